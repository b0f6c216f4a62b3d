/// How the cards of one cell stand in its lines.
public struct RoadmapCellLayout: Hashable, Sendable {
  /// How many cards are shown.
  public let capacity: Int
  /// Whether the last line says how many more there are.
  public let hasMore: Bool
  /// Lines of a card.
  private let lines: Int
  /// How many cards from the top have a line more.
  private let taller: Int
  /// Lines between two cards.
  private let gap: Int

  /// - Parameters:
  ///   - count: the cards of the cell; `most`: those of the fullest cell of its lane.
  ///   - rows: the lines there are.
  public init(count: Int, most: Int, rows: Int) {
    let rows = max(0, rows)
    if most * 5 <= rows + 1 {
      // Room for titles of two lines.
      (lines, taller, gap) = (4, 0, 1)
    } else if most * 4 <= rows + 1 || most * 3 <= rows {
      // The whole lane has room: all its cells look alike.
      (lines, taller, gap) = (3, 0, most * 4 <= rows + 1 ? 1 : 0)
    } else if count * 2 <= rows {
      (lines, taller, gap) = (2, 0, 0)
    } else {
      (lines, taller, gap) = (1, count <= rows ? rows - count : 0, 0)
    }
    let fits = count <= rows || lines > 1
    capacity = fits ? count : max(min(1, rows), rows - 1)
    hasMore = !fits && rows >= 2
  }

  /// The first line of the card at a place in the window, and how many lines it has.
  public func place(of index: Int) -> (row: Int, rows: Int) {
    (index * (lines + gap) + min(index, taller), lines + (index < taller ? 1 : 0))
  }
}
