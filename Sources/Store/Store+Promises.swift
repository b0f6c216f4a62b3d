public import Domain
import GRDB

extension Store {
  /// What was agreed in a stretch of days: decisions that were logged or decided and calls to action that were opened or
  /// closed in them; newest first, at most so many of each.
  ///
  /// - Parameters:
  ///   - account: only those of one account; churned accounts count only when asked for.
  ///   - to: the last day; nothing that was entered for a later day is told.
  public func promises(
    from: Day, to: Day, account: String? = nil, limit: Int
  ) throws(StoreError) -> [Promise] {
    try read { database in
      let reader = try PromiseReader(database, from: from, to: to, account: account)
      let both = try reader.made(.action, limit) + reader.made(.decision, limit)
      return both.sorted { ($0.made ?? from, $1.id) > ($1.made ?? from, $0.id) }
    }
  }

  /// What a stretch of days decided, did and moved, and what is open from before; accounts by name.
  public func minutes(from: Day, to: Day) throws(StoreError) -> Minutes {
    try read { database in
      let reader = try PromiseReader(database, from: from, to: to, account: nil)
      let workspace = try Shared.workspace(database)
      return Minutes(
        workspace: workspace.name, currency: workspace.currency, from: from, to: to,
        decisions: try reader.made(.decision, .max).sorted(by: PromiseReader.byAccount),
        actions: try reader.made(.action, .max).sorted(by: PromiseReader.byAccount),
        moves: try MoveReader(database, from: from, to: to).moves(), open: try reader.open())
    }
  }
}

/// Reads promises of a stretch of days.
private struct PromiseReader {
  let database: Database
  let zone: ZoneTable
  let from: Day
  let to: Day
  let account: String?

  init(_ database: Database, from: Day, to: Day, account: String?) throws {
    self.database = database
    zone = try Shared.zone(database)
    self.from = from
    self.to = to
    self.account = account
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

  /// What was made, or came to an end, in these days.
  func made(_ kind: Promise.Kind, _ limit: Int) throws -> [Promise] {
    try promises(
      kind,
      kind == .action
        ? "((r.opened_at >= ?2 AND r.opened_at < ?3) OR (r.closed_at >= ?2 AND r.closed_at < ?3 AND r.opened_at < ?3))"
        : "((r.logged_on BETWEEN ?4 AND ?1) OR (r.decided_on BETWEEN ?4 AND ?1 AND coalesce(r.logged_on, '') <= ?1))",
      limit)
  }

  /// What was made before these days and is open at their end; decisions of the quarter before, calls however old.
  func open() throws -> [Promise] {
    let actions = try promises(.action, "r.opened_at < ?2 AND (r.closed_at IS NULL OR r.closed_at >= ?3)", .max)
    let decisions = try promises(
      .decision,
      """
      r.logged_on < ?4 AND r.logged_on >= date(?4, '-90 days') AND NOT coalesce(r.decided_on BETWEEN ?4 AND ?1, 0)
        AND coalesce(r.outcome, 'pending') IN ('pending', 'approved')
      """, .max)
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

  private func promises(_ kind: Promise.Kind, _ condition: String, _ limit: Int) throws -> [Promise] {
    let churned = account == nil ? "NOT (\(ScoreRuns.isChurned))" : "a.account_id = ?5"
    let query = try Query(
      database,
      """
      SELECT \(kind == .action ? Self.action : Self.decision)
      FROM \(kind == .action ? "ctas" : "decisions") r JOIN accounts a ON a.account_id = r.account_id
        LEFT JOIN people p ON p.person_id = r.owner
        \(kind == .action ? "" : "LEFT JOIN initiatives i ON i.initiative_id = r.initiative_id")
      WHERE \(condition) AND \(churned)
      ORDER BY 6 DESC, 1 LIMIT \(limit == .max ? "-1" : "?6")
      """)
    query.bind(to.iso, at: 1)
    // Without its Z a bound sorts before every spelling of its moment.
    query.bind(String(zone.end(of: from - 1).rfc3339.dropLast()), at: 2)
    query.bind(String(zone.end(of: to).rfc3339.dropLast()), at: 3)
    query.bind(from.iso, at: 4)
    if let account { query.bind(account, at: 5) }
    if limit != .max { query.bind(Int64(max(0, limit)), at: 6) }
    var promises: [Promise] = []
    try query.rows { promises.append(kind == .action ? action($0) : decision($0)) }
    return promises
  }

  private static let action = """
    r.cta_id, r.account_id, a.name, r.title, coalesce(p.name, r.owner), r.opened_at, r.due_at, r.trigger, r.closed_at
    """
  private static let decision = """
    r.decision_id, r.account_id, a.name, r.decision, coalesce(p.name, r.owner), r.logged_on, r.due_on, r.due_quarter,
    r.outcome, r.why_now, r.budget_low, r.budget_high, r.decided_on, i.initiative_id, i.status, i.status_changed_on
    """

  private func action(_ row: Query) -> Promise {
    let closed = row.instant(8).map { zone.day(of: $0) }
    return Promise(
      kind: .action, id: row.text(0) ?? "", account: row.text(1) ?? "", accountName: row.text(2),
      text: row.text(3) ?? "", owner: row.text(4), made: row.instant(5).map { zone.day(of: $0) },
      due: row.instant(6).map { zone.day(of: $0) }, trigger: row.text(7), isKept: closed != nil, keptOn: closed)
  }

  private func decision(_ row: Query) -> Promise {
    let outcome = row.word(8, Vocabulary.decisionOutcome) ?? .pending
    let status = row.word(14, Vocabulary.initiativeStatus)
    let hasInitiative = row.text(13) != nil
    let begun: [InitiativeStatus?] = [.kickedOff, .inProgress, .completed, .reviewed]
    return Promise(
      kind: .decision, id: row.text(0) ?? "", account: row.text(1) ?? "", accountName: row.text(2),
      text: row.text(3) ?? "", owner: row.text(4), made: row.day(5), due: row.day(6), dueQuarter: row.text(7),
      outcome: outcome, whyNow: row.text(9), budgetLow: row.money(10), budgetHigh: row.money(11),
      isKept: outcome == .approved && (begun.contains(status) || !hasInitiative),
      keptOn: hasInitiative ? row.day(15) : row.day(12))
  }
}
