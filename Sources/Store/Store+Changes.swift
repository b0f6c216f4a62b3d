public import Domain
import GRDB

extension Store {
  /// A row with its revision, for an editor to start from.
  public func row(of table: BundleTable, key: [BundleValue]) throws(StoreError) -> StoredRow? {
    try read { database in
      try RowWriter(database: database, log: nil).current(TableSQL.of(table), key)
        .map { StoredRow(values: $0.values, revision: $0.revision) }
    }
  }

  /// Makes all changes or none, in one transaction and as one undo step.
  ///
  /// - Throws: `conflict` when a row is not what the caller saw; `constraint` when the schema refuses a value.
  public func apply(
    _ changes: [RowChange], label: String, author: String, at: Instant
  ) throws(StoreError) {
    try write { database in
      try database.logged(.edit, label: label, author: author, at: at) {
        try Store.make(changes, in: database, log: $0)
      }
    }
  }

  /// Makes the changes within the transaction that is open.
  static func make(_ changes: [RowChange], in database: Database, log: ChangeLogWriter) throws {
    let writer = RowWriter(database: database, log: log)
    var edited: [BundleTable: EditedCells] = [:]
    for change in changes {
      var cells = try edited[change.table] ?? EditedCells(database, change.table)
      try Edit(change, writer).apply(&cells)
      edited[change.table] = cells
    }
  }
}

/// One change on its way into the tables.
private struct Edit {
  let change: RowChange
  let sql: TableSQL
  let writer: RowWriter

  init(_ change: RowChange, _ writer: RowWriter) {
    self.change = change
    self.writer = writer
    sql = TableSQL.of(change.table)
  }

  func apply(_ edited: inout EditedCells) throws {
    let current = try writer.current(sql, change.key)
    guard let before = change.before else {
      guard current == nil else { throw try conflict(current?.values) }
      return try insert(&edited)
    }
    guard let current, try matches(current, before) else { throw try conflict(current?.values) }
    guard let after = change.after else {
      try deleteNotes()
      try writer.delete(sql, change.key, was: current.values)
      return try edited.mark(true, change.key, EditedCells.deletedRow, in: writer)
    }
    var new = current.values
    for (position, value) in try cells(after) { new[position] = value }
    let changed = new.indices.filter { new[$0] != current.values[$0] }
    guard !changed.contains(where: sql.keyPositions.contains) else {
      throw StoreError.constraint("the key of a row never changes")
    }
    try writer.update(sql, change.key, changed, old: current.values, new: new)
    for position in changed { try edited.mark(true, change.key, sql.names[position], in: writer) }
  }

  /// What people noted about a row goes with it by the schema; deleted here, it comes back with it too.
  private func deleteNotes() throws {
    for table in OwnTable.allCases where table.subject == change.table {
      let sql = TableSQL.of(table)
      for key in try table.keys(about: change.key[0], writer.database) {
        guard let noted = try writer.current(sql, key) else { continue }
        try writer.delete(sql, key, was: noted.values)
      }
    }
  }

  private func insert(_ edited: inout EditedCells) throws {
    guard let after = change.after else { return }
    var values = [BundleValue](repeating: .null, count: sql.names.count)
    for (position, value) in try cells(after) { values[position] = value }
    for (position, value) in zip(sql.keyPositions, change.key) { values[position] = value }
    try edited.mark(false, change.key, EditedCells.deletedRow, in: writer)
    try writer.insert(sql, values)
    for position in values.indices where !values[position].isNull && !sql.keyPositions.contains(position) {
      try edited.mark(true, change.key, sql.names[position], in: writer)
    }
  }

  private func matches(_ current: (values: [BundleValue], revision: Int64), _ before: [String: BundleValue]) throws
    -> Bool
  {
    if let revision = change.revision, revision != current.revision { return false }
    return try cells(before).allSatisfy { current.values[$0.0] == $0.1 }
  }

  /// The named cells by position, in column order.
  private func cells(_ named: [String: BundleValue]) throws -> [(Int, BundleValue)] {
    let found = sql.names.indices.compactMap { position in named[sql.names[position]].map { (position, $0) } }
    guard found.count == named.count else {
      let unknown = named.keys.filter { !sql.names.contains($0) }.sorted().joined(separator: ", ")
      throw StoreError.constraint("\(sql.name) has no column \(unknown)")
    }
    return found
  }

  private func conflict(_ current: [BundleValue]?) throws -> StoreError {
    try ChangeLog.conflict(sql, change.key, current: current, writer.database)
  }
}
