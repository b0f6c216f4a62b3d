/// A row on its way into the portfolio: cells by column, those that are unknown left out.
public struct RowDraft: Hashable, Sendable {
  public let table: BundleTable
  /// The known cells; never `.null`.
  public private(set) var cells: [String: BundleValue] = [:]

  /// A row without any known cell.
  public init(_ table: BundleTable) { self.table = table }

  /// A row with these cells.
  public init(_ table: BundleTable, _ cells: [String: BundleValue]) {
    self.table = table
    self.cells = cells.filter { !$1.isNull }
  }

  /// A row as the store has it, in the order of the table's columns.
  public init(_ table: BundleTable, values: [BundleValue]) {
    self.init(table, Dictionary(uniqueKeysWithValues: zip(table.columns.map(\.name), values)))
  }

  /// A cell; unknown where nothing is known.
  public subscript(column: String) -> BundleValue {
    get { cells[column] ?? .null }
    set { cells[column] = newValue.isNull ? nil : newValue }
  }

  /// Whether a cell is known and no empty text.
  public func has(_ column: String) -> Bool { self[column] != .null && self[column] != .text("") }

  public func text(_ column: String) -> String? { self[column].text }
  public func integer(_ column: String) -> Int64? { self[column].integer }
  public func flag(_ column: String) -> Bool? { self[column].integer.map { $0 != 0 } }
  public func day(_ column: String) -> Day? { self[column].text.flatMap { Day(iso: $0) } }
  public func instant(_ column: String) -> Instant? { self[column].text.flatMap { Instant(rfc3339: $0) } }

  /// The cells that differ from another state of the row, in the order of the columns.
  public func differences(from other: RowDraft) -> [(column: String, was: BundleValue, now: BundleValue)] {
    table.columns.map(\.name).compactMap { name in
      other[name] == self[name] ? nil : (name, other[name], self[name])
    }
  }
}
