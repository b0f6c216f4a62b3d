import Domain
import TerminalKit
import Theming
import ViewModels

/// Draws the grid of a roadmap: headings, lanes with their cards, and what each quarter amounts to.
struct RoadmapBoardDrawing {
  let roadmap: RoadmapViewModel
  let board: RoadmapBoard
  let area: Rect
  private var layout: RoadmapLayout { roadmap.layout }

  init(roadmap: RoadmapViewModel, board: RoadmapBoard, area: Rect) {
    self.roadmap = roadmap
    self.board = board
    self.area = area
  }

  func draw(into canvas: inout Canvas, drawn: inout Drawn) {
    for lane in layout.lanes { draw(lane, into: &canvas, drawn: &drawn) }
    headings(into: &canvas)
    totals(into: &canvas)
  }

  /// The columns of one of the board's columns, without the line at its left.
  private func inner(_ place: Int, row: Int, rows: Int = 1) -> Rect {
    Rect(
      column: area.column + layout.start(ofShown: place) + 1, row: area.row + row, columns: layout.cellWidth - 1,
      rows: rows
    ).intersection(area)
  }

  private func gutter(_ row: Int) -> Rect {
    Rect(column: area.column + 1, row: area.row + row, columns: max(0, layout.gutter - 1), rows: 1).intersection(area)
  }

  // MARK: Above and below

  private func headings(into canvas: inout Canvas) {
    guard let row = layout.headingRow else { return }
    canvas.fill(area.line(row), role: ThemeScope.columnHeading.role)
    if layout.window < layout.scrolling {
      let last = layout.first + layout.window
      let text =
        "\(layout.first > 0 ? "‹" : " ")\(layout.first + 1)–\(last)/\(layout.scrolling)"
        + (last < layout.scrolling ? "›" : "")
      if layout.gutter > 0 {
        canvas.put(text, in: gutter(row), .columnHeading)
      }
    }
    // One quarter at a time: a strip says which others there are.
    if layout.shown.count == 1, board.columns.count > 1 { return strip(row, into: &canvas) }
    for (place, index) in layout.shown.enumerated() {
      let column = board.columns[index]
      var cell = inner(place, row: row)
      let isActive = roadmap.cursor.card != nil && roadmap.cursor.spot.column == index
      let rules = column.findings.map(\.rule)
      let first = rules.first.map { $0 + "!" } ?? ""
      if !first.isEmpty, cell.columns > TextWidth.of(first) + 8 {
        _ = cell.takeRight(1)
        canvas.put(first, in: cell.takeRight(TextWidth.of(first)), .overdue)
        _ = cell.takeRight(1)
      }
      canvas.put(column.title, in: cell, isActive ? .columnHeadingActive : .columnHeading)
    }
  }

  private func strip(_ row: Int, into canvas: inout Canvas) {
    var pen = Pen(
      Rect(
        column: area.column + layout.gutter, row: area.row + row, columns: area.columns - layout.gutter, rows: 1
      ).intersection(area))
    let active = layout.shown[0]
    for index in max(0, active - 1)..<board.columns.count where pen.left > 0 {
      let column = board.columns[index]
      let mark = column.findings.isEmpty ? "" : "!"
      let isActive = index == active
      let text = "\(column.title) \(column.totals.cards)\(mark)"
      pen.put(
        isActive ? "[\(text)]" : " \(text) ", (isActive ? ThemeScope.columnHeadingActive : .columnHeading).role,
        into: &canvas)
    }
  }

  private func totals(into canvas: inout Canvas) {
    guard let row = layout.totalsRow else { return }
    canvas.fill(area.line(row), role: ThemeScope.group.role)
    canvas.put("\(board.cardCount) open", in: gutter(row), .group)
    for (place, index) in layout.shown.enumerated() {
      let column = board.columns[index]
      var pen = Pen(inner(place, row: row).inset(columns: 1))
      let sign = column.hasTooManyRocks ? " !" : ""
      pen.put(
        column.totals.sentence(currency: roadmap.currency), ThemeScope.group.role, maxColumns: pen.left - sign.count,
        into: &canvas)
      pen.put(sign, ThemeScope.overdue.role, into: &canvas)
    }
  }

