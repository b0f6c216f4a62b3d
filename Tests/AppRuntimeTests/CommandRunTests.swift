import Domain
import Scoring
import Store
import Testing

@testable import AppRuntime

@Suite struct CommandRunTests {
  static let march31 = Day(iso: "2026-03-31") ?? Day(number: 0)

  static func session(_ store: Store, model: ScoringModel = .blueprint) throws -> Session {
    try Session(
      store: store, model: model, fixedDay: march31, author: "test", now: { Instant(utc: march31, seconds: 0) })
  }

  static func insert(_ store: Store, _ table: BundleTable, _ cells: [String: BundleValue], on day: Day) throws {
    let key = table.key.map { cells[$0] ?? .null }
    try store.apply(
      [RowChange(table: table, key: key, before: nil, after: cells)], label: "New", author: "test",
      at: Instant(utc: day, seconds: 3600))
  }

  /// Two accounts of segment A with sponsors that were seen 100 days before March 31, logged in January.
  static func store() throws -> Store {
    let store = try Store.inMemory()
    for id in ["A-1", "A-2"] {
      try insert(
        store, .accounts, ["account_id": .text(id), "maturity": .integer(4), "appetite": .integer(4)],
        on: march31 - 80)
      try insert(
        store, .contacts,
        [
          "contact_id": .text("c-" + id), "account_id": .text(id), "exec_sponsor": .integer(1), "active": .integer(1),
          "last_seen": .text((march31 - 100).iso),
        ], on: march31 - 80)
    }
    return store
  }

  static func change(_ store: Store, _ id: String, model: ScoringModel = .blueprint) throws -> AccountChange? {
    try ComparisonRun(
      from: session(store), on: march31 - 10, to: session(store, model: model), on: march31 + 30
    ).run().changes.first { $0.id == id }
  }

  @Test func factsLoggedBeforeTheFirstDayLeaveEverythingToTheClock() throws {
    let store = try CommandRunTests.store()
    let change = try #require(try CommandRunTests.change(store, "A-1"))
    #expect(change.reasons.first { $0.id == "W-SPON" }?.causes == [.clock])
    #expect(change.rows.isEmpty)
  }

  @Test func factsLoggedBetweenTheDaysAreData() throws {
    let store = try CommandRunTests.store()
    for index in 1...2 {
      try CommandRunTests.insert(
        store, .complaints,
        [
          "complaint_id": .text("k-\(index)"), "account_id": .text("A-1"),
          "logged_on": .text((CommandRunTests.march31 - 20).iso),
        ], on: CommandRunTests.march31)
    }
    let change = try #require(try CommandRunTests.change(store, "A-1"))
    let cx = try #require(change.colours.first { $0.dimension == .cx })
    #expect(cx.inputs.first { $0.name == "complaints" }?.value.causes == [.data])
    #expect(cx.inputs.first { $0.name == "sponsorDays" }?.value.causes == [.clock])
    #expect(change.rows.map(\.count) == [2])
    #expect(try CommandRunTests.change(store, "A-2")?.rows.isEmpty == true)
  }

  @Test func factsLoggedAfterTheSecondDayAreKnownOnBoth() throws {
    let store = try CommandRunTests.store()
    try CommandRunTests.insert(
      store, .complaints,
      ["complaint_id": .text("k"), "account_id": .text("A-1"), "logged_on": .text("2026-01-01")],
      on: CommandRunTests.march31 + 60)
    let change = try #require(try CommandRunTests.change(store, "A-1"))
    #expect(change.rows.isEmpty)
    #expect(change.colours.flatMap(\.inputs).allSatisfy { $0.name != "complaints" })
  }

  @Test func accountsThatCameOrWentBetweenTheDaysAreTold() throws {
    let store = try CommandRunTests.store()
    try CommandRunTests.insert(store, .accounts, ["account_id": .text("A-3")], on: CommandRunTests.march31)
    try store.apply(
      [
        RowChange(table: .contacts, key: [.text("c-A-2")], before: [:], after: nil),
        RowChange(table: .accounts, key: [.text("A-2")], before: [:], after: nil),
      ], label: "Gone", author: "test", at: Instant(utc: CommandRunTests.march31, seconds: 0))
    #expect(try CommandRunTests.change(store, "A-3")?.presence?.causes == [.data])
    #expect(try CommandRunTests.change(store, "A-2")?.presence?.causes == [.data])
    #expect(try CommandRunTests.change(store, "A-2")?.presence?.to == false)
  }

  @Test func monthEndsLieBetweenTheDays() {
    let ends = BacktestRun.monthEnds(
      from: Day(iso: "2026-01-31") ?? Day(number: 0), to: Day(iso: "2026-03-31") ?? Day(number: 0))
    // January's last business day, the 30th, lies before the first fact.
    #expect(ends.map(\.iso) == ["2026-02-27", "2026-03-31"])
  }

  @Test func aBacktestNeedsDepartures() throws {
    let store = try CommandRunTests.store()
    let session = try CommandRunTests.session(store)
    #expect(try BacktestRun(session: session, day: CommandRunTests.march31, labels: nil).run() == nil)
  }

  @Test func labelsReplaceWhatTheStoreKnows() throws {
    let store = try CommandRunTests.store()
    try CommandRunTests.insert(
      store, .complaints, ["complaint_id": .text("k"), "account_id": .text("A-1"), "logged_on": .text("2025-06-02")],
      on: CommandRunTests.march31)
    try CommandRunTests.insert(
      store, .complaints, ["complaint_id": .text("l"), "account_id": .text("A-1"), "logged_on": .text("2026-03-30")],
      on: CommandRunTests.march31)
    let table = SourceTable(
      file: "labels.csv", header: ["churned_on", "account_id"],
      rows: [SourceTable.Row(line: 2, cells: ["2026-02-01", "A-2"])])
    let labels = try #require(ChurnLabels(table, findings: [], ids: ["A-1", "A-2"]))
    let test = try #require(
      try BacktestRun(session: CommandRunTests.session(store), day: CommandRunTests.march31, labels: labels).run())
    #expect(test.departures.map(\.id) == ["A-2"])
    #expect(test.observedUntil == CommandRunTests.march31 - 1)
    #expect(test.months.first?.month.iso == "2025-06-30")
    // Of the month ends with known outcome only November's lies within 90 days before it left.
    #expect(test.total.churned == 1)
  }

  @Test func labelsThatSayNothingUsableAreFindings() throws {
    let rows = [
      ["A-1", "2026-01-01"], ["", "2026-01-01"], ["X", "2026-01-01"], ["A-2", "soon"], ["A-1", "2026-01-02"],
    ]
    let table = SourceTable(
      file: "labels.csv", header: ChurnLabels.columns,
      rows: rows.enumerated().map { SourceTable.Row(line: $0 + 2, cells: $1) })
    let labels = try #require(ChurnLabels(table, findings: [], ids: ["A-1", "A-2"]))
    #expect(labels.count == 1)
    #expect(labels.findings.map(\.line) == [3, 4, 5, 6])
    #expect(labels.findings.map(\.column) == ["account_id", "account_id", "churned_on", "account_id"])
    var account = Account(id: "A-2", lifecycle: .churned, churnedOn: CommandRunTests.march31)
    account = labels.labelled(account)
    #expect(account.churnedOn == nil)
    #expect(account.lifecycle == .active)
    #expect(ChurnLabels(SourceTable(file: "f", header: ["account_id"], rows: []), findings: [], ids: []) == nil)
  }
}
