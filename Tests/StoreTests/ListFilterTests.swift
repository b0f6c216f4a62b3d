import Domain
import Testing

@testable import Store

/// Filters as the store answers them, by columns.
@Suite struct ListFilterTests {
  private let today = day("2026-03-31")

  private func store() throws -> Store {
    let store = try Store.inMemory()
    try store.take(
      content([
        .people: [["person_id": .text("p-1"), "name": .text("Mia Kay"), "initials": .text("MK")]],
        .accounts: [
          account(
            "full",
            [
              "name": .text("Harbor Dental"), "csm": .text("p-1"), "mrr": .integer(1_240_000),
              "renewal_on": .text("2026-05-14"),
            ]),
          account("calm", ["name": .text("Pine"), "lifecycle": .text("onboarding")]), account("bare"),
        ],
      ]))
    let facts = try store.facts(keys: store.accountKeys())
    func save(_ id: String, _ change: (inout AccountSummary) -> Void) throws {
      guard let found = facts.first(where: { $0.facts.account.id == id }) else { return }
      var summary = AccountSummary(id: id, name: id)
      change(&summary)
      try store.save([Snapshot(key: found.key, revision: found.revision, summary: summary)], day: today, model: "m")
    }
    try save("full") { summary in
      summary.segment = .a
      summary.composite = ShownScore(score: Points(59), colour: .red, coverage: Points(80))
      summary.dimensions = Dimension.allCases.enumerated().map { index, _ in
        ShownScore(score: Points(10 * (index + 1)), colour: .red, coverage: Points(100))
      }
      (summary.band, summary.touch, summary.goal) = (2, .high, 3)
      summary.gates = ["G-3", "G-4"]
      summary.triggers = ["T-CX-1", "TRG-01"]
      summary.watchlist = [
        WatchReason(id: "W-CX", weight: 3, detail: "a {\"id\":\"W-REN\"} quote"),
        WatchReason(id: "W-PAST", weight: 1, detail: ""),
      ]
      (summary.sponsorDays, summary.nextDue, summary.booked) = (-1, today - 21, today + 3)
      (summary.daysPastDue, summary.missStreak) = (21, 2)
      (summary.delta7, summary.delta30) = (Points(-6), Points(4))
    }
    try save("calm") { summary in
      summary.segment = .d
      summary.composite = ShownScore(score: Points(92), colour: .green, coverage: Points(100))
      summary.dimensions = Dimension.allCases.map { _ in ShownScore(score: Points(92), colour: .green) }
      (summary.band, summary.touch, summary.goal, summary.sponsorDays) = (4, .tech, 1, 12)
      (summary.delta7, summary.delta30, summary.daysPastDue) = (Points(1), Points(1), 0)
    }
    return store
  }

  private func listed(_ text: String, in store: Store, sort: ListQuery.SortKey? = nil) throws -> [String] {
    let query = ListQuery(.portfolio, sort: sort, filter: try Filter(text, schema: AccountFilter.schema))
    let order = try store.order(query, day: today, model: "m")
    #expect(order.query == query)
    #expect(order.groups.map(\.count).reduce(0, +) == order.keys.count)
    return try store.summaries(keys: order.keys, day: today, model: "m").map(\.id).sorted()
  }

  /// One account has everything, one is calm, one was never scored.
  @Test(arguments: [
    ("owner:mia", ["full"]), ("owner:mk", ["full"]), ("owner:none", ["bare", "calm"]), ("seg:A", ["full"]),
    ("!seg:A", ["bare", "calm"]), ("seg:none", ["bare"]), ("health<60", ["full"]), ("!health<60", ["calm"]),
    ("health:none", ["bare"]), ("color:red", ["full"]), ("color:none", ["bare"]), ("cx=10", ["full"]),
    ("ado=20", ["full"]), ("eng=30", ["full"]), ("sq=40", ["full"]), ("aln=50", ["full"]), ("cx:green", ["calm"]),
    ("coverage<100", ["full"]), ("band:2", ["full"]), ("band:none", ["bare"]), ("touch:tech", ["calm"]),
    ("goal>=3", ["full"]), ("gate:G-4", ["full"]), ("gate:G-8", []), ("gate:none", ["bare", "calm"]),
    ("trigger:TRG", ["full"]), ("reason:W-PAST", ["full"]), ("reason:W-REN", []), ("sponsor>365", ["full"]),
    ("sponsor<=12", ["calm"]), ("sponsor:never", ["full"]), ("due<0", ["full"]), ("booked<=3", ["full"]),
    ("booked:none", ["bare", "calm"]), ("past>20", ["full"]), ("past:none", ["bare"]), ("missed>=2", ["full"]),
    ("mrr>=10k", ["full"]), ("mrr:none", ["bare", "calm"]), ("renewal<=44", ["full"]), ("delta7<0", ["full"]),
    ("delta30>1", ["full"]), ("stage:onboarding", ["calm"]), ("stale:yes", ["bare"]), ("stale:no", ["calm", "full"]),
    ("harbor", ["full"]), ("bare", ["bare"]), ("owner:mia seg:A health<60 reason:W-CX dental", ["full"]),
    ("owner:mia seg:D", []), ("", ["bare", "calm", "full"]),
  ])
  func everyFieldIsAnswered(text: String, expected: [String]) throws {
    let store = try store()
    #expect(try listed(text, in: store) == expected, "\(text)")
    for sort in ListQuery.SortKey.allCases {
      #expect(try listed(text, in: store, sort: sort) == expected, "\(text) sorted by \(sort)")
    }
  }

