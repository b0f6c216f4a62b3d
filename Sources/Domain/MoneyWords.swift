/// Reads the words in which people write money: `18k`, `18-22k`, `$18,500`, `1.2m`, `950.50`.
public enum MoneyWords {
  /// Why a text is no amount.
  public enum Problem: Error, Hashable, Sendable {
    case unknown(String)
    /// The upper end of a range is below its lower end.
    case backwards
    /// A single amount is wanted.
    case isRange
    case tooMuch

    /// One sentence for whoever typed it.
    public var sentence: String {
      switch self {
      case .unknown(let text): "\"\(text)\" is no amount: \(MoneyWords.examples)"
      case .backwards: "The upper end is below the lower one"
      case .isRange: "One amount is wanted, not a range"
      case .tooMuch: "That is more than can be kept"
      }
    }
  }

  /// What may be written.
  public static let examples = "18k, 18-22k, 18500 or 1.2m"

  /// The range a text means, in minor units; a single amount is both ends of it.
  ///
  /// `18-22k` means thousands at both ends, since nobody plans from eighteen to twenty-two thousand. Currency signs,
  /// spaces, commas and apostrophes between digits are passed over; a point is a decimal point.
  public static func range(_ text: some StringProtocol) throws(Problem) -> ClosedRange<Int64> {
    let shown = String(text.prefix(20))
    let parts = text.map { $0 == "–" ? "-" : $0 }.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = part(String(parts[0])), let last = part(String(parts[parts.count - 1])) else {
      throw .unknown(shown)
    }
    let shared = parts.count == 2 && first.unit == 1 ? last.unit : first.unit
    guard let low = minor(first.digits, first.decimals, shared), let high = minor(last.digits, last.decimals, last.unit)
    else { throw .tooMuch }
    guard low <= high else { throw .backwards }
    return low...high
  }

  /// The single amount a text means, in minor units.
  public static func amount(_ text: some StringProtocol) throws(Problem) -> Int64 {
    let range = try range(text)
    guard range.count == 1 else { throw .isRange }
    return range.lowerBound
  }

  /// An amount as it can be read again: `18k`, `18.5k`, `950`, `950.50`.
  public static func text(_ minorUnits: Int64) -> String {
    let (whole, cents) = (minorUnits / 100, minorUnits % 100)
    if cents != 0 { return "\(whole)." + (cents < 10 ? "0\(cents)" : "\(cents)") }
    for (unit, sign) in [(Int64(1_000_000), "m"), (1000, "k")] where whole >= unit && whole % (unit / 10) == 0 {
      let tenths = whole / (unit / 10)
      return (tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)") + sign
    }
    return String(whole)
  }

  /// A range as it can be read again: `18-22k`, `18k`.
  public static func text(_ low: Int64?, _ high: Int64?) -> String {
    guard let low = low ?? high, let high else { return low.map { text($0) } ?? "" }
    if low == high { return text(low) }
    let (left, right) = (text(low), text(high))
    let unit = right.last
    let isShared = unit == left.last && (unit == "k" || unit == "m")
    return (isShared ? String(left.dropLast()) : left) + "-" + right
  }

  /// The digits before and after the point, and what they are multiplied by.
  private static func part(_ text: some StringProtocol) -> (digits: [UInt8], decimals: [UInt8], unit: Int64)? {
    var letters = text.lowercased().filter { !" ,'\u{2019}$€£".contains($0) }
    var unit: Int64 = 1
    if let last = letters.last, let known: Int64 = ["k": 1000, "m": 1_000_000][last] {
      unit = known
      letters.removeLast()
    }
    let halves = letters.utf8.split(separator: 0x2E, omittingEmptySubsequences: false).map { Array($0) }
    guard (1...2).contains(halves.count), halves.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } }) else {
      return nil
    }
    let decimals = halves.count == 2 ? halves[1] : []
    guard !(halves[0].isEmpty && decimals.isEmpty), !(halves.count == 2 && decimals.isEmpty), decimals.count <= 6 else {
      return nil
    }
    return (halves[0], decimals, unit)
  }

  /// Minor units; fractions of one are cut, so that what is kept is never more than what was said.
  private static func minor(_ digits: [UInt8], _ decimals: [UInt8], _ unit: Int64) -> Int64? {
    var value: Int64 = 0
    for byte in digits {
      let (tens, isTooMuch) = value.multipliedReportingOverflow(by: 10)
      guard !isTooMuch, tens <= Int64.max - 9 else { return nil }
      value = tens + Int64(byte - 0x30)
    }
    let (scaled, isTooMuch) = value.multipliedReportingOverflow(by: unit * 100)
    guard !isTooMuch else { return nil }
    var fraction: Int64 = 0
    var scale = unit * 100
    for byte in decimals {
      // `scale` stays a multiple of ten as long as it matters; below one minor unit nothing is left.
      fraction += Int64(byte - 0x30) * scale / 10
      scale /= 10
    }
    let (sum, carries) = scaled.addingReportingOverflow(fraction)
    return carries ? nil : sum
  }
}
