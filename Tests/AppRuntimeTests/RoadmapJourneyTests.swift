import AppRuntime
import Domain
import Scoring
import Store
import TerminalKit
import Testing
import ViewModels

/// The roadmap through the real runtime, store and engine.
@MainActor @Suite struct RoadmapJourneyTests {
  /// The demo's account with three big rocks in one quarter.
  private func threeRocks(_ driver: AppDriver) throws -> AccountFacts {
    let facts = try driver.store.facts(keys: driver.store.accountKeys()).map(\.facts)
    return try #require(facts.first { $0.account.name?.hasPrefix("Three Rocks") == true })
  }

  @Test func fromTheHeatmapToACardsSourceAndBack() throws {
    let driver = try AppDriver()
    try driver.press("/")
    driver.type("Three Rocks")
    try driver.press("enter")
    let heatmap = driver.focusedRow
    try driver.press("4")
    driver.expect("[4 Roadmap]")
    driver.expect("Three Rocks Brewing · A Transform · horizon 8 quarters")
    driver.expect("3 rocks !")
    driver.expect("RM-1 3 big rocks in FY")
    try driver.press("l")
    let card = driver.focusedRow
    try driver.press("enter")
    driver.expect("Initiative IN-")
    driver.expect("comes from")
    try driver.press("esc")
    #expect(driver.focusedRow == card, "coming back leads to exactly where one was")
    try driver.press("k", "k", "k", "enter")
    driver.expect("RM-1 Too many big rocks in a quarter")
    try driver.press("enter")
    driver.expect("RM-1 3 big rocks in")
    try driver.press("1")
    #expect(driver.focusedRow == heatmap)
  }

  @Test func theScreenAgreesWithTheCommand() throws {
    let driver = try AppDriver()
    let facts = try threeRocks(driver)
    let engine = ScoringEngine(model: .blueprint, shared: try driver.store.sharedFacts())
    for finding in engine.roadmapFindings(facts, asOf: AppDriver.day) {
      let screen = try AppDriver(route: .roadmap(facts.account.id, card: nil))
      try screen.press("g", "k", "enter")
      screen.expect(String(finding.statement.prefix(30)))
    }
  }

  @Test func theNextAccountComesWithItsOwnRoadmap() throws {
    let driver = try AppDriver()
    try driver.press("g", "j", "4")
    driver.expect(" 2/124 of Heatmap")
    try driver.press(")")
    driver.expect(" 3/124 of Heatmap")
    try driver.press("(", "(", "(")
    driver.expect("This is the first account of Heatmap")
  }

  /// From the reviews and from the cards behind a cell, the next account is the next of that list.
  @Test(arguments: [["4", "tab", "tab", "j", "enter"], ["4", "tab", "l", "enter", "j", "enter"]])
  func theRoadmapsOfAListFollowEachOther(keys: [String]) throws {
    let driver = try AppDriver()
    for key in keys { try driver.press(key) }
    driver.expect(keys.count == 5 ? " of Reviews" : " of Portfolio")
    let first = driver.canvas.text(row: 3)
    try driver.press(")")
    #expect(driver.canvas.text(row: 3) != first)
    try driver.press("(")
    #expect(driver.canvas.text(row: 3) == first)
  }

  /// The cursor of the list comes along: Esc leads to the row of the account that was looked at last.
  @Test(arguments: [["4", "tab", "tab", "j", "enter"], ["4", "tab", "l", "enter", "j", "enter"]])
  func theListFollowsTheRoadmapsOpenedFromIt(keys: [String]) throws {
    let driver = try AppDriver()
    for key in keys.dropLast() { try driver.press(key) }
    let first = driver.focusedRow
    try driver.press("enter", ")")
    let name = driver.canvas.text(row: 3).prefix { $0 != "·" }.split(separator: " ").joined(separator: " ")
    try driver.press("esc")
    #expect(driver.focusedRow.contains(name), "\(name) is where one comes back to, not \(driver.focusedRow)")
    #expect(driver.focusedRow != first)
    try driver.press("enter", "(", "esc")
    #expect(driver.focusedRow == first)
  }

  @Test func anotherDayMovesTheQuarterInForce() throws {
    let driver = try AppDriver()
    let facts = try threeRocks(driver)
    let screen = try AppDriver(route: .roadmap(facts.account.id, card: nil))
    let now = FiscalQuarter(containing: AppDriver.day, startMonth: facts.account.fiscalYearStartMonth)
    screen.expect("\(Format.quarter(now)) (now)")
    try screen.press("{", "{", "{")
    screen.expect("\(Format.quarter(now.adding(-1))) (now)")
  }

  @Test func overAllAccountsACellLeadsToACardAndBack() throws {
    let driver = try AppDriver()
    try driver.press("4", "tab", "l", "enter")
    driver.expect("stability, Apr–Jun 26")
    try driver.press("j")
    let row = driver.focusedRow
    try driver.press("enter")
    driver.expect("horizon")
    try driver.press("esc")
    #expect(driver.focusedRow == row, "coming back leads to exactly where one was")
    try driver.press("esc")
    driver.expect("All roadmaps")
    driver.expect("ALL LANES")
  }

  @Test func reviewsCountWhatTheCommandCounts() throws {
    let driver = try AppDriver()
    let session = try Session(
      store: driver.store, model: .blueprint, fixedDay: AppDriver.day, author: "test",
      now: { Instant(utc: AppDriver.day, seconds: 0) })
    let overview = try PortfolioScoring(session: session, day: AppDriver.day).roadmaps()
    try driver.press("4", "tab", "tab")
    for rule in RoadmapOverview.rules where overview.count(of: rule) > 0 {
      driver.expect("\(rule) \(overview.count(of: rule))")
    }
    for account in overview.accounts { driver.expect(account.name ?? account.id) }
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func theScreenAfterKeysEqualsTheScreenDrawnAfresh(columns: Int, rows: Int) throws {
    let driver = try AppDriver(accounts: 60, columns: columns, rows: rows)
    try driver.press(
      "4", "j", "l", "l", "enter", "j", "esc", "k", "k", ")", "l", "G", "enter", "tab", "l", "j", "enter", "j", "tab",
      "l")
    let drawn = driver.canvas
    try driver.press("C-l")
    #expect(driver.canvas == drawn)
  }
}
