public import Domain
import GRDB

/// What the watchlist shows about an account, as far as the store knows it.
public struct WatchedAccount: Hashable, Sendable {
  /// Without a next action where no call to action is open.
  public var detail: WatchDetail
  /// What its next action follows from where no call is open: the firing triggers, the segment, and who fills which role
  /// (`csm tam am vcio`), by initials, name or id.
  public var triggers: [String]
  public var segment: Segment?
  public var roles: [String: String]
}

/// Reads what the watchlist shows of one account after another.
struct WatchReader {
  let database: Database
  let day: Day
  let end: Instant
  let zone: ZoneTable
  let firstActionHours: Int
  private let people: [String: String]
  private let summaries: SummaryReader
  private let notes: SnoozeReader
  private let account: Query

  init(_ database: Database, day: Day, model: String, firstActionHours: Int) throws {
    self.database = database
    self.day = day
    self.firstActionHours = firstActionHours
    zone = try Shared.zone(database)
    end = zone.end(of: day)
    people = Dictionary(try Shared.people(database).map { ($0.id, $0.initials ?? $0.name ?? $0.id) }) { first, _ in
      first
    }
    summaries = try SummaryReader(database, day: day, model: model)
    notes = try SnoozeReader(database)
    account = try Query(
      database, "SELECT account_id, csm, tam, am, vcio, cadence_owner FROM accounts WHERE key = ?")
  }

  /// Initials, name or id; `nil` for nobody.
  func person(_ id: String?) -> String? { id.flatMap { $0.isEmpty ? nil : people[$0] ?? $0 } }

  /// `nil` when there is no account with that key.
  func account(_ key: Int64, view: WatchView) throws -> WatchedAccount? {
    guard let summary = try summaries.summary(key) else { return nil }
    account.bind(key, at: 1)
    let roles = try account.first { row in
      var roles: [String: String] = [:]
      for (column, role) in ["csm", "tam", "am", "vcio"].enumerated() {
        roles[role] = person(row.text(Int32(column) + 1) ?? row.text(5))
      }
      return roles
    }
    var detail = WatchDetail()
    let calls = try openCalls(summary.id)
    detail.nextAction = calls.min(by: precedes).map(action)
    detail.review = try notes.mark(summary.id)
    detail.snooze = try notes.snooze(summary.id)
    detail.wake = detail.snooze?.wake(on: day, summary)
    detail.promises = try PromiseReader(
      database, from: day - Promise.days, to: day, account: summary.id, zone: zone, names: people
    ).agreed()
    detail.content = try content(view, summary, calls)
    return WatchedAccount(
      detail: detail, triggers: summary.triggers, segment: summary.segment, roles: roles ?? [:])
  }

  private func content(
    _ view: WatchView, _ summary: AccountSummary, _ calls: [CallToAction]
  ) throws -> WatchDetail.Content {
    switch view {
    case .attention, .mine, .reasons, .owners, .snoozed: .none
    case .lateCalls: .late(late(calls))
    case .gates: .blocked(try blocked(summary))
    case .renewals: .renewal(try renewal(summary.id))
    case .meetings: try meeting(summary.id).map { .meeting($0) } ?? .none
    case .stale: .stale(try newest(summary.id))
    }
  }

  // MARK: - Calls to action

  /// The calls that are open at the end of the day (method §12): a call without an opening date always exists.
  private func openCalls(_ id: String) throws -> [CallToAction] {
    var calls: [CallToAction] = []
    let query = try Query(
      database,
      """
      SELECT cta_id, "trigger", title, owner, opened_at, first_action_at, due_at, closed_at FROM ctas
      WHERE account_id = ?
      """)
    query.bind(id, at: 1)
    try query.rows { row in
      if let closed = row.instant(7), closed < end { return }
      if let opened = row.instant(4), opened >= end { return }
      let acted = row.moment(5, in: zone)
      calls.append(
        CallToAction(
          id: row.text(0) ?? "", trigger: row.text(1), title: row.text(2), owner: row.text(3),
          openedAt: row.moment(4, in: zone), firstActionAt: acted.flatMap { $0.instant < end ? $0 : nil },
          dueAt: row.moment(6, in: zone)))
    }
    return calls
  }

  /// Whole hours left for the first action; `nil` when somebody acted, or the opening is unknown.
  private func hoursLeft(_ call: CallToAction) -> Int? {
    guard call.firstActionAt == nil, let opened = call.openedAt?.instant else { return nil }
    let left = opened.adding(hours: firstActionHours).microseconds - end.microseconds
    let hour: Int64 = 3_600_000_000
    // Rounded towards what is over: the last minutes of an hour are not an hour any more.
    return Int(left >= 0 ? left / hour : (left - hour + 1) / hour)
  }

  /// The clock that runs out first: the first action's or the due day's.
  private func clock(_ call: CallToAction) -> NextAction.Clock? {
    let due = call.dueAt.map { $0.day - day }
    guard let hours = hoursLeft(call) else { return due.map { .due(days: $0) } }
    if let due, due * 24 <= hours { return .due(days: due) }
    return .firstAction(hours: hours)
  }

  private func action(_ call: CallToAction) -> NextAction {
    NextAction(
      origin: .call(call.id), title: call.title ?? call.trigger, owner: person(call.owner), clock: clock(call))
  }

  /// The one that is due first; those without a due day last, the longest open first.
  private func precedes(_ left: CallToAction, _ right: CallToAction) -> Bool {
    func rank(_ call: CallToAction) -> (Int64, Int64) {
      (call.dueAt?.instant.microseconds ?? .max, call.openedAt?.instant.microseconds ?? .min)
    }
    let (a, b) = (rank(left), rank(right))
    return a == b ? left.id.utf8.lexicographicallyPrecedes(right.id.utf8) : a < b
  }

  private func late(_ calls: [CallToAction]) -> [LateCall] {
    calls.sorted(by: precedes).compactMap { call in
      let daysLate = max(0, call.dueAt.map { day - $0.day } ?? 0)
      let silent = hoursLeft(call).flatMap { $0 < 0 ? -$0 : nil }
      guard daysLate > 0 || silent != nil else { return nil }
      return LateCall(
        id: call.id, title: call.title, trigger: call.trigger, owner: person(call.owner), daysLate: daysLate,
        silentHours: silent)
    }
  }
}
