import Domain
import Testing

@testable import Scoring

@Suite("History, consecutive Reds and gates")
struct GateTests {
  /// Month ends up to 2026-03-31, oldest first.
  static let months = ScoringCalendar.monthEnds(upTo: march31, count: 12).reversed() as [Day]

  /// Pulses that give the month ends those colours, newest last; `nil` is a month without data.
  static func pulses(_ colours: [Colour?]) -> [Pulse] {
    zip(months.suffix(colours.count), colours).compactMap { end, colour in
      colour.map { pulse("u-\(end.iso)", end, $0 == .red ? 1 : $0 == .yellow ? 4 : 5) }
    }
  }

  /// A model whose pulses count for 20 days, so that every month end has its own.
  static var model: ScoringModel {
    var model = ScoringModel.blueprint
    model.experience.pulseDays = 20
    return model
  }

  @Test(
    "a month end is the last business day; asOf may be one itself",
    arguments: [
      ("2026-03-31", "2026-03-31"), ("2026-03-30", "2026-02-27"), ("2026-05-29", "2026-05-29"),
      ("2026-05-31", "2026-05-29"), ("2026-05-28", "2026-04-30"), ("2024-02-29", "2024-02-29"),
      ("2026-01-01", "2025-12-31"),
    ])
  func monthEnd(_ asOf: String, _ latest: String) {
    #expect(ScoringCalendar.monthEnds(upTo: day(asOf), count: 12).first == day(latest))
    #expect(ScoringCalendar.monthEnds(upTo: day(asOf), count: 12).count == 12)
  }

  @Test("there are twelve month ends, fewer since the account exists")
  func history() {
    #expect(engine().history(facts(.b), asOf: march31).map(\.day) == GateTests.months)
    let young = engine().history(facts(.b, since: day("2026-02-27")), asOf: march31)
    #expect(young.map(\.day) == [day("2026-02-27"), march31])
    #expect(engine().history(facts(.b, since: march31 + 1), asOf: march31).isEmpty)
  }

  @Test(
    "TV-26: Red, Red, Yellow opens and releases the gate",
    arguments: [
      ([.red], 1, false), ([.red, .red], 2, true), ([.red, .red, .yellow], 0, false), ([.red, nil, .red], 2, true),
      ([.red, .red, nil], 2, true), ([.green, .red], 1, false), ([.red, .green, .red], 1, false),
    ] as [([Colour?], Int, Bool)])
  func reds(_ colours: [Colour?], _ count: Int, _ isOpen: Bool) {
    var facts = facts(.b)
    facts.contacts = [sponsor(seen: march31 - 100)]
    facts.pulses = GateTests.pulses(colours)
    let result = engine(model: GateTests.model).score(facts, asOf: march31)
    #expect(result.consecutiveReds[0] == count)
    #expect(result.has(Gate.experience) == isOpen)
    #expect((result.weight(.gate) != nil) == isOpen)
  }

  /// Complaints about relevance, each open over one month end, make Engagement Red there; a cadence of 85 % keeps it
  /// Yellow otherwise.
  static func engagement(_ colours: [Colour?], qbr: Day?) -> AccountFacts {
    var facts = facts(.c)
    for (end, colour) in zip(months.suffix(colours.count), colours) where colour == .red {
      facts.complaints.append(
        Complaint(id: "k-\(end.iso)", loggedOn: end.firstOfMonth, closedOn: end.lastOfMonth, rootCause: .relevance))
    }
    facts.meetings = (0..<20).map { index in
      let on = months[11] - 330
      return index < 17
        ? held("m-\(index)", on, type: .strategySession)
        : planned("m-\(index)", on, status: .missed, type: .strategySession)
    }
    if let qbr { facts.meetings.append(held("q", qbr)) }
    return facts
  }

