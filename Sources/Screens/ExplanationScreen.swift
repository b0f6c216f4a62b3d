import Domain
import TerminalKit
import Theming
import ViewModels

/// Draws the tree behind a number, and the full text of the line under the cursor.
enum ExplanationScreen {
  static func draw(_ tree: ExplanationViewModel, in rect: Rect, into canvas: inout Canvas, drawn: inout Drawn) {
    guard !rect.isEmpty else { return }
    drawn.cursor = Position(column: rect.column, row: rect.row)
    guard !tree.isLoading, !tree.isGone else {
      let text =
        tree.isGone ? "There is no explanation of \(tree.title). Esc goes back." : "Reading \(tree.title) …"
      return canvas.paragraph(text, in: rect.inset(columns: 1), role: ThemeScope.textMuted.role)
    }
    let layout = ExplanationLayout(rows: rect.rows, columns: rect.columns)
    var rest = rect
    if layout.headingRows > 0 { drawHeading(tree, in: rest.takeTop(layout.headingRows), into: &canvas) }
    drawDetail(tree, layout, cutFrom: &rest, into: &canvas)
    let top = tree.cursor.top
    let columns = TreeColumns(width: rest.columns)
    for (offset, row) in tree.rows.dropFirst(top).prefix(rest.rows).enumerated() {
      let line = Rect(column: rest.column, row: rest.row + offset, columns: rest.columns, rows: 1)
      let isSelected = row.id == tree.cursor.selection
      TreeRowDrawing(row: row, columns: columns, isSelected: isSelected, sourceName: tree.name(of:))
        .draw(origin: tree.origin(of:), in: line, into: &canvas)
      drawn.zone(line, .row(top + offset, column: nil))
      if isSelected { drawn.cursor = Position(column: line.column, row: line.row) }
    }
  }

  private static func drawHeading(_ tree: ExplanationViewModel, in rect: Rect, into canvas: inout Canvas) {
    var area = rect.inset(columns: 1)
    let width = TextWidth.of(tree.setting)
    if width + 24 <= area.columns {
      canvas.put(tree.setting, in: area.takeRight(width), role: ThemeScope.textMuted.role)
    }
    var pen = Pen(area)
    let room = max(8, area.columns - TextWidth.of(tree.subject) - 6)
    pen.put(tree.accountName, ThemeScope.textStrong.role, maxColumns: room, into: &canvas)
    pen.put(" › ", ThemeScope.textMuted.role, into: &canvas)
    pen.put(tree.subject, ThemeScope.textStrong.role, into: &canvas)
  }

  /// The full text stands below the tree, or at its right where there is room.
  private static func drawDetail(
    _ tree: ExplanationViewModel, _ layout: ExplanationLayout, cutFrom rest: inout Rect, into canvas: inout Canvas
  ) {
    let role = ThemeScope.text.role
    if layout.sideColumns > 0 {
      let side = rest.takeRight(layout.sideColumns)
      let line = rest.takeRight(1)
      canvas.verticalLine(at: Position(column: line.column, row: line.row), rows: line.rows, role: ThemeScope.rule.role)
      canvas.paragraph(tree.detail, in: side.inset(columns: 1), role: role)
      return
    }
    let detail = rest.takeBottom(layout.detailRows)
    if layout.hasRule {
      let rule = rest.takeBottom(1)
      canvas.horizontalLine(
        at: Position(column: rule.column, row: rule.row), columns: rule.columns, role: ThemeScope.rule.role)
    }
    canvas.paragraph(tree.detail, in: detail.inset(columns: 1), role: role)
  }
}
