public import Domain

/// One line of a form.
public struct FormField: Hashable, Sendable {
  /// What may be entered.
  public enum Kind: Hashable, Sendable {
    case text, day, moment, money, percent, quarter, flag
    /// A lower and an upper amount: two columns.
    case budget
    case number(ClosedRange<Int64>)
    /// One of a closed set of words.
    case choice([String])
    /// Somebody of the team.
    case person
    /// Somebody of the team, or any other name.
    case name
    /// A row of the same account.
    case row(BundleTable)
    /// A day for all rows, or by how much each one's own day moves.
    case shift
    /// Words parted by commas; a closed set where there is one.
    case words([String])
  }

  /// The column of the table, the lower one of a budget; for `note` lines a name of its own.
  public let column: String
  public let label: String
  public let kind: Kind
  public let isRequired: Bool
  /// Whether the line goes to the roadmap's revision instead of the row.
  public let isRevisionNote: Bool

  init(_ column: String, _ label: String, _ kind: Kind, required: Bool = false, isRevisionNote: Bool = false) {
    self.column = column
    self.label = label
    self.kind = kind
    isRequired = required
    self.isRevisionNote = isRevisionNote
  }

  /// The columns it fills.
  public var columns: [String] {
    if isRevisionNote { return [] }
    return kind == .budget ? ["budget_low", "budget_high"] : [column]
  }

  /// Whether its value is picked from a list.
  public var isPicked: Bool {
    switch kind {
    case .flag, .choice, .person, .name, .row: true
    default: false
    }
  }

  /// Whether what is typed is prose, which nothing is computed from.
  public var isProse: Bool { kind == .text }
}

extension FormKind {
  /// The lines of the form, in the order in which one fills them in.
  public var fields: [FormField] {
    switch self {
    case .decision: FormKind.decisionFields
    case .action:
      [
        line("title", "What", .text, required: true), line("owner", "Owner", .person, required: true),
        line("due_at", "Due", .moment, required: true), line("first_action_at", "First action", .moment),
        line("closed_at", "Closed", .moment), line("opened_at", "Opened", .moment, required: true),
        line("trigger", "Trigger", .text),
      ]
    case .initiative: FormKind.initiativeFields
    case .move:
      [
        line("quarter", "Quarter", .quarter, required: true), line("lane", "Lane", words("lane"), required: true),
        line("big_rock", "Big rock", .flag),
        FormField("revision_note", "Note", .text, required: true, isRevisionNote: true),
      ]
    case .meeting: FormKind.meetingFields
    case .held:
      [
        line("held_at", "Ended", .moment, required: true), line("recap_sent_at", "Recap sent", .moment),
        line("exec_present", "Executive there", .flag), line("decision_maker_present", "Decision maker", .flag),
        line("prep_pack", "Prep pack", .flag), line("has_purpose", "Has a purpose", .flag),
        line("roadmap_linked", "Roadmap linked", .flag), line("format", "Format", words("format")),
        line("presenter", "Presenter", .person),
      ]
    case .rebook: [line("planned_on", "New date", .day, required: true), line("presenter", "Presenter", .person)]
    case .waive: [line("waived_reason", "Reason", .text, required: true)]
    case .complaint:
      [
        line("text", "What", .text, required: true), line("root_cause", "Root cause", words("root_cause")),
        line("owner", "Owner", .person), line("logged_on", "Logged", .day, required: true),
        line("closed_on", "Closed", .day),
      ]
    case .pulse:
      [
        line("valuable", "Valuable 1–5", .number(1...5), required: true), line("missing", "What was missing", .text),
        line("meeting_id", "Meeting", .row(.meetings)), line("submitted_at", "Given", .moment, required: true),
      ]
    case .contact:
      [
        line("name", "Name", .text, required: true), line("title", "Title", .text),
        line("exec_sponsor", "Sponsor", .flag), line("decision_maker", "Decision maker", .flag),
        line("budget_holder", "Budget holder", .flag), line("champion", "Champion", .flag),
        line("active", "Active", .flag), line("last_seen", "Last seen", .day),
      ]
    case .seen: [line("last_seen", "Last seen", .day, required: true)]
    case .risk:
      [
        line("title", "What", .text, required: true), line("bucket", "Kind", words("bucket")),
        line("severity", "Severity", words("severity"), required: true),
        line("opened_on", "Opened", .day, required: true), line("acknowledged_at", "Acknowledged", .moment),
        line("plan_published_on", "Plan published", .day), line("last_moved_on", "Last moved", .day),
        line("closed_on", "Closed", .day),
      ]
    case .reading:
      [
        line("insight_id", "Insight", .row(.insights), required: true), line("as_of", "Read on", .day, required: true),
        line("coverage", "Coverage %", .percent, required: true),
      ]
    case .alignment:
      [
        line("as_of", "Checked on", .day, required: true), line("deliverables_present", "Deliverables %", .percent),
        line("effort_fit", "Effort fits", .flag), line("perception", "Perception %", .percent),
        line("performance", "Performance %", .percent), line("presence", "Presence %", .percent),
      ]
    case .note:
      [
        line("text", "Note", .text, required: true), line("on", "On", .day, required: true),
        line("author", "By", .person),
      ]
    case .account: FormKind.accountFields
    case .override:
      [
        line("segment_override", "Segment", words("segment_override")),
        line("segment_override_reason", "Reason", .text), line("segment_override_until", "Until", .day),
      ]
    case .assignActions: [line("owner", "Owner", .person), line("due_at", "Due", .shift)]
    case .assignDecisions: [line("owner", "Owner", .name), line("due_on", "Due", .shift)]
    case .assignInitiatives: [line("owner", "Owner", .person), line("pm", "PM", .person)]
    case .person:
      [
        line("name", "Name", .text, required: true), line("initials", "Initials", .text),
        line("roles", "Roles", wordList("roles")),
        line("weekly_strategic_limit", "Meetings a week", .number(0...1_000_000)),
        line("out_of_office", "Out of office", .flag),
      ]
    }
  }

