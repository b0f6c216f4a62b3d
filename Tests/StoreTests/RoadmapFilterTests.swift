import Domain
import Testing

@testable import Store

/// What a filter leaves of all roadmaps, against a plain reading of every account.
@Suite struct RoadmapFilterTests {
  private let today = day("2026-03-31")
  private var setting: RowSetting { RowSetting(day: today, start: Instant(utc: today), end: Instant(utc: today + 1)) }

  private func matches(_ store: Store, _ text: String, contains: String = "") throws -> RoadmapMatches {
    let filter = try Filter(text, schema: try #require(RowFilter.schema(of: .initiatives)))
    return try store.roadmapMatches(RoadmapTerms(filter, contains: contains), setting, model: "m")
  }

  @Test(arguments: UInt64(0)..<10)
  func sumsAndListsAreThoseOfTheInitiativesThatAreLeft(seed: UInt64) throws {
    let store = try Store.inMemory()
    try store.load(RandomPortfolio.content(seed: seed, accounts: 12, rows: 60))
    let all = try store.facts(keys: store.accountKeys())
    let tests: [(String, (Initiative) -> Bool)] = [
      ("lane:growth", { $0.lane == .growth }), ("rock:yes", { $0.bigRock == true }),
      (
        "lane:stability,efficiency rock:no", { ($0.lane == .stability || $0.lane == .efficiency) && $0.bigRock != true }
      ),
      ("budget>=1k", { ($0.budgetHigh ?? $0.budgetLow).map { $0.minorUnits >= 100_000 } ?? false }),
    ]
    for (text, isLeft) in tests {
      let found = try matches(store, text)
      let totals = try store.roadmapTotals(day: today, matching: found)
      let open = all.filter { keyed in
        let account = keyed.facts.account
        return !(account.churnedOn.map { $0 <= today } ?? (account.lifecycle == .churned))
      }.flatMap { keyed in keyed.facts.initiatives.filter { $0.isOpen && isLeft($0) }.map { (keyed, $0) } }
      #expect(totals[RoadmapChoice()] == RoadmapTotals(open.map(\.1)), "\(text)")
      for lane in Lane.allCases {
        let choice = RoadmapChoice(lane: .only(lane))
        #expect(totals[choice] == RoadmapTotals(open.map(\.1).filter { $0.lane == lane }), "\(text)")
        let keys = try store.roadmapCards(choice, day: today, matching: found)
        #expect(
          Set(keys)
            == Set(
              open.filter { $0.1.lane == lane }.map { RoadmapCardKey(account: $0.0.key, initiative: $0.1.id) }),
          "\(text)")
      }
      #expect(found.accounts == Set(open.map(\.0.facts.account.id)), "\(text)")
      let everything = try store.roadmapTotals(day: today)
      #expect(try store.roadmapTotals(day: today, matching: try matches(store, "")) == everything)
    }
  }

  @Test func termsAboutAccountsLeaveAccountsWithoutInitiativesToo() throws {
    let store = try Store.inMemory()
    try store.take(
      content([
        .accounts: [
          account("1", ["name": .text("Quartz"), "mrr": .integer(900_000)]),
          account("2", ["name": .text("Vale"), "mrr": .integer(100_000)]), account("3", ["name": .text("Quiet")]),
        ],
        .initiatives: [
          ["initiative_id": .text("i1"), "account_id": .text("1"), "title": .text("MFA"), "lane": .text("growth")],
          [
            "initiative_id": .text("i2"), "account_id": .text("2"), "title": .text("Old"), "lane": .text("growth"),
            "status": .text("completed"),
          ],
        ],
      ]))
    #expect(try matches(store, "mrr>1k").accounts == ["1"])
    #expect(try matches(store, "mrr:none").accounts == ["3"])
    #expect(try matches(store, "lane:growth").accounts == ["1"], "what is done is no open initiative")
    #expect(try matches(store, "lane:growth").initiatives == ["i1", "i2"])
    #expect(try matches(store, "account:qu").accounts == ["1", "3"])
    #expect(try matches(store, "mfa").accounts == ["1"])
    #expect(try matches(store, "", contains: "vale").initiatives == ["i2"])
    #expect(try matches(store, "gate:none lane:growth").accounts == ["1"])
  }

  @Test func gatesAreThoseOfTheLastScores() throws {
    let store = try Store.inMemory()
    try store.take(
      content([
        .accounts: [account("1"), account("2")],
        .initiatives: ["1", "2"].map { ["initiative_id": .text("i" + $0), "account_id": .text($0)] },
      ]))
    let facts = try store.facts(keys: store.accountKeys())
    try store.save(
      facts.map { keyed in
        var summary = AccountSummary(id: keyed.facts.account.id, name: "")
        if summary.id == "2" { summary.gates = ["G-3", "G-8"] }
        return Snapshot(key: keyed.key, revision: keyed.revision, summary: summary)
      }, day: today, model: "m")
    #expect(try matches(store, "gate:G-8").initiatives == ["i2"])
    #expect(try matches(store, "gate:G-4").initiatives == [])
    #expect(try matches(store, "gate:none").initiatives == ["i1"])
    #expect(try matches(store, "gate:any").accounts == ["2"])
  }
}
