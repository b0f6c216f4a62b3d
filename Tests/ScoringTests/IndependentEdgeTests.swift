import Domain
import Testing

@testable import Scoring

/// Edges on which a second implementation of the method could differ, with values worked out by hand.
@Suite("Independently computed edges")
struct IndependentEdgeTests {
  /// Quarterly business reviews, newest first, some of them with a decision.
  static func reviews(_ decided: [Bool]) -> AccountFacts {
    var facts = facts(.c)
    for (index, isDecided) in decided.enumerated() {
      facts.meetings.append(held("m-\(index)", march31 - 20 - index * 30))
      if isDecided { facts.decisions.append(Decision(id: "d-\(index)", meetingID: "m-\(index)")) }
    }
    return facts
  }

  @Test(
    "ENG-C: 70 % of the reviews with a decision is Green, two without at last is Red at any share",
    arguments: [
      ([true, true, true, true, true, true, true, false, false, false], "70", Colour.green),
      ([true, true, true, true, true, true, false, false, false, false], "60", .yellow),
      ([false, false, true, true, true, true, true, true, true, true], "80", .red),
      ([false, true, true, true, true], "80", .green), ([false], "0", .yellow), ([false, false], "0", .red),
    ])
  func decisions(_ decided: [Bool], _ rate: String, _ colour: Colour) {
    let result = engine().score(IndependentEdgeTests.reviews(decided), asOf: march31)
    #expect(result.inputs.decisionRate == exact(rate))
    #expect(result.dimensions[2].colour == colour)
  }

  @Test(
    "ENG-C: exactly 90 and 80 % cadence, exactly 95 and 80 % recaps",
    arguments: [
      (10, 1, 0, Colour.green), (10, 2, 0, .yellow), (20, 0, 1, .green), (20, 0, 4, .yellow), (20, 0, 5, .red),
      (20, 5, 0, .red), (20, 0, 2, .yellow),
    ])
  func shares(_ count: Int, _ offPlan: Int, _ lateRecaps: Int, _ colour: Colour) {
    var facts = facts(.c)
    for index in 0..<count {
      let on = march31 - 20 - index * 10
      facts.meetings.append(
        held(
          "m-\(index)", on, planned: index < offPlan ? on - 8 : on - 7, recapHours: 48,
          recapMinutes: index < lateRecaps ? 1 : 0))
      facts.decisions.append(Decision(id: "d-\(index)", meetingID: "m-\(index)"))
    }
    #expect(engine().score(facts, asOf: march31).dimensions[2].colour == colour)
  }

  @Test("GOAL-1: an index of 0 lies in band 1")
  func nothing() {
    var facts = facts(.a)
    facts.pulses = [pulse("u", march31, 1)]
    facts.contacts = [sponsor(seen: nil)]
    facts.complaints = ["k-1", "k-2"].map { Complaint(id: $0, loggedOn: march31) }
    facts.readings = [reading("i", march31, "0")]
    facts.tickets = (0..<20).map {
      ticket("t-\($0)", opened: march31 - 1, resolved: march31, category: "vpn", resolution: .missed)
    }
    let result = engine([insight("i")]).score(facts, asOf: march31)
    #expect(result.maturityIndex == .zero)
    // 40 × (50 × 20) ÷ 100 of the 60 measured: CX is 10, Adoption 0.
    #expect(result.appetiteIndex == Rational(20, 3))
    #expect(result.suggestedGoal == 1)
    #expect(result.suggestedSegment == .d)
  }

  @Test(
    "G-4, opened on the last day of 2025, closes at the month end that follows a QBR of a later day",
    arguments: [
      ("2025-12-31", true), ("2026-01-01", false), ("2026-01-30", false), ("2026-02-10", false), ("2026-03-31", false),
      ("2026-04-01", true),
    ])
  func gate(_ qbr: String, _ isOpen: Bool) {
    var facts = facts(.c)
    facts.complaints = [
      Complaint(id: "k", loggedOn: day("2025-11-20"), closedOn: day("2026-01-15"), rootCause: .relevance)
    ]
    facts.meetings = [held("m-1", day("2025-11-10")), held("m-2", day(qbr))]
    facts.decisions = ["1", "2"].map { Decision(id: "d-\($0)", meetingID: "m-\($0)") }
    let engagement = engine().history(facts, asOf: march31).suffix(5).map { $0.dimensions[2].colour }
    #expect(engagement == [.red, .red, .green, .green, .green])
    #expect(engine().score(facts, asOf: march31).has(Gate.engagement) == isOpen)
  }
}
