import Domain

extension RuleEntry {
  /// Service Level Alignment (method §4.5).
  static let alignment: [RuleEntry] = [
    check(
      "SLA-1", "The cadence of strategic meetings as a quarter of alignment.", "25 × `ENG-1` ÷ 100",
      inputs: ["meetings.planned_on", "meetings.held_at"], weight: "alignment.checks.cadence",
      examples: [
        .when("half of the meetings on time", is: "12.5 of 25") {
          $0.held(ago: 20)
          $0.held(ago: 20, late: 8)
        },
        .missing("no meeting planned", is: "missing"),
      ]),
    check(
      "SLA-2", "The agreed deliverables as a quarter of alignment.", "25 × `deliverables_present` ÷ 100",
      inputs: ["alignment.as_of", "alignment.deliverables_present"], weight: "alignment.checks.deliverables",
      fresh: true,
      examples: [
        .when("80 % present, 62 days ago", is: "20 of 25") { $0.alignment(ago: 62, deliverables: Scene.percent(80)) },
        .stale("80 % present, 63 days ago", is: "missing") { $0.alignment(ago: 63, deliverables: Scene.percent(80)) },
        .missing("an empty cell", is: "missing") { $0.alignment(effort: true) },
      ]),
    check(
      "SLA-3", "A sponsor in touch as a quarter of alignment, in segments A and B.",
      "25 up to the limit of `SPON-1`, 0 beyond it or never seen",
      inputs: ["contacts.last_seen", "meetings.exec_present"],
      weight: "alignment.checks.sponsor", deciding: ["experience.sponsor-days", "alignment.sponsor-applies"],
      examples: [
        .when("seen 120 days ago", is: "25 of 25") { $0.sponsor(ago: 120) },
        .when("seen 121 days ago", is: "0 of 25") { $0.sponsor(ago: 121) },
        .when("seen yesterday", .a, is: "25 of 25") { $0.sponsor(ago: 1) },
        .when("seen yesterday", .c, is: "not applicable") { $0.sponsor(ago: 1) },
        .when("seen yesterday", .d, is: "not applicable") { $0.sponsor(ago: 1) },
        .missing("no sponsor on record", is: "missing"),
      ]),
    check(
      "SLA-4", "Whether the effort spent fits the plan, as a quarter of alignment.",
      "25 if `effort_fit` is yes, 0 if no",
      inputs: ["alignment.as_of", "alignment.effort_fit"], weight: "alignment.checks.effort", fresh: true,
      examples: [
        .when("it fits, 62 days ago", is: "25 of 25") { $0.alignment(ago: 62, effort: true) },
        .when("it does not", is: "0 of 25") { $0.alignment(effort: false) },
        .stale("it fits, 63 days ago", is: "missing") { $0.alignment(ago: 63, effort: true) },
        .missing("an empty cell", is: "missing") { $0.alignment(deliverables: Scene.percent(80)) },
      ]),
    alignmentScore, alignmentColour, rubric,
  ]

  /// One of the four checks, observed where it enters the score.
  private static func check(
    _ id: String, _ summary: String, _ formula: String, inputs: [String], weight: String, deciding: [String] = [],
    fresh: Bool = false, examples: [RuleExample]
  ) -> RuleEntry {
    RuleEntry(
      id, summary, formula: formula, source: "method §4.5 [L140]", inputs: inputs,
      deciding: deciding + [weight] + (fresh ? ["alignment.fresh-days"] : []),
      absences: fresh ? [.missing, .stale] : [.missing],
      observe: { run in
        let parts = run.evaluation.explanation(.alignment).children
        guard let part = parts.first(where: { $0.rule == id }), part.basis != .notApplicable else {
          return "not applicable"
        }
        guard let value = part.value, let weight = part.weight else { return "missing" }
        return "\(run.shown(Rational(value) * Rational(weight) / .hundred)) of \(Words.number(weight))"
      }, examples: examples)
  }

  private static let columns = [
    "alignment.as_of", "alignment.deliverables_present", "alignment.effort_fit", "meetings.planned_on",
    "contacts.last_seen",
  ]

