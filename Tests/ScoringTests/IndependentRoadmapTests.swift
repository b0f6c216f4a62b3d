import Domain
import Testing

@testable import Scoring

/// Expectations worked out by hand from the method's text, apart from the engine.
@Suite("Independently computed roadmaps and portfolio figures")
struct IndependentRoadmapTests {
  static func findings(_ facts: AccountFacts, _ rule: String) -> [RoadmapFinding] {
    engine().roadmapFindings(facts, asOf: march31).filter { $0.rule == rule }
  }

  @Test(
    "RM-2 looks as far as the horizon, though the filled quarter may lie beyond it",
    arguments: [
      (Segment?.some(.a), 1, "2028-Q2", "2026-Q1", 8), (.b, 4, "2027-Q4", "2026-Q4", 4),
      (.c, 12, "2026-Q4", "2026-Q2", 2),
      (.d, 1, "2026-Q2", "2026-Q1", 1), (nil, 1, "2027-Q1", "2026-Q1", 2), (.a, 1, "2026-Q1", nil, 0),
      (.b, 1, "2025-Q4", nil, 0),
    ] as [(Segment?, Int, String, String?, Int)])
  func gaps(_ segment: Segment?, _ startMonth: Int, _ filled: String, _ first: String?, _ count: Int) {
    var facts = facts(segment)
    facts.account.fiscalYearStartMonth = startMonth
    facts.initiatives = [
      Initiative(id: "n-1", status: .proposed, quarter: filled),
      // Neither a finished nor a deferred item fills its quarter.
      Initiative(id: "n-2", status: .completed, quarter: "2026-Q2"),
      Initiative(id: "n-3", status: .deferred, quarter: "2026-Q3"),
    ]
    let empty = IndependentRoadmapTests.findings(facts, "RM-2").map(\.quarter)
    #expect(empty.first.flatMap { $0 } == first)
    #expect(empty.count == count)
  }

  @Test("a deferred item is in no rule, a declined or reviewed one in none of the open ones")
  func closedItems() {
    var facts = facts(.a)
    let closed: [InitiativeStatus] = [.deferred, .declined, .completed, .reviewed]
    facts.initiatives = closed.map {
      Initiative(
        id: $0.rawValue, status: $0, statusChangedOn: march31 - 400, quarter: "2025-Q1", bigRock: true,
        tags: ["security"])
    }
    for rule in ["RM-1", "RM-2", "RM-4", "RM-7", "stalled"] {
      #expect(IndependentRoadmapTests.findings(facts, rule).isEmpty, "\(rule)")
    }
    #expect(IndependentRoadmapTests.findings(facts, "RM-3").count == 1)
  }

  @Test(
    "RM-5 passes over waived, unheld and later reviews, and revisions after the day",
    arguments: [
      (MeetingStatus.held, 0, String?.none, false), (.held, 0, "no time", true), (.held, -1, nil, true),
      (.booked, 0, nil, true), (.missed, 0, nil, true), (.held, 180, nil, false), (.held, 181, nil, true),
    ])
  func review(_ status: MeetingStatus, _ ago: Int, _ waived: String?, _ isFound: Bool) {
    var facts = facts(nil)
    var meeting = held("m", march31 - ago, type: .roadmapReview)
    meeting.status = status
    meeting.waivedReason = waived
    facts.meetings = [meeting]
    facts.revisions = [RoadmapRevision(version: 1, on: march31 + 1, moved: true)]
    #expect(IndependentRoadmapTests.findings(facts, "RM-5").count == (isFound ? 1 : 0))
    #expect(IndependentRoadmapTests.findings(facts, "RM-6").count == 1)
  }

  @Test("CAD-6 counts what may still happen by its plan, and service reviews for D alone", arguments: Segment.allCases)
  func load(_ segment: Segment) {
    var facts = facts(segment)
    facts.meetings = [
      // Held later than the day, so still to come in the week of its plan; a miss of the future likewise.
      held("m-1", day("2026-04-15"), planned: day("2026-04-07")), planned("m-2", day("2026-04-02"), status: .missed),
      planned("m-3", day("2026-04-01"), status: .cancelled), planned("m-4", day("2026-04-01")),
      planned("m-5", day("2026-04-03"), type: .serviceReview), planned("m-6", march31, status: .missed),
      Meeting(id: "m-7", type: .qbr, status: .booked),
    ]
    facts.meetings[3].waivedReason = "travel"
    for index in facts.meetings.indices { facts.meetings[index].presenter = "p" }
    var load = PresenterLoad(engine(people: [Person(id: "p", roles: ["am", "vcio"])]), asOf: march31)
    load.add(facts)
    #expect(load.people[0].weeks.map(\.meetings) == [segment == .d ? 2 : 1, 1, 0, 0, 0])
    #expect(load.people[0].weeks.map(\.monday.iso)[0] == "2026-03-30")
    #expect(load.people[0].weeks[0].limit == 10)
  }

  @Test(
    "§10: a call counts once its 72 hours are over at the end of the day",
    arguments: [("2026-03-29", 0, 0, 1), ("2026-03-29", 0, 1, 0), ("2026-03-02", 0, 0, 1), ("2026-03-01", 23, 59, 0)])
  func firstActions(_ opened: String, _ hour: Int, _ minute: Int, _ total: Int) {
    var facts = facts(.b)
    facts.ctas = [CallToAction(id: "a", openedAt: moment(day(opened), hour: hour, minute: minute))]
    var figures = PortfolioFigures(engine(), asOf: march31)
    figures.add(facts)
    #expect(figures.firstActions.total == total)
    #expect(figures.firstActions.hits == 0)
  }

  @Test(
    "§10: sponsors count where they are known or never seen, an unsegmented account with C",
    arguments: [
      (Segment?.some(.a), Int?.some(120), 1, 1, 0, 0), (.b, 121, 0, 1, 0, 0), (.c, 121, 0, 0, 0, 1),
      (nil, 0, 0, 0, 1, 1),
      (.d, nil, 0, 0, 0, 1), (.a, nil, 0, 1, 0, 0), (.a, -1, 0, 0, 0, 0),
    ])
  func sponsors(_ segment: Segment?, _ seenAgo: Int?, _ hitsAB: Int, _ totalAB: Int, _ hitsCD: Int, _ totalCD: Int) {
    var facts = facts(segment)
    facts.contacts = [sponsor(seen: seenAgo.map { march31 - $0 })]
    var figures = PortfolioFigures(engine(), asOf: march31)
    figures.add(facts)
    #expect([figures.sponsorsAB.hits, figures.sponsorsAB.total] == [hitsAB, totalAB])
    #expect([figures.sponsorsCD.hits, figures.sponsorsCD.total] == [hitsCD, totalCD])
  }
}
