/// The three ways terminals report the mouse.
enum MouseReport {
  /// `CSI < button ; column ; row M` or `m`: any column, and releases say which button.
  static func numbered(_ fields: [[Int]], isRelease: Bool) -> MouseEvent? {
    guard fields.count == 3, let code = fields[0].first, let column = fields[1].first, let row = fields[2].first
    else { return nil }
    return event(code: code, column: column, row: row, isRelease: isRelease)
  }

  /// `CSI button ; column ; row M`, the button with 32 added.
  static func decimal(_ fields: [[Int]]) -> MouseEvent? {
    guard fields.count == 3, let code = fields[0].first, code >= 32 else { return nil }
    return numbered([[code - 32], fields[1], fields[2]], isRelease: false)
  }

  /// `CSI M` and three bytes, each with 32 added.
  static func legacy(_ bytes: [UInt8]) -> MouseEvent? {
    guard bytes.count == 3, bytes.allSatisfy({ $0 >= 32 }) else { return nil }
    return event(code: Int(bytes[0]) - 32, column: Int(bytes[1]) - 32, row: Int(bytes[2]) - 32, isRelease: false)
  }

  private static func event(code: Int, column: Int, row: Int, isRelease: Bool) -> MouseEvent? {
    // Buttons beyond the third and sideways wheels mean nothing here.
    guard column >= 1, row >= 1, code < 128 else { return nil }
    var modifiers: Key.Modifiers = []
    if code & 4 != 0 { modifiers.insert(.shift) }
    if code & 8 != 0 { modifiers.insert(.alt) }
    if code & 16 != 0 { modifiers.insert(.control) }
    let position = Position(column: column - 1, row: row - 1)
    let buttons: [MouseEvent.Button] = [.left, .middle, .right, .none]
    let button = buttons[code & 3]
    if code & 64 != 0 {
      guard code & 2 == 0, !isRelease else { return nil }
      return MouseEvent(
        action: code & 1 == 0 ? .wheelUp : .wheelDown, button: .none, position: position, modifiers: modifiers)
    }
    let action: MouseEvent.Action
    if code & 32 != 0 {
      // Movement without a button is not asked for.
      guard button != .none else { return nil }
      action = .drag
    } else {
      action = isRelease || button == .none ? .release : .press
    }
    return MouseEvent(action: action, button: button, position: position, modifiers: modifiers)
  }
}
