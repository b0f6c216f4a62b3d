import AppRuntime
import Domain
import Keymaps
import TerminalKit
import TestSupport
import Testing
import Theming
import ViewModels

/// What holds on every screen there is, whoever built it.
@MainActor @Suite struct AccessibilityTests {
  @Test(arguments: EveryScreen.sizes)
  func theHardwareCursorIsOnTheFocusAndTheFocusIsMarkedWithoutColour(size: Size) throws {
    let driver = try AppDriver(accounts: 40, columns: size.columns, rows: size.rows)
    try EveryScreen.visit(driver) { name in
      let cursor = try #require(driver.terminal.cursor, "\(name) has no cursor\n\(driver.screen)")
      #expect(driver.canvas.bounds.contains(cursor), "\(name)")
      let ascii = GlyphTwins.ascii(driver.canvas)
      let row = ascii.text(row: cursor.row)
      // A list marks its row or the cell in brackets; an overlay has a field or labels.
      let isField = ["Find:", "| :", "Name:", "Search:", "Filter:", "What:"].contains { row.contains($0) }
      // Without rows there is nothing to mark, and the screen says why.
      let marked = (0..<size.rows).contains { ascii.text(row: $0).contains(" >") || ascii.text(row: $0).hasPrefix(">") }
      let isFocus = isField || name == "jump" || row.contains(">") || row.contains("[") || !marked
      #expect(isFocus, "\(name): \(row)")
    }
  }

  @Test(arguments: EveryScreen.sizes)
  func everyScreenIsCompleteInASCII(size: Size) throws {
    let driver = try AppDriver(accounts: 40, columns: size.columns, rows: size.rows)
    try EveryScreen.visit(driver) { name in
      let ascii = GlyphTwins.ascii(driver.canvas)
      for row in 0..<size.rows {
        let text = ascii.text(row: row)
        #expect(text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "\(name): \(text)")
        // The demo has no name beyond ASCII, so a question mark stands for a glyph that has no twin.
        let unknown = text.filter { $0 == "?" }.count
        let asked = driver.canvas.text(row: row).filter { $0 == "?" }.count
        #expect(unknown == asked, "\(name): \(driver.canvas.text(row: row))")
      }
    }
  }

  /// A state is a letter wherever it is a colour: what monochrome, ASCII and sixteen colours show is the same.
  @Test(arguments: EveryScreen.sizes)
  func noStateIsToldByColourAlone(size: Size) throws {
    let states: [(scopes: [ThemeScope], letter: String)] = [
      ([.cellRed, .markRed], "R"), ([.cellYellow, .markYellow], "Y"), ([.cellGreen, .markGreen], "G"),
      ([.cellNoData, .markNoData], "-"),
    ]
    var letters: [Role: String] = [:]
    for state in states { for scope in state.scopes { letters[scope.role] = state.letter } }
    let driver = try AppDriver(accounts: 40, columns: size.columns, rows: size.rows)
    try EveryScreen.visit(driver) { name in
      guard name != "jump" else { return }
      let ascii = GlyphTwins.ascii(driver.canvas)
      for row in 0..<size.rows {
        for run in runs(ascii.row(row)) {
          guard let letter = letters[run.role], !run.text.allSatisfy({ $0 == " " }) else { continue }
          #expect(run.text.contains(letter), "\(name), row \(row): \(run.text) has the colour of \(letter)")
        }
      }
    }
  }

  private func runs(_ cells: [Cell]) -> [(role: Role, text: String)] {
    var runs: [(role: Role, text: String)] = []
    for cell in cells {
      if runs.last?.role != cell.role { runs.append((cell.role, "")) }
      runs[runs.count - 1].text.unicodeScalars.append(cell.base)
    }
    return runs
  }

  /// Any keys, then the same screen drawn afresh.
  @Test(arguments: UInt64(0)..<24)
  func theScreenAfterAnyKeysEqualsTheScreenDrawnAfresh(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let driver = try AppDriver(accounts: 30)
    let without: Set<Command> = [.quit, .interrupt, .suspend, .redraw]
    let keys = Keymap.standard.bindings.filter { !without.contains($0.command) }.map(\.key)
    for _ in 0..<40 {
      driver.terminal.send([.key(try #require(keys.randomElement(using: &generator)))])
      driver.runtime.terminalIsReady()
    }
    let shown = driver.canvas
    let cursor = driver.terminal.cursor
    // A message stays until the next key, and Ctrl-L is one.
    let line = driver.canvas.size.rows - 2
    try driver.press("C-l")
    for row in 0..<shown.size.rows where row != line {
      #expect(driver.canvas.row(row) == shown.row(row), "row \(row) after seed \(seed)")
    }
    #expect(driver.terminal.cursor == cursor)
  }
}
