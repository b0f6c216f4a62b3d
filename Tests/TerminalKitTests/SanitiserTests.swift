import TerminalKit
import TestSupport
import Testing

@Suite struct SanitiserTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let text: String
    let shown: String
    let columns: Int
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "ASCII stays", text: "Harbor & <Dental>", shown: "Harbor & <Dental>", columns: 17),
    Case(name: "an escape sequence becomes visible", text: "\u{1B}[31mred", shown: "␛[31mred", columns: 8),
    Case(name: "tab, line feed and delete become pictures", text: "a\tb\nc\u{7F}", shown: "a␉b␊c␡", columns: 6),
    Case(name: "CRLF is two controls", text: "\r\n", shown: "␍␊", columns: 2),
    Case(name: "C1 controls", text: "a\u{9B}1m", shown: "a\u{FFFD}1m", columns: 4),
    Case(name: "bidi override", text: "a\u{202E}cba", shown: "a\u{FFFD}cba", columns: 5),
    Case(
      name: "bidi isolate and marks", text: "\u{2066}\u{200E}\u{061C}", shown: "\u{FFFD}\u{FFFD}\u{FFFD}", columns: 3),
    Case(name: "zero-width space", text: "pay\u{200B}pal", shown: "pay\u{FFFD}pal", columns: 7),
    Case(name: "byte order mark", text: "\u{FEFF}id", shown: "\u{FFFD}id", columns: 3),
    Case(name: "soft hyphen is a hyphen", text: "Ver\u{AD}trag", shown: "Ver-trag", columns: 8),
    Case(name: "line and paragraph separators", text: "\u{2028}\u{2029}", shown: "\u{FFFD}\u{FFFD}", columns: 2),
    Case(
      name: "private use, noncharacter, unassigned", text: "\u{E000}\u{FFFF}\u{378}", shown: "\u{FFFD}\u{FFFD}\u{FFFD}",
      columns: 3),
    Case(name: "tag characters", text: "a\u{E0041}", shown: "a\u{FFFD}", columns: 2),
    Case(name: "composed and decomposed letters", text: "é e\u{301}", shown: "é e\u{301}", columns: 3),
    Case(
      name: "at most three marks", text: "e\u{301}\u{302}\u{303}\u{304}\u{305}x", shown: "e\u{301}\u{302}\u{303}x",
      columns: 2),
    Case(name: "a mark without a base", text: "\u{301}x", shown: "\u{25CC}\u{301}x", columns: 2),
    Case(name: "wide letters", text: "日本", shown: "日本", columns: 4),
    Case(
      name: "decomposed Hangul is one glyph", text: "\u{1112}\u{1161}\u{11AB}", shown: "\u{1112}\u{1161}\u{11AB}",
      columns: 2),
    Case(name: "an invisible letter", text: "a\u{3164}b", shown: "a\u{FFFD}b", columns: 3),
    Case(name: "joined emoji are cut to the first", text: "👩\u{200D}💻!", shown: "👩!", columns: 3),
    Case(name: "a family with skin tones", text: "👩🏽\u{200D}❤\u{FE0F}\u{200D}👨🏿.", shown: "👩.", columns: 3),
    Case(name: "a joiner between letters is seen", text: "a\u{200D}b", shown: "a\u{FFFD}b", columns: 3),
    Case(name: "variation selectors are dropped", text: "⚠\u{FE0F}☎\u{FE0E}葛\u{E0100}", shown: "⚠☎葛", columns: 4),
    Case(name: "a keycap is its digit", text: "1\u{FE0F}\u{20E3}", shown: "1", columns: 1),
    Case(name: "a flag is its letters", text: "🇩🇪", shown: "DE", columns: 2),
    Case(name: "a regional flag is its base", text: "🏴\u{E0067}\u{E0062}\u{E007F}x", shown: "🏴x", columns: 3),
    Case(name: "a skin tone alone", text: "a🏽", shown: "a\u{FFFD}", columns: 2),
  ]

  @Test("Hostile text is shown as safe glyphs", arguments: cases)
  func sanitises(_ example: Case) {
    let canvas = drawn(example.text, columns: 20)
    let text = CanvasText.plain(canvas)
    #expect(Array(text.unicodeScalars) == Array((example.shown + "\n").unicodeScalars))
    #expect(TextWidth.of(example.text) == example.columns)
  }

  @Test("A modifier drawn beside an emoji never reaches it", arguments: ["🏽", "\u{200D}", "\u{FE0F}", "\u{20E3}"])
  func neighbours(_ modifier: String) {
    var canvas = Canvas(size: Size(columns: 6, rows: 1))
    canvas.put("👩", at: Position(column: 0, row: 0), role: .plain)
    canvas.put(modifier, at: Position(column: 2, row: 0), role: .plain)
    #expect(!canvas.text(row: 0).unicodeScalars.contains { modifier.unicodeScalars.contains($0) })
  }

  @Test("Whatever is drawn, cells hold nothing that a terminal would obey", arguments: UInt64(0)..<200)
  func cellsAreSafe(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let canvas = drawn(hostileText(using: &generator, scalars: 300), columns: 400)
    for cell in canvas.row(0) {
      for scalar in [cell.base] + cell.marks {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
          Issue.record("U+\(String(scalar.value, radix: 16)) reached a cell")
        default: break
        }
        #expect(!scalar.properties.isDefaultIgnorableCodePoint)
        #expect(!scalar.properties.isEmojiModifier)
        #expect(!scalar.properties.isBidiControl)
      }
      #expect(cell.marks.allSatisfy { TextWidth.of(scalar: $0) == 0 })
      #expect(TextWidth.of(scalar: cell.base) == max(1, Int(cell.width.rawValue)))
    }
  }

  @Test("Sanitised text is left as it is by another pass", arguments: UInt64(0)..<100)
  func idempotent(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let once = drawn(hostileText(using: &generator, scalars: 80), columns: 200)
    let again = drawn(once.text(row: 0), columns: 200)
    #expect(once == again)
  }
}
