import Domain

extension RuleEntry {
  /// Composite, indices, suggestion (method §4.6).
  static let composite: [RuleEntry] = [compositeScore, compositeColour, maturityIndex, appetiteIndex, goal]

  /// The columns everything rests on.
  private static let inputs = [
    "pulses.valuable", "readings.coverage", "meetings.held_at", "tickets.resolved_at", "alignment.as_of",
  ]

  private static let mixed = "CX 100, Adoption 80, Engagement 87.5, Quality 85, Alignment 65"

  private static let compositeScore = RuleEntry(
    "HLT-S", "The composite: the five dimensions in one number.",
    formula: "mean of the five scores by weight; unknown with fewer than three", source: "method §4.6, §1.6",
    inputs: inputs, values: ["coverage-floor"], deciding: ["composite.weights"], absences: [.missing],
    observe: { "\($0.shown($0.today.composite.score)) of \($0.shown($0.today.composite.coverage)) %" },
    examples: [
      .when(mixed, is: "83.5 of 100 %") { $0.everything(deliverables: 60, effort: false) },
      .when("CX 100, Adoption 80, Alignment 100", is: "93.33 of 60 %") {
        $0.pulse(5)
        $0.sponsor(ago: 1)
        $0.reading(80)
        $0.alignment(deliverables: Scene.percent(100), effort: true)
      },
      .missing("CX 100, Adoption 80, nothing else", is: "unknown of 40 %") {
        $0.pulse(5)
        $0.sponsor(ago: 1)
        $0.reading(80)
      },
    ])

  private static let compositeColour = RuleEntry(
    "HLT-C", "The colour of the composite is that of the worst dimension.",
    formula: "any Red → Red; any Yellow → Yellow; Green with at most one dimension unknown", source: "method §4.6",
    inputs: inputs, deciding: ["composite.unknown-for-green"], absences: [.missing],
    observe: { $0.shown($0.today.composite.colour) },
    examples: [
      .when("every dimension Green", is: "green") { $0.everything() },
      .when("Client Experience unknown, the rest Green", is: "green") { $0.everything(pulse: false) },
      .when("Client Experience and Adoption unknown, the rest Green", is: "no data") {
        $0.everything(pulse: false, adoption: nil)
      },
      .when("Alignment Yellow", is: "yellow") { $0.everything(deliverables: 60, effort: false) },
      .when("Adoption Red", is: "red") { $0.everything(adoption: 10) },
      .missing("nothing on record", is: "no data"),
    ])

  private static let maturityIndex = RuleEntry(
    "IDX-M", "How mature the account's technology looks by its health.",
    formula: "40 × Adoption + 30 × Quality + 20 × Engagement + 10 × Alignment, over the measured weight",
    source: "method §4.6 [L313]", inputs: inputs, deciding: ["composite.maturity"], absences: [.missing],
    observe: { $0.shown($0.engine.composite.maturity($0.today)) },
    examples: [
      .when(mixed, is: "81.5") { $0.everything(deliverables: 60, effort: false) },
      .missing("Adoption alone", is: "unknown") { $0.reading(80) },
    ])

  private static let appetiteIndex = RuleEntry(
    "IDX-A", "How much appetite for change the account shows by its health.",
    formula: "40 × CX + 30 × Engagement + 20 × Adoption + 10 × Alignment, over the measured weight",
    source: "method §4.6 [L313]", inputs: inputs, deciding: ["composite.appetite"], absences: [.missing],
    observe: { $0.shown($0.engine.composite.appetite($0.today)) },
    examples: [
      .when(mixed, is: "88.75") { $0.everything(deliverables: 60, effort: false) },
      .missing("Adoption alone", is: "unknown") { $0.reading(80) },
    ])

  private static let goal = RuleEntry(
    "GOAL-1", "The goal level that the two indices suggest; never applied by itself.",
    formula: "grid of the bands of `IDX-A` (row) and `IDX-M` (column); band = index ÷ 20, rounded up, at least 1",
    source: "method §4.6", inputs: inputs, values: ["composite.goals"], deciding: ["composite.index-band"],
    absences: [.missing],
    observe: { run in
      guard let goal = run.evaluation.suggestedGoal else { return "no suggestion" }
      return "goal \(goal), segment \(CompositeRules.segment(ofGoal: goal).rawValue)"
    },
    examples: [
      .when("IDX-M 81.5, IDX-A 88.75", is: "goal 5, segment A") { $0.everything(deliverables: 60, effort: false) },
      .when("IDX-M 79.9, IDX-A 87.95", is: "goal 4, segment A") {
        $0.everything(adoption: 76, deliverables: 60, effort: false)
      },
      .missing("Adoption alone", is: "no suggestion") { $0.reading(80) },
    ])
}
