import TerminalKit
import TestSupport
import Testing

@Suite struct GlyphTwinsTests {
  @Test(
    "Drawn glyphs have their ASCII twins",
    arguments: [
      ("● ▲ ■ ·", "G Y R -"), ("┌─┐│└┘├┤┬┴┼", "+-+|+++++++"), ("▁▂▃▄▅▆▇█", ".:-=+*#@"), ("◆ ○ ┃ ▒ ░", "^ o | % :"),
      ("↑ ↓ ← → ⏎ …", "^ v < > < ~"), ("⛔ G-8 3×", "X  G-8 3x"), ("— − – ≥", "- - - >"), ("⊘ G-8", "X G-8"),
      ("Café 日 €5", "Caf? ?? ?5"), ("e\u{301}", "?"), ("a\u{A0}b\u{3000}c", "a b  c"),
    ])
  func twins(glyphs: String, expected: String) {
    let ascii = GlyphTwins.ascii(drawn(glyphs, columns: 24))
    #expect(CanvasText.plain(ascii) == expected + "\n")
  }

  @Test("An ASCII canvas is ASCII, of single columns, with the same roles", arguments: UInt64(0)..<100)
  func onlyASCII(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var canvas = drawn(hostileText(using: &generator, scalars: 100), columns: 160)
    canvas.setRole(Role(rawValue: 3), in: Rect(column: 20, row: 0, columns: 30, rows: 1))
    let ascii = GlyphTwins.ascii(canvas)
    for (cell, original) in zip(ascii.row(0), canvas.row(0)) {
      #expect(cell.base.isASCII && cell.base.value >= 0x20 && cell.base.value < 0x7F)
      #expect(cell.marks.isEmpty && cell.width == .narrow)
      #expect(cell.role == original.role)
    }
    #expect(ascii.text(row: 0).count == canvas.size.columns)
  }
}
