import Domain
import Testing

@testable import Scoring

/// Both sides of every window's end, seen from 2026-03-31.
@Suite("Windows and limits")
struct WindowTests {
  static func score(_ facts: AccountFacts, _ insights: [Insight] = [], asOf: Day = march31) -> ScoreResult {
    engine(insights).score(facts, asOf: asOf)
  }

  @Test("CX-1 looks back 90 days", arguments: [(0, true), (89, true), (90, false), (-1, false)])
  func pulses(_ age: Int, _ counts: Bool) {
    var facts = facts(.b)
    facts.pulses = [pulse("u-1", march31 - age, 4)]
    #expect(WindowTests.score(facts).inputs.pulse == (counts ? Rational(4) : nil))
  }

  @Test(
    "CX-3 counts the calendar month, and older ones while they are open",
    arguments: [
      ("2026-03-01", "2026-03-02", 1), ("2026-02-28", "2026-03-02", 0), ("2026-02-28", nil, 1),
      ("2026-02-28", "2026-03-31", 0), ("2026-02-28", "2026-04-01", 1), ("2026-03-31", nil, 1),
      ("2026-04-01", nil, 0), (nil, nil, 0),
    ] as [(String?, String?, Int)])
  func complaints(_ logged: String?, _ closed: String?, _ count: Int) {
    var facts = facts(.b)
    facts.complaints = [Complaint(id: "k-1", loggedOn: logged.map(day), closedOn: closed.map(day))]
    #expect(WindowTests.score(facts).inputs.complaints == count)
  }

  @Test(
    "CX-2 tells never seen from missing",
    arguments: [
      ([Contact(id: "c", execSponsor: true, active: true)], SponsorDays.neverSeen),
      ([Contact(id: "c", execSponsor: true, active: false)], .missing),
      ([Contact(id: "c", execSponsor: nil, active: true)], .missing),
      ([Contact(id: "c", execSponsor: true, active: nil)], .missing),
      ([], .missing),
      ([sponsor(seen: march31 + 1)], .missing),
      ([sponsor(seen: march31)], .days(0)),
      ([sponsor("a", seen: march31 - 200), sponsor("b", seen: nil)], .days(200)),
      ([sponsor("a", seen: march31 - 200), sponsor("b", seen: march31 - 3)], .days(3)),
    ] as [([Contact], SponsorDays)])
  func sponsors(_ contacts: [Contact], _ expected: SponsorDays) {
    var facts = facts(.b)
    facts.contacts = contacts
    #expect(WindowTests.score(facts).inputs.sponsor == expected)
  }

  @Test("CX-2 takes a held meeting with the executive for a sighting")
  func sponsorMeeting() {
    var facts = facts(.b)
    facts.contacts = [sponsor(seen: march31 - 50)]
    facts.meetings = [held("m-1", march31 - 10, type: .tactical, exec: true), held("m-2", march31 - 5, exec: false)]
    #expect(WindowTests.score(facts).inputs.sponsor == .days(10))
    facts.meetings[0].waivedReason = "moved"
    #expect(WindowTests.score(facts).inputs.sponsor == .days(50))
  }

  @Test("CX-S gives sponsor points by two limits", arguments: [(90, 100), (91, 80), (120, 80), (121, 0)])
  func sponsorPoints(_ days: Int, _ points: Int) {
    var facts = facts(.c)
    facts.contacts = [sponsor(seen: march31 - days)]
    facts.pulses = [pulse("u-1", march31, 5)]
    let sum = Int64(5000 + 30 * points + 2000)
    #expect(WindowTests.score(facts)[.cx].score == Rational(sum, 100))
  }

