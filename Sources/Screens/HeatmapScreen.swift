import Domain
import TerminalKit
import Theming
import ViewModels

/// The heatmap's accounts face.
enum HeatmapScreen {
  static func draw(_ viewModel: HeatmapViewModel, in area: Rect, into canvas: inout Canvas, drawn: inout Drawn) {
    var rest = area
    headings(viewModel, in: rest.takeTop(1), into: &canvas, drawn: &drawn)
    let detail = viewModel.hasDetail ? rest.takeBottom(1) : rest.takeBottom(0)
    canvas.put(
      " " + viewModel.detail, in: detail, viewModel.list.selected?.composite.colour == .red ? .textStrong : .text)
    guard viewModel.list.rows.count > 0 else {
      let text = viewModel.emptyReason ?? "Reading the portfolio…"
      canvas.put(text, in: rest.line(min(1, max(0, rest.rows - 1))).inset(columns: 2), .textMuted)
      return
    }
    for line in 0..<rest.rows {
      draw(line: line, viewModel, in: rest.line(line), into: &canvas, drawn: &drawn)
    }
  }

  private static func headings(
    _ viewModel: HeatmapViewModel, in line: Rect, into canvas: inout Canvas, drawn: inout Drawn
  ) {
    canvas.fill(line, role: ThemeScope.columnHeading.role)
    let sort = viewModel.list.query.sort
    for (index, placed) in viewModel.columns.enumerated() {
      let isSorted = placed.column.sortKey == sort
      let mark = isSorted ? (viewModel.list.query.isReversed ? "↑" : "↓") : ""
      let isActive = placed.column == viewModel.visibleColumn
      // Over a score the heading begins where its symbol does.
      let indent = placed.column.dimension != nil || placed.column == .composite ? " " : ""
      let rect = Rect(column: line.column + placed.start, row: line.row, columns: placed.width, rows: line.rows)
      canvas.put(
        indent + placed.column.heading + mark, in: rect, align: placed.column.isRightAligned ? .right : .left,
        isActive ? .columnHeadingActive : .columnHeading)
      drawn.zone(rect.intersection(line), .heading(index))
    }
  }

  private static func draw(
    line: Int, _ viewModel: HeatmapViewModel, in rect: Rect, into canvas: inout Canvas, drawn: inout Drawn
  ) {
    let list = viewModel.list
    let row = list.top + line
    if line == 0, let group = list.stickyGroup {
      // The heading of the first account in sight stays while its accounts scroll below it.
      GroupHeading.draw(
        group, of: list, currency: viewModel.header?.currency ?? "", isSelected: false, in: rect, into: &canvas)
      if let heading = list.rows.row(ofGroup: group) { drawn.zone(rect, .row(heading, column: nil)) }
      return
    }
    guard let item = list.rows.item(at: row) else { return }
    let isSelected = row == list.cursor
    drawn.zone(rect, .row(row, column: nil))
    switch item {
    case .heading(let group):
      GroupHeading.draw(
        group, of: list, currency: viewModel.header?.currency ?? "", isSelected: isSelected, in: rect, into: &canvas)
    case .account(let index, _):
      guard let order = list.order, index < order.keys.count else { return }
      if list.changed.contains(order.keys[index]) { canvas.put(ChangeMark.symbol, in: rect, .marker) }
      if let account = list[order.keys[index]] {
        AccountRow(account: account, viewModel: viewModel, isSelected: isSelected)
          .draw(in: rect, row: row, into: &canvas, drawn: &drawn)
      } else {
        canvas.put("…", in: rect.inset(columns: HeatmapColumn.margin), .textMuted)
      }
    }
    if isSelected {
      canvas.put("▸", in: rect.inset(columns: markerColumn(item)), .marker)
      drawn.cursor = Position(column: rect.column, row: rect.row)
    }
  }

  /// The marker stands right before an account's name, so that moving it repaints the name and nothing else.
  private static func markerColumn(_ item: GroupedRows.Item) -> Int {
    if case .account = item { HeatmapColumn.margin + 1 } else { 0 }
  }
}

/// The heading of a group with its totals.
enum GroupHeading {
  static func draw(
    _ index: Int, of list: AccountList, currency: String, isSelected: Bool, in rect: Rect, into canvas: inout Canvas
  ) {
    guard let order = list.order, order.groups.indices.contains(index) else { return }
    let group = order.groups[index]
    canvas.fill(rect, role: ThemeScope.group.role)
    var pen = Pen(rect)
    pen.skip(HeatmapColumn.margin)
    pen.write(list.rows.isFolded(index) ? "▸ " : "▾ ", .group, into: &canvas)
    let count = group.count == 1 ? "1 account" : "\(group.count) accounts"
    let figures = "\(count)  \(Format.money(group.mrr, currency: currency))"
    // A long title gives way to the figures: half an amount would be another amount.
    pen.put(
      group.title(in: order.query.list), (isSelected ? ThemeScope.selectedName : .group).role,
      maxColumns: max(8, pen.left - TextWidth.of(figures) - 2), into: &canvas)
    pen.skip(max(2, rect.column + 22 - pen.column))
    if TextWidth.of(figures) <= pen.left { pen.write(figures, .group, into: &canvas) }
    pen.skip(max(2, rect.column + 44 - pen.column))
    for (colour, count) in zip([Colour.green, .yellow, .red, .noData], group.colours) where count > 0 {
      pen.write("\(colour.symbol) \(count)  ", .group, into: &canvas)
    }
  }
}
