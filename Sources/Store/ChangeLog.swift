import Domain
import GRDB

/// Reads the change log.
enum ChangeLog {
  /// One entry as it stands in the table.
  struct Entry {
    let table: String
    let key: String
    let before: String?
    let after: String?
  }

  /// The latest group that can be undone: an edit, an import or a redo that nothing took back. What the program opened
  /// by itself is none of them (method §6).
  static func undoTarget(_ database: Database) throws -> (id: Int64, label: String)? {
    try Query(
      database,
      """
      SELECT id, label FROM change_groups g WHERE kind <> 'undo' AND NOT (\(isByEngine("g")))
        AND NOT EXISTS (SELECT 1 FROM change_groups u WHERE u.undoes = g.id)
      ORDER BY id DESC LIMIT 1
      """
    ).first { ($0.integer(0) ?? 0, $0.text(1) ?? "") }
  }

  /// The latest undo that can be taken back: nothing new was done since.
  static func redoTarget(_ database: Database) throws -> (id: Int64, label: String)? {
    try Query(
      database,
      """
      SELECT id, label FROM change_groups g WHERE kind = 'undo'
        AND NOT EXISTS (SELECT 1 FROM change_groups u WHERE u.undoes = g.id)
        AND NOT EXISTS (SELECT 1 FROM change_groups n WHERE n.id > g.id AND n.kind IN ('import', 'edit')
          AND NOT (\(isByEngine("n"))))
      ORDER BY id DESC LIMIT 1
      """
    ).first { ($0.integer(0) ?? 0, $0.text(1) ?? "") }
  }

  /// Whether the program did it by itself.
  private static func isByEngine(_ group: String) -> String {
    "\(group).kind = 'edit' AND \(group).author = '\(LogEntry.engine)' COLLATE NOCASE"
  }

  /// The group that holds the effect of a group now: itself, or the latest redo of it.
  ///
  /// - Throws: `noSuchChange`; `alreadyUndone` when its effect is taken back.
  static func holder(of group: Int64, _ database: Database) throws -> (id: Int64, label: String) {
    let head = try Query(database, "SELECT label, kind FROM change_groups WHERE id = ?")
    let next = try Query(database, "SELECT id FROM change_groups WHERE undoes = ?")
    var id = group
    while true {
      next.bind(id, at: 1)
      guard let later = try next.first({ $0.integer(0) ?? 0 }) else { break }
      id = later
    }
    head.bind(id, at: 1)
    guard let last = try head.first({ (label: $0.text(0) ?? "", kind: $0.text(1)) }) else {
      throw StoreError.noSuchChange(group)
    }
    guard last.kind != LogEntry.Kind.undo.rawValue else { throw StoreError.alreadyUndone(group) }
    return (id, last.label)
  }

  /// The edit or import at the end of a chain of undos and redos.
  static func origin(of group: Int64, _ database: Database) throws -> Int64 {
    var group = group
    let query = try Query(database, "SELECT undoes FROM change_groups WHERE id = ?")
    while true {
      query.bind(group, at: 1)
      guard let next = try query.first({ $0.integer(0) }) ?? nil else { return group }
      group = next
    }
  }

  /// The entries of a group in their order, each with its position.
  static func entries(of group: Int64, _ database: Database) throws -> [(position: Int64, entry: Entry)] {
    var entries: [(position: Int64, entry: Entry)] = []
    let query = try Query(
      database,
      "SELECT position, table_name, row_key, before, after FROM change_entries WHERE group_id = ? ORDER BY position")
    query.bind(group, at: 1)
    try query.rows { row in
      let entry = Entry(
        table: row.text(1) ?? "", key: row.text(2) ?? "", before: row.text(3), after: row.text(4))
      entries.append((row.integer(0) ?? 0, entry))
    }
    return entries
  }

  /// The entries of a group, last first: the order in which they are taken back.
  static func entriesReversed(of group: Int64, _ database: Database) throws -> [Entry] {
    try entries(of: group, database).reversed().map(\.entry)
  }

  /// The conflict of a row that is not what was expected: by whom, when the log explains what the row holds now, else by
  /// somebody outside.
  static func conflict(
    _ sql: TableSQL, _ key: [BundleValue], current: [BundleValue]?, _ database: Database
  ) throws -> StoreError {
    let row = sql.row(key)
    let query = try Query(
      database,
      """
      SELECT g.author, g.at, e.after FROM change_entries e JOIN change_groups g ON g.id = e.group_id
      WHERE e.table_name = ? AND e.row_key = ? ORDER BY e.group_id DESC, e.position DESC LIMIT 1
      """)
    query.bind(sql.name, at: 1)
    query.bind(JSON.array(key.map { JSON($0) }).text, at: 2)
    let last = try query.first { row in
      (author: row.text(0), at: row.instant(1), after: row.text(2).map { cells(sql, $0) })
    }
    guard let last, holds(current, last.after) else {
      return .conflict(StoreError.Conflict(row: row, author: nil, at: nil))
    }
    return .conflict(StoreError.Conflict(row: row, author: last.author, at: last.at))
  }

  /// Whether a row holds the cells; no cells at all mean that there is no row.
  static func holds(_ values: [BundleValue]?, _ cells: [(Int, BundleValue)]?) -> Bool {
    guard let values, let cells else { return values == nil && cells == nil }
    return cells.allSatisfy { values[$0.0] == $0.1 }
  }

  /// Logged cells by position; columns that are no more are left out.
  static func cells(_ sql: TableSQL, _ text: String) -> [(Int, BundleValue)] {
    (JSON(text)?.members ?? []).compactMap { name, value in
      guard let position = sql.names.firstIndex(of: name), let cell = value.cell else { return nil }
      return (position, cell)
    }
  }
}
