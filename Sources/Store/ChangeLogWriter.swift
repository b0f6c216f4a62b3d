import Domain
import GRDB

/// Appends one group of changes to the log; the group begins with its first entry, so that nothing changed leaves nothing.
final class ChangeLogWriter {
  /// What made a group.
  enum Kind: String { case `import`, edit, undo, redo }

  private let database: Database
  private let kind: Kind
  private let label: String
  private let author: String
  private let at: Instant
  private let undoes: Int64?
  /// The group; `nil` while nothing was changed.
  private(set) var group: Int64?
  private var position: Int64 = 0

  init(_ database: Database, _ kind: Kind, label: String, author: String, at: Instant, undoes: Int64? = nil) {
    self.database = database
    self.kind = kind
    self.label = label
    self.author = author
    self.at = at
    self.undoes = undoes
  }

  /// Logs one row's change; the cells are those that changed, or the whole row where it came or went.
  func append(
    _ sql: TableSQL, key: [BundleValue], before: [(String, BundleValue)]?, after: [(String, BundleValue)]?
  ) throws {
    try append(
      table: sql.name, key: JSON.array(key.map { JSON($0) }).text, before: before.map(ChangeLogWriter.text),
      after: after.map(ChangeLogWriter.text))
  }

  /// Logs an entry as it stands in the table.
  func append(table: String, key: String, before: String?, after: String?) throws {
    let group = try begin()
    let query = try Query(
      database,
      """
      INSERT INTO change_entries (group_id, position, table_name, row_key, before, after) VALUES (?, ?, ?, ?, ?, ?)
      """)
    query.bind(group, at: 1)
    query.bind(position, at: 2)
    query.bind(table, at: 3)
    query.bind(key, at: 4)
    query.bind(before, at: 5)
    query.bind(after, at: 6)
    try query.run()
    position += 1
  }

  /// The group's id, writing its head when it has none yet.
  @discardableResult
  func begin() throws -> Int64 {
    if let group { return group }
    let query = try Query(
      database, "INSERT INTO change_groups (kind, label, author, at, undoes) VALUES (?, ?, ?, ?, ?)")
    query.bind(kind.rawValue, at: 1)
    query.bind(label, at: 2)
    query.bind(author, at: 3)
    query.bind(at.rfc3339, at: 4)
    query.bind(undoes, at: 5)
    try query.run()
    let id = database.lastInsertedRowID
    group = id
    return id
  }

  private static func text(_ cells: [(String, BundleValue)]) -> String {
    JSON.object(cells.map { ($0.0, JSON($0.1)) }).text
  }
}
