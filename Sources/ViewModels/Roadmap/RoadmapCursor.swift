import Domain

/// What is selected on the board: a card, or a rule with findings in the line above it.
///
/// The selection is an identity. Moving sideways keeps the lane one came from, moving up and down keeps the quarter.
public struct RoadmapCursor: Hashable, Sendable {
  public enum Focus: Hashable, Sendable {
    case card(String)
    case rule(String)
  }

  public private(set) var focus: Focus?
  /// Where the card is, or was when it was last seen.
  public private(set) var spot = RoadmapBoard.Spot(column: 0, lane: 0, index: 0)
  /// The lane and the number in its cell that sideways moves aim at.
  private var goal = RoadmapBoard.Spot(column: 0, lane: 0, index: 0)
  /// The first card of the selected card's cell that is shown.
  public private(set) var top = 0

  public init() {}

  /// The card in focus.
  public var card: String? { if case .card(let id) = focus { id } else { nil } }
  /// The rule in focus.
  public var rule: String? { if case .rule(let id) = focus { id } else { nil } }

  /// Wishes for a card that may not be there yet.
  mutating func prefer(_ id: String) { focus = .card(id) }

  /// Takes the board as it is now: the focus stays on its card or rule; one that is gone gives it to what is nearest.
  mutating func settle(on board: RoadmapBoard) {
    switch focus {
    case .card(let id):
      if let found = board.spot(of: id) { return place(found, keepsGoal: found == spot) }
    case .rule(let id):
      if board.rules.contains(where: { $0.id == id }) { return }
    case nil: break
    }
    if let near = nearest(to: spot, on: board) {
      focus = board[near].map { .card($0.id) }
      place(near, keepsGoal: true)
    } else {
      focus = board.rules.first.map { .rule($0.id) }
    }
  }

  /// Scrolls the cell as little as possible, so that the card shows in a window of that many cards of a cell.
  mutating func reveal(capacity: Int, count: Int) {
    top = max(0, min(min(top, spot.index), count - capacity))
    if spot.index >= top + capacity { top = spot.index - capacity + 1 }
  }

  mutating func select(_ spot: RoadmapBoard.Spot, on board: RoadmapBoard) {
    guard let card = board[spot] else { return }
    focus = .card(card.id)
    place(spot, keepsGoal: false)
  }

  mutating func select(rule id: String) { focus = .rule(id) }

  // MARK: Steps

  /// Up or down by a card in the same quarter; above the first card are the rules with findings.
  mutating func moveVertically(by step: Int, on board: RoadmapBoard) {
    guard case .card = focus else {
      if step > 0, let near = nearest(to: spot, on: board) { select(near, on: board) }
      return
    }
    let spots = board.spots(inColumn: spot.column)
    guard let place = spots.firstIndex(of: spot) else { return }
    if spots.indices.contains(place + step) {
      select(spots[place + step], on: board)
    } else if step < 0, let rule = board.rules.first {
      focus = .rule(rule.id)
    }
  }

  /// To the next quarter on that side that has a card, in the same lane where it can.
  mutating func moveSideways(by step: Int, on board: RoadmapBoard) {
    if case .rule(let id) = focus {
      guard let index = board.rules.firstIndex(where: { $0.id == id }), board.rules.indices.contains(index + step)
      else { return }
      focus = .rule(board.rules[index + step].id)
      return
    }
    var column = spot.column + step
    while board.columns.indices.contains(column) {
      let spots = board.spots(inColumn: column)
      let aim = goal
      if let best = spots.min(by: { distance($0, aim) < distance($1, aim) }) {
        focus = board[best].map { .card($0.id) }
        place(best, keepsGoal: true)
        return
      }
      column += step
    }
  }

  /// To the first card of the next or previous lane in this quarter.
  mutating func moveLane(by step: Int, on board: RoadmapBoard) {
    guard case .card = focus else { return moveVertically(by: step, on: board) }
    var lane = spot.lane + step
    while board.lanes.indices.contains(lane) {
      let next = RoadmapBoard.Spot(column: spot.column, lane: lane, index: 0)
      if board[next] != nil { return select(next, on: board) }
      lane += step
    }
  }

  /// To the first or the last card of the quarter.
  mutating func moveToEnd(_ last: Bool, on board: RoadmapBoard) {
    let spots = board.spots(inColumn: spot.column)
    if let end = last ? spots.last : spots.first { select(end, on: board) }
  }

  private mutating func place(_ new: RoadmapBoard.Spot, keepsGoal: Bool) {
    if new.column != spot.column || new.lane != spot.lane { top = 0 }
    spot = new
    if !keepsGoal { goal = new }
  }

  /// The lane counts most, then the number in the cell.
  private func distance(_ spot: RoadmapBoard.Spot, _ aim: RoadmapBoard.Spot) -> Int {
    abs(spot.lane - aim.lane) * 10_000 + min(9_999, abs(spot.index - aim.index))
  }

  /// The card nearest to a place: in its column, else in the next ones, else in those before.
  private func nearest(to place: RoadmapBoard.Spot, on board: RoadmapBoard) -> RoadmapBoard.Spot? {
    let count = board.columns.count
    let start = min(place.column, count - 1)
    for column in Array(start..<count) + (0..<start).reversed() {
      let spots = board.spots(inColumn: column)
      if let best = spots.min(by: { distance($0, place) < distance($1, place) }) { return best }
    }
    return nil
  }
}
