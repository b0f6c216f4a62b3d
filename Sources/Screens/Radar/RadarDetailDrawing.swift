import Domain
import TerminalKit
import Theming
import ViewModels

/// What a figure of the radar is made of: one list in place of the panes.
enum RadarDetailDrawing {
  static func draw(
    _ detail: RadarDetail, _ radar: RadarViewModel, in area: Rect, into canvas: inout Canvas, drawn: inout Drawn
  ) {
    var rest = area
    let title = rest.takeTop(1)
    canvas.put(" " + radar.detailTitle, in: title, .textStrong)
    let heading = rest.takeTop(1)
    canvas.fill(heading, role: ThemeScope.columnHeading.role)
    guard let asOf = radar.asOf else { return }
    let firing = FiringColumns(width: area.columns, hasCause: area.columns >= 90)
    if case .firing = detail.rows {
      firing.headings(in: heading, from: heading.column, into: &canvas)
    } else {
      let isDue = if case .due = detail.rows { true } else { false }
      write(
        isDue ? ["Account", "S", "due", "", "booked", "own"] : ["Account", "", "day", "", "type", ""], in: heading,
        roles: [], into: &canvas)
    }
    for line in 0..<rest.rows {
      let index = detail.cursor.top + line
      guard index < detail.rows.count else { return }
      let rect = rest.line(line)
      drawn.zone(rect, .row(index, column: nil))
      let isSelected = index == detail.cursor.line
      switch detail.rows {
      case .firing(let rows):
        firing.draw(
          rows[index], asOf, isSelected: isSelected, hasCause: area.columns >= 90,
          isPaused: radar.figures.pause(of: rows[index].id) != nil, in: rect, into: &canvas)
      case .meetings(let rows): meeting(rows[index], asOf, isSelected, in: rect, into: &canvas)
      case .due(let rows): due(rows[index], asOf, isSelected, in: rect, into: &canvas)
      }
      if isSelected {
        RowMarker.draw(in: rect, into: &canvas)
        drawn.cursor = Position(column: rect.column, row: rect.row)
      }
    }
  }

  private static func meeting(
    _ meeting: LoadMeeting, _ asOf: Day, _ isSelected: Bool, in rect: Rect, into canvas: inout Canvas
  ) {
    write(
      [
        meeting.accountName, meeting.isHeld ? "●" : "○", Format.weekdayDay(meeting.day),
        Format.distance(meeting.day - asOf), meeting.type?.title ?? "Meeting", "",
      ], in: rect,
      roles: [
        isSelected ? .selectedName : .text, meeting.isHeld ? .markGreen : .text, .text, .textMuted, .text, .text,
      ], into: &canvas)
  }

  private static func due(
    _ account: DueAccount, _ asOf: Day, _ isSelected: Bool, in rect: Rect, into canvas: inout Canvas
  ) {
    let booked = account.booked.map { "○ \(Format.day($0))" } ?? "– not booked"
    write(
      [
        account.name, account.segment?.rawValue ?? "–", Format.weekdayDay(account.nextDue),
        Format.distance(account.nextDue - asOf), booked + (account.booked != nil && !account.isCovered ? ", late" : ""),
        account.owner ?? "–!",
      ], in: rect,
      roles: [
        isSelected ? .selectedName : .text, .text, .text, account.nextDue < asOf ? .overdue : .textMuted,
        account.isCovered ? .text : .overdue, account.owner == nil ? .overdue : .text,
      ], into: &canvas)
  }

  /// Six columns: a name, a letter, a date, how far away it is, words, somebody. No roles: headings.
  private static func write(_ texts: [String], in rect: Rect, roles: [ThemeScope], into canvas: inout Canvas) {
    var rest = rect
    _ = rest.takeLeft(2)
    let widths = [max(12, min(40, rest.columns - 62)), 2, 16, 10, 20, max(4, rest.columns)]
    for (index, width) in widths.enumerated() {
      let field = rest.takeLeft(width)
      _ = rest.takeLeft(1)
      canvas.put(texts[index], in: field, roles.isEmpty ? .columnHeading : roles[index])
    }
  }
}
