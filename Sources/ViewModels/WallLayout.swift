/// Where the accounts of the wall stand: under the heading of their group, line by line, a cell each.
public struct WallLayout: Hashable, Sendable {
  /// One line of the wall.
  public enum Line: Hashable, Sendable {
    case heading(group: Int)
    /// The accounts of the line, by their index in the order.
    case cells(Range<Int>)
  }

  /// A cell and the gap after it, which takes the bracket of the cursor: as wide as all accounts fit.
  private static let widths = [8, 6, 4, 3, 2]
  /// The width where they do not fit at all: a screenful of more cells costs more bytes than a step may.
  private static let scrolling = 4
  /// The marker, and the gap before the first cell.
  public static let margin = 3

  public let lines: [Line]
  /// The line of the first cells of each group, by the first account of that line; for looking up by account.
  private let starts: [(index: Int, line: Int)]
  private let perLine: Int
  public let cellWidth: Int

  /// The layout of groups of these sizes in that many columns, with cells as wide as that many lines allow.
  public init(groups: [Int], columns: Int, rows: Int) {
    func perLine(_ width: Int) -> Int { max(1, (columns - WallLayout.margin) / width) }
    let filled = groups.filter { $0 > 0 }
    let fitting = WallLayout.widths.first { width in
      let lines = filled.reduce(filled.count) { $0 + ($1 + perLine(width) - 1) / perLine(width) }
      return lines <= rows
    }
    let width = fitting ?? WallLayout.scrolling
    self.init(groups: groups, perLine: perLine(width), cellWidth: width)
  }

  private init(groups: [Int], perLine: Int, cellWidth: Int) {
    var lines: [Line] = []
    var starts: [(index: Int, line: Int)] = []
    var first = 0
    for (group, count) in groups.enumerated() where count > 0 {
      lines.append(.heading(group: group))
      starts.append((first, lines.count))
      for start in stride(from: first, to: first + count, by: perLine) {
        lines.append(.cells(start..<min(start + perLine, first + count)))
      }
      first += count
    }
    self.lines = lines
    self.starts = starts
    self.perLine = perLine
    self.cellWidth = cellWidth
  }

  /// The line and the place in it of an account.
  public func place(of index: Int) -> (line: Int, column: Int)? {
    guard index >= 0, let start = starts.last(where: { $0.index <= index }) else { return nil }
    let offset = index - start.index
    let line = start.line + offset / perLine
    guard line < lines.count, case .cells(let cells) = lines[line], cells.contains(index) else { return nil }
    return (line, offset % perLine)
  }

  /// The account that many lines of cells below, or above, nearest to a place in the line.
  public func account(from index: Int, lines offset: Int, column: Int) -> Int? {
    guard let start = place(of: index)?.line else { return nil }
    var line = start
    var left = abs(offset)
    var found = index
    while left > 0 {
      line += offset > 0 ? 1 : -1
      guard lines.indices.contains(line) else { break }
      guard case .cells(let cells) = lines[line] else { continue }
      found = min(cells.lowerBound + column, cells.upperBound - 1)
      left -= 1
    }
    return found
  }

  public static func == (left: WallLayout, right: WallLayout) -> Bool {
    left.lines == right.lines && left.cellWidth == right.cellWidth
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(lines)
    hasher.combine(cellWidth)
  }
}
