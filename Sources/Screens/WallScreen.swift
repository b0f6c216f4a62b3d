import Domain
import TerminalKit
import Theming
import ViewModels

/// The wall: every account one cell in its colour with its symbol, so that hundreds fit one screen.
enum WallScreen {
  static func draw(_ viewModel: HeatmapViewModel, in area: Rect, into canvas: inout Canvas, drawn: inout Drawn) {
    var rest = area
    let wall = viewModel.wall
    FaceLine.draw(
      viewModel, "\(legend(wall.list.order)) · largest MRR first", in: rest.takeTop(1), into: &canvas, drawn: &drawn)
    let detail = rest.takeBottom(viewModel.detailRows)
    explain(viewModel, in: detail, into: &canvas)
    guard let order = wall.list.order, !order.keys.isEmpty else {
      let text = viewModel.emptyReason ?? "Reading the portfolio…"
      canvas.put(text, in: rest.line(min(1, max(0, rest.rows - 1))).inset(columns: 2), .textMuted)
      return
    }
    let cursorLine = wall.cursor.flatMap { wall.layout.place(of: $0)?.line }
    for row in 0..<rest.rows where wall.top + row < wall.layout.lines.count {
      let rect = rest.line(row)
      switch wall.layout.lines[wall.top + row] {
      case .heading(let group):
        GroupHeading.draw(
          order.groups[group], of: order.query.list, mark: "", currency: viewModel.header?.currency ?? "",
          isSelected: false, in: rect, into: &canvas)
      case .cells(let cells):
        draw(cells, order, wall, in: rect, into: &canvas, drawn: &drawn)
        if wall.top + row == cursorLine { canvas.put("▸", in: rect, .marker) }
      }
    }
  }

  private static func draw(
    _ cells: Range<Int>, _ order: ListOrder, _ wall: PortfolioWall, in rect: Rect, into canvas: inout Canvas,
    drawn: inout Drawn
  ) {
    let width = wall.layout.cellWidth
    func cell(_ index: Int) -> Rect {
      Rect(
        column: rect.column + WallLayout.margin + (index - cells.lowerBound) * width, row: rect.row,
        columns: width - 1, rows: 1
      ).intersection(rect)
    }
    for index in cells where index < order.colours.count {
      let colour = order.colours[index]
      let cell = cell(index)
      canvas.fill(cell, role: colour.cell.role)
      canvas.put(colour.symbol, in: cell, align: .centre, role: colour.cell.role)
      drawn.zone(cell, .row(index, column: nil))
      // Neighbours of one colour read as one field; where there are many cells, every gap takes the colour before it.
      guard width <= 6, index + 1 < cells.upperBound, index + 1 < order.colours.count,
        width <= 4 || order.colours[index + 1] == colour
      else { continue }
      canvas.setRole(colour.cell.role, in: Rect(column: cell.maxColumn, row: cell.row, columns: 1, rows: 1))
    }
    guard let cursor = wall.cursor, cells.contains(cursor), !cell(cursor).isEmpty else { return }
    let selected = cell(cursor)
    let role = ThemeScope.selectedCell.role
    canvas.put("[", at: Position(column: selected.column - 1, row: rect.row), role: role, clip: rect)
    canvas.put("]", at: Position(column: selected.maxColumn, row: rect.row), role: role, clip: rect)
    drawn.cursor = Position(column: selected.column, row: rect.row)
  }

  /// How many accounts there are of each colour.
  private static func legend(_ order: ListOrder?) -> String {
    guard let order else { return "Every account" }
    let counts = order.groups.reduce(into: [0, 0, 0, 0]) { sums, group in
      for (index, count) in group.colours.enumerated() { sums[index] += count }
    }
    let colours = zip([Colour.red, .yellow, .green, .noData], [counts[2], counts[1], counts[0], counts[3]])
    return "\(order.keys.count) accounts  "
      + colours.map { "\($0.symbol) \($1) \($0.title)" }.joined(separator: "  ")
  }

  /// The account under the cursor: its name, its cells, and why it is where it is.
  private static func explain(_ viewModel: HeatmapViewModel, in area: Rect, into canvas: inout Canvas) {
    guard area.rows > 0 else { return }
    guard let account = viewModel.wall.list.selected else {
      if viewModel.wall.cursor != nil { canvas.put(" …", in: area.line(0), .textMuted) }
      return
    }
    var pen = Pen(area.line(0))
    pen.skip(1)
    guard area.rows >= 3 else {
      pen.write(account.composite.colour.symbol + " ", account.composite.colour.mark, into: &canvas)
      pen.write(Format.name(account.name), .textStrong, into: &canvas)
      pen.write("  " + viewModel.detail, .text, into: &canvas)
      return
    }
    let money = Format.money(account.mrr, currency: viewModel.header?.currency ?? "")
    // The scores have its colour, the sentence its segment.
    pen.write(Format.name(account.name), .textStrong, into: &canvas)
    let parts = [
      account.band.map { "B\($0)" + (account.touch.map { " \($0.rawValue)" } ?? "") } ?? "no band", money,
      account.owner ?? "no owner", account.gates.map(MethodNames.gate).joined(separator: "·"),
    ]
    pen.write("  " + parts.filter { !$0.isEmpty }.joined(separator: " · "), .text, into: &canvas)
    scores(account, in: area.line(1), into: &canvas)
    canvas.put(" " + viewModel.detail, in: area.line(2), .text)
  }

  /// The scores as signs and numbers: bands of colours would be painted anew at every step.
  private static func scores(_ account: AccountSummary, in line: Rect, into canvas: inout Canvas) {
    var rest = line
    _ = rest.takeLeft(1)
    let named = HeatmapColumn.allCases.compactMap { column in column.dimension.map { (column.heading, account[$0]) } }
    for (name, shown) in named + [("Health", account.composite)] {
      guard rest.columns >= name.count + 9 else { return }
      canvas.put(name, in: rest.takeLeft(name.count + 1), .textMuted)
      HeatCell.drawPlain(shown, isCurrent: account.isCurrent, in: rest.takeLeft(8), into: &canvas)
      _ = rest.takeLeft(1)
    }
    let delta = Format.delta(account.delta7)
    canvas.put(delta, in: rest, delta.hasSuffix("↓") ? .trendDown : delta.hasSuffix("↑") ? .trendUp : .textMuted)
  }
}
