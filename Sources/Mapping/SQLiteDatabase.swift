import CSQLite

/// What SQLite answered instead of doing what was asked.
struct SQLiteFailure: Error {
  var code: Int32
  var message: String
  /// Byte of the SQL text at which it stumbled, where it knows.
  var offset: Int?
}

/// A private database in memory: no file, no extension, nobody else sees it. Used by one thread at a time.
final class SQLiteDatabase {
  let handle: OpaquePointer

  /// An empty database with limits on pages and on the length of everything.
  init(limits: MappingLimits) throws(SQLiteFailure) {
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX
    let code = sqlite3_open_v2(":memory:", &opened, flags, nil)
    guard code == SQLITE_OK, let opened else {
      sqlite3_close_v2(opened)
      throw SQLiteFailure(code: code, message: String(cString: sqlite3_errstr(code)))
    }
    handle = opened
    _ = csqlite_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1)
    _ = csqlite_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
    _ = csqlite_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0)
    _ = csqlite_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0)
    // A double-quoted word is a column or an error, never quietly a text: a typo must not become a constant.
    _ = csqlite_config(handle, SQLITE_DBCONFIG_DQS_DML, 0)
    _ = csqlite_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0)
    // Intermediate rows stay in memory too; nothing of a client's data is spilled to a temporary file.
    try execute("PRAGMA temp_store = MEMORY")
    try execute("PRAGMA page_size = 4096")
    try execute("PRAGMA max_page_count = \(max(1, limits.memory / 4096))")
    let caps: [(Int32, Int)] = [
      (SQLITE_LIMIT_LENGTH, limits.textBytes), (SQLITE_LIMIT_SQL_LENGTH, limits.statementBytes),
      (SQLITE_LIMIT_ATTACHED, 0), (SQLITE_LIMIT_TRIGGER_DEPTH, 0), (SQLITE_LIMIT_WORKER_THREADS, 0),
      (SQLITE_LIMIT_EXPR_DEPTH, 200), (SQLITE_LIMIT_COMPOUND_SELECT, 100), (SQLITE_LIMIT_VDBE_OP, 1_000_000),
      (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200),
    ]
    for (limit, value) in caps { sqlite3_limit(handle, limit, Int32(clamping: value)) }
  }

  deinit { sqlite3_close_v2(handle) }

  /// Runs statements of our own that return nothing.
  func execute(_ sql: String) throws(SQLiteFailure) {
    try check(sqlite3_exec(handle, sql, nil, nil, nil))
  }

  /// Throws unless the code says that all is well.
  func check(_ code: Int32) throws(SQLiteFailure) {
    if code != SQLITE_OK, code != SQLITE_ROW, code != SQLITE_DONE { throw failure(code) }
  }

  /// The latest failure of this connection.
  func failure(_ code: Int32) -> SQLiteFailure {
    let offset = Int(sqlite3_error_offset(handle))
    return SQLiteFailure(
      code: code, message: String(cString: sqlite3_errmsg(handle)), offset: offset >= 0 ? offset : nil)
  }
}

/// A word as an SQL name, whatever it contains.
func sqlName(_ name: String) -> String {
  "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
}
