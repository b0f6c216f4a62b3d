import Domain
import GRDB

/// Remembers for every row where it came from, one record an import; undoing an import only sets its records aside.
final class ProvenanceWriter {
  private let database: Database
  private let label: String
  private let author: String
  private let at: Instant
  /// The import; `nil` while it has nothing to remember.
  private var importID: Int64?

  init(_ database: Database, label: String, author: String, at: Instant) {
    self.database = database
    self.label = label
    self.author = author
    self.at = at
  }

  /// Remembers a row's sources unless they are what is known already.
  func record(_ row: BundleRow, _ id: SourceRow, isNew: Bool) throws {
    guard !row.sources.isEmpty else { return }
    let sources = JSON.array(row.sources.map { .string($0) }).text
    if !isNew, let known = try Provenance.find(id, database), known.text == sources, known.count == row.sourceCount {
      return
    }
    let query = try Query(
      database,
      """
      INSERT OR REPLACE INTO provenance (table_name, row_id, import_id, sources, source_count) VALUES (?, ?, ?, ?, ?)
      """)
    query.bind(id.table.rawValue, at: 1)
    query.bind(id.id, at: 2)
    query.bind(try begin(), at: 3)
    query.bind(sources, at: 4)
    query.bind(Int64(row.sourceCount), at: 5)
    try query.run()
  }

  /// Ties the import to its change group, when it changed rows.
  func finish(group: Int64?) throws {
    guard group != nil || importID != nil else { return }
    let query = try Query(database, "UPDATE imports SET group_id = ? WHERE id = ?")
    query.bind(group, at: 1)
    query.bind(try begin(), at: 2)
    try query.run()
  }

  private func begin() throws -> Int64 {
    if let importID { return importID }
    let query = try Query(database, "INSERT INTO imports (label, author, at) VALUES (?, ?, ?)")
    query.bind(label, at: 1)
    query.bind(author, at: 2)
    query.bind(at.rfc3339, at: 3)
    try query.run()
    let id = database.lastInsertedRowID
    importID = id
    return id
  }
}

/// Finds where a row came from.
enum Provenance {
  /// The sources of the newest import in force, as JSON text, and how many there were before capping.
  static func find(_ row: SourceRow, _ database: Database) throws -> (text: String, count: Int)? {
    let query = try Query(
      database,
      """
      SELECT p.sources, p.source_count FROM provenance p JOIN imports i ON i.id = p.import_id
      WHERE p.table_name = ? AND p.row_id = ? AND i.active = 1 ORDER BY p.import_id DESC LIMIT 1
      """)
    query.bind(row.table.rawValue, at: 1)
    query.bind(row.id, at: 2)
    return try query.first { ($0.text(0) ?? "[]", $0.int(1) ?? 0) }
  }
}
