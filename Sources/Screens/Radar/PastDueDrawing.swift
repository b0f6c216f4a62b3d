import Domain
import TerminalKit
import Theming
import ViewModels

/// What is past due, the longest first.
enum PastDueDrawing {
  static func draw(_ radar: RadarViewModel, in area: Rect, into canvas: inout Canvas, drawn: inout Drawn) {
    var rest = area
    let all = radar.header?.pastDue ?? radar.pastDue
    let count = radar.filter.isEmpty ? "\(radar.pastDue)" : "\(radar.pastDue) of \(all)"
    let title = "PAST DUE " + count + (radar.pastDue > 0 ? "!" : "")
    let left = RadarScreen.heading(.pastDue, title, radar, in: rest.takeTop(1), into: &canvas)
    let columns = Columns(area)
    columns.headings(right: left, into: &canvas)
    guard radar.pastDue > 0, let asOf = radar.asOf else {
      let reason = radar.emptyReason(of: .pastDue)
      return RadarScreen.empty(.pastDue, radar, reason, in: rest, into: &canvas, drawn: &drawn)
    }
    for line in 0..<rest.rows {
      let index = radar.past.top + line
      guard index < radar.pastDue else { return }
      let rect = rest.line(line)
      drawn.zone(rect, .paneRow(pane: RadarPane.pastDue.rawValue, row: index, column: nil))
      let isSelected = index == radar.past.line
      if radar.hasChanged(at: index) { canvas.put(ChangeMark.symbol, in: rect.inset(columns: 1), .marker) }
      if let account = radar.account(at: index) {
        let isFocused = isSelected && radar.focus == .pastDue
        row(account, asOf, columns, isSelected: isFocused, in: rect, into: &canvas)
      } else {
        canvas.put("…", in: rect.inset(columns: 2), .textMuted)
      }
      RadarScreen.mark(isSelected, .pastDue, radar, in: rect, into: &canvas, drawn: &drawn)
    }
  }

  private static func row(
    _ account: AccountSummary, _ asOf: Day, _ columns: Columns, isSelected: Bool, in rect: Rect,
    into canvas: inout Canvas
  ) {
    let fields = columns.fields(rect)
    canvas.put(account.name, in: fields.name, isSelected ? .selectedName : .text)
    canvas.put(account.segment?.rawValue ?? "–", in: fields.segment, .text)
    let days = account.nextDue.map { asOf - $0 } ?? 0
    canvas.put((account.isCurrent ? "" : "~") + "\(days)d", in: fields.days, align: .right, .overdue)
    if account.missStreak > 0 {
      canvas.put("×\(account.missStreak)", in: fields.streak, account.missStreak > 1 ? .overdue : .text)
    }
    canvas.put(account.owner ?? "–!", in: fields.owner, account.owner == nil ? .overdue : .text)
    if let booked = account.booked {
      canvas.put("○ " + Format.shortDay(booked, near: asOf), in: fields.next, .text)
    } else {
      canvas.put("– not booked", in: fields.next, .overdue)
    }
  }

  /// The columns for a width.
  private struct Columns {
    let name: Int
    let hasStreak: Bool
    let area: Rect

    init(_ area: Rect) {
      self.area = area
      hasStreak = area.columns >= 50
      name = max(8, min(40, area.columns - (hasStreak ? 38 : 30)))
    }

    struct Fields {
      var name, segment, days, streak, owner, next: Rect
    }

    func fields(_ line: Rect) -> Fields {
      var rest = line
      func field(_ width: Int, gap: Int = 1) -> Rect {
        let field = rest.takeLeft(width)
        _ = rest.takeLeft(gap)
        return field
      }
      _ = rest.takeLeft(2)
      return Fields(
        name: field(name), segment: field(1), days: field(6, gap: 2),
        streak: hasStreak ? field(6, gap: 1) : rest.takeLeft(0), owner: field(4, gap: 1), next: rest)
    }

    /// The names of the columns, where the pane's own name leaves room for them.
    func headings(right: Rect, into canvas: inout Canvas) {
      let line = Rect(column: area.column, row: right.row, columns: area.columns, rows: right.rows)
      let fields = fields(line)
      for (text, rect) in [
        ("S", fields.segment), ("late", fields.days), ("missed", fields.streak), ("own", fields.owner),
        ("booked", fields.next),
      ] where rect.column >= right.column {
        canvas.put(text, in: rect, align: text == "late" ? .right : .left, .columnHeading)
      }
    }
  }
}
