import Domain
import Testing

@testable import Scoring

@Suite("The portfolio's figures as screens show them")
struct PortfolioSummaryTests {
  static let people = [
    Person(id: "p-1", name: "Mia Klein", initials: "MK", roles: ["csm"]),
    Person(id: "p-2", roles: ["vcio"], weeklyStrategicLimit: 1, outOfOffice: true),
  ]

  /// Random accounts that were there at every month end.
  static func portfolio(_ seed: UInt64, count: Int = 30) -> [AccountFacts] {
    var random = RandomFacts(seed: seed)
    return (0..<count).map { index in
      var facts = random.facts("A-\(index)")
      if let since = facts.account.since, since > march31 - 400 { facts.account.since = march31 - 400 }
      for meeting in facts.meetings.indices where random.chance(70) {
        facts.meetings[meeting].presenter = random.pick(["p-1", "p-2"])
      }
      return facts
    }
  }

  static func overview(_ portfolio: [AccountFacts], asOf: Day = march31) -> PortfolioOverview {
    var overview = PortfolioOverview(engine(RandomFacts.insights, people: people), asOf: asOf)
    for facts in portfolio { overview.add(facts) }
    return overview
  }

  @Test("parts add up to the whole, and the whole is what the document says", arguments: UInt64(0)..<12)
  func sums(_ seed: UInt64) {
    let overview = Self.overview(Self.portfolio(seed))
    let summary = overview.summary
    let indicators = overview.indicators(overview.portfolio)
    #expect(summary.total.figures.map(\.id) == KeyFigure.ID.allCases)
    for indicator in indicators {
      let figure = summary.total.figures.first { $0.id.rawValue == indicator.id }
      #expect(figure?.value == indicator.value?.points)
      #expect(figure?.target == indicator.target)
      #expect(figure?.isOnTarget == indicator.isOnTarget)
    }
    for id in KeyFigure.ID.allCases where id != .velocity {
      #expect(summary.segments.compactMap { $0[id].hits }.reduce(0, +) == summary.total[id].hits, "\(id)")
      #expect(summary.segments.compactMap { $0[id].total }.reduce(0, +) == summary.total[id].total, "\(id)")
    }
    #expect(summary.segments.map(\.accounts) == overview.segments.map(\.portfolio.accounts))
    #expect(summary.segments.map { $0[.coverage].value } == overview.segments.map { $0.portfolio.coverage?.points })
    #expect(summary.total[.mrrAtRisk].value == Points(Int(overview.portfolio.mrrAtRisk)))
    #expect(summary.due.count == summary.total[.coverage].total)
    #expect(summary.due.count(where: \.isCovered) == summary.total[.coverage].hits)
  }

  @Test("what a month end shows is what that day's figures were", arguments: UInt64(20)..<26)
  func history(_ seed: UInt64) {
    let portfolio = Self.portfolio(seed)
    let summary = Self.overview(portfolio).summary
    let months = Array(ScoringCalendar.monthEnds(upTo: march31, count: 12).reversed())
    for (index, month) in months.enumerated() where index % 4 == 3 {
      let then = Self.overview(portfolio, asOf: month).summary
      for (now, past) in zip([summary.total] + summary.segments, [then.total] + then.segments) {
        for id in KeyFigure.ID.allCases where id != .velocity {
          #expect(now[id].history.count == 12)
          #expect(now[id].history[index] == past[id].value, "\(id) at \(month)")
        }
      }
    }
    #expect(summary.total[.velocity].history.isEmpty)
  }

  @Test("a week's meetings are those its load counts", arguments: UInt64(40)..<46)
  func load(_ seed: UInt64) {
    let overview = Self.overview(Self.portfolio(seed))
    let people = overview.load.people
    let shown = overview.summary.load
    #expect(shown.map(\.id) == ["p-1", "p-2"])
    #expect(shown.map(\.name) == ["Mia Klein", "p-2"])
    #expect(shown.map(\.isOutOfOffice) == [false, true])
    for (person, load) in zip(people, shown) {
      #expect(load.limit == person.weeks[0].limit)
      for (week, shown) in zip(person.weeks, load.weeks) {
        #expect(shown.meetings.count == week.meetings)
        #expect(shown.meetings.allSatisfy { (0..<7).contains($0.day - shown.monday) })
        #expect(shown.percent == week.percent?.points)
        #expect(shown.colour == week.colour(.blueprint))
      }
    }
  }

