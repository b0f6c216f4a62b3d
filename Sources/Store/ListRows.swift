import Domain
import GRDB

/// What ordering a list takes of every account, kept compact: a list of a hundred thousand is ordered in memory.
struct ListRows {
  struct Row {
    let key: Int64
    /// Where the name, the id and the text to sort by lie in `bytes`.
    var name: Range<Int>
    var id: Range<Int>
    var text: Range<Int>?
    var isOnboarding: Bool
    var mrr: Int64?
    /// Days to the renewal when it is 0…90 days ahead, else the largest number.
    var renewal: Int
    /// A…D are 0…3, none is 4.
    var segment: UInt8 = 4
    var colour = Colour.noData
    /// Millionths.
    var composite: Int64?
    /// How many reasons there are of weight 3, 2 and 1.
    var weights: (Int64, Int64, Int64) = (0, 0, 0)
    /// The number to sort by, when the list is sorted by one.
    var value: Int64?
    /// Whether the next strategic touch was due before the day (method CAD-3).
    var isPastDue = false
    /// Whether the scores are of the very day, model and facts.
    var isCurrent = false
    var isScored = false
    /// The run its scores come from; meaningless while it is not scored.
    var run: Int64 = 0
    /// Whether somebody put it to sleep and nothing has woken it.
    var isAsleep = false
    /// Whether the filter keeps the account.
    var isListed = true

    var isWatched: Bool { weights != (0, 0, 0) }
    /// Whether the watchlist shows it (method §8): onboarding accounts are listed apart.
    var isOnWatchlist: Bool { isWatched && !isOnboarding && !isAsleep }
  }

  /// Names, ids and owners, one after another.
  private(set) var bytes: [UInt8] = []
  private(set) var rows: [Row] = []
  /// The value of the counted field in each row; empty when none is counted.
  private(set) var counted: [FilterValue] = []
  private let countedField: AccountFilter?
  private let day: Day
  private let sort: ListQuery.SortKey?
  private let accountFilter: Filter
  private let scoreFilter: ScoreFilter
  /// The sleeping accounts, by key.
  private(set) var asleep: [Int64: Snooze] = [:]

  /// Reads every account that is not churned on the day, by key.
  ///
  /// - Parameter counting: the field whose values are kept in `counted`.
  init(
    _ database: Database, day: Day, model: String, query: ListQuery, counting field: AccountFilter? = nil
  ) throws {
    countedField = field
    sort = query.readSort
    self.day = day
    let (ofAccounts, ofScores) = AccountFilter.parts(of: query.filter)
    accountFilter = ofAccounts
    scoreFilter = ScoreFilter(ofScores, counting: field)
    try readAccounts(database, needle: query.nameContains)
    try readScores(database, model: model)
    asleep = try SnoozeReader(database).asleep(on: day, model: model)
    for place in rows.indices where !asleep.isEmpty { rows[place].isAsleep = asleep[rows[place].key] != nil }
    guard !scoreFilter.isEmpty else { return }
    for place in rows.indices where !rows[place].isScored { rows[place].isListed = scoreFilter.matchesUnscored(day) }
    if field != nil { counted = zip(counted, rows).filter(\.1.isListed).map(\.0) }
    rows.removeAll { !$0.isListed }
  }

  // MARK: - Accounts

  private mutating func readAccounts(_ database: Database, needle: String) throws {
    let owner = sort == .owner
    let isOwnerAsked =
      owner || countedField == .owner || accountFilter.fields.contains(AccountFilter.owner.rawValue)
    let query = try Query(
      database,
      """
      SELECT a.key, a.name, a.account_id, a.lifecycle, a.churned_on, a.mrr, a.renewal_on,
        \(isOwnerAsked ? "\(SummaryReader.owner), o.name, o.person_id" : "NULL, NULL, NULL")
      FROM accounts a \(isOwnerAsked ? SummaryReader.ownerJoin : "") ORDER BY a.key
      """)
    let needle = TextNeedle(needle)
    try query.rows { row in
      let lifecycle = row.word(3, Vocabulary.lifecycle) ?? .active
      let churned = row.day(4).map { $0 <= day } ?? (lifecycle == .churned)
      guard !churned else { return }
      guard needle.isEmpty || row.bytes(1).map(needle.isIn) == true || row.bytes(2).map(needle.isIn) == true,
        accountFilter.isEmpty
          || accountFilter.matches(
            asOf: day, value: { AccountFilter.value(of: $0, account: row, lifecycle: lifecycle) })
      else { return }
      let id = append(row.bytes(2))
      let name = row.bytes(1).map { append($0) } ?? id
      let days = row.day(6).map { $0 - day }
      var item = Row(
        key: row.integer(0) ?? 0, name: name, id: id, text: nil, isOnboarding: lifecycle == .onboarding,
        mrr: row.integer(5), renewal: days.flatMap { (0...90).contains($0) ? $0 : nil } ?? .max)
      if owner { item.text = row.bytes(7).map { append($0) } }
      if sort == .name { item.text = name }
      if let countedField {
        counted.append(AccountFilter.value(of: countedField.rawValue, account: row, lifecycle: lifecycle))
      }
      if sort == .mrr { item.value = item.mrr }
      if sort == .renewal { item.value = days.map(Int64.init) }
      rows.append(item)
    }
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>?) -> Range<Int> {
    let start = bytes.count
    if let text { bytes.append(contentsOf: text) }
    return start..<bytes.count
  }

