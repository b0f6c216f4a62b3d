import Domain
import TerminalKit
import Theming
import ViewModels

/// Draws the roadmap of one account: lanes below each other, quarters beside each other.
enum RoadmapScreen {
  static func draw(_ roadmap: RoadmapViewModel, in area: Rect, into canvas: inout Canvas, drawn: inout Drawn) {
    guard !area.isEmpty else { return }
    guard roadmap.face == .lanes else {
      return RoadmapFacesDrawing.draw(roadmap, in: area, into: &canvas, drawn: &drawn)
    }
    let layout = roadmap.layout
    drawn.cursor = Position(column: area.column, row: area.row)
    var whole = area
    let side = whole.takeRight(layout.sideColumns)
    if let row = layout.accountRow { account(roadmap, in: area.line(row), into: &canvas) }
    if let row = layout.rulesRow { RoadmapRules.draw(roadmap, in: area.line(row), into: &canvas, drawn: &drawn) }
    if layout.paneCovers {
      let top = (layout.rulesRow ?? layout.accountRow ?? -1) + 1
      _ = whole.takeTop(top)
      return RoadmapPaneDrawing.draw(roadmap, in: whole, into: &canvas, drawn: &drawn)
    }
    guard let board = roadmap.board else {
      let text = roadmap.emptyReason ?? "Reading the roadmap…"
      return canvas.put(text, in: whole.line(min(2, area.rows - 1)).inset(columns: 2), .textMuted)
    }
    RoadmapBoardDrawing(roadmap: roadmap, board: board, area: whole).draw(into: &canvas, drawn: &drawn)
    if let reason = roadmap.emptyReason, let lane = layout.lanes.first {
      canvas.put(reason, in: whole.line(lane.row).inset(columns: layout.gutter + 2), .textMuted)
    }
    if let row = layout.ruleRow {
      canvas.horizontalLine(
        at: Position(column: whole.column, row: area.row + row), columns: whole.columns, role: ThemeScope.rule.role)
    }
    let detail = Rect(
      column: whole.column, row: area.row + layout.detailRow, columns: whole.columns, rows: layout.detailRows)
    canvas.paragraphs(roadmap.details, in: detail.inset(columns: 1), role: ThemeScope.text.role)
    guard !side.isEmpty else { return }
    var beside = side
    let below = max(0, (layout.rulesRow ?? layout.accountRow ?? -1) + 1)
    _ = beside.takeTop(below)
    let line = beside.takeLeft(1)
    canvas.verticalLine(at: Position(column: line.column, row: line.row), rows: line.rows, role: ThemeScope.rule.role)
    RoadmapPaneDrawing.draw(roadmap, in: beside, into: &canvas, drawn: &drawn)
  }

  /// Who is shown, how fresh the plan is, and at the right where in which list.
  private static func account(_ roadmap: RoadmapViewModel, in line: Rect, into canvas: inout Canvas) {
    var rest = line.inset(columns: 1)
    let place = roadmap.whereabouts(isShort: rest.columns < 100)
    let width = TextWidth.of(place)
    if !place.isEmpty, rest.columns >= width + 40 {
      canvas.put(place, in: rest.takeRight(width), role: ThemeScope.textMuted.role)
      _ = rest.takeRight(2)
    }
    var pen = Pen(rest)
    for span in roadmap.heading { pen.put(span.text, span.tone.role, into: &canvas) }
  }
}

/// The rules with findings, side by side; the one in focus stays in sight.
enum RoadmapRules {
  static func draw(_ roadmap: RoadmapViewModel, in line: Rect, into canvas: inout Canvas, drawn: inout Drawn) {
    guard let board = roadmap.board else { return }
    let rest = RoadmapFaces.draw(roadmap, in: line, into: &canvas)
    guard !board.rules.isEmpty else {
      return canvas.put("✓ no finding: RM-1 to RM-7 are clear, nothing is stalled", in: rest, .textMuted)
    }
    let widths = board.rules.map { TextWidth.of($0.title) + 4 }
    let focus = board.rules.firstIndex { $0.id == roadmap.cursor.rule }
    var first = 0
    // As many in front are left out as it takes to show the one in focus.
    while let focus, first < focus, widths[first...focus].reduce(0, +) > rest.columns { first += 1 }
    var pen = Pen(rest)
    for index in first..<board.rules.count {
      let left = board.rules.count - index
      // Room for the sign that says how many findings did not fit.
      guard widths[index] <= pen.left - (left > 1 ? 4 : 0) || index == first else {
        pen.put("+\(left)", ThemeScope.textMuted.role, into: &canvas)
        return
      }
      let start = pen.column
      let isFocused = index == focus
      pen.write(!isFocused ? " " : roadmap.pane == nil ? "▸" : "•", .marker, into: &canvas)
      pen.put("! ", ThemeScope.overdue.role, into: &canvas)
      pen.put(
        board.rules[index].title, (isFocused ? ThemeScope.selectedName : .overdue).role, into: &canvas)
      drawn.zone(Rect(column: start, row: line.row, columns: pen.column - start, rows: 1), .pane(index))
      if isFocused { drawn.cursor = Position(column: start, row: line.row) }
      pen.skip(1)
    }
  }
}