  private static let alignmentScore = RuleEntry(
    "ALN-S", "The alignment score: what was measured of the four checks, as a percentage.",
    formula: "(`SLA-1` + `SLA-2` + `SLA-3` + `SLA-4`) ÷ the measured weight × 100", source: "method §4.5 [L140], §1.6",
    inputs: columns, values: ["alignment.checks", "alignment.formula"], deciding: ["alignment.fresh-days"],
    absences: [.missing, .stale],
    observe: { "\($0.shown($0.today.alignment.score)) of \($0.shown($0.today.alignment.coverage)) %" },
    examples: [
      .when("deliverables 70 %, effort fits, 62 days ago, sponsor seen", is: "90 of 75 %") {
        $0.sponsor(ago: 1)
        $0.alignment(ago: 62, deliverables: Scene.percent(70), effort: true)
      },
      .when("deliverables 70 %, effort fits", .d, is: "85 of 66.67 %") {
        $0.alignment(deliverables: Scene.percent(70), effort: true)
      },
      .stale("the same row of 63 days ago", is: "unknown of 25 %") {
        $0.sponsor(ago: 1)
        $0.alignment(ago: 63, deliverables: Scene.percent(70), effort: true)
      },
      .missing("nothing on record", is: "unknown of 0 %"),
    ])

  private static let alignmentColour = RuleEntry(
    "ALN-C", "The colour of alignment; its bounds are the same in every segment.",
    formula: "the bounds applied to `ALN-S`", source: "method §4.5 [L141]", inputs: columns,
    deciding: ["alignment.bands"], absences: [.missing], observe: { $0.shown($0.today.alignment.colour) },
    examples: Segment.allCases.flatMap(colours) + [.missing("nothing on record", is: "no data")])

  /// Scores around both bounds; in C and D the sponsor's quarter does not apply.
  private static func colours(_ segment: Segment) -> [RuleExample] {
    let withSponsor = [
      (85, 55, true, "green"), (84, 52, true, "yellow"), (65, 95, false, "yellow"), (64, 92, false, "red"),
    ]
    let without = [(85, 70, true, "green"), (84, 68, true, "yellow"), (65, 30, true, "yellow"), (64, 28, true, "red")]
    return (segment <= .b ? withSponsor : without).map { score, deliverables, effort, colour in
      .when("a score of \(score)", segment, is: colour) { scene in
        scene.sponsor(ago: 1)
        scene.alignment(deliverables: Scene.percent(deliverables), effort: effort)
      }
    }
  }

  private static let rubric = RuleEntry(
    "ALN-R", "How the relationship is rated: presence, perception and performance, shown beside the score.",
    formula: "40 × presence + 30 × perception + 30 × performance, over the measured weight",
    source: "method §4.5 [L141]; the source's example of 80 is 81 (§11)",
    inputs: ["alignment.as_of", "alignment.presence", "alignment.perception", "alignment.performance"],
    deciding: [
      "alignment.rubric.bands", "alignment.rubric.presence", "alignment.rubric.perception",
      "alignment.rubric.performance",
    ], absences: [.missing, .stale],
    observe: { run in
      let score = run.rules.rubric(run.evaluation.facts, run.measures)
      return "\(run.shown(score.score)) \(run.shown(score.colour))"
    },
    examples: ratings + [
      .when("presence 90, perception 80, performance 70", is: "81 green") {
        $0.alignment(presence: 90, perception: Scene.percent(80), performance: 70)
      },
      .stale("the same row of 63 days ago", is: "unknown no data") {
        $0.alignment(ago: 63, presence: 90, perception: Scene.percent(80), performance: 70)
      },
      .missing("presence alone", is: "unknown no data") { $0.alignment(presence: 90) },
    ])

  private static let ratings = RuleExample.around([(.a, 85, 75), (.b, 80, 70), (.c, 75, 60), (.d, 70, 55)]) {
    segment, value, colour in
    .when("\(value) in all three", segment, is: "\(value) \(colour)") { scene in
      scene.alignment(presence: value, perception: Scene.percent(value), performance: value)
    }
  }
}
