/// Writes any table as CSV: what a spreadsheet opens without running anything in it.
public enum CSVText {
  /// A heading line and the rows, LF, quotes where needed, the formula guard (bundle.md) on every cell.
  public static func table(headings: [String], rows: [[String]]) -> String {
    ([headings] + rows).map { row in row.map(cell).joined(separator: ",") + "\n" }.joined()
  }

  private static func cell(_ text: String) -> String {
    let guarded = FormulaGuard.added(to: text)
    guard guarded.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return guarded }
    return "\"" + guarded.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
