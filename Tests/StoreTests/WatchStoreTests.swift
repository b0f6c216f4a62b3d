import Domain
import Foundation
import Testing

@testable import Store

/// Snoozes and reviewed marks as rows of the store.
@Suite struct WatchStoreTests {
  private let today = day("2026-03-31")

  /// Two scored accounts, both with a reason.
  private func store(_ ids: [String] = ["A", "B"]) throws -> Store {
    let store = try Store.inMemory()
    try store.take(content([.accounts: ids.map { account($0, ["name": .text($0)]) }]))
    try score(store, ids)
    return store
  }

  private func score(_ store: Store, _ ids: [String], colour: Colour = .red, reasons: [(String, Int)] = [("W-CX", 3)])
    throws
  {
    let facts = try store.facts(keys: store.accountKeys())
    try store.save(
      facts.filter { ids.contains($0.facts.account.id) }.map { keyed in
        var summary = AccountSummary(id: keyed.facts.account.id, name: "")
        summary.composite.colour = colour
        summary.watchlist = reasons.map { WatchReason(id: $0.0, weight: $0.1, detail: "x") }
        return Snapshot(key: keyed.key, revision: keyed.revision, summary: summary)
      }, day: today, model: "m")
  }

  private func ids(_ store: Store, _ view: WatchView, day: Day? = nil) throws -> [String] {
    let order = try store.order(ListQuery(.watch(view)), day: day ?? today, model: "m")
    return try store.summaries(keys: order.keys, day: day ?? today, model: "m").map(\.id)
  }

  private func sleep(_ store: Store, _ id: String, _ until: Snooze.Until, reason: String? = nil) throws {
    let key = try #require(try store.accountKey(id: id))
    let summary = try store.summaries(keys: [key], day: today, model: "m")[0]
    try store.set(
      snooze: Snooze(until, reason: reason, author: "mia", on: today, of: summary), account: id, label: "Snooze \(id)",
      author: "mia", at: noon)
  }

  @Test func aSnoozedAccountLeavesTheListAndTheHeaderUntilItsDay() throws {
    let store = try store()
    try sleep(store, "A", .day(today + 3), reason: "waits")
    #expect(try ids(store, .attention) == ["B"])
    #expect(try ids(store, .snoozed) == ["A"])
    func watchlisted(_ day: Day) throws -> Int {
      try store.header(day: day, today: today, model: "m", modelName: "m").watchlisted
    }
    #expect(try watchlisted(today) == 1)
    #expect(try watchlisted(today + 3) == 2)
    #expect(try ids(store, .attention, day: today + 3) == ["A", "B"])
    #expect(try ids(store, .attention, day: today - 1) == ["A", "B"], "on the days before nobody slept")
    #expect(try store.snooze(account: "A")?.reason == "waits")
    #expect(try ids(store, .snoozed, day: today + 3) == [])
  }