  @Test func everyFieldOfTheSchemaIsCoveredByATestAbove() throws {
    let store = try store()
    // A field without a column would be missing everywhere and `any` would find nothing.
    for field in AccountFilter.schema.fields {
      #expect(try listed("\(field.id):any", in: store).contains("full"), "\(field.id)")
    }
  }

  private func counts(
    _ field: AccountFilter, edges: [Int64] = [], filter: String = "", in store: Store
  ) throws -> [String] {
    let list = ListQuery(.portfolio, filter: try Filter(filter, schema: AccountFilter.schema))
    let query = FrequencyQuery(list, field: field, edges: edges)
    let frequency = try store.frequency(query, day: today, model: "m")
    #expect(frequency.query == query)
    return frequency.counts.map { count in
      switch count.value {
      case .word(let word): "\(word) \(count.accounts) \(count.mrr.minorUnits)"
      case .band(let index): "#\(index) \(count.accounts) \(count.mrr.minorUnits)"
      case .missing: "- \(count.accounts) \(count.mrr.minorUnits)"
      }
    }
  }

  @Test func valuesAreCountedWithTheirMoney() throws {
    let store = try store()
    #expect(try counts(.owner, in: store) == ["MK 1 1240000", "- 2 0"])
    #expect(try counts(.gate, in: store) == ["G-3 1 1240000", "G-4 1 1240000", "- 2 0"])
    #expect(
      try counts(.health, edges: [50_000_000, 90_000_000], in: store) == ["#0 0 0", "#1 1 1240000", "#2 1 0", "- 1 0"])
    #expect(try counts(.due, edges: [0], in: store) == ["#0 1 1240000", "#1 0 0", "- 2 0"])
    #expect(try counts(.stage, in: store) == ["active 2 1240000", "onboarding 1 0"])
    #expect(try counts(.stale, in: store) == ["no 2 1240000", "yes 1 0"])
    #expect(try counts(.color, filter: "seg:A,D", in: store) == ["green 1 0", "red 1 1240000"])
    #expect(try counts(.mrr, edges: [100], filter: "seg:D", in: store) == ["#0 0 0", "#1 0 0", "- 1 0"])
    #expect(try counts(.seg, filter: "zebra", in: store) == [])
  }

  @Test func everyFieldIsCountedOnceForEveryAccountThatHasOneValue() throws {
    let store = try store()
    for field in AccountFilter.allCases where ![.gate, .trigger, .reason].contains(field) {
      let frequency = try store.frequency(
        FrequencyQuery(ListQuery(.portfolio), field: field), day: today, model: "m")
      #expect(frequency.counts.map(\.accounts).reduce(0, +) == 3, "\(field)")
      #expect(frequency.counts.contains { $0.value != .missing }, "\(field)")
    }
  }

  @Test func theHeaderCountsAllAccountsWhateverTheFilter() throws {
    let store = try store()
    let query = ListQuery(.portfolio, filter: try Filter("seg:A", schema: AccountFilter.schema))
    let (order, header) = try store.overview(query, day: today, today: today, model: "m", modelName: "blueprint")
    #expect(order.keys.count == 1)
    #expect(header.accounts == 3)
  }

  @Test func aSearchLooksInsideWhatTheFilterLeaves() throws {
    let store = try store()
    let filter = try Filter("seg:A,D", schema: AccountFilter.schema)
    let query = ListQuery(.portfolio, nameContains: "pine", filter: filter)
    #expect(try store.order(query, day: today, model: "m").keys.count == 1)
  }
}
