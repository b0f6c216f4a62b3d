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
    case .colour(let colour): colour.markScope
    }
  }

  var role: Role { scope.role }
}

extension Colour {
  /// The scope of the colour's symbol and of text in its colour.
  var markScope: ThemeScope {
    switch self {
    case .green: .markGreen
    case .yellow: .markYellow
    case .red: .markRed
    case .noData: .markNoData
    }
  }

  /// The scope of a cell filled with the colour.
  var cellScope: ThemeScope {
    switch self {
    case .green: .cellGreen
    case .yellow: .cellYellow
    case .red: .cellRed
    case .noData: .cellNoData
    }
  }
}

/// Writes pieces of text one after the other and stops at the right edge.
struct LinePen {
  private let clip: Rect
  private(set) var column: Int
  private let row: Int

  /// A pen at the beginning of a rectangle's first row.
  init(_ rect: Rect) {
    clip = Rect(column: rect.column, row: rect.row, columns: rect.columns, rows: min(1, rect.rows))
    column = rect.column
    row = rect.row
  }

  /// Columns left.
  var left: Int { clip.maxColumn - column }

  /// Writes text, cut with `…` where it does not fit into `maxColumns` or into what is left.
  mutating func write(_ text: some StringProtocol, _ role: Role, maxColumns: Int = .max, into canvas: inout Canvas) {
    let room = Rect(column: column, row: row, columns: min(left, maxColumns), rows: clip.rows)
    column += canvas.put(text, in: room, role: role)
  }

  /// Leaves that many columns out.
  mutating func skip(_ columns: Int) { column = min(clip.maxColumn, column + max(0, columns)) }

  /// Goes on at a column, counted from the beginning, or stays when it is beyond.
  mutating func move(to offset: Int) { skip(clip.column + offset - column) }
}
