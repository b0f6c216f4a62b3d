/// A weighted mean in the making (method §1.6): measured parts share the weight of what was not measured.
struct WeightedSum {
  private var sum = Rational.zero
  private(set) var measured = Rational.zero
  private(set) var applicable = Rational.zero

  /// A part that applies; without a value it costs coverage.
  @inline(__always)
  mutating func add(_ weight: Rational, _ value: Rational?) {
    applicable = applicable + weight
    guard let value else { return }
    measured = measured + weight
    sum = sum + weight * value
  }

  /// Measured ÷ applicable weight in percent; 0 when nothing applies.
  var coverage: Rational {
    if applicable == .zero { return .zero }
    if applicable == measured { return .hundred }
    return measured * .hundred / applicable
  }

  /// The mean, when coverage reaches the floor.
  func score(floor: Rational) -> Rational? {
    guard applicable > .zero, measured > .zero, coverage >= floor else { return nil }
    return (sum / measured).reduced
  }
}
