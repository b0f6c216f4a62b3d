import Domain
import TerminalKit
import Theming
import ViewModels

extension PaneTone {
  /// The theme scope of text in this tone.
  var scope: ThemeScope {
    switch self {
    case .plain: .text
    case .muted: .textMuted
    case .strong: .textStrong
    case .warning: .overdue
    case .stale: .stale
    case .reference: .sourceReference
    case .colour(let colour): colour.mark
    }
  }

  var role: Role { scope.role }

  /// The same in front of a frame, whose ground is another.
  var overlayScope: ThemeScope {
    switch self {
    case .plain, .strong, .reference: .overlay
    case .muted, .stale: .overlayDisabled
    case .warning: .overlayWarning
    case .colour(.green): .overlayGreen
    case .colour(.yellow): .overlayYellow
    case .colour(.red): .overlayRed
    case .colour(.noData): .overlayDisabled
    }
  }
}

extension Pen {
  /// Writes text, cut with `…` where it does not fit into `maxColumns` or into what is left, and goes on after it.
  mutating func put(_ text: some StringProtocol, _ role: Role, maxColumns: Int = .max, into canvas: inout Canvas) {
    let room = Rect(column: column, row: row, columns: min(left, maxColumns), rows: left > 0 ? 1 : 0)
    skip(canvas.put(text, in: room, role: role))
  }

  /// Goes on at a column, or stays where that is behind.
  mutating func advance(to column: Int) { skip(max(0, column - self.column)) }
}