  // MARK: - Scores

  private mutating func readScores(_ database: Database, model: String) throws {
    var missing = rows.count
    for run in try ScoreRuns.preferred(database, day: day, model: model) where missing > 0 {
      // A whole run is one walk over neighbours; a few stragglers are quicker one by one.
      if missing > rows.count / 8 {
        missing -= try walk(database, run)
      } else {
        missing -= try lookUp(database, run)
      }
    }
  }

  private func select(_ condition: String) -> String {
    // The texts about an account are wide: they are read where they are asked about, and nowhere else.
    let isDetailAsked = scoreFilter.readsDetails || ListRows.isDetail(sort)
    let details = "LEFT JOIN score_details d ON d.run = s.run AND d.account_key = s.account_key"
    return """
      SELECT s.account_key, s.composite_colour, s.composite, s.segment, s.weight3, s.weight2, s.weight1,
        s.revision = r.revision + (SELECT revision FROM shared_revision), \(ListRows.column(sort)),
        s.next_due < ?3 \(scoreFilter.columns)
      FROM score_snapshots s CROSS JOIN account_revisions r ON r.key = s.account_key \(isDetailAsked ? details : "")
      WHERE s.run = ?1 \(condition)
      """
  }

  private mutating func walk(_ database: Database, _ run: ScoreRuns.Run) throws -> Int {
    let query = try Query(database, select("ORDER BY s.account_key"))
    query.bind(run.id, at: 1)
    query.bind(day.iso, at: 3)
    var found = 0
    var place = 0
    try query.rows { row in
      let key = row.integer(0) ?? 0
      while place < rows.count, rows[place].key < key { place += 1 }
      guard place < rows.count, rows[place].key == key, !rows[place].isScored else { return }
      take(row, run, at: place)
      found += 1
    }
    return found
  }

  private mutating func lookUp(_ database: Database, _ run: ScoreRuns.Run) throws -> Int {
    let query = try Query(database, select("AND s.account_key = ?2"))
    var found = 0
    for place in rows.indices where !rows[place].isScored {
      query.bind(run.id, at: 1)
      query.bind(rows[place].key, at: 2)
      query.bind(day.iso, at: 3)
      try query.rows { row in
        take(row, run, at: place)
        found += 1
      }
    }
    return found
  }

  private mutating func take(_ row: Query, _ run: ScoreRuns.Run, at place: Int) {
    rows[place].read(row, run, sort)
    if let value = scoreFilter.counted(row, from: 10, isCurrent: rows[place].isCurrent) { counted[place] = value }
    guard !scoreFilter.isEmpty else { return }
    rows[place].isListed = scoreFilter.matches(row, from: 10, isCurrent: rows[place].isCurrent, day: day)
  }

  private static func isDetail(_ sort: ListQuery.SortKey?) -> Bool { sort == .gates || sort == .triggers }

  private static func column(_ sort: ListQuery.SortKey?) -> String {
    switch sort {
    case .composite: "s.composite"
    case .cx: "s.cx"
    case .adoption: "s.adoption"
    case .engagement: "s.engagement"
    case .quality: "s.quality"
    case .alignment: "s.alignment"
    case .delta7: "s.delta7"
    case .sponsor: "s.sponsor_days"
    case .nextDue: "s.next_due"
    // Bands by their touch, closest first.
    case .band:
      "s.band * 8 + CASE s.touch WHEN 'vip' THEN 0 WHEN 'high' THEN 1 WHEN 'mid' THEN 2 WHEN 'low' THEN 3 ELSE 4 END"
    case .delta30: "s.delta30"
    // None is not fewest: whoever has any comes first either way.
    case .gates: "nullif(json_array_length(d.gates), 0)"
    case .triggers: "nullif(json_array_length(d.triggers), 0)"
    // No account has a thousand reasons of one weight.
    case .reasons: "nullif((s.weight3 * 1000 + s.weight2) * 1000 + s.weight1, 0)"
    case .name, .mrr, .owner, .renewal, nil: "NULL"
    }
  }
}

extension ListRows.Row {
  fileprivate mutating func read(_ row: Query, _ run: ScoreRuns.Run, _ sort: ListQuery.SortKey?) {
    isScored = true
    self.run = run.id
    colour = row.word(1, Vocabulary.colour) ?? .noData
    composite = row.integer(2)
    segment = row.bytes(3)?.first.map { $0 &- UInt8(ascii: "A") } ?? 4
    weights = (row.integer(4) ?? 0, row.integer(5) ?? 0, row.integer(6) ?? 0)
    isCurrent = run.isExact && row.bool(7) == true
    isPastDue = row.bool(9) == true
    switch sort {
    case .name, .mrr, .owner, .renewal, nil: break
    case .nextDue: value = row.day(8).map { Int64($0.number) }
    // Never seen is more than any number of days.
    case .sponsor: value = row.integer(8).map { $0 < 0 ? .max : $0 }
    default: value = row.integer(8)
    }
  }
}
