import Domain
import Store
import TerminalKit
import Testing
import ViewModels

/// A morning with the watchlist, through the real runtime, store and engine.
@MainActor @Suite struct WatchJourneyTests {
  /// The name in the row under the cursor.
  private func name(_ driver: AppDriver) -> String {
    String(driver.focusedRow.dropFirst(6).prefix(20)).trimmingSpaces
  }

  @Test func whatWasReviewedIsTickedAndNothingMoves() throws {
    let driver = try AppDriver()
    try driver.press("2", "j", "j")
    let before = driver.focusedRow
    let name = name(driver)
    try driver.press("m")
    driver.expect("Reviewed \(name)")
    driver.expect("reviewed Tue 31 Mar 2026 by test")
    #expect(driver.focusedRow.hasPrefix("▸✓"))
    #expect(driver.focusedRow.dropFirst(2) == before.dropFirst(2))
    try driver.press("u")
    #expect(driver.focusedRow == before)
    try driver.press("C-r")
    #expect(driver.focusedRow.hasPrefix("▸✓"))
    try driver.press("m")
    #expect(driver.focusedRow == before, "the second m takes the mark away")
    #expect(try driver.store.log(limit: 9).map(\.kind) == [.edit, .redo, .undo, .edit])
  }

  @Test func aMarkOfLastWeekIsNoTickAndIsRenewed() throws {
    let driver = try AppDriver()
    for _ in 0..<7 { try driver.press("[") }
    try driver.press("2", "m")
    let marked = name(driver)
    #expect(driver.focusedRow.hasPrefix("▸✓"))
    try driver.press("=")
    if name(driver) != marked { try driver.press("g") }
    while name(driver) != marked, driver.focusedRow.first == "▸" { try driver.press("j") }
    #expect(driver.focusedRow.hasPrefix("▸  "))
    driver.expect("reviewed Tue 24 Mar 2026 by test, not yet this week")
    try driver.press("m")
    #expect(driver.focusedRow.hasPrefix("▸✓"))
    driver.expect("reviewed Tue 31 Mar 2026 by test")
  }

  @Test func aSnoozedAccountLeavesEveryViewAndComesBack() throws {
    let driver = try AppDriver()
    try driver.press("2", "j")
    let sleeper = name(driver)
    driver.expect("[Attention 22]")
    try driver.press("z")
    driver.type("fri waits for the audit")
    driver.expect("until Fri 03 Apr 2026 (in 3 d) · waits for the audit")
    try driver.press("enter")
    driver.expect("Snooze \(sleeper) until Fri 03 Apr 2026 · u undo")
    driver.expect("[Attention 21]")
    #expect(name(driver) != sleeper)
    #expect(driver.focusedRow.hasPrefix("▸   2"), "what took its place is under the cursor")
    try driver.press("S-tab")
    driver.expect("[Snoozed 1]")
    #expect(name(driver) == sleeper)
    driver.expect("waits for the audit")
    driver.expect("2 Watchlist 21")
    // On another day its time has come, and on this one it still sleeps.
    try driver.press("z")
    driver.expect("Wake \(sleeper)")
    driver.expect("[Snoozed 0]")
    try driver.press("u")
    driver.expect("[Snoozed 1]")
    try driver.press("u", "tab")
    driver.expect("[Attention 22]")
  }

  @Test func theHeatmapSnoozesTooAndUndoBringsItBack() throws {
    let driver = try AppDriver()
    try driver.press("z")
    driver.type("colour")
    try driver.press("enter", "2", "S-tab")
    driver.expect("colour change")
    try driver.press("u")
    driver.expect("Nothing sleeps")
  }

  @Test func everyViewIsReachedAndItsRowOpensItsAccount() throws {
    let driver = try AppDriver()
    try driver.press("2")
    for view in WatchView.allCases {
      driver.expect("[\(view.title)")
      if driver.focusedRow.hasPrefix("▸") {
        let name = name(driver)
        try driver.press("enter")
        driver.expect("[Health]")
        driver.expect(name)
        try driver.press("esc")
      }
      try driver.press("tab")
    }
    driver.expect("[Attention")
  }

  @Test func parenthesesWalkTheViewOneCameFrom() throws {
    let driver = try AppDriver()
    try driver.press("2", "tab", "tab", "enter")
    // The header's first line begins with the account's name.
    func opened() -> Substring { driver.canvas.text(row: 3).prefix(24) }
    var names: [Substring] = []
    for _ in 0..<12 {
      names.append(opened())
      try driver.press(")")
    }
    #expect(zip(names, names.dropFirst()).allSatisfy { $0 != $1 }, "never the same account twice in a row")
    #expect(Set(names).count > 5)
    for name in names.reversed() {
      try driver.press("(")
      #expect(opened() == name)
    }
  }

  @Test(arguments: [("P-01", true), ("mia kern", true), ("MK", true), ("mk", true), ("test", false)])
  func theActingPersonIsFoundByIdNameOrInitials(author: String, isKnown: Bool) throws {
    let driver = try AppDriver(author: author)
    try driver.press("2", "tab")
    #expect(driver.screen.contains("“\(author)” is nobody of the team") != isKnown)
    #expect(driver.focusedRow.hasPrefix("▸") == isKnown)
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = self
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }
}