  private static let decisionFields: [FormField] = [
    FormField("decision", "Decision", .text, required: true), FormField("owner", "Owner", .name),
    FormField("due_on", "Due", .day), FormField("budget_low", "Budget", .budget),
    FormField("outcome", "Outcome", FormKind.decision.words("outcome"), required: true),
    FormField("why_now", "Why now", .text), FormField("expected_impact", "Expected impact", .text),
    FormField("initiative_id", "Initiative", .row(.initiatives)), FormField("meeting_id", "Meeting", .row(.meetings)),
    FormField("written_ref", "Written in", .text), FormField("action", "Action", .text),
    FormField("due_quarter", "Due quarter", .quarter), FormField("proposed_on", "Proposed", .day),
    FormField("decided_on", "Decided", .day),
    FormField("decline_reason", "Declined for", FormKind.decision.words("decline_reason")),
    FormField("expansion", "Expansion", .money), FormField("logged_on", "Logged", .day, required: true),
  ]

  private static let initiativeFields: [FormField] = [
    FormField("title", "Title", .text, required: true),
    FormField("status", "Status", FormKind.initiative.words("status")),
    FormField("lane", "Lane", FormKind.initiative.words("lane")), FormField("quarter", "Quarter", .quarter),
    FormField("budget_low", "Budget", .budget), FormField("owner", "Owner", .person),
    FormField("big_rock", "Big rock", .flag), FormField("tier", "Tier", .number(1...2)),
    FormField("kind", "Kind", FormKind.initiative.words("kind")), FormField("summary", "Summary", .text),
    FormField("source", "Came from", FormKind.initiative.words("source")), FormField("goal", "Goal", .text),
    FormField("outcome", "Outcome", .text), FormField("client_owner", "Client owner", .text),
    FormField("pm", "PM", .person), FormField("readiness", "Readiness", FormKind.initiative.words("readiness")),
    FormField("tags", "Tags", .words([])), FormField("decline_reason", "Put off because", .text),
    FormField("review_addressed", "Issue addressed", .flag), FormField("review_trust", "Trust grew", .flag),
    FormField("review_on_time", "On time", .flag), FormField("review_on_cost", "On cost", .flag),
  ]

  private static let meetingFields: [FormField] = [
    FormField("type", "Type", FormKind.meeting.words("type"), required: true),
    FormField("planned_on", "Planned for", .day, required: true),
    FormField("status", "Status", FormKind.meeting.words("status"), required: true),
    FormField("format", "Format", FormKind.meeting.words("format")), FormField("presenter", "Presenter", .person),
    FormField("held_at", "Ended", .moment), FormField("recap_sent_at", "Recap sent", .moment),
    FormField("exec_present", "Executive there", .flag), FormField("decision_maker_present", "Decision maker", .flag),
    FormField("has_purpose", "Has a purpose", .flag), FormField("roadmap_linked", "Roadmap linked", .flag),
    FormField("prep_pack", "Prep pack", .flag), FormField("waived_reason", "Waived because", .text),
  ]

  private static let accountFields: [FormField] = [
    FormField("name", "Name", .text, required: true),
    FormField("lifecycle", "Lifecycle", FormKind.account.words("lifecycle")), FormField("mrr", "MRR", .money),
    FormField("maturity", "Maturity 1–5", .number(1...5)), FormField("appetite", "Appetite 1–5", .number(1...5)),
    FormField("renewal_on", "Renewal", .day), FormField("vertical", "Vertical", .text),
    FormField("vcio", "vCIO", .person), FormField("csm", "CSM", .person), FormField("tam", "TAM", .person),
    FormField("am", "AM", .person), FormField("cadence_owner", "Cadence owner", .person),
    FormField("cadence_backup", "Backup", .person),
    FormField("cadence_override", "Own rhythm", FormKind.account.words("cadence_override")),
    FormField("cadence_override_reason", "Because", .text),
    FormField("fiscal_year_start_month", "Fiscal year from", .number(1...12)),
    FormField("loop", "Loop", FormKind.account.words("loop")), FormField("since", "Client since", .day),
    FormField("churned_on", "Churned", .day),
  ]

  private func line(_ column: String, _ label: String, _ kind: FormField.Kind, required: Bool = false) -> FormField {
    FormField(column, label, kind, required: required)
  }

  /// The words that a column of the table may hold.
  private func words(_ column: String) -> FormField.Kind {
    guard let index = table.index(of: column), case .choice(let words) = table.columns[index].type else { return .text }
    return .choice(words)
  }

  private func wordList(_ column: String) -> FormField.Kind {
    guard let index = table.index(of: column), case .list(let words) = table.columns[index].type else { return .text }
    return .words(words)
  }
}
