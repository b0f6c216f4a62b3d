import TerminalKit
import TestSupport
import Testing

@Suite struct InputDecoderTests {
  private func events(_ text: String) -> [TerminalEvent] {
    var decoder = InputDecoder()
    return decoder.decode(text.utf8)
  }

  @Test(
    "Key sequences of the common terminals are read",
    arguments: [
      ("a", "a"), ("G", "G"), (" ", "space"), ("é", "é"), ("日", "日"), ("👩", "👩"), ("\r", "enter"), ("\n", "enter"),
      ("\t", "tab"),
      ("\u{7F}", "backspace"), ("\u{08}", "backspace"), ("\u{00}", "C-space"), ("\u{01}", "C-a"), ("\u{12}", "C-r"),
      ("\u{1A}", "C-z"),
      ("\u{1C}", "C-\\"), ("\u{1F}", "C-_"),
      ("\u{1B}[A", "up"), ("\u{1B}[B", "down"), ("\u{1B}[C", "right"), ("\u{1B}[D", "left"), ("\u{1B}OA", "up"),
      ("\u{1B}OD", "left"),
      ("\u{1B}[H", "home"), ("\u{1B}[1~", "home"), ("\u{1B}[7~", "home"), ("\u{1B}OH", "home"), ("\u{1B}[F", "end"),
      ("\u{1B}[4~", "end"),
      ("\u{1B}[8~", "end"), ("\u{1B}OF", "end"), ("\u{1B}[2~", "ins"), ("\u{1B}[3~", "del"), ("\u{1B}[5~", "pgup"),
      ("\u{1B}[6~", "pgdn"),
      ("\u{1B}OP", "F1"), ("\u{1B}[11~", "F1"), ("\u{1B}[[A", "F1"), ("\u{1B}[P", "F1"), ("\u{1B}OS", "F4"),
      ("\u{1B}[15~", "F5"), ("\u{1B}[[E", "F5"),
      ("\u{1B}[17~", "F6"), ("\u{1B}[21~", "F10"), ("\u{1B}[23~", "F11"), ("\u{1B}[24~", "F12"), ("\u{1B}[25~", "F13"),
      ("\u{1B}[28~", "F15"),
      ("\u{1B}[34~", "F20"), ("\u{1B}[57387u", "F24"), ("\u{1B}[1;2P", "S-F1"), ("\u{1B}[15;5~", "C-F5"),
      ("\u{1B}[1;5C", "C-right"), ("\u{1B}[1;3A", "M-up"), ("\u{1B}[1;6D", "C-S-left"), ("\u{1B}[3;5~", "C-del"),
      ("\u{1B}[a", "S-up"), ("\u{1B}Oa", "C-up"),
      ("\u{1B}[5^", "C-pgup"), ("\u{1B}O5C", "C-right"), ("\u{1B}[Z", "S-tab"), ("\u{1B}[9;2u", "S-tab"),
      ("\u{1B}x", "M-x"), ("\u{1B}é", "M-é"), ("\u{1B}\r", "M-enter"), ("\u{1B}\u{7F}", "M-backspace"),
      ("\u{1B}\u{1B}[A", "M-up"), ("\u{1B}\u{01}", "C-M-a"),
      ("\u{1B}[13;5u", "C-enter"), ("\u{1B}[27;5;13~", "C-enter"), ("\u{1B}[97;5u", "C-a"), ("\u{1B}[114;6u", "C-r"),
      ("\u{1B}[27;6;82~", "C-r"),
      ("\u{1B}[97;2u", "A"), ("\u{1B}[50:64;2u", "@"), ("\u{1B}[97;3u", "M-a"), ("\u{1B}[27u", "esc"),
      ("\u{1B}[32;2u", "space"), ("\u{1B}[57420u", "down"),
      ("\u{1B}[97;69u", "C-a"), ("\u{1B}OM", "enter"), ("\u{1B}Ok", "+"), ("\u{1B}Oq", "1"),
    ])
  func keys(bytes: String, expected: String) {
    #expect(
      events(bytes + "!") == [Key(text: expected), Key(.character("!"))].compactMap { $0.map(TerminalEvent.key) })
    #expect(Key(text: expected) != nil)
  }

  @Test(
    "Replies and unknown sequences are swallowed whole",
    arguments: [
      "\u{1B}[?62;22c", "\u{1B}[>0;276;0c", "\u{1B}[24;80R", "\u{1B}[?2026;2$y", "\u{1B}[I", "\u{1B}[O", "\u{1B}[999z",
      "\u{1B}[99~", "\u{1B}[97;1:3u",
      "\u{1B}]11;rgb:1616/1818/1d1d\u{07}", "\u{1B}]11;rgb:1616/1818/1d1d\u{1B}\\", "\u{1B}P>|XTerm(379)\u{1B}\\",
      "\u{1B}_Gi=1;OK\u{1B}\\",
      "\u{1B}[<35;10;10M", "\u{1B}[<66;1;1M", "\u{1B}[<128;1;1M", "\u{1B}[<0;0;0M", "\u{1B}[<;;M\u{1B}[<0;1M",
      "\u{1B}[201~", "\u{1B}OE", "\u{1B}[[Z", "\u{85}",
      "\u{1B}[57358u", "\u{1B}[55555555555555555555555;5u",
    ])
  func swallows(bytes: String) {
    #expect(events(bytes + "!") == [.key(Key(.character("!")))])
  }

  @Test("Invalid UTF-8 is one replacement a fault, and what follows is read")
  func invalid() {
    var decoder = InputDecoder()
    let fault = TerminalEvent.key(Key(.character("\u{FFFD}")))
    let letter = TerminalEvent.key(Key(.character("a")))
    #expect(decoder.decode([0xFF, 0x61]) == [fault, letter])
    #expect(decoder.decode([0xE2, 0x82, 0x61]) == [fault, letter])
    #expect(decoder.decode([0xC3, 0xC3, 0xA9]) == [fault, .key(Key(.character("é")))])
    #expect(decoder.decode([0xED, 0xA0, 0x61]) == [fault, fault, letter])
    #expect(decoder.decode([0xE2, 0x1B, 0x5B, 0x41]) == [fault, .key(Key(.up))])
  }

  @Test("A lone Escape waits for silence, and only then is one")
  func loneEscape() {
    var decoder = InputDecoder()
    #expect(decoder.timeout == nil)
    #expect(decoder.decode([0x1B]) == [])
    #expect(decoder.timeout == 25)
    #expect(decoder.flushPendingEscape() == [.key(Key(.escape))])
    #expect(decoder.timeout == nil)
    #expect(decoder.flushPendingEscape() == [])
    #expect(decoder.decode("j".utf8) == [.key(Key(.character("j")))])
  }

  @Test(
    "Silence tells Alt and a key from the beginning of a sequence",
    arguments: [
      ("\u{1B}[", ["M-["]), ("\u{1B}O", ["M-O"]), ("\u{1B}]", ["M-]"]), ("\u{1B}P", ["M-P"]),
      ("\u{1B}\u{1B}", ["esc", "esc"]),
      ("\u{1B}\u{1B}[", ["esc", "M-["]), ("\u{1B}]11;\u{1B}", ["esc"]),
    ])
  func ambiguous(bytes: String, expected: [String]) {
    var decoder = InputDecoder()
    #expect(decoder.decode(bytes.utf8) == [])
    #expect(decoder.timeout == 25)
    #expect(decoder.flushPendingEscape() == expected.compactMap(Key.init(text:)).map(TerminalEvent.key))
    #expect(decoder.decode("j".utf8) == [.key(Key(.character("j")))])
  }

  @Test("A sequence that a slow line interrupts is not taken for keys")
  func slowLine() {
    var decoder = InputDecoder()
    #expect(decoder.decode("\u{1B}[1;".utf8) == [])
    #expect(decoder.timeout == nil)
    #expect(decoder.flushPendingEscape() == [])
    #expect(decoder.decode("5C".utf8) == [.key(Key(.right, .control))])
  }

  private static func mouse(
    _ action: MouseEvent.Action, _ button: MouseEvent.Button, _ column: Int, _ row: Int, _ modifiers: Key.Modifiers = []
  ) -> MouseEvent {
    MouseEvent(
      action: action, button: button, position: Position(column: column, row: row), modifiers: modifiers)
  }

  private static let mouseReports: [(bytes: String, event: MouseEvent)] = [
    ("\u{1B}[<0;1;1M", mouse(.press, .left, 0, 0)),
    ("\u{1B}[<0;300;100m", mouse(.release, .left, 299, 99)),
    ("\u{1B}[<2;240;5M", mouse(.press, .right, 239, 4)),
    ("\u{1B}[<1;2;3M", mouse(.press, .middle, 1, 2)),
    ("\u{1B}[<32;11;12M", mouse(.drag, .left, 10, 11)),
    ("\u{1B}[<20;11;12M", mouse(.press, .left, 10, 11, [.shift, .control])),
    ("\u{1B}[<64;11;12M", mouse(.wheelUp, .none, 10, 11)),
    ("\u{1B}[<73;11;12M", mouse(.wheelDown, .none, 10, 11, .alt)),
    ("\u{1B}[M !!", mouse(.press, .left, 0, 0)),
    ("\u{1B}[M#+,", mouse(.release, .none, 10, 11)),
    ("\u{1B}[M`+,", mouse(.wheelUp, .none, 10, 11)),
    ("\u{1B}[32;11;12M", mouse(.press, .left, 10, 11)),
  ]

  @Test("Mouse reports are read in all three forms", arguments: mouseReports)
  func mouse(bytes: String, event: MouseEvent) {
    #expect(events(bytes) == [.mouse(event)])
  }

  // MARK: Paste

  @Test(
    "Pasted text is one event and never keys",
    arguments: [
      ("q\u{1B}[A\u{03}", "q\u{1B}[A\u{03}"), ("a\rb\r\nc\nd", "a\nb\nc\nd"), ("", ""),
      ("\u{1B}[20\u{1B}[201\u{1B}", "\u{1B}[20\u{1B}[201\u{1B}"),
      ("日本", "日本"),
    ])
  func paste(text: String, expected: String) {
    #expect(events("\u{1B}[200~" + text + "\u{1B}[201~j") == [.paste(expected), .key(Key(.character("j")))])
  }

  @Test("Pasted bytes that are no text become text")
  func pasteInvalid() {
    var decoder = InputDecoder()
    let bytes = Array("\u{1B}[200~".utf8) + [0xFF, 0x61, 0xE2] + Array("\u{1B}[201~".utf8)
    #expect(decoder.decode(bytes) == [.paste("\u{FFFD}a\u{FFFD}")])
  }

  @Test("A paste without an end is delivered after silence")
  func pasteWithoutEnd() {
    var decoder = InputDecoder()
    #expect(decoder.decode("\u{1B}[200~abc\u{1B}[2".utf8) == [])
    #expect(decoder.timeout == 1000)
    #expect(decoder.flushPendingEscape() == [.paste("abc\u{1B}[2")])
    #expect(decoder.decode("j".utf8) == [.key(Key(.character("j")))])
  }

  @Test("A paste is bounded and its rest does not spill into keys")
  func pasteBound() {
    var decoder = InputDecoder()
    let excess = [UInt8](repeating: 0x61, count: InputDecoder.pasteLimit + 5000)
    let events = decoder.decode(Array("\u{1B}[200~".utf8) + excess + Array("\u{1B}[201~j".utf8))
    #expect(events == [.paste(String(repeating: "a", count: InputDecoder.pasteLimit)), .key(Key(.character("j")))])
  }

  // MARK: Chance

  @Test("However bytes are cut into pieces, the events are the same", arguments: UInt64(0)..<300)
  func chunking(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let bytes = hostileBytes(using: &generator, count: 400)
    var whole = InputDecoder()
    let expected = whole.decode(bytes)
    var pieces = InputDecoder()
    var events: [TerminalEvent] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Int.random(in: 1...9, using: &generator)
      events += pieces.decode(rest.prefix(count))
      rest = rest.dropFirst(count)
    }
    #expect(events == expected)
    #expect(pieces.timeout == whole.timeout)
    #expect(pieces.flushPendingEscape() == whole.flushPendingEscape())
  }

  @Test("After any garbage a pause and a few keys bring the decoder back", arguments: UInt64(0)..<300)
  func recovers(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var decoder = InputDecoder()
    _ = decoder.decode(hostileBytes(using: &generator, count: 120))
    // Whatever was begun, an end of paste, an end of string and three Escapes leave it.
    _ = decoder.decode("\u{1B}[201~\u{1B}\\\u{1B}\u{1B}\u{1B}".utf8)
    while decoder.timeout != nil { _ = decoder.flushPendingEscape() }
    #expect(decoder.decode("j".utf8) == [.key(Key(.character("j")))])
  }
}
