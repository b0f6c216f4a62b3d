import AppRuntime
import Domain
import Foundation
import Scoring
import Store
import Testing
import ViewModels

/// The radar through the real runtime, store and engine.
@MainActor @Suite struct RadarJourneyTests {
  /// The document of `huddle portfolio --json` for the demo of the driver.
  private func document(_ driver: AppDriver) throws -> [String: Any] {
    let session = try Session(
      store: driver.store, model: .blueprint, fixedDay: AppDriver.day, author: "test",
      now: { Instant(utc: AppDriver.day, seconds: 0) })
    let bytes = try PortfolioScoring(session: session, day: AppDriver.day).overview().json
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  /// The whole percent reached.
  private func shown(_ value: Any?) -> String? { (value as? Double).map { "\(Int($0.rounded(.down)))%" } }

  @Test func theFiguresOnTheScreenAreThoseOfTheDocument() throws {
    let driver = try AppDriver(columns: 200, rows: 60, route: .tab(.radar))
    let json = try document(driver)
    let lines = driver.screen.split(separator: "\n").map(String.init)
    for item in try #require(json["load"] as? [[String: Any]]) {
      let name = try #require(item["name"] as? String)
      let line = try #require(lines.first { $0.contains(" " + name + " ") && $0.contains("/w") }, "\(name)")
      let tail = try #require(line.components(separatedBy: name).last)
      let weeks = try #require(item["weeks"] as? [[String: Any]])
      let percents = tail.matches(of: /[0-9]+%/).map { String($0.output) }
      #expect(percents == weeks.compactMap { shown($0["percent"]) }, "\(name)")
    }
    for item in try #require(json["segments"] as? [[String: Any]]) {
      guard let segment = item["segment"] as? String, let percent = shown(item["coverage30"]) else { continue }
      #expect(lines.contains { $0.contains(" \(segment)  ") && $0.contains(" \(percent)") && $0.contains(" due") })
    }
    let kpis = try #require(json["kpis"] as? [[String: Any]])
    let coverage = try #require(shown(kpis.first { $0["id"] as? String == "coverage30" }?["value"]))
    #expect(lines.contains { $0.contains("all ") && $0.contains(coverage) })
    // The silent triggers come last; of the others the list shows two screenfuls at most.
    try driver.press("S-tab", "S-tab", "pgdn")
    let triggers = lines + driver.screen.split(separator: "\n").map(String.init)
    for item in try #require(json["triggers"] as? [[String: Any]]) {
      let id = try #require(item["id"] as? String)
      guard let fired = item["fired"] as? Int, fired > 0, let acted = item["acted"] as? Int else { continue }
      let line = try #require(triggers.first { $0.contains(id + " ") && $0.contains("%") }, "\(id)")
      #expect(line.contains(" \(fired) ") && line.contains(" \(acted * 100 / fired)%"), "\(line)")
    }
  }

  @Test func whatIsPastDueIsWhatTheStoreSays() throws {
    let driver = try AppDriver(route: .tab(.radar))
    let header = try driver.store.header(
      day: AppDriver.day, today: AppDriver.day, model: ScoringModel.blueprint.fingerprint, modelName: "")
    #expect(header.pastDue > 0)
    driver.expect("PAST DUE \(header.pastDue)!")
    driver.expect("3 Radar \(header.pastDue)!")
  }

  @Test func fromWhatIsPastDueToTheMeetingsAndBack() throws {
    let driver = try AppDriver()
    try driver.press("3", "j")
    let row = driver.focusedRow
    try driver.press("enter")
    driver.expect("[Meetings")
    try driver.press("esc")
    #expect(driver.focusedRow == row, "coming back leads to exactly where one was")
  }

  @Test func aLoadCellListsItsMeetingsAndTheyLeadToTheAccounts() throws {
    let driver = try AppDriver(route: .tab(.radar))
    try driver.press("tab", "tab", "l")
    let before = driver.screen
    try driver.press("enter")
    driver.expect("a week · Esc back")
    let rows = driver.screen.split(separator: "\n").count { $0.contains("○") }
    driver.expect("· \(rows) strategic meeting")
    try driver.press("j", "enter")
    driver.expect("[Meetings")
    try driver.press(")")
    try driver.press("esc", "esc")
    #expect(driver.screen == before)
  }

  @Test func theQueueOpensTheActionsAndTheTriggerItsAccounts() throws {
    let driver = try AppDriver(route: .tab(.radar))
    try driver.press("S-tab", "j", "enter")
    driver.expect("[Actions")
    try driver.press("esc", "S-tab", "j", "enter")
    driver.expect("oldest clock first")
    try driver.press("enter")
    driver.expect("[Actions")
  }

  @Test func theTimeCursorNamesTheDayAndAnotherDayMovesTheSweep() throws {
    let driver = try AppDriver(route: .tab(.radar))
    try driver.press("tab", "tab", "tab", "l", "l")
    driver.expect("Thu 02 Apr 2026, w14 (in 2 d)")
    try driver.press("[")
    driver.expect("Wed 01 Apr 2026, w14 (in 2 d)")
    try driver.press("=")
    driver.expect("Thu 02 Apr 2026, w14 (in 2 d)")
  }

  @Test func aSearchFindsOnTheTimelineAndEscRestores() throws {
    let driver = try AppDriver(route: .tab(.radar))
    try driver.press("tab", "tab", "tab")
    let before = driver.screen
    try driver.press("/")
    driver.type("harbor")
    #expect(driver.screen.contains("Harbor Dental"))
    try driver.press("esc")
    #expect(driver.screen == before)
  }

  @Test func theScreenAfterAnyKeysIsTheScreenAfterARedraw() throws {
    let driver = try AppDriver(accounts: 40, route: .tab(.radar))
    for key in ["j", "tab", "l", "tab", "j", "l", "enter", "esc", "tab", "G", "h", "h", "pgup", "tab", "j", "tab", "G"]
    {
      try driver.press(key)
      let screen = driver.screen
      try driver.press("C-l")
      #expect(driver.screen == screen, "after \(key)")
    }
  }
}
