import Domain
import GRDB

/// Reads what was agreed in a stretch of days: calls to action, and rows of the decision log.
struct PromiseReader {
  private let database: Database
  private let zone: ZoneTable
  private let from: Day
  private let to: Day
  private let account: String?
  /// How people are called, by id; who is not of the team is called as the row does.
  private let names: [String: String]

  /// - Parameters:
  ///   - account: only promises of one account; `nil` reads those of all that are not churned.
  ///   - names: `nil` calls people by their full names.
  init(
    _ database: Database, from: Day, to: Day, account: String? = nil, zone: ZoneTable? = nil,
    names: [String: String]? = nil
  ) throws {
    self.database = database
    self.zone = try zone ?? Shared.zone(database)
    self.from = from
    self.to = to
    self.account = account
    self.names =
      try names ?? Dictionary(Shared.people(database).map { ($0.id, $0.name ?? $0.id) }) { first, _ in first }
  }

  static func byAccount(_ left: Promise, _ right: Promise) -> Bool {
    func key(_ promise: Promise) -> [[UInt8]] {
      [promise.accountName ?? promise.account, promise.account, promise.made?.iso ?? "", promise.id].map {
        Array($0.utf8)
      }
    }
    let (first, second) = (key(left), key(right))
    for (one, other) in zip(first, second) where one != other { return one.lexicographicallyPrecedes(other) }
    return false
  }

  // Parameters: 1 the last day, 2 the first moment, 3 the moment after the last, 4 the first day.

  private static let isOpenedHere = "(r.opened_at >= ?2 AND r.opened_at < ?3)"
  private static let isLoggedHere = "(r.logged_on BETWEEN ?4 AND ?1)"

  /// What was agreed in these days, in the order in which a huddle asks about it.
  func agreed() throws -> [Promise] {
    let both = try promises(.action, Self.isOpenedHere) + promises(.decision, Self.isLoggedHere)
    return Promise.sorted(both, asOf: to)
  }

  /// What was agreed, or came to an end, in these days.
  func made(_ kind: Promise.Kind) throws -> [Promise] {
    try promises(
      kind,
      kind == .action
        ? "(\(Self.isOpenedHere) OR (r.closed_at >= ?2 AND r.closed_at < ?3 AND r.opened_at < ?3))"
        : "(\(Self.isLoggedHere) OR (r.decided_on BETWEEN ?4 AND ?1 AND coalesce(r.logged_on, '') <= ?1))")
  }

  /// What was agreed before these days and is open at their end; decisions of the quarter before, calls however old.
  func open() throws -> [Promise] {
    let actions = try promises(.action, "r.opened_at < ?2 AND (r.closed_at IS NULL OR r.closed_at >= ?3)")
    let decisions = try promises(
      .decision,
      """
      r.logged_on < ?4 AND r.logged_on >= date(?4, '-90 days') AND NOT coalesce(r.decided_on BETWEEN ?4 AND ?1, 0)
        AND (coalesce(r.outcome, 'pending') IN ('pending', 'approved') OR r.decided_on > ?1)
      """)
    func isOpen(_ promise: Promise) -> Bool {
      switch promise.state(on: to) {
      case .open, .overdue: true
      case .kept, .dropped: false
      }
    }
    return (actions + decisions).filter(isOpen).sorted { left, right in
      guard left.due == right.due else { return (left.due?.number ?? .max) < (right.due?.number ?? .max) }
      return PromiseReader.byAccount(left, right)
    }
  }

  private func promises(_ kind: Promise.Kind, _ condition: String) throws -> [Promise] {
    let whose = account == nil ? "NOT (\(ScoreRuns.isChurned))" : "r.account_id = ?5"
    let query = try Query(
      database,
      """
      SELECT \(kind == .action ? Self.action : Self.decision)
      FROM \(kind == .action ? "ctas" : "decisions") r JOIN accounts a ON a.account_id = r.account_id
        \(kind == .action ? "" : Self.initiative)
      WHERE \(condition) AND \(whose)
      ORDER BY 5 DESC, 1
      """)
    query.bind(to.iso, at: 1)
    // Without its Z a bound sorts before every spelling of its moment.
    query.bind(String(zone.end(of: from - 1).rfc3339.dropLast()), at: 2)
    query.bind(String(zone.end(of: to).rfc3339.dropLast()), at: 3)
    query.bind(from.iso, at: 4)
    if let account { query.bind(account, at: 5) }
    var promises: [Promise] = []
    try query.rows { promises.append(kind == .action ? action($0) : decision($0)) }
    return promises
  }

  private static let action =
    "r.cta_id, r.account_id, a.name, r.owner, r.opened_at, r.title, r.due_at, r.\"trigger\", r.closed_at"
  private static let decision = """
    r.decision_id, r.account_id, a.name, r.owner, r.logged_on, r.decision, r.due_on, r.due_quarter, r.outcome,
    r.why_now, r.budget_low, r.budget_high, r.decided_on, r.action, i.initiative_id, i.status, i.status_changed_on
    """
  private static let initiative =
    "LEFT JOIN initiatives i ON i.account_id = r.account_id AND i.initiative_id = r.initiative_id"

  private func name(_ owner: String?) -> String? { owner.flatMap { $0.isEmpty ? nil : names[$0] ?? $0 } }

  private func action(_ row: Query) -> Promise {
    let call = CallToAction(
      id: row.text(0) ?? "", trigger: row.text(7), title: row.text(5), owner: name(row.text(3)),
      openedAt: row.moment(4, in: zone), dueAt: row.moment(6, in: zone), closedAt: row.moment(8, in: zone))
    return Promise(call, account: row.text(1) ?? "", accountName: row.text(2))
  }

  private func decision(_ row: Query) -> Promise {
    let decision = Decision(
      id: row.text(0) ?? "", loggedOn: row.day(4), decision: row.text(5), owner: name(row.text(3)), dueOn: row.day(6),
      dueQuarter: row.text(7), budgetLow: row.money(10), budgetHigh: row.money(11), action: row.text(13),
      outcome: row.word(8, Vocabulary.decisionOutcome) ?? .pending, decidedOn: row.day(12))
    let initiative = row.text(14).map {
      Initiative(id: $0, status: row.word(15, Vocabulary.initiativeStatus), statusChangedOn: row.day(16))
    }
    var promise = Promise(
      decision, initiative: initiative, account: row.text(1) ?? "", accountName: row.text(2), asOf: to)
    promise.whyNow = row.text(9)
    return promise
  }
}
