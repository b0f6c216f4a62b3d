import Foundation
import FoundationXML
import TerminalKit
import TestSupport
import Testing

@Suite struct RendererTests {
  static let palette = Palette(styles: [
    Style(),
    Style(foreground: .rgb(255, 255, 255), background: .rgb(160, 30, 30), bold: true),
    Style(foreground: .ansi(2), dim: true, underline: true),
    Style(foreground: .rgb(0x5F, 0xAF, 0xFF), italic: true, reverse: true),
  ])
  static let names = ["plain", "alarm", "quiet", "link"]

  static let sample: Canvas = {
    var canvas = Canvas(size: Size(columns: 24, rows: 6))
    canvas.box(canvas.bounds, title: "A & <B>", role: .plain)
    canvas.put("■ 41", at: Position(column: 2, row: 1), role: Role(rawValue: 1))
    canvas.put("▁▂▄█▌░▒", at: Position(column: 8, row: 1), role: Role(rawValue: 2))
    canvas.put("日本  e\u{301} \"x\"", at: Position(column: 2, row: 2), role: Role(rawValue: 3))
    canvas.put("├┼┤ ━┃ ╭╮", at: Position(column: 2, row: 3), role: .plain)
    canvas.put("quiet words", at: Position(column: 2, row: 4), role: Role(rawValue: 2))
    return canvas
  }()

  @Test("Plain text has one line a row without trailing spaces")
  func plain() {
    #expect(CanvasText.plain(drawn("ab \u{1B}", columns: 9)) == "ab ␛\n")
    #expect(CanvasText.plain(Canvas(size: Size(columns: 3, rows: 2))) == "\n\n")
  }

  @Test("Text and roles of a frame make a golden file")
  func styled() {
    expectGolden(CanvasText.styled(Self.sample) { Self.names[Int($0.rawValue)] }, "sample.screen")
  }

  @Test("More roles than letters still make a grid of the same width")
  func manyRoles() {
    var canvas = Canvas(size: Size(columns: 80, rows: 1))
    for column in 0..<80 {
      canvas.put("x", at: Position(column: column, row: 0), role: Role(rawValue: UInt16(column + 1)))
    }
    let lines = CanvasText.styled(canvas) { "r\($0.rawValue)" }.split(separator: "\n")
    #expect(lines[2].count == 80)
    #expect(lines[2].hasSuffix("9##################"))
    #expect(lines.last == "# = r80")
  }

  @Test(
    "Colours are sent as the terminal can show them",
    arguments: [
      (ColorDepth.direct, "\u{1B}[0;1;38;5;231;48;2;160;30;30m"),
      (.palette256, "\u{1B}[0;1;38;5;231;48;5;124m"),
      (.sixteen, "\u{1B}[0;1;97;41m"), (.none, "\u{1B}[0;1m"),
    ])
  func ansi(depth: ColorDepth, start: String) {
    var canvas = Canvas(size: Size(columns: 6, rows: 1))
    canvas.put("ab", at: Position(column: 1, row: 0), role: Role(rawValue: 1))
    let text = ANSIRenderer.render(canvas, palette: Self.palette, depth: depth, ascii: false)
    #expect(text == " \(start)ab\u{1B}[0m\n")
  }

  @Test("ANSI text in ASCII is ASCII and nothing but SGR is sent")
  func ansiASCII() {
    let text = ANSIRenderer.render(Self.sample, palette: Self.palette, depth: .palette256, ascii: true)
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
    let withoutColours = text.replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
    #expect(!withoutColours.contains("\u{1B}"))
    #expect(withoutColours.contains("R 41"))
  }

  @Test("A frame makes a golden picture")
  func svg() {
    expectGolden(SVGRenderer.render(Self.sample, palette: Self.palette, title: "Sample <frame>\u{1B}"), "sample.svg")
  }

  @Test("A picture for fewer colours has no others", arguments: [ColorDepth.sixteen, .none])
  func svgDepth(depth: ColorDepth) {
    let svg = SVGRenderer.render(Self.sample, palette: Self.palette, depth: depth)
    var known: Set<String> = ["#d4d4d4", "#16181d"]
    if depth == .sixteen {
      for index in UInt8(0)..<16 {
        let color = ColorReduction.rgb(ofIndex: index)
        let parts = [color.red, color.green, color.blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        known.insert("#" + parts.joined())
      }
    }
    let used = Set(svg.matches(of: #/#[0-9a-f]{6}/#).map { String($0.output) })
    #expect(used.isSubset(of: known), "\(used.subtracting(known).sorted())")
    #expect(used.count > 1)
  }

  @Test("A picture of any text is well-formed XML without links", arguments: UInt64(0)..<60)
  func svgIsWellFormed(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = hostileText(using: &generator, scalars: 120) + "&<>\"'&\u{301}<\u{301}]]>"
    let svg = SVGRenderer.render(drawn(text, columns: 200), palette: Self.palette, title: text)
    let parser = XMLParser(data: Data(svg.utf8))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(!svg.replacing("http://www.w3.org/2000/svg", with: "").contains("http"))
  }
}
