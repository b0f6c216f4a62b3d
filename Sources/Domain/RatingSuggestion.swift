/// What the health data say about the ratings that people gave (method IDX-M, IDX-A, GOAL-1).
public struct RatingSuggestion: Hashable, Sendable {
  /// The indices, 0…100; `nil` below 60 % coverage.
  public var maturity: Points?
  public var appetite: Points?
  /// The goal level 1…5 of both, and its segment.
  public var goal: Int?
  public var segment: Segment?
  /// Whether the suggestion has stood long enough to be offered.
  public var isOffered: Bool
  public init(maturity: Points?, appetite: Points?, goal: Int?, segment: Segment?, isOffered: Bool) {
    self.maturity = maturity
    self.appetite = appetite
    self.goal = goal
    self.segment = segment
    self.isOffered = isOffered
  }
}
