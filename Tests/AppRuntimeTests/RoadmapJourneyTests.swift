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

  @Test func anotherDayMovesTheQuarterInForce() throws {
    let driver = try AppDriver()
    let facts = try threeRocks(driver)
    let screen = try AppDriver(route: .roadmap(facts.account.id, card: nil))
    let now = FiscalQuarter(containing: AppDriver.day, startMonth: facts.account.fiscalYearStartMonth)
    screen.expect("\(Format.quarter(now)) (now)")
    try screen.press("{", "{", "{")
    screen.expect("\(Format.quarter(now.adding(-1))) (now)")
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func theScreenAfterKeysEqualsTheScreenDrawnAfresh(columns: Int, rows: Int) throws {
    let driver = try AppDriver(accounts: 60, columns: columns, rows: rows)
    try driver.press("4", "j", "l", "l", "enter", "j", "esc", "k", "k", ")", "l", "G", "enter")
    let drawn = driver.canvas
    try driver.press("C-l")
    #expect(driver.canvas == drawn)
  }
}
