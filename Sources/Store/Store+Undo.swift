public import Domain
import GRDB

extension Store {
  /// Takes the latest change back by appending its inverse to the log; works across restarts.
  ///
  /// - Returns: the label of what was undone; `nil` when there is nothing to undo.
  /// - Throws: `conflict` when a row of the change was changed since, saying by whom and when.
  public func undo(author: String, at: Instant) throws(StoreError) -> String? {
    try write { database in
      guard let target = try ChangeLog.undoTarget(database) else { return nil }
      try Inversion(database, .undo, of: target, author: author, at: at).run()
      return target.label
    }
  }

  /// Takes the latest undo back, unless something new was done since.
  ///
  /// - Returns: the label of what was done again; `nil` when there is nothing to redo.
  /// - Throws: `conflict` when a row of the change was changed since.
  public func redo(author: String, at: Instant) throws(StoreError) -> String? {
    try write { database in
      guard let target = try ChangeLog.redoTarget(database) else { return nil }
      try Inversion(database, .redo, of: target, author: author, at: at).run()
      return target.label
    }
  }

  /// The change log, newest first.
  public func log(limit: Int) throws(StoreError) -> [LogEntry] {
    try read { database in
      var entries: [LogEntry] = []
      let query = try Query(
        database,
        """
        SELECT id, kind, label, author, at, undoes,
          (SELECT count(*) FROM change_entries e WHERE e.group_id = g.id AND e.table_name <> 'edited_cells'),
          EXISTS (SELECT 1 FROM change_groups u WHERE u.undoes = g.id)
        FROM change_groups g ORDER BY id DESC LIMIT ?
        """)
      query.bind(Int64(limit), at: 1)
      try query.rows { row in
        guard let kind = row.text(1).flatMap(LogEntry.Kind.init), let at = row.instant(4) else { return }
        entries.append(
          LogEntry(
            id: row.integer(0) ?? 0, kind: kind, label: row.text(2) ?? "", author: row.text(3) ?? "", at: at,
            undoes: row.integer(5), rows: row.int(6) ?? 0, isUndone: row.bool(7) ?? false))
      }
      return entries
    }
  }
}

/// Takes one group of the log back, entry by entry from its end, and logs that as a group of its own.
private struct Inversion {
  let database: Database
  let kind: ChangeLogWriter.Kind
  let target: Int64
  let log: ChangeLogWriter
  let writer: RowWriter

  init(
    _ database: Database, _ kind: ChangeLogWriter.Kind, of target: (id: Int64, label: String), author: String,
    at: Instant
  ) {
    self.database = database
    self.kind = kind
    self.target = target.id
    log = ChangeLogWriter(database, kind, label: target.label, author: author, at: at, undoes: target.id)
    writer = RowWriter(database: database, log: log)
  }

  func run() throws {
    try log.begin()
    for entry in try ChangeLog.entriesReversed(of: target, database) {
      if entry.table == EditedCells.tableName {
        try mark(entry)
      } else if let table = TableSQL.named(entry.table) {
        try invert(entry, table)
      }
    }
    let imports = try Query(database, "UPDATE imports SET active = ? WHERE group_id = ?")
    imports.bind(kind == .redo ? 1 : 0, at: 1)
    imports.bind(try ChangeLog.origin(of: target, database), at: 2)
    try imports.run()
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