  @Test func aColourOrANewHeavyReasonWakes() throws {
    let store = try store()
    try sleep(store, "A", .colour)
    try sleep(store, "B", .day(today + 30))
    #expect(try ids(store, .snoozed) == ["B", "A"], "days before colours")
    try score(store, ["A"], colour: .yellow)
    #expect(try ids(store, .attention) == ["A"])
    try score(store, ["B"], reasons: [("W-CX", 3), ("W-REN", 3)])
    #expect(try ids(store, .attention) == ["B", "A"])
    let detail = try #require(
      try store.watchedAccounts(keys: [2], view: .attention, day: today, model: "m", firstActionHours: 72)[2]?.detail)
    #expect(detail.wake == .reason("W-REN"))
    #expect(detail.snooze?.until == .day(today + 30))
  }

  @Test func aDeletedAccountComesBackWithItsSnoozeAndItsMark() throws {
    let store = try store()
    try sleep(store, "A", .day(today + 3), reason: "waits")
    try store.set(
      review: ReviewMark(on: today, author: "mia"), account: "A", label: "Reviewed A", author: "mia", at: noon)
    let before = (try store.snooze(account: "A"), try store.reviewMark(account: "A"))
    try store.apply(
      [RowChange(table: .accounts, key: [.text("A")], before: [:], after: nil)], label: "Delete A", author: "mia",
      at: noon)
    #expect(try store.snooze(account: "A") == nil && store.reviewMark(account: "A") == nil)
    for _ in 1...2 {
      #expect(try store.undo(author: "bob", at: noon) == "Delete A")
      #expect(try store.snooze(account: "A") == before.0 && before.0 != nil)
      #expect(try store.reviewMark(account: "A") == before.1 && before.1 != nil)
      #expect(try store.redo(author: "bob", at: noon) == "Delete A")
      #expect(try store.snooze(account: "A") == nil && store.reviewMark(account: "A") == nil)
    }
    // Taken back in the order of the log, down to the import itself.
    for _ in 1...4 { _ = try store.undo(author: "bob", at: noon) }
    #expect(try store.isEmpty())
  }

  @Test func aSnoozeIsUndoneAndRedoneAndSpokenOfInTheLog() throws {
    let store = try store()
    try sleep(store, "A", .day(today + 3))
    try sleep(store, "A", .colour)
    try store.set(snooze: nil, account: "A", label: "Wake A", author: "mia", at: noon)
    #expect(try store.log(limit: 3).map(\.label) == ["Wake A", "Snooze A", "Snooze A"])
    #expect(try store.log(limit: 3).allSatisfy { $0.author == "mia" && $0.rows == 1 })
    func until() throws -> Snooze.Until? { try store.snooze(account: "A")?.until }
    #expect(try until() == nil)
    #expect(try store.undo(author: "jon", at: noon) == "Wake A")
    #expect(try until() == .colour)
    _ = try store.undo(author: "jon", at: noon)
    #expect(try until() == .day(today + 3))
    _ = try store.undo(author: "jon", at: noon)
    #expect(try until() == nil)
    _ = try store.redo(author: "jon", at: noon)
    _ = try store.redo(author: "jon", at: noon)
    #expect(try until() == .colour)
    #expect(try store.check().problems == [])
  }

  @Test func wakingWhoDoesNotSleepLeavesNoTrace() throws {
    let store = try store()
    try store.set(snooze: nil, account: "A", label: "Wake A", author: "mia", at: noon)
    #expect(try store.log(limit: 9).count == 1)
  }

  @Test func undoRefusesAMarkThatSomebodyElseChanged() throws {
    let store = try store()
    let mark = ReviewMark(on: today, author: "mia")
    try store.set(review: mark, account: "A", label: "Reviewed A", author: "mia", at: noon)
    #expect(try store.reviewMark(account: "A") == mark)
    try store.sql("UPDATE reviewed_marks SET author = 'jon'")
    #expect(throws: StoreError.self) { try store.undo(author: "mia", at: noon) }
    #expect(try store.reviewMark(account: "A")?.author == "jon")
  }

  @Test func marksGoWithTheirAccountAndMoveNoScores() throws {
    let store = try store()
    let before = try store.facts(keys: [1]).map(\.revision)
    try sleep(store, "A", .colour)
    try store.set(
      review: ReviewMark(on: today, author: "mia"), account: "A", label: "Reviewed A", author: "mia", at: noon)
    #expect(try store.facts(keys: [1]).map(\.revision) == before)
    try store.sql("DELETE FROM accounts WHERE account_id = 'A'")
    #expect(try store.value("SELECT count(*) FROM snoozes") == .integer(0))
    #expect(try store.value("SELECT count(*) FROM reviewed_marks") == .integer(0))
    #expect(throws: StoreError.self) { try sleep(store, "B", .day(today)) }
  }

  @Test func aStoreOfTheFirstSchemaIsBroughtUpToDateAndReadWithoutIt() throws {
    let folder = try TemporaryFolder()
    // As the first release left it.
    let store = try OldStore.make(folder["p.db"], schema: 1)
    try store.sql("INSERT INTO accounts (account_id) VALUES ('A'), ('B')")
    try score(store, ["A", "B"])
    store.close()
    let old = try Store(path: folder["p.db"], mode: .readOnly)
    #expect(try ids(old, .attention) == ["A", "B"])
    #expect(try old.snooze(account: "A") == nil)
    #expect(try old.reviewMark(account: "A") == nil)
    old.close()
    let new = try Store(path: folder["p.db"], mode: .existing)
    #expect(try new.value("PRAGMA user_version") == .integer(Int64(Migration.latest)))
    try sleep(new, "A", .colour)
    #expect(try ids(new, .attention) == ["B"])
    #expect(try new.check().problems == [])
  }

  @Test func anUndoOfTheImportTakesTheMarksWithItAndRedoBringsThemBack() throws {
    let store = try store()
    try sleep(store, "A", .colour)
    _ = try store.undo(author: "mia", at: noon)
    _ = try store.undo(author: "mia", at: noon)
    #expect(try store.isEmpty())
    _ = try store.redo(author: "mia", at: noon)
    _ = try store.redo(author: "mia", at: noon)
    #expect(try store.snooze(account: "A")?.until == .colour)
  }
}
