import TerminalKit
import Theming
import ViewModels

/// Draws the pane with what lies behind a card or a rule.
enum RoadmapPaneDrawing {
  static func draw(_ roadmap: RoadmapViewModel, in rect: Rect, into canvas: inout Canvas, drawn: inout Drawn) {
    guard let pane = roadmap.pane, !rect.isEmpty else { return }
    var rest = rect
    let title = rest.takeTop(1)
    canvas.fill(title, role: ThemeScope.group.role)
    canvas.put(Format.name(pane.title), in: title.inset(columns: 1), .group)
    let detail = rest.takeBottom(max(1, rect.rows - roadmap.layout.paneRows - 2))
    let rule = rest.takeBottom(1)
    canvas.horizontalLine(
      at: Position(column: rule.column, row: rule.row), columns: rule.columns, role: ThemeScope.rule.role)
    canvas.paragraph(pane.detail, in: detail.inset(columns: 1), role: ThemeScope.text.role)
    let lines = pane.table.lines()
    drawn.cursor = Position(column: rest.column, row: rest.row)
    let drawing = PaneTableDrawing(table: pane.table, lines: lines, folds: [], selection: pane.cursor.selection)
    if let cursor = drawing.draw(top: pane.cursor.top, in: rest, into: &canvas) { drawn.cursor = cursor }
    for offset in 0..<min(rest.rows, max(0, lines.count - pane.cursor.top)) {
      guard case .row = lines[pane.cursor.top + offset] else { continue }
      drawn.zone(rest.line(offset), .row(pane.cursor.top + offset, column: nil))
    }
  }
}
