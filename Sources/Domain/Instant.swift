/// A moment in time: microseconds since 1970-01-01T00:00:00Z.
public struct Instant: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Microseconds since 1970-01-01T00:00:00Z; negative before it.
  public let microseconds: Int64

  /// The moment that many microseconds after 1970-01-01T00:00:00Z.
  public init(microseconds: Int64) { self.microseconds = microseconds }

  /// The first moment of a day in UTC, plus seconds.
  public init(utc day: Day, seconds: Int = 0) {
    microseconds = (Int64(day.number) * 86_400 + Int64(seconds)) * 1_000_000
  }

  /// An RFC 3339 date-time with an offset or `Z`, at most six decimals of a second, years 1900…2199; else `nil`.
  public init?(rfc3339 text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, let day = Day(iso: String(decoding: bytes[0..<10], as: UTF8.self)),
      bytes[10] == 0x54 || bytes[10] == 0x74, bytes[13] == 0x3A, bytes[16] == 0x3A,
      let hour = Instant.two(bytes, 11), hour < 24, let minute = Instant.two(bytes, 14), minute < 60,
      let second = Instant.two(bytes, 17), second < 60
    else { return nil }
    var index = 19
    var fraction: Int64 = 0
    if bytes[index] == 0x2E {
      index += 1
      var scale: Int64 = 100_000
      let first = index
      while index < bytes.count, (0x30...0x39).contains(bytes[index]) {
        guard scale > 0 else { return nil }
        fraction += Int64(bytes[index] - 0x30) * scale
        scale /= 10
        index += 1
      }
      guard index > first else { return nil }
    }
    guard index < bytes.count else { return nil }
    var offset = 0
    switch bytes[index] {
    case 0x5A, 0x7A:
      guard index + 1 == bytes.count else { return nil }
    case 0x2B, 0x2D:
      guard index + 6 == bytes.count, bytes[index + 3] == 0x3A, let hours = Instant.two(bytes, index + 1),
        let minutes = Instant.two(bytes, index + 4), hours < 24, minutes < 60
      else { return nil }
      offset = (hours * 60 + minutes) * (bytes[index] == 0x2B ? 60 : -60)
    default: return nil
    }
    let seconds = Int64(day.number) * 86_400 + Int64(hour * 3600 + minute * 60 + second - offset)
    self.init(microseconds: seconds * 1_000_000 + fraction)
  }

  /// The stored normal form `YYYY-MM-DDTHH:MM:SSZ` from UTF-8 bytes in place, for readers of many rows; other spellings
  /// of RFC 3339 take the longer way.
  public init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 20, bytes[10] == 0x54, bytes[13] == 0x3A, bytes[16] == 0x3A, bytes[19] == 0x5A,
      let day = Day(utf8: UnsafeBufferPointer(rebasing: bytes[0..<10])), let hour = Day.two(bytes, 11), hour < 24,
      let minute = Day.two(bytes, 14), minute < 60, let second = Day.two(bytes, 17), second < 60
    else {
      self.init(rfc3339: String(decoding: bytes, as: UTF8.self))
      return
    }
    self.init(utc: day, seconds: hour * 3600 + minute * 60 + second)
  }

  /// `YYYY-MM-DDTHH:MM:SSZ`, with a fraction only when there is one, without trailing zeros.
  public var rfc3339: String {
    var seconds = microseconds / 1_000_000
    var fraction = microseconds % 1_000_000
    if fraction < 0 { (seconds, fraction) = (seconds - 1, fraction + 1_000_000) }
    var days = seconds / 86_400
    var rest = seconds % 86_400
    if rest < 0 { (days, rest) = (days - 1, rest + 86_400) }
    func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
    var text = Day(number: Int32(days)).iso + "T" + two(rest / 3600) + ":" + two(rest / 60 % 60) + ":" + two(rest % 60)
    if fraction > 0 {
      var digits = String(fraction)
      digits = String(repeating: "0", count: 6 - digits.count) + digits
      while digits.hasSuffix("0") { digits.removeLast() }
      text += "." + digits
    }
    return text + "Z"
  }

  public var description: String { rfc3339 }

  public static func < (left: Instant, right: Instant) -> Bool { left.microseconds < right.microseconds }

  /// The moment that many hours later.
  public func adding(hours: Int) -> Instant { Instant(microseconds: microseconds + Int64(hours) * 3_600_000_000) }

  private static func two(_ bytes: [UInt8], _ index: Int) -> Int? {
    let high = bytes[index]
    let low = bytes[index + 1]
    guard (0x30...0x39).contains(high), (0x30...0x39).contains(low) else { return nil }
    return Int(high - 0x30) * 10 + Int(low - 0x30)
  }
}

/// An instant together with the local day it falls on in the workspace's time zone (method §1.2).
public struct Moment: Hashable, Sendable {
  /// The instant itself.
  public let instant: Instant
  /// The local day it counts as.
  public let day: Day

  /// An instant with its local day, as computed by a `ZoneTable`.
  public init(instant: Instant, day: Day) {
    self.instant = instant
    self.day = day
  }
}
