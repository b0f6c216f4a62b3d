import Domain

/// The place of a row in a pane: a rank, then the bytes of an id (method §12).
struct PaneOrder: Comparable {
  let rank: Int
  let id: String

  init(rank: Int, id: String) {
    self.rank = rank
    self.id = id
  }

  /// The newest first, what has no day last.
  init(newest day: Day?, id: String) { self.init(rank: day.map { -Int($0.number) } ?? .max, id: id) }

  static func < (left: PaneOrder, right: PaneOrder) -> Bool {
    left.rank == right.rank ? left.id.utf8.lexicographicallyPrecedes(right.id.utf8) : left.rank < right.rank
  }
}

extension Sequence {
  /// The elements in the order of their keys, each of which is made once.
  func sorted(_ order: (Element) -> PaneOrder) -> [Element] {
    map { (order: order($0), element: $0) }.sorted { $0.order < $1.order }.map(\.element)
  }
}