  @Test("everything that fires is in the queue once", arguments: UInt64(60)..<66)
  func queue(_ seed: UInt64) {
    let portfolio = Self.portfolio(seed)
    let engine = engine(RandomFacts.insights, people: Self.people)
    let summary = Self.overview(portfolio).summary
    var firing: [String: Int] = [:]
    for facts in portfolio where !engine.model.isChurned(facts.account, on: march31) {
      for trigger in engine.triggers(facts, asOf: march31) { firing[trigger.id, default: 0] += 1 }
    }
    #expect(summary.queue.count == firing.values.reduce(0, +))
    #expect(summary.outcomes.map(\.id) == Trigger.allCases.map(\.rawValue))
    for outcome in summary.outcomes { #expect(outcome.firing == firing[outcome.id] ?? 0) }
  }

  @Test("the oldest clock first, then what nobody has begun, then what was acted on")
  func clocks() {
    func away(_ id: String, _ call: CallToAction?) -> AccountFacts {
      var facts = TriggerListingTests.away()
      facts.account.id = id
      facts.ctas = call.map { [$0] } ?? []
      return facts
    }
    func call(_ ago: Int, acted: Day? = nil, owner: String? = nil) -> CallToAction {
      CallToAction(
        id: "c", trigger: "T-CX-3", owner: owner, openedAt: moment(march31 - ago),
        firstActionAt: acted.map { moment($0) })
    }
    let portfolio = [
      away("acted", call(9, acted: march31 - 8)), away("fresh", call(1, owner: "p-1")), away("none", nil),
      away("late", call(4)), away("later", call(1, acted: march31 + 1)),
    ]
    let queue = Self.overview(portfolio).summary.queue.filter { $0.id == "T-CX-3" }
    #expect(queue.map(\.accountID) == ["late", "fresh", "later", "none", "acted"])
    // Opened at noon; the day ends 36 hours after noon of the day before.
    #expect(queue[0].clock == .running(since: march31 - 4, hoursLeft: -36))
    #expect(queue[1].clock == .running(since: march31 - 1, hoursLeft: 36))
    #expect(queue[3].clock == .notStarted)
    #expect(queue[4].clock == .acted(march31 - 8))
    #expect(queue[1].owner == "MK")
  }

  @Test("exactly at its end the clock has no hour left and is not late yet")
  func clockAtItsEnd() {
    var facts = TriggerListingTests.away()
    func hours(_ second: Int) -> QueuedTrigger.Clock? {
      facts.ctas = [
        CallToAction(
          id: "c", trigger: "T-CX-3", openedAt: ZoneTable.utc.moment(Instant(utc: march31 - 2, seconds: second)))
      ]
      return Self.overview([facts]).summary.queue.first { $0.id == "T-CX-3" }?.clock
    }
    #expect(hours(0) == .running(since: march31 - 2, hoursLeft: 0))
    #expect(hours(1) == .running(since: march31 - 2, hoursLeft: 1))
    #expect(hours(-1) == .running(since: march31 - 3, hoursLeft: -1))
  }

  @Test("a line of days has the strategic meetings with what became of them")
  func line() {
    var facts = facts(.b)
    facts.meetings = [
      held("held", march31 - 3, planned: march31 - 9), planned("missed", march31 - 8), planned("open", march31 - 7),
      planned("today", march31), planned("ahead", march31 + 60), planned("beyond", march31 + 61),
      planned("tactical", march31 + 1, type: .tactical), planned("service", march31 + 1, type: .serviceReview),
      planned("cancelled", march31 + 1, status: .cancelled), held("before", march31 - 31),
    ]
    facts.meetings[3].presenter = "p-1"
    let days = (march31 - 30)...(march31 + 60)
    let touches = engine(people: Self.people).cadenceLine(facts, asOf: march31, days: days).touches
    #expect(touches.map(\.meetingID) == ["missed", "open", "held", "today", "ahead"])
    #expect(touches.map(\.standing) == [.missed, .open, .held, .booked, .booked])
    #expect(touches.map { $0.day - march31 } == [-8, -7, -3, 0, 60])
    #expect(touches[3].presenter == "Mia Klein")
    facts.account.maturity = 2
    facts.account.appetite = 2
    #expect(
      engine(people: Self.people).cadenceLine(facts, asOf: march31, days: days).touches.contains {
        $0.meetingID == "service"
      })
  }
}
