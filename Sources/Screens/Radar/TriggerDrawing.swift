import Domain
import TerminalKit
import Theming
import ViewModels

/// What comes of the calls to action of each trigger.
enum TriggerDrawing {
  static func draw(_ radar: RadarViewModel, in area: Rect, into canvas: inout Canvas, drawn: inout Drawn) {
    var rest = area
    let heading = rest.takeTop(1)
    _ = RadarScreen.heading(.triggers, "TRIGGERS", radar, in: heading, into: &canvas)
    let outcomes = radar.figures.outcomes
    guard !outcomes.isEmpty else {
      let reason = radar.emptyReason(of: .triggers)
      return RadarScreen.empty(.triggers, radar, reason, in: rest, into: &canvas, drawn: &drawn)
    }
    let columns = Columns(
      width: area.columns, hasNoisy: outcomes.contains { $0.isNoisy || radar.figures.pause(of: $0.id) != nil })
    let windows = radar.figures.summary?.windows ?? TriggerWindows()
    let titles = ["now", "\(windows.latelyDays) d", "\(windows.days) d", "≤\(windows.actionHours)h", "→held"]
    for (index, title) in titles.enumerated() {
      canvas.put(title, in: columns.field(index, in: heading), align: .right, .columnHeading)
    }
    for line in 0..<rest.rows {
      let index = radar.figures.triggers.top + line
      guard outcomes.indices.contains(index) else { return }
      let rect = rest.line(line)
      drawn.zone(rect, .paneRow(pane: RadarPane.triggers.rawValue, row: index, column: nil))
      let isSelected = index == radar.figures.triggers.line
      let isPaused = radar.figures.pause(of: outcomes[index].id) != nil
      row(
        outcomes[index], columns, isSelected: isSelected && radar.focus == .triggers, isPaused: isPaused, in: rect,
        into: &canvas)
      RadarScreen.mark(isSelected, .triggers, radar, in: rect, into: &canvas, drawn: &drawn)
    }
  }

  private static func row(
    _ outcome: TriggerOutcome, _ columns: Columns, isSelected: Bool, isPaused: Bool, in rect: Rect,
    into canvas: inout Canvas
  ) {
    let isSilent = outcome.fired == 0 && outcome.firing == 0
    let scope: ThemeScope = isSilent ? .textMuted : .text
    var name = rect
    _ = name.takeLeft(2)
    canvas.put(outcome.id, in: name.takeLeft(8), isSelected ? .selectedName : scope)
    if columns.words > 0 { canvas.put(MethodNames.trigger(outcome.id), in: name.takeLeft(columns.words), .textMuted) }
    let numbers = [
      count(outcome.firing), count(outcome.firedLately), count(outcome.fired),
      share(outcome.acted, outcome.fired), share(outcome.ledToMeeting, outcome.fired),
    ]
    for (index, text) in numbers.enumerated() {
      canvas.put(text, in: columns.field(index, in: rect), align: .right, scope)
    }
    if isPaused {
      canvas.put("paused", in: columns.noisy(in: rect), .textMuted)
    } else if outcome.isNoisy {
      canvas.put("noisy", in: columns.noisy(in: rect), .overdue)
    }
  }

  private static func count(_ count: Int) -> String { count == 0 ? Format.none : String(count) }

  private static func share(_ hits: Int, _ total: Int) -> String {
    Format.percent(hits, of: total)
  }

  private struct Columns {
    private static let widths = [5, 5, 6, 6, 6]
    /// The columns for what the trigger is about.
    let words: Int

    init(width: Int, hasNoisy: Bool) {
      let left = width - 2 - 8 - Columns.widths.reduce(0, +) - (hasNoisy ? 7 : 0)
      words = left >= 10 ? min(22, left) : 0
    }

    func field(_ index: Int, in line: Rect) -> Rect {
      let start = 2 + 8 + words + Columns.widths[..<index].reduce(0, +)
      return Rect(column: line.column + start, row: line.row, columns: Columns.widths[index], rows: line.rows)
        .intersection(line)
    }

    func noisy(in line: Rect) -> Rect {
      let start = 2 + 8 + words + Columns.widths.reduce(0, +) + 1
      return Rect(column: line.column + start, row: line.row, columns: 6, rows: line.rows).intersection(line)
    }
  }
}
