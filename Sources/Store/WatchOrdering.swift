import Domain
import GRDB

/// Puts accounts into the views of the watchlist. Every view reads what it needs and no more: keys, words of one byte
/// and days, so that a large portfolio is ordered in memory.
struct WatchOrdering {
  private let list: ListRows
  private let database: Database
  private let day: Day

  init(_ list: ListRows, _ database: Database, day: Day) {
    self.list = list
    self.database = database
    self.day = day
  }

  /// The accounts of a view.
  func order(_ view: WatchView, _ query: ListQuery) throws -> ListOrder {
    let groups = try groups(view, person: query.person)
    let keys = groups.flatMap { group in group.places.map { list.rows[$0].key } }
    guard view.isGrouped else {
      return ListOrder(query: query, keys: keys, groups: list.whole(groups.flatMap(\.places)))
    }
    let totals = groups.map { group in
      var total = list.total(group.places[...], segment: nil, isOnboarding: false)
      total.heading = group.heading
      return total
    }
    return ListOrder(query: query, keys: keys, groups: totals)
  }

  /// The places of a view's accounts, each once.
  func places(_ view: WatchView, _ query: ListQuery) throws -> [Int] {
    var seen: Set<Int> = []
    return try groups(view, person: query.person).flatMap(\.places).filter { seen.insert($0).inserted }
  }

  /// How many accounts each view has.
  func counts(person: String?) throws -> WatchCounts {
    let marks = try WatchMarks(list, database)
    let attention = list.rows.count(where: \.isOnWatchlist)
    let renewals = list.rows.filter { $0.renewal != .max && !$0.isAsleep }
    var accounts: [WatchView: Int] = [
      .attention: attention, .reasons: attention, .owners: attention, .snoozed: list.asleep.count,
      .renewals: renewals.count, .meetings: try meetingDays().count,
    ]
    accounts[.mine] = try mine(person).count
    accounts[.lateCalls] = late(marks).count
    accounts[.stale] = stale(marks).count
    accounts[.gates] = list.rows.indices.count { isGated($0, marks) }
    return WatchCounts(
      accounts: accounts, renewing: Money(minorUnits: renewals.reduce(0) { $0 + ($1.mrr ?? 0) }))
  }

  // MARK: - Views

  private typealias Group = (heading: ListOrder.Group.Heading?, places: [Int])

  private func groups(_ view: WatchView, person: String?) throws -> [Group] {
    func flat(_ places: [Int]) -> [Group] { places.isEmpty ? [] : [(nil, places)] }
    switch view {
    case .attention: return flat(list.attentionOrder())
    case .mine: return flat(try mine(person))
    case .reasons: return reasons(try WatchMarks(list, database))
    case .owners: return try owners()
    case .lateCalls: return flat(try lateOrder())
    case .gates: return gates(try WatchMarks(list, database))
    case .renewals: return renewals()
    case .meetings: return flat(try meetings())
    case .stale: return flat(stale(try WatchMarks(list, database)))
    case .snoozed: return flat(snoozed())
    }
  }

  private func mine(_ person: String?) throws -> [Int] {
    guard let person else { return [] }
    var keys: Set<Int64> = []
    let query = try Query(
      database, "SELECT key FROM accounts WHERE ? IN (vcio, csm, tam, am, cadence_owner)")
    query.bind(person, at: 1)
    try query.rows { keys.insert($0.integer(0) ?? 0) }
    return list.attentionOrder { $0.isOnWatchlist && keys.contains($0.key) }
  }

  private func reasons(_ marks: WatchMarks) -> [Group] {
    let order = list.attentionOrder()
    return WatchReason.methodOrder.enumerated().compactMap { bit, id in
      let places = order.filter { marks.reasons[$0] & (1 << bit) != 0 }
      return places.isEmpty ? nil : (ListOrder.Group.Heading(id: id), places)
    }
  }

  private func isGated(_ place: Int, _ marks: WatchMarks) -> Bool {
    let row = list.rows[place]
    return marks.gates[place] != 0 && !row.isOnboarding && !row.isAsleep
  }

  private func gates(_ marks: WatchMarks) -> [Group] {
    let order = list.attentionOrder { !$0.isOnboarding && !$0.isAsleep }
    return OpenGate.methodOrder.enumerated().compactMap { bit, id in
      let places = order.filter { marks.gates[$0] & (1 << bit) != 0 }
      return places.isEmpty ? nil : (ListOrder.Group.Heading(id: id), places)
    }
  }

