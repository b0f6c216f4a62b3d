internal import BigInt

/// A fraction beyond machine integers, in lowest terms with a positive denominator.
///
/// Held by reference so that the common small fraction stays a plain value.
final class BigFraction: Sendable {
  let numerator: BigInt
  let denominator: BigInt

  init(numerator: BigInt, denominator: BigInt) {
    let divisor = numerator.greatestCommonDivisor(with: denominator)
    let sign: BigInt = denominator.sign == .minus ? -1 : 1
    self.numerator = numerator / divisor * sign
    self.denominator = denominator / divisor * sign
  }

  var isNegative: Bool { numerator.sign == .minus }

  var ceiling: Int {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return Int(clamping: remainder > 0 ? quotient + 1 : quotient)
  }

  /// Millionths, rounded half away from zero.
  var scaledMillionths: Int64 {
    let (quotient, remainder) = (numerator.magnitude * 1_000_000).quotientAndRemainder(
      dividingBy: denominator.magnitude)
    let rounded = BigInt(remainder * 2 >= denominator.magnitude ? quotient + 1 : quotient)
    return Int64(clamping: isNegative ? -rounded : rounded)
  }

  /// Back to machine integers where they suffice.
  var rational: Rational {
    if let small = Int128(exactly: numerator), let below = Int128(exactly: denominator),
      bits(small) <= 126, bits(below) <= 126
    {
      return Rational(unchecked: small, below)
    }
    return Rational(storage: .large(self))
  }
}

extension Rational {
  /// The value in arbitrary precision.
  var big: BigFraction {
    switch storage {
    case .small(let numerator, let denominator):
      BigFraction(numerator: BigInt(numerator), denominator: BigInt(denominator))
    case .large(let fraction): fraction
    }
  }

  static func bigSum(_ left: Rational, _ right: Rational) -> Rational {
    let (first, second) = (left.big, right.big)
    return BigFraction(
      numerator: first.numerator * second.denominator + second.numerator * first.denominator,
      denominator: first.denominator * second.denominator
    ).rational
  }

  static func bigProduct(_ left: Rational, _ right: Rational) -> Rational {
    let (first, second) = (left.big, right.big)
    return BigFraction(
      numerator: first.numerator * second.numerator, denominator: first.denominator * second.denominator
    ).rational
  }

  static func bigInverse(_ value: Rational) -> Rational {
    let fraction = value.big
    return BigFraction(numerator: fraction.denominator, denominator: fraction.numerator).rational
  }

  static func bigPrecedes(_ left: Rational, _ right: Rational) -> Bool {
    let (first, second) = (left.big, right.big)
    return first.numerator * second.denominator < second.numerator * first.denominator
  }
}
