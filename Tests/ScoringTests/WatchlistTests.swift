import Domain
import Testing

@testable import Scoring

@Suite("Watchlist")
struct WatchlistTests {
  static func score(_ facts: AccountFacts, zone: ZoneTable = .utc) -> ScoreResult {
    engine(zone: zone).score(facts, asOf: march31)
  }

  static func since(_ rule: WatchRule, _ facts: AccountFacts) -> Day? {
    score(facts).watchlist.first { $0.rule == rule }?.since
  }

  @Test(
    "W-SPON lists A and B alone",
    arguments: [(Segment?.some(.a), true), (.b, true), (.c, false), (.d, false), (nil, false)])
  func sponsor(_ segment: Segment?, _ isListed: Bool) {
    var facts = facts(segment)
    facts.contacts = [Sighting.sponsorSeen(121)]
    #expect((WatchlistTests.score(facts).weight(.sponsor) == 3) == isListed)
  }

  @Test("W-SPON began on the day after the limit")
  func sponsorSince() {
    var facts = facts(.a)
    facts.contacts = [Sighting.sponsorSeen(143)]
    #expect(WatchlistTests.since(.sponsor, facts) == march31 - 22)
    facts.contacts = [Contact(id: "c", execSponsor: true, active: true)]
    #expect(WatchlistTests.score(facts).weight(.sponsor) == 3)
    #expect(WatchlistTests.since(.sponsor, facts) == nil)
  }

  @Test("W-PAST weighs 3 from two misses", arguments: [(0, 2), (1, 2), (2, 3)])
  func pastDue(_ misses: Int, _ weight: Int) {
    var facts = facts(.b, since: march31 - 200)
    facts.meetings = (0..<misses).map { planned("m-\($0)", march31 - 20 - $0, status: .missed) }
    #expect(WatchlistTests.score(facts).weight(.pastDue) == weight)
    #expect(WatchlistTests.since(.pastDue, facts) == (march31 - 200).adding(months: 3) + 1)
  }

  @Test("W-PAST starts the day after the due day", arguments: [("2025-12-31", false), ("2025-12-30", true)])
  func pastDueEdge(_ since: String, _ isListed: Bool) {
    #expect((WatchlistTests.score(facts(.b, since: day(since))).weight(.pastDue) != nil) == isListed)
  }

  @Test(
    "W-RISK takes the heaviest open risk",
    arguments: [
      ([RiskSeverity.low, .high, .medium], 3), ([.low, .medium], 2), ([.low], 1), ([nil], 1), ([], nil),
    ] as [([RiskSeverity?], Int?)])
  func risk(_ severities: [RiskSeverity?], _ weight: Int?) {
    var facts = facts(.b)
    facts.risks = severities.enumerated().map { Risk(id: "r-\($0)", severity: $1, openedOn: march31 - 5) }
    facts.risks.append(Risk(id: "closed", severity: .high, openedOn: march31 - 9, closedOn: march31))
    facts.risks.append(Risk(id: "later", severity: .high, openedOn: march31 + 1))
    #expect(WatchlistTests.score(facts).weight(.risk) == weight)
  }

  @Test("W-RISK runs on through risks that follow each other")
  func riskSince() {
    var facts = facts(.b)
    facts.risks = [
      Risk(id: "r-1", openedOn: march31 - 5), Risk(id: "r-2", openedOn: march31 - 30, closedOn: march31 - 4),
      Risk(id: "r-3", openedOn: march31 - 60, closedOn: march31 - 30),
      Risk(id: "r-4", openedOn: march31 - 90, closedOn: march31 - 61),
    ]
    #expect(WatchlistTests.since(.risk, facts) == march31 - 60)
    facts.risks.append(Risk(id: "r-5"))
    #expect(WatchlistTests.since(.risk, facts) == nil)
  }

