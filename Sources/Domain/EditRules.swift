extension EditRule {
  /// All rules, table by table (spec-strategy-health III.J, spec-deliverables-process A10).
  public static let all: [EditRule] = decisions + calls + initiatives + meetings + accounts + others

  private static let decisions: [EditRule] = [
    EditRule("LNT-01", .decisions, .block, "L116, L127, L149", at: "outcome") { row, setting in
      guard setting.isStrategic, setting.otherDecisions >= 2, row.text("outcome") != "parked" else { return nil }
      return "the meeting has two decisions already: park this one"
    },
    EditRule("ED-1", .decisions, .block, "L128", at: "decided_on") { row, _ in
      guard let proposed = row.day("proposed_on"), let decided = row.day("decided_on"), decided < proposed else {
        return nil
      }
      return "decided before it was proposed"
    },
    budget(.decisions),
    EditRule("LNT-02", .decisions, .warn, "L149", at: "why_now") { row, _ in
      row.has("why_now") ? nil : "no \"why now\""
    },
    EditRule("LNT-03", .decisions, .warn, "L155, L204, L226", at: "owner") { row, _ in
      let lacks = [
        row.has("owner") ? nil : "owner", row.has("due_on") || row.has("due_quarter") ? nil : "date",
        row.has("budget_low") || row.has("budget_high") || row.has("action") ? nil : "budget",
      ].compactMap { $0 }
      return lacks.isEmpty ? nil : "without " + lacks.joined(separator: ", ")
    },
    EditRule("LNT-11", .decisions, .warn, "L155, L161", at: "decline_reason") { row, _ in
      row.text("outcome") == "declined" && !row.has("decline_reason") ? "declined without a reason" : nil
    },
    EditRule("LNT-12", .decisions, .warn, "L155, L161, L182", at: "written_ref") { row, _ in
      row.text("outcome") == "approved" && !row.has("written_ref") ? "approved without anything in writing" : nil
    },
    EditRule("LNT-25", .decisions, .warn, "L204, L205", at: "due_on") { row, _ in
      guard ["no_decision", "deferred"].contains(row.text("outcome") ?? "") else { return nil }
      return row.has("due_on") || row.has("due_quarter") ? nil : "put off without a day to come back to it"
    },
    EditRule("ED-2", .decisions, .warn, "L128", at: "proposed_on") { row, _ in
      guard ["approved", "declined"].contains(row.text("outcome") ?? "") else { return nil }
      return row.has("proposed_on") && row.has("decided_on") ? nil : "without both days its velocity is unknown"
    },
  ]

  private static let calls: [EditRule] = [
    EditRule("LNT-05", .ctas, .block, "L122, L149, L173, L182", at: "owner") { row, _ in
      row.has("owner") ? nil : "a CTA needs a person as its owner"
    },
    EditRule("ED-3", .ctas, .block, "L122, L128", at: "due_at") { row, _ in
      row.has("due_at") ? nil : "a CTA needs a due date"
    },
    order("ED-4", .ctas, "opened_at", "due_at", "due before it was opened"),
    order("ED-5", .ctas, "opened_at", "closed_at", "closed before it was opened"),
  ]

  private static let initiatives: [EditRule] = [
    EditRule("ED-6", .initiatives, .block, "method §9, A4.1", at: "status") { row, setting in
      guard let status = row.text("status").flatMap(InitiativeStatus.init) else { return nil }
      let before = setting.before?.text("status").flatMap(InitiativeStatus.init)
      guard let old = setting.before, status != before else { return nil }
      let steps = InitiativeSteps.next(after: before, segment: setting.segment)
      guard steps.contains(status) else {
        return "no step from \(words(old.text("status"))) to \(words(status.rawValue))"
      }
      let missing = InitiativeSteps.missing(for: status, in: row, setting.steps)
      return missing.isEmpty ? nil : "\(words(status.rawValue)) needs " + missing.joined(separator: "; ")
    },
    budget(.initiatives),
    EditRule("LNT-18", .initiatives, .warn, "L173", at: "big_rock") { row, setting in
      guard row.flag("big_rock") == true, row.has("quarter"), setting.otherBigRocks >= 2 else { return nil }
      return "big rock number \(setting.otherBigRocks + 1) in \(row.text("quarter") ?? "")"
    },
    EditRule("ED-7", .initiatives, .warn, "method §7", at: "tier") { row, setting in
      guard let status = row.text("status").flatMap(InitiativeStatus.init), status.isBeforeApproval else { return nil }
      let gates = InitiativeSteps.gates(holding: row, setting.steps)
      return gates.isEmpty ? nil : "held back by " + gates.joined(separator: ", ")
    },
    EditRule("ED-8", .initiatives, .warn, "L116", at: "kind") { row, setting in
      guard setting.segment == .c, !setting.hasQuickWin, row.text("kind") == "growth" else { return nil }
      return "segment C wants a quick win closed first"
    },
    EditRule("LNT-11", .initiatives, .warn, "L155, L161", at: "decline_reason") { row, _ in
      row.text("status") == "declined" && !row.has("decline_reason") ? "declined without a reason" : nil
    },
  ]

  private static let meetings: [EditRule] = [
    EditRule("ED-9", .meetings, .block, "L116", at: "held_at") { row, _ in
      row.text("status") == "held" && !row.has("held_at") ? "held, but when?" : nil
    },
    order("ED-10", .meetings, "held_at", "recap_sent_at", "the recap was sent before the meeting ended"),
    EditRule("LNT-04", .meetings, .warn, "L149, L155, L161", at: "recap_sent_at") { row, setting in
      guard row.text("status") == "held", setting.isStrategic, let held = row.instant("held_at") else { return nil }
      let due = held.adding(hours: 48)
      guard let sent = row.instant("recap_sent_at") else {
        return Instant(utc: setting.day + 1) > due ? "no recap after 48 h" : nil
      }
      return sent > due ? "the recap came after 48 h" : nil
    },
    EditRule("LNT-27", .meetings, .warn, "L226", at: "prep_pack") { row, setting in
      row.text("status") == "held" && setting.isStrategic && row.flag("prep_pack") == false
        ? "held without a prep pack" : nil
    },
  ]

  private static let accounts: [EditRule] = [
    EditRule("ED-11", .accounts, .block, "L81", at: "segment_override_reason") { row, _ in
      guard row.has("segment_override") else { return nil }
      let lacks = [
        row.has("segment_override_reason") ? nil : "a reason", row.has("segment_override_until") ? nil : "an end",
      ].compactMap { $0 }
      return lacks.isEmpty ? nil : "a segment override needs " + lacks.joined(separator: " and ")
    },
    EditRule("LNT-20", .accounts, .warn, "L182", at: "cadence_backup") { row, _ in
      row.text("lifecycle") == "churned" || row.has("cadence_backup") ? nil : "nobody stands in for the cadence owner"
    },
  ]

  private static let others: [EditRule] = [
    EditRule("ED-12", .complaints, .warn, "method T-CX-2", at: "owner") { row, _ in
      row.has("owner") || row.has("closed_on") ? nil : "open without an owner"
    },
    order("ED-13", .complaints, "logged_on", "closed_on", "closed before it was logged"),
    EditRule("LNT-28", .risks, .warn, "L237", at: "plan_published_on") { row, _ in
      guard row.text("severity") == "high", !row.has("closed_on") else { return nil }
      return row.has("plan_published_on") ? nil : "a high risk without a published plan"
    },
    EditRule("LNT-10", .proposals, .warn, "L155, L161, L173", at: "initiative_id") { row, _ in
      row.has("initiative_id") ? nil : "belongs to no initiative"
    },
  ]

  private static func budget(_ table: BundleTable) -> EditRule {
    EditRule("ED-14", table, .block, "bundle.md", at: "budget_low") { row, _ in
      guard let low = row.integer("budget_low"), let high = row.integer("budget_high"), high < low else { return nil }
      return "the budget's upper end is below the lower one"
    }
  }

  /// Two dates or moments of a row in the wrong order; their stored forms sort as they follow each other.
  private static func order(
    _ id: String, _ table: BundleTable, _ first: String, _ second: String, _ sentence: String
  ) -> EditRule {
    EditRule(id, table, .block, "bundle.md", at: second) { row, _ in
      if let from = row.instant(first), let to = row.instant(second) { return to < from ? sentence : nil }
      guard let from = row.day(first), let to = row.day(second) else { return nil }
      return to < from ? sentence : nil
    }
  }

  private static func words(_ status: String?) -> String {
    (status ?? "no status").replacing("_", with: " ")
  }
}

extension InitiativeStatus {
  /// Whether a gate can still keep the initiative from beginning.
  fileprivate var isBeforeApproval: Bool {
    switch self {
    case .draft, .scoped, .validated, .priceTested, .preApproved, .proposed: true
    case .approved, .kickedOff, .inProgress, .completed, .reviewed, .deferred, .declined: false
    }
  }
}
