public import Domain

/// An exact fraction: what every threshold is decided on (method §1.4).
///
/// Machine integers as long as they suffice, arbitrary precision beyond; a caller cannot tell the difference. Fractions
/// are not kept in lowest terms, because most are compared once and dropped; equality and hashing do not depend on it.
public struct Rational: Sendable {
  enum Storage: Sendable {
    /// Numerator and denominator; the denominator is positive.
    case small(Int128, Int128)
    case large(BigFraction)
  }
  let storage: Storage

  init(storage: Storage) { self.storage = storage }

  @inline(__always)
  init(unchecked numerator: Int128, _ denominator: Int128) { storage = .small(numerator, denominator) }

  /// A whole number.
  @inline(__always)
  public init(_ whole: Int) { self.init(unchecked: Int128(whole), 1) }

  /// `numerator ÷ denominator`; the denominator is not 0.
  @inline(__always)
  public init(_ numerator: Int64, _ denominator: Int64) {
    precondition(denominator != 0, "a fraction has a denominator other than 0")
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.init(unchecked: Int128(numerator) * sign, Int128(denominator) * sign)
  }

  /// The exact value of shown points.
  public init(_ points: Points) {
    self.init(unchecked: Int128(points.millionths), 1_000_000)
    self = reduced
  }

  /// The exact value of a percentage.
  public init(_ percent: Percent) { self.init(Points(millionths: percent.millionths)) }

  /// Nothing.
  public static let zero = Rational(unchecked: 0, 1)
  /// A hundred, the top of every score.
  public static let hundred = Rational(unchecked: 100, 1)

  /// The same value in lowest terms.
  public var reduced: Rational {
    guard case .small(let numerator, let denominator) = storage, denominator != 1 else { return self }
    let divisor = Int128(greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
    return divisor == 1 ? self : Rational(unchecked: numerator / divisor, denominator / divisor)
  }

  /// Whether the value is below 0.
  public var isNegative: Bool {
    switch storage {
    case .small(let numerator, _): numerator < 0
    case .large(let fraction): fraction.isNegative
    }
  }

  /// The distance from 0.
  public var magnitude: Rational { isNegative ? Rational.zero - self : self }

  /// The smallest whole number that is not below the value; clamped to what an `Int` holds.
  public var ceiling: Int {
    switch storage {
    case .small(let numerator, let denominator):
      let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
      return Int(clamping: remainder > 0 ? quotient + 1 : quotient)
    case .large(let fraction): return fraction.ceiling
    }
  }

  /// The value as it is shown: millionths, rounded half away from zero.
  public var points: Points {
    guard case .small(let numerator, let denominator) = storage,
      bits(numerator) <= 100, bits(denominator) <= 120
    else { return Points(millionths: big.scaledMillionths) }
    let (quotient, remainder) = (numerator.magnitude * 1_000_000)
      .quotientAndRemainder(dividingBy: denominator.magnitude)
    let rounded = remainder * 2 >= denominator.magnitude ? quotient + 1 : quotient
    return Points(millionths: Int64(clamping: numerator < 0 ? -Int128(rounded) : Int128(rounded)))
  }

  /// The value held to `low … high`.
  public func clamped(_ low: Rational, _ high: Rational) -> Rational { self < low ? low : (high < self ? high : self) }
}

/// How many bits a magnitude takes: products stay inside 128 bits while the sum of these is at most 126.
@inline(__always)
func bits(_ value: Int128) -> Int { 128 - value.magnitude.leadingZeroBitCount }

/// Binary greatest common divisor; of 0 and a number, the number.
func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
  if let small = UInt64(exactly: first), let other = UInt64(exactly: second) {
    return UInt128(binaryGCD(small, other))
  }
  return binaryGCD(first, second)
}

@inline(__always)
private func binaryGCD<Value: FixedWidthInteger & UnsignedInteger>(_ first: Value, _ second: Value) -> Value {
  guard first != 0 else { return second }
  guard second != 0 else { return first }
  let shift = min(first.trailingZeroBitCount, second.trailingZeroBitCount)
  var left = first >> first.trailingZeroBitCount
  var right = second
  while right != 0 {
    right >>= right.trailingZeroBitCount
    if left > right { swap(&left, &right) }
    right &-= left
  }
  return left << shift
}
