import TerminalKit
import TestSupport
import Testing

@Suite struct KeyTextTests {
  @Test(
    "Keys are read as key maps write them",
    arguments: [
      ("g", Key(.character("g"))), ("G", Key(.character("G"))), ("?", Key(.character("?"))),
      ("-", Key(.character("-"))),
      ("C-r", Key(.character("r"), .control)), ("C-R", Key(.character("r"), .control)),
      ("C--", Key(.character("-"), .control)),
      ("M-x", Key(.character("x"), .alt)), ("C-M-x", Key(.character("x"), [.control, .alt])),
      ("S-tab", Key(.tab, .shift)),
      ("F5", Key(.function(5))), ("C-F12", Key(.function(12), .control)), ("F", Key(.character("F"))),
      ("pgdn", Key(.pageDown)), ("pagedown", Key(.pageDown)), ("enter", Key(.enter)), ("esc", Key(.escape)),
      ("space", Key(.character(" "))), ("C-space", Key(.character(" "), .control)), ("ü", Key(.character("ü"))),
    ])
  func reads(text: String, key: Key) {
    #expect(Key(text: text) == key)
    #expect(Key(text: key.text) == key)
  }

  @Test(
    "Other text is no key",
    arguments: ["", " ", "gg", "C-", "X-a", "S-a", "F0", "F25", "F05", "F+5", "nope", "C-nope", "\u{1B}", "\u{85}"])
  func refuses(text: String) { #expect(Key(text: text) == nil) }

  @Test("A sequence is keys between spaces, or nothing")
  func sequence() {
    #expect(Key.sequence("j  j enter") == [Key(.character("j")), Key(.character("j")), Key(.enter)])
    #expect(Key.sequence("") == [])
    #expect(Key.sequence("j nope") == nil)
  }

  @Test("What the decoder makes of one key press, key maps can write", arguments: UInt64(0)..<300)
  func decodedKeysHaveText(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var decoder = InputDecoder()
    let bytes = hostileBytes(using: &generator, count: 200)
    for case .key(let key) in decoder.decode(bytes) where key.code != .character("\u{FFFD}") {
      #expect(Key(text: key.text) == key, "\(key)")
    }
  }
}

/// Bytes as a broken or hostile terminal sends them: random, with many beginnings of sequences.
func hostileBytes(using generator: inout SeededGenerator, count: Int) -> [UInt8] {
  let starts = [
    "\u{1B}", "\u{1B}[", "\u{1B}O", "\u{1B}]", "\u{1B}P", "\u{1B}[<", "\u{1B}[M", "\u{1B}[200~", "\u{1B}[201~",
    "\u{1B}\\",
    "\u{1B}[1;5C", "\u{1B}[13;5u", "\u{1B}[27;5;13~", "\u{1B}[<0;300;20M", "\u{1B}[[A", "é", "日", "👩", "\u{07}", "abc",
    ";", "9999999999",
    "u", "~", "M",
  ]
  var bytes: [UInt8] = []
  while bytes.count < count {
    if UInt8.random(in: 0..<3, using: &generator) == 0 {
      bytes.append(UInt8.random(in: 0...255, using: &generator))
    } else {
      bytes += Array((starts.randomElement(using: &generator) ?? "").utf8)
    }
  }
  return bytes
}
