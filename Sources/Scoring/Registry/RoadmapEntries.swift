import Domain

extension RuleEntry {
  /// Findings about the roadmap (method §9).
  static let roadmap: [RuleEntry] = [
    finding(
      1, "Too many big rocks in one quarter.", "more than 2 open big rocks in a quarter",
      inputs: ["initiatives.big_rock", "initiatives.quarter", "initiatives.status"], deciding: ["roadmap.big-rocks"],
      examples: [
        .when("two in a quarter", is: "0 findings") { $0.rocks(2) },
        .when("three in a quarter", is: "1 findings") { $0.rocks(3) },
        .missing("three without a quarter", is: "0 findings") { scene in
          for _ in 0..<3 { scene.initiative(.proposed, bigRock: true) }
        },
      ]),
    finding(
      2, "A quarter of the plan is empty while later ones are filled.",
      "an empty quarter inside the horizon before a filled one", inputs: ["initiatives.quarter", "initiatives.status"],
      deciding: ["roadmap.horizon-quarters"],
      examples: [(Segment.a, 8), (.b, 4), (.c, 2), (.d, 1)].map { segment, count in
        .when("the only item is nine quarters ahead", segment, is: "\(count) findings") {
          $0.initiative(.proposed, quarter: "2028-Q2")
        }
      } + [
        .when("this quarter and the next one filled", is: "0 findings") {
          $0.initiative(.proposed, quarter: "2026-Q1")
          $0.initiative(.proposed, quarter: "2026-Q2")
        },
        .missing("no initiative", is: "0 findings"),
      ]),
    finding(
      3, "Nothing on the roadmap is about security, in A to C.", "no open item tagged `security`",
      inputs: ["initiatives.tags", "initiatives.status"], deciding: ["roadmap.security-applies"],
      examples: [(Segment.a, 1), (.b, 1), (.c, 1), (.d, 0)].map { segment, count in
        .missing("no item", segment, is: "\(count) findings")
      } + [
        .when("an open one", is: "0 findings") { $0.initiative(.proposed, tags: ["security"]) },
        .when("a completed one", is: "1 findings") { $0.initiative(.completed, tags: ["security"]) },
      ]),
    finding(
      4, "Approved work has no place in the plan.", "an item approved, kicked off or in progress without a quarter",
      inputs: ["initiatives.status", "initiatives.quarter"],
      examples: [
        .when("approved, with a quarter", is: "0 findings") { $0.initiative(.approved, quarter: "2026-Q2") },
        .when("proposed, without one", is: "0 findings") { $0.initiative(.proposed) },
        .missing("approved, without one", is: "1 findings") { $0.initiative(.approved) },
      ]),
    finding(
      5, "Nobody has looked at the roadmap for a while.",
      "no held roadmap_review and no revision within the segment's days, or never",
      inputs: ["meetings.type", "meetings.held_at", "roadmap_revisions.on"], deciding: ["roadmap.review-days"],
      examples: [(Segment.a, 120), (.b, 120), (.c, 180), (.d, 365)].flatMap { segment, days in
        [
          .when("reviewed \(days) days ago", segment, is: "0 findings") { $0.held(ago: days) },
          .when("reviewed \(days + 1) days ago", segment, is: "1 findings") { $0.held(ago: days + 1) },
        ]
      } + [.missing("never", is: "1 findings")]),
    finding(
      6, "The roadmap is revised without anything moving.", "no revision with `moved` for the segment's days, or never",
      inputs: ["roadmap_revisions.on", "roadmap_revisions.moved"],
      deciding: ["roadmap.moved-days.a", "roadmap.moved-days.b", "roadmap.moved-days.c"],
      examples: [(Segment.a, 120), (.b, 120), (.c, 180)].flatMap { segment, days in
        [
          .when("moved \(days - 1) days ago", segment, is: "0 findings") { $0.moved(ago: days - 1) },
          .when("moved \(days) days ago", segment, is: "1 findings") { $0.moved(ago: days) },
        ]
      } + [.when("never", .d, is: "0 findings"), .missing("never", is: "1 findings")]),
    finding(
      7, "Work of a past quarter is still open.", "an open item in a past quarter",
      inputs: ["initiatives.quarter", "initiatives.status", "accounts.fiscal_year_start_month"],
      examples: [
        .when("of this quarter", is: "0 findings") { $0.initiative(.proposed, quarter: "2026-Q1") },
        .when("of the last quarter", is: "1 findings") { $0.initiative(.proposed, quarter: "2025-Q4") },
        .when("of the last quarter, completed", is: "0 findings") { $0.initiative(.completed, quarter: "2025-Q4") },
        .missing("of no quarter", is: "0 findings") { $0.initiative(.proposed) },
      ]),
  ]

  private static func finding(
    _ number: Int, _ summary: String, _ formula: String, inputs: [String], deciding: [String] = [],
    examples: [RuleExample]
  ) -> RuleEntry {
    RuleEntry(
      "RM-\(number)", summary, formula: formula, source: "method §9, §12", inputs: inputs, deciding: deciding,
      absences: [.missing],
      observe: { run in
        let findings = run.engine.roadmapFindings(run.scene.facts, asOf: run.scene.asOf)
        return "\(findings.count { $0.rule == "RM-\(number)" }) findings"
      }, examples: examples)
  }
}

extension Scene {
  mutating func rocks(_ count: Int) {
    for _ in 0..<count { initiative(.proposed, quarter: "2026-Q2", bigRock: true) }
  }

  /// A revision of the roadmap that moved something.
  mutating func moved(ago: Int) {
    facts.revisions.append(RoadmapRevision(version: 1, on: Scene.today - ago, moved: true))
  }
}
