/// Turns the bytes a terminal sends into events, however they are cut into pieces.
///
/// Never fails: sequences that mean nothing to us are swallowed whole, invalid UTF-8 becomes U+FFFD.
/// Only a lone Escape and its like need the caller's clock: when `timeout` has passed without further bytes, the
/// caller calls `flushPendingEscape()`.
public struct InputDecoder: Sendable {
  /// Bytes of one pasted text that are kept; the rest is dropped.
  public static let pasteLimit = 1 << 20

  private enum State: Sendable {
    case ground
    /// Inside a character of several bytes.
    case character(needed: Int)
    case escape
    /// Two escapes: an escape and something else, or Alt and a sequence.
    case doubleEscape
    /// Behind `ESC [`; the bytes so far are in `sequence`.
    case control
    /// Behind `ESC O`.
    case singleShift
    /// Behind `ESC [ [`, the function keys of the Linux console.
    case console
    /// Behind `ESC [ M`: three bytes follow, whatever they are.
    case legacyMouse
    /// Inside a reply that ends with `BEL` or `ESC \`.
    case string(introducer: UInt8, length: Int)
    case stringEscape
    case paste
  }

  private var state = State.ground
  private var sequence: [UInt8] = []
  private var isAlt = false
  private var pasted: [UInt8] = []
  private var pasteTail: [UInt8] = []

  public init() {}

  /// Milliseconds of silence after which `flushPendingEscape()` is due; `nil` when nothing waits for a clock.
  public var timeout: Int? {
    switch state {
    case .escape, .doubleEscape, .stringEscape: return 25
    case .control, .singleShift: return sequence.isEmpty ? 25 : nil
    case .string(_, let length): return length == 0 ? 25 : nil
    case .paste: return 1000
    case .ground, .character, .console, .legacyMouse: return nil
    }
  }

