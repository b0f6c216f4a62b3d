import Domain
import TerminalKit
import Theming
import ViewModels

/// The second line: the screens there are, the one in use, and the way to what is open on top of it.
enum Tabs {
  static func draw(_ app: AppViewModel, in line: Rect, into canvas: inout Canvas, drawn: inout Drawn) {
    canvas.fill(line, role: ThemeScope.tab.role)
    var pen = Pen(line)
    for tab in Tab.allCases {
      let command = tab.command
      let isActive = tab == app.tab
      let scope: ThemeScope = isActive ? .tabActive : .tab
      let start = pen.column
      pen.write(isActive ? "[" : " ", scope, into: &canvas)
      if let key = app.keys.key(for: command, in: [.global]) { pen.write(key + " ", scope, into: &canvas) }
      pen.write(tab.title, scope, into: &canvas)
      if let badge = app.badge(of: tab) {
        pen.write(" \(badge.text)", isActive || !badge.isAlert ? scope : .tabAlert, into: &canvas)
      }
      pen.write(isActive ? "]" : " ", scope, into: &canvas)
      drawn.zone(Rect(column: start, row: line.row, columns: pen.column - start, rows: 1), .command(command))
    }
    crumbs(app, &pen, line, into: &canvas)
  }

  /// The way to what is open on top of the tab.
  private static func crumbs(_ app: AppViewModel, _ pen: inout Pen, _ line: Rect, into canvas: inout Canvas) {
    guard app.stack.count > 1, pen.left > 6 else { return }
    pen.skip(2)
    let crumbs = app.stack.map { Format.name($0.viewModel.title) }.joined(separator: " › ")
    let rest = Rect(column: pen.column, row: line.row, columns: pen.left - 1, rows: 1)
    canvas.put(crumbs, in: rest, align: .right, .textMuted)
  }
}
