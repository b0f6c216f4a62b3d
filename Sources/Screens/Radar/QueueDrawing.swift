import Domain
import TerminalKit
import Theming
import ViewModels

/// What fires, the oldest clock first.
enum QueueDrawing {
  static func draw(_ radar: RadarViewModel, in area: Rect, into canvas: inout Canvas, drawn: inout Drawn) {
    var rest = area
    let queue = radar.figures.firing
    let all = radar.figures.summary?.queue.count
    let count = radar.figures.isQueueFiltered ? "\(queue.count) of " : ""
    let title = "QUEUE" + (all.map { " \(count)\($0)" } ?? "")
    let left = RadarScreen.heading(.queue, title, radar, in: rest.takeTop(1), into: &canvas)
    let columns = FiringColumns(width: area.columns)
    guard let asOf = radar.asOf, !queue.isEmpty else {
      let reason = radar.emptyReason(of: .queue)
      return RadarScreen.empty(.queue, radar, reason, in: rest, into: &canvas, drawn: &drawn)
    }
    columns.headings(
      in: Rect(column: area.column, row: left.row, columns: area.columns, rows: 1), from: left.column, into: &canvas)
    for line in 0..<rest.rows {
      let index = radar.figures.queue.top + line
      guard queue.indices.contains(index) else { return }
      let rect = rest.line(line)
      drawn.zone(rect, .paneRow(pane: RadarPane.queue.rawValue, row: index, column: nil))
      let isSelected = index == radar.figures.queue.line
      columns.draw(
        queue[index], asOf, isSelected: isSelected && radar.focus == .queue, hasCause: false,
        isPaused: radar.figures.pause(of: queue[index].id) != nil, in: rect, into: &canvas)
      RadarScreen.mark(isSelected, .queue, radar, in: rect, into: &canvas, drawn: &drawn)
    }
  }
}

/// The columns of firing triggers, and one of them in these.
struct FiringColumns {
  private let name: Int
  private let hasDue: Bool
  private let cause: Int

  /// - Parameter hasCause: whether the cause stands at the right of everything else.
  init(width: Int, hasCause: Bool = false) {
    hasDue = width >= 50
    let fixed = 2 + 9 + 1 + 10 + 1 + 5 + (hasDue ? 9 : 0)
    name = max(8, min(hasCause ? 28 : 60, width - fixed))
    cause = hasCause ? max(0, width - fixed - name - 2) : 0
  }

  private struct Fields {
    var id, name, clock, owner, due, cause: Rect
  }

  private func fields(_ line: Rect) -> Fields {
    var rest = line
    func field(_ width: Int, gap: Int = 1) -> Rect {
      let field = rest.takeLeft(width)
      _ = rest.takeLeft(gap)
      return field
    }
    _ = rest.takeLeft(2)
    let id = field(8)
    let name = field(name)
    let clock = field(10)
    let owner = field(4)
    let due = hasDue ? field(9) : rest.takeLeft(0)
    return Fields(id: id, name: name, clock: clock, owner: owner, due: due, cause: rest)
  }

  /// The names of the columns that begin at a column or behind it.
  func headings(in line: Rect, from start: Int, into canvas: inout Canvas) {
    let fields = fields(line)
    for (text, rect) in [
      ("Trigger", fields.id), ("Account", fields.name), ("clock", fields.clock), ("own", fields.owner),
      ("due", fields.due), (cause > 0 ? "Why" : "", fields.cause),
    ] where rect.column >= start {
      canvas.put(text, in: rect, align: text == "clock" ? .right : .left, .columnHeading)
    }
  }

  func draw(
    _ firing: QueuedTrigger, _ asOf: Day, isSelected: Bool, hasCause: Bool, isPaused: Bool, in rect: Rect,
    into canvas: inout Canvas
  ) {
    let fields = fields(rect)
    canvas.put(firing.id, in: fields.id, .chip)
    canvas.put(firing.accountName, in: fields.name, isSelected ? .selectedName : .text)
    let (text, scope): (String, ThemeScope) =
      switch firing.clock {
      case .running(_, let hours) where hours < 0: (late(-hours), .overdue)
      case .running(_, let hours): ("\(hours) h left", .text)
      case .notStarted: (isPaused ? "paused" : "no call", .textMuted)
      case .acted: ("acted", .textMuted)
      }
    canvas.put(text, in: fields.clock, align: .right, scope)
    canvas.put(firing.owner ?? "–!", in: fields.owner, firing.owner == nil ? .overdue : .text)
    if let due = firing.due {
      canvas.put(Format.shortDay(due, near: asOf), in: fields.due, due < asOf ? .overdue : .text)
    }
    if hasCause { canvas.put(firing.cause, in: fields.cause, .textMuted) }
  }

  /// In hours for two days, then in days.
  private func late(_ hours: Int) -> String { hours <= 48 ? "\(hours) h late" : "\(hours / 24) d late" }
}
