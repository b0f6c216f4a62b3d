import Domain
import TerminalKit
import Theming
import ViewModels

/// Lays the facts about an account out over the lines there are.
enum AccountHeaderDrawing {
  static func draw(_ header: AccountHeader, in rect: Rect, into canvas: inout Canvas) {
    guard !rect.isEmpty else { return }
    for (index, facts) in header.lines(rect.rows).enumerated() {
      let area = Rect(column: rect.column, row: rect.row + index, columns: rect.columns, rows: 1)
      var pen = Pen(area.inset(columns: 1))
      if index == 0 {
        let room = max(8, area.columns / 3)
        pen.put(header.name, ThemeScope.textStrong.role, maxColumns: room, into: &canvas)
        pen.skip(3)
      }
      draw(facts, with: &pen, gap: rect.columns < 100 ? 2 : 3, into: &canvas)
    }
  }

  private static func draw(
    _ facts: [AccountHeader.Fact], with pen: inout Pen, gap: Int, into canvas: inout Canvas
  ) {
    for (index, fact) in facts.enumerated() {
      let isLast = index == facts.count - 1
      // Room for the sign that says how many facts did not fit.
      let room = pen.left - (isLast ? 0 : gap + 3)
      let width = fact.columns
      if width > room, index > 0 || room < 8 {
        return pen.put("+\(facts.count - index)", ThemeScope.textMuted.role, into: &canvas)
      }
      if !fact.label.isEmpty { pen.put(fact.label + " ", ThemeScope.textMuted.role, into: &canvas) }
      if let mark = fact.mark { pen.put(mark.symbol + " ", mark.mark.role, into: &canvas) }
      pen.put(
        fact.text, fact.tone.role,
        maxColumns: max(1, min(AccountHeader.Fact.longest, pen.left - (isLast ? 0 : gap + 3))), into: &canvas)
      pen.skip(gap)
    }
  }
}

extension AccountHeader.Fact {
  /// A fact's text is cut after that many columns, so that one long reason does not hide the other facts.
  fileprivate static let longest = 64

  fileprivate var columns: Int {
    (label.isEmpty ? 0 : TextWidth.of(label) + 1) + (mark == nil ? 0 : 2) + min(Self.longest, TextWidth.of(text))
  }
}
