import Domain

/// A small JSON writer: compact separators, keys in the order they are given, text that is safe on any terminal.
public struct JSONText: Sendable {
  /// What has been written, UTF-8.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  public init() {}

  /// What has been written.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Takes what has been written out of the writer, which goes on where it is.
  public mutating func take() -> [UInt8] {
    let taken = bytes
    bytes.removeAll(keepingCapacity: true)
    return taken
  }

  mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: bracket))
    needsComma = false
  }

  mutating func close(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    needsComma = true
  }

  mutating func key(_ key: String) {
    separate()
    quote(key)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  mutating func null() { raw("null") }
  mutating func value(_ flag: Bool?) { raw(flag.map { $0 ? "true" : "false" } ?? "null") }
  mutating func value(_ number: Int?) { if let number { raw(String(number)) } else { null() } }
  mutating func value(_ number: Int128) { raw(String(number)) }
  mutating func value(_ day: Day?) { value(day?.iso) }
  mutating func value(_ number: Rational?) { if let number { value(number.points) } else { null() } }

  public mutating func value(_ text: String?) {
    guard let text else { return null() }
    separate()
    quote(text)
    needsComma = true
  }

  /// At most six decimals, without trailing zeros.
  mutating func value(_ points: Points) {
    separate()
    if points.millionths < 0 { bytes.append(UInt8(ascii: "-")) }
    let magnitude = points.millionths.magnitude
    bytes.append(contentsOf: String(magnitude / 1_000_000).utf8)
    var fraction = magnitude % 1_000_000
    if fraction != 0 {
      bytes.append(UInt8(ascii: "."))
      var unit: UInt64 = 100_000
      while fraction != 0 {
        bytes.append(UInt8(ascii: "0") + UInt8(fraction / unit))
        fraction %= unit
        unit /= 10
      }
    }
    needsComma = true
  }

  private mutating func raw(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func separate() { if needsComma { bytes.append(UInt8(ascii: ",")) } }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: bytes.append(contentsOf: "\\\"".utf8)
      case 0x5C: bytes.append(contentsOf: "\\\\".utf8)
      case let value where JSONText.isEscaped(value): escape(value)
      default: UTF8.encode(scalar).map { bytes.append(contentsOf: $0) }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Controls of both ranges, and the characters that change the direction or the line of what follows them: a
  /// terminal would obey them, so they are written as escapes.
  private static func isEscaped(_ value: UInt32) -> Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB:
      true
    default: false
    }
  }

  private mutating func escape(_ value: UInt32) {
    let digits = String(value, radix: 16)
    bytes.append(contentsOf: "\\u".utf8)
    bytes.append(contentsOf: String(repeating: "0", count: 4 - digits.count).utf8)
    bytes.append(contentsOf: digits.utf8)
  }
}
