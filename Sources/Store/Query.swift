import Domain
import GRDB
import GRDBSQLite

/// A cached prepared statement, bound and stepped directly: rows by the hundred thousand pass here, and values are read
/// in place.
struct Query {
  private let statement: Statement
  private let handle: OpaquePointer
  private let connection: OpaquePointer?

  init(_ database: Database, _ sql: String) throws {
    statement = try database.cachedStatement(sql: sql)
    handle = statement.sqliteStatement
    connection = database.sqliteConnection
  }

  // MARK: - Parameters, counted from 1

  func bind(_ value: Int64?, at index: Int32) {
    if let value { sqlite3_bind_int64(handle, index, value) } else { sqlite3_bind_null(handle, index) }
  }

  func bind(_ value: String?, at index: Int32) {
    guard var value else {
      sqlite3_bind_null(handle, index)
      return
    }
    value.withUTF8 { bytes in
      // An empty buffer may have no address, which SQLite would take for NULL.
      guard let start = bytes.baseAddress else {
        sqlite3_bind_text(handle, index, "", 0, copied)
        return
      }
      start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
        _ = sqlite3_bind_text64(handle, index, $0, UInt64(bytes.count), copied, UInt8(SQLITE_UTF8))
      }
    }
  }

  func bind(_ value: BundleValue, at index: Int32) {
    switch value {
    case .null: sqlite3_bind_null(handle, index)
    case .integer(let value): sqlite3_bind_int64(handle, index, value)
    case .text(let value): bind(value, at: index)
    }
  }

  /// Binds the values to the parameters from `first` on.
  func bind(_ values: [BundleValue], from first: Int32 = 1) {
    for (offset, value) in values.enumerated() { bind(value, at: first + Int32(offset)) }
  }

  // MARK: - Running

  /// Runs a statement without result to its end.
  func run() throws {
    defer { sqlite3_reset(handle) }
    while try step() {}
  }

  /// Calls a body for every row.
  func rows(_ body: (Query) throws -> Void) throws {
    defer { sqlite3_reset(handle) }
    while try step() { try body(self) }
  }

  /// What a body makes of the first row; `nil` when there is none.
  func first<T>(_ body: (Query) throws -> T) throws -> T? {
    defer { sqlite3_reset(handle) }
    return try step() ? body(self) : nil
  }

  private func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code:
      let message = sqlite3_errmsg(connection).map { String(cString: $0) }
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
  }

  // MARK: - Columns, counted from 0

  func integer(_ column: Int32) -> Int64? {
    sqlite3_column_type(handle, column) == SQLITE_NULL ? nil : sqlite3_column_int64(handle, column)
  }

  func int(_ column: Int32) -> Int? { integer(column).map { Int(truncatingIfNeeded: $0) } }

  func bool(_ column: Int32) -> Bool? { integer(column).map { $0 != 0 } }

  /// The UTF-8 bytes of a text, valid until the next step.
  func bytes(_ column: Int32) -> UnsafeBufferPointer<UInt8>? {
    guard let start = sqlite3_column_text(handle, column) else { return nil }
    return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
  }

  func text(_ column: Int32) -> String? { bytes(column).map { String(decoding: $0, as: UTF8.self) } }

  func day(_ column: Int32) -> Day? { bytes(column).flatMap { Day(utf8: $0) } }

  func instant(_ column: Int32) -> Instant? { bytes(column).flatMap { Instant(utf8: $0) } }

  func moment(_ column: Int32, in zone: ZoneTable) -> Moment? { instant(column).map { zone.moment($0) } }

  func money(_ column: Int32) -> Money? { integer(column).map { Money(minorUnits: $0) } }

  func percent(_ column: Int32) -> Percent? { integer(column).map { Percent(millionths: $0) } }

  func points(_ column: Int32) -> Points? { integer(column).map { Points(millionths: $0) } }

  func word<Word>(_ column: Int32, _ words: Words<Word>) -> Word? { bytes(column).flatMap { words[$0] } }

  func value(_ column: Int32) -> BundleValue {
    switch sqlite3_column_type(handle, column) {
    case SQLITE_NULL: .null
    case SQLITE_INTEGER: .integer(sqlite3_column_int64(handle, column))
    default: .text(text(column) ?? "")
    }
  }

  func values(_ columns: Range<Int32>) -> [BundleValue] { columns.map { value($0) } }
}

/// Tells SQLite to keep its own copy of a bound text.
private var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
