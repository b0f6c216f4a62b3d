import Domain
import TerminalKit
import Theming
import ViewModels

/// Segments × KPI: the key figures of every segment against their targets, with a sparkline of the last month ends.
enum SegmentScreen {
  static func draw(_ viewModel: HeatmapViewModel, in area: Rect, into canvas: inout Canvas, drawn: inout Drawn) {
    var rest = area
    let figures = viewModel.figures
    FaceLine.draw(viewModel, state(figures), in: rest.takeTop(1), into: &canvas, drawn: &drawn)
    let headings = rest.takeTop(2)
    let detail = rest.takeBottom(viewModel.detailRows)
    canvas.put(" " + viewModel.detail, in: detail, .text)
    draw(headings: headings, figures, into: &canvas)
    guard figures.summary != nil else {
      let text = "computing the figures of all accounts…" + left(figures)
      canvas.put(text, in: rest.line(min(1, max(0, rest.rows - 1))).inset(columns: 2), .textMuted)
      return
    }
    let rows = figures.rows
    for index in figures.top..<min(rows.count, figures.top + figures.visibleRows) {
      let start = (index - figures.top) * figures.rowHeight
      guard start < rest.rows else { return }
      let rect = Rect(
        column: rest.column, row: rest.row + start, columns: rest.columns,
        rows: min(figures.rowHeight, rest.rows - start))
      draw(rows[index], at: index, viewModel, in: rect, into: &canvas, drawn: &drawn)
    }
  }

  private static func state(_ figures: SegmentFigures) -> String {
    if figures.isComing { return "~ computing…" + left(figures) + (figures.summary == nil ? "" : " · the last known") }
    return "● on target  ■ off target  · nothing to count"
  }

  private static func left(_ figures: SegmentFigures) -> String {
    figures.left.map { " \($0) accounts left" } ?? ""
  }

  private static func draw(headings: Rect, _ figures: SegmentFigures, into canvas: inout Canvas) {
    // The line of the targets is the one that parts headings from figures.
    canvas.fill(headings.line(1), role: ThemeScope.columnHeading.role)
    for (offset, index) in figures.columns.enumerated() {
      let column = SegmentColumn.allCases[index]
      let isActive = column == figures.column
      let cell = cell(offset, figures, in: headings)
      canvas.put(" " + column.heading, in: cell.line(0), isActive ? .columnHeadingActive : .textStrong)
      canvas.put(" " + SegmentCell.target(column, figures.summary), in: cell.line(1), .columnHeading)
    }
    let hidden = SegmentColumn.allCases.count - figures.columns.count
    canvas.put(" Segment", in: headings.line(0), .textStrong)
    if hidden > 0 { canvas.put(" \(hidden) more: h l", in: headings.line(1), .columnHeading) }
  }

  private static func cell(_ offset: Int, _ figures: SegmentFigures, in rect: Rect) -> Rect {
    Rect(
      column: rect.column + SegmentFigures.titleWidth + offset * figures.columnWidth, row: rect.row,
      columns: figures.columnWidth - 1, rows: rect.rows
    ).intersection(rect)
  }

  private static func draw(
    _ row: SegmentFigures.Row, at index: Int, _ viewModel: HeatmapViewModel, in rect: Rect,
    into canvas: inout Canvas, drawn: inout Drawn
  ) {
    let figures = viewModel.figures
    let currency = viewModel.header?.currency ?? ""
    let isSelected = index == figures.row
    drawn.zone(rect, .row(index, column: nil))
    title(row, currency: currency, isSelected: isSelected, in: rect, into: &canvas)
    if isSelected { drawn.cursor = Position(column: rect.column, row: rect.row) }
    for (offset, place) in figures.columns.enumerated() {
      let column = SegmentColumn.allCases[place]
      let cell = cell(offset, figures, in: rect)
      drawn.zone(cell, .row(index, column: place))
      value(row, column, isLast: figures.isComing, currency: currency, in: cell.line(0), into: &canvas)
      if isSelected, column == figures.column { bracket(cell, in: rect, into: &canvas) }
      let bars = SegmentCell.bars(row, column, count: min(12, cell.columns - 1))
      let isSplit = SegmentCell.isSplit(row, column)
      canvas.put(isSplit ? "  A/B·C/D" : " " + spark(bars), in: cell.line(1), .textMuted)
      // The last line of four is a gap.
      if figures.rowHeight > 2 { canvas.put(" " + SegmentCell.parts(row, column), in: cell.line(2), .textMuted) }
    }
  }

  private static func title(
    _ row: SegmentFigures.Row, currency: String, isSelected: Bool, in rect: Rect, into canvas: inout Canvas
  ) {
    var title = Rect(
      column: rect.column, row: rect.row, columns: min(SegmentFigures.titleWidth - 1, rect.columns), rows: rect.rows)
    canvas.put(isSelected ? "▸" : " ", in: title.takeLeft(2).line(0), .marker)
    canvas.put(row.title, in: title.line(0), isSelected ? .selectedName : .textStrong)
    let count = row.part.accounts == 1 ? "1 account" : "\(row.part.accounts) accounts"
    canvas.put(count, in: title.line(1), .textMuted)
    guard rect.rows > 2 else { return }
    canvas.put(Format.money(row.part.mrr, currency: currency), in: title.line(2), .textMuted)
  }

  /// A value on the colour of its target; without a target it stands in plain text.
  private static func value(
    _ row: SegmentFigures.Row, _ column: SegmentColumn, isLast: Bool, currency: String, in cell: Rect,
    into canvas: inout Canvas
  ) {
    let text = SegmentCell.text(row, column, currency: currency)
    let mark = isLast ? "~" : " "
    guard let colour = SegmentCell.colour(row, column) else {
      canvas.put(mark + text, in: cell, .text)
      return
    }
    canvas.fill(cell, role: colour.cell.role)
    canvas.put(mark + colour.symbol + " " + text, in: cell, role: colour.cell.role)
  }

  private static func bracket(_ cell: Rect, in rect: Rect, into canvas: inout Canvas) {
    let role = ThemeScope.selectedCell.role
    canvas.put("[", at: Position(column: cell.column - 1, row: cell.row), role: role, clip: rect)
    canvas.put("]", at: Position(column: cell.maxColumn, row: cell.row), role: role, clip: rect)
  }

  /// Eighths of a cell as a line of blocks; a gap where nothing was known.
  private static func spark(_ bars: [Int?]) -> String {
    let blocks: [Character] = ["▁", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    return String(bars.map { $0.map { blocks[min(8, max(0, $0))] } ?? "·" })
  }
}
