import Domain

/// The rows of a view and their own order, in SQL. Days and instants are parameters, see `RowSelection`.
extension RowView {
  /// Which rows of the table the view holds.
  func condition(_ setting: RowSetting) -> String {
    switch self {
    case .callsOpen, .callsByOwner: Self.isOpenCall
    case .callsLate: "\(Self.isOpenCall) AND \(Self.isLateCall)"
    case .callsSilent: "\(Self.isOpenCall) AND NOT \(Self.isActedUpon)"
    case .callsMine: "\(Self.isOpenCall) AND r.owner = ?6"
    case .callsClosed: "r.closed_at < ?2 AND r.closed_at >= ?7"
    case .decisionsOpen: Self.isOpenDecision
    case .decisionsWeek: "(r.logged_on BETWEEN ?8 AND ?1 OR r.decided_on BETWEEN ?8 AND ?1)"
    case .decisionsDecided: "NOT \(Self.isOpenDecision) AND r.outcome IN ('approved', 'declined')"
    case .decisionsParked:
      "NOT \(Self.isOpenDecision) AND r.outcome IN ('declined', 'deferred', 'parked', 'no_decision')"
    case .decisionsWithoutCredit: "NOT \(Self.isOpenDecision) AND r.outcome = 'approved'"
    case .initiativesOpen, .initiativesByStatus: Self.isOpenInitiative
    case .initiativesStalled: Self.isStalled
    case .initiativesBigRocks: "\(Self.isOpenInitiative) AND r.big_rock = 1"
    case .initiativesNextQuarter:
      "\(Self.isPlannedInitiative) AND r.quarter = \(Self.byFiscalYear(setting.nextQuarters))"
    case .initiativesPastQuarter: "\(Self.isPlannedInitiative) AND r.quarter < \(Self.byFiscalYear(setting.quarters))"
    case .initiativesDone: "r.status IN ('completed', 'reviewed')"
    case .callsAll, .decisionsAll, .initiativesAll, .accounts, .tickets, .meetings, .complaints, .risks, .proposals,
      .milestones, .findings, .tables, .imports, .importedTables:
      "1"
    }
  }

  /// What groups have in common.
  var group: String? {
    switch self {
    case .callsByOwner: "coalesce(who.name, r.owner)"
    case .initiativesByStatus: "r.status"
    default: nil
    }
  }

  /// Which rows of a group somebody should look at.
  var alarm: String? {
    switch self {
    case .callsByOwner: Self.isLateCall
    case .initiativesByStatus: Self.isStalled
    default: nil
    }
  }

  /// The view's own order; the id decides what it leaves open.
  var order: [String] {
    switch self {
    case .callsOpen, .callsLate, .callsMine, .callsAll: ["r.due_at ASC NULLS LAST", "r.opened_at ASC NULLS LAST"]
    case .callsSilent: ["r.opened_at ASC NULLS LAST"]
    // Nobody's come first: they are the ones that will not be done.
    case .callsByOwner:
      ["r.owner IS NOT NULL", "coalesce(who.name, r.owner)", "r.owner", "r.due_at ASC NULLS LAST"]
    case .callsClosed: ["r.closed_at DESC"]
    case .decisionsOpen: ["r.due_on ASC NULLS LAST", "r.logged_on ASC NULLS LAST"]
    case .decisionsWeek, .decisionsDecided, .decisionsParked, .decisionsWithoutCredit, .decisionsAll:
      ["r.logged_on DESC"]
    case .initiativesOpen, .initiativesBigRocks, .initiativesNextQuarter, .initiativesPastQuarter, .initiativesAll:
      ["r.quarter ASC NULLS LAST", "r.status_changed_on ASC NULLS LAST"]
    case .initiativesByStatus: ["\(RowTable.statusRank) ASC NULLS LAST", "r.status_changed_on ASC NULLS LAST"]
    case .initiativesStalled: ["r.status_changed_on"]
    case .initiativesDone: ["r.status_changed_on DESC"]
    case .accounts: ["coalesce(r.name, r.account_id)"]
    case .tickets: ["r.opened_at DESC NULLS LAST"]
    case .meetings, .complaints, .risks, .proposals, .milestones:
      ["\(RowTable.of(source)?[.logged] ?? "1") DESC NULLS LAST"]
    case .findings, .tables, .imports, .importedTables: []
    }
  }

  static let isOpenCall = "(r.closed_at IS NULL OR r.closed_at >= ?2)"
  static let isActedUpon = "coalesce(r.first_action_at < ?2, 0)"
  /// Past due, or silent for too long (method §12).
  static let isLateCall =
    "(coalesce(r.due_at < ?3, 0) OR (coalesce(r.opened_at < ?4, 0) AND NOT \(isActedUpon)))"
  /// What was decided later was open on the day.
  static let isOpenDecision = "(r.outcome IS NULL OR r.outcome = 'pending' OR coalesce(r.decided_on > ?1, 0))"
  private static let isStalled =
    "(r.status IN ('approved', 'kicked_off', 'in_progress') AND coalesce(r.status_changed_on < ?5, 0))"
  static let isOpenInitiative = "(r.status IS NULL OR r.status NOT IN ('completed', 'reviewed', 'declined'))"
  /// Deferred ones are open and in no rule about quarters (method §9).
  private static let isPlannedInitiative = "(r.status IS NULL OR \(isOpenInitiative) AND r.status <> 'deferred')"

  /// The quarter that belongs to the month in which the account's fiscal year starts; January where it is unknown.
  private static func byFiscalYear(_ quarters: [String]) -> String {
    let cases = quarters.enumerated().map { "WHEN \($0 + 1) THEN '\($1)'" }.joined(separator: " ")
    return cases.isEmpty ? "NULL" : "CASE coalesce(acc.fiscal_year_start_month, 1) \(cases) END"
  }
}
