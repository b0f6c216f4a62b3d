public import Domain
import GRDB

/// A portfolio as it would be without the changes that were logged in a stretch of time.
public struct Retrospect: Sendable {
  /// A store in memory with the rows as they would be.
  public let store: Store
  /// The accounts those changes touched, with the number of rows by table, by the bytes of their ids.
  public let touched: [(account: String, rows: [(table: BundleTable, count: Int)])]
  /// Whether a row that all accounts share was among them: the workspace, a person, an insight.
  public let touchesShared: Bool
}

extension Store {
  /// Takes back, in a copy in memory, what was entered after one moment and up to another; `nil` when nothing was.
  ///
  /// What was entered later stays: a cell that was written again keeps its last value. Rows that came in the stretch are
  /// gone, rows that went are there again.
  public func without(changesAfter start: Instant, upTo end: Instant) throws(StoreError) -> Retrospect? {
    let isTouched = try read { try !Retrospection.groups($0, { start < $0 && $0 <= end }).isEmpty }
    guard isTouched else { return nil }
    let copy = try Store.inMemory()
    try StoreError.mapping(path: path ?? "") { try connections.writer.backup(to: copy.connections.writer) }
    var retrospection = Retrospection()
    try copy.outsideTransaction { database in
      // The copy is thrown away: nothing of it needs revisions or checks.
      try database.execute(sql: "PRAGMA foreign_keys = OFF")
      try database.inTransaction(.immediate) {
        try retrospection.run(database, after: start, upTo: end)
        return .commit
      }
    }
    return Retrospect(store: copy, touched: retrospection.summary, touchesShared: retrospection.touchesShared)
  }
}

/// Takes logged changes of a stretch of time back, newest first.
private struct Retrospection {
  private(set) var touchesShared = false
  /// Row ids by table, by the bytes of the account's id.
  private var rows: [[UInt8]: [BundleTable: Set<[UInt8]>]] = [:]
  /// What was written after the stretch, by table and key.
  private var later: [String: Written] = [:]

  private enum Written {
    /// The row came or went.
    case row
    case columns(Set<String>)
  }

  /// The groups whose moment a condition holds for, oldest first.
  static func groups(_ database: Database, _ isIncluded: (Instant) -> Bool) throws -> [Int64] {
    var groups: [Int64] = []
    try Query(database, "SELECT id, at FROM change_groups ORDER BY id").rows { row in
      if let id = row.integer(0), let at = row.instant(1), isIncluded(at) { groups.append(id) }
    }
    return groups
  }

  var summary: [(account: String, rows: [(table: BundleTable, count: Int)])] {
    rows.keys.sorted { $0.lexicographicallyPrecedes($1) }.map { id in
      let tables = rows[id] ?? [:]
      return (
        String(decoding: id, as: UTF8.self),
        BundleTable.allCases.compactMap { table in tables[table].map { (table, $0.count) } }
      )
    }
  }

  mutating func run(_ database: Database, after start: Instant, upTo end: Instant) throws {
    var triggers: [String] = []
    try Query(database, "SELECT name FROM sqlite_schema WHERE type = 'trigger'").rows {
      triggers.append($0.text(0) ?? "")
    }
    for name in triggers { try database.execute(sql: "DROP TRIGGER \"\(name)\"") }
    for group in try Retrospection.groups(database, { $0 > end }) {
      for entry in try ChangeLog.entriesReversed(of: group, database) { remember(entry) }
    }
    for group in try Retrospection.groups(database, { start < $0 && $0 <= end }).reversed() {
      for entry in try ChangeLog.entriesReversed(of: group, database) { try takeBack(entry, database) }
    }
    try database.execute(sql: "INSERT OR IGNORE INTO account_revisions (key) SELECT key FROM accounts")
  }

  private mutating func remember(_ entry: ChangeLog.Entry) {
    let name = entry.table + entry.key
    guard let before = entry.before, entry.after != nil else {
      later[name] = .row
      return
    }
    let columns = (JSON(before)?.members ?? []).map(\.0)
    switch later[name] {
    case .row: break
    case .columns(let known): later[name] = .columns(known.union(columns))
    case nil: later[name] = .columns(Set(columns))
    }
  }

  private mutating func takeBack(_ entry: ChangeLog.Entry, _ database: Database) throws {
    guard let table = BundleTable(rawValue: entry.table), table != .notes else { return }
    let sql = TableSQL.of(table)
    let key = JSON(entry.key)?.elements.compactMap(\.cell) ?? []
    let current = try RowWriter(database: database, log: nil).current(sql, key)?.values
    let before = entry.before.map { ChangeLog.cells(sql, $0) }
    let after = entry.after.map { ChangeLog.cells(sql, $0) }
    touch(sql, key, current, (before ?? []) + (after ?? []))
    var written: Set<String> = []
    switch later[entry.table + entry.key] {
    // The row came or went again later: what it is now says nothing about this stretch.
    case .row: return
    case .columns(let columns): written = columns
    case nil: break
    }
    guard let before else {
      let query = try Query(database, sql.delete)
      query.bind(key)
      return try query.run()
    }
    guard let current else {
      guard after == nil else { return }
      var values = [BundleValue](repeating: .null, count: sql.names.count)
      for (position, value) in before { values[position] = value }
      let query = try Query(database, sql.insert)
      query.bind(values)
      return try query.run()
    }
    let cells = before.filter { cell in
      !written.contains(sql.names[cell.0]) && current[cell.0] != cell.1
    }
    guard !cells.isEmpty else { return }
    let query = try Query(database, sql.update(cells.map(\.0)))
    query.bind(cells.map(\.1) + key)
    try query.run()
  }

  private mutating func touch(
    _ sql: TableSQL, _ key: [BundleValue], _ current: [BundleValue]?, _ cells: [(Int, BundleValue)]
  ) {
    guard sql.table == .accounts || sql.table.belongsToAccount else {
      touchesShared = true
      return
    }
    let row = Array(sql.rowID(key).utf8)
    var owners = Set<[UInt8]>()
    if let place = sql.table.index(of: "account_id") {
      for value in cells.filter({ $0.0 == place }).map(\.1) + [current?[place] ?? .null] {
        if let id = value.text { owners.insert(Array(id.utf8)) }
      }
      if let part = sql.keyPositions.firstIndex(of: place), part < key.count, let id = key[part].text {
        owners.insert(Array(id.utf8))
      }
    }
    for owner in owners { rows[owner, default: [:]][sql.table, default: []].insert(row) }
  }
}
