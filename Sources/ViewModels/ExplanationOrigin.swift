/// Where a source row came from.
public struct ExplanationOrigin: Hashable, Sendable {
  /// `tickets.csv:1043`; capped for rows that were mapped from very many.
  public var references: [String]
  /// How many there are in all.
  public var count: Int
  public init(references: [String], count: Int) {
    self.references = references
    self.count = count
  }
}
