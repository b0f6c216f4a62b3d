/// One complete sequence `CSI parameters final`.
struct ControlSequence {
  let parameters: [UInt8]
  let final: UInt8
  /// Another escape came before it.
  let isAlt: Bool

  /// What it means; `nil` for replies and everything unknown.
  var event: TerminalEvent? {
    let isMouse = parameters.first == 0x3C
    let numbers = isMouse ? parameters.dropFirst() : parameters[...]
    // Another private marker, or an intermediate byte: a reply of the terminal.
    guard numbers.allSatisfy({ (0x30...0x3B).contains($0) }) else { return nil }
    let fields = ControlSequence.fields(numbers, empty: isMouse ? 0 : 1)
    if isMouse {
      guard final == 0x4D || final == 0x6D else { return nil }
      return MouseReport.numbered(fields, isRelease: final == 0x6D).map(TerminalEvent.mouse)
    }
    if final == 0x4D { return MouseReport.decimal(fields).map(TerminalEvent.mouse) }
    guard let key = key(fields) else { return nil }
    return .key(isAlt ? Key(key.code, key.modifiers.union(.alt)) : key)
  }

  private func key(_ fields: [[Int]]) -> Key? {
    let first = fields.first?.first ?? 1
    let modifiers = ControlSequence.modifiers(fields.count > 1 ? fields[1].first ?? 1 : 1)
    // Terminals that report releases mark them so; a release is no press.
    if fields.count > 1, fields[1].count > 1, fields[1][1] == 3 { return nil }
    switch final {
    case 0x75:
      return ControlSequence.typed(code: first, shifted: fields.first.flatMap { $0.count > 1 ? $0[1] : nil }, modifiers)
    case 0x7E where first == 27:
      return fields.count > 2 ? ControlSequence.typed(code: fields[2].first ?? 0, shifted: nil, modifiers) : nil
    case 0x7E: return KeyTables.number(first).map { Key($0, modifiers) }
    case 0x5E: return KeyTables.number(first).map { Key($0, modifiers.union(.control)) }
    case 0x40: return KeyTables.number(first).map { Key($0, modifiers.union([.control, .shift])) }
    default:
      // `CSI row ; column R` is a cursor report unless it says row 1.
      guard first <= 1, let key = KeyTables.letter(final) else { return nil }
      return Key(key.code, key.modifiers.union(modifiers))
    }
  }

  /// A key given by its code point. Shift is spent on the character: nothing else tells `a` from `A` in plain terminals.
  private static func typed(code: Int, shifted: Int?, _ modifiers: Key.Modifiers) -> Key? {
    guard let unshifted = KeyTables.unicode(code) else { return nil }
    guard case .character(let character) = unshifted else { return Key(unshifted, modifiers) }
    let rest = modifiers.subtracting(.shift)
    if modifiers.contains(.control) { return Key(.character(KeyTables.controlled(character)), rest) }
    guard modifiers.contains(.shift) else { return Key(unshifted, rest) }
    if let shifted, let other = KeyTables.unicode(shifted) { return Key(other, rest) }
    let upper = character.uppercased()
    return Key(upper.count == 1 ? .character(Character(upper)) : unshifted, rest)
  }

  /// One more than the sum of 1 Shift, 2 Alt, 4 Control, 32 Meta; the other bits are locks and keys we do not know.
  static func modifiers(_ parameter: Int) -> Key.Modifiers {
    let bits = max(0, parameter - 1)
    var modifiers: Key.Modifiers = []
    if bits & 1 != 0 { modifiers.insert(.shift) }
    if bits & 34 != 0 { modifiers.insert(.alt) }
    if bits & 4 != 0 { modifiers.insert(.control) }
    return modifiers
  }

  /// Numbers parted by semicolons, each with its parts behind colons; a huge one is 2²¹, beyond all that mean something.
  static func fields(_ bytes: ArraySlice<UInt8>, empty: Int) -> [[Int]] {
    guard !bytes.isEmpty else { return [] }
    return bytes.split(separator: 0x3B, omittingEmptySubsequences: false).map { field in
      field.split(separator: 0x3A, omittingEmptySubsequences: false).map { part in
        part.isEmpty ? empty : part.reduce(0) { min($0 * 10 + Int($1) - 0x30, 1 << 21) }
      }
    }
  }
}
