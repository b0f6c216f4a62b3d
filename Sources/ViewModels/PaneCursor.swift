/// The row one is on and the first line shown, for a list in which not every line can be selected.
///
/// The selection is an identity: when lines come and go it stays on its row, and when the row is gone it takes the one
/// that is now at its place.
public struct PaneCursor<ID: Hashable & Sendable>: Hashable, Sendable {
  public private(set) var selection: ID?
  /// The first line shown.
  public private(set) var top = 0
  /// How many lines are shown.
  public private(set) var height = 1
  /// The line of the selection when it was last seen.
  private var place = 0

  public init() {}

  /// Wishes for a row that may not be there yet.
  public mutating func prefer(_ id: ID) { selection = id }

  /// Takes the lines as they are now: the identity of each, `nil` where the cursor cannot be.
  public mutating func settle(in lines: [ID?], height: Int? = nil) {
    if let height { self.height = max(1, height) }
    if let selection, let line = lines.firstIndex(of: selection) {
      place = line
    } else {
      place = nearest(to: place, in: lines) ?? 0
      selection = place < lines.count ? lines[place] : nil
    }
    reveal(in: lines)
  }

  /// Moves by that many rows and stops at the ends.
  public mutating func move(by count: Int, in lines: [ID?]) {
    var left = abs(count)
    var line = place
    while left > 0 {
      guard let next = step(from: line, forward: count > 0, in: lines) else { break }
      line = next
      left -= 1
    }
    select(line: line, in: lines)
  }

  /// Moves by a screenful of lines.
  public mutating func movePage(forward: Bool, in lines: [ID?]) {
    let target = forward ? place + height : place - height
    guard let line = nearest(to: min(max(0, target), lines.count - 1), in: lines) else { return }
    select(line: line, in: lines)
  }

  /// Goes to the first or the last row.
  public mutating func moveToEnd(_ last: Bool, in lines: [ID?]) {
    guard let line = nearest(to: last ? lines.count - 1 : 0, in: lines) else { return }
    select(line: line, in: lines)
  }

  /// Does a command that moves the cursor up or down; `false` for any other.
  mutating func move(_ command: Command, in lines: [ID?]) -> Bool {
    switch command {
    case .moveDown: move(by: 1, in: lines)
    case .moveUp: move(by: -1, in: lines)
    case .pageDown: movePage(forward: true, in: lines)
    case .pageUp: movePage(forward: false, in: lines)
    case .first: moveToEnd(false, in: lines)
    case .last: moveToEnd(true, in: lines)
    default: return false
    }
    return true
  }

  /// Goes to a row; nothing happens when it is not there.
  public mutating func select(_ id: ID, in lines: [ID?]) {
    guard let line = lines.firstIndex(of: id) else { return }
    select(line: line, in: lines)
  }

  /// Goes to the row of a line; nothing happens when the cursor cannot be there.
  public mutating func select(line: Int, in lines: [ID?]) {
    guard lines.indices.contains(line), let id = lines[line] else { return }
    selection = id
    place = line
    reveal(in: lines)
  }

  /// Shows other lines; the selection comes along when it would leave the screen.
  public mutating func scroll(by count: Int, in lines: [ID?]) {
    top = min(max(0, top + count), max(0, lines.count - height))
    let shown = top..<min(lines.count, top + height)
    guard !shown.contains(place), !shown.isEmpty else { return }
    let edge = place < top ? shown.lowerBound : shown.upperBound - 1
    if let line = nearest(to: edge, in: lines), shown.contains(line) { select(line: line, in: lines) }
  }

  /// The selection's line and how many rows there are: `(3, 12)` is the third of twelve.
  public func ordinal(in lines: [ID?]) -> (row: Int, count: Int) {
    let count = lines.count { $0 != nil }
    guard selection != nil, place < lines.count else { return (0, count) }
    return (lines[...place].count { $0 != nil }, count)
  }

  /// Scrolls as little as possible; headings right above the first row come into sight with it.
  private mutating func reveal(in lines: [ID?]) {
    var first = place
    while first > 0, first < lines.count, lines[first - 1] == nil { first -= 1 }
    if place - first >= height { first = place }
    if place >= top + height { top = place - height + 1 }
    if first < top { top = place - first < height ? first : place }
    top = min(max(0, top), max(0, lines.count - height))
  }

  private func step(from line: Int, forward: Bool, in lines: [ID?]) -> Int? {
    var next = forward ? line + 1 : line - 1
    while lines.indices.contains(next) {
      if lines[next] != nil { return next }
      next += forward ? 1 : -1
    }
    return nil
  }

  private func nearest(to line: Int, in lines: [ID?]) -> Int? {
    let start = min(max(0, line), lines.count)
    for distance in 0...max(1, lines.count) {
      if lines.indices.contains(start + distance), lines[start + distance] != nil { return start + distance }
      if lines.indices.contains(start - distance), lines[start - distance] != nil { return start - distance }
    }
    return nil
  }
}
