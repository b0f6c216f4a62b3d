import Domain
import GRDB

/// The cells that a person changed in Huddle; an import leaves them alone. Marks come and go with the change log, so undo
/// takes a mark back with the edit that set it.
struct EditedCells {
  /// Stands for the row as a whole: a person deleted it.
  static let deletedRow = "*"
  static let tableName = "edited_cells"

  private let table: BundleTable
  private var marks: Set<[String]>

  /// The marks of one table.
  init(_ database: Database, _ table: BundleTable) throws {
    self.table = table
    marks = []
    let query = try Query(database, "SELECT row_key, column_name FROM edited_cells WHERE table_name = ?")
    query.bind(table.rawValue, at: 1)
    try query.rows { marks.insert([$0.text(0) ?? "", $0.text(1) ?? ""]) }
  }

  var isEmpty: Bool { marks.isEmpty }

  func contains(_ key: [BundleValue], _ column: String) -> Bool {
    marks.contains([EditedCells.text(key), column])
  }

  /// Sets or clears a mark and logs it; does nothing when it is so already.
  mutating func mark(_ isEdited: Bool, _ key: [BundleValue], _ column: String, in writer: RowWriter) throws {
    guard let log = writer.log, contains(key, column) != isEdited else { return }
    let rowKey = EditedCells.text(key)
    if isEdited { marks.insert([rowKey, column]) } else { marks.remove([rowKey, column]) }
    let cell = [table.rawValue, rowKey, column]
    try EditedCells.write(isEdited, cell, writer.database)
    try log.append(
      table: EditedCells.tableName, key: JSON.array(cell.map { .string($0) }).text, before: isEdited ? nil : "{}",
      after: isEdited ? "{}" : nil)
  }

  /// Sets or clears the mark of (table, row key, column) without logging.
  static func write(_ isEdited: Bool, _ cell: [String], _ database: Database) throws {
    let query = try Query(
      database,
      isEdited
        ? "INSERT OR IGNORE INTO edited_cells (table_name, row_key, column_name) VALUES (?, ?, ?)"
        : "DELETE FROM edited_cells WHERE table_name = ? AND row_key = ? AND column_name = ?")
    for (index, part) in cell.enumerated() { query.bind(part, at: Int32(index + 1)) }
    try query.run()
  }

  private static func text(_ key: [BundleValue]) -> String { JSON.array(key.map { JSON($0) }).text }
}
