public import Domain

/// What a form starts from: the row as it is, the account around it, and what was typed before.
public struct FormSource: Hashable, Sendable {
  public var request: FormRequest
  /// The key the row has, or will have.
  public var key: [BundleValue]
  /// The row as the store has it; without a cell for a new one.
  public var row: RowDraft
  /// The rows that are changed at once, with their keys; empty for a form about one row.
  public var rows: [RowDraft] = []
  /// The account as it stands; `nil` for a person of the team.
  public var report: AccountReport?
  public var shared: SharedFacts
  public var day: Day
  public var now: Instant
  /// ISO 4217.
  public var currency: String
  /// Who writes, where the team knows them.
  public var person: String?
  /// What was typed before and not saved, by column.
  public var draft: [String: String]?

  public init(
    request: FormRequest, key: [BundleValue], row: RowDraft, report: AccountReport?, shared: SharedFacts, day: Day,
    now: Instant, currency: String, person: String? = nil, draft: [String: String]? = nil
  ) {
    self.request = request
    self.key = key
    self.row = row
    self.report = report
    self.shared = shared
    self.day = day
    self.now = now
    self.currency = currency
    self.person = person
    self.draft = draft
  }

  /// The fiscal quarter of the account that contains the day.
  var currentQuarter: FiscalQuarter {
    FiscalQuarter(containing: day, startMonth: report?.facts.account.fiscalYearStartMonth ?? 1)
  }

  /// The row as the form shows it first: what is there, or what a new one usually says, and what was asked for.
  var start: RowDraft {
    var row = row
    for (column, value) in usual where row[column].isNull { row[column] = value }
    if request.kind == .seen { row["last_seen"] = .text(day.iso) }
    for (column, value) in request.preset { row[column] = value }
    return row
  }

  /// What a row that comes into being, or a meeting that has ended, says unless somebody says otherwise.
  private var usual: [String: BundleValue] {
    let today = BundleValue.text(day.iso)
    let moment = BundleValue.text(now.rfc3339)
    guard request.isNew || request.kind == .held else { return [:] }
    switch request.kind {
    case .decision:
      var cells = ["outcome": .text("pending"), "logged_on": today, "proposed_on": today]
      if let meeting = meetingOfTheDay { cells["meeting_id"] = .text(meeting.id) }
      return cells
    case .action:
      var cells = ["opened_at": moment, "due_at": BundleValue.text(now.adding(hours: 7 * 24).rfc3339)]
      if let csm = report?.facts.account.csm { cells["owner"] = .text(csm) }
      return cells
    case .initiative:
      return ["status": .text("draft"), "quarter": .text(currentQuarter.adding(1).label)]
    case .meeting: return ["status": .text("booked"), "planned_on": .text((day + 7).iso)]
    case .complaint: return ["logged_on": today]
    case .pulse: return ["submitted_at": moment]
    case .contact: return ["active": .integer(1), "last_seen": today]
    case .risk: return ["opened_on": today, "severity": .text("medium")]
    case .reading, .alignment: return ["as_of": today]
    case .note:
      var cells = ["on": today]
      if let person { cells["author"] = .text(person) }
      return cells
    case .held: return ["held_at": moment, "status": .text("held")]
    case .move, .rebook, .waive, .seen, .account, .override, .person, .assignActions, .assignDecisions,
      .assignInitiatives:
      return [:]
    }
  }

  /// The meeting that is most likely the one people sit in: of this day, the last one held or planned.
  private var meetingOfTheDay: Meeting? {
    report?.facts.meetings.filter { ($0.heldAt?.day ?? $0.plannedOn) == day && $0.status != .cancelled }
      .max { ($0.heldAt?.instant.microseconds ?? .max, $0.id) < ($1.heldAt?.instant.microseconds ?? .max, $1.id) }
  }
}
