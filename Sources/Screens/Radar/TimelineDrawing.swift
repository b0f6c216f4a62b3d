import Domain
import TerminalKit
import Theming
import ViewModels

/// The sweep: one line an account, one cell a day, today the same column for all.
enum TimelineDrawing {
  static func draw(_ radar: RadarViewModel, in area: Rect, into canvas: inout Canvas, drawn: inout Drawn) {
    var rest = area
    let upper = rest.takeTop(1)
    let lower = rest.takeTop(1)
    _ = RadarScreen.heading(.timeline, "TIMELINE", radar, in: upper, into: &canvas)
    canvas.fill(lower, role: ThemeScope.columnHeading.role)
    var labels = lower
    _ = labels.takeLeft(2)
    canvas.put("Account", in: labels.takeLeft(radar.layout.timelineMargin - 11), .columnHeading)
    canvas.put("S", in: labels.takeLeft(2), .columnHeading)
    canvas.put("due", in: labels.takeLeft(5), align: .right, .columnHeading)
    guard let asOf = radar.asOf else { return }
    ruler(radar, asOf, months: days(upper, radar), weeks: days(lower, radar), into: &canvas)
    if radar.layout.hasLegend { legend(in: rest.takeBottom(1), into: &canvas) }
    guard radar.list.rows.count > 0 else {
      let reason = radar.emptyReason(of: .timeline)
      return RadarScreen.empty(.timeline, radar, reason, in: rest, into: &canvas, drawn: &drawn)
    }
    for line in 0..<rest.rows {
      let index = radar.list.top + line
      guard index < radar.list.rows.count else { break }
      let rect = rest.line(line)
      drawn.zone(rect, .paneRow(pane: RadarPane.timeline.rawValue, row: index, column: nil))
      let track = days(rect, radar)
      for cell in 0..<track.columns {
        let one = Rect(column: track.column + cell, row: track.row, columns: 1, rows: 1)
        drawn.zone(one, .paneRow(pane: RadarPane.timeline.rawValue, row: index, column: cell))
      }
      row(index, radar, asOf, in: rect, track: track, into: &canvas)
      RadarScreen.mark(index == radar.list.cursor, .timeline, radar, in: rect, into: &canvas, drawn: &drawn)
    }
  }

  /// The cells of the days in a line.
  private static func days(_ line: Rect, _ radar: RadarViewModel) -> Rect {
    var rest = line
    _ = rest.takeLeft(radar.layout.timelineMargin)
    return rest
  }

  /// What the marks mean.
  private static func legend(in line: Rect, into canvas: inout Canvas) {
    var pen = Pen(line)
    pen.skip(2)
    for mark in RadarMarks.legend {
      pen.write(mark.glyph, mark.scope, into: &canvas)
      pen.write(" \(mark.words)", .textMuted, into: &canvas)
      pen.skip(2)
    }
  }

  // MARK: Ruler

  private static func ruler(
    _ radar: RadarViewModel, _ asOf: Day, months: Rect, weeks: Rect, into canvas: inout Canvas
  ) {
    let timeline = radar.timeline
    let heading = ThemeScope.columnHeading
    var free = months.column
    for cell in 0..<timeline.cells {
      let day = asOf + timeline.first + cell
      if cell == 0 || day.civil.day == 1 {
        let name = Format.day(day).split(separator: " ").dropFirst().joined(separator: " ")
        // The mark of the time cursor stands before a name, never in it.
        let mark = months.column + (timeline.cell(of: timeline.cursor) ?? -1)
        let place = max(free, months.column + cell)
        let start = (place..<place + name.count).contains(mark) ? mark + 1 : place
        let left = Rect(column: start, row: months.row, columns: months.maxColumn - start, rows: months.rows)
        // The first month has the cells up to the next one only.
        let length = cell == 0 ? min(left.columns, day.lastOfMonth - day - (start - months.column)) : left.columns
        if length >= name.count {
          free = start + canvas.put(name, in: left, role: heading.role) + 1
        }
      }
      if day.weekday == 1, weeks.columns - cell >= 3 {
        let text = "w" + String(day.isoWeek.week)
        canvas.put(
          text, at: Position(column: weeks.column + cell, row: weeks.row), role: heading.role, clip: weeks)
      }
    }
    // Today has no letter of its own here, so that the weeks stay whole.
    if let today = timeline.cell(of: 0) {
      canvas.setRole(
        ThemeScope.columnHeadingActive.role,
        in: Rect(column: weeks.column + today, row: weeks.row, columns: 1, rows: weeks.rows))
    }
    if let cursor = timeline.cell(of: timeline.cursor) {
      canvas.put(
        "▾", at: Position(column: months.column + cursor, row: months.row),
        role: ThemeScope.columnHeadingActive.role, clip: months)
    }
  }

