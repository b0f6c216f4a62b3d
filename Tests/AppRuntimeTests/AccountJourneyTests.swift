import AppRuntime
import Domain
import Scoring
import Store
import TerminalKit
import Testing
import ViewModels

/// The account through the real runtime, store and engine.
@MainActor @Suite struct AccountJourneyTests {
  /// Through all eight panes: the last row of each leads to what is behind it, and Esc to exactly where one was.
  @Test func everyPaneDrillsAndComesBack() throws {
    let driver = try AppDriver(columns: 160)
    try driver.press("2", "enter")
    for pane in AccountPane.allCases {
      driver.expect("[\(pane.title)")
      try driver.press("end")
      let (screen, row) = (driver.screen, driver.focusedRow)
      #expect(row.contains("▸"), "\(pane.title): \(row)")
      try driver.press("enter")
      #expect(driver.screen != screen, "\(pane.title) opens nothing behind \(row)")
      try driver.press("esc")
      #expect(driver.screen == screen, "\(pane.title) is not as it was")
      try driver.press("home", "tab")
    }
    driver.expect("[Health]")
    try driver.press("esc")
    driver.expect("Why")
  }

  @Test func aTicketLeadsToItsRowWithFileAndLine() throws {
    let driver = try AppDriver(route: .accountPane("A-0043", .tickets))
    driver.expect("of 9 resolved in 30 days, 88.9 % (SQ-1)")
    driver.expect("repeats")
    try driver.press("j", "j")
    let row = driver.focusedRow
    try driver.press("enter")
    driver.expect("Ticket: T-0043-")
    driver.expect("Resolution SLA")
    driver.expect("Comes from")
    driver.expect("demo")
    try driver.press("j")
    #expect(driver.focusedRow.contains("Account") && driver.focusedRow.contains("Lake Media"))
    try driver.press("enter", "esc", "esc")
    #expect(driver.focusedRow == row)
    try driver.press("f")
    driver.type("missed:yes")
    try driver.press("enter")
    driver.expect("missed")
    #expect(!driver.focusedRow.contains("● met       ● met"))
  }

  @Test func theFiguresAreThoseOfTheScore() throws {
    let driver = try AppDriver(accounts: 30)
    let engine = ScoringEngine(model: .blueprint, shared: try driver.store.sharedFacts())
    for keyed in try driver.store.facts(keys: driver.store.accountKeys()) {
      let report = engine.report(keyed.facts, asOf: AppDriver.day, band: nil)
      let figures = try #require(report.tickets)
      #expect(figures.repeating.count == figures.repeats)
      let result = engine.score(keyed.facts, asOf: AppDriver.day)
      let total = figures.within + figures.missed
      // Percent in millionths, half away from zero.
      let share = total > 0 ? (figures.within * 200_000_000 + total) / (2 * total) : nil
      #expect(result.inputs.sla?.points == share.map { Points(millionths: Int64($0)) })
      #expect(Set(report.holds.keys).isSubset(of: Set(keyed.facts.initiatives.map(\.id))))
      #expect(report.ratings?.maturity == result.maturityIndex?.points)
    }
  }

  @Test func anExplanationEndsInARowThatOpens() throws {
    let driver = try AppDriver(route: .explanation("A-0043", .quality))
    try driver.press("end")
    for _ in 0..<40 where !driver.focusedRow.contains("tickets T-") { try driver.press("k") }
    try driver.press("enter")
    driver.expect("Ticket: T-0043-")
    try driver.press("esc")
    #expect(driver.focusedRow.contains("tickets T-"))
  }

  /// The calls to action name some accounts more than once.
  @Test func everyAccountOfTheCallsIsVisitedOnceAndThePaneIsKept() throws {
    let driver = try AppDriver()
    try driver.press("7", "enter", "tab")
    driver.expect("[Decisions")
    var seen = [driver.canvas.text(row: 3)]
    for _ in 0..<60 {
      try driver.press(")")
      if driver.screen.contains("This is the last account") { break }
      driver.expect("[Decisions")
      seen.append(driver.canvas.text(row: 3))
    }
    #expect(seen.count > 10 && Set(seen).count == seen.count)
    for _ in seen { try driver.press("(") }
    driver.expect("This is the first account")
    #expect(driver.canvas.text(row: 3) == seen[0])
  }

  @Test func fromAnAccountToItsRoadmapAndBack() throws {
    let driver = try AppDriver(route: .accountPane("A-0006", .initiatives))
    try driver.press("j", "j", "j")
    let row = driver.focusedRow
    #expect(row.contains("Brewery network rebuild"))
    try driver.press("4")
    driver.expect("STABILITY")
    driver.expect("Three Rocks Brewing")
    #expect(driver.focusedRow.contains("Brewery"))
    try driver.press("esc")
    #expect(driver.focusedRow == row)
    try driver.press("g", "enter")
    driver.expect("STABILITY")
    try driver.press("esc")
    driver.expect("[Initiatives")
  }

  /// An account may have tens of thousands of tickets: what is shown of them is what was read of them.
  @Test func manyTicketsAreReadAsTheyComeIntoSight() throws {
    let store = try Store.inMemory()
    let count = 20_000
    func row(_ table: BundleTable, _ values: [String: BundleValue]) -> BundleRow {
      BundleRow(values: table.columns.map { values[$0.name] ?? .null })
    }
    func table(_ table: BundleTable, _ rows: [BundleRow]) -> BundleTableContent {
      BundleTableContent(rows: rows, present: Set(table.columns.map(\.name)), read: rows.count)
    }
    let tickets = (0..<count).map { number in
      let opened = Instant(utc: AppDriver.day - number / 20, seconds: number % 20)
      return row(
        .tickets,
        [
          "ticket_id": .text("T-\(number)"), "account_id": .text("A"), "opened_at": .text(opened.rfc3339),
          "category": .text("c\(number % 50)"), "resolution_sla": .text(number % 10 == 0 ? "missed" : "met"),
        ])
    }
    let account = row(.accounts, ["account_id": .text("A"), "name": .text("Many Tickets")])
    try store.load(BundleContent(tables: [.accounts: table(.accounts, [account]), .tickets: table(.tickets, tickets)]))
    let driver = try AppDriver(on: store, route: .accountPane("A", .tickets))
    driver.expect("20000 unresolved")
    driver.expect("1/20000")
    driver.expect("T-19 ")
    try driver.press("end")
    driver.expect("20000/20000")
    #expect(driver.focusedRow.contains("c"))
    try driver.press("/")
    driver.type("T-777")
    driver.expect("T-777")
    try driver.press("enter", "enter")
    driver.expect("Ticket: T-777")
  }
}