  @Test(
    "G-4 closes at Yellow or better once a QBR has been held since it opened",
    arguments: [
      ([.red, .red], nil, true), ([.red, .red, nil], nil, true), ([.red, .red, nil], "2026-02-10", true),
      ([.red, .red, nil], "2026-03-10", false), ([.red, .red, nil], "2026-02-27", true), ([.red, nil], nil, false),
      ([.red, .red, nil, nil], "2026-03-10", false), ([.red, .red, nil, .red], "2026-02-10", false),
      ([.red, .red, nil, .red], nil, true),
    ] as [([Colour?], String?, Bool)])
  func engagementGate(_ colours: [Colour?], _ qbr: String?, _ isOpen: Bool) {
    let facts = GateTests.engagement(colours, qbr: qbr.map(day))
    let points = engine().history(facts, asOf: march31).suffix(colours.count).map { $0.dimensions[2].colour }
    #expect(points == colours.map { $0 ?? .yellow })
    #expect(engine().score(facts, asOf: march31).has(Gate.engagement) == isOpen)
  }

  @Test(
    "G-8 is open unless tier 1 is Green",
    arguments: [
      (["90"], false), (["79"], true), ([String?.none], true), ([], true),
    ] as [([String?], Bool)])
  func tier(_ coverages: [String?], _ isOpen: Bool) {
    var facts = facts(.b)
    let insights = coverages.indices.map { insight("i-\($0)", tier: 1) } + [insight("i-x", tier: 2)]
    facts.readings = [reading("i-x", march31, "100")]
    for (index, coverage) in coverages.enumerated() { facts.readings.append(reading("i-\(index)", march31, coverage)) }
    let result = engine(insights).score(facts, asOf: march31)
    #expect(result.has(Gate.tier) == isOpen)
  }

  @Test("T-QUA-7 and G-5 need two Reds in a row", arguments: [(1, false), (2, true)])
  func quality(_ months: Int, _ fires: Bool) {
    var facts = facts(.b)
    for end in GateTests.months.suffix(months) {
      facts.tickets.append(ticket("t-\(end.iso)", opened: end - 1, resolved: end, response: .missed))
      facts.meetings.append(held("m-\(end.iso)", end - 3, type: .tactical, recapHours: 90))
      facts.milestones.append(Milestone(id: "s-\(end.iso)", dueOn: end))
    }
    let result = engine().score(facts, asOf: march31)
    #expect(result[.quality].colour == .red)
    #expect(result.has(.qualityReds) == fires)
    #expect(result.has(Gate.quality) == fires)
    #expect(result.weight(.quality) == (fires ? 3 : 2))
  }

  @Test(
    "TV-25: credit by what a decision has",
    arguments: [
      ([], DecisionCredit.eligible), (["owner"], .missing(["owner"])),
      (["due", "budget"], .missing(["due date", "budget"])), (["quarter"], .missing(["initiative quarter"])),
      (["initiative"], .missing(["initiative"])),
      (["approval", "written"], .missing(["approval", "written reference"])),
      (["recap"], .missing(["recap on time"])),
    ] as [([String], DecisionCredit)])
  func credit(_ lacking: [String], _ credit: DecisionCredit) {
    var facts = facts(.b)
    var meeting = held("m", march31 - 20, recapHours: lacking.contains("recap") ? 49 : 47)
    meeting.isDigital = true
    facts.meetings = [meeting]
    facts.initiatives = [Initiative(id: "n", quarter: lacking.contains("quarter") ? nil : "2026-Q3")]
    facts.decisions = [
      Decision(
        id: "d", meetingID: "m", initiativeID: lacking.contains("initiative") ? nil : "n",
        owner: lacking.contains("owner") ? nil : "Dana", dueQuarter: lacking.contains("due") ? nil : "2026-Q3",
        budgetHigh: lacking.contains("budget") ? nil : Money(minorUnits: 1),
        writtenRef: lacking.contains("written") ? nil : "mail",
        outcome: lacking.contains("approval") ? .pending : .approved)
    ]
    #expect(engine().credits(facts, asOf: march31).map(\.credit) == [credit])
  }

  @Test("a complete decision is gated while an expansion gate is open")
  func gated() {
    var facts = facts(.b)
    facts.pulses = GateTests.pulses([.red, .red])
    facts.initiatives = [Initiative(id: "n", quarter: "2026-Q3")]
    facts.decisions = [
      Decision(
        id: "d", initiativeID: "n", owner: "Dana", dueOn: march31, budgetLow: Money(minorUnits: 1), writtenRef: "mail",
        outcome: .approved)
    ]
    #expect(engine(model: GateTests.model).credits(facts, asOf: march31).map(\.credit) == [.gated(["G-3"])])
  }
}
