import Domain
import Testing

@testable import Scoring

/// Expectations worked out by hand from the method's text, apart from the engine.
@Suite("Independently computed listings")
struct IndependentListingTests {
  @Test(
    "§6: owner role of A and of D, and the due, of every trigger",
    arguments: [
      ("T-CX-1", "csm", "csm", "7 days"), ("T-CX-2", "csm", "csm", "72 hours"), ("T-CX-3", "csm", "csm", "10 days"),
      ("T-ADO-1", "tam", "tam", "14 days"), ("T-ADO-2", "tam", "tam", "14 days"), ("T-ADO-3", "tam", "tam", "3 days"),
      ("T-ADO-4", "vcio", "csm", "7 days"), ("T-ENG-1", "csm", "csm", "72 hours"), ("T-ENG-2", "am", "am", "72 hours"),
      ("T-ENG-3", "csm", "csm", "5 days"), ("T-ENG-4", "csm", "csm", "72 hours"), ("T-ENG-5", "csm", "csm", "72 hours"),
      ("T-QUA-1", "tam", "tam", "5 days"), ("T-QUA-2", "vcio", "tam", "72 hours"), ("T-QUA-3", "tam", "tam", "7 days"),
      ("T-QUA-4", "csm", "csm", "72 hours"), ("T-QUA-7", "vcio", "vcio", "7 days"),
      ("T-ALN-1", "csm", "csm", "5 business days"), ("T-ALN-2", "tam", "tam", "10 days"),
      ("T-ALN-4", "csm", "csm", "7 days"), ("TRG-01", "am", "am", "14 days"),
      ("TRG-02", "vcio", "csm", "fiscal year end"),
      ("TRG-03", "vcio", "csm", "10 days after completion"), ("TRG-04", "csm", "csm", "5 business days"),
    ])
  func owners(_ id: String, _ first: String, _ last: String, _ due: String) throws {
    let rule = try #require(ScoringModel.blueprint.triggers.rules.first { $0.trigger.rawValue == id })
    #expect(rule.owner[.a].rawValue == first)
    #expect(rule.owner[.b].rawValue == first)
    #expect(rule.owner[.c].rawValue == last)
    #expect(rule.owner[.d].rawValue == last)
    #expect(rule.due.text == due)
  }

  /// Half past eleven in the evening in New York, two days before its clocks go forward.
  static let newYork = ZoneTable(
    identifier: "America/New_York",
    stretches: [
      ZoneTable.Stretch(start: .min, offset: -5 * 3600),
      ZoneTable.Stretch(
        start: Instant(utc: day("2026-03-08"), seconds: 7 * 3600).microseconds / 1_000_000, offset: -4 * 3600),
    ])

  @Test(
    "72 hours end on the local day they reach, an hour later by the clock when it went forward",
    arguments: [(4, 30, "2026-03-09"), (3, 59, "2026-03-08"), (4, 0, "2026-03-09"), (23, 0, "2026-03-09")])
  func hoursOverDaylightSaving(_ hour: Int, _ minute: Int, _ due: String) {
    let zone = IndependentListingTests.newYork
    var facts = facts(.b)
    facts.complaints = [Complaint(id: "k", loggedOn: day("2026-03-02"))]
    facts.ctas = [
      CallToAction(
        id: "a", trigger: "T-CX-2", openedAt: moment(day("2026-03-06"), hour: hour, minute: minute, zone: zone))
    ]
    let listing = engine(zone: zone).triggers(facts, asOf: day("2026-03-07")).first { $0.id == "T-CX-2" }
    #expect(listing?.due == day(due))
  }

  @Test(
    "five business days from a weekday and from a weekend",
    arguments: [
      ("2026-03-27", "2026-04-03"), ("2026-03-28", "2026-04-03"), ("2026-03-29", "2026-04-03"),
      ("2026-03-30", "2026-04-06"), ("2025-12-31", "2026-01-07"), ("2024-02-23", "2024-03-01"),
    ])
  func businessDays(_ today: String, _ due: String) {
    var facts = facts(.c)
    facts.initiatives = [Initiative(id: "n", status: .approved)]
    let listing = engine().triggers(facts, asOf: day(today)).first { $0.id == "TRG-04" }
    #expect(listing?.due == day(due))
  }

  @Test("an unsegmented account is served by the roles of C")
  func unsegmentedOwner() {
    var facts = facts(nil)
    facts.account.csm = "p-csm"
    facts.account.vcio = "p-vcio"
    facts.account.fiscalYearStartMonth = 4
    let listing = engine().triggers(facts, asOf: march31).first { $0.id == "TRG-02" }
    #expect(listing?.ownerRole == "csm")
    #expect(listing?.person == "p-csm")
    #expect(listing?.due == march31)
  }

  static func since(_ rule: WatchRule, _ facts: AccountFacts, on today: Day = march31) -> Day? {
    engine().score(facts, asOf: today).watchlist.first { $0.rule == rule }?.since
  }

  @Test(
    "W-CTA: one call that is late until another one is makes one run, with a day between them two",
    arguments: [("2026-03-13", "2026-03-04"), ("2026-03-12", "2026-03-13")])
  func callRun(_ acted: String, _ start: String) {
    var facts = facts(.b)
    facts.ctas = [
      CallToAction(id: "a", openedAt: moment(day("2026-03-01")), firstActionAt: moment(day(acted))),
      CallToAction(id: "b", openedAt: moment(day("2026-03-10")), dueAt: moment(day("2026-03-12"))),
    ]
    #expect(IndependentListingTests.since(.callToAction, facts) == day(start))
  }

  @Test(
    "W-PROP: the run goes on from the 31st day of one open proposal to that of the next",
    arguments: [("2026-03-05", "2026-02-10"), ("2026-03-04", "2026-03-05")])
  func proposalRun(_ decided: String, _ start: String) {
    var facts = facts(.b)
    facts.proposals = [
      Proposal(id: "o-1", presentedOn: day("2026-01-10"), decidedOn: day(decided), outcome: .approved),
      Proposal(id: "o-2", presentedOn: day("2026-02-02")),
    ]
    #expect(IndependentListingTests.since(.proposal, facts) == day(start))
  }

  @Test("W-REN began 90 days before the renewal; W-CX and W-GATE at the second Red month end", arguments: [30, 31])
  func runs(_ dayOfMarch: Int) {
    var facts = facts(.b)
    facts.account.renewalOn = day("2026-05-30")
    facts.complaints = ["k-1", "k-2"].map { Complaint(id: $0, loggedOn: day("2026-01-10")) }
    let today = day("2026-03-\(dayOfMarch)")
    #expect(IndependentListingTests.since(.renewal, facts, on: today) == day("2026-03-01"))
    #expect(IndependentListingTests.since(.experience, facts, on: today) == day("2026-02-27"))
    #expect(IndependentListingTests.since(.gate, facts, on: today) == day("2026-02-27"))
  }
}
