public import TerminalKit

extension Key {
  /// The key as footer and help print it: `j`, `Ctrl-P`, `↓`, `PgUp`, `F4`.
  public var label: String {
    var prefix = ""
    if modifiers.contains(.control) { prefix += "Ctrl-" }
    if modifiers.contains(.alt) { prefix += "Alt-" }
    switch code {
    case .character(let character):
      if character == " " { return prefix + "Space" }
      return prefix + (modifiers.contains(.control) ? character.uppercased() : String(character))
    default:
      return prefix + (modifiers.contains(.shift) ? "Shift-" : "") + Key.names(code).shown
    }
  }

  /// The key as a configuration file writes it: `j`, `C-p`, `down`, `pgup`, `f4`, `S-tab`.
  public var configured: String {
    var prefix = ""
    if modifiers.contains(.control) { prefix += "C-" }
    if modifiers.contains(.alt) { prefix += "A-" }
    switch code {
    case .character(" "): return prefix + "space"
    case .character(let character): return prefix + String(character)
    default: return prefix + (modifiers.contains(.shift) ? "S-" : "") + Key.names(code).written
    }
  }

  /// Reads what `configured` writes; `nil` for anything else.
  public init?(configured text: String) {
    var rest = Substring(text)
    var modifiers: Modifiers = []
    let prefixes: [(String, Modifiers)] = [("C-", .control), ("A-", .alt), ("S-", .shift)]
    while let (prefix, modifier) = prefixes.first(where: { rest.hasPrefix($0.0) && rest.count > 2 }) {
      guard !modifiers.contains(modifier) else { return nil }
      modifiers.insert(modifier)
      rest = rest.dropFirst(prefix.count)
    }
    if rest.count == 1, let character = rest.first, character != " ", !character.isWhitespace {
      guard !modifiers.contains(.shift) else { return nil }
      self.init(.character(character), modifiers)
    } else if rest == "space" {
      self.init(.character(" "), modifiers)
    } else if rest.hasPrefix("f"), let number = Int(rest.dropFirst()), (1...24).contains(number) {
      self.init(.function(number), modifiers)
    } else if let code = Key.named.first(where: { Key.names($0).written == rest }) {
      self.init(code, modifiers)
    } else {
      return nil
    }
  }

  private static let named: [Code] = [
    .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .insert, .delete, .enter, .escape, .tab, .backspace,
  ]

  private static func names(_ code: Code) -> (shown: String, written: String) {
    switch code {
    case .character(let character): (String(character), String(character))
    case .up: ("↑", "up")
    case .down: ("↓", "down")
    case .left: ("←", "left")
    case .right: ("→", "right")
    case .home: ("Home", "home")
    case .end: ("End", "end")
    case .pageUp: ("PgUp", "pgup")
    case .pageDown: ("PgDn", "pgdn")
    case .insert: ("Ins", "ins")
    case .delete: ("Del", "del")
    case .enter: ("Enter", "enter")
    case .escape: ("Esc", "esc")
    case .tab: ("Tab", "tab")
    case .backspace: ("Bksp", "backspace")
    case .function(let number): ("F\(number)", "f\(number)")
    }
  }
}
