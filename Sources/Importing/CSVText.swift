/// Writes any table as CSV: what a spreadsheet opens without running anything in it.
public enum CSVText {
  /// One cell of a line.
  public enum Cell {
    case text(String)
    /// A plain number of digits, a sign and a point, made here rather than read: a spreadsheet calculates with it.
    case number(String)
  }

  /// A heading line and the rows, LF, quotes where needed, the formula guard (bundle.md) on every cell.
  public static func table(headings: [String], rows: [[String]]) -> String {
    ([headings] + rows).map { line($0.map { .text($0) }) }.joined()
  }

  /// One line with its LF, quotes where needed, the formula guard (bundle.md) on every text.
  public static func line(_ cells: [Cell]) -> String { cells.map(written).joined(separator: ",") + "\n" }

  private static func written(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): written(text)
    case .number(let number): isPlain(number) ? number : written(number)
    }
  }

  private static func written(_ text: String) -> String {
    let guarded = FormulaGuard.added(to: text)
    guard guarded.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return guarded }
    return "\"" + guarded.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// Digits, one sign before them and one point among them at most.
  private static func isPlain(_ number: String) -> Bool {
    var digits = number.utf8.drop { $0 == 0x2D }
    guard number.utf8.count - digits.count <= 1 else { return false }
    if let point = digits.firstIndex(of: 0x2E) {
      let (whole, fraction) = (digits[..<point], digits[digits.index(after: point)...])
      guard !whole.isEmpty, !fraction.isEmpty, whole.allSatisfy(isDigit) else { return false }
      digits = fraction
    }
    return !digits.isEmpty && digits.allSatisfy(isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
