import Domain
import Testing

@testable import Store

@Suite struct SnapshotTests {
  private let today = day("2026-03-31")

  private func store(_ ids: [String]) throws -> Store {
    let store = try Store.inMemory()
    try store.take(content([.accounts: ids.map { account($0) }]))
    return store
  }

  private func saveAll(_ store: Store, day: Day, model: String = "m") throws {
    let facts = try store.facts(keys: store.accountKeys())
    try store.save(
      facts.map {
        Snapshot(key: $0.key, revision: $0.revision, summary: AccountSummary(id: $0.facts.account.id, name: ""))
      }, day: day, model: model)
  }

  @Test func aSummaryComesBackAsItWasSaved() throws {
    let store = try Store.inMemory()
    try store.take(
      content([
        .people: [
          ["person_id": .text("p"), "name": .text("Mia")], ["person_id": .text("q"), "initials": .text("QQ")],
        ],
        .accounts: [
          account(
            "A",
            [
              "name": .text("Ash"), "mrr": .integer(5), "renewal_on": .text("2026-05-01"), "csm": .text("p"),
              "lifecycle": .text("onboarding"),
            ])
        ],
      ]))
    var summary = AccountSummary(id: "A", name: "Ash")
    summary.lifecycle = .onboarding
    summary.segment = .c
    summary.goal = 2
    summary.band = 3
    summary.touch = .mid
    summary.mrr = Money(minorUnits: 5)
    summary.dimensions = Dimension.allCases.enumerated().map { index, _ in
      ShownScore(
        score: index == 2 ? nil : Points(millionths: Int64(index) * 12_345_678), colour: Colour.allCases[index % 4],
        coverage: Points(10 * index))
    }
    summary.composite = ShownScore(score: Points(millionths: 62_179_286), colour: .red, coverage: Points(80))
    summary.delta7 = Points(millionths: -3_777_422)
    summary.delta30 = Points(millionths: 593_954)
    summary.sponsorDays = -1
    summary.nextDue = day("2026-04-07")
    summary.daysPastDue = 0
    summary.booked = day("2026-04-14")
    summary.missStreak = 2
    summary.renewalOn = day("2026-05-01")
    summary.owner = "Mia"
    summary.triggers = ["T-ADO-2", "T-CX-1"]
    summary.gates = ["G-3"]
    summary.watchlist = [
      WatchReason(id: "W-CX", weight: 3, detail: "\"quoted\" \u{1B}[2J \u{0} 北京", since: day("2026-02-12")),
      WatchReason(id: "W-DATA", weight: 1, detail: ""),
    ]
    summary.consecutiveReds = [6, 0, 6, 7, 3]
    summary.scoredOn = today
    summary.isCurrent = true
    let revision = try #require(try store.facts(keys: [1]).first?.revision)
    try store.save([Snapshot(key: 1, revision: revision, summary: summary)], day: today, model: "m")
    #expect(try store.summaries(keys: [1], day: today, model: "m") == [summary])
    // The cadence owner goes before the CSM, and initials before a name.
    try store.sql("UPDATE accounts SET cadence_owner = 'q'")
    #expect(try store.summaries(keys: [1], day: today, model: "m").first?.owner == "QQ")
    #expect(try store.value("SELECT triggers FROM scores") == .text("[\"T-ADO-2\",\"T-CX-1\"]"))
  }

  @Test func summariesKeepTheOrderOfTheKeysAlsoWhereAnAccountIsGone() throws {
    let store = try store(["A", "B"])
    #expect(try store.summaries(keys: [2, 77, 1], day: today, model: "m").map(\.id) == ["B", "", "A"])
  }

  @Test func scoresAreStaleUntilSavedAndAgainAfterAChange() throws {
    let store = try store(["A", "B", "C"])
    try store.sql("UPDATE accounts SET lifecycle = 'churned' WHERE account_id = 'C'")
    #expect(try store.staleKeys(day: today, model: "m") == [1, 2])
    try saveAll(store, day: today)
    #expect(try store.staleKeys(day: today, model: "m") == [])
    #expect(try store.staleKeys(day: today - 1, model: "m") == [1, 2])
    #expect(try store.staleKeys(day: today, model: "n") == [1, 2])
    try store.sql("INSERT INTO notes (note_id, account_id) VALUES ('N', 'B')")
    #expect(try store.staleKeys(day: today, model: "m") == [])
    try store.sql("INSERT INTO risks (risk_id, account_id) VALUES ('R', 'B')")
    #expect(try store.staleKeys(day: today, model: "m") == [2])
    try store.sql("INSERT INTO insights (insight_id) VALUES ('I')")
    #expect(try store.staleKeys(day: today, model: "m") == [1, 2])
  }

  @Test func aChangeBetweenReadingAndSavingLeavesTheScoresStale() throws {
    let store = try store(["A"])
    let facts = try #require(try store.facts(keys: [1]).first)
    try store.edit(.accounts, "A", [:], ["mrr": .integer(1)])
    try store.save(
      [Snapshot(key: 1, revision: facts.revision, summary: AccountSummary(id: "A", name: "A"))], day: today, model: "m")
    #expect(try store.staleKeys(day: today, model: "m") == [1])
  }

  @Test func scoresOfAnAccountThatIsGoneGoWithItAndNeverComeBack() throws {
    let store = try store(["A", "B"])
    try saveAll(store, day: today)
    let facts = try #require(try store.facts(keys: [2]).first)
    try store.sql("DELETE FROM accounts WHERE account_id = 'B'")
    #expect(try store.value("SELECT count(*) FROM score_snapshots") == .integer(1))
    #expect(try store.value("SELECT count(*) FROM score_details") == .integer(1))
    try store.save(
      [Snapshot(key: 2, revision: facts.revision, summary: AccountSummary(id: "B", name: ""))], day: today, model: "m")
    #expect(try store.value("SELECT count(*) FROM score_snapshots") == .integer(1))
    try store.sql("INSERT INTO accounts (account_id) VALUES ('C')")
    #expect(try store.accountKeys() == [1, 3])
  }

  @Test func pruningKeepsTheMostRecentlyComputed() throws {
    let store = try store(["A"])
    for offset in 0..<4 { try saveAll(store, day: today - offset) }
    try saveAll(store, day: today)
    try store.pruneSnapshots(keeping: 2)
    let left = try (0..<4).filter { try store.staleKeys(day: today - $0, model: "m").isEmpty }
    #expect(left == [0, 3])
    #expect(try store.value("SELECT count(*) FROM score_details") == .integer(2))
  }

  @Test func bandsAreCorrectedWithoutTouchingTheScores() throws {
    let store = try store(["A", "B"])
    try saveAll(store, day: today)
    try store.save(
      bands: [SnapshotBand(key: 1, band: 2, touch: .high), SnapshotBand(key: 2, band: nil, touch: nil)], day: today,
      model: "m")
    let summaries = try store.summaries(keys: [1, 2], day: today, model: "m")
    #expect(summaries.map(\.band) == [2, nil])
    #expect(summaries.map(\.touch) == [.high, nil])
    #expect(summaries.map(\.isCurrent) == [true, true])
    try store.save(bands: [SnapshotBand(key: 1, band: 1, touch: .vip)], day: today - 9, model: "m")
    #expect(try store.value("SELECT count(*) FROM score_runs") == .integer(1))
  }
}
