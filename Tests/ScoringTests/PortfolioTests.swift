import Domain
import TestSupport
import Testing

@testable import Scoring

@Suite("Portfolio")
struct PortfolioTests {
  static func entry(
    _ id: String, _ weights: (Int, Int, Int), renewal: Int? = nil, segment: Segment? = .a, name: String = ""
  ) -> PortfolioEntry {
    var account = account(segment, id: id)
    account.name = name
    account.renewalOn = renewal.map { march31 + $0 }
    var facts = AccountFacts(account: account)
    facts.contacts = []
    var entry = PortfolioEntry(engine().score(facts, asOf: march31), account: account, model: .blueprint)
    (entry.heavy, entry.middle, entry.light) = weights
    return entry
  }

  @Test("attention goes by weight, then renewal, segment, name and id", arguments: UInt64(0)..<20)
  func attention(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let entries = [
      PortfolioTests.entry("11", (2, 0, 0)), PortfolioTests.entry("10", (1, 5, 0)),
      PortfolioTests.entry("09", (1, 4, 9), renewal: 0), PortfolioTests.entry("08", (1, 4, 9), renewal: 90),
      PortfolioTests.entry("07", (1, 4, 9), renewal: 91), PortfolioTests.entry("06", (1, 4, 9), segment: .b),
      PortfolioTests.entry("05", (1, 4, 9), segment: nil), PortfolioTests.entry("04", (0, 0, 1), name: "Alpha"),
      PortfolioTests.entry("02", (0, 0, 1), name: "alpha"), PortfolioTests.entry("03", (0, 0, 1), name: "alpha"),
      PortfolioTests.entry("01", (0, 0, 0)),
    ]
    let portfolio = Portfolio(entries.shuffled(using: &generator), asOf: march31, model: .blueprint)
    #expect(portfolio.watchlist == ["11", "10", "09", "08", "07", "06", "05", "04", "02", "03"])
  }

  @Test(
    "CAD-5 asks of the accounts that are due within 30 days how many are booked by then",
    arguments: [
      (30, 30, "100"), (30, 31, "0"), (31, 30, nil), (-40, 0, "100"), (-40, nil, "0"), (nil, 5, nil),
    ] as [(Int?, Int?, String?)])
  func coverage(_ due: Int?, _ booked: Int?, _ percent: String?) {
    var entry = PortfolioTests.entry("1", (0, 0, 0))
    entry.nextDue = due.map { march31 + $0 }
    entry.booked = booked.map { march31 + $0 }
    #expect(Portfolio([entry], asOf: march31, model: .blueprint).coverage == percent.map(exact))
  }

  @Test("churned accounts are in no total, onboarding ones in all but the watchlist")
  func lifecycles() {
    var accounts = (0..<4).map { account(.a, id: "A-\($0)") }
    accounts[1].lifecycle = .onboarding
    accounts[2].lifecycle = .churned
    accounts[3].churnedOn = march31
    let entries = accounts.map { account -> PortfolioEntry in
      var account = account
      account.mrr = Money(minorUnits: 100)
      return PortfolioEntry(
        engine().score(AccountFacts(account: account), asOf: march31), account: account, model: .blueprint)
    }
    let portfolio = Portfolio(entries, asOf: march31, model: .blueprint)
    #expect(portfolio.accounts == 2)
    #expect(portfolio.mrr == 200)
    #expect(portfolio.watchlist == ["A-0"])
    #expect(portfolio.colours.last?.accounts[.noData] == 2)
  }

  @Test(
    "LIFE-1: an account is churned from its day on, without one by its lifecycle",
    arguments: [
      (Lifecycle.active, 0, true), (.active, -1, false), (.churned, -1, false), (.churned, nil, true),
      (.active, nil, false), (.onboarding, nil, false),
    ] as [(Lifecycle, Int?, Bool)])
  func churned(_ lifecycle: Lifecycle, _ ago: Int?, _ isChurned: Bool) {
    var account = account(.a)
    account.lifecycle = lifecycle
    account.churnedOn = ago.map { march31 - $0 }
    #expect(ScoringModel.blueprint.isChurned(account, on: march31) == isChurned)
  }

  @Test("totals beyond 64 bits stay exact")
  func hugeMoney() {
    let entries = (0..<3).map { index -> PortfolioEntry in
      var entry = PortfolioTests.entry("A-\(index)", (0, 0, 0))
      entry.mrr = Money(minorUnits: .max)
      return entry
    }
    #expect(Portfolio(entries, asOf: march31, model: .blueprint).mrr == Int128(Int64.max) * 3)
    let bands = MRRBands.assign(
      (0..<3).map { MRRBandEntry(id: "\($0)", mrr: Money(minorUnits: .max), isChurned: false) }, model: .blueprint)
    #expect(bands == [1, 2, 3])
  }

