import Domain
import Testing

@testable import Scoring

@Suite("Back-test of the watchlist")
struct BacktestTests {
  static let months = [day("2026-01-30"), day("2026-02-27"), day("2026-03-31")]

  /// Segment A and nothing else to say: the sponsor decides between W-SPON and only the thin data.
  static func leaver(_ id: String, _ churnedOn: Day?, isAway: Bool) -> AccountFacts {
    var facts = AccountFacts(account: account(.a, id: id))
    facts.account.churnedOn = churnedOn
    facts.contacts = [sponsor(seen: isAway ? day("2025-01-01") : day("2026-01-30"))]
    return facts
  }

  static func test(_ accounts: [AccountFacts], until: Day = day("2026-07-31")) -> Backtest {
    var test = Backtest(engine(), months: months, observedUntil: until)
    for facts in accounts { test.add(facts) }
    return test
  }

  @Test(
    "a hit leaves 1 to 90 days after the month end",
    arguments: [(0, nil), (1, 1), (90, 1), (91, 0), (nil, 0)] as [(Int?, Int?)])
  func window(_ days: Int?, _ hits: Int?) {
    let test = BacktestTests.test([BacktestTests.leaver("1", days.map { march31 + $0 }, isAway: true)])
    #expect(test.months.last { $0.month == march31 }?.tally.candidates == (hits == nil ? 0 : 1))
    #expect(test.months.last { $0.month == march31 }?.tally.hits == hits ?? 0)
  }

  @Test("precision, recall and base rate count accounts once a month end")
  func rates() {
    let test = BacktestTests.test([
      BacktestTests.leaver("1", march31 + 10, isAway: true), BacktestTests.leaver("2", march31 + 10, isAway: false),
      BacktestTests.leaver("3", nil, isAway: true), BacktestTests.leaver("4", nil, isAway: false),
    ])
    let sponsor = test.reasons.first { $0.reason == .sponsor }
    // Three month ends; ten days after March 31 lie within 90 days of all of them.
    #expect(sponsor?.listed == 6)
    #expect(sponsor?.hits == 3)
    #expect(test.byWeight[2].tally == BacktestTally(candidates: 12, listed: 6, churned: 6, hits: 3))
    #expect(test.byWeight[2].tally.precision == exact("50"))
    #expect(test.byWeight[2].tally.recall == exact("50"))
    #expect(test.byWeight[2].tally.baseRate == exact("50"))
    #expect(test.byWeight[2].tally.lift == exact("1"))
    // Without data everybody is on the list, for W-DATA.
    #expect(test.total.listed == 12)
  }

  @Test("month ends whose 90 days are not over are in no total")
  func openMonths() {
    let test = BacktestTests.test(
      [BacktestTests.leaver("1", march31 + 10, isAway: true)], until: day("2026-01-30") + 90)
    #expect(test.months.map(\.isComplete) == [true, false, false])
    #expect(test.total.candidates == 1)
  }

  @Test("what happens after the last observed day is not known")
  func horizon() {
    let test = BacktestTests.test([BacktestTests.leaver("1", march31 + 10, isAway: true)], until: march31 + 9)
    #expect(test.departures.isEmpty)
    #expect(test.months.allSatisfy { $0.tally.churned == 0 })
  }

  @Test("lead runs from the first month end of the unbroken run")
  func lead() throws {
    var facts = BacktestTests.leaver("1", march31 + 10, isAway: true)
    facts.account.since = day("2026-02-10")
    var longer = facts
    longer.account.id = "2"
    longer.account.since = nil
    let test = BacktestTests.test([facts, longer])
    #expect(test.departures.map(\.listedSince) == [day("2026-02-27"), day("2026-01-30")])
    #expect(test.departures.map(\.leadDays) == [42, 70])
    #expect(test.departures.map(\.isLowerBound) == [false, true])
    #expect(test.medianLead == exact("56"))
    #expect(test.departures[0].reasons.contains(.sponsor))
  }

  @Test("onboarding accounts and those that left nobody knows when are no candidates")
  func excluded() {
    var onboarding = BacktestTests.leaver("1", nil, isAway: true)
    onboarding.account.lifecycle = .onboarding
    var gone = BacktestTests.leaver("2", nil, isAway: true)
    gone.account.lifecycle = .churned
    let test = BacktestTests.test([onboarding, gone])
    #expect(test.accounts == 0)
    #expect(test.undated == 1)
    #expect(test.months.isEmpty)
    #expect(test.total.precision == nil)
  }

  @Test("several days at once give what each day gives", arguments: UInt64(0)..<40)
  func days(_ seed: UInt64) {
    var random = RandomFacts(seed: seed)
    let facts = random.facts()
    let engine = engine(RandomFacts.insights)
    let calendars = (0..<9).map { engine.calendar(march31 - $0 * 17) }
    #expect(engine.score(facts, on: calendars) == calendars.map { engine.score(facts, on: $0) })
  }
}
