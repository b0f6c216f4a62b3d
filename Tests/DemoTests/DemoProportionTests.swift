import Demo
import Domain
import Scoring
import Testing

/// A portfolio that a huddle can walk through: mostly well, with a handful of accounts to talk about.
@Suite struct DemoProportionTests {
  @Test(arguments: [(0, UInt64(1)), (1, 1), (2, 7), (3, 3), (4, 11), (5, 5), (7, 42)])
  func mostOfThePortfolioIsWell(day: Int, seed: UInt64) {
    let demo = ScoredDemo(accounts: 125, seed: seed, asOf: days[day])
    let colours = demo.results.filter { !$0.isChurned }.reduce(into: [Colour: Int]()) {
      $0[$1.composite.colour, default: 0] += 1
    }
    let total = Double(demo.portfolio.accounts)
    func share(_ colour: Colour) -> Double { Double(colours[colour, default: 0]) / total }
    #expect(demo.portfolio.accounts == 124)
    #expect((0.45...0.62).contains(share(.green)))
    #expect((0.25...0.40).contains(share(.yellow)))
    #expect((0.06...0.15).contains(share(.red)))
    #expect((1...8).contains(colours[.noData, default: 0]))
    #expect((15...26).contains(demo.portfolio.watchlist.count))
    #expect((0.65...1).contains(demo.portfolio.coverage.map { Double($0.points.millionths) / 100_000_000 } ?? 0))
  }

  @Test func largerPortfoliosKeepTheProportions() {
    let demo = ScoredDemo(accounts: 500, seed: 3, asOf: days[2])
    #expect((50...100).contains(demo.portfolio.watchlist.count))
    let lifecycles = demo.facts.accounts.reduce(into: [Lifecycle: Int]()) { $0[$1.account.lifecycle, default: 0] += 1 }
    #expect(lifecycles == [.active: 488, .onboarding: 8, .churned: 4])
  }

  @Test(arguments: [125, 250, 1000])
  func segmentsAreInTheMethodsProportions(accounts: Int) {
    let rows = DemoPortfolio(accounts: accounts, seed: 9, asOf: days[0]).content().tables[.accounts]?.rows ?? []
    var counts: [String: Int] = [:]
    for row in rows {
      let named = NamedRow(table: .accounts, row: row)
      let (maturity, appetite) = (named.int("maturity") ?? 0, named.int("appetite") ?? 0)
      counts[maturity >= 3 ? (appetite >= 3 ? "A" : "C") : (appetite >= 3 ? "B" : "D"), default: 0] += 1
    }
    #expect(
      counts == ["A": 7 * accounts / 125, "B": 18 * accounts / 125, "C": 40 * accounts / 125, "D": 60 * accounts / 125])
  }

  @Test(arguments: days)
  func onlyTheStoryHasThreeRocksInAQuarter(day: Day) {
    let facts = BundleFacts(DemoPortfolio(accounts: 125, seed: 4, asOf: day).content())
    for account in facts.accounts {
      let start = account.account.fiscalYearStartMonth
      let current = FiscalQuarter(containing: day, startMonth: start)
      let open = account.initiatives.filter { $0.status?.isOpen == true }
      let quarters = open.compactMap { $0.quarter.flatMap { FiscalQuarter(label: $0) } }
      #expect(quarters.count == open.count)
      let rocks = Dictionary(grouping: open.filter { $0.bigRock == true }, by: \.quarter).values.map(\.count).max() ?? 0
      #expect(rocks == 3 || account.account.name != DemoStory.threeBigRocks.accountName)
      #expect(rocks <= 2 || account.account.name == DemoStory.threeBigRocks.accountName)
      guard account.account.lifecycle == .active else { continue }
      #expect(quarters.allSatisfy { $0 >= current })
      #expect(Set(quarters).count == (quarters.max()?.ordinal ?? 0) - current.ordinal + 1)
      #expect(open.contains { $0.tags.contains("security") })
    }
  }
}
