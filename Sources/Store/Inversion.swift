import Domain
import GRDB
import GRDBSQLite

/// Takes one group of the log back, entry by entry from its end, and logs that as a group of its own.
struct Inversion {
  private let database: Database
  private let target: Int64
  private let log: ChangeLogWriter
  private let writer: RowWriter

  /// - Parameter kind: `undo` or `redo`.
  static func run(
    _ database: Database, _ kind: LogEntry.Kind, of target: (id: Int64, label: String), author: String, at: Instant
  ) throws {
    try database.logged(kind, label: target.label, author: author, at: at, undoes: target.id) { log in
      try Inversion(database, target.id, log).run()
    }
    let imports = try Query(database, "UPDATE imports SET active = ? WHERE group_id = ?")
    imports.bind(kind == .redo ? 1 : 0, at: 1)
    imports.bind(try ChangeLog.origin(of: target.id, database), at: 2)
    try imports.run()
  }

  private init(_ database: Database, _ target: Int64, _ log: ChangeLogWriter) {
    self.database = database
    self.target = target
    self.log = log
    writer = RowWriter(database: database, log: log)
  }

  private func run() throws {
    try log.begin()
    for entry in try ChangeLog.entriesReversed(of: target, database) {
      if entry.table == EditedCells.tableName {
        try mark(entry)
      } else if let table = TableSQL.named(entry.table) {
        try invert(entry, table)
      }
    }
    if hasBrokenReferences { try LaterChanges(database, target).refuseBrokenReference() }
  }

  /// Whether a row refers to one that is not there: the transaction could not be committed.
  private var hasBrokenReferences: Bool {
    var now: Int32 = 0
    var highest: Int32 = 0
    sqlite3_db_status(database.sqliteConnection, SQLITE_DBSTATUS_DEFERRED_FKS, &now, &highest, 0)
    return now > 0
  }

  private func mark(_ entry: ChangeLog.Entry) throws {
    let cell = JSON(entry.key)?.elements.compactMap(\.string) ?? []
    try EditedCells.write(entry.after == nil, cell, database)
    try log.append(table: entry.table, key: entry.key, before: entry.after, after: entry.before)
  }

  private func invert(_ entry: ChangeLog.Entry, _ sql: TableSQL) throws {
    let key = JSON(entry.key)?.elements.compactMap(\.cell) ?? []
    let current = try writer.current(sql, key)
    let before = entry.before.map { ChangeLog.cells(sql, $0) }
    let after = entry.after.map { ChangeLog.cells(sql, $0) }
    guard ChangeLog.holds(current?.values, after) else {
      throw try ChangeLog.conflict(sql, key, current: current?.values, database)
    }
    guard let current else { return try writer.insert(sql, filled(sql, before ?? [])) }
    guard let before else {
      // A row that came with the change goes only as it came: a cell somebody filled since must not vanish with it.
      guard current.values == filled(sql, after ?? []) else {
        throw try ChangeLog.conflict(sql, key, current: current.values, database)
      }
      if sql.name == sql.table.rawValue, let id = key.first {
        try LaterChanges(database, target).refuseNotes(about: id, in: sql.table)
      }
      return try writer.delete(sql, key, was: current.values)
    }
    var new = current.values
    for (position, value) in before { new[position] = value }
    try writer.update(sql, key, before.map(\.0), old: current.values, new: new)
  }

  /// A whole row from its known cells.
  private func filled(_ sql: TableSQL, _ cells: [(Int, BundleValue)]) -> [BundleValue] {
    var values = [BundleValue](repeating: .null, count: sql.names.count)
    for (position, value) in cells { values[position] = value }
    return values
  }
}
