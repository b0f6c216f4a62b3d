import GRDB

/// One step of the schema: SQL as released, and the `user_version` it leads to.
struct Migration {
  let version: Int
  let statements: [String]
  /// Computes what SQL cannot, after the statements.
  var fill: @Sendable (Database) throws -> Void = { _ in }
  /// What comes last.
  var closing: [String] = []

  /// Marks a file as a Huddle store in SQLite's `application_id`: "Hdl1".
  static let applicationID: Int32 = 0x4864_6C31

  /// Every step in order; a released one is never edited.
  static let all = [
    Migration(
      version: 1,
      statements: [portfolioTables, planningTables, scoreTables, recordTables, revisionTriggers, factTriggers]),
    Migration(version: 2, statements: [watchTables]),
    Migration(version: 3, statements: [lookTables]),
    Migration(version: 4, statements: [auditTables], fill: AuditFill.run, closing: [auditTriggers]),
    Migration(version: 5, statements: [checklistTables]),
  ]

  /// The newest schema this program knows.
  static var latest: Int { all.last?.version ?? 0 }

  /// The schema version of an open database.
  static func version(of database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
  }

  /// Brings the schema up to a version in one transaction, or leaves the file as it was.
  static func run(on database: Database, upTo last: Int = latest) throws {
    // Decided again under the write lock: another process may have migrated meanwhile.
    try database.inTransaction(.immediate) {
      let found = try version(of: database)
      if found == 0 { try database.execute(sql: "PRAGMA application_id = \(applicationID)") }
      for migration in all where migration.version > found && migration.version <= last {
        for sql in migration.statements { try database.execute(sql: sql) }
        try migration.fill(database)
        for sql in migration.closing { try database.execute(sql: sql) }
        try database.execute(sql: "PRAGMA user_version = \(migration.version)")
      }
      return .commit
    }
  }
}
