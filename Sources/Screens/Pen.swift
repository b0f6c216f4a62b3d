import TerminalKit
import Theming

/// Writes one line from left to right, within its columns.
struct Pen {
  /// Where the next text goes.
  private(set) var column: Int
  let row: Int
  /// The first column that is not ours any more.
  let end: Int

  /// A pen at the left of the first row of a rectangle.
  init(_ rect: Rect) {
    column = rect.column
    row = rect.row
    end = rect.rows > 0 ? rect.maxColumn : rect.column
  }

  var left: Int { max(0, end - column) }

  /// Writes text and goes on after it; returns where it stands.
  @discardableResult
  mutating func write(_ text: String, _ scope: ThemeScope, into canvas: inout Canvas) -> Rect {
    let start = column
    if left > 0 {
      column += canvas.put(
        text, at: Position(column: column, row: row), role: scope.role, maxColumns: left,
        clip: Rect(column: start, row: row, columns: left, rows: 1))
    }
    return Rect(column: start, row: row, columns: column - start, rows: 1)
  }

  mutating func skip(_ columns: Int) { column = min(end, column + columns) }
}

extension Canvas {
  /// Draws text in the first row of a rectangle in a scope.
  mutating func put(_ text: String, in rect: Rect, align: TextAlignment = .left, _ scope: ThemeScope) {
    put(text, in: rect, align: align, role: scope.role)
  }
}

extension Rect {
  /// One row of the rectangle; empty outside it.
  func line(_ index: Int) -> Rect {
    Rect(column: column, row: row + index, columns: columns, rows: index >= 0 && index < rows ? 1 : 0)
  }
}
