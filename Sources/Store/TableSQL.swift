import Domain

/// The statements of one bundle table, and the places of its key among its columns.
struct TableSQL: Sendable {
  let table: BundleTable
  /// Column names in bundle order.
  let names: [String]
  /// Where the key columns are; none in `workspace`, which has one row.
  let keyPositions: [Int]
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

  private init(_ table: BundleTable) {
    self.table = table
    names = table.columns.map(\.name)
    // `on` is a word of SQL, and another column may become one.
    quoted = names.map { "\"\($0)\"" }
    keyPositions = table.key.compactMap { table.index(of: $0) }
    let keys = keyPositions.map { [quoted] in quoted[$0] }
    condition = keys.isEmpty ? "key = 1" : keys.map { $0 + " = ?" }.joined(separator: " AND ")
    let columns = quoted.joined(separator: ", ")
    select = "SELECT \(columns), revision FROM \(table.rawValue) WHERE \(condition)"
    // SQLite compares text by its bytes, as method §12 asks.
    let order = keys.isEmpty ? "key" : keys.joined(separator: ", ")
    selectAll = "SELECT \(columns) FROM \(table.rawValue) ORDER BY \(order)"
    let marks = quoted.map { _ in "?" }.joined(separator: ", ")
    insert = "INSERT INTO \(table.rawValue) (\(columns)) VALUES (\(marks))"
    delete = "DELETE FROM \(table.rawValue) WHERE \(condition)"
  }

  /// Sets some columns, by position, and moves the revision; the key comes after the values.
  func update(_ positions: [Int]) -> String {
    let assignments = positions.map { quoted[$0] + " = ?" }.joined(separator: ", ")
    return "UPDATE \(table.rawValue) SET \(assignments), revision = revision + 1 WHERE \(condition)"
  }

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