  @Test(
    "W-CTA: past its due day, or without a first action for more than 72 hours",
    arguments: [
      (nil, nil, -1, true), (nil, nil, 0, false), (73, nil, 5, true), (72, nil, 5, false), (73, 0, 5, false),
      (73, -1, 5, true), (72, nil, nil, false),
    ] as [(Int?, Int?, Int?, Bool)])
  func call(_ openedHoursAgo: Int?, _ actedAgo: Int?, _ dueAhead: Int?, _ isListed: Bool) {
    var facts = facts(.b)
    let end = Instant(utc: march31 + 1)
    facts.ctas = [
      CallToAction(
        id: "a", openedAt: openedHoursAgo.map { ZoneTable.utc.moment(end.adding(hours: -$0)) },
        firstActionAt: actedAgo.map { moment(march31 - $0) }, dueAt: dueAhead.map { moment(march31 + $0) })
    ]
    #expect((WatchlistTests.score(facts).weight(.callToAction) == 2) == isListed)
    if isListed { #expect(WatchlistTests.since(.callToAction, facts) == march31) }
    facts.ctas[0].closedAt = moment(march31)
    #expect(WatchlistTests.score(facts).weight(.callToAction) == nil)
  }

  @Test(
    "W-REN: 0 to 90 days before the renewal while the composite is not Green",
    arguments: [
      (0, true), (90, true), (91, false), (-1, false),
    ])
  func renewal(_ days: Int, _ isListed: Bool) {
    var facts = facts(.b)
    facts.account.renewalOn = march31 + days
    #expect((WatchlistTests.score(facts).weight(.renewal) == 3) == isListed)
    if isListed { #expect(WatchlistTests.since(.renewal, facts) == march31 + days - 90) }
  }

  @Test("W-SEG and W-DATA list what is unknown")
  func unknown() {
    let nothing = WatchlistTests.score(facts(nil))
    #expect(nothing.weight(.segment) == 1)
    #expect(nothing.weight(.data) == 1)
    #expect(WatchlistTests.score(facts(.b)).weight(.segment) == nil)
    #expect(WatchlistTests.since(.data, facts(.b, since: day("2026-01-30"))) == day("2026-01-30"))
  }

  @Test(
    "W-CX: two Reds among three month ends, or two red inputs now",
    arguments: [
      ([Colour?.some(.red), .red, .green], true), ([.red, .green, .red], true), ([.red, .green, .green], false),
      ([.red, .red, .green, .green], false),
    ])
  func experience(_ colours: [Colour?], _ isListed: Bool) {
    var facts = facts(.b)
    facts.contacts = [Sighting.sponsorSeen(110)]
    facts.pulses = GateTests.pulses(colours)
    #expect((engine(model: GateTests.model).score(facts, asOf: march31).weight(.experience) == 3) == isListed)
  }

  @Test("W-CX: inputs keep the colours of their rules in both models", arguments: ScoringModel.shipped)
  func redInputs(_ model: ScoringModel) {
    var facts = facts(.a)
    facts.account.since = march31
    facts.contacts = [Sighting.sponsorSeen(121)]
    facts.complaints = ["k-1", "k-2"].map { Complaint(id: $0, loggedOn: march31) }
    #expect(engine(model: model).score(facts, asOf: march31).weight(.experience) == 3)
    facts.complaints.removeLast()
    #expect(engine(model: model).score(facts, asOf: march31).weight(.experience) == nil)
  }

  @Test(
    "W-DROP: ten points in 7 days or fifteen in 30",
    arguments: [
      (5, "-10", true), (5, "-9.999999", false), (20, "-15", true), (20, "-14.999999", false),
    ])
  func drop(_ age: Int, _ change: String, _ isListed: Bool) {
    let evaluation = engine().evaluation(facts(.b), on: engine().calendar(march31))
    let figure = evaluation.drop(age < 7 ? exact(change) : nil, age < 7 ? nil : exact(change))
    #expect((figure != nil) == isListed)
  }

  @Test("the summary lists the heaviest reason first, the result by id")
  func order() {
    var facts = facts(.a, since: march31 - 400)
    facts.contacts = [Sighting.sponsorSeen(143)]
    facts.risks = [Risk(id: "r", severity: .medium)]
    let result = WatchlistTests.score(facts)
    let ids = result.watchlist.map(\.rule.rawValue)
    #expect(ids == ids.sorted())
    let summary = engine().summary(of: result, account: facts.account, band: 2)
    #expect(summary.watchlist.map(\.weight) == summary.watchlist.map(\.weight).sorted(by: >))
    #expect(summary.watchlist.first?.detail == "sponsor 143d")
    #expect(summary.touch == .high)
    #expect(summary.isCurrent && summary.scoredOn == march31)
  }
}

/// Facts whose names the suite's own tests hide.
enum Sighting {
  static func sponsorSeen(_ daysAgo: Int) -> Contact { sponsor(seen: march31 - daysAgo) }
}
