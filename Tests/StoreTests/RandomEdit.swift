import Domain
import TestSupport

@testable import Store

/// Random inserts, updates and deletes; what breaks a reference is refused as a whole, which is fine.
enum RandomEdit {
  static func make(
    _ store: Store, _ table: BundleTable, _ random: inout SeededGenerator, _ values: inout RandomPortfolio
  ) throws -> [RowChange] {
    let rows = try store.rows(of: table)
    let sql = TableSQL.of(table)
    func named(_ row: [BundleValue]) -> [String: BundleValue] {
      Dictionary(uniqueKeysWithValues: zip(sql.names, row))
    }
    guard let row = rows.randomElement(using: &random) else { return [] }
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return [RowChange(table: table, key: sql.key(of: row), before: named(row), after: nil)]
    case 1 where sql.keyPositions.count == 1:
      let key = BundleValue.text("new-\(Int.random(in: 0..<1000, using: &random))")
      return [
        RowChange(table: table, key: [key], before: nil, after: named(row).filter { !table.key.contains($0.key) })
      ]
    default:
      var after: [String: BundleValue] = [:]
      for column in table.columns where !column.required && Bool.random(using: &random) {
        if case .reference = column.type { continue }
        after[column.name] = values.cell(column.type, account: "")
      }
      return [RowChange(table: table, key: sql.key(of: row), before: [:], after: after)]
    }
  }
}
