import Foundation

/// Columns of plain text, as wide as their widest cell, for people and for `cut`.
enum PlainTable {
  /// The rows as lines; cells of a right-aligned column end where the column ends.
  static func text(_ heading: [String], _ rows: [[String]], rightAligned: Set<Int> = []) -> String {
    let all = ([heading] + rows).map { $0.map(oneLine) }
    let widths = heading.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    return all.map { row in
      let cells = zip(row, widths).enumerated().map { column, cell in
        let space = String(repeating: " ", count: cell.1 - cell.0.count)
        return rightAligned.contains(column) ? space + cell.0 : cell.0 + space
      }
      var line = cells.joined(separator: "  ")
      while line.hasSuffix(" ") { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  /// Text from files with its line breaks and controls made visible, so that a row stays a line.
  private static func oneLine(_ text: String) -> String {
    harmless(text.replacingOccurrences(of: "\n", with: "␊").replacingOccurrences(of: "\t", with: "␉"))
  }
}
