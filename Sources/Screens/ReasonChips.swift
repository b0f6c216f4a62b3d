import Domain
import TerminalKit
import Theming
import ViewModels

/// The reasons for attention as chips, the heaviest first: as many as fit, and how many more there are.
enum ReasonChips {
  /// - Parameter since: the day shown, where every chip says since when it holds.
  static func draw(_ reasons: [WatchReason], since day: Day? = nil, in rect: Rect, into canvas: inout Canvas) {
    var pen = Pen(rect)
    for (index, reason) in reasons.enumerated() {
      let text = symbol(reason.weight) + " " + (reason.detail.isEmpty ? reason.id : reason.detail)
      let since = day.flatMap { day in reason.since.map { " " + Format.shortDay($0, near: day) } } ?? ""
      let width = TextWidth.of(text) + TextWidth.of(since)
      let rest = reasons.count - index - 1
      let more = "+\(rest + 1)"
      // Room must be left for the count of those that do not fit; a single chip is cut rather than hidden.
      guard width <= pen.left - (rest > 0 ? more.utf8.count + 2 : 0) else {
        if index == 0, pen.left > more.utf8.count + 4 {
          let room = Rect(column: pen.column, row: pen.row, columns: pen.left - more.utf8.count - 1, rows: 1)
          canvas.put(text, in: room, scope(reason.weight))
          pen.skip(pen.left - more.utf8.count)
          if rest > 0 { pen.write("+\(rest)", .textMuted, into: &canvas) }
        } else {
          pen.write(more, .textMuted, into: &canvas)
        }
        return
      }
      pen.write(text, scope(reason.weight), into: &canvas)
      pen.write(since, .textMuted, into: &canvas)
      pen.skip(2)
    }
  }

  /// Weight 3, 2 and 1 of method §8, told apart without colour.
  static func symbol(_ weight: Int) -> String { weight >= 3 ? "■" : weight == 2 ? "▲" : "•" }

  static func scope(_ weight: Int) -> ThemeScope { weight >= 3 ? .chipHeavy : .chip }
}
