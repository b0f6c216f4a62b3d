import Domain
import Testing

@testable import Store

@Suite struct ListTests {
  private let today = day("2026-03-31")

  /// A store with scored accounts; each is described by its own row and its summary.
  private func store(_ accounts: [Scored]) throws -> Store {
    let store = try Store.inMemory()
    try store.take(content([.accounts: accounts.map { account($0.id, $0.cells) }]))
    try save(accounts, in: store)
    return store
  }

  private func save(_ accounts: [Scored], in store: Store, day: Day? = nil, model: String = "m") throws {
    let facts = try store.facts(keys: store.accountKeys())
    try store.save(
      accounts.compactMap { scored in
        guard let found = facts.first(where: { $0.facts.account.id == scored.id }) else { return nil }
        return Snapshot(key: found.key, revision: found.revision, summary: scored.summary)
      }, day: day ?? today, model: model)
  }

  private func ids(_ store: Store, _ query: ListQuery, day: Day? = nil) throws -> [String] {
    let order = try store.order(query, day: day ?? today, model: "m")
    #expect(order.groups.map(\.count).reduce(0, +) == order.keys.count)
    return try store.summaries(keys: order.keys, day: day ?? today, model: "m").map(\.id)
  }

  @Test func thePortfolioIsGroupedBySegmentWithTheWorstFirst() throws {
    let store = try store([
      Scored("green", .a, .green, 95), Scored("noData", .a, .noData, nil), Scored("yellow2", .a, .yellow, 81),
      Scored("red", .a, .red, 99), Scored("yellow1", .a, .yellow, 80), Scored("redUnknown", .a, .red, nil),
      Scored("d", .d, .red, 1), Scored("none", nil, .red, 1), Scored("b", .b, .green, 99, mrr: 700),
      Scored("new", .a, .red, 1, cells: ["lifecycle": .text("onboarding")]),
      Scored("left", .a, .red, 1, cells: ["lifecycle": .text("churned")]),
      Scored("c", .c, .green, 90),
    ])
    let order = try store.order(ListQuery(.portfolio), day: today, model: "m")
    #expect(
      try ids(store, ListQuery(.portfolio)) == [
        "red", "redUnknown", "yellow1", "yellow2", "noData", "green", "b", "c", "d", "none", "new",
      ])
    #expect(order.groups.map(\.segment) == [.a, .b, .c, .d, nil, nil])
    #expect(order.groups.map(\.isOnboarding) == [false, false, false, false, false, true])
    #expect(order.groups[0].colours == [1, 2, 2, 1])
    #expect(order.groups[1].mrr == Money(minorUnits: 700))
  }

  @Test func equalAccountsGoByTheBytesOfNameThenId() throws {
    let store = try store([
      Scored("2", .a, .red, 5, cells: ["name": .text("b")]), Scored("1", .a, .red, 5, cells: ["name": .text("b")]),
      Scored("3", .a, .red, 5, cells: ["name": .text("é")]), Scored("4", .a, .red, 5, cells: ["name": .text("Z")]),
      Scored("a", .a, .red, 5),
    ])
    #expect(try ids(store, ListQuery(.portfolio)) == ["4", "a", "1", "2", "3"])
  }

  @Test func churnGoesByTheDayShown() throws {
    let store = try store([
      Scored("A", .a, .red, 5, cells: ["churned_on": .text("2026-03-31"), "lifecycle": .text("churned")]),
      Scored("B", .a, .red, 5, cells: ["churned_on": .text("2026-04-01"), "lifecycle": .text("churned")]),
      Scored("C", .a, .red, 5, cells: ["lifecycle": .text("churned")]),
    ])
    #expect(try ids(store, ListQuery(.portfolio)) == ["B"])
    #expect(try ids(store, ListQuery(.portfolio), day: day("2026-03-30")) == ["A", "B"])
    #expect(try ids(store, ListQuery(.portfolio), day: day("2026-04-01")) == [])
  }

  @Test(arguments: ListQuery.SortKey.allCases, [false, true])
  func everyColumnSortsFlatWithTheUnknownLast(key: ListQuery.SortKey, isReversed: Bool) throws {
    let store = try Store.inMemory()
    func cells(_ owner: String, _ mrr: Int64) -> [String: BundleValue] {
      [
        "cadence_owner": .text(owner), "mrr": .integer(mrr), "name": .text("name " + owner),
        "renewal_on": .text("2026-04-\(mrr)"),
      ]
    }
    try store.take(
      content([
        .people: ["x", "y", "z"].map { ["person_id": .text($0), "initials": .text($0.uppercased())] },
        .accounts: [
          account("2", cells("y", 20)), account("u", ["name": .text("~")]), account("3", cells("z", 30)),
          account("v", ["name": .text("~")]), account("1", cells("x", 10)),
        ],
      ]))
    try save(
      [
        Scored("1", .d, .green, 10) { $0.order(1) }, Scored("2", .a, .red, 20) { $0.order(2) },
        Scored("3", nil, .noData, 30) { $0.order(3) }, Scored("u", .a, .red, nil), Scored("v", .a, .red, nil),
      ], in: store)
    let known = isReversed ? ["3", "2", "1"] : ["1", "2", "3"]
    // Unknown values come last either way; only a name is always known.
    let expected = key == .name && isReversed ? ["u", "v"] + known : known + ["u", "v"]
    let query = ListQuery(.portfolio, sort: key, isReversed: isReversed)
    #expect(try ids(store, query) == expected)
    let order = try store.order(query, day: today, model: "m")
    #expect(order.groups.count == 1)
    #expect(order.groups[0].segment == nil)
    #expect(order.groups[0].mrr == Money(minorUnits: 60))
    #expect(order.query == query)
  }

  @Test func bandsGoByTheirTouch() throws {
    let store = try store(
      [(2, Touch.low), (1, .tech), (2, .high), (1, .vip)].enumerated().map { index, at in
        Scored("\(index)", .a, .red, 1) { ($0.band, $0.touch) = at }
      })
    #expect(try ids(store, ListQuery(.portfolio, sort: .band)) == ["3", "1", "2", "0"])
  }

  @Test func theWallBeginsWithTheLargestMRROfASegment() throws {
    let store = try store([
      Scored("small", .a, .red, 1, mrr: 5), Scored("unknown", .a, .green, 1), Scored("large", .a, .noData, nil, mrr: 9),
      Scored("also", .a, .yellow, 2, mrr: 5), Scored("d", .d, .yellow, 1, mrr: 100), Scored("none", nil, .red, 1),
    ])
    let order = try store.order(ListQuery(.wall), day: today, model: "m")
    #expect(try ids(store, ListQuery(.wall)) == ["large", "also", "small", "unknown", "d", "none"])
    #expect(order.colours == [.noData, .yellow, .red, .green, .yellow, .red])
    #expect(order.groups.map(\.segment) == [.a, .d, nil])
    #expect(try store.order(ListQuery(.portfolio), day: today, model: "m").colours.isEmpty)
  }

  @Test func neverSeenIsMoreThanAnyNumberOfDays() throws {
    let store = try store([
      Scored("long", .a, .red, 1) { $0.sponsorDays = 900 }, Scored("never", .a, .red, 1) { $0.sponsorDays = -1 },
      Scored("missing", .a, .red, 1),
    ])
    #expect(try ids(store, ListQuery(.portfolio, sort: .sponsor)) == ["long", "never", "missing"])
    #expect(
      try ids(store, ListQuery(.portfolio, sort: .sponsor, isReversed: true)) == ["never", "long", "missing"])
  }

  @Test func theWatchlistIsInAttentionOrder() throws {
    func renewal(_ iso: String) -> [String: BundleValue] { ["renewal_on": .text(iso)] }
    let store = try store([
      Scored("calm", .a, .red, 1),
      Scored("one1", .a, .red, 1, reasons: [1]),
      Scored("two2", .d, .red, 1, reasons: [2, 2]),
      Scored("two1", .a, .red, 1, reasons: [2, 1, 1, 1]),
      Scored("three", .d, .red, 1, reasons: [3]),
      Scored("late", .a, .red, 1, cells: renewal("2026-06-29"), reasons: [3, 2]),
      Scored("soon", .d, .red, 1, cells: renewal("2026-03-31"), reasons: [3, 2]),
      Scored("far", .b, .red, 1, cells: renewal("2026-06-30"), reasons: [3, 2]),
      Scored("past", .a, .red, 1, cells: renewal("2026-03-30"), reasons: [3, 2]),
      Scored("none", nil, .red, 1, reasons: [3, 2]),
      Scored("new", .a, .red, 1, cells: ["lifecycle": .text("onboarding")], reasons: [3, 3]),
      Scored("left", .a, .red, 1, cells: ["lifecycle": .text("churned")], reasons: [3, 3]),
    ])
    #expect(
      try ids(store, ListQuery(.watchlist)) == [
        "soon", "late", "past", "far", "none", "three", "two2", "two1", "one1",
      ])
    #expect(
      try ids(store, ListQuery(.watchlist, sort: .name, isReversed: true)) == [
        "two2", "two1", "three", "soon", "past", "one1", "none", "late", "far",
      ])
    #expect(try store.order(ListQuery(.watchlist), day: today, model: "m").groups.count == 1)
  }

  @Test(arguments: [
    ("HARBOR", ["1", "2"]), ("harbor d", ["1"]), ("zoë", ["3"]), ("ZOË", ["3"]), ("acct-3", ["3"]), ("xyz", []),
    ("", ["1", "2", "3"]), ("d\u{0}", []),
  ])
  func searchFindsNamesAndIdsIgnoringCase(text: String, expected: [String]) throws {
    let store = try store([
      Scored("acct-1", .a, .red, 1, cells: ["name": .text("Harbor Dental")]),
      Scored("acct-2", .a, .red, 2, cells: ["name": .text("harbor foods")]),
      Scored("acct-3", .a, .red, 3, cells: ["name": .text("ZOË Clinics")]),
    ])
    let found = try ids(store, ListQuery(.portfolio, nameContains: text))
    #expect(found == expected.map { "acct-" + $0 })
  }

  @Test func anEmptyListHasNoGroups() throws {
    let order = try Store.inMemory().order(ListQuery(.portfolio), day: today, model: "m")
    #expect(order.keys.isEmpty)
    #expect(order.groups.isEmpty)
  }

  @Test func whileADayIsNotScoredTheLatestOtherDayStandsIn() throws {
    let accounts = [Scored("A", .a, .red, 10), Scored("B", .b, .red, 10)]
    let store = try Store.inMemory()
    try store.take(content([.accounts: accounts.map { account($0.id) }]))
    func shown() throws -> [String] {
      try store.summaries(keys: [1, 2], day: today, model: "m").map {
        "\($0.scoredOn?.iso ?? "-") \($0.isCurrent) \($0.segment?.rawValue ?? "-")"
      }
    }
    #expect(try shown() == ["- false -", "- false -"])
    #expect(try store.order(ListQuery(.portfolio), day: today, model: "m").groups.map(\.segment) == [nil])
    try save(accounts, in: store, day: day("2026-03-01"), model: "other")
    #expect(try shown() == ["2026-03-01 false A", "2026-03-01 false B"])
    try save([Scored("A", .c, .red, 1)], in: store, day: day("2026-02-01"))
    #expect(try shown() == ["2026-02-01 false C", "2026-03-01 false B"])
    try save([Scored("A", .d, .red, 1)], in: store, day: day("2026-02-15"))
    #expect(try shown() == ["2026-02-15 false D", "2026-03-01 false B"])
    #expect(try store.order(ListQuery(.portfolio), day: today, model: "m").groups.map(\.segment) == [.b, .d])
    try save(accounts, in: store)
    #expect(try shown() == ["2026-03-31 true A", "2026-03-31 true B"])
    try store.sql("UPDATE accounts SET name = 'x' WHERE account_id = 'A'")
    #expect(try shown() == ["2026-03-31 false A", "2026-03-31 true B"])
  }

  @Test func orderAndSummariesAgreeOnWhatStandsIn() throws {
    let many = (0..<40).map { Scored("A\($0)", Segment.allCases[$0 % 4], .red, $0) }
    let store = try store(Array(many.prefix(39)))
    try store.take(content([.accounts: [account("A39")]]))
    try save([many[39]], in: store, day: day("2026-01-01"), model: "other")
    let order = try store.order(ListQuery(.portfolio), day: today, model: "m")
    #expect(order.groups.map(\.count) == [10, 10, 10, 10])
    let header = try store.header(day: today, today: today, model: "m", modelName: "blueprint v1")
    #expect(header.scoring == 1)
  }

  @Test func theHeaderCountsWhatIsListed() throws {
    let store = try store([
      Scored("A", .a, .red, 1, mrr: 100, reasons: [3]), Scored("B", .b, .green, 1, mrr: 20),
      Scored("C", .a, .red, 1, mrr: 3, cells: ["lifecycle": .text("onboarding")], reasons: [2]),
      Scored("D", .a, .red, 1, mrr: 4000, cells: ["lifecycle": .text("churned")], reasons: [3]),
      Scored("E", .a, .noData, nil),
    ])
    try store.take(content([.workspace: [["name": .text("Northwind"), "currency": .text("EUR")]]]))
    let (order, header) = try store.overview(
      ListQuery(.watchlist), day: today, today: today + 1, model: "m-fingerprint", modelName: "blueprint v1")
    #expect(header.workspaceName == "Northwind")
    #expect(header.currency == "EUR")
    #expect(header.accounts == 4)
    #expect(header.watchlisted == 1)
    #expect(order.keys == [1])
    #expect(header.mrr == Money(minorUnits: 123))
    #expect(header.mrrAtRisk == Money(minorUnits: 103))
    #expect(header.asOf == today)
    #expect(header.today == today + 1)
    #expect(header.newestFact == nil)
    #expect(header.modelFingerprint == "m-fi")
    // Another model: nothing is current.
    #expect(header.scoring == 4)
  }
}