  /// Nobody's accounts first: they need an owner before anything else.
  private func owners() throws -> [Group] {
    var numbers: [String: Int] = [:]
    var people: [(id: String, name: String?)] = []
    var owner: [Int64: Int] = [:]
    let query = try Query(
      database,
      """
      SELECT a.key, coalesce(a.cadence_owner, a.csm), o.name FROM accounts a \(SummaryReader.ownerJoin)
      """)
    try query.rows { row in
      let id = row.text(1) ?? ""
      let number = numbers[id] ?? people.count
      if number == people.count {
        numbers[id] = number
        people.append((id, row.text(2)))
      }
      owner[row.integer(0) ?? 0] = number
    }
    var places = [[Int]](repeating: [], count: people.count)
    for place in list.attentionOrder() {
      if let number = owner[list.rows[place].key] { places[number].append(place) }
    }
    let order = people.indices.sorted { left, right in
      let (a, b) = (people[left], people[right])
      if a.id.isEmpty != b.id.isEmpty { return a.id.isEmpty }
      let (first, second) = (a.name ?? a.id, b.name ?? b.id)
      return first == second
        ? a.id.utf8.lexicographicallyPrecedes(b.id.utf8) : first.utf8.lexicographicallyPrecedes(second.utf8)
    }
    return order.filter { !places[$0].isEmpty }
      .map { (ListOrder.Group.Heading(id: people[$0].id, name: people[$0].name), places[$0]) }
  }

  private func late(_ marks: WatchMarks) -> [Int] {
    list.attentionOrder().filter { marks.has("W-CTA", at: $0) }
  }

  /// The longest overdue first; then those past no due day, by how long nobody acted.
  private func lateOrder() throws -> [Int] {
    let places = late(try WatchMarks(list, database))
    let end = try Shared.zone(database).end(of: day)
    let query = try Query(
      database,
      """
      SELECT c.due_at, c.opened_at, c.first_action_at, c.closed_at
      FROM accounts a CROSS JOIN ctas c ON c.account_id = a.account_id WHERE a.key = ?
      """)
    let zone = try Shared.zone(database)
    var urgency: [Int: (due: Int32, opened: Int64)] = [:]
    for place in places {
      var worst = (due: Int32.max, opened: Int64.max)
      query.bind(list.rows[place].key, at: 1)
      try query.rows { row in
        if let closed = row.instant(3), closed < end { return }
        if let due = row.instant(0).map({ zone.day(of: $0) }), due < day { worst.due = min(worst.due, due.number) }
        if let opened = row.instant(1), row.instant(2).map({ $0 >= end }) ?? true {
          worst.opened = min(worst.opened, opened.microseconds)
        }
      }
      urgency[place] = worst
    }
    return places.enumerated().sorted { left, right in
      let a = urgency[left.element] ?? (.max, .max)
      let b = urgency[right.element] ?? (.max, .max)
      if a.due != b.due { return a.due < b.due }
      return a.due == .max && a.opened != b.opened ? a.opened < b.opened : left.offset < right.offset
    }.map(\.element)
  }

  private func renewals() -> [Group] {
    let order = list.sorted(where: { $0.renewal != .max && !$0.isAsleep }) { left, right in
      left.renewal == right.renewal ? nil : left.renewal < right.renewal
    }
    return [(0, 30), (31, 60), (61, WatchView.renewalDays)].compactMap { first, last in
      let places = order.filter { (first...last).contains(list.rows[$0].renewal) }
      return places.isEmpty ? nil : (ListOrder.Group.Heading(id: String(last)), places)
    }
  }

  private func meetings() throws -> [Int] {
    let days = try meetingDays()
    return list.sorted(where: { days[$0.key] != nil }) { left, right in
      let (first, second) = (days[left.key]?.number ?? .max, days[right.key]?.number ?? .max)
      return first == second ? nil : first < second
    }
  }

  /// The day of the next QBR of each account that is awake.
  private func meetingDays() throws -> [Int64: Day] {
    var days: [Int64: Day] = [:]
    let query = try Query(
      database,
      """
      SELECT a.key, min(m.planned_on) FROM meetings m CROSS JOIN accounts a ON a.account_id = m.account_id
      WHERE \(WatchReader.isAhead) GROUP BY a.key
      """)
    try WatchReader.bindAhead(query, day, database)
    var listed: Set<Int64> = []
    for row in list.rows where !row.isAsleep { listed.insert(row.key) }
    try query.rows { row in
      if let key = row.integer(0), listed.contains(key) { days[key] = row.day(1) }
    }
    return days
  }

  private func stale(_ marks: WatchMarks) -> [Int] {
    list.sorted(where: \.isOnWatchlist) { left, right in
      left.mrr == right.mrr ? nil : (left.mrr ?? -1) > (right.mrr ?? -1)
    }.filter { marks.has("W-DATA", at: $0) }
  }

  private func snoozed() -> [Int] {
    func end(_ key: Int64) -> Int32 {
      if case .day(let day)? = list.asleep[key]?.until { day.number } else { .max }
    }
    return list.sorted(where: \.isAsleep) { left, right in
      let (first, second) = (end(left.key), end(right.key))
      return first == second ? nil : first < second
    }
  }
}
