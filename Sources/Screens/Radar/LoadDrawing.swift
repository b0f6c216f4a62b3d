import Domain
import TerminalKit
import Theming
import ViewModels

/// Who presents how much in this ISO week and the next ones, against their limits.
enum LoadDrawing {
  static func draw(_ radar: RadarViewModel, in area: Rect, into canvas: inout Canvas, drawn: inout Drawn) {
    var rest = area
    let heading = rest.takeTop(1)
    _ = RadarScreen.heading(.load, "LOAD", radar, in: heading, into: &canvas)
    let people = radar.figures.load
    guard let weeks = people.first?.weeks else {
      let reason = radar.emptyReason(of: .load)
      return RadarScreen.empty(.load, radar, reason, in: rest, into: &canvas, drawn: &drawn)
    }
    let columns = Columns(width: area.columns, weeks: weeks.count)
    for (index, week) in weeks.enumerated() {
      let cell = columns.week(index, in: heading)
      let isActive = index == radar.figures.week && radar.focus == .load
      canvas.put(
        "w\(week.monday.isoWeek.week)", in: cell, align: .right, isActive ? .columnHeadingActive : .columnHeading)
    }
    for line in 0..<rest.rows {
      let index = radar.figures.people.top + line
      guard people.indices.contains(index) else { break }
      let isSelected = index == radar.figures.people.line
      row(people[index], index, columns, radar, isSelected, in: rest.line(line), into: &canvas, drawn: &drawn)
      RadarScreen.mark(isSelected, .load, radar, in: rest.line(line), into: &canvas, drawn: &drawn)
    }
    if radar.figures.isCounting { counting(radar, in: heading, columns, into: &canvas) }
  }

  /// Old figures stay; that newer ones are coming is said beside the name.
  private static func counting(_ radar: RadarViewModel, in line: Rect, _ columns: Columns, into canvas: inout Canvas) {
    let room = Rect(column: line.column + 7, row: line.row, columns: max(0, columns.start - 7), rows: line.rows)
    canvas.put("computing…", in: room, .columnHeadingActive)
  }

  private static func row(
    _ person: PersonLoad, _ index: Int, _ columns: Columns, _ radar: RadarViewModel, _ isSelected: Bool, in rect: Rect,
    into canvas: inout Canvas, drawn: inout Drawn
  ) {
    var rest = rect
    _ = rest.takeLeft(2)
    let isFocused = isSelected && radar.focus == .load
    canvas.put(
      person.name + (person.isOutOfOffice ? " (away)" : ""), in: rest.takeLeft(columns.name - 1),
      isFocused ? .selectedName : .text)
    _ = rest.takeLeft(1)
    canvas.put(person.limit.map { "\($0)/w" } ?? "–", in: rest.takeLeft(columns.limit), align: .right, .textMuted)
    for (place, week) in person.weeks.enumerated() {
      let cell = columns.week(place, in: rect)
      drawn.zone(cell, .paneRow(pane: RadarPane.load.rawValue, row: index, column: place))
      draw(week, in: cell, into: &canvas)
      if isFocused, place == radar.figures.week { bracket(cell, in: rect, into: &canvas) }
    }
  }

  /// A bar up to the limit, the percentage, and the symbol of what is too much; without a limit the count alone.
  private static func draw(_ week: LoadWeek, in cell: Rect, into canvas: inout Canvas) {
    guard let percent = week.percent else {
      canvas.put("\(week.meetings.count) ·", in: cell, align: .right, .markNoData)
      return
    }
    let isHeavy = week.colour == .yellow || week.colour == .red
    let scope: ThemeScope = isHeavy ? week.colour.mark : week.meetings.isEmpty ? .textMuted : .text
    let text = Format.percent(percent) + (isHeavy ? week.colour.symbol : " ")
    var bar = cell
    let number = bar.takeRight(min(bar.columns, 5))
    // One run of the colour's role, so that the symbol stands for the bar too.
    if isHeavy { canvas.fill(cell, role: scope.role) }
    canvas.put(text, in: number, align: .right, scope)
    canvas.put(eighths(percent, columns: bar.columns), in: bar, isHeavy ? scope : .meter)
  }

  private static func bracket(_ cell: Rect, in rect: Rect, into canvas: inout Canvas) {
    let role = ThemeScope.selectedCell.role
    canvas.put("[", at: Position(column: cell.column - 1, row: cell.row), role: role, clip: rect)
    canvas.put("]", at: Position(column: cell.maxColumn, row: cell.row), role: role, clip: rect)
  }

  /// A bar of that many columns for 100 %; more than that fills it.
  static func eighths(_ percent: Points, columns: Int) -> String {
    let most = Int64(columns) * 8
    let filled = min(most, (percent.millionths * most + 50_000_000) / 100_000_000)
    let rest = Int(filled % 8)
    return String(repeating: "█", count: Int(filled / 8))
      + (rest == 0 ? "" : ["▏", "▎", "▍", "▌", "▋", "▊", "▉"][rest - 1])
  }

  private struct Columns {
    let name: Int
    let limit = 4
    let cell: Int
    var start: Int { 2 + name + limit + 1 }

    init(width: Int, weeks: Int) {
      cell = max(5, min(16, (width - 2 - 11 - limit - 1) / max(1, weeks) - 1))
      name = max(4, min(26, width - 2 - limit - 1 - weeks * (cell + 1)))
    }

    /// The cell of a week; a bracket has its column between two of them.
    func week(_ index: Int, in line: Rect) -> Rect {
      Rect(column: line.column + start + index * (cell + 1), row: line.row, columns: cell, rows: line.rows)
        .intersection(line)
    }
  }
}
