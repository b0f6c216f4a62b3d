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
  /// Those of them that can be jumped to: everything but the footer, whose hints are keys already.
  public var targets: [MouseZone] = []
  public init() {}

  /// Says that a rectangle of the screen is something to click at.
  public mutating func zone(_ rect: Rect, _ target: HitTarget) {
    guard !rect.isEmpty else { return }
    zones.append(MouseZone(rect, target))
  }
}
