import Domain
import Scoring
import Store
import TerminalKit
import Testing
import ViewModels

@testable import AppRuntime

/// The lists of rows through the real runtime, store and engine.
@MainActor @Suite struct RowListJourneyTests {
  @Test func fromALateCallToItsAccountAndOn() throws {
    let driver = try AppDriver()
    try driver.press("7")
    driver.expect("[7 CTAs 31 (5!)]")
    driver.expect("9 d late")
    let first = driver.focusedRow
    #expect(first.contains("Holly Energy"))
    try driver.press("enter")
    driver.expect("[Actions")
    #expect(driver.focusedRow.contains("Fix the failing backup job"), "the cursor is on the row one came from")
    try driver.press(")")
    driver.expect("Pebble Plumbing")
    try driver.press("esc")
    #expect(driver.focusedRow.contains("Pebble Plumbing"))
    try driver.press("k")
    #expect(driver.focusedRow == first)
  }

  /// Rules about rows without a tab, each with what breaks it in the demo's first such row.
  @Test(arguments: [
    (BundleTable.meetings, "LNT-27", "Meeting"), (.complaints, "ED-12", "Complaint"), (.risks, "LNT-28", "Risk"),
  ])
  func aRuleLeadsToTheVeryRow(table: BundleTable, rule: String, kind: String) throws {
    let driver = try AppDriver()
    let id = try #require(
      try driver.store.rows(of: table).map { RowDraft(table, values: $0) }.first { row in
        switch table {
        case .meetings: row.text("status") == "held" && row.text("type") == "qbr"
        default: true
        }
      }?.text(table.key[0]))
    let cells: [String: BundleValue] =
      switch table {
      case .meetings: ["prep_pack": .integer(0)]
      case .complaints: ["owner": .null, "closed_on": .null]
      default: ["severity": .text("high"), "plan_published_on": .null, "closed_on": .null]
      }
    try driver.store.apply(
      [RowChange(table: table, key: [.text(id)], before: [:], after: cells)], label: "Break", author: "test",
      at: Instant(utc: AppDriver.day, seconds: 43_000))
    driver.runtime.storeChangedOutside()
    let title = try #require(EditRule.all.first { $0.id == rule && $0.table == table }?.title)
    try driver.press("8", "/")
    driver.type(title)
    try driver.press("enter")
    #expect(driver.focusedRow.contains(title))
    #expect(driver.focusedRow.contains(table.rawValue), "it says where it leads")
    try driver.press("enter", "/")
    driver.type(id)
    try driver.press("enter", "enter")
    guard case .sourceRow(let screen) = driver.runtime.app.top else {
      Issue.record("no row: \(driver.screen)")
      return
    }
    #expect(screen.row == SourceRow(table, id))
    driver.expect("\(kind)")
    try driver.press("e")
    driver.expect("Edit \(kind.lowercased())")
    try driver.press("esc", "esc")
    driver.expect(title)
  }

  @Test func decisionsSayTheirCreditAndTheEngineSortsOutWhoHasNone() throws {
    let driver = try AppDriver()
    try driver.press("5")
    driver.expect("[Open 1]")
    driver.expect("missing: approval, written reference")
    try driver.press("tab", "tab", "tab", "tab")
    driver.expect("[No credit")
    for row in 0..<40 where driver.canvas.text(row: row).contains("eligible") {
      Issue.record("an eligible decision is listed: \(driver.canvas.text(row: row))")
    }
    driver.expect("gated:")
    let row = driver.focusedRow
    try driver.press("enter")
    driver.expect("[Decisions")
    let title = row.split(separator: "  ").dropFirst(2).first.map { $0.drop { $0 == " " }.prefix(12) } ?? ""
    #expect(title.count > 5 && driver.focusedRow.contains(title), "\(title): \(driver.focusedRow)")
    try driver.press("esc")
    driver.expect("[No credit")
    #expect(driver.focusedRow == row)
  }

  @Test func initiativesStandInTheirViews() throws {
    let driver = try AppDriver()
    try driver.press("6")
    driver.expect("[Open 270]")
    try driver.press("tab")
    driver.expect("▾ draft")
    try driver.press("o")
    driver.expect("▸ draft")
    try driver.press("tab", "tab")
    driver.expect("[Rocks 58]")
    driver.expect("rock")
  }

  @Test func aFindingLeadsToItsAccountsAndBack() throws {
    // The way back is written where the tabs leave room for it.
    let driver = try AppDriver(columns: 160)
    try driver.press("8")
    driver.expect("Accounts nobody looks after")
    try driver.press("j", "j")
    let finding = driver.focusedRow
    try driver.press("enter")
    driver.expect("[8 Data › ")
    try driver.press("enter")
    driver.expect("[Health]")
    try driver.press("esc", "esc")
    #expect(driver.focusedRow == finding)
    try driver.press("tab")
    driver.expect("demo")
    try driver.press("tab", "enter")
    driver.expect("Import 1")
    try driver.press("j")
    #expect(!driver.focusedRow.isEmpty)
  }

  @Test func aFilterNarrowsTheListAndItsCounts() throws {
    let driver = try AppDriver()
    try driver.press("7", "f")
    driver.type("late:yes owner:jon")
    try driver.press("enter")
    driver.expect("[Open 2]")
    driver.expect("2 of 31")
    driver.expect("[7 CTAs 31 (5!)]")
    try driver.press("esc")
    driver.expect("[Open 31]")
  }

  @Test func presentingMasksTheRowsAtOnce() throws {
    let driver = try AppDriver()
    try driver.press("7")
    driver.expect("Holly Energy")
    try driver.press("P")
    #expect(!driver.screen.contains("Holly Energy"))
    driver.expect("Account 122")
    try driver.press("5")
    #expect(!driver.screen.contains("Elm Travel"))
    try driver.press("P")
    driver.expect("Elm Travel")
  }

  @Test func aChangeElsewhereIsCountedAndLeavesTheCursor() throws {
    let driver = try AppDriver()
    try driver.press("7", "j", "j")
    let selected = driver.focusedRow
    let change = RowChange(
      table: .ctas, key: [.text("CTA-0122-2")], before: ["closed_at": .null],
      after: ["closed_at": .text("2026-03-30T10:00:00Z")])
    try driver.store.apply([change], label: "Close", author: "somebody", at: Instant(microseconds: 0))
    driver.runtime.storeChangedOutside()
    driver.expect("[7 CTAs 30 (4!)]")
    driver.expect("Closed 30 d 1")
    #expect(driver.focusedRow == selected)
  }

  @Test func theEngineSaysTheSameOfADecisionAloneAsOfItsAccount() throws {
    let driver = try AppDriver()
    let model = ScoringModel.blueprint.fingerprint
    let engine = ScoringEngine(model: .blueprint, shared: try driver.store.sharedFacts())
    let calendar = engine.calendar(AppDriver.day)
    var seen: Set<String> = []
    for keyed in try driver.store.facts(keys: driver.store.accountKeys()) {
      guard !ScoringModel.blueprint.isChurned(keyed.facts.account, on: AppDriver.day) else { continue }
      let credits = engine.credits(keyed.facts, asOf: AppDriver.day)
      let cases = try driver.store.creditCases(credits.map(\.decision), day: AppDriver.day, model: model)
      #expect(cases.map { engine.credit($0, on: calendar) } == credits.map(\.credit))
      seen.formUnion(credits.map { String("\($0.credit)".prefix(7)) })
    }
    #expect(seen.count == 3, "there are eligible, gated and incomplete ones: \(seen)")
  }

  @Test func anEmptyListSaysWhyAndTheTabsStayOff() throws {
    let driver = try AppDriver(accounts: 0)
    try driver.press("7")
    driver.expect("There is no account yet")
  }
}
