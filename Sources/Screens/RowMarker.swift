import TerminalKit
import Theming

/// The mark of the row under the cursor. The gap behind it shares its role: the fewer changes of colour, the fewer bytes
/// a step costs.
enum RowMarker {
  static let symbol = "▸"

  static func draw(in rect: Rect, into canvas: inout Canvas) {
    guard !rect.isEmpty else { return }
    canvas.put(symbol, in: rect, .marker)
    canvas.setRole(
      ThemeScope.marker.role, in: Rect(column: rect.column, row: rect.row, columns: min(2, rect.columns), rows: 1))
  }
}
