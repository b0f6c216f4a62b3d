import Domain
import TerminalKit
import Theming
import ViewModels

/// How many of the touches that are due soon are booked, by segment: on one line, or on one each where there is room.
enum CoverageDrawing {
  static func draw(_ radar: RadarViewModel, in area: Rect, into canvas: inout Canvas, drawn: inout Drawn) {
    var rest = area
    let days = radar.figures.summary?.coverageDays ?? 30
    var title = "COVERAGE next \(days) d"
    if let target = radar.figures.summary?.coverageTarget { title += " · target \(target.shortest)" }
    _ = RadarScreen.heading(.coverage, title, radar, in: rest.takeTop(1), into: &canvas)
    let parts = radar.figures.parts
    guard !parts.isEmpty else {
      let reason = radar.emptyReason(of: .coverage)
      return RadarScreen.empty(.coverage, radar, reason, in: rest, into: &canvas, drawn: &drawn)
    }
    if rest.rows >= parts.count {
      for (index, part) in parts.enumerated() {
        row(part.scope, part.figure, index, radar, in: rest.line(index), into: &canvas, drawn: &drawn)
      }
    } else {
      line(radar, in: rest.line(0), into: &canvas, drawn: &drawn)
    }
  }

  /// `A 100%  B 83%!  all 87%!`, the one under the cursor in brackets.
  private static func line(_ radar: RadarViewModel, in line: Rect, into canvas: inout Canvas, drawn: inout Drawn) {
    var rest = line
    _ = rest.takeLeft(1)
    var pen = Pen(rest)
    for (index, part) in radar.figures.parts.enumerated() {
      let isSelected = index == radar.figures.part && radar.focus == .coverage
      let start = pen.column
      if isSelected { drawn.cursor = Position(column: min(pen.column, line.maxColumn - 1), row: line.row) }
      pen.write(isSelected ? "[" : " ", .selectedCell, into: &canvas)
      pen.write(part.scope.title + " ", isSelected ? .selectedName : .textMuted, into: &canvas)
      let (text, scope) = value(part.figure)
      pen.write(text, scope, into: &canvas)
      pen.write(isSelected ? "]" : " ", .selectedCell, into: &canvas)
      drawn.zone(
        Rect(column: start, row: line.row, columns: pen.column - start, rows: line.rows),
        .paneRow(pane: RadarPane.coverage.rawValue, row: index, column: nil))
    }
  }

  /// One part on a line of its own, with a bar and what the percentage is made of.
  private static func row(
    _ scope: RadarScope, _ figure: KeyFigure, _ index: Int, _ radar: RadarViewModel, in line: Rect,
    into canvas: inout Canvas, drawn: inout Drawn
  ) {
    drawn.zone(line, .paneRow(pane: RadarPane.coverage.rawValue, row: index, column: nil))
    let isSelected = index == radar.figures.part
    var rest = line
    _ = rest.takeLeft(2)
    canvas.put(
      scope.title, in: rest.takeLeft(4), isSelected && radar.focus == .coverage ? .selectedName : .text)
    let (text, textScope) = value(figure)
    canvas.put(text, in: rest.takeLeft(5), align: .right, textScope)
    _ = rest.takeLeft(1)
    let bar = rest.takeLeft(min(20, max(0, rest.columns - 22)))
    if let percent = figure.value { canvas.put(LoadDrawing.eighths(percent, columns: bar.columns), in: bar, .meter) }
    _ = rest.takeLeft(1)
    if let hits = figure.hits, let total = figure.total {
      canvas.put(total == 0 ? "nothing is due" : "\(hits) of \(total) due", in: rest, .textMuted)
    }
    RadarScreen.mark(isSelected, .coverage, radar, in: line, into: &canvas, drawn: &drawn)
  }

  private static func value(_ figure: KeyFigure) -> (String, ThemeScope) {
    guard let value = figure.value else { return (Format.none, .textMuted) }
    let isShort = figure.isOnTarget == false
    return (Format.percent(value) + (isShort ? "!" : ""), isShort ? .overdue : .text)
  }
}
