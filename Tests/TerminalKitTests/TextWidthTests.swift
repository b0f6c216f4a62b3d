import Glibc
import TerminalKit
import TestSupport
import Testing

@Suite struct TextWidthTests {
  private typealias Measure = @convention(c) (wchar_t) -> Int32

  @Test("Every scalar that may be sent is as wide as the C library and so ncurses take it for")
  func agreesWithTheCLibrary() throws {
    let symbol = try #require(dlsym(nil, "wcwidth"))
    let measure = unsafeBitCast(symbol, to: Measure.self)
    let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
    let previous = uselocale(locale)
    defer {
      uselocale(previous)
      freelocale(locale)
    }
    var sent = 0
    var differing: [String] = []
    for value in UInt32(0)..<0x110000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let cell = drawn(String(Character(scalar)), columns: 2).row(0)[0]
      guard cell.base == scalar || cell.marks.contains(scalar) else { continue }
      sent += 1
      if Int(measure(wchar_t(bitPattern: value))) != TextWidth.of(scalar: scalar) {
        differing.append(String(value, radix: 16))
      }
    }
    #expect(differing.isEmpty)
    #expect(sent > 140_000)
  }

  @Test("Drawing takes as many columns as measuring says", arguments: UInt64(0)..<200)
  func drawingAgrees(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = hostileText(using: &generator, scalars: 60)
    var canvas = Canvas(size: Size(columns: 200, rows: 1))
    #expect(canvas.put(text, at: Position(column: 0, row: 0), role: .plain) == TextWidth.of(text))
    #expect(TextWidth.of(Substring(text)) == TextWidth.of(text))
  }

  @Test(
    "Truncation keeps what fits and says that something is missing",
    arguments: [
      ("Harbor", 6, "Harbor"), ("Harbor", 5, "Harb…"), ("Harbor", 1, "…"), ("Harbor", 0, ""), ("", 3, ""),
      ("日本語", 6, "日本語"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("日本語", 2, "…"),
      ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("👩\u{200D}💻ab", 3, "👩\u{200D}💻…"),
    ])
  func truncates(text: String, columns: Int, expected: String) {
    #expect(Array(TextWidth.truncated(text, to: columns).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test("Truncated text never exceeds its room and is cut only when needed", arguments: UInt64(0)..<200)
  func truncationFits(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = hostileText(using: &generator, scalars: 30)
    for columns in 0..<40 {
      let cut = TextWidth.truncated(text, to: columns)
      #expect(TextWidth.of(cut) <= columns)
      if TextWidth.of(text) <= columns { #expect(cut == text) }
    }
  }
}