  /// Decodes more bytes.
  public mutating func decode(_ bytes: some Sequence<UInt8>) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    for byte in bytes { consume(byte, into: &events) }
    return events
  }

  /// Decides what an unfinished sequence was, since nothing followed: Escape, Alt and a key, or a paste without an end.
  public mutating func flushPendingEscape() -> [TerminalEvent] {
    guard timeout != nil else { return [] }
    defer { reset() }
    switch state {
    case .escape, .stringEscape: return [.key(Key(.escape))]
    case .doubleEscape: return [.key(Key(.escape)), .key(Key(.escape))]
    case .control: return alted("[")
    case .singleShift: return alted("O")
    case .string(let introducer, _): return alted(Character(Unicode.Scalar(introducer)))
    case .paste: return [pasteEvent(pasted + pasteTail)]
    case .ground, .character, .console, .legacyMouse: return []
    }
  }

  /// Alt and a character, behind another Escape where there were two.
  private func alted(_ character: Character) -> [TerminalEvent] {
    let key = TerminalEvent.key(Key(.character(character), .alt))
    return isAlt ? [.key(Key(.escape)), key] : [key]
  }

  private mutating func reset() {
    state = .ground
    isAlt = false
    sequence.removeAll(keepingCapacity: true)
    pasted = []
    pasteTail = []
  }

  private mutating func consume(_ byte: UInt8, into events: inout [TerminalEvent]) {
    switch state {
    case .ground: ground(byte, &events)
    case .character(let needed): character(byte, needed: needed, &events)
    case .escape: escape(byte, &events)
    case .doubleEscape:
      if byte == 0x5B || byte == 0x4F {
        isAlt = true
        state = byte == 0x5B ? .control : .singleShift
      } else {
        events.append(.key(Key(.escape)))
        state = .escape
        escape(byte, &events)
      }
    case .control: control(byte, &events)
    case .singleShift: singleShift(byte, &events)
    case .console:
      let isAlt = isAlt
      reset()
      if (0x41...0x45).contains(byte) { events.append(.key(Key(.function(Int(byte) - 0x40), isAlt ? .alt : []))) }
    case .legacyMouse:
      sequence.append(byte)
      guard sequence.count == 3 else { return }
      if let mouse = MouseReport.legacy(sequence) { events.append(.mouse(mouse)) }
      reset()
    case .string(let introducer, let length):
      switch byte {
      case 0x07, 0x18, 0x1A: reset()
      case 0x1B: state = .stringEscape
      default: if length < 4096 { state = .string(introducer: introducer, length: length + 1) } else { reset() }
      }
    case .stringEscape:
      reset()
      if byte != 0x5C { escape(byte, &events) }
    case .paste: paste(byte, &events)
    }
  }

  private mutating func ground(_ byte: UInt8, _ events: inout [TerminalEvent]) {
    switch byte {
    case 0x1B: state = .escape
    case 0..<0x80: emit(KeyTables.key(ascii: byte), &events)
    case 0xC2..<0xF5:
      sequence = [byte]
      state = .character(needed: byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3)
    default: emit(Key(.character("\u{FFFD}")), &events)
    }
  }

  private mutating func character(_ byte: UInt8, needed: Int, _ events: inout [TerminalEvent]) {
    guard KeyTables.continues(sequence, with: byte) else {
      emit(Key(.character("\u{FFFD}")), &events)
      ground(byte, &events)
      return
    }
    sequence.append(byte)
    if needed > 1 {
      state = .character(needed: needed - 1)
      return
    }
    let scalar = String(decoding: sequence, as: UTF8.self).unicodeScalars.first
    if let scalar, scalar.value >= 0xA0 {
      emit(Key(.character(Character(scalar))), &events)
    } else {
      reset()
    }
  }

  private mutating func escape(_ byte: UInt8, _ events: inout [TerminalEvent]) {
    switch byte {
    case 0x1B: state = .doubleEscape
    case 0x5B: state = .control
    case 0x4F: state = .singleShift
    case 0x50, 0x58, 0x5D, 0x5E, 0x5F: state = .string(introducer: byte, length: 0)
    default:
      isAlt = true
      ground(byte, &events)
    }
  }

  /// Adds a key, with Alt where an escape came before it.
  private mutating func emit(_ key: Key, _ events: inout [TerminalEvent]) {
    events.append(.key(isAlt ? Key(key.code, key.modifiers.union(.alt)) : key))
    reset()
  }

  private mutating func control(_ byte: UInt8, _ events: inout [TerminalEvent]) {
    switch byte {
    case 0x1B:
      reset()
      state = .escape
    case 0..<0x20, 0x7F...0xFF:
      reset()
      ground(byte, &events)
    case 0x5B where sequence.isEmpty: state = .console
    case 0x4D where sequence.isEmpty: state = .legacyMouse
    case 0x40...0x7E:
      let event = ControlSequence(parameters: sequence, final: byte, isAlt: isAlt).event
      let opensPaste = byte == 0x7E && sequence == [0x32, 0x30, 0x30]
      reset()
      if opensPaste { state = .paste } else if let event { events.append(event) }
    default:
      if sequence.count < 64 { sequence.append(byte) }
    }
  }

  private mutating func singleShift(_ byte: UInt8, _ events: inout [TerminalEvent]) {
    switch byte {
    case 0x31...0x38 where sequence.isEmpty: sequence.append(byte)
    case 0x40...0x7E:
      var modifiers = ControlSequence.modifiers(sequence.first.map { Int($0) - 0x30 } ?? 1)
      if isAlt { modifiers.insert(.alt) }
      reset()
      if let key = KeyTables.singleShift(byte) {
        events.append(.key(Key(key.code, key.modifiers.union(modifiers))))
      }
    case 0x1B:
      reset()
      state = .escape
    default:
      reset()
      ground(byte, &events)
    }
  }

  // MARK: Paste

  private static let pasteEnd: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]

  private mutating func paste(_ byte: UInt8, _ events: inout [TerminalEvent]) {
    if byte == InputDecoder.pasteEnd[pasteTail.count] {
      pasteTail.append(byte)
      guard pasteTail.count == InputDecoder.pasteEnd.count else { return }
      let event = pasteEvent(pasted)
      reset()
      events.append(event)
    } else {
      pasted += pasteTail
      pasteTail = []
      if byte == 0x1B { pasteTail = [byte] } else { pasted.append(byte) }
      if pasted.count > InputDecoder.pasteLimit { pasted.removeLast(pasted.count - InputDecoder.pasteLimit) }
    }
  }

  /// Pasted lines end with carriage returns, as if typed; text has line feeds.
  private func pasteEvent(_ bytes: [UInt8]) -> TerminalEvent {
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0A, index > 0, bytes[index - 1] == 0x0D { continue }
      lines.append(byte == 0x0D ? 0x0A : byte)
    }
    return .paste(String(decoding: lines, as: UTF8.self))
  }
}
