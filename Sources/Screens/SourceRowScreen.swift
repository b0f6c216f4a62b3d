import Domain
import TerminalKit
import Theming
import ViewModels

/// Draws a stored row: its fields, the places it came from, and the full text of the field under the cursor.
enum SourceRowScreen {
  static func draw(_ screen: SourceRowViewModel, in rect: Rect, into canvas: inout Canvas, drawn: inout Drawn) {
    guard !rect.isEmpty else { return }
    drawn.cursor = Position(column: rect.column, row: rect.row)
    guard screen.stored != nil else {
      let text =
        screen.isGone
        ? "There is no such row any more: it was deleted, or its import was undone. Esc goes back." : "Reading the row…"
      return canvas.paragraph(text, in: rect.inset(columns: 1), role: ThemeScope.textMuted.role)
    }
    let layout = screen.layout
    var rest = rect
    if layout.headingRows > 0 {
      var heading = rest.takeTop(layout.headingRows).inset(columns: 1)
      let width = TextWidth.of(screen.origin)
      if width > 0, width + 24 <= heading.columns {
        canvas.put(screen.origin, in: heading.takeRight(width), .sourceReference)
      }
      canvas.put(screen.title, in: heading, .textStrong)
    }
    let detail = rest.takeBottom(layout.detailRows)
    if layout.hasRule {
      let rule = rest.takeBottom(1)
      canvas.horizontalLine(
        at: Position(column: rule.column, row: rule.row), columns: rule.columns, role: ThemeScope.rule.role)
    }
    let lines = screen.table.lines()
    let drawing = PaneTableDrawing(table: screen.table, lines: lines, folds: [], selection: screen.cursor.selection)
    drawn.cursor = drawing.draw(top: screen.cursor.top, in: rest, into: &canvas) ?? drawn.cursor
    drawing.zones(top: screen.cursor.top, in: rest, drawn: &drawn)
    canvas.paragraph(screen.line?.detail ?? "", in: detail.inset(columns: 1), role: ThemeScope.text.role)
  }
}