  @Test("the figures of method §10")
  func figures() {
    var facts = facts(.b)
    facts.contacts = [sponsor(seen: march31 - 120)]
    facts.meetings = [
      held("m-1", march31 - 29), held("m-2", march31 - 30, recapHours: 49), held("m-3", march31 - 89, recapHours: 49),
      held("m-4", march31, recapHours: nil), held("m-5", march31 - 5, type: .tactical, recapHours: 49),
    ]
    facts.meetings[0].prepPack = true
    facts.meetings[1].prepPack = false
    facts.decisions = [
      Decision(id: "d-1", meetingID: "m-1", outcome: .declined, proposedOn: march31 - 9, decidedOn: march31),
      Decision(id: "d-2", meetingID: "m-3", outcome: .parked, decidedOn: march31),
      Decision(id: "d-3", outcome: .deferred, decidedOn: march31 - 90),
    ]
    facts.proposals = [
      Proposal(id: "o", presentedOn: march31 - 20, decidedOn: march31 - 89, outcome: .deferred, declineReason: "price")
    ]
    facts.ctas = [
      CallToAction(id: "a-1", openedAt: moment(march31 - 9), firstActionAt: moment(march31 - 6)),
      CallToAction(id: "a-2", openedAt: moment(march31 - 9), firstActionAt: moment(march31 - 6, hour: 12, minute: 1)),
      CallToAction(id: "a-3", openedAt: moment(march31 - 2)), CallToAction(id: "a-4", openedAt: moment(march31 - 30)),
    ]
    var figures = PortfolioFigures(engine(), asOf: march31)
    figures.add(facts)
    var gone = facts
    gone.account.churnedOn = march31
    figures.add(gone)
    func share(_ share: PortfolioShare) -> [Int] { [share.hits, share.total] }
    #expect(share(figures.recaps) == [1, 1])
    #expect(share(figures.firstActions) == [1, 2])
    #expect(share(figures.decisions) == [2, 4])
    #expect(share(figures.prepPacks) == [1, 2])
    #expect(share(figures.sponsorsAB) == [1, 1])
    #expect(share(figures.sponsorsCD) == [0, 0])
    #expect(share(figures.declineReasons) == [1, 2])
    #expect(figures.velocityDays == Rational(9))
    #expect(figures.firstActions.isOnTarget == false)
  }

  @Test("CAD-6: the load of a person's week")
  func load() {
    let people = [
      Person(id: "p-1", roles: ["csm", "vcio"]), Person(id: "p-2", roles: ["pm"]),
      Person(id: "p-3", roles: ["tam"], weeklyStrategicLimit: 4),
      Person(id: "p-4", roles: ["am"], weeklyStrategicLimit: 0),
    ]
    let engine = engine(people: people)
    var facts = facts(.b)
    // 2026-03-30 is the Monday of the week of the day.
    facts.meetings = [
      held("m-1", day("2026-03-30"), planned: day("2026-03-20")), planned("m-2", day("2026-04-05")),
      planned("m-3", day("2026-04-06")), planned("m-4", day("2026-03-30"), status: .missed),
      planned("m-5", day("2026-04-07"), type: .tactical), planned("m-6", day("2026-05-03")),
      planned("m-7", day("2026-05-04")), planned("m-8", day("2026-03-30")),
    ]
    for index in facts.meetings.indices { facts.meetings[index].presenter = "p-1" }
    var load = PresenterLoad(engine, asOf: march31)
    load.add(facts)
    let weeks = load.people[0].weeks
    #expect(weeks.map(\.meetings) == [3, 1, 0, 0, 1])
    #expect(weeks.map(\.limit) == [12, 12, 12, 12, 12])
    #expect(weeks[0].percent == Rational(25))
    #expect(load.people.map { $0.weeks[0].limit } == [12, nil, 4, 10])
    #expect(load.people[1].weeks[0].colour(.blueprint) == .noData)
    #expect(WeekLoad(monday: march31, meetings: 8, limit: 10).colour(.blueprint) == .green)
    #expect(WeekLoad(monday: march31, meetings: 9, limit: 10).colour(.blueprint) == .yellow)
    #expect(WeekLoad(monday: march31, meetings: 10, limit: 10).colour(.blueprint) == .red)
  }

  @Test("the efficacy of triggers")
  func efficacy() {
    var facts = facts(.b)
    facts.meetings = [held("m", march31 - 10)]
    facts.ctas = (0..<12).map {
      CallToAction(
        id: "a-\($0)", trigger: "T-CX-1", openedAt: moment(march31 - ($0 < 6 ? 40 : 41)),
        firstActionAt: $0 < 2 ? moment(march31 - 39) : nil)
    }
    facts.ctas.append(CallToAction(id: "old", trigger: "T-CX-1", openedAt: moment(march31 - 90)))
    var efficacies = TriggerEfficacies(engine(), asOf: march31)
    efficacies.add(facts)
    let row = efficacies.triggers[0]
    #expect([row.fired, row.acted, row.ledToMeeting] == [12, 2, 6])
    #expect(row.isNoisy(.blueprint))
    #expect(!efficacies.triggers[1].isNoisy(.blueprint))
  }
}
