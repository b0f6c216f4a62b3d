/// Puts the text of a JSON string with escapes together.
struct JSONEscapes {
  private var bytes: [UInt8]
  private var highSurrogate: UInt32?
  private var hasLoneSurrogate = false

  init(_ plain: ArraySlice<UInt8>) { bytes = Array(plain) }

  /// The string read so far.
  var value: JSONReader.Value {
    if hasLoneSurrogate || highSurrogate != nil {
      return .unusable(shown: ShownText.of(bytes[...]), reason: "half a surrogate pair is no character")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return .unusable(shown: ShownText.of(bytes[...]), reason: "not valid UTF-8")
    }
    return .text(text)
  }

  /// Adds a plain byte.
  mutating func take(_ byte: UInt8) {
    endPair()
    bytes.append(byte)
  }

  /// Adds the escape at the start of `escape`; gives its length, or `nil` when there is no such escape.
  mutating func take(escape: ArraySlice<UInt8>) -> Int? {
    let escape = Array(escape)
    guard escape.count >= 2 else { return nil }
    if escape[1] == UInt8(ascii: "u") {
      guard escape.count == 6, let unit = JSONEscapes.hexadecimal(escape[2..<6]) else { return nil }
      take(unit)
      return 6
    }
    let plain: UInt8
    switch escape[1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): plain = escape[1]
    case UInt8(ascii: "b"): plain = 0x08
    case UInt8(ascii: "f"): plain = 0x0C
    case UInt8(ascii: "n"): plain = 0x0A
    case UInt8(ascii: "r"): plain = 0x0D
    case UInt8(ascii: "t"): plain = 0x09
    default: return nil
    }
    take(plain)
    return 2
  }

  private mutating func take(_ unit: UInt32) {
    if let high = highSurrogate, (0xDC00...0xDFFF).contains(unit) {
      highSurrogate = nil
      return append(0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00))
    }
    endPair()
    switch unit {
    case 0xD800...0xDBFF: highSurrogate = unit
    case 0xDC00...0xDFFF: hasLoneSurrogate = true
    default: append(unit)
    }
  }

  private mutating func endPair() {
    if highSurrogate != nil {
      hasLoneSurrogate = true
      highSurrogate = nil
    }
  }

  private mutating func append(_ value: UInt32) {
    guard let scalar = Unicode.Scalar(value) else { return }
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> UInt32? {
    var value: UInt32 = 0
    for digit in digits {
      switch digit {
      case 0x30...0x39: value = value << 4 | UInt32(digit - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(digit - 0x37)
      case 0x61...0x66: value = value << 4 | UInt32(digit - 0x57)
      default: return nil
      }
    }
    return value
  }
}
