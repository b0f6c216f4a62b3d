public import TerminalKit

extension Key {
  /// The key as footer and help print it: `j`, `Ctrl-P`, `↓`, `PgUp`, `F4`.
  public var label: String {
    var prefix = ""
    if modifiers.contains(.control) { prefix += "Ctrl-" }
    if modifiers.contains(.alt) { prefix += "Alt-" }
    if modifiers.contains(.shift) { prefix += "Shift-" }
    return prefix + Key.label(of: code, isUpper: modifiers.contains(.control))
  }

  private static func label(of code: Code, isUpper: Bool) -> String {
    switch code {
    case .character(" "): "Space"
    case .character(let character): isUpper ? character.uppercased() : String(character)
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .insert: "Ins"
    case .delete: "Del"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backspace: "Bksp"
    case .function(let number): "F\(number)"
    }
  }
}
