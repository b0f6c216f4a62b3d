import AppRuntime
import Domain
import Keymaps
import Scoring
import Store
import TerminalKit
import Testing
import Theming
import ViewModels

/// What the shell does for every screen, through the real runtime, store and engine.
@MainActor @Suite struct ShellJourneyTests {
  @Test func theListIsCopiedAsItIsSortedWithAllItsRows() throws {
    let driver = try AppDriver(accounts: 125, columns: 80, rows: 24)
    try driver.press("y")
    let table = try #require(driver.terminal.clipboard).split(separator: "\n")
    #expect(table.filter { $0.hasPrefix("|") }.count == 2 + 124)
    driver.expect("Copied 124 rows as Markdown")
    try driver.press("Y")
    let csv = try #require(driver.terminal.clipboard).split(separator: "\n")
    #expect(csv.count == 125)
    #expect(csv[0].hasPrefix("Account,Segment,Band,MRR,Health"))
    // Filtered and sorted: the rows are those of the screen.
    try driver.press("f")
    driver.type("seg:A")
    try driver.press("enter", "g", "y")
    let filtered = try #require(driver.terminal.clipboard).split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(filtered.count == 2 + 7)
    #expect(filtered.dropFirst(2).allSatisfy { $0.contains(" | A | ") })
  }

  @Test func copyingLeavesTheScreenAsItWas() throws {
    let driver = try AppDriver(accounts: 125)
    try driver.press("j", "j", "j", "pgdn")
    let before = driver.focusedRow
    try driver.press("y", "Y")
    #expect(driver.focusedRow == before)
  }

  @Test func aScreenWithoutRowsIsCopiedAsItIsDrawn() throws {
    let driver = try AppDriver(accounts: 12)
    try driver.press("enter", "y")
    #expect(try #require(driver.terminal.clipboard).contains("| Part | What | Details |"))
  }

  @Test(arguments: [
    (1, "md", "## Heatmap"), (2, "csv", "Account,"), (3, "html", "<!DOCTYPE html>"), (4, "ansi", "\u{1B}["),
  ])
  func theViewIsExportedToAFileOfItsOwn(line: Int, ending: String, text: String) throws {
    let store = try AppDriver(accounts: 12)
    let written = WrittenFiles()
    let terminal = MemoryTerminal(size: Size(columns: 100, rows: 30))
    let noon = Instant(utc: AppDriver.day, seconds: 12 * 3600)
    let runtime = AppRuntime(
      terminal: terminal,
      session: try Session(
        store: store.store, model: .blueprint, fixedDay: AppDriver.day, author: "test", now: { noon }),
      keymap: .standard, themes: [Theme(name: "plain", isDark: true, styles: [.text: Style(bold: true)])],
      isSynchronous: true,
      host: RuntimeHost(writeExport: written.write))
    runtime.start()
    terminal.send([.key(Key(.character("x")))])
    runtime.terminalIsReady()
    for _ in 1..<line { terminal.send([.key(Key(.down))]) }
    terminal.send([.key(Key(.enter))])
    runtime.terminalIsReady()
    let file = try #require(written.files.first)
    #expect(file.name == "huddle-heatmap-2026-03-31" && file.ending == ending)
    #expect(file.text.contains(text))
    #expect(
      terminal.canvas.map { CanvasText.plain($0).contains("to huddle-heatmap-2026-03-31.\(ending)") } == true)
  }

  @Test func aLetterGoesThere() throws {
    let driver = try AppDriver(accounts: 20)
    try driver.press("'")
    let text = driver.screen
    let label = try #require(text.split(separator: "\n").first { $0.contains("2 Watchlist") }).firstIndex(of: "2")
    #expect(label != nil)
    driver.type("s")
    driver.expect("Why")
  }

  @Test func aWeekIsComparedAndLetGo() throws {
    let driver = try AppDriver(accounts: 40)
    let plain = driver.screen
    try driver.press("w")
    driver.expect("Scores are compared with those of 7 days before")
    let changed = driver.screen.contains("→") || driver.screen.firstMatch(of: #/[0-9] ?[+−][0-9]+ /#) != nil
    #expect(changed)
    try driver.press("w", "j", "k")
    #expect(driver.screen == plain)
  }

  @Test func aViewIsKeptPickedAndUndone() throws {
    let driver = try AppDriver(accounts: 20)
    try driver.press("h", "s", "V")
    driver.type("By seg")
    try driver.press("enter")
    driver.expect("Kept the view \"By seg\"")
    let sorted = driver.focusedRow
    try driver.press("esc", "2", "V", "enter")
    driver.expect("View: By seg")
    #expect(driver.focusedRow == sorted)
    try driver.press("u")
    driver.expect("Undid: Keep view")
    try driver.press("V")
    driver.expect("No view is kept yet")
  }

  /// Two sessions of one person on one store, a change between them.
  @Test func whatChangedSinceTheLastSessionIsMarkedCountedAndSteppedThrough() throws {
    let first = try AppDriver(accounts: 30)
    #expect(!first.screen.contains("•"))
    try first.press("q")
    let facts = try first.store.facts(keys: first.store.accountKeys())
    let chosen = try #require(facts.first { $0.facts.account.lifecycle == .active }).facts.account
    // A complaint that stays open turns an account's experience.
    let changes = (1...3).map { number in
      RowChange(
        table: .complaints, key: [.text("late-\(number)")], before: nil,
        after: [
          "account_id": .text(chosen.id), "logged_on": .text("2026-03-30"), "root_cause": .text("quality"),
          "text": .text("Again"),
        ])
    }
    try first.store.apply(changes, label: "Complaints", author: "test", at: Instant(microseconds: 0))
    let second = try AppDriver(on: first.store)
    second.expect("•1 ")
    let marked = second.screen.split(separator: "\n").filter { $0.hasPrefix("•") }
    #expect(marked.count <= 1)
    try second.press("G", ",")
    #expect(second.focusedRow.hasPrefix("•"))
    #expect(second.focusedRow.contains((chosen.name ?? "").prefix(10)))
    try second.press("q")
    #expect(!(try AppDriver(on: first.store)).screen.contains("•1 "))
  }
}
