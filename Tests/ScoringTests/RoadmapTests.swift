import Domain
import Testing

@testable import Scoring

@Suite("Roadmap")
struct RoadmapTests {
  static func rules(_ facts: AccountFacts) -> [String] {
    engine().roadmapFindings(facts, asOf: march31).map(\.rule)
  }

  /// An account without a finding: a security item in the current quarter, moved today.
  static func tidy(_ segment: Segment = .b) -> AccountFacts {
    var facts = facts(segment)
    facts.initiatives = [item("n-0", quarter: "2026-Q1", tags: ["security"])]
    facts.revisions = [RoadmapRevision(version: 1, on: march31, moved: true)]
    return facts
  }

  static func item(
    _ id: String, _ status: InitiativeStatus? = .draft, quarter: String? = nil, changed: Day? = nil, rock: Bool = false,
    tags: [String] = []
  ) -> Initiative {
    Initiative(id: id, status: status, statusChangedOn: changed, quarter: quarter, bigRock: rock, tags: tags)
  }

  @Test("a tidy roadmap has no finding", arguments: Segment.allCases)
  func tidy(_ segment: Segment) {
    #expect(RoadmapTests.rules(RoadmapTests.tidy(segment)) == [])
  }

  @Test(
    "RM-1: more than two open big rocks in a quarter",
    arguments: [
      (2, InitiativeStatus.draft, false), (3, .draft, true), (3, .completed, false), (3, .deferred, false),
      (3, .declined, false), (3, .inProgress, true),
    ])
  func bigRocks(_ count: Int, _ status: InitiativeStatus, _ isFound: Bool) {
    var facts = RoadmapTests.tidy()
    facts.initiatives += (1...count).map { RoadmapTests.item("n-\($0)", status, quarter: "2026-Q1", rock: true) }
    #expect(RoadmapTests.rules(facts) == (isFound ? ["RM-1"] : []))
  }

  @Test(
    "RM-2: an empty quarter of the horizon before a filled one",
    arguments: [
      (Segment.b, "2026-Q2", []), (.b, "2026-Q3", ["2026-Q2"]), (.b, "2027-Q2", ["2026-Q2", "2026-Q3", "2026-Q4"]),
      (.c, "2026-Q4", ["2026-Q2"]), (.d, "2026-Q4", []),
    ] as [(Segment, String, [String])])
  func gaps(_ segment: Segment, _ quarter: String, _ empty: [String]) {
    var facts = RoadmapTests.tidy(segment)
    facts.initiatives.append(RoadmapTests.item("n-1", quarter: quarter))
    #expect(engine().roadmapFindings(facts, asOf: march31).map(\.quarter) == empty)
  }

  @Test("RM-3: no open item tagged security, A to C", arguments: [(Segment.a, true), (.c, true), (.d, false)])
  func security(_ segment: Segment, _ isFound: Bool) {
    var facts = RoadmapTests.tidy(segment)
    facts.initiatives[0].tags = ["Security"]
    #expect(RoadmapTests.rules(facts) == (isFound ? ["RM-3"] : []))
  }

  @Test(
    "RM-4: approved or under way without a quarter",
    arguments: [
      (InitiativeStatus.approved, true), (.kickedOff, true), (.inProgress, true), (.proposed, false),
      (.deferred, false),
      (.completed, false),
    ])
  func unplanned(_ status: InitiativeStatus, _ isFound: Bool) {
    var facts = RoadmapTests.tidy()
    facts.initiatives.append(RoadmapTests.item("n-1", status))
    #expect(RoadmapTests.rules(facts) == (isFound ? ["RM-4"] : []))
  }

  @Test(
    "RM-5: neither reviewed nor revised for too long",
    arguments: [
      (Segment.a, 120, false), (.b, 121, true), (.c, 180, false), (.c, 181, true), (.d, 365, false), (.d, 366, true),
    ])
  func review(_ segment: Segment, _ age: Int, _ isFound: Bool) {
    var facts = RoadmapTests.tidy(segment)
    facts.revisions[0].on = march31 - age
    #expect(RoadmapTests.rules(facts).contains("RM-5") == isFound)
    facts.meetings = [held("m", march31 - 100, type: .roadmapReview)]
    #expect(!RoadmapTests.rules(facts).contains("RM-5"))
    facts.revisions = []
    facts.meetings = []
    #expect(RoadmapTests.rules(facts).contains("RM-5"))
  }

  @Test(
    "RM-6: nothing moved for so many days, none at all counting too",
    arguments: [
      (Segment.a, 119, false), (.b, 120, true), (.c, 179, false), (.c, 180, true), (.d, 1000, false),
    ])
  func movement(_ segment: Segment, _ age: Int, _ isFound: Bool) {
    var facts = RoadmapTests.tidy(segment)
    facts.revisions = [
      RoadmapRevision(version: 1, on: march31 - age, moved: true),
      RoadmapRevision(version: 2, on: march31, moved: false),
    ]
    #expect(RoadmapTests.rules(facts).contains("RM-6") == isFound)
    facts.revisions.removeFirst()
    #expect(RoadmapTests.rules(facts).contains("RM-6") == (segment != .d))
  }

  @Test(
    "RM-7: an open item of a past quarter",
    arguments: [
      (1, "2025-Q4", true), (1, "2026-Q1", false), (4, "2026-Q3", true), (4, "2026-Q4", false), (3, "2026-Q4", true),
    ])
  func past(_ startMonth: Int, _ quarter: String, _ isFound: Bool) {
    var facts = RoadmapTests.tidy()
    facts.account.fiscalYearStartMonth = startMonth
    facts.initiatives[0].quarter = quarter
    #expect(RoadmapTests.rules(facts).contains("RM-7") == isFound)
  }

  @Test(
    "stalled: under way and unchanged for more than 45 days",
    arguments: [
      (InitiativeStatus.approved, 45, false), (.approved, 46, true), (.inProgress, 46, true), (.kickedOff, 46, true),
      (.proposed, 400, false), (.deferred, 400, false),
    ])
  func stalled(_ status: InitiativeStatus, _ age: Int, _ isFound: Bool) {
    var facts = RoadmapTests.tidy()
    facts.initiatives.append(RoadmapTests.item("n-1", status, quarter: "2026-Q1", changed: march31 - age))
    #expect(RoadmapTests.rules(facts) == (isFound ? ["stalled"] : []))
  }

  @Test(
    "the year of a fiscal quarter is the one in which its fiscal year ends",
    arguments: [
      ("2026-03-31", 1, "2026-Q1"), ("2026-12-31", 1, "2026-Q4"), ("2026-03-31", 4, "2026-Q4"),
      ("2026-04-01", 4, "2027-Q1"), ("2026-03-31", 3, "2027-Q1"), ("2026-02-28", 3, "2026-Q4"),
      ("2026-12-31", 10, "2027-Q1"), ("2026-01-01", 12, "2026-Q1"),
    ])
  func quarter(_ today: String, _ startMonth: Int, _ label: String) {
    #expect(FiscalQuarter(containing: day(today), startMonth: startMonth).label == label)
    #expect(FiscalQuarter(label: label)?.label == label)
  }

  @Test("other labels are no quarters", arguments: ["2026-Q5", "2026-Q0", "26-Q1", "2026Q1", "", "2026-q1", "２026-Q1"])
  func badLabel(_ label: String) {
    #expect(FiscalQuarter(label: label) == nil)
  }
}
