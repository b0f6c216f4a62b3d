import CSQLite

/// A prepared statement of one database.
final class SQLiteStatement {
  let handle: OpaquePointer
  private let database: SQLiteDatabase

  /// Prepares the first statement of a text; `rest` is what follows it.
  init(_ sql: String, in database: SQLiteDatabase, rest: inout String) throws(SQLiteFailure) {
    var statement: OpaquePointer?
    var code = SQLITE_OK
    var text = sql
    let remainder = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters -> String in
        var tail: UnsafePointer<CChar>?
        code = sqlite3_prepare_v2(database.handle, characters.baseAddress, Int32(characters.count), &statement, &tail)
        guard let start = characters.baseAddress, let tail else { return "" }
        return String(decoding: bytes[(tail - start)...], as: UTF8.self)
      }
    }
    rest = remainder
    try database.check(code)
    guard let statement else { throw SQLiteFailure(code: SQLITE_ERROR, message: "there is no statement", offset: 0) }
    handle = statement
    self.database = database
  }

  /// Prepares a text that is a single statement.
  convenience init(_ sql: String, in database: SQLiteDatabase) throws(SQLiteFailure) {
    var rest = ""
    try self.init(sql, in: database, rest: &rest)
  }

  deinit { sqlite3_finalize(handle) }

  /// The names of the result columns.
  var columns: [String] {
    (0..<sqlite3_column_count(handle)).map { index in
      sqlite3_column_name(handle, index).map { String(cString: $0) } ?? ""
    }
  }

  /// Moves to the next row; `false` at the end.
  func step() throws(SQLiteFailure) -> Bool {
    let code = sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    try database.check(code)
    return false
  }

  /// Runs once with these texts and is ready to run again.
  func run(_ texts: [String?], after number: Int64) throws(SQLiteFailure) {
    sqlite3_bind_int64(handle, 1, number)
    for (index, text) in texts.enumerated() { try database.check(bind(text, at: Int32(index + 2))) }
    let code = sqlite3_step(handle)
    let failure = code == SQLITE_DONE ? nil : database.failure(code)
    sqlite3_reset(handle)
    if let failure { throw failure }
  }

  /// Binds a text, or NULL.
  func bind(_ text: String?, at index: Int32) -> Int32 {
    guard var text else { return sqlite3_bind_null(handle, index) }
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        // An empty text has no address, which SQLite would take for NULL.
        guard let start = characters.baseAddress else { return csqlite_bind_text(handle, index, "", 0) }
        return csqlite_bind_text(handle, index, start, Int32(clamping: characters.count))
      }
    }
  }

  /// The value of a column as SQLite keeps it.
  enum Value: Hashable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob
  }

  /// A value of the current row.
  func value(_ index: Int) -> Value {
    let index = Int32(index)
    switch sqlite3_column_type(handle, index) {
    case SQLITE_NULL: return .null
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, index))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, index))
    case SQLITE_BLOB: return .blob
    default:
      guard let start = sqlite3_column_text(handle, index) else { return .null }
      let count = Int(sqlite3_column_bytes(handle, index))
      return .text(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
    }
  }
}
