import Domain
import GRDB

@testable import Store

/// The rows that the log knows, and the log written again.
enum Replay {
  /// Every row of every logged table, as it is.
  static func state(_ store: Store) throws -> [String] {
    var lines: [String] = []
    for name in BundleTable.allCases.map(\.rawValue) + OwnTable.allCases.map(\.rawValue) {
      guard let sql = TableSQL.named(name) else { continue }
      try store.read { database in
        try Query(database, sql.selectAll).rows { row in
          let values = row.values(0..<Int32(sql.names.count))
          lines.append(name + JSON.array(values.map { JSON($0) }).text)
        }
      }
    }
    return lines
  }

  /// Writes the log of one store again, group after group, into another that begins as it began.
  static func run(_ log: Store, on store: Store) throws {
    try store.sql("PRAGMA foreign_keys = OFF")
    for group in try log.log(limit: 100_000).map(\.id).reversed() {
      let rows = try log.changes(of: group, limit: 100_000)
      try store.write { database in
        for row in rows { try write(row, database) }
      }
    }
  }

  private static func write(_ row: LoggedRow, _ database: Database) throws {
    guard let sql = TableSQL.named(row.table) else { return }
    var values =
      try RowWriter(database: database, log: nil).current(sql, row.key)?.values
      ?? [BundleValue](repeating: .null, count: sql.names.count)
    let delete = try Query(database, sql.delete)
    delete.bind(row.key)
    try delete.run()
    guard row.kind != .deleted else { return }
    for cell in row.cells {
      if let place = sql.names.firstIndex(of: cell.column) { values[place] = cell.after ?? .null }
    }
    let insert = try Query(database, sql.insert)
    insert.bind(values)
    try insert.run()
  }
}
