import Domain
import TerminalKit
import Testing
import ViewModels

/// Names and texts that try everything: no screen breaks, and nothing of them reaches the terminal but text.
@MainActor @Suite struct HostileTextTests {
  nonisolated static let texts = [
    "Evil\u{1B}[2J\u{1B}]0;owned\u{7}", "line\nbreak\r\nand\ttab", "\u{202E}drowssap\u{2066}\u{2069}\u{200F}",
    String(repeating: "Long ", count: 2000), "東京データ株式会社", "שלום עולם بع", "e\u{301}\u{301}\u{301}\u{301}\u{301}tude",
    "👩‍👩‍👧‍👦🇩🇪👍🏽", "\u{9B}31m\u{85}\u{2028}\u{2029}\u{FEFF}", "\u{0}\u{1}\u{7F}", "=cmd|' /C calc'!A0", "| a | b |\n<script>",
    "\u{300}\u{20D0}", " ", "\u{1F468}\u{200D}", "ＷＩＤＥ ＬＥＴＴＥＲＳ",
  ]

  private func driver(_ size: Size) throws -> AppDriver {
    try AppDriver(
      accounts: 24, columns: size.columns, rows: size.rows,
      textOf: { table, row in
        // A text cell may not hold NUL.
        let text = Self.texts[(row + table.rawValue.utf8.count) % Self.texts.count]
        return text.contains("\u{0}") ? "\u{1}\u{7F}" : text
      })
  }

  nonisolated static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }

  @Test(arguments: EveryScreen.sizes)
  func noControlCharacterReachesAnyScreen(size: Size) throws {
    let driver = try driver(size)
    try EveryScreen.visit(driver) { name in
      for row in 0..<size.rows {
        let cells = driver.canvas.row(row)
        // The halves of a wide glyph are never parted.
        for (left, right) in zip(cells, cells.dropFirst()) {
          #expect((left.width == .wide) == (right.width == .continuation), "\(name), row \(row)")
        }
        #expect(cells.last?.width != .wide && cells.first?.width != .continuation, "\(name), row \(row)")
        for scalar in driver.canvas.text(row: row).unicodeScalars where !Self.isSafe(scalar) {
          Issue.record("\(name), row \(row) shows U+\(String(scalar.value, radix: 16))")
        }
      }
    }
  }

  @Test(arguments: [ExportFormat.markdown, .csv])
  func whatIsCopiedIsTextAndStaysInItsCell(format: ExportFormat) throws {
    let driver = try driver(Size(columns: 120, rows: 40))
    try driver.press(format == .csv ? "Y" : "y")
    let text = try #require(driver.terminal.clipboard)
    for scalar in text.unicodeScalars where scalar != "\n" && !Self.isSafe(scalar) {
      Issue.record("the copy holds U+\(String(scalar.value, radix: 16))")
    }
    if format == .csv {
      #expect(!text.split(separator: "\n").contains { $0.hasPrefix("=") || $0.contains(",=") })
    } else {
      let rows = text.split(separator: "\n").filter { $0.hasPrefix("|") }
      // A cell's own bars are escaped, so every row has as many as the heading.
      let bars = rows.map { $0.replacing("\\\\", with: "").replacing("\\|", with: "").filter { $0 == "|" }.count }
      #expect(Set(bars).count == 1)
      #expect(!text.replacing("\\<", with: "").contains("<"))
    }
  }
}
