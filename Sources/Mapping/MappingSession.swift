import CSQLite
import Domain

/// One run of a mapping: the private database, first filled, then closed to everything but reading.
final class MappingSession {
  let spec: MappingSpec
  let limits: MappingLimits
  let database: SQLiteDatabase
  private let readGuard: ReadGuard
  private var calendar: CalendarFunctions?

  init(spec: MappingSpec, limits: MappingLimits) throws(MappingError) {
    self.spec = spec
    self.limits = limits
    readGuard = ReadGuard(tables: spec.sources.map(\.name) + spec.views.map(\.name), limits: limits)
    do {
      database = try SQLiteDatabase(limits: limits)
    } catch {
      throw MappingError(file: spec.file, line: 0, message: "SQLite does not start: \(error.message)")
    }
  }

  /// Makes the table of one source. A row SQLite will not take, such as one with an enormous cell, is rejected.
  func insert(_ loaded: inout LoadedSource, as source: MappingSpec.Source) throws(MappingError) {
    do {
      let columns = loaded.columns.map { "\(sqlName($0)) TEXT" }
      try database.execute(
        "CREATE TABLE \(sqlName(source.name)) (\((["_line INTEGER", "_file TEXT"] + columns).joined(separator: ", ")))")
      try database.execute("BEGIN")
      let places = Array(repeating: "?", count: columns.count + 2).joined(separator: ", ")
      let insert = try SQLiteStatement("INSERT INTO \(sqlName(source.name)) VALUES (\(places))", in: database)
      var kept: [(line: Int, cells: [String?])] = []
      kept.reserveCapacity(loaded.rows.count)
      for row in loaded.rows {
        do {
          try insert.run([source.file] + row.cells, after: Int64(row.line))
          kept.append(row)
        } catch  where error.code == SQLITE_TOOBIG {
          let reason = "is longer than \(limits.textBytes) bytes"
          loaded.findings.append(.init(kind: .rejected, file: source.file, line: row.line, reason: reason))
        }
      }
      loaded.rows = kept
      try database.execute("COMMIT")
      for name in source.indexes + source.unique.prefix(1) {
        let column = columnName(name, at: 0)
        try database.execute(
          "CREATE INDEX IF NOT EXISTS \(sqlName("\(source.name) \(column)"))"
            + " ON \(sqlName(source.name)) (\(sqlName(column)))")
      }
    } catch {
      let full = error.code == SQLITE_FULL
      throw MappingError(
        file: source.file, line: 0,
        message: full
          ? "the files need more than \(limits.memory >> 20) MB" : "SQLite does not take it: \(error.message)")
    }
  }

  /// Makes the views and replaces the date functions; from here on there is only reading.
  func finishLoading() throws(MappingError) {
    do {
      calendar = try CalendarFunctions(on: database, limits: limits)
      // A virtual table writes to the schema when it is first used, which the guard would have to refuse.
      for function in ReadGuard.readableFunctions.sorted() { try database.execute("SELECT 1 FROM \(function)('[]')") }
    } catch {
      throw MappingError(file: spec.file, line: 0, message: "SQLite does not start: \(error.message)")
    }
    for view in spec.views {
      let what = "view \(view.name)"
      do {
        // Only the grammar of a SELECT fits behind AS, and only the first statement of the text is compiled.
        let create = try SQLiteStatement("CREATE VIEW \(sqlName(view.name)) AS \(view.select.sql)", in: database)
        _ = try create.step()
      } catch {
        throw self.error(view.select, what, SQLiteFailure(code: error.code, message: error.message))
      }
    }
    do { try database.execute("PRAGMA query_only = ON") } catch {
      throw MappingError(file: spec.file, line: 0, message: "SQLite does not start: \(error.message)")
    }
    readGuard.watch(database)
    // What a view's text says is checked here, under the guard, where an error still has its line.
    for view in spec.views {
      readGuard.begin()
      _ = try prepare(view.select, of: "view \(view.name)")
    }
  }

