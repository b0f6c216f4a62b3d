import Domain
import Testing

@testable import Scoring

@Suite("Roadmap report")
struct RoadmapReportTests {
  private func item(_ status: InitiativeStatus?, kind: String? = "growth", tier: Int? = 1) -> Initiative {
    Initiative(id: "n-1", status: status, quarter: "2026-Q2", tier: tier, kind: kind)
  }

  @Test(
    "what each gate keeps from being taken on",
    arguments: [
      (Gate.experience, "growth", 1, false), (.engagement, "growth", 2, false), (.quality, "growth", 1, true),
      (.quality, "quick_win", 1, false), (.quality, "risk_reduction", 1, false), (.alignment, "growth", 1, true),
      (.alignment, "risk_reduction", 1, true), (.alignment, "quick_win", 1, false), (.fixFirst, "quick_win", 1, true),
      (.fixFirst, "risk_reduction", 2, false), (.tier, "growth", 2, true), (.tier, "growth", 1, false),
      (.quality, nil, nil, true), (.tier, "growth", nil, false),
    ] as [(Gate, String?, Int?, Bool)])
  func bars(_ gate: Gate, _ kind: String?, _ tier: Int?, _ isBarred: Bool) {
    #expect(gate.bars(item(.draft, kind: kind, tier: tier)) == isBarred)
  }

  @Test(
    "what is not approved yet is blocked, what is under way is held, what is done is left alone",
    arguments: [
      (InitiativeStatus.draft, true), (.proposed, true), (.deferred, true), (.approved, false), (.kickedOff, false),
      (.inProgress, false), (.completed, nil), (.declined, nil), (nil, true),
    ] as [(InitiativeStatus?, Bool?)])
  func holds(_ status: InitiativeStatus?, _ isBlocking: Bool?) {
    var facts = RoadmapTests.tidy()
    // Nothing is known about tier 1, so G-8 is open.
    facts.initiatives = [item(status, tier: 2)]
    let report = engine().roadmapReport(facts, asOf: march31)
    #expect(report.gates.map(\.id) == ["G-8"])
    #expect(report.holds["n-1"]?.map(\.isBlocking) == isBlocking.map { [$0] })
  }

  @Test("findings, segment and horizon are those of the engine", arguments: Segment.allCases)
  func agrees(_ segment: Segment) {
    var facts = RoadmapTests.tidy(segment)
    facts.initiatives.append(RoadmapTests.item("n-9", .approved))
    facts.revisions = [
      RoadmapRevision(version: 3, on: march31 - 9, moved: true, note: "three"),
      RoadmapRevision(version: 4, on: march31 - 9, moved: false, note: "four"),
      RoadmapRevision(version: 5, on: march31 + 1, moved: true, note: "not yet"),
    ]
    let report = engine().roadmapReport(facts, asOf: march31)
    #expect(report.findings == engine().roadmapFindings(facts, asOf: march31))
    #expect(report.findings.map(\.rule) == ["RM-4"])
    #expect(report.segment == segment)
    #expect(report.horizon == ScoringModel.blueprint.roadmap.horizonQuarters[segment])
    #expect(report.lastRevision?.version == 4, "by day, then by version, and none of the future")
    #expect(report.lastReview == march31 - 9)
  }
}
