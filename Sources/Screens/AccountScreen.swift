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
    if layout.hasTabs { drawTabs(account, in: rest.takeTop(1), into: &canvas, drawn: &drawn) }
    let detail = rest.takeBottom(layout.detailRows)
    if layout.hasRules {
      let rule = rest.takeBottom(1)
      canvas.horizontalLine(
        at: Position(column: rule.column, row: rule.row), columns: rule.columns, role: ThemeScope.rule.role)
    }
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

  private static func drawTabs(
    _ account: AccountViewModel, in rect: Rect, into canvas: inout Canvas, drawn: inout Drawn
  ) {
    var pen = Pen(rect)
    for pane in AccountPane.allCases where pen.left > 0 {
      let start = pen.column
      let isActive = pane == account.pane
      let badge = account.table(of: pane).badge
      // The brackets say without colour which pane is in use.
      pen.put(
        isActive ? "[\(pane.title)" : " \(pane.title)", (isActive ? ThemeScope.tabActive : .tab).role, into: &canvas)
      if let badge {
        let alert = account.table(of: pane).isAlert
        pen.put(
          " \(badge)", (alert ? ThemeScope.tabAlert : isActive ? .tabActive : .tab).role, into: &canvas)
      }
      pen.put(isActive ? "]" : " ", (isActive ? ThemeScope.tabActive : .tab).role, into: &canvas)
      drawn.zone(
        Rect(column: start, row: rect.row, columns: pen.column - start, rows: rect.rows), .pane(pane.rawValue))
      pen.skip(1)
    }
  }

  private static func drawPane(
    _ account: AccountViewModel, in rect: Rect, into canvas: inout Canvas, drawn: inout Drawn
  ) {
    let lines = account.lines(of: account.pane)
    let drawing = PaneTableDrawing(
      table: account.table(of: account.pane), lines: lines, folds: account.folds, selection: account.cursor.selection)
    let top = account.cursor.top
    drawn.cursor =
      drawing.draw(top: top, in: rect, into: &canvas) ?? Position(column: rect.column, row: rect.row)
    for offset in 0..<min(rect.rows, max(0, lines.count - top)) {
      guard case .row = lines[top + offset] else { continue }
      drawn.zone(
        Rect(column: rect.column, row: rect.row + offset, columns: rect.columns, rows: 1),
        .row(top + offset, column: nil))
    }
  }

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
      var area = rest.takeTop(min(lines.count + 2, index == others.count - 1 ? rest.rows : max(5, share)))
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
