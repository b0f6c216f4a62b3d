extension Key {
  /// Reads a key as key maps and command lines write it: `g`, `G`, `C-r`, `M-x`, `S-tab`, `F5`, `pgdn`, `space`.
  ///
  /// `C-` is Control, `M-` is Alt, `S-` is Shift; Shift is only for keys without a character of their own.
  /// `nil` for anything else.
  public init?(text: String) {
    var rest = text[...]
    var modifiers: Modifiers = []
    while rest.count > 2, rest.dropFirst().first == "-", let prefix = rest.first {
      switch prefix {
      case "C": modifiers.insert(.control)
      case "M": modifiers.insert(.alt)
      case "S": modifiers.insert(.shift)
      default: return nil
      }
      rest = rest.dropFirst(2)
    }
    if rest.count == 1, let character = rest.first {
      guard !modifiers.contains(.shift), character.isWritten else { return nil }
      self.init(.character(modifiers.contains(.control) ? KeyTables.controlled(character) : character), modifiers)
    } else if let named = Key.names.first(where: { $0.name == rest })?.code {
      self.init(named, modifiers)
    } else if rest.first == "F", let number = (1...24).first(where: { "F\($0)" == rest }) {
      self.init(.function(number), modifiers)
    } else {
      return nil
    }
  }

  /// The text that `init(text:)` reads back as the same key.
  public var text: String {
    var text = ""
    if modifiers.contains(.control) { text += "C-" }
    if modifiers.contains(.alt) { text += "M-" }
    if modifiers.contains(.shift) { text += "S-" }
    switch code {
    case .character(" "): return text + "space"
    case .character(let character): return text + String(character)
    case .function(let number): return text + "F\(number)"
    default: return text + (Key.names.first { $0.code == code }?.name ?? "?")
    }
  }

  /// Reads keys parted by spaces, such as `j j enter`; `nil` when one of them is no key.
  public static func sequence(_ text: String) -> [Key]? {
    var keys: [Key] = []
    for part in text.split(separator: " ") {
      guard let key = Key(text: String(part)) else { return nil }
      keys.append(key)
    }
    return keys
  }

  /// The names of keys that write nothing; of two names for a key the first is the one written.
  private static let names: [(name: String, code: Code)] = [
    ("up", .up), ("down", .down), ("left", .left), ("right", .right), ("home", .home), ("end", .end),
    ("pgup", .pageUp), ("pgdn", .pageDown), ("ins", .insert), ("del", .delete), ("enter", .enter), ("esc", .escape),
    ("tab", .tab), ("backspace", .backspace), ("space", .character(" ")), ("pageup", .pageUp),
    ("pagedown", .pageDown), ("insert", .insert), ("delete", .delete), ("return", .enter), ("escape", .escape),
  ]
}

extension Character {
  /// Whether the character can stand for itself in a key's text.
  fileprivate var isWritten: Bool {
    guard let first = unicodeScalars.first, first != " " else { return false }
    return first.value >= 0x20 && first.value != 0x7F && !(0x80..<0xA0).contains(first.value)
  }
}
