import AppRuntime
import Domain
import Store
import Synchronization
import TerminalKit
import Testing
import ViewModels

/// What a huddle does, through the real runtime, store and engine.
@MainActor @Suite struct JourneyTests {
  @Test func fromTheWatchlistDownToASourceRowAndBack() throws {
    let driver = try AppDriver()
    try driver.press("2")
    driver.expect("Why")
    let first = driver.focusedRow
    try driver.press("enter")
    driver.expect("Health")
    try driver.press("enter")
    driver.expect("│")
    try driver.press("esc", "esc")
    #expect(driver.focusedRow == first, "coming back leads to exactly where one was")
  }

  @Test func theCellUnderTheCursorIsTheDimensionThatOpens() throws {
    let driver = try AppDriver()
    try driver.press("j", "j", "l", "l")
    let sentence = driver.screen
    try driver.press("enter")
    #expect(driver.screen != sentence)
    try driver.press("esc")
    #expect(driver.screen == sentence)
  }

  @Test func searchingKeepsTheOrderAndEscRestoresIt() throws {
    let driver = try AppDriver()
    let before = driver.screen
    try driver.press("/")
    driver.type("zzzz")
    try driver.press("esc")
    #expect(driver.screen == before)
  }

  @Test func aChangeBelowTheCursorLeavesTheSelectionWhereItIs() throws {
    let driver = try AppDriver()
    try driver.press("j", "j", "j")
    let selected = driver.focusedRow
    let keys = try driver.store.accountKeys()
    let facts = try driver.store.facts(keys: keys)
    let other = try #require(facts.first { !selected.contains(($0.facts.account.name ?? "").prefix(12)) })
    let change = RowChange(
      table: .accounts, key: [.text(other.facts.account.id)], before: [:],
      after: ["name": .text("Renamed Elsewhere")])
    try driver.store.apply([change], label: "Rename", author: "somebody", at: Instant(microseconds: 0))
    driver.runtime.storeChangedOutside()
    #expect(driver.focusedRow.prefix(30) == selected.prefix(30))
  }

  @Test func keysOfOneBatchMeetTheScreenAsTheKeyBeforeLeftIt() throws {
    let slow = try AppDriver(accounts: 60)
    try slow.press("2", "j", "j", "enter")
    let fast = try AppDriver(accounts: 60)
    try fast.pressAtOnce("2", "j", "j", "enter")
    #expect(fast.screen == slow.screen)
    fast.expect("[Health]")
  }

  @Test func anotherDayIsScoredAndSaidToBeAnotherDay() throws {
    let driver = try AppDriver()
    try driver.press("[")
    driver.expect("30 Mar 2026")
    try driver.press("=")
    driver.expect("31 Mar 2026")
  }

  @Test func afterMidnightTodayIsTheNewDay() throws {
    let hours = Mutex(12)
    let driver = try AppDriver(accounts: 20) {
      Instant(utc: AppDriver.day, seconds: hours.withLock { $0 } * 3600)
    }
    driver.expect("today Tue 31 Mar 2026")
    hours.withLock { $0 = 25 }
    try driver.press("j")
    driver.expect("today Wed 01 Apr 2026")
    try driver.press("[", "[")
    hours.withLock { $0 = 49 }
    try driver.press("j")
    driver.expect("Mon 30 Mar 2026")
  }

  @Test(arguments: [(1, 1), (2, 2), (9, 40), (39, 9), (40, 10), (79, 23), (80, 24), (200, 60), (400, 120)])
  func everySizeIsDrawn(columns: Int, rows: Int) throws {
    let driver = try AppDriver(accounts: 20, columns: columns, rows: rows)
    try driver.press("j", "2", "enter", "tab", "enter", "?", "esc", ":", "esc")
    #expect(driver.canvas.size == Size(columns: columns, rows: rows))
  }

  @Test func anEmptyStoreOffersTheDemoAnImportOrATemplate() throws {
    let driver = try AppDriver(accounts: 0)
    driver.expect("demo")
    driver.expect("huddle import")
  }

  @Test func theScreenAfterAnyKeysEqualsTheScreenDrawnAfresh() throws {
    let driver = try AppDriver(accounts: 60)
    try driver.press("j", "G", "pgup", "o", "2", "j", "enter", "tab", "tab", "esc", "1")
    let drawn = driver.canvas
    try driver.press("C-l")
    #expect(driver.canvas == drawn)
  }
}
