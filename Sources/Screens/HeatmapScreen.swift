import Domain
import TerminalKit
import Theming
import ViewModels

/// The heatmap in the face it shows.
enum HeatmapScreen {
  static func draw(_ viewModel: HeatmapViewModel, in area: Rect, into canvas: inout Canvas, drawn: inout Drawn) {
    switch viewModel.face {
    case .accounts: drawAccounts(viewModel, in: area, into: &canvas, drawn: &drawn)
    case .segments: SegmentScreen.draw(viewModel, in: area, into: &canvas, drawn: &drawn)
    case .wall: WallScreen.draw(viewModel, in: area, into: &canvas, drawn: &drawn)
    }
  }

  private static func drawAccounts(
    _ viewModel: HeatmapViewModel, in area: Rect, into canvas: inout Canvas, drawn: inout Drawn
  ) {
    var rest = area
    headings(viewModel, in: rest.takeTop(1), into: &canvas, drawn: &drawn)
    canvas.put(
      " " + viewModel.detail, in: rest.takeBottom(min(1, viewModel.detailRows)),
      viewModel.list.selected?.composite.colour == .red ? .textStrong : .text)
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

/// The name of a face and what it says about itself, with the other faces to click at.
enum FaceLine {
  static func draw(
    _ viewModel: HeatmapViewModel, _ text: String, in line: Rect, into canvas: inout Canvas, drawn: inout Drawn
  ) {
    var rest = line
    let faces = HeatmapViewModel.Face.allCases
    let names = faces.map { $0 == viewModel.face ? "[\($0.title)]" : " \($0.title) " }
    let width = names.reduce(1) { $0 + TextWidth.of($1) }
    if rest.columns > width + 24 {
      var pen = Pen(rest.takeRight(width))
      for (index, name) in names.enumerated() {
        let isShown = faces[index] == viewModel.face
        drawn.zone(pen.write(name, isShown ? .textStrong : .textMuted, into: &canvas), .pane(index))
      }
    }
    canvas.put(" " + text, in: rest, .textMuted)
  }
}

/// The heading of a group with its totals.
enum GroupHeading {
  static func draw(
    _ index: Int, of list: AccountList, currency: String, isSelected: Bool, in rect: Rect, into canvas: inout Canvas
  ) {
    guard let order = list.order, order.groups.indices.contains(index) else { return }
    draw(
      order.groups[index], of: order.query.list, mark: list.rows.isFolded(index) ? "▸ " : "▾ ", currency: currency,
      isSelected: isSelected, in: rect, into: &canvas)
  }

  /// - Parameter mark: whether the group is folded; empty where nothing folds.
  static func draw(
    _ group: ListOrder.Group, of list: ListQuery.List, mark: String, currency: String, isSelected: Bool,
    in rect: Rect, into canvas: inout Canvas
  ) {
    canvas.fill(rect, role: ThemeScope.group.role)
    var pen = Pen(rect)
    pen.skip(HeatmapColumn.margin)
    pen.write(mark, .group, into: &canvas)
    let count = group.count == 1 ? "1 account" : "\(group.count) accounts"
    let figures = "\(count)  \(Format.money(group.mrr, currency: currency))"
    // A long title gives way to the figures: half an amount would be another amount.
    pen.put(
      group.title(in: list), (isSelected ? ThemeScope.selectedName : .group).role,
      maxColumns: max(8, pen.left - TextWidth.of(figures) - 2), into: &canvas)
    pen.skip(max(2, rect.column + 22 - pen.column))
    if TextWidth.of(figures) <= pen.left { pen.write(figures, .group, into: &canvas) }
    pen.skip(max(2, rect.column + 44 - pen.column))
    for (colour, count) in zip([Colour.green, .yellow, .red, .noData], group.colours) where count > 0 {
      pen.write("\(colour.symbol) \(count)  ", .group, into: &canvas)
    }
  }
}
