import Domain

/// The states of a call to action on the day shown.
enum CallState {
  /// How its due day stands; without a colour there is nothing to hurry about.
  static func due(_ row: ListedRow, _ setting: AccountReportSetting) -> (colour: Colour?, words: String) {
    if isClosed(row, setting) { return (nil, "closed") }
    guard let due = row[day: .due] else { return (nil, "no due day") }
    let left = due - setting.asOf
    return left < 0 ? (.red, "\(-left) d late") : left == 0 ? (.yellow, "today") : (nil, "in \(left) d")
  }

  /// The clock until somebody acts first.
  static func clock(
    _ row: ListedRow, _ setting: AccountReportSetting, _ limits: RowSetting
  ) -> (colour: Colour, words: String) {
    let acted = row[moment: .firstAction]?.instant
    // Nobody has to act any more on what is closed.
    if isClosed(row, setting), acted.map({ $0 >= setting.end }) ?? true { return (.noData, "none") }
    return FirstActionClock.state(
      opened: row[moment: .opened]?.instant, acted: acted, end: setting.end, hours: limits.firstActionHours)
  }

  static func isClosed(_ row: ListedRow, _ setting: AccountReportSetting) -> Bool {
    row[moment: .closed].map { $0.instant < setting.end } ?? false
  }
}

/// The states of a decision on the day shown.
enum DecisionState {
  static func isOpen(_ row: ListedRow, _ setting: AccountReportSetting) -> Bool {
    isOpen(row[text: .outcome].flatMap(DecisionOutcome.init), decidedOn: row[day: .decided], setting)
  }

  static func isOpen(_ outcome: DecisionOutcome?, decidedOn day: Day?, _ setting: AccountReportSetting) -> Bool {
    (outcome ?? .pending) == .pending || day.map { $0 > setting.asOf } ?? false
  }

  static func outcome(_ row: ListedRow, _ setting: AccountReportSetting) -> (colour: Colour, words: String) {
    outcome(row[text: .outcome].flatMap(DecisionOutcome.init), decidedOn: row[day: .decided], setting)
  }

  static func outcome(
    _ outcome: DecisionOutcome?, decidedOn day: Day?, _ setting: AccountReportSetting
  ) -> (colour: Colour, words: String) {
    let outcome = isOpen(outcome, decidedOn: day, setting) ? .pending : outcome ?? .pending
    return switch outcome {
    case .pending: (.yellow, "pending")
    case .approved: (.green, "approved")
    case .declined: (.red, "declined")
    case .deferred, .noDecision, .parked: (.noData, outcome.words)
    }
  }

  /// Whether it earns credit (method CRED-1); `nil` while that is unknown.
  static func credit(_ row: ListedRow, _ setting: AccountReportSetting) -> (colour: Colour, words: String)? {
    row.credit.map { words($0) }
  }

  static func words(_ credit: DecisionCredit) -> (colour: Colour, words: String) {
    switch credit {
    case .eligible: (.green, "eligible")
    case .gated(let gates): (.yellow, "gated: " + gates.map { MethodNames.gate($0) }.joined(separator: "·"))
    // What is not approved yet lacks nothing that anybody could have expected of it.
    case .missing(let missing):
      missing.contains("approval")
        ? (.noData, "missing: " + missing.joined(separator: ", "))
        : (.red, "missing: " + missing.joined(separator: ", "))
    }
  }
}

/// The states of an initiative on the day shown.
enum InitiativeState {
  /// Under way and in the same status for too long (method §9).
  static func isStalled(_ row: ListedRow, _ setting: AccountReportSetting, _ limits: RowSetting) -> Bool {
    guard let status = row[text: .status].flatMap(InitiativeStatus.init), let since = row[day: .since] else {
      return false
    }
    let isUnderWay = status == .approved || status == .kickedOff || status == .inProgress
    return isUnderWay && setting.asOf - since > limits.stalledDays
  }
}

/// The states of a ticket on the day shown.
enum TicketState {
  /// What became of a service level; without a colour it was not measured.
  static func level(_ word: String?) -> (colour: Colour?, words: String) {
    switch word.flatMap(ServiceLevel.init) {
    case .met: (.green, "met")
    case .missed: (.red, "missed")
    case .excluded: (.noData, "excluded")
    case nil: (nil, Format.none)
    }
  }

  /// `repeats` where another one of its category came shortly before, `reopened` where it was.
  static func note(_ row: ListedRow, _ setting: AccountReportSetting) -> String? {
    if let reopened = row[day: .reopened], reopened <= setting.asOf { return "reopened" }
    return row[flag: .state] == true ? "repeats" : nil
  }

  /// The day it was resolved by, if it was by then.
  static func resolved(_ row: ListedRow, _ setting: AccountReportSetting) -> Day? {
    row[day: .resolved].flatMap { $0 <= setting.asOf ? $0 : nil }
  }
}