  // MARK: Rows

  private static func row(
    _ index: Int, _ radar: RadarViewModel, _ asOf: Day, in rect: Rect, track: Rect, into canvas: inout Canvas
  ) {
    let account = radar.account(at: index)
    let isSelected = index == radar.list.cursor
    var rest = rect
    _ = rest.takeLeft(2)
    let name = rest.takeLeft(radar.layout.timelineMargin - 12)
    if radar.hasChanged(at: index) { canvas.put(ChangeMark.symbol, in: rect.inset(columns: 1), .marker) }
    if let account {
      let isFocused = isSelected && radar.focus == .timeline
      NameView.draw(
        account.name, match: radar.list.searchText,
        scope: isFocused ? .selectedName : .text, in: name, into: &canvas)
      _ = rest.takeLeft(1)
      canvas.put(account.segment?.rawValue ?? "–", in: rest.takeLeft(1), .text)
      let (text, scope) = due(account, asOf)
      canvas.put(text, in: rest.takeLeft(6), align: .right, scope)
    } else {
      canvas.put("…", in: name, .textMuted)
    }
    let marks = RadarMarks(
      timeline: radar.timeline, asOf: asOf, due: account?.nextDue, touches: radar.line(at: index)?.touches ?? [])
    marks.draw(in: track, into: &canvas)
    guard isSelected, radar.focus == .timeline, let cell = radar.timeline.cell(of: radar.timeline.cursor) else {
      return
    }
    let place = Rect(column: track.column + cell, row: track.row, columns: 1, rows: track.rows)
    if canvas[Position(column: place.column, row: place.row)].base == " " {
      canvas.put("+", in: place, .selectedCell)
    } else {
      canvas.setRole(ThemeScope.selectedCell.role, in: place)
    }
  }

  private static func due(_ account: AccountSummary, _ asOf: Day) -> (String, ThemeScope) {
    guard let next = account.nextDue else { return (Format.none, .textMuted) }
    let days = next - asOf
    let mark = account.isCurrent ? "" : "~"
    return days < 0 ? ("\(mark)\(days)d", .overdue) : ("\(mark)+\(days)d", .textMuted)
  }
}

/// What lies on the days of one account.
struct RadarMarks {
  let timeline: RadarTimeline
  let asOf: Day
  let due: Day?
  let touches: [CadenceTouch]

  /// What a glyph of the line stands for; the legend.
  static let legend: [(glyph: String, scope: ThemeScope, words: String)] =
    CadenceTouch.Standing.allCases.map { (glyph($0), scope($0), words($0)) }
    + [("◆", .gate, "due"), ("▒", .overdue, "overdue"), ("┃", .rule, "today")]

  func draw(in track: Rect, into canvas: inout Canvas) {
    func put(_ glyph: String, _ scope: ThemeScope, _ day: Int) {
      guard let cell = timeline.cell(of: day) else { return }
      canvas.put(glyph, at: Position(column: track.column + cell, row: track.row), role: scope.role, clip: track)
    }
    put("┃", .rule, 0)
    if let due, due < asOf {
      // From the day after it was due to the day before today: a solid smear.
      for day in max(due - asOf + 1, timeline.first)..<max(0, due - asOf + 1, timeline.first) {
        put("▒", .overdue, day)
      }
    }
    if let due { put("◆", .gate, due - asOf) }
    // Of several meetings on a day the one that says most is drawn last.
    for standing in [CadenceTouch.Standing.booked, .open, .missed, .held] {
      for touch in touches where touch.standing == standing {
        put(Self.glyph(standing), Self.scope(standing), touch.day - asOf)
      }
    }
  }

  private static func glyph(_ standing: CadenceTouch.Standing) -> String {
    switch standing {
    case .held: "●"
    case .booked: "○"
    case .missed: "✕"
    case .open: "?"
    }
  }

  private static func scope(_ standing: CadenceTouch.Standing) -> ThemeScope {
    switch standing {
    case .held: .markGreen
    case .booked: .textStrong
    case .missed: .overdue
    case .open: .stale
    }
  }

  private static func words(_ standing: CadenceTouch.Standing) -> String {
    switch standing {
    case .held: "held"
    case .booked: "booked"
    case .missed: "missed"
    case .open: "open"
    }
  }
}
