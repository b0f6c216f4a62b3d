extension Rational {
  /// The exact sum.
  public static func + (left: Rational, right: Rational) -> Rational {
    guard case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage else {
      return bigSum(left, right)
    }
    if b == d, bits(a) <= 125, bits(c) <= 125 { return Rational(unchecked: a &+ c, b) }
    if bits(a) + bits(d) <= 125, bits(c) + bits(b) <= 125, bits(b) + bits(d) <= 125 {
      return Rational(unchecked: a &* d &+ c &* b, b &* d)
    }
    return reducedSum(left.reduced, right.reduced)
  }

  /// The sum over the least common denominator, for fractions too wide for the plain product.
  private static func reducedSum(_ left: Rational, _ right: Rational) -> Rational {
    guard case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage else {
      return bigSum(left, right)
    }
    let common = Int128(greatestCommonDivisor(b.magnitude, d.magnitude))
    let (leftScale, rightScale) = (d / common, b / common)
    guard bits(a) + bits(leftScale) <= 125, bits(c) + bits(rightScale) <= 125, bits(b) + bits(leftScale) <= 125 else {
      return bigSum(left, right)
    }
    return Rational(unchecked: a &* leftScale &+ c &* rightScale, b &* leftScale)
  }

  /// The exact difference.
  public static func - (left: Rational, right: Rational) -> Rational {
    if case .small(let numerator, let denominator) = right.storage {
      return left + Rational(unchecked: -numerator, denominator)
    }
    return left + right * Rational(-1)
  }

  /// The exact product.
  public static func * (left: Rational, right: Rational) -> Rational {
    guard case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage else {
      return bigProduct(left, right)
    }
    if bits(a) + bits(c) <= 125, bits(b) + bits(d) <= 125 { return Rational(unchecked: a &* c, b &* d) }
    guard case .small(let e, let f) = left.reduced.storage, case .small(let g, let h) = right.reduced.storage,
      bits(e) + bits(g) <= 125, bits(f) + bits(h) <= 125
    else { return bigProduct(left, right) }
    return Rational(unchecked: e &* g, f &* h)
  }

  /// The exact quotient; the divisor is not 0.
  public static func / (left: Rational, right: Rational) -> Rational {
    guard case .small(let numerator, let denominator) = right.storage else { return left * bigInverse(right) }
    precondition(numerator != 0, "a divisor is not 0")
    return left
      * (numerator < 0 ? Rational(unchecked: -denominator, -numerator) : Rational(unchecked: denominator, numerator))
  }
}

extension Rational: Comparable, Hashable {
  public static func < (left: Rational, right: Rational) -> Bool {
    if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage,
      bits(a) + bits(d) <= 126, bits(c) + bits(b) <= 126
    {
      return a &* d < c &* b
    }
    return bigPrecedes(left, right)
  }

  public static func == (left: Rational, right: Rational) -> Bool {
    if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage,
      bits(a) + bits(d) <= 126, bits(c) + bits(b) <= 126
    {
      return a &* d == c &* b
    }
    return !(left < right) && !(right < left)
  }

  public func hash(into hasher: inout Hasher) {
    switch reduced.storage {
    case .small(let numerator, let denominator):
      hasher.combine(numerator)
      hasher.combine(denominator)
    case .large(let fraction):
      hasher.combine(fraction.numerator)
      hasher.combine(fraction.denominator)
    }
  }
}
