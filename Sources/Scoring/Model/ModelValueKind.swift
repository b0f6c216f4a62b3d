/// What a value of a model may be: its type with its range.
public enum ModelValueKind: Hashable, Sendable {
  /// A number with at most six decimals.
  case decimal(ClosedRange<Int>)
  case whole(ClosedRange<Int>)
  case flag
  /// One of these.
  case word([String])
  /// Five goals from 1 to 5, by maturity band.
  case goals
  /// When a call to action is due; only an assessment has a completion to count from.
  case due(afterCompletion: Bool)
}
