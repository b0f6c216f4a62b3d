import Domain
import TerminalKit
import Theming
import ViewModels

/// Draws one account: header, the panes' names, the pane in use, the full text of its row, and beside it the other
/// panes where there is room.
enum AccountScreen {
  static func draw(_ account: AccountViewModel, in rect: Rect, into canvas: inout Canvas, drawn: inout Drawn) {
    guard !rect.isEmpty else { return }
    guard let header = account.header else { return drawNothing(account, in: rect, into: &canvas, drawn: &drawn) }
    let layout = AccountLayout(rows: rect.rows, columns: rect.columns)
    var rest = rect
    AccountHeaderDrawing.draw(header, in: rest.takeTop(layout.headerRows), into: &canvas)
    let side = rest.takeRight(layout.sideColumns)
    if !side.isEmpty {
      let line = rest.takeRight(1)
      canvas.verticalLine(at: Position(column: line.column, row: line.row), rows: line.rows, role: ThemeScope.rule.role)
    }
    if layout.hasRules {
      let rule = rest.takeTop(1)
      canvas.horizontalLine(
        at: Position(column: rule.column, row: rule.row), columns: rule.columns, role: ThemeScope.rule.role)
    }
    if layout.hasTabs {
      let line = rest.takeTop(1)
      AccountTabs(account, columns: line.columns).draw(in: line, into: &canvas, drawn: &drawn)
    }
    let detail = rest.takeBottom(layout.detailRows)
    if layout.hasRules {
      let rule = rest.takeBottom(1)
      canvas.horizontalLine(
        at: Position(column: rule.column, row: rule.row), columns: rule.columns, role: ThemeScope.rule.role)
    }
    rest.columns = min(rest.columns, layout.listColumns)
    drawPane(account, in: rest, into: &canvas, drawn: &drawn)
    canvas.paragraph(account.row?.detail ?? "", in: detail.inset(columns: 1), role: ThemeScope.text.role)
    drawOthers(account, in: side, into: &canvas, drawn: &drawn)
  }

  private static func drawNothing(
    _ account: AccountViewModel, in rect: Rect, into canvas: inout Canvas, drawn: inout Drawn
  ) {
    let text =
      account.isGone
      ? "There is no account \(account.id) in this portfolio. Esc goes back." : "Reading \(account.id) …"
    canvas.paragraph(text, in: rect.inset(columns: 1), role: ThemeScope.textMuted.role)
    drawn.cursor = Position(column: rect.column, row: rect.row)
  }

  private static func drawPane(
    _ account: AccountViewModel, in rect: Rect, into canvas: inout Canvas, drawn: inout Drawn
  ) {
    guard account.pane != .tickets else { return drawTickets(account, in: rect, into: &canvas, drawn: &drawn) }
    let drawing = PaneTableDrawing(
      table: account.table(of: account.pane), lines: account.lines(of: account.pane), folds: account.folds,
      selection: account.cursor.selection)
    let top = account.cursor.top
    drawn.cursor =
      drawing.draw(top: top, in: rect, into: &canvas) ?? Position(column: rect.column, row: rect.row)
    drawing.zones(top: top, in: rect, drawn: &drawn)
  }

  /// What the tickets come to, and below it those in sight.
  private static func drawTickets(
    _ account: AccountViewModel, in rect: Rect, into canvas: inout Canvas, drawn: inout Drawn
  ) {
    let tickets = account.tickets
    var rest = rect
    drawn.cursor = Position(column: rect.column, row: rect.row)
    if tickets.figureRows > 0 {
      let table = account.table(of: .tickets)
      let area = rest.takeTop(tickets.figureRows)
      let drawing = PaneTableDrawing(
        table: table, lines: table.lines(), folds: [],
        selection: tickets.isOnFigures ? tickets.figures.selection : nil)
      let focus = drawing.draw(top: 0, in: area, into: &canvas)
      drawn.cursor = focus ?? drawn.cursor
      drawing.zones(top: 0, in: area, drawn: &drawn) { .paneRow(pane: 0, row: $0, column: nil) }
    }
    RowListScreen.draw(tickets.list, isFocused: !tickets.isOnFigures, in: rest, into: &canvas, drawn: &drawn)
  }

  /// Lines of another pane, unless it needs fewer.
  private static let leastOther = 12

  /// The other panes, one below the other, as far as they have room for more than their name.
  private static func drawOthers(
    _ account: AccountViewModel, in side: Rect, into canvas: inout Canvas, drawn: inout Drawn
  ) {
    var rest = side
    let others = (1..<AccountPane.allCases.count).map { account.pane.stepped(by: $0) }
    for (index, pane) in others.enumerated() {
      guard rest.rows >= 5 else { return }
      let table = account.table(of: pane)
      let folds: Set<String> = pane == .health ? AccountViewModel.allFolds : []
      let lines = table.lines(folded: folds)
      let share = rest.rows / (others.count - index)
      // A few panes that say something beat all of them cut short.
      var area = rest.takeTop(min(lines.count + 2, index == others.count - 1 ? rest.rows : max(leastOther, share)))
      drawn.zone(area, .pane(pane.rawValue))
      let title = area.takeTop(1).inset(columns: 1)
      let hidden = lines.count > area.rows
      canvas.put(
        hidden ? "\(pane.title) …" : pane.title, in: title, role: ThemeScope.tab.role)
      _ = PaneTableDrawing(table: table, lines: lines, folds: folds, selection: nil)
        .draw(top: 0, in: area, into: &canvas)
    }
  }
}
