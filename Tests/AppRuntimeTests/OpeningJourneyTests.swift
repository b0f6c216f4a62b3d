import AppRuntime
import Domain
import Scoring
import Store
import Testing
import ViewModels

/// Triggers open calls to action, through the real runtime, store and engine.
@MainActor @Suite struct OpeningJourneyTests {
  /// What triggers ask for by the engine's own listing.
  private func asked(_ store: Store) throws -> Int {
    let session = try Session(
      store: store, model: .blueprint, fixedDay: AppDriver.day, author: "test",
      now: { Instant(utc: AppDriver.day, seconds: 43_200) })
    return try PortfolioScoring(session: session, day: AppDriver.day).triggers().openings
  }

  /// The open calls of the store by trigger and account.
  private func open(_ store: Store) throws -> [String] {
    try store.rows(of: .ctas).map { RowDraft(.ctas, values: $0) }
      .filter { !$0.has("closed_at") && $0.has("trigger") }
      .map { "\($0.text("trigger") ?? "") \($0.text("account_id") ?? "")" }
  }

  private func author(_ store: Store) throws -> String? { try store.log(limit: 1).first?.author }

  @Test func theFirstRunOpensNothingUnaskedAndOffersABatch() throws {
    let driver = try AppDriver(opensCalls: true)
    let count = try asked(driver.store)
    try #require(count > 20)
    let before = try open(driver.store).count
    driver.expect("Triggers ask for \(count) CTAs: none is opened unasked · O goes through them")
    try driver.press("j")
    #expect(!driver.screen.contains("none is opened unasked"))
    driver.expect("Enter open  O triggers ask")
    try driver.press("O")
    driver.expect("Triggers ask for \(count) CTAs at ")
    driver.expect("Enter opens \(count)")
    try driver.press("space", "space")
    driver.expect("Enter opens \(count - 2), puts 2 aside")
    try driver.press("enter")
    driver.expect("Opened \(count - 2) CTAs, 2 put aside · U change log")
    #expect(!driver.screen.contains("O triggers ask"))
    let opened = try open(driver.store)
    #expect(opened.count == before + count - 2)
    #expect(Set(opened).count == opened.count, "one open call for an account and a trigger")
    #expect(try author(driver.store) == LogEntry.engine)
    #expect(try driver.store.log(limit: 1).first?.label.contains("gone through by test") == true)
    // What was put aside does not come back, and nothing is left to go through.
    try driver.press("O")
    driver.expect("No trigger asks for a CTA")
    // Nothing of it is on the user's undo stack.
    let log = try driver.store.logCount()
    try driver.press("u")
    #expect(try open(driver.store).count == opened.count)
    #expect(try driver.store.logCount() == log || author(driver.store) == "test")
  }

  @Test func afterTheFirstRunAFewAreOpenedByThemselves() throws {
    let driver = try AppDriver(opensCalls: true)
    try driver.press("O", "enter")
    let before = try open(driver.store)
    // Three accounts complain, and nobody takes it up: another program writes it down.
    let calm = Set(before.filter { $0.hasPrefix("T-CX-2 ") })
    let accounts = try driver.store.rows(of: .accounts).map { RowDraft(.accounts, values: $0) }
      .filter { $0.text("lifecycle") != "churned" }.compactMap { $0.text("account_id") }
      .filter { !calm.contains("T-CX-2 \($0)") }.prefix(3)
    try driver.store.apply(
      accounts.map { account in
        RowChange(
          table: .complaints, key: [.text("new \(account)")], before: nil,
          after: ["account_id": .text(account), "logged_on": .text("2026-03-31")])
      }, label: "Complaints", author: "ann", at: Instant(utc: AppDriver.day, seconds: 43_200))
    driver.runtime.storeChangedOutside()
    #expect(try author(driver.store) == LogEntry.engine)
    let now = try open(driver.store)
    let added = Set(now).subtracting(before)
    #expect(try driver.store.log(limit: 1).first?.label == "Open \(added.count) CTAs that triggers ask for")
    driver.expect("Open \(added.count) CTAs that triggers ask for")
    #expect(now.count == before.count + added.count)
    // A complaint may turn CX Red as well, which asks for a call of its own.
    #expect(added.isSuperset(of: accounts.map { "T-CX-2 \($0)" }))
    #expect(added.allSatisfy { call in accounts.contains { call.hasSuffix(" \($0)") } })
    // Looking again opens nothing.
    let log = try driver.store.logCount()
    driver.runtime.storeChangedOutside()
    #expect(try driver.store.logCount() == log)
  }

