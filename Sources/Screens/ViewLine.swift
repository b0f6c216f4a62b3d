import TerminalKit
import Theming
import ViewModels

/// The line that names the views of a list: the one in use stands in brackets and is always in sight.
enum ViewLine {
  /// The name of a view with its count.
  struct Name {
    var text: String
    var isActive: Bool
    var scope: ThemeScope
  }

  static func draw(_ names: [Name], in line: Rect, into canvas: inout Canvas, drawn: inout Drawn) {
    canvas.fill(line, role: ThemeScope.tab.role)
    let widths = names.map { TextWidth.of($0.text) + 2 }
    let active = names.firstIndex(where: \.isActive) ?? 0
    // From the left as far as the active one and what follows it still fit; a mark says that views are hidden.
    var first = 0
    let next = min(active + 1, names.count - 1)
    while first < active, widths[first...next].reduce(first > 0 ? 4 : 2, +) > line.columns { first += 1 }
    var pen = Pen(line)
    if first > 0 { pen.write("‹ ", .tab, into: &canvas) }
    for (index, name) in names.enumerated().dropFirst(first) {
      let isLast = index == names.count - 1
      guard pen.left >= widths[index] + (isLast ? 0 : 2) || index == active else {
        pen.write(" ›", .tab, into: &canvas)
        return
      }
      let start = pen.column
      if name.isActive { drawn.cursor = Position(column: start, row: line.row) }
      pen.write((name.isActive ? "[" : " ") + name.text + (name.isActive ? "]" : " "), name.scope, into: &canvas)
      drawn.zone(Rect(column: start, row: line.row, columns: pen.column - start, rows: line.rows), .pane(index))
    }
  }
}
