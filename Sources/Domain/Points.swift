/// A number as it is shown, stored and sorted: millionths, rounded half away from zero from the exact value.
///
/// Thresholds are never decided on `Points`; the engine compares exact rationals (method §1.4).
public struct Points: Hashable, Comparable, Sendable {
  /// Millionths of a point.
  public let millionths: Int64
  /// A number of millionths.
  public init(millionths: Int64) { self.millionths = millionths }
  /// A whole number.
  public init(_ whole: Int) { millionths = Int64(whole) * 1_000_000 }
  public static func < (left: Points, right: Points) -> Bool { left.millionths < right.millionths }

  /// The number with exactly that many decimals (0…6), rounded half away from zero.
  public func text(decimals: Int) -> String {
    var scale: Int64 = 1
    for _ in decimals..<6 { scale *= 10 }
    let magnitude = (Int64(millionths.magnitude) + scale / 2) / scale
    var unit: Int64 = 1
    for _ in 0..<decimals { unit *= 10 }
    let sign = millionths < 0 && magnitude != 0 ? "-" : ""
    guard decimals > 0 else { return sign + String(magnitude) }
    let fraction = String(magnitude % unit)
    return sign + String(magnitude / unit) + "." + String(repeating: "0", count: decimals - fraction.count) + fraction
  }

  /// The number with at most six decimals and no trailing zeros, as JSON shows it.
  public var shortest: String {
    var digits = text(decimals: 6)
    while digits.hasSuffix("0") { digits.removeLast() }
    if digits.hasSuffix(".") { digits.removeLast() }
    return digits
  }
}
