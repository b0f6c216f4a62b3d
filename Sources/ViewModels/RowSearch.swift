import Domain

/// A search in a list of rows: the list stays whole, the cursor goes from match to match.
struct RowSearch: Hashable, Sendable {
  var text = ""
  /// The places of the matches in the order shown, ascending; `nil` until the store has answered.
  var matches: [Int]?
  /// Where the cursor and the window were when the search began.
  let cursor: Int
  let top: Int
  /// Whether the text is still being typed: then the cursor follows the first match.
  var isOpen = true

  init(cursor: Int, top: Int) {
    self.cursor = cursor
    self.top = top
  }

  /// Where the matching ids stand among all: both are in the same order.
  static func places(of matches: RowKeys, in all: RowKeys) -> [Int] {
    var places: [Int] = []
    places.reserveCapacity(matches.count)
    var next = 0
    for place in all.indices {
      guard next < matches.count else { break }
      guard all.isEqual(at: place, matches, next) else { continue }
      places.append(place)
      next += 1
    }
    return places
  }

  /// The match after or before a place, round the ends.
  func match(from place: Int, forward: Bool) -> Int? {
    guard let matches, !matches.isEmpty else { return nil }
    if forward { return matches.first { $0 > place } ?? matches.first }
    return matches.last { $0 < place } ?? matches.last
  }
}
