import Domain
import GRDB

extension Database {
  /// Runs a body whose writes are one group of the change log, and seals the group; nothing changed leaves nothing.
  func logged<T>(
    _ kind: LogEntry.Kind, label: String, author: String, at: Instant, undoes: Int64? = nil,
    _ body: (ChangeLogWriter) throws -> T
  ) throws -> T {
    let log = ChangeLogWriter(self, kind, label: label, author: author, at: at, undoes: undoes)
    let result = try body(log)
    try log.seal()
    return result
  }
}

/// Appends one group of changes to the log; the group begins with its first entry, so that nothing changed leaves nothing.
///
/// The entries go first and the group's head last, since the head carries the hash of them all. A group that is not
/// sealed cannot be committed: its entries refer to a head that is not there.
final class ChangeLogWriter {
  private let database: Database
  private let kind: LogEntry.Kind
  private let label: String
  private let author: String
  private let at: String
  private let undoes: Int64?
  /// The group; `nil` while nothing was changed.
  private(set) var group: Int64?
  private var position: Int64 = 0
  private var hash: LogHash?
  private var touches = LogTouches()

  init(_ database: Database, _ kind: LogEntry.Kind, label: String, author: String, at: Instant, undoes: Int64? = nil) {
    self.database = database
    self.kind = kind
    self.label = label
    self.author = author
    self.at = at.rfc3339
    self.undoes = undoes
  }

  /// Logs one row's change; the cells are those that changed, or the whole row where it came or went.
  ///
  /// - Parameter accounts: whose row it is, and whose it was before.
  func append(
    _ sql: TableSQL, key: [BundleValue], accounts: [String?], before: [(String, BundleValue)]?,
    after: [(String, BundleValue)]?
  ) throws {
    try append(
      table: sql.name, key: JSON.array(key.map { JSON($0) }).text, accounts: accounts,
      before: before.map(ChangeLogWriter.text), after: after.map(ChangeLogWriter.text))
  }

  /// Logs an entry as it stands in the table.
  func append(table: String, key: String, accounts: [String?] = [], before: String?, after: String?) throws {
    let group = try begin()
    let query = try Query(
      database,
      """
      INSERT INTO change_entries (group_id, position, table_name, row_key, before, after, account_id)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """)
    let account = accounts.first ?? nil
    query.bind(group, at: 1)
    query.bind(position, at: 2)
    query.bind(table, at: 3)
    query.bind(key, at: 4)
    query.bind(before, at: 5)
    query.bind(after, at: 6)
    query.bind(account, at: 7)
    try query.run()
    hash?.add(table: table, key: key, account: account, before: before, after: after)
    touches.add(table: table, accounts: accounts)
    position += 1
  }

  /// The group's id, which it has from its first entry on.
  @discardableResult
  func begin() throws -> Int64 {
    if let group { return group }
    // Ids are never given twice, so that a group that is cut off leaves a gap.
    let last = try Query(database, "SELECT seq FROM sqlite_sequence WHERE name = 'change_groups'")
    let id = (try last.first { $0.integer(0) ?? 0 } ?? 0) + 1
    let newest = try Query(database, "SELECT hash FROM change_groups ORDER BY id DESC LIMIT 1")
    let previous = try newest.first { $0.text(0) ?? LogHash.root } ?? LogHash.root
    hash = LogHash(
      after: previous, id: id, kind: kind.rawValue, label: label, author: author, at: at, undoes: undoes)
    group = id
    return id
  }

  /// Writes the head of the group, when there is one.
  func seal() throws {
    guard let group, var hash else { return }
    let query = try Query(
      database,
      """
      INSERT INTO change_groups (id, kind, label, author, at, undoes, hash, row_count) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """)
    query.bind(group, at: 1)
    query.bind(kind.rawValue, at: 2)
    query.bind(label, at: 3)
    query.bind(author, at: 4)
    query.bind(at, at: 5)
    query.bind(undoes, at: 6)
    query.bind(hash.finish(), at: 7)
    query.bind(Int64(touches.rows), at: 8)
    try query.run()
    try touches.write(group, database)
  }

  private static func text(_ cells: [(String, BundleValue)]) -> String {
    JSON.object(cells.map { ($0.0, JSON($0.1)) }).text
  }
}

/// Which rows of which accounts and tables a group of the log touches: what the log is searched by.
struct LogTouches {
  /// The rows so far; marks of edited cells are not counted.
  private(set) var rows = 0
  /// Accounts by table; an empty id stands for none.
  private var places: [String: Set<String>] = [:]

  /// Adds a row; the accounts are those it is about, `nil` where it is about none.
  mutating func add(table: String, accounts: [String?]) {
    guard table != EditedCells.tableName else { return }
    rows += 1
    for account in accounts { places[table, default: []].insert(account ?? "") }
  }

  func write(_ group: Int64, _ database: Database) throws {
    let query = try Query(
      database, "INSERT INTO change_touches (group_id, account_id, table_name) VALUES (?, ?, ?)")
    for (table, accounts) in places.sorted(by: { $0.key < $1.key }) {
      for account in accounts.sorted() {
        query.bind(group, at: 1)
        query.bind(account, at: 2)
        query.bind(table, at: 3)
        try query.run()
      }
    }
  }
}
