import Domain

extension RuleEntry {
  /// The reasons of the watchlist that come from health (method §8).
  static let healthReasons: [RuleEntry] = [
    reason(
      .experience, "Client Experience keeps turning Red, or several of its inputs are Red at once.",
      "2 Red among the last three CX month ends, or two of `CX-1`…`CX-3` Red now",
      inputs: ["pulses.valuable", "contacts.last_seen"],
      deciding: [
        "watchlist.experience", "watchlist.experience-reds", "watchlist.experience-month-ends",
        "watchlist.experience-inputs",
      ],
      examples: [
        .when("Red in February and March", is: "weight 3") { $0.pulse(3, ago: 35) },
        .when("Red in January and February, Green since", is: "weight 3") {
          $0.pulse(3, ago: 62)
          $0.pulse(5, 5, 5, ago: 5)
        },
        .when("Red in December and January, Green since", is: "not listed") {
          $0.pulse(3, ago: 92)
          $0.pulse(5, 5, 5, ago: 40)
        },
        .when("Red in March, one input", is: "not listed") { $0.pulse(3, ago: 20) },
        .when("Red in March, pulse and sponsor", is: "weight 3") {
          $0.pulse(3, ago: 20)
          $0.sponsor(ago: 121)
        },
        .missing("nothing on record", is: "not listed"),
      ]),
    reason(
      .sponsor, "The sponsor is out of sight, in segments A and B.", "`SPON-1` beyond its limit or never seen",
      inputs: ["contacts.last_seen", "meetings.exec_present"],
      deciding: ["watchlist.sponsor", "watchlist.sponsor-applies", "experience.sponsor-days"],
      examples: [
        .when("seen 120 days ago", is: "not listed") { $0.sponsor(ago: 120) },
        .when("seen 121 days ago", .a, is: "weight 3") { $0.sponsor(ago: 121) },
        .when("seen 121 days ago", .b, is: "weight 3") { $0.sponsor(ago: 121) },
        .when("seen 121 days ago", .c, is: "not listed") { $0.sponsor(ago: 121) },
        .when("seen 121 days ago", .d, is: "not listed") { $0.sponsor(ago: 121) },
        .missing("no sponsor on record", is: "not listed"),
      ]),
    reason(
      .engagement, "Engagement is Red.", "`ENG-C` Red; heavier from 2 consecutive Reds", inputs: ["meetings.held_at"],
      deciding: ["watchlist.engagement", "watchlist.engagement-repeated", "watchlist.repeated-reds"],
      examples: [
        .when("Red at one month end", is: "weight 2") { $0.held(ago: 20, late: 8) },
        .when("Red at two month ends", is: "weight 3") { $0.held(ago: 35, late: 8) },
        .missing("nothing on record", is: "not listed"),
      ]),
    reason(
      .quality, "Service Quality is Red.", "`SQ-C` Red; heavier from 2 consecutive Reds",
      inputs: ["tickets.resolved_at", "meetings.recap_sent_at"],
      deciding: ["watchlist.quality", "watchlist.quality-repeated", "watchlist.repeated-reds"],
      examples: [
        .when("Red at one month end", is: "weight 2") { $0.poorQuality(months: 1) },
        .when("Red at two month ends", is: "weight 3") { $0.poorQuality(months: 2) },
        .missing("nothing on record", is: "not listed"),
      ]),
    reason(
      .adoption, "The basics are missing, or adoption is Red.", "`ADO-F`, or `ADO-C` Red",
      inputs: ["readings.coverage", "insights.kind"], deciding: ["watchlist.adoption", "adoption.bands.b.yellow"],
      absences: [.missing, .stale],
      examples: [
        .when("65 %", is: "not listed") { $0.reading(65) },
        .when("64.999999 %", is: "weight 2") { $0.reading(64, millionths: 999_999) },
        .when("MFA at 59 %, the rest at 100 %", is: "weight 2") {
          $0.reading(59, kind: .mfa)
          $0.reading(100, weight: 5)
        },
        .stale("10 %, read 121 days ago", is: "not listed") { $0.reading(10, ago: 121) },
        .missing("never read", is: "not listed"),
      ]),
    reason(
      .alignment, "Alignment is Red.", "`ALN-C` Red", inputs: ["alignment.as_of", "alignment.deliverables_present"],
      deciding: ["watchlist.alignment"],
      examples: [
        .when("nothing delivered", is: "weight 2") { $0.misaligned(ago: 1) },
        .when("everything delivered", is: "not listed") { $0.everything() },
        .missing("nothing on record", is: "not listed"),
      ]),
    reason(
      .gate, "A gate of health is open.", "any of G-3…G-6 open", inputs: ["pulses.valuable"],
      deciding: ["watchlist.gate", "history.gate-reds"],
      examples: [
        .when("CX Red at two month ends", is: "weight 2") { $0.pulse(3, ago: 35) },
        .when("CX Red at one month end", is: "not listed") { $0.pulse(3, ago: 20) },
        .missing("nothing on record", is: "not listed"),
      ]),
    reason(
      .drop, "The composite fell sharply.", "Δ7 ≤ −10 or Δ30 ≤ −15", inputs: ["readings.coverage"],
      deciding: [
        "watchlist.drop", "watchlist.short-drop", "watchlist.long-drop", "history.short-delta-days",
        "history.long-delta-days",
      ],
      examples: [
        .when("−10 six days ago", is: "weight 2") { $0.adoptionFalls(from: 90, to: 60, ago: 6) },
        .when("−10 seven days ago", is: "not listed") { $0.adoptionFalls(from: 90, to: 60, ago: 7) },
        .when("−9.67 three days ago", is: "not listed") { $0.adoptionFalls(from: 90, to: 61, ago: 3) },
        .when("−15 twenty-nine days ago", is: "weight 2") { $0.adoptionFalls(from: 100, to: 55, ago: 29) },
        .when("−15 thirty days ago", is: "not listed") { $0.adoptionFalls(from: 100, to: 55, ago: 30) },
        .when("−14.67 twenty days ago", is: "not listed") { $0.adoptionFalls(from: 100, to: 56, ago: 20) },
        .missing("no composite then", is: "not listed") { $0.everything() },
      ]),
    reason(
      .data, "Too little is known.", "composite NoData, or coverage of a dimension below 60 %",
      inputs: ["readings.as_of", "alignment.as_of"], deciding: ["watchlist.data"], absences: [.missing, .stale],
      examples: [
        .when("something of every dimension", is: "not listed") { $0.everything() },
        .missing("all but quality", is: "weight 1") { $0.everything(quality: false) },
        .stale("all, adoption read 121 days ago", is: "weight 1") {
          $0.everything(adoption: nil)
          $0.reading(80, ago: 121)
        },
      ]),
  ]

  /// A reason: its weight, or nothing.
  static func reason(
    _ rule: WatchRule, _ summary: String, _ formula: String, inputs: [String], deciding: [String],
    absences: [Absence] = [.missing], examples: [RuleExample]
  ) -> RuleEntry {
    RuleEntry(
      rule.rawValue, summary, formula: formula, source: "method §8, §12", inputs: inputs, deciding: deciding,
      absences: absences,
      observe: { run in
        run.evaluation.watchlist.first { $0.rule == rule }.map { "weight \($0.weight)" } ?? "not listed"
      }, examples: examples)
  }
}
