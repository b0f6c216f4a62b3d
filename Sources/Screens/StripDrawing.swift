import Domain
import TerminalKit
import Theming
import ViewModels

/// A row of month ends: a cell in the colour with its symbol inside, so that it reads without colour.
enum StripDrawing {
  /// Draws one colour a month, oldest first; `nil` leaves its place empty.
  static func draw(_ months: [Colour?], in rect: Rect, into canvas: inout Canvas) {
    guard !months.isEmpty else { return }
    let step = max(1, rect.columns / months.count)
    for (index, colour) in months.enumerated() {
      guard let colour else { continue }
      let cell = Rect(
        column: rect.column + index * step, row: rect.row, columns: step >= 4 ? 3 : 1, rows: rect.rows
      )
      .intersection(rect)
      canvas.fill(cell, role: colour.cell.role)
      canvas.put(colour.symbol, in: cell, align: .centre, role: colour.cell.role)
    }
  }

  /// The names of the months above a strip: three letters where there is room, else the first one.
  static func drawLabels(_ days: [Day], in rect: Rect, role: Role, into canvas: inout Canvas) {
    guard !days.isEmpty else { return }
    let step = max(1, rect.columns / days.count)
    for (index, day) in days.enumerated() {
      let label = PaneColumn.month(day).prefix(step >= 4 ? 3 : 1)
      canvas.put(
        label, at: Position(column: rect.column + index * step, row: rect.row), role: role, clip: rect)
    }
  }
}