  // MARK: Lanes

  private func draw(_ lane: RoadmapLayout.LaneRows, into canvas: inout Canvas, drawn: inout Drawn) {
    if let row = lane.ruleRow {
      let rule = area.line(row)
      canvas.horizontalLine(
        at: Position(column: rule.column, row: rule.row), columns: rule.columns, role: ThemeScope.rule.role)
      for place in layout.shown.indices {
        let crossing = Position(column: area.column + layout.start(ofShown: place), row: rule.row)
        canvas.put("┼", at: crossing, role: ThemeScope.rule.role, clip: rule)
      }
    }
    let title = (board.lanes[lane.lane]?.rawValue ?? "no lane").uppercased()
    if let row = lane.titleRow {
      canvas.put(title, in: area.line(row), .group)
    } else {
      let totals = board.laneTotals[lane.lane]
      let band =
        totals.priced > 0
        ? Format.band(
          Money(minorUnits: totals.low), Money(minorUnits: totals.high), currency: roadmap.currency) : ""
      let lines = [title, totals.cards == 1 ? "1 card" : "\(totals.cards) cards", band]
      for (offset, text) in lines.enumerated() where offset < lane.rows {
        canvas.put(text, in: gutter(lane.row + offset), offset == 0 ? .group : .textMuted)
      }
    }
    let most = board.columns.indices.map { board.cards(lane: lane.lane, column: $0).count }.max() ?? 0
    for (place, column) in layout.shown.enumerated() {
      canvas.verticalLine(
        at: Position(column: area.column + layout.start(ofShown: place), row: area.row + lane.row),
        rows: lane.rows, role: ThemeScope.rule.role)
      cell(lane, column, place, most: most, into: &canvas, drawn: &drawn)
    }
  }

  private func cell(
    _ lane: RoadmapLayout.LaneRows, _ column: Int, _ place: Int, most: Int, into canvas: inout Canvas,
    drawn: inout Drawn
  ) {
    let cards = board.cards(lane: lane.lane, column: column)
    guard !cards.isEmpty else { return }
    let arrangement = RoadmapCellLayout(count: cards.count, most: most, rows: lane.rows)
    let spot = roadmap.cursor.spot
    let hasFocus = roadmap.cursor.card != nil && spot.column == column && spot.lane == lane.lane
    let top = hasFocus ? roadmap.cursor.top : 0
    let end = min(cards.count, top + arrangement.capacity)
    for index in top..<end {
      let lines = arrangement.place(of: index - top)
      let rect = inner(place, row: lane.row + lines.row, rows: lines.rows)
      let isSelected = hasFocus && spot.index == index
      // While a pane has the cursor, the card it belongs to keeps a smaller sign.
      let marker = !isSelected ? " " : roadmap.pane == nil ? "▸" : "•"
      RoadmapCardDrawing(card: cards[index], marker: marker, isSelected: isSelected).draw(in: rect, into: &canvas)
      let number = board.number(of: RoadmapBoard.Spot(column: column, lane: lane.lane, index: index))
      drawn.zone(rect, .row(number, column: column))
      if isSelected, roadmap.pane == nil { drawn.cursor = Position(column: rect.column, row: rect.row) }
    }
    guard arrangement.hasMore else { return }
    let line = inner(place, row: lane.row + lane.rows - 1)
    let below = cards.count - end
    let texts = (top > 0 ? ["+\(top) above"] : []) + (below > 0 ? ["+\(below) more"] : [])
    canvas.put("   " + texts.joined(separator: " · "), in: line, .textMuted)
  }
}
