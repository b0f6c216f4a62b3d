import Domain
import Testing

@testable import Scoring

@Suite("Overviews of triggers, roadmaps and the portfolio")
struct OverviewTests {
  static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test("a trigger says whether a call is open for it and whether one may be opened")
  func triggerStates() {
    var facts = TriggerListingTests.away()
    func state() -> TriggerState? {
      engine().triggerStates(facts, on: engine().calendar(march31)).first { $0.firing.id == "T-CX-3" }
    }
    #expect(state()?.openCall == nil)
    #expect(state()?.mayOpen == true)
    facts.ctas = [
      CallToAction(id: "b", trigger: "T-CX-3", openedAt: moment(march31 - 4)),
      CallToAction(id: "a", trigger: "T-CX-3", openedAt: moment(march31 - 5)),
    ]
    #expect(state()?.openCall == "a")
    #expect(state()?.mayOpen == false)
    facts.ctas = [
      CallToAction(id: "c", trigger: "T-CX-3", openedAt: moment(march31 - 5), closedAt: moment(march31 - 1))
    ]
    #expect(state()?.openCall == nil)
    #expect(state()?.mayOpen == false)
  }

  @Test("states list the same triggers as the listing and the openings", arguments: UInt64(0)..<60)
  func agreement(_ seed: UInt64) {
    var random = RandomFacts(seed: seed)
    let facts = random.facts()
    let engine = engine(RandomFacts.insights)
    let states = engine.triggerStates(facts, on: engine.calendar(march31))
    #expect(states.map(\.firing) == engine.triggers(facts, asOf: march31))
    #expect(states.filter(\.mayOpen).map(\.firing) == engine.openings(facts, asOf: march31))
  }

  @Test("more openings than the batch size are to be reviewed", arguments: [(20, false), (21, true)])
  func batch(_ count: Int, _ isBatch: Bool) {
    var overview = TriggerOverview(model: .blueprint, asOf: march31)
    let states = engine().triggerStates(TriggerListingTests.away(), on: engine().calendar(march31))
      .filter { $0.firing.id == "T-CX-3" }
    for index in 0..<count { overview.add(account(.b, id: "A-\(index)"), states) }
    overview.add(account(.b, id: "quiet"), [])
    #expect(overview.openings == count)
    #expect(overview.isBatch == isBatch)
    #expect(overview.accounts.count == count)
    #expect(OverviewTests.text(overview.json).hasSuffix(#""batchSize":20,"review":\#(isBatch)}"#))
  }

  @Test("a trigger in JSON")
  func triggerJSON() {
    var overview = TriggerOverview(model: .blueprint, asOf: march31)
    let states = engine().triggerStates(TriggerListingTests.away(), on: engine().calendar(march31))
    overview.add(account(.b, id: "A\u{1B}"), states.filter { $0.firing.id == "T-CX-3" })
    #expect(
      OverviewTests.text(overview.json) == """
        {"format":"huddle-triggers","version":1,"asOf":"2026-03-31","model":"blueprint","accounts":[\
        {"id":"A\\u001b","name":"Harbor","triggers":[{"id":"T-CX-3","cause":"The executive sponsor has never been seen (limit 120 days).","ownerRole":"csm",\
        "person":null,"standIn":null,"due":"2026-04-10","within72Hours":false,"openCall":null,"mayOpen":true}]}],\
        "firing":1,"openings":1,"batchSize":20,"review":false}
        """)
  }

  @Test("a finding names the row that decides it")
  func rows() {
    var facts = RoadmapTests.tidy(.b)
    facts.revisions = [
      RoadmapRevision(version: 2, on: march31 - 130, moved: true),
      RoadmapRevision(version: 1, on: march31 - 130, moved: true),
    ]
    facts.initiatives.append(RoadmapTests.item("n-1", .approved))
    facts.meetings = [held("r-1", march31 - 125, type: .roadmapReview)]
    facts.account.id = "X"
    let findings = engine().roadmapFindings(facts, asOf: march31)
    #expect(findings.map(\.rule) == ["RM-4", "RM-5", "RM-6"])
    #expect(
      findings.map(\.rows) == [
        [SourceRow(.initiatives, "n-1")], [SourceRow(.meetings, "r-1")], [SourceRow(.roadmapRevisions, "X|1")],
      ])
    var overview = RoadmapOverview(model: .blueprint, asOf: march31)
    overview.add(facts.account, findings)
    overview.add(account(.a), [])
    #expect(overview.accounts.map(\.id) == ["X"])
    #expect(
      OverviewTests.text(overview.json).hasSuffix(
        #""RM-1":0,"RM-2":0,"RM-3":0,"RM-4":1,"RM-5":1,"RM-6":1,"RM-7":0,"stalled":0}}"#))
  }

  @Test("the overview adds up by segment and leaves churned accounts out")
  func portfolio() {
    let engine = engine(people: [Person(id: "p-1", roles: ["csm"])])
    var overview = PortfolioOverview(engine, asOf: march31)
    for (index, segment) in [Segment.a, .a, .d, nil].enumerated() {
      var facts = facts(segment)
      facts.account.id = "\(index)"
      facts.account.mrr = Money(minorUnits: 100)
      facts.contacts = [sponsor(seen: march31)]
      overview.add(facts)
      facts.account.churnedOn = march31
      overview.add(facts)
    }
    #expect(overview.portfolio.accounts == 4)
    #expect(overview.segments.map(\.portfolio.accounts) == [2, 0, 0, 1, 1])
    #expect(overview.segments.map(\.portfolio.mrr) == [200, 0, 0, 100, 100])
    let indicators = overview.indicators(overview.portfolio)
    #expect(indicators.first { $0.id == "sponsorAB" }?.hits == 2)
    #expect(indicators.first { $0.id == "sponsorAB" }?.isOnTarget == true)
    #expect(indicators.first { $0.id == "velocityDays" }?.value == nil)
    let text = OverviewTests.text(overview.json)
    #expect(text.contains(#""cx":{"green":{"accounts":0,"mrr":0}"#))
    #expect(text.contains(#"{"week":"2026-W14","monday":"2026-03-30","meetings":0,"limit":"#))
    #expect(
      text.contains(#"{"id":"velocityDays","value":null,"hits":null,"total":null,"target":null,"onTarget":null}"#))
  }
}
