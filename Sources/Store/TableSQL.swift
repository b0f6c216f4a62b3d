import Domain

/// The statements of one table whose rows the change log knows, and the places of its key among its columns.
struct TableSQL: Sendable {
  let name: String
  /// The table of the bundle; for what the store alone notes, the one whose rows it is about.
  let table: BundleTable
  /// Column names in bundle order.
  let names: [String]
  /// Where the key columns are; none in `workspace`, which has one row.
  let keyPositions: [Int]
  /// Where the account is that a row is about; `nil` where a row is about none.
  let accountPosition: Int?
  /// All columns and then the revision of the row with a key.
  let select: String
  /// All columns, in the order of export.
  let selectAll: String
  let insert: String
  let delete: String
  private let quoted: [String]
  private let condition: String

  /// Every table's statements, made once.
  static func of(_ table: BundleTable) -> TableSQL { all[table] ?? TableSQL(table) }
  private static let all = Dictionary(uniqueKeysWithValues: BundleTable.allCases.map { ($0, TableSQL($0)) })

  /// The statements of a table by its name in the change log; `nil` when no such table is known.
  static func named(_ name: String) -> TableSQL? {
    BundleTable(rawValue: name).map { of($0) } ?? OwnTable(rawValue: name).map { of($0) }
  }

  /// The statements of a table that belongs to the store.
  static func of(_ table: OwnTable) -> TableSQL { own[table] ?? TableSQL(table) }
  private static let own = Dictionary(uniqueKeysWithValues: OwnTable.allCases.map { ($0, TableSQL($0)) })

  private init(_ table: BundleTable) {
    self.init(table.rawValue, table, columns: table.columns.map(\.name), key: table.key)
  }

  private init(_ table: OwnTable) {
    self.init(table.rawValue, table.subject ?? .accounts, columns: table.columns, key: table.key)
  }

  private init(_ name: String, _ table: BundleTable, columns: [String], key: [String]) {
    self.name = name
    self.table = table
    names = columns
    // `on` is a word of SQL, and another column may become one.
    quoted = names.map { "\"\($0)\"" }
    keyPositions = key.compactMap { columns.firstIndex(of: $0) }
    accountPosition = columns.firstIndex(of: "account_id")
    let keys = keyPositions.map { [quoted] in quoted[$0] }
    condition = keys.isEmpty ? "key = 1" : keys.map { $0 + " = ?" }.joined(separator: " AND ")
    let list = quoted.joined(separator: ", ")
    select = "SELECT \(list), revision FROM \(name) WHERE \(condition)"
    // SQLite compares text by its bytes, as method §12 asks.
    let order = keys.isEmpty ? "key" : keys.joined(separator: ", ")
    selectAll = "SELECT \(list) FROM \(name) ORDER BY \(order)"
    let marks = quoted.map { _ in "?" }.joined(separator: ", ")
    insert = "INSERT INTO \(name) (\(list)) VALUES (\(marks))"
    delete = "DELETE FROM \(name) WHERE \(condition)"
  }

  /// Sets some columns, by position, and moves the revision; the key comes after the values.
  func update(_ positions: [Int]) -> String {
    let assignments = positions.map { quoted[$0] + " = ?" }.joined(separator: ", ")
    return "UPDATE \(name) SET \(assignments), revision = revision + 1 WHERE \(condition)"
  }

  /// The row as conflicts name it; what is noted about a row goes by that one's table.
  func row(_ key: [BundleValue]) -> SourceRow { SourceRow(table, rowID(key)) }

  /// The key of a row from all its values.
  func key(of values: [BundleValue]) -> [BundleValue] { keyPositions.map { values[$0] } }

  /// How explanations and provenance name a row: the key's parts joined with `|`.
  func rowID(_ key: [BundleValue]) -> String {
    key.map { part in
      switch part {
      case .null: ""
      case .integer(let value): String(value)
      case .text(let value): value
      }
    }.joined(separator: "|")
  }
}
