import Domain
import TerminalKit
import Theming
import ViewModels

/// The second line: the screens there are, the one in use in brackets, and in these the way to what is open on top of
/// it. Where one is comes first: the names of the other screens give way to it, their keys and alerts never do.
enum Tabs {
  static func draw(_ app: AppViewModel, in line: Rect, into canvas: inout Canvas, drawn: inout Drawn) {
    canvas.fill(line, role: ThemeScope.tab.role)
    let path = app.path
    let wanted = path.reduce(0) { $0 + TextWidth.of($1) + TextWidth.of(separator) }
    let form = Form.allCases.first { width($0, app) + wanted <= line.columns } ?? .least
    var pen = Pen(line)
    for tab in Tab.allCases {
      let name = Name(tab, app, form)
      let start = pen.column
      pen.write(name.isActive ? "[" : " ", name.scope, into: &canvas)
      pen.write(name.text, name.scope, into: &canvas)
      if let badge = name.badge { pen.write(badge.text, badge.isAlert ? .tabAlert : name.scope, into: &canvas) }
      drawn.zone(
        Rect(column: start, row: line.row, columns: pen.column - start, rows: line.rows), .command(tab.command))
      if name.isActive { draw(path, room: pen.left - rest(of: tab, app, form), &pen, into: &canvas, drawn: &drawn) }
      pen.write(name.isActive ? "]" : " ", name.scope, into: &canvas)
    }
  }

  private static let separator = " › "

  /// The way from the tab to the screen on top; when there is too little room every part of it gets its share.
  private static func draw(
    _ path: [String], room: Int, _ pen: inout Pen, into canvas: inout Canvas, drawn: inout Drawn
  ) {
    var left = max(0, room - 1)
    for (index, title) in path.enumerated() {
      let isLast = index == path.count - 1
      let share = max(0, left / (path.count - index) - separator.count)
      let wanted = TextWidth.of(title)
      // The last part takes what the others left over.
      let title = wanted <= share ? title : TextWidth.truncated(title, to: isLast ? left - separator.count : share)
      let start = pen.column
      pen.write(separator, .tab, into: &canvas)
      pen.write(title, isLast ? .tabActive : .tab, into: &canvas)
      left -= pen.column - start
      // The part before the last one is a step back.
      guard index == path.count - 2 else { continue }
      drawn.zone(Rect(column: start, row: pen.row, columns: pen.column - start, rows: 1), .command(.back))
    }
  }

  // MARK: How much the names say

  /// From everything to the keys alone.
  private enum Form: CaseIterable {
    case full, short, alerts, signs, keys, least
  }

  /// A tab as one form says it.
  private struct Name {
    let isActive: Bool
    let text: String
    let badge: (text: String, isAlert: Bool)?

    var scope: ThemeScope { isActive ? .tabActive : .tab }
    var width: Int { TextWidth.of(text) + TextWidth.of(badge?.text ?? "") + 2 }

    init(_ tab: Tab, _ app: AppViewModel, _ form: Form) {
      let isActive = tab == app.tab
      let key = app.keys.key(for: tab.command, in: [.global]).map { $0 + " " } ?? ""
      let name = key + (isActive || form == .full ? tab.title : tab.shortTitle)
      self.isActive = isActive
      let isBare = form == .keys || form == .least
      text = isBare && !isActive && !key.isEmpty ? String(key.dropLast()) : name
      badge = app.badge(of: tab).flatMap { badge in
        // The count of the one in use is the last to go.
        if isActive { return form == .least ? nil : (" " + badge.text, false) }
        switch form {
        case .full, .short: return (" " + badge.text, badge.isAlert)
        case .alerts: return badge.isAlert ? (" " + badge.text, true) : nil
        case .signs, .keys, .least: return badge.isAlert ? ("!", true) : nil
        }
      }
    }
  }

  private static func width(_ form: Form, _ app: AppViewModel) -> Int {
    Tab.allCases.reduce(0) { $0 + Name($1, app, form).width }
  }

  /// The columns of the tabs behind one, which its path must leave them.
  private static func rest(of tab: Tab, _ app: AppViewModel, _ form: Form) -> Int {
    Tab.allCases.drop { $0 != tab }.dropFirst().reduce(0) { $0 + Name($1, app, form).width }
  }
}
