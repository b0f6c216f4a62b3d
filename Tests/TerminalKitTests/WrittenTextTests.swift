import Foundation
import TestSupport
import Testing

@testable import TerminalKit

/// Text for clipboards, files and browsers.
@Suite struct WrittenTextTests {
  @Test(arguments: UInt64(0)..<40)
  func base64IsThatOfEverybody(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let bytes = (0..<Int(seed)).map { _ in UInt8.random(in: 0...255, using: &generator) }
    #expect(String(decoding: ClipboardSequence.base64(bytes), as: UTF8.self) == Data(bytes).base64EncodedString())
  }

  @Test func theSequenceIsOSC52AndIsWrappedForTmuxToo() throws {
    let plain = try #require(ClipboardSequence.bytes("Hi", insideTmux: false))
    #expect(String(decoding: plain, as: UTF8.self) == "\u{1B}]52;c;SGk=\u{7}")
    let wrapped = try #require(ClipboardSequence.bytes("Hi", insideTmux: true))
    #expect(
      String(decoding: wrapped, as: UTF8.self)
        == "\u{1B}]52;c;SGk=\u{7}\u{1B}Ptmux;\u{1B}\u{1B}]52;c;SGk=\u{7}\u{1B}\\")
  }

  @Test func whatTerminalsWouldIgnoreIsNotSent() {
    #expect(ClipboardSequence.bytes(String(repeating: "a", count: 56_000), insideTmux: false) != nil)
    #expect(ClipboardSequence.bytes(String(repeating: "a", count: 57_000), insideTmux: false) == nil)
  }

  @Test(arguments: [
    ("plain", "plain"), ("a\nb\tc\r\nd", "a b c d"), ("\u{1B}[31m", "␛[31m"), ("\u{202E}x", "\u{FFFD}x"),
    ("東京", "東京"), ("e\u{301}", "e\u{301}"), ("", ""),
  ])
  func aLineIsCleanedAsForTheScreen(text: String, expected: String) {
    #expect(SafeText.line(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test func aPageHoldsTheCellsEscapedAndNothingFromElsewhere() {
    var canvas = Canvas(size: Size(columns: 12, rows: 2))
    canvas.put("<b>&\"東", at: Position(column: 0, row: 0), role: Role(rawValue: 1))
    let palette = Palette(styles: [
      Style(), Style(foreground: .rgb(255, 0, 0), background: .rgb(0, 0, 0), bold: true, reverse: true),
    ])
    let html = HTMLRenderer.render(
      canvas, palette: palette, foreground: .rgb(1, 2, 3), background: .rgb(250, 250, 250), title: "a<b\u{1B}")
    #expect(html.contains("&lt;b&gt;&amp;&quot;東</span>"))
    #expect(html.contains("<title>a&lt;b␛</title>"))
    #expect(html.contains("color:#000000;background:#ff0000;font-weight:bold"))
    #expect(!html.contains("http") && !html.contains("<script"))
    // Every row is a line of the page, as wide as the canvas.
    let rows = html.split(separator: "<pre>\n")[1].split(separator: "</pre>")[0].split(separator: "\n")
    #expect(rows.count == 2)
  }
}
