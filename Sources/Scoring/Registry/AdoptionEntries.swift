import Domain

extension RuleEntry {
  /// Technology Adoption (method §4.2).
  static let adoption: [RuleEntry] = [reading, adoptionScore, adoptionColour, fixFirst, tierOne]

  private static let readingColumns = [
    "readings.insight_id", "readings.as_of", "readings.coverage", "insights.weight", "insights.active",
  ]

  private static let reading = RuleEntry(
    "ADO-1", "The latest reading of an insight, as long as it is fresh.",
    formula: "coverage of the latest reading up to the day; stale beyond the segment's limit",
    source: "method §4.2 [L121]", inputs: readingColumns, deciding: ["adoption.fresh-days"],
    absences: [.missing, .stale], observe: { $0.shown($0.today.adoption.score.score) },
    examples: [(Segment.a, 120), (.b, 120), (.c, 210), (.d, 210)].flatMap { segment, limit in
      [
        .when("72 % read \(limit) days ago", segment, is: "72") { $0.reading(72, ago: limit) },
        .stale("72 % read \(limit + 1) days ago", segment, is: "unknown") { $0.reading(72, ago: limit + 1) },
      ]
    } + [
      .when("72 % read a week ago, 80 % today", is: "80") { scene in
        scene.reading(72, ago: 7)
        scene.facts.readings.append(
          Reading(insightID: "i-1", asOf: Scene.today, coverage: Scene.percent(80)))
      },
      .when("a reading of tomorrow", is: "unknown") { $0.reading(72, ago: -1) },
      .missing("an insight that was never read", is: "unknown") { scene in
        scene.reading(72)
        scene.facts.readings = []
      },
    ])

  private static let adoptionScore = RuleEntry(
    "ADO-S", "The adoption score: coverage of the insights, by weight.",
    formula: "Σ (coverage × weight) ÷ Σ weight over fresh readings; unknown when they carry too little weight",
    source: "method §4.2 [L121], §1.6", inputs: readingColumns + ["insights.target"],
    values: ["adoption.formula", "adoption.default-target"], deciding: ["coverage-floor"],
    absences: [.missing, .stale],
    observe: { "\($0.shown($0.today.adoption.score.score)) of \($0.shown($0.today.adoption.score.coverage)) %" },
    examples: [
      .when("80 % by weight 3 and 40 % by weight 1", is: "70 of 100 %") {
        $0.reading(80, weight: 3)
        $0.reading(40, weight: 1)
      },
      .when("3 of 5 weights read", is: "80 of 60 %") {
        $0.reading(80, weight: 3)
        $0.reading(80, ago: 400, weight: 2)
      },
      .when("25 of 42 weights read", is: "unknown of 59.52 %") { scene in
        for _ in 0..<5 { scene.reading(80, weight: 5) }
        for weight in [5, 5, 5, 2] { scene.reading(80, ago: 400, weight: weight) }
      },
      .when("an insight without a weight stays out", is: "80 of 100 %") {
        $0.reading(80, weight: 3)
        $0.reading(10, weight: nil)
      },
      .stale("the heavier insight is stale", is: "unknown of 25 %") {
        $0.reading(80, ago: 400, weight: 3)
        $0.reading(40, weight: 1)
      },
      .missing("no active insight", is: "unknown of 0 %"),
    ])

  private static let adoptionColour = RuleEntry(
    "ADO-C", "The colour of adoption, by the segment's bounds.",
    formula: "the segment's bounds applied to `ADO-S`", source: "method §4 (table), §4.2 [L121–L123]",
    inputs: readingColumns, deciding: ["adoption.bands"], absences: [.missing, .stale],
    observe: { $0.shown($0.today.adoption.score.colour) },
    examples: [(Segment.a, 90, 80), (.b, 80, 65), (.c, 70, 55), (.d, 60, 50)].flatMap { segment, green, yellow in
      [
        .when("\(green) %", segment, is: "green") { $0.reading(green) },
        .when("\(green - 1).999999 %", segment, is: "yellow") { $0.reading(green - 1, millionths: 999_999) },
        .when("\(yellow) %", segment, is: "yellow") { $0.reading(yellow) },
        .when("\(yellow - 1).999999 %", segment, is: "red") { $0.reading(yellow - 1, millionths: 999_999) },
      ]
    } + [
      .stale("100 % read 121 days ago", is: "no data") { $0.reading(100, ago: 121) },
      .missing("no active insight", is: "no data"),
    ])

  private static let fixFirst = RuleEntry(
    "ADO-F", "Two basics come before everything else: sign-in protection and endpoint protection.",
    formula: "the lowest fresh `mfa` reading, or the lowest fresh `endpoint` reading, is below its floor",
    source: "method §4.2 [L122]", inputs: readingColumns + ["insights.kind"],
    deciding: ["adoption.mfa-floor", "adoption.endpoint-floor"], absences: [.missing, .stale],
    observe: { $0.today.adoption.isFixFirst ? "fix first" : "no" },
    examples: [
      .when("MFA at 60 %", is: "no") { $0.reading(60, kind: .mfa) },
      .when("MFA at 59.999999 %", is: "fix first") { $0.reading(59, millionths: 999_999, kind: .mfa) },
      .when("endpoint at 80 %", is: "no") { $0.reading(80, kind: .endpoint) },
      .when("endpoint at 79.999999 %", is: "fix first") { $0.reading(79, millionths: 999_999, kind: .endpoint) },
      .when("two MFA insights at 90 % and 20 %", is: "fix first") {
        $0.reading(90, kind: .mfa)
        $0.reading(20, kind: .mfa)
      },
      .stale("MFA at 20 %, read 121 days ago", is: "no") { $0.reading(20, ago: 121, kind: .mfa) },
      .missing("neither was ever read", is: "no"),
    ])

  private static let tierOne = RuleEntry(
    "ADO-T1", "Adoption of the first tier alone, which decides about the second.",
    formula: "`ADO-S` and `ADO-C` over insights of tier 1", source: "method §4.2, §12",
    inputs: readingColumns + ["insights.tier"], values: ["adoption.bands"], deciding: ["adoption.gate-tier"],
    absences: [.missing, .stale],
    observe: { "\($0.shown($0.today.adoption.tier.score)) \($0.shown($0.today.adoption.tier.colour))" },
    examples: [
      .when("tier 1 at 90 %, tier 2 at 10 %", is: "90 green") {
        $0.reading(90, tier: 1)
        $0.reading(10, tier: 2)
      },
      .when("tier 1 at 40 %, tier 2 at 100 %", is: "40 red") {
        $0.reading(40, tier: 1)
        $0.reading(100, tier: 2)
      },
      .stale("tier 1 at 90 %, read 121 days ago", is: "unknown no data") { $0.reading(90, ago: 121, tier: 1) },
      .missing("no insight of tier 1", is: "unknown no data") { $0.reading(90, tier: 2) },
    ])
}
