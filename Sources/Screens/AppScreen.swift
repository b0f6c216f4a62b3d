public import TerminalKit
import Theming
public import ViewModels

/// Draws a whole frame: the lines around the screen, the screen on top of the stack, and what lies over it.
///
/// The canvas may have any size down to nothing; what does not fit is left out. `app` must have been laid out for the
/// size of the canvas.
public func draw(_ app: AppViewModel, into canvas: inout Canvas) -> Drawn {
  var drawn = Drawn()
  canvas.fill(canvas.bounds, role: ThemeScope.text.role)
  let layout = app.layout
  guard layout.density != .tooSmall else {
    tooSmall(into: &canvas)
    return drawn
  }
  func line(_ row: Int?) -> Rect? {
    row.map { Rect(column: 0, row: $0, columns: canvas.size.columns, rows: 1) }
  }
  if let line = line(layout.headerRow) {
    Header.draw(app.header, changes: app.changes.count, in: line, into: &canvas)
  }
  if let line = line(layout.tabsRow) { Tabs.draw(app, in: line, into: &canvas, drawn: &drawn) }
  for row in [layout.upperRuleRow, layout.lowerRuleRow] {
    guard let line = line(row) else { continue }
    canvas.fill(line, with: "─", role: ThemeScope.rule.role)
  }
  if let line = line(layout.upperRuleRow) { AnotherDay.draw(app, in: line, into: &canvas, drawn: &drawn) }
  if let line = line(layout.bannerRow), let banner = app.banner {
    canvas.fill(line, role: ThemeScope.banner.role)
    canvas.put("! " + banner, in: line.inset(columns: 1), .banner)
    if app.trouble == nil { drawn.zone(line, .command(.lastDayWithData)) }
  }
  let body = Rect(column: 0, row: layout.bodyRow, columns: layout.columns, rows: layout.bodyRows)
  switch app.top {
  case .heatmap(let screen): HeatmapScreen.draw(screen, in: body, into: &canvas, drawn: &drawn)
  case .watchlist(let screen): WatchlistScreen.draw(screen, in: body, into: &canvas, drawn: &drawn)
  case .rows(let screen): RowListScreen.draw(screen, in: body, into: &canvas, drawn: &drawn)
  case .radar(let screen): RadarScreen.draw(screen, in: body, into: &canvas, drawn: &drawn)
  case .roadmap(let screen): RoadmapScreen.draw(screen, in: body, into: &canvas, drawn: &drawn)
  case .log(let screen): LogScreen.draw(screen, in: body, into: &canvas, drawn: &drawn)
  case .account(let screen): AccountScreen.draw(screen, in: body, into: &canvas, drawn: &drawn)
  case .explanation(let screen): ExplanationScreen.draw(screen, in: body, into: &canvas, drawn: &drawn)
  case .sourceRow(let screen): SourceRowScreen.draw(screen, in: body, into: &canvas, drawn: &drawn)
  case .firstRun(let screen): FirstRunScreen.draw(screen, keys: app.keys, in: body, into: &canvas, drawn: &drawn)
  }
  OverlayScreen.draw(app, into: &canvas, drawn: &drawn)
  drawn.jumpable = drawn.zones.count
  var isFooterFree = true
  if let line = line(layout.messageRow) {
    let hasMessage = MessageLine.draw(app, in: line, into: &canvas, drawn: &drawn)
    isFooterFree = !hasMessage || layout.messageRow != layout.footerRow
  }
  if isFooterFree, let line = line(layout.footerRow) { Footer.draw(app, in: line, into: &canvas, drawn: &drawn) }
  // A list without rows has no row to focus: then the screen itself has the cursor.
  drawn.cursor = drawn.cursor ?? Position(column: body.column, row: body.row)
  if case .jump(let jump) = app.overlay {
    JumpLabels.draw(jump, on: drawn.zones.prefix(drawn.jumpable), into: &canvas, drawn: &drawn)
  }
  return drawn
}

private func tooSmall(into canvas: inout Canvas) {
  let middle = canvas.bounds.rows / 2
  let line = Rect(column: 0, row: middle, columns: canvas.size.columns, rows: canvas.bounds.rows > 0 ? 1 : 0)
  canvas.put("Huddle needs at least 40×10", in: line, align: .centre, .text)
}