  @Test(
    "ADO-1 is stale beyond its limit",
    arguments: [
      (Segment.a, 120, true), (.a, 121, false), (.b, 121, false), (.c, 210, true), (.c, 211, false), (.d, 210, true),
    ])
  func readings(_ segment: Segment, _ age: Int, _ isFresh: Bool) {
    var facts = facts(segment)
    facts.readings = [reading("i-1", march31 - age, "50")]
    let score = WindowTests.score(facts, [insight("i-1")])[.adoption]
    #expect(score.score == (isFresh ? Rational(50) : nil))
    #expect(score.coverage == (isFresh ? .hundred : .zero))
  }

  @Test("ADO-1 takes the latest reading with a coverage; other insights do not take part")
  func latestReading() {
    var facts = facts(.b)
    facts.readings = [
      reading("i-1", march31 - 20, "50"), reading("i-1", march31 - 10, nil), reading("i-1", march31 + 1, "90"),
      reading("i-off", march31, "10"), reading("i-light", march31, "10"), reading("i-unknown", march31, "10"),
    ]
    let insights = [
      insight("i-1"), insight("i-off", kind: .mfa, active: nil), insight("i-light", weight: nil, kind: .mfa),
    ]
    let result = WindowTests.score(facts, insights)
    #expect(result[.adoption].score == Rational(50))
    #expect(result.inputs.mfa == nil)
    #expect(!result.inputs.isFixFirst)
  }

  @Test("ADO-S needs 60 % of the weight", arguments: [(3, 2, true), (59, 41, false), (60, 40, true)])
  func adoptionCoverage(_ known: Int, _ unknown: Int, _ exists: Bool) {
    var facts = facts(.b)
    facts.readings = [reading("i-1", march31, "70")]
    let score = WindowTests.score(facts, [insight("i-1", weight: known), insight("i-2", weight: unknown)])[.adoption]
    #expect((score.score != nil) == exists)
    #expect(score.coverage == Rational(Int64(known) * 100, Int64(known + unknown)))
  }

  @Test("the lowest fresh reading of a kind counts")
  func lowest() {
    var facts = facts(.b)
    facts.readings = [reading("i-1", march31, "70"), reading("i-2", march31, "55"), reading("i-3", march31 - 121, "1")]
    let insights = ["i-1", "i-2", "i-3"].map { insight($0, kind: .mfa) }
    #expect(WindowTests.score(facts, insights).inputs.mfa == Rational(55))
  }

  @Test(
    "SQ-1 takes tickets resolved in 30 days with a service level and none excluded",
    arguments: [
      (0, ServiceLevel?.some(.met), ServiceLevel?.none, "100"), (29, .missed, .met, "0"), (30, .met, .met, nil),
      (0, .met, .excluded, nil), (0, nil, nil, nil), (0, .met, .missed, "0"), (-1, .met, .met, nil),
      (0, nil, .met, "100"),
    ] as [(Int, ServiceLevel?, ServiceLevel?, String?)])
  func sla(_ age: Int, _ response: ServiceLevel?, _ resolution: ServiceLevel?, _ percent: String?) {
    var facts = facts(.b)
    facts.tickets = [
      ticket("t", opened: march31 - 60, resolved: march31 - age, response: response, resolution: resolution)
    ]
    #expect(WindowTests.score(facts).inputs.sla == percent.map(exact))
  }

  @Test("a ticket without its opening, or opened later, takes part in nothing")
  func undatedTicket() {
    var facts = facts(.b)
    facts.tickets = [ticket("t", opened: march31 + 1, resolved: march31, category: "mail", response: .met)]
    #expect(WindowTests.score(facts).inputs.sla == nil)
    facts.tickets[0].openedAt = nil
    #expect(WindowTests.score(facts).inputs.sla == nil)
    #expect(WindowTests.score(facts).inputs.repeatRate == nil)
  }

