/// Reads numbers and times from a cell's bytes, from left to right.
struct ByteScanner {
  private let bytes: [UInt8]
  private var index = 0

  /// Scans a text without the spaces around it.
  init(_ text: String) {
    var bytes = Array(text.utf8)
    while bytes.last == 0x20 { bytes.removeLast() }
    self.bytes = bytes
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
  }

  var isAtEnd: Bool { index == bytes.count }
  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// A run of decimal digits of an allowed length.
  mutating func number(_ lengths: ClosedRange<Int>) -> (value: Int, digits: Int)? {
    let start = index
    var value = 0
    while let byte = next, (0x30...0x39).contains(byte), index - start < lengths.upperBound {
      value = value * 10 + Int(byte - 0x30)
      index += 1
    }
    return index - start >= lengths.lowerBound ? (value, index - start) : nil
  }

  /// One of these characters.
  mutating func any(of characters: String) -> UInt8? {
    guard let byte = next, characters.utf8.contains(byte) else { return nil }
    index += 1
    return byte
  }

  /// Exactly this character.
  mutating func skip(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    index += 1
    return true
  }

  /// What may stand between a date and a time: `T`, spaces, or a comma and spaces.
  mutating func skipTimeSeparator() -> Bool {
    if skip(0x54) || skip(0x74) { return true }
    let comma = skip(0x2C)
    var spaces = false
    while skip(0x20) { spaces = true }
    return comma || spaces
  }

  /// `H:MM`, `H:MM:SS` or `H:MM:SS.f`, perhaps followed by AM or PM, in microseconds since midnight.
  mutating func time() -> Int64? {
    guard var hour = number(1...2)?.value, skip(0x3A), let minute = number(2...2)?.value, minute < 60 else {
      return nil
    }
    var second = 0
    var fraction: Int64 = 0
    if skip(0x3A) {
      guard let value = number(2...2)?.value, value < 60 else { return nil }
      second = value
      if skip(0x2E) {
        guard let decimals = number(1...6) else { return nil }
        fraction = Int64(decimals.value)
        for _ in decimals.digits..<6 { fraction *= 10 }
      }
    }
    if let half = halfOfDay() {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + half
    }
    guard hour < 24 else { return nil }
    return Int64(hour * 3600 + minute * 60 + second) * 1_000_000 + fraction
  }

  /// `Z`, `±HH:MM` or `±HHMM`, in seconds east of UTC.
  mutating func offset() -> Int64? {
    let start = index
    while skip(0x20) {}
    if skip(0x5A) || skip(0x7A) { return 0 }
    guard let sign = any(of: "+-"), let hours = number(2...2)?.value, hours < 24 else {
      index = start
      return nil
    }
    _ = skip(0x3A)
    guard let minutes = number(2...2)?.value, minutes < 60 else {
      index = start
      return nil
    }
    return Int64((hours * 60 + minutes) * (sign == 0x2B ? 60 : -60))
  }

  /// 0 for AM, 12 for PM.
  private mutating func halfOfDay() -> Int? {
    let start = index
    while skip(0x20) {}
    if let letter = any(of: "aApP"), any(of: "mM") != nil { return letter | 0x20 == 0x61 ? 0 : 12 }
    index = start
    return nil
  }
}
