/// The line under the cursor of a plain list, such as an overlay's, and the window around it.
public struct OverlayCursor: Hashable, Sendable {
  public private(set) var line = 0
  public private(set) var top = 0
  public private(set) var height = 1
  /// How far the window moves when the cursor leaves it.
  private var stride = 1

  /// - Parameter isBeside: whether something else stands beside the list. A terminal scrolls whole lines only, so such a
  ///   list is painted anew when it moves, and moves by halves.
  mutating func layout(height: Int, count: Int, isBeside: Bool = false) {
    self.height = max(1, height)
    stride = isBeside ? max(1, height / 2) : 1
    select(line, count: count)
  }

  mutating func select(_ wanted: Int, count: Int) {
    line = min(max(0, wanted), max(0, count - 1))
    if line >= top + height { top = line - height + stride }
    if line < top { top = line - stride + 1 }
    top = max(0, min(top, count - height))
  }

  /// Does what a moving command asks; `false` when it is none.
  mutating func handle(_ command: Command, count: Int) -> Bool {
    switch command {
    case .moveDown: select(line + 1, count: count)
    case .moveUp: select(line - 1, count: count)
    case .pageDown: select(line + height, count: count)
    case .pageUp: select(line - height, count: count)
    case .first: select(0, count: count)
    case .last: select(count - 1, count: count)
    default: return false
    }
    return true
  }
}
