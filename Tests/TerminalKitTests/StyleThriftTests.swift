import TerminalKit
import TestSupport
import Testing

@Suite struct StyleThriftTests {
  /// The same bytes in fewer, from the start of a terminal.
  private static func shortened(_ text: String) -> String {
    var thrift = StyleThrift()
    return String(decoding: thrift.shorten(Array(text.utf8)), as: UTF8.self)
  }

  @Test(
    "A style is said in one sequence, in its shortest form, and only when it shows",
    arguments: [
      // Colours that a reset took away and that come back were never gone.
      (
        "\u{1B}[38;5;9m\u{1B}[48;5;17ma\u{1B}[0;1m\u{1B}[38;5;9m\u{1B}[48;5;17mb\u{1B}[m",
        "\u{1B}[91;48;5;17ma\u{1B}[1mb\u{1B}[m"
      ),
      ("\u{1B}[1ma\u{1B}[m\u{1B}[38;2;1;2;3mb", "\u{1B}[1ma\u{1B}[;38;2;1;2;3mb"),
      (
        "\u{1B}[38;2;1;2;3ma\u{1B}[0;1m\u{1B}[38;2;1;2;3mb\u{1B}[m\u{1B}[38;2;1;2;3mc\u{1B}[m",
        "\u{1B}[38;2;1;2;3ma\u{1B}[1mb\u{1B}[22mc\u{1B}[m"
      ),
      // Nobody sees the ink of a space, but its background, its line, and its ink when that is the background.
      ("a\u{1B}[1m \u{1B}[mb", "a b"),
      ("a\u{1B}[44m  \u{1B}[mb", "a\u{1B}[44m  \u{1B}[mb"),
      ("a\u{1B}[4m \u{1B}[mb", "a\u{1B}[4m \u{1B}[mb"),
      ("\u{1B}[7ma\u{1B}[31m b\u{1B}[m", "\u{1B}[7ma\u{1B}[31m b\u{1B}[m"),
      // What is erased has the background that was set last, and that alone.
      ("\u{1B}[31;44m\u{1B}[K\u{1B}[mb", "\u{1B}[44m\u{1B}[K\u{1B}[mb"),
      // A mark stands on the space before it, and has its ink.
      ("a\u{1B}[31m \u{301}\u{1B}[m", "a\u{1B}[31m \u{301}\u{1B}[m"),
      // What is not known is handed on, and everything behind it.
      ("\u{1B}[1ma\u{1B}[58;5;1m\u{1B}[m\u{1B}[mb", "\u{1B}[1ma\u{1B}[58;5;1m\u{1B}[m\u{1B}[mb"),
    ])
  func examples(sent: String, expected: String) {
    #expect(Self.shortened(sent) == expected)
  }

  @Test("A style that was left in force is known in the next frame")
  func overFrames() {
    var thrift = StyleThrift()
    #expect(thrift.shorten(Array("\u{1B}[31ma".utf8)) == Array("\u{1B}[31ma".utf8))
    #expect(thrift.shorten(Array("b\u{1B}[31mc\u{1B}[m".utf8)) == Array("bc\u{1B}[m".utf8))
  }

  @Test("A terminal shows the same as before, for any bytes, with fewer of them", arguments: 0..<200 as Range<UInt64>)
  func sameScreen(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var (plain, thrifty, thrift) = (ReadingTerminal(), ReadingTerminal(), StyleThrift())
    for _ in 0..<4 {
      var sent = ""
      for _ in 0..<40 { sent += Self.piece(using: &generator) }
      let bytes = Array(sent.utf8)
      let shorter = thrift.shorten(bytes)
      #expect(shorter.count <= bytes.count + 8)
      plain.read(bytes)
      thrifty.read(shorter)
      let differing = zip(plain.cells.joined(), thrifty.cells.joined()).first { $0 != $1 }
      #expect(differing == nil)
      #expect(plain.style == thrifty.style)
      #expect((plain.row, plain.column) == (thrifty.row, thrifty.column))
    }
  }

  /// Something a drawing library sends.
  private static func piece(using generator: inout SeededGenerator) -> String {
    func some(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    let colour = [30, 40, 90, 100].randomElement(using: &generator) ?? 30
    let large = "\([38, 48][some(0...1)]);" + (some(0...1) == 0 ? "5;\(some(0...40))" : "2;\(some(0...9));7;250")
    switch some(0...17) {
    case 0...2: return ["ab", "x", "●é", "日本"][some(0...3)]
    case 3...4: return String(repeating: " ", count: some(1...4))
    case 5: return "\u{1B}[m"
    case 6: return "\u{1B}[\([1, 2, 3, 4, 7, 22, 23, 24, 27, 39, 49][some(0...10)])m"
    case 7...8: return "\u{1B}[\(colour + some(0...7))m"
    case 9...10: return "\u{1B}[\(large)m"
    case 11: return "\u{1B}[0;\([1, 4, 7][some(0...2)])m\u{1B}[\(large)m"
    case 12...13: return "\u{1B}[\(some(1...ReadingTerminal.rows));\(some(1...ReadingTerminal.columns))H"
    case 14: return ["\r", "\n", "\u{1B}[\(some(1...24))G", "\u{1B}(B"][some(0...3)]
    case 15: return ["\u{1B}[K", "\u{1B}[\(some(1...5))X", "\u{1B}[\(some(1...3))P"][some(0...2)]
    case 16: return ["\u{1B}[L", "\u{1B}[2M", "\u{1B}M"][some(0...2)]
    default: return "\u{1B}[\(some(1...3));\(some(5...8))r"
    }
  }
}
