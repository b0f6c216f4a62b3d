/// Money in integer minor units (cents) of the workspace currency; monthly where it is MRR.
public struct Money: Hashable, Comparable, Sendable {
  /// Minor units, 0 or more.
  public let minorUnits: Int64
  /// An amount of minor units.
  public init(minorUnits: Int64) { self.minorUnits = minorUnits }
  public static func < (left: Money, right: Money) -> Bool { left.minorUnits < right.minorUnits }
}

/// A percentage kept exactly, in millionths of a percent point: `97.5 %` is 97 500 000 (bundle.md `pct`).
public struct Percent: Hashable, Comparable, Sendable {
  /// Millionths of a percent point, 0…100 000 000.
  public let millionths: Int64
  /// A percentage from millionths of a percent point.
  public init(millionths: Int64) { self.millionths = millionths }
  public static func < (left: Percent, right: Percent) -> Bool { left.millionths < right.millionths }

  /// A plain decimal number 0…100 with at most six decimals; `nil` for anything else.
  public init?(text: some StringProtocol) {
    let parts = text.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard parts.count <= 2, (1...3).contains(parts[0].count) else { return nil }
    let decimals = parts.count == 2 ? Array(parts[1]) : []
    guard parts.count == 1 || (1...6).contains(decimals.count) else { return nil }
    var value: Int64 = 0
    for byte in Array(parts[0]) + decimals {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int64(byte - 0x30)
    }
    for _ in decimals.count..<6 { value *= 10 }
    guard value <= 100_000_000 else { return nil }
    self.init(millionths: value)
  }

  /// The shortest decimal text: `97.5`, `100`, `0.000001`.
  public var text: String {
    let fraction = millionths % 1_000_000
    guard fraction != 0 else { return String(millionths / 1_000_000) }
    var digits = String(fraction)
    digits = String(repeating: "0", count: 6 - digits.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(millionths / 1_000_000).\(digits)"
  }
}
