/// What single bytes and final bytes of sequences mean.
enum KeyTables {
  /// The key of a byte below 128 that is not Escape.
  ///
  /// A line feed is Enter: that is what pipes and some terminals send, and nobody can tell it from Control-J.
  static func key(ascii byte: UInt8) -> Key {
    switch byte {
    case 0x00: Key(.character(" "), .control)
    case 0x08, 0x7F: Key(.backspace)
    case 0x09: Key(.tab)
    case 0x0A, 0x0D: Key(.enter)
    case 0x01...0x1A: Key(.character(Character(Unicode.Scalar(byte + 0x60))), .control)
    case 0x1B: Key(.escape)
    case 0x1C...0x1F: Key(.character(Character(Unicode.Scalar(byte + 0x40))), .control)
    default: Key(.character(Character(Unicode.Scalar(byte))))
    }
  }

  /// Control makes no difference between `r` and `R`.
  static func controlled(_ character: Character) -> Character {
    guard let ascii = character.asciiValue, (0x41...0x5A).contains(ascii) else { return character }
    return Character(Unicode.Scalar(ascii + 0x20))
  }

  /// Whether a byte may follow those of a character begun.
  static func continues(_ begun: [UInt8], with byte: UInt8) -> Bool {
    guard begun.count == 1 else { return (0x80..<0xC0).contains(byte) }
    switch begun[0] {
    case 0xE0: return (0xA0..<0xC0).contains(byte)
    case 0xED: return (0x80..<0xA0).contains(byte)
    case 0xF0: return (0x90..<0xC0).contains(byte)
    case 0xF4: return (0x80..<0x90).contains(byte)
    default: return (0x80..<0xC0).contains(byte)
    }
  }

  /// Keys named by the final letter of `CSI … letter`.
  static func letter(_ final: UInt8) -> Key? {
    switch final {
    case 0x41: Key(.up)
    case 0x42: Key(.down)
    case 0x43: Key(.right)
    case 0x44: Key(.left)
    case 0x46: Key(.end)
    case 0x48: Key(.home)
    case 0x50...0x53: Key(.function(Int(final) - 0x4F))
    case 0x5A: Key(.tab, .shift)
    // rxvt writes Shift and an arrow in small letters.
    case 0x61: Key(.up, .shift)
    case 0x62: Key(.down, .shift)
    case 0x63: Key(.right, .shift)
    case 0x64: Key(.left, .shift)
    default: nil
    }
  }

  /// Keys named by the number of `CSI number ~`.
  static func number(_ number: Int) -> Key.Code? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...26: .function(number - 12)
    case 28, 29: .function(number - 13)
    case 31...34: .function(number - 14)
    default: nil
    }
  }

  /// Keys of `ESC O letter`: arrows in application mode, the first function keys, the numeric pad.
  static func singleShift(_ final: UInt8) -> Key? {
    switch final {
    case 0x41...0x44, 0x46, 0x48, 0x50...0x53: letter(final)
    case 0x4D: Key(.enter)
    case 0x49: Key(.tab)
    case 0x58: Key(.character("="))
    // rxvt writes Control and an arrow in small letters.
    case 0x61...0x64: letter(final - 0x20).map { Key($0.code, .control) }
    case 0x6A...0x79: Key(.character(Character(Unicode.Scalar(final - 0x40))))
    default: nil
    }
  }

  /// Keys by their code in the `CSI code u` forms.
  static func unicode(_ code: Int) -> Key.Code? {
    switch code {
    case 8, 127: return .backspace
    case 9: return .tab
    case 10, 13, 57414: return .enter
    case 27: return .escape
    case 57376...57387: return .function(code - 57376 + 13)
    case 57399...57408: return Unicode.Scalar(UInt32(code - 57399 + 0x30)).map { .character(Character($0)) }
    case 57409: return .character(".")
    case 57410: return .character("/")
    case 57411: return .character("*")
    case 57412: return .character("-")
    case 57413: return .character("+")
    case 57415: return .character("=")
    case 57417...57426:
      let keys: [Key.Code] = [.left, .right, .up, .down, .pageUp, .pageDown, .home, .end, .insert, .delete]
      return keys[code - 57417]
    case 32..<127, 160..<57344, 63744..<0x110000:
      return Unicode.Scalar(UInt32(code)).map { .character(Character($0)) }
    default: return nil
    }
  }
}