  /// Runs one SELECT and hands its rows on; `columns` sees the result's column names before the first row.
  func query(
    _ select: MappingSpec.Statement, of what: String, columns: ([String]) throws(MappingError) -> Void,
    row: (SQLiteStatement) throws(MappingError) -> Void
  ) throws(MappingError) {
    readGuard.begin()
    let statement = try prepare(select, of: what)
    try columns(statement.columns)
    var count = 0
    while try step(statement, select, of: what) {
      count += 1
      guard count <= limits.rows else {
        throw error(select, what, "it returns more than \(limits.rows) rows")
      }
      try row(statement)
    }
  }

  private func prepare(_ select: MappingSpec.Statement, of what: String) throws(MappingError) -> SQLiteStatement {
    do throws(SQLiteFailure) {
      var rest = ""
      let statement = try SQLiteStatement(select.sql, in: database, rest: &rest)
      guard sqlite3_stmt_readonly(statement.handle) != 0, sqlite3_column_count(statement.handle) > 0,
        sqlite3_stmt_isexplain(statement.handle) == 0
      else { throw SQLiteFailure(code: SQLITE_AUTH, message: "it is not a SELECT") }
      try refuseSecond(rest)
      return statement
    } catch {
      throw self.error(select, what, error)
    }
  }

  /// What follows the statement may only be space and comments, which prepare to nothing.
  private func refuseSecond(_ rest: String) throws(SQLiteFailure) {
    var text = rest
    while !text.isEmpty {
      var statement: OpaquePointer?
      var consumed = 0
      let code = text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          var tail: UnsafePointer<CChar>?
          let code = sqlite3_prepare_v2(
            database.handle, characters.baseAddress, Int32(characters.count), &statement, &tail)
          if let start = characters.baseAddress, let tail { consumed = tail - start }
          return code
        }
      }
      let isNothing = code == SQLITE_OK && statement == nil
      sqlite3_finalize(statement)
      guard isNothing, consumed > 0 else {
        if isNothing { return }
        throw SQLiteFailure(code: SQLITE_AUTH, message: "there is a second statement; one SELECT is all there may be")
      }
      text = String(decoding: Array(text.utf8.dropFirst(consumed)), as: UTF8.self)
    }
  }

  private func step(
    _ statement: SQLiteStatement, _ select: MappingSpec.Statement, of what: String
  ) throws(MappingError) -> Bool {
    do { return try statement.step() } catch { throw self.error(select, what, error) }
  }

  /// An error at a place of a statement, as a place of the mapping file.
  private func error(_ select: MappingSpec.Statement, _ what: String, _ failure: SQLiteFailure) -> MappingError {
    if let stop = readGuard.stop { return error(select, what, "it was stopped: \(stop)") }
    if let refusal = readGuard.refusal {
      return error(select, what, "a SELECT may only read the sources, and it tries \(refusal)")
    }
    let before = select.sql.utf8.prefix(failure.offset ?? 0)
    let line = select.line > 0 ? select.line + before.count { $0 == 0x0A } : 0
    return MappingError(
      file: spec.file, line: line, message: "\(what): \(failure.message)", suggestion: suggestion(failure.message))
  }

  /// An error about a statement as a whole.
  func error(_ select: MappingSpec.Statement, _ what: String, _ message: String) -> MappingError {
    MappingError(file: spec.file, line: select.line, message: "\(what): \(message)")
  }

  /// The name that was probably meant when SQLite does not know a table or a column.
  private func suggestion(_ message: String) -> String? {
    let names: [String]
    let unknown: Substring
    if message.hasPrefix("no such table: ") {
      unknown = message.dropFirst("no such table: ".count)
      names = spec.sources.map(\.name) + spec.views.map(\.name)
    } else if message.hasPrefix("no such column: ") {
      unknown = message.dropFirst("no such column: ".count).split(separator: ".").last ?? ""
      names = columns
    } else {
      return nil
    }
    if let near = NearestName.of(String(unknown), among: names) { return "did you mean \(near)?" }
    return names.isEmpty ? nil : "there are " + names.prefix(40).joined(separator: ", ")
  }

  private var columns: [String] {
    var names: [String] = []
    for source in spec.sources {
      guard let statement = try? SQLiteStatement("SELECT * FROM \(sqlName(source.name))", in: database) else {
        continue
      }
      for name in statement.columns where !names.contains(name) { names.append(name) }
    }
    return names
  }
}
