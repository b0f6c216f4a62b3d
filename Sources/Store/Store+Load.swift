public import Domain
import GRDB

extension Store {
  /// Fills a store that has no accounts with a whole portfolio, as fast as it goes: no change log, and the checks of the
  /// schema are trusted to whoever made the content.
  ///
  /// - Parameters:
  ///   - label: what the rows' sources, where there are any, are remembered under; with `author` and `at`.
  /// - Throws: `notEmpty` when there are accounts already.
  public func load(
    _ content: BundleContent, label: String = "Demo", author: String = "huddle",
    at: Instant = Instant(microseconds: 0)
  ) throws(StoreError) {
    try outsideTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
      defer {
        do {
          try database.execute(sql: "PRAGMA foreign_keys = ON; PRAGMA ignore_check_constraints = OFF")
        } catch {
          // Setting a flag of the connection fails only when the connection is of no use any more.
        }
      }
      try database.inTransaction(.immediate) {
        guard try !Store.hasAccounts(database) else { throw StoreError.notEmpty }
        try Store.fill(database, content)
        try Store.record(content, ProvenanceWriter(database, label: label, author: author, at: at))
        return .commit
      }
      if path != nil { try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    }
  }

  static func hasAccounts(_ database: Database) throws -> Bool {
    try Query(database, "SELECT 1 FROM accounts LIMIT 1").first { _ in true } ?? false
  }

  private static func fill(_ database: Database, _ content: BundleContent) throws {
    // Triggers and indexes cost more than the rows; they come back from their own text when the rows are in.
    var set: [(drop: String, create: String)] = []
    let schema = try Query(
      database,
      """
      SELECT type, name, sql FROM sqlite_schema
      WHERE (type = 'trigger' OR type = 'index') AND sql IS NOT NULL AND tbl_name NOT LIKE 'change%'
      """)
    try schema.rows { row in
      set.append(("DROP \(row.text(0) ?? "") \"\(row.text(1) ?? "")\"", row.text(2) ?? ""))
    }
    for item in set { try database.execute(sql: item.drop) }
    for table in BundleTable.allCases {
      guard let rows = content.tables[table]?.rows else { continue }
      let sql = TableSQL.of(table)
      if table == .workspace { try database.execute(sql: "DELETE FROM workspace") }
      let insert = try Query(database, sql.insert)
      for row in rows {
        insert.bind(row.values)
        try insert.run()
      }
    }
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO account_revisions (key) SELECT key FROM accounts;
        UPDATE shared_revision SET revision = revision + 1;
        """)
    for item in set { try database.execute(sql: item.create) }
  }

  private static func record(_ content: BundleContent, _ writer: ProvenanceWriter) throws {
    for table in BundleTable.allCases {
      guard let rows = content.tables[table]?.rows else { continue }
      let sql = TableSQL.of(table)
      for row in rows where !row.sources.isEmpty {
        try writer.record(row, SourceRow(table, sql.rowID(sql.key(of: row.values))), isNew: true)
      }
    }
  }
}
