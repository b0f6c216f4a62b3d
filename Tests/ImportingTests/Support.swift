import Domain
import Importing

/// A reader of an empty store that knows two time zones.
let reader = BundleReader(existing: [:], isTimeZone: { ["UTC", "Europe/Vienna"].contains($0) })

/// A folder of CSV files from texts.
func folder(_ files: [String: String]) -> [(name: String, bytes: [UInt8])] {
  files.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) }
}

extension BundleContent {
  /// The texts of one column of the rows that stayed.
  func texts(_ table: BundleTable, _ column: String) -> [String?] {
    guard let index = table.index(of: column) else { return [] }
    return tables[table]?.rows.map { $0.values[index].text } ?? []
  }

  /// One cell of the first row that stayed.
  func first(_ table: BundleTable, _ column: String) -> BundleValue? {
    guard let index = table.index(of: column) else { return nil }
    return tables[table]?.rows.first?.values[index]
  }

  /// The findings that rejected a row.
  var rejections: [ImportFinding] { findings.filter { $0.kind == .rejected } }

  /// Rows of one table, as the writer takes them.
  func rows(_ table: BundleTable) -> [[BundleValue]] { tables[table]?.rows.map(\.values) ?? [] }

  /// Whether read = stayed + rejected in every table.
  var addsUp: Bool { tables.values.allSatisfy { $0.read == $0.rows.count + $0.rejected } }
}
