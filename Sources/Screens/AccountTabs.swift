import Domain
import TerminalKit
import Theming
import ViewModels

/// The names of the panes with their counts; the one in use is in brackets.
///
/// A narrow line takes the short names, then gives up the count of the tickets, then all that are about nothing late,
/// then shows only the names around the one in use.
struct AccountTabs {
  let account: AccountViewModel
  private let names: [String]
  private let badges: [String?]
  private let gap: Int

  init(_ account: AccountViewModel, columns: Int) {
    self.account = account
    let panes = AccountPane.allCases
    let tables = panes.map { account.table(of: $0) }
    let all = tables.map(\.badge)
    let late = tables.map { $0.isAlert ? $0.badge : nil }
    let forms: [(names: [String], badges: [String?], gap: Int)] = [
      (panes.map(\.title), all, 1), (panes.map(\.shortTitle), all, 0),
      (panes.map(\.shortTitle), panes.map { $0 == .tickets ? nil : all[$0.rawValue] }, 0),
      (panes.map(\.shortTitle), late, 0),
    ]
    let form =
      forms.first { Self.columns($0.names, $0.badges, $0.gap) <= columns }
      ?? (panes.map(\.shortTitle), panes.map { _ in nil }, 0)
    (names, badges, gap) = (form.names, form.badges, form.gap)
  }

  private static func columns(_ names: [String], _ badges: [String?], _ gap: Int) -> Int {
    zip(names, badges).reduce(0) { $0 + width($1.0, $1.1) + gap } - gap
  }

  private static func width(_ name: String, _ badge: String?) -> Int {
    TextWidth.of(name) + 2 + (badge.map { TextWidth.of($0) + 1 } ?? 0)
  }

  func draw(in line: Rect, into canvas: inout Canvas, drawn: inout Drawn) {
    let active = account.pane.rawValue
    let widths = zip(names, badges).map { Self.width($0, $1) + gap }
    // When they do not all fit, the first ones make room for the one in use.
    var first = 0
    if Self.columns(names, badges, gap) > line.columns {
      while first < active, widths[first...active].reduce(0, +) > line.columns - 4 { first += 1 }
    }
    var pen = Pen(line)
    if first > 0 { pen.write("…", .textMuted, into: &canvas) }
    for pane in AccountPane.allCases.dropFirst(first) {
      let place = pane.rawValue
      guard pen.left >= widths[place] - gap || place == active else {
        pen.write("…", .textMuted, into: &canvas)
        return
      }
      let isActive = place == active
      let scope: ThemeScope = isActive ? .tabActive : .tab
      let start = pen.column
      // The brackets say without colour which pane is in use.
      pen.write((isActive ? "[" : " ") + names[place], scope, into: &canvas)
      if let badge = badges[place] {
        pen.write(" " + badge, account.table(of: pane).isAlert ? .tabAlert : scope, into: &canvas)
      }
      pen.write(isActive ? "]" : " ", scope, into: &canvas)
      drawn.zone(Rect(column: start, row: line.row, columns: pen.column - start, rows: line.rows), .pane(place))
      pen.skip(gap)
    }
  }
}
