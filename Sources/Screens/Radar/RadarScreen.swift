import Domain
import TerminalKit
import Theming
import ViewModels

/// The cadence radar: its panes, or what a figure in them is made of, and the sentence about the cell under the cursor.
enum RadarScreen {
  static func draw(_ radar: RadarViewModel, in area: Rect, into canvas: inout Canvas, drawn: inout Drawn) {
    var rest = area
    let sentence = rest.takeBottom(min(rest.rows, radar.layout.sentenceRows))
    var words = sentence
    _ = words.takeLeft(1)
    if words.rows > 1 {
      canvas.paragraph(radar.sentence, in: words, role: ThemeScope.text.role)
    } else {
      canvas.put(radar.sentence, in: words, .text)
    }
    if let detail = radar.detail {
      return RadarDetailDrawing.draw(detail, radar, in: rest, into: &canvas, drawn: &drawn)
    }
    if radar.layout.face == .single { paneLine(radar, in: rest.line(0), into: &canvas, drawn: &drawn) }
    for pane in RadarPane.allCases {
      guard let place = radar.layout.area(of: pane, focus: radar.focus) else { continue }
      let rect = Rect(
        column: area.column + place.column, row: area.row + place.row, columns: place.columns, rows: place.rows
      ).intersection(rest)
      drawn.zone(rect, .pane(pane.rawValue))
      guard !rect.isEmpty else { continue }
      draw(pane, radar, in: rect, into: &canvas, drawn: &drawn)
    }
  }

  private static func draw(
    _ pane: RadarPane, _ radar: RadarViewModel, in rect: Rect, into canvas: inout Canvas, drawn: inout Drawn
  ) {
    switch pane {
    case .pastDue: PastDueDrawing.draw(radar, in: rect, into: &canvas, drawn: &drawn)
    case .timeline: TimelineDrawing.draw(radar, in: rect, into: &canvas, drawn: &drawn)
    case .load: LoadDrawing.draw(radar, in: rect, into: &canvas, drawn: &drawn)
    case .coverage: CoverageDrawing.draw(radar, in: rect, into: &canvas, drawn: &drawn)
    case .triggers: TriggerDrawing.draw(radar, in: rect, into: &canvas, drawn: &drawn)
    case .queue: QueueDrawing.draw(radar, in: rect, into: &canvas, drawn: &drawn)
    }
  }

  /// All panes by name, the one shown in brackets; where there is no room for all, that one alone.
  private static func paneLine(
    _ radar: RadarViewModel, in line: Rect, into canvas: inout Canvas, drawn: inout Drawn
  ) {
    canvas.fill(line, role: ThemeScope.tab.role)
    let names = RadarPane.allCases.map { ($0, label($0, radar)) }
    let fits = names.reduce(0) { $0 + TextWidth.of($1.1) + 2 } <= line.columns
    var pen = Pen(line)
    for (pane, name) in names where fits || pane == radar.focus {
      let isFocused = pane == radar.focus
      let start = pen.column
      pen.write(isFocused ? "[\(name)]" : " \(name) ", isFocused ? .tabActive : .tab, into: &canvas)
      drawn.zone(
        Rect(column: start, row: line.row, columns: pen.column - start, rows: line.rows), .pane(pane.rawValue))
    }
    guard !fits else { return }
    pen.write(" \(radar.focus.rawValue + 1) of \(RadarPane.allCases.count)", .tab, into: &canvas)
  }

  private static func label(_ pane: RadarPane, _ radar: RadarViewModel) -> String {
    switch pane {
    case .pastDue: radar.pastDue > 0 ? "\(pane.title) \(radar.pastDue)!" : pane.title
    case .queue: radar.figures.firing.isEmpty ? pane.title : "\(pane.title) \(radar.figures.firing.count)"
    default: pane.title
    }
  }

  // MARK: What panes share

  /// The line above a pane's rows with its name; in brackets where the keys are for it. Returns what is left of the line.
  static func heading(
    _ pane: RadarPane, _ title: String, _ radar: RadarViewModel, in line: Rect, into canvas: inout Canvas
  ) -> Rect {
    canvas.fill(line, role: ThemeScope.columnHeading.role)
    let isFocused = pane == radar.focus && radar.layout.face != .single
    var rest = line
    let name = isFocused ? "[\(title)]" : " \(title) "
    let width = canvas.put(name, in: line, role: (isFocused ? ThemeScope.columnHeadingActive : .columnHeading).role)
    _ = rest.takeLeft(width + 1)
    return rest
  }

  /// The marker of the row under the cursor, in the pane that the keys are for.
  static func mark(
    _ isSelected: Bool, _ pane: RadarPane, _ radar: RadarViewModel, in rect: Rect, into canvas: inout Canvas,
    drawn: inout Drawn
  ) {
    guard isSelected, pane == radar.focus else { return }
    RowMarker.draw(in: rect, into: &canvas)
    drawn.cursor = Position(column: rect.column, row: rect.row)
  }

  /// Why a pane has no rows, where it has none; the hardware cursor rests on it while the keys are for the pane.
  static func empty(
    _ pane: RadarPane, _ radar: RadarViewModel, _ reason: String, in rect: Rect, into canvas: inout Canvas,
    drawn: inout Drawn
  ) {
    let line = rect.line(0)
    canvas.put(reason, in: line.inset(columns: 2), .textMuted)
    mark(true, pane, radar, in: line, into: &canvas, drawn: &drawn)
  }
}
