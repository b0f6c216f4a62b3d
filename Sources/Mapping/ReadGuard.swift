import CSQLite

/// Stands between a mapping's SELECT and the database: lets it read the sources and call pure functions, and nothing
/// else, and stops it when it has used up its share.
///
/// Both lists say what is allowed; what a future SQLite adds is refused until somebody looks at it.
final class ReadGuard {
  /// Tables a SELECT may read, in lower case.
  private let tables: Set<String>
  private let limits: MappingLimits
  private var instructionsLeft = 0
  private var memoryAllowed: Int64 = 0
  /// The first thing that was refused, as the end of "it tries …"; SQLite's own message says only "not authorized".
  private(set) var refusal: String?
  /// Why the statement was stopped while running.
  private(set) var stop: String?
  private static let interval: Int32 = 4096

  init(tables: [String], limits: MappingLimits) {
    self.tables = Set(tables.map { $0.lowercased() })
    self.limits = limits
  }

  /// Puts the guard on a connection, which must not outlive it.
  func watch(_ database: SQLiteDatabase) {
    let context = Unmanaged.passUnretained(self).toOpaque()
    let authorize:
      @convention(c) (
        UnsafeMutableRawPointer?, Int32, UnsafePointer<CChar>?, UnsafePointer<CChar>?, UnsafePointer<CChar>?,
        UnsafePointer<CChar>?
      ) -> Int32 = { context, action, first, second, schema, _ in
        guard let context else { return SQLITE_DENY }
        let readGuard = Unmanaged<ReadGuard>.fromOpaque(context).takeUnretainedValue()
        return readGuard.authorize(
          action, first.map { String(cString: $0) }, second.map { String(cString: $0) },
          schema: schema.map { String(cString: $0) })
      }
    sqlite3_set_authorizer(database.handle, authorize, context)
    let progress: @convention(c) (UnsafeMutableRawPointer?) -> Int32 = { context in
      guard let context else { return 1 }
      return Unmanaged<ReadGuard>.fromOpaque(context).takeUnretainedValue().mayGoOn() ? 0 : 1
    }
    sqlite3_progress_handler(database.handle, ReadGuard.interval, progress, context)
  }

  /// A new statement has its whole share before it.
  func begin() {
    refusal = nil
    stop = nil
    instructionsLeft = limits.instructions
    memoryAllowed = sqlite3_memory_used() + Int64(limits.memory)
  }

  private func mayGoOn() -> Bool {
    instructionsLeft -= Int(ReadGuard.interval)
    if instructionsLeft < 0 {
      stop = "it works too long; an unbounded recursion or a join without a condition does that"
    } else if sqlite3_memory_used() > memoryAllowed {
      stop = "its intermediate rows need more than \(limits.memory >> 20) MB"
    }
    return stop == nil
  }

  private func authorize(_ action: Int32, _ first: String?, _ second: String?, schema: String?) -> Int32 {
    switch action {
    case SQLITE_SELECT, SQLITE_RECURSIVE: return SQLITE_OK
    case SQLITE_READ: return authorizeReading(of: (first ?? "").lowercased(), column: second ?? "", schema: schema)
    case SQLITE_FUNCTION:
      let name = (second ?? "").lowercased()
      return ReadGuard.functions.contains(name)
        ? SQLITE_OK : refuse("to call \(name)(), which is not among the functions a mapping may use")
    default: return refuse("something other than reading" + (ReadGuard.names[action].map { " (\($0))" } ?? ""))
    }
  }

  /// SQLite asks about every column used, and about every table of which none is, such as in `SELECT count(*) FROM n`;
  /// in the latter case common table expressions are asked about too, by their name and without a schema. Besides the
  /// sources only SQLite's own tables exist by then: a virtual table that is not set up yet is refused when it tries to
  /// set itself up.
  private func authorizeReading(of table: String, column: String, schema: String?) -> Int32 {
    if schema == nil || schema == "main", tables.contains(table) || ReadGuard.readableFunctions.contains(table) {
      return SQLITE_OK
    }
    if schema == nil, column.isEmpty, !table.hasPrefix("sqlite_") { return SQLITE_OK }
    return refuse("to read \(quoted(table)), which is not one of the mapping's sources")
  }

  private func refuse(_ what: String) -> Int32 {
    if refusal == nil { refusal = what }
    return SQLITE_DENY
  }

  /// Table-valued functions that only take their argument apart.
  static let readableFunctions: Set<String> = ["json_each", "json_tree"]

  /// Functions whose answer depends on nothing but their arguments. The date functions among them are the guarded ones
  /// of `CalendarFunctions`; left out are `random`, `randomblob`, `current_date` and its kin, whatever tells about the
  /// connection, and the transcendental functions, which differ in the last digit between machines.
  private static let functions = Set(
    """
    abs avg ceil ceiling char coalesce count cume_dist date datetime dense_rank first_value floor format glob \
    group_concat hex ifnull iif instr json json_array json_array_length json_each json_extract json_group_array \
    json_group_object json_object json_patch json_quote json_remove json_replace json_set json_tree json_type \
    json_valid julianday lag last_value lead length like lower ltrim max min mod nth_value ntile nullif \
    percent_rank printf quote rank replace round row_number rtrim sign sqrt strftime substr substring sum time \
    total trim trunc typeof unicode unixepoch upper -> ->>
    """.split(separator: " ").map(String.init))

  private static let names: [Int32: String] = [
    SQLITE_ALTER_TABLE: "ALTER TABLE", SQLITE_ANALYZE: "ANALYZE", SQLITE_ATTACH: "ATTACH",
    SQLITE_CREATE_INDEX: "CREATE INDEX", SQLITE_CREATE_TABLE: "CREATE TABLE",
    SQLITE_CREATE_TEMP_INDEX: "CREATE INDEX", SQLITE_CREATE_TEMP_TABLE: "CREATE TEMP TABLE",
    SQLITE_CREATE_TEMP_TRIGGER: "CREATE TRIGGER", SQLITE_CREATE_TEMP_VIEW: "CREATE VIEW",
    SQLITE_CREATE_TRIGGER: "CREATE TRIGGER", SQLITE_CREATE_VIEW: "CREATE VIEW",
    SQLITE_CREATE_VTABLE: "CREATE VIRTUAL TABLE", SQLITE_DELETE: "DELETE", SQLITE_DETACH: "DETACH",
    SQLITE_DROP_INDEX: "DROP INDEX", SQLITE_DROP_TABLE: "DROP TABLE", SQLITE_DROP_TRIGGER: "DROP TRIGGER",
    SQLITE_DROP_VIEW: "DROP VIEW", SQLITE_DROP_VTABLE: "DROP TABLE", SQLITE_INSERT: "INSERT",
    SQLITE_PRAGMA: "PRAGMA", SQLITE_REINDEX: "REINDEX", SQLITE_SAVEPOINT: "SAVEPOINT",
    SQLITE_TRANSACTION: "BEGIN, COMMIT or ROLLBACK", SQLITE_UPDATE: "UPDATE",
  ]
}
