import TerminalKit

/// Colours as a theme file writes them.
enum ThemeColor {
  static let expectation = "a colour is #rrggbb, ansi:0 … ansi:15, or default"

  /// `#rrggbb`, `ansi:N` for one of the terminal's own sixteen, or `default`.
  static func parse(_ text: String) -> Color? {
    if text == "default" { return .terminalDefault }
    if text.hasPrefix("ansi:") {
      let number = text.dropFirst(5)
      guard number.utf8.count <= 2, number.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let index = UInt8(number),
        index < 16
      else { return nil }
      return .ansi(index)
    }
    let digits = Array(text.utf8)
    guard digits.count == 7, digits[0] == 0x23 else { return nil }
    var parts: [UInt8] = []
    for start in [1, 3, 5] {
      guard let high = value(digits[start]), let low = value(digits[start + 1]) else { return nil }
      parts.append(high << 4 | low)
    }
    return .rgb(parts[0], parts[1], parts[2])
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x41 + 10
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }
}
