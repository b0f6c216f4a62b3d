public import TerminalKit
public import ViewModels

/// Where the mouse can point, and at what.
public struct MouseZone: Hashable, Sendable {
  public var rect: Rect
  public var target: HitTarget
  public init(_ rect: Rect, _ target: HitTarget) {
    self.rect = rect
    self.target = target
  }
}

/// What a drawn frame leaves behind besides its cells. Every screen draws by
/// `draw(_ viewModel:, in area: Rect, into canvas: inout Canvas, drawn: inout Drawn)` of its own enum, such as
/// `HeatmapScreen`.
public struct Drawn: Hashable, Sendable {
  /// Where the hardware cursor belongs: on the focused row or at the caret, for screen readers and input methods.
  public var cursor: Position?
  /// Zones drawn later lie over earlier ones.
  public var zones: [MouseZone] = []
  /// How many of them, from the first, can be jumped to: the footer's hints are keys already.
  var jumpable = 0
  public init() {}

  /// Says that a rectangle of the screen is something to click at.
  public mutating func zone(_ rect: Rect, _ target: HitTarget) {
    guard !rect.isEmpty else { return }
    zones.append(MouseZone(rect, target))
  }

  /// What a letter can lead to, in the order of reading; headings come last, so that rows and tabs have the short
  /// labels. A row of cells is one target, not one for each of its cells.
  public var targets: [HitTarget] {
    let inOrder = zones.prefix(jumpable).sorted {
      ($0.target.isHeading ? 1 : 0, $0.rect.row, $0.rect.column)
        < ($1.target.isHeading ? 1 : 0, $1.rect.row, $1.rect.column)
    }
    var done: Set<HitTarget> = []
    var rows: Set<HitTarget> = []
    return inOrder.compactMap { zone in
      if let row = zone.target.row, !rows.insert(row).inserted { return nil }
      return done.insert(zone.target).inserted ? zone.target : nil
    }
  }
}

extension HitTarget {
  /// The row that a cell or a row of a list belongs to.
  fileprivate var row: HitTarget? {
    switch self {
    case .row(let row, _): .row(row, column: nil)
    case .paneRow(let pane, let row, _): .paneRow(pane: pane, row: row, column: nil)
    default: nil
    }
  }

  fileprivate var isHeading: Bool {
    if case .heading = self { true } else { false }
  }
}
