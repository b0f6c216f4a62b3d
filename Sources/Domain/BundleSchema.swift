extension BundleTable {
  private static let account = BundleColumn("account_id", .reference(.accounts), required: true)
  private static func id(_ name: String) -> BundleColumn { BundleColumn(name, .id, required: true) }
  private static func person(_ name: String) -> BundleColumn { BundleColumn(name, .reference(.people)) }
  private static func text(_ names: String...) -> [BundleColumn] { names.map { BundleColumn($0, .text) } }
  private static func date(_ names: String...) -> [BundleColumn] { names.map { BundleColumn($0, .date) } }
  private static func instant(_ names: String...) -> [BundleColumn] { names.map { BundleColumn($0, .instant) } }
  private static func bool(_ names: String...) -> [BundleColumn] { names.map { BundleColumn($0, .bool) } }
  private static func money(_ names: String...) -> [BundleColumn] { names.map { BundleColumn($0, .money) } }
  private static func percent(_ names: String...) -> [BundleColumn] { names.map { BundleColumn($0, .percent) } }
  private static func choice(_ name: String, _ words: String) -> BundleColumn {
    BundleColumn(name, .choice(words.split(separator: " ").map(String.init)))
  }
  private static func list(_ name: String, _ words: String = "") -> BundleColumn {
    BundleColumn(name, .list(words.split(separator: " ").map(String.init)))
  }
  private static func integer(_ name: String, _ range: ClosedRange<Int64>) -> BundleColumn {
    BundleColumn(name, .integer(range))
  }

  /// Every table with its columns, word for word as in bundle.md.
  static let schema: [BundleTable: [BundleColumn]] = [
    .workspace: text("name") + [BundleColumn("time_zone", .timeZone), BundleColumn("currency", .currency)],
    .people: [id("person_id")] + text("name", "initials")
      + [
        list("roles", "csm tam am vcio vciso vcto cs_lead cs_ops pm"),
        integer("weekly_strategic_limit", 0...1_000_000),
      ] + bool("out_of_office"),
    .accounts: [id("account_id")] + text("name") + [choice("lifecycle", "onboarding active churned")]
      + date("since", "churned_on") + money("mrr") + [integer("maturity", 1...5), integer("appetite", 1...5)]
      + [choice("segment_override", "A B C D")] + text("segment_override_reason")
      + date("segment_override_until", "renewal_on") + [integer("fiscal_year_start_month", 1...12)]
      + text("vertical") + ["vcio", "csm", "tam", "am", "cadence_owner", "cadence_backup"].map(person)
      + [choice("cadence_override", "monthly bimonthly quarterly semiannual annual")]
      + text("cadence_override_reason") + [choice("loop", "growth defense")],
    .contacts: [id("contact_id"), account] + text("name", "title")
      + bool("exec_sponsor", "decision_maker", "budget_holder", "champion", "active") + date("last_seen"),
    .meetings: [id("meeting_id"), account, choice("type", MeetingType.allCases.map(\.rawValue).joined(separator: " "))]
      + date("planned_on") + [choice("status", "planned booked held missed cancelled")]
      + instant("held_at", "recap_sent_at")
      + bool("exec_present", "decision_maker_present", "has_purpose", "roadmap_linked", "prep_pack")
      + [choice("format", "live digital"), person("presenter")] + text("waived_reason"),
    .pulses: [id("pulse_id"), account, BundleColumn("meeting_id", .reference(.meetings))] + instant("submitted_at")
      + [integer("valuable", 1...5)] + text("missing"),
    .complaints: [id("complaint_id"), account] + date("logged_on", "closed_on")
      + [choice("root_cause", "cadence relevance follow_through quality"), person("owner")] + text("text"),
    .insights: [id("insight_id")] + text("name", "category") + [integer("weight", 1...5), integer("tier", 1...2)]
      + percent("target") + [choice("kind", "mfa endpoint backup")] + bool("active"),
    .readings: [
      account, BundleColumn("insight_id", .reference(.insights), required: true),
      BundleColumn("as_of", .date, required: true),
    ] + percent("coverage"),
    .tickets: [id("ticket_id"), account] + instant("opened_at", "first_responded_at", "resolved_at", "reopened_at")
      + text("priority", "category")
      + [choice("response_sla", "met missed excluded"), choice("resolution_sla", "met missed excluded")],
    .milestones: [id("milestone_id"), account, BundleColumn("initiative_id", .reference(.initiatives))]
      + date("due_on", "done_on"),
    .alignment: [account, BundleColumn("as_of", .date, required: true)]
      + percent("presence", "perception", "performance", "deliverables_present") + bool("effort_fit"),
    .initiatives: [id("initiative_id"), account] + text("title", "summary")
      + [choice("status", InitiativeStatus.allCases.map(\.rawValue).joined(separator: " "))]
      + date("status_changed_on") + [choice("lane", "stability efficiency growth"), BundleColumn("quarter", .quarter)]
      + [integer("tier", 1...2), choice("kind", "growth risk_reduction quick_win")] + bool("big_rock")
      + money("budget_low", "budget_high") + [person("owner")] + text("client_owner", "outcome")
      + [choice("source", "discovery assessment health report lifecycle compliance executive")] + text("goal")
      + [list("tags"), person("pm"), choice("readiness", "ready needs_enablement")] + text("decline_reason")
      + bool("review_addressed", "review_trust", "review_on_time", "review_on_cost"),
    .decisions: [
      id("decision_id"), account, BundleColumn("meeting_id", .reference(.meetings)),
      BundleColumn("initiative_id", .reference(.initiatives)),
    ] + date("logged_on") + text("decision", "why_now", "expected_impact", "owner") + date("due_on")
      + text("due_quarter") + money("budget_low", "budget_high") + text("action", "written_ref")
      + [choice("outcome", "pending approved declined deferred no_decision parked")]
      + date("proposed_on", "decided_on") + [choice("decline_reason", "price timing relevance dependency other")]
      + money("expansion"),
    .proposals: [id("proposal_id"), account, BundleColumn("initiative_id", .reference(.initiatives))] + text("title")
      + date("presented_on", "decided_on", "last_moved_on")
      + [choice("outcome", "open approved declined deferred closed")] + money("amount") + text("decline_reason"),
    .roadmapRevisions: [account, BundleColumn("version", .integer(0...1_000_000_000), required: true)] + date("on")
      + bool("moved") + text("note"),
    .assessments: [id("assessment_id"), account] + text("name") + date("completed_on"),
    .ctas: [id("cta_id"), account] + text("trigger", "title") + [person("owner")]
      + instant("opened_at", "first_action_at", "due_at", "closed_at"),
    .notes: [id("note_id"), account] + date("on") + [person("author")] + text("text"),
    .risks: [id("risk_id"), account] + text("title")
      + [choice("bucket", "service delivery strategic financial"), choice("severity", "high medium low")]
      + date("opened_on") + instant("acknowledged_at") + date("plan_published_on", "last_moved_on", "closed_on"),
  ]
}