  @Test func aCallClosedWhileItsTriggerFiresIsNotOpenedAgain() throws {
    let driver = try AppDriver(opensCalls: true)
    try driver.press("O", "enter")
    let row = try #require(
      try driver.store.rows(of: .ctas).map { RowDraft(.ctas, values: $0) }
        .first { $0.text("cta_id")?.contains("/") == true })
    try driver.store.apply(
      [
        RowChange(
          table: .ctas, key: [row["cta_id"]], before: [:], after: ["closed_at": .text("2026-03-31T11:59:00Z")])
      ], label: "Close", author: "ann", at: Instant(utc: AppDriver.day, seconds: 43_200))
    let log = try driver.store.logCount()
    driver.runtime.storeChangedOutside()
    #expect(try driver.store.logCount() == log)
    // Deleted is as good as closed.
    try driver.store.apply(
      [RowChange(table: .ctas, key: [row["cta_id"]], before: [:], after: nil)], label: "Delete", author: "ann",
      at: Instant(utc: AppDriver.day, seconds: 43_200))
    driver.runtime.storeChangedOutside()
    #expect(try driver.store.logCount() == log + 1)
  }

  @Test(arguments: ["demo", "presenting", "another day"])
  func nothingIsOpenedOrOffered(where place: String) throws {
    let driver = try AppDriver(opensCalls: place != "demo")
    let before = try driver.store.rows(of: .ctas).count
    switch place {
    case "presenting": try driver.press("P")
    case "another day": try driver.press("[")
    default: break
    }
    try driver.press("O")
    #expect(!driver.screen.contains("Enter opens"))
    driver.runtime.storeChangedOutside()
    #expect(try driver.store.rows(of: .ctas).count == before)
    #expect(!driver.screen.contains("goes through them"))
  }

  @Test func aTriggerIsPausedWithAReasonFromTheRadarAndResumed() throws {
    let driver = try AppDriver(columns: 200, rows: 60, route: .tab(.radar), opensCalls: true)
    let all = try asked(driver.store)
    try driver.press("S-tab", "p")
    driver.expect("because: ")
    driver.type("+2w survey tool moves")
    driver.expect("until Tue 14 Apr 2026")
    try driver.press("enter")
    let pause = try #require(try driver.store.triggerPauses().first)
    #expect(pause.reason == "survey tool moves" && pause.author == "test" && pause.until == AppDriver.day + 14)
    driver.expect("Pause \(pause.trigger) until 14 Apr 2026 · u undo")
    driver.expect("paused by test until 14 Apr 2026: survey tool moves")
    // What rests is not in the batch.
    try driver.press("O")
    #expect(!driver.screen.contains("Triggers ask for \(all) CTAs"))
    try driver.press("esc", "p")
    driver.expect("Resume \(pause.trigger) · u undo")
    #expect(try driver.store.triggerPauses().isEmpty)
    try driver.press("O")
    driver.expect("Triggers ask for \(all) CTAs")
    try driver.press("esc", "u")
    #expect(try driver.store.triggerPauses() == [pause])
    // A pause without a reason is refused on the spot.
    try driver.press("u", "p", "enter")
    driver.expect("A pause needs its reason")
    try driver.press("esc")
    #expect(try driver.store.triggerPauses().isEmpty)
  }

  @Test func theAccountAndTheWatchlistSayWhatWasAgreed() throws {
    let driver = try AppDriver(columns: 200, rows: 60, opensCalls: false)
    let store = driver.store
    let key = try #require(
      try store.order(
        ListQuery(.watch(.attention)), day: AppDriver.day, model: ScoringModel.blueprint.fingerprint
      ).keys.first)
    let account = try #require(
      try store.summaries(keys: [key], day: AppDriver.day, model: ScoringModel.blueprint.fingerprint).first)
    try store.apply(
      [
        RowChange(
          table: .ctas, key: [.text("promise")], before: nil,
          after: [
            "account_id": .text(account.id), "title": .text("Call the sponsor"),
            "opened_at": .text("2026-03-25T09:00:00Z"), "due_at": .text("2026-03-27T09:00:00Z"),
          ]),
        RowChange(
          table: .notes, key: [.text("n-new")], before: nil,
          after: ["account_id": .text(account.id), "on": .text("2026-03-31"), "text": .text("Merger in May")]),
      ], label: "Promise", author: "ann", at: Instant(utc: AppDriver.day, seconds: 0))
    driver.runtime.storeChangedOutside()
    try driver.press("2")
    driver.expect("Not done, 4 d late: \"nobody: Call the sponsor")
    driver.runtime.terminalIsReady()
    let other = try AppDriver(
      on: store, columns: 200, rows: 60, route: .accountPane(account.id, .actions))
    other.expect("Agreed in the last 7 days")
    other.expect("not done, 4 d")
    try other.press("G")
    other.expect("Merger in May")
  }
}
