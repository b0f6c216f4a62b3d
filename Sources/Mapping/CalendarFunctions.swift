import CSQLite

/// SQLite's date functions without the two things that would make a mapping depend on where and when it runs: the clock
/// (`date('now')`, `date()`) and the machine's time zone (`'localtime'`, `'utc'`).
///
/// An authorizer sees only a function's name, and the forbidden words may come out of the data. So each function is
/// replaced by one that looks at its actual arguments and then asks SQLite's own function on a second connection.
final class CalendarFunctions {
  private let calendar: SQLiteDatabase
  private let functions: [CalendarFunction]

  /// Replaces the functions on a connection, which must not outlive this object.
  init(on database: SQLiteDatabase, limits: MappingLimits) throws(SQLiteFailure) {
    let calendar = try SQLiteDatabase(limits: limits)
    self.calendar = calendar
    functions = ["date", "time", "datetime", "julianday", "unixepoch", "strftime"].map {
      CalendarFunction($0, calendar: calendar)
    }
    let call: @convention(c) (OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?) -> Void = {
      context, count, arguments in
      guard let state = sqlite3_user_data(context) else { return }
      Unmanaged<CalendarFunction>.fromOpaque(state).takeUnretainedValue()
        .answer(context, UnsafeMutableBufferPointer(start: arguments, count: Int(count)))
    }
    for function in functions {
      try database.check(
        sqlite3_create_function_v2(
          database.handle, function.name, -1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
          Unmanaged.passUnretained(function).toOpaque(), call, nil, nil, nil))
    }
  }
}

/// One guarded date function.
private final class CalendarFunction {
  let name: String
  private let calendar: SQLiteDatabase
  /// One statement a number of arguments.
  private var statements: [Int: SQLiteStatement] = [:]

  init(_ name: String, calendar: SQLiteDatabase) {
    self.name = name
    self.calendar = calendar
  }

  func answer(_ context: OpaquePointer?, _ arguments: UnsafeMutableBufferPointer<OpaquePointer?>) {
    let dateAt = name == "strftime" ? 1 : 0
    guard arguments.count > dateAt else { return refuse(context, "\(name)() without a date would read the clock") }
    for argument in arguments {
      let type = sqlite3_value_type(argument)
      guard type == SQLITE_TEXT || type == SQLITE_BLOB, let text = sqlite3_value_text(argument) else { continue }
      let word = UnsafeRawPointer(text).assumingMemoryBound(to: CChar.self)
      if sqlite3_stricmp(word, "now") == 0 { return refuse(context, "\(name)('now') would read the clock") }
      for modifier in ["localtime", "utc"] where sqlite3_stricmp(word, modifier) == 0 {
        return refuse(context, "the modifier '\(modifier)' would depend on this machine's time zone")
      }
    }
    guard let statement = statement(arguments.count) else { return refuse(context, "\(name)() has too many arguments") }
    for (index, argument) in arguments.enumerated() {
      sqlite3_bind_value(statement.handle, Int32(index + 1), argument)
    }
    if sqlite3_step(statement.handle) == SQLITE_ROW {
      sqlite3_result_value(context, sqlite3_column_value(statement.handle, 0))
    } else {
      refuse(context, String(cString: sqlite3_errmsg(calendar.handle)))
    }
    sqlite3_reset(statement.handle)
  }

  private func statement(_ count: Int) -> SQLiteStatement? {
    if let known = statements[count] { return known }
    let places = Array(repeating: "?", count: count).joined(separator: ", ")
    statements[count] = try? SQLiteStatement("SELECT \(name)(\(places))", in: calendar)
    return statements[count]
  }

  private func refuse(_ context: OpaquePointer?, _ message: String) {
    sqlite3_result_error(context, message, -1)
  }
}