/// An account with the scores it is given.
struct Scored {
  var id: String
  var cells: [String: BundleValue]
  var summary: AccountSummary

  init(
    _ id: String, _ segment: Segment?, _ colour: Colour, _ composite: Int?, mrr: Int64? = nil,
    cells: [String: BundleValue] = [:], reasons: [Int] = [], _ change: (inout AccountSummary) -> Void = { _ in }
  ) {
    self.id = id
    self.cells = cells.merging(mrr.map { ["mrr": .integer($0)] } ?? [:]) { $1 }
    summary = AccountSummary(id: id, name: id)
    summary.segment = segment
    summary.composite = ShownScore(score: composite.map { Points($0) }, colour: colour)
    summary.watchlist = reasons.map { WatchReason(id: "W-\($0)", weight: $0, detail: "") }
    change(&summary)
  }
}

extension AccountSummary {
  /// Every figure that a list can be sorted by, growing with the rank.
  fileprivate mutating func order(_ rank: Int) {
    dimensions = Dimension.allCases.map { _ in ShownScore(score: Points(rank), colour: .green) }
    delta7 = Points(rank - 2)
    sponsorDays = rank
    nextDue = day("2026-04-01") + rank
    delta30 = Points(rank - 2)
    (band, touch) = (rank, .vip)
    gates = Array(repeating: "G-3", count: rank)
    triggers = Array(repeating: "T-CX-1", count: rank)
    watchlist = [WatchReason(id: "W-CX", weight: rank, detail: "")]
  }
}