  @Test(
    "SQ-2 takes milestones due in 90 days",
    arguments: [
      (0, 0, "100"), (89, 89, "100"), (90, 90, nil), (5, 4, "0"), (-1, 0, nil), (5, 6, "100"),
    ] as [(Int, Int, String?)])
  func milestones(_ due: Int, _ done: Int, _ percent: String?) {
    var facts = facts(.b)
    facts.milestones = [Milestone(id: "s", dueOn: march31 - due, doneOn: march31 - done)]
    #expect(WindowTests.score(facts).inputs.onTime == percent.map(exact))
  }

  @Test(
    "SQ-3 finds a repeat up to 30 days before, inside or outside the window",
    arguments: [
      (5, 35, "mail", "mail", "100"), (5, 36, "mail", "mail", "0"), (29, 59, "mail", "mail", "100"),
      (30, 31, "mail", "mail", nil), (5, 6, "mail", "Mail", "0"), (5, 6, "é", "e\u{301}", "0"), (5, 6, "", "", nil),
    ] as [(Int, Int, String, String, String?)])
  func repeats(_ age: Int, _ before: Int, _ category: String, _ other: String, _ rate: String?) {
    var facts = facts(.b)
    facts.tickets = [
      ticket("t-1", opened: march31 - age, category: category),
      ticket("t-0", opened: march31 - before, category: other),
    ]
    // The earlier one is in the window too when it is younger than 30 days, and never a repeat itself.
    let isOtherCounted = before < 30 && !category.isEmpty
    let expected = rate.map { isOtherCounted ? exact($0) / Rational(2) : exact($0) }
    #expect(WindowTests.score(facts).inputs.repeatRate == expected)
  }

  @Test("SQ-3: of two tickets of the same instant the one with the larger id repeats")
  func sameInstant() {
    var facts = facts(.b)
    facts.tickets = ["b", "a", "c"].map { ticket($0, opened: march31 - 1, category: "vpn") }
    #expect(WindowTests.score(facts).inputs.repeatRate == Rational(200, 3))
  }

  @Test(
    "SQ-3: a reopening counts from its day, with or without a category",
    arguments: [
      (0, "100"), (-1, nil),
    ] as [(Int, String?)])
  func reopened(_ age: Int, _ rate: String?) {
    var facts = facts(.b)
    facts.tickets = [ticket("t", opened: march31 - 3, reopened: march31 - age)]
    #expect(WindowTests.score(facts).inputs.repeatRate == rate.map(exact))
  }

  @Test("the alignment row is fresh for 62 days", arguments: [(0, true), (62, true), (63, false), (-1, false)])
  func alignment(_ age: Int, _ isFresh: Bool) {
    var facts = facts(.b)
    facts.alignment = [AlignmentCheck(asOf: march31 - age, deliverablesPresent: percent("99.5"), effortFit: true)]
    let result = WindowTests.score(facts)
    #expect(result.inputs.deliverables == (isFresh ? exact("99.5") : nil))
    #expect(result.has(.deliverablesMissing) == isFresh)
  }

  @Test("the latest alignment row is taken whole")
  func alignmentWhole() {
    var facts = facts(.b)
    facts.alignment = [
      AlignmentCheck(asOf: march31 - 10, deliverablesPresent: percent("100"), effortFit: true),
      AlignmentCheck(asOf: march31, perception: percent("80")),
    ]
    let result = WindowTests.score(facts)
    #expect(result.inputs.deliverables == nil)
    #expect(result.inputs.effortFit == nil)
  }

  @Test(
    "SLA-3 applies to A and B only",
    arguments: [
      (Segment.a, "75"), (.b, "75"), (.c, "100"), (.d, "100"),
    ])
  func alignmentSponsor(_ segment: Segment, _ coverage: String) {
    var facts = facts(segment)
    facts.meetings = [held("m-1", march31 - 20)]
    facts.alignment = [AlignmentCheck(asOf: march31, deliverablesPresent: percent("100"), effortFit: true)]
    let score = WindowTests.score(facts)[.alignment]
    #expect(score.score == .hundred)
    #expect(score.coverage == exact(coverage))
  }
}
