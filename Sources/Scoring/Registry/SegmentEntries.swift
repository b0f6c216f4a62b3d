import Domain

extension RuleEntry {
  /// Segment, life, band, touch (method §2).
  static let segmentation: [RuleEntry] = [quadrant, effectiveSegment, life, band, touch, tier]

  private static func rated(_ maturity: Int, _ appetite: Int, is expected: String) -> RuleExample {
    .when("maturity \(maturity), appetite \(appetite)", is: expected) {
      $0.facts.account.maturity = maturity
      $0.facts.account.appetite = appetite
    }
  }

  private static let quadrant = RuleEntry(
    "SEG-1", "The quadrant and goal level of the two manual ratings.",
    formula: "low 1–2, high 3–5; low/low D, high/low C, low/high B, high/high A; goal 5 in A from a sum of 9",
    source: "method §2 [L83]", inputs: ["accounts.maturity", "accounts.appetite"],
    deciding: [
      "segmentation.high-from", "segmentation.top-goal-from", "segmentation.top-goal", "segmentation.goal",
    ], absences: [.missing],
    observe: { run in
      let result = run.evaluation.result
      guard let segment = result.segment, let goal = result.goal else { return "unsegmented" }
      return "\(segment.rawValue) \(segment.archetype), goal \(goal)"
    },
    examples: [
      rated(2, 2, is: "D Sustain, goal 1"), rated(3, 2, is: "C Educate, goal 2"),
      rated(2, 3, is: "B Modernize, goal 3"), rated(3, 3, is: "A Transform, goal 4"),
      rated(4, 4, is: "A Transform, goal 4"), rated(4, 5, is: "A Transform, goal 5"),
      .missing("appetite not rated", is: "unsegmented") { $0.facts.account.appetite = nil },
    ])

  private static let effectiveSegment = RuleEntry(
    "SEG-2", "The segment in force: an override with a reason while it lasts, else the quadrant.",
    formula: "override with a reason and not past its day; else `SEG-1`; else unsegmented, judged as C",
    source: "method §2, §12",
    inputs: [
      "accounts.segment_override", "accounts.segment_override_reason", "accounts.segment_override_until",
      "accounts.maturity", "accounts.appetite",
    ], absences: [.missing],
    observe: { run in
      let result = run.evaluation.result
      let name = result.segment?.rawValue ?? "unsegmented, judged as \(result.judgedAs.rawValue)"
      return "\(name) (\(result.segmentSource.rawValue))\(result.isOverrideIgnored ? ", override ignored" : "")"
    },
    examples: [
      override("D, with a reason", until: nil, reason: "merger", is: "D (override)"),
      override("D, with a reason, until today", until: 0, reason: "merger", is: "D (override)"),
      override("D, with a reason, until yesterday", until: 1, reason: "merger", is: "B (quadrant)"),
      override("D, without a reason", until: nil, reason: nil, is: "B (quadrant), override ignored"),
      .missing("neither rated nor overridden", nil, is: "unsegmented, judged as C (none)"),
    ])

  private static func override(_ given: String, until: Int?, reason: String?, is expected: String) -> RuleExample {
    .when("overridden to \(given)", is: expected) {
      $0.facts.account.segmentOverride = .d
      $0.facts.account.segmentOverrideReason = reason
      $0.facts.account.segmentOverrideUntil = until.map { Scene.today - $0 }
    }
  }

  private static let life = RuleEntry(
    "LIFE-1", "Whether the account has left by a day.",
    formula: "`churned_on` up to the day when it is known; else lifecycle `churned`", source: "method §2",
    inputs: ["accounts.churned_on", "accounts.lifecycle"], absences: [.missing],
    observe: { $0.evaluation.result.isChurned ? "churned" : "current" },
    examples: [
      .when("left today", is: "churned") { $0.facts.account.churnedOn = Scene.today },
      .when("leaves tomorrow", is: "current") {
        $0.facts.account.churnedOn = Scene.today + 1
        $0.facts.account.lifecycle = .churned
      },
      .when("churned without a day", is: "churned") { $0.facts.account.lifecycle = .churned },
      .missing("no lifecycle, no day", is: "current"),
    ])

  private static func bands(_ run: ExampleRun) -> [Int?] {
    MRRBands.assign(
      [run.scene.facts.account] + run.scene.others.map(\.account), asOf: run.scene.asOf, model: run.model)
  }

  private static func revenues(_ given: String, _ own: Int64?, _ others: [Int64], is expected: String) -> RuleExample {
    .when(given, is: expected) { scene in
      scene.facts.account.mrr = own.map(Money.init(minorUnits:))
      for mrr in others { scene.another(mrr: mrr) }
    }
  }

  private static let band = RuleEntry(
    "BAND-1", "Which quarter of the revenue an account begins in, largest accounts first.",
    formula: "share of the MRR ranked before it: band 1 below 25 %, 2 below 50 %, 3 below 75 %, else 4",
    source: "method §2 [L83]", inputs: ["accounts.mrr", "accounts.churned_on", "accounts.lifecycle"],
    deciding: ["segmentation.first-band", "segmentation.second-band", "segmentation.third-band"],
    absences: [.missing],
    observe: { run in bands(run).map { $0.map(String.init) ?? "none" }.joined(separator: " ") },
    examples: [
      revenues("four accounts of 25", 25, [25, 25, 25], is: "1 2 3 4"),
      revenues("four accounts of 247, one of 12", 247, [247, 247, 247, 12], is: "1 1 2 3 4"),
      .missing("one without MRR, one of 100", is: "none 1") { $0.another(mrr: 100) },
    ])

  private static let touch = RuleEntry(
    "TCH-1", "How closely an account is looked after, by segment and revenue.",
    formula: "band 1 High, 2–3 Mid, 4 Low; A, B: vip, high, mid; C, D: high, mid, tech", source: "method §2 [L79]",
    inputs: ["accounts.mrr", "accounts.maturity", "accounts.appetite"],
    deciding: ["segmentation.touch-high", "segmentation.touch-mid", "segmentation.touch-low"], absences: [.missing],
    observe: { run in
      run.model.touch(run.today.segment, band: bands(run).first ?? nil)?.rawValue ?? "unknown"
    },
    examples: [
      (Segment.a, ["vip", "high", "mid"]), (.b, ["vip", "high", "mid"]), (.c, ["high", "mid", "tech"]),
      (.d, ["high", "mid", "tech"]),
    ].flatMap { segment, expected in
      zip([0, 60, 90], expected).map { before, touch in
        .when("\(before) % of the MRR ranked before it", segment, is: touch) { scene in
          scene.facts.account.mrr = Money(minorUnits: Int64(100 - before))
          if before > 0 { scene.another(mrr: Int64(before)) }
        }
      }
    } + [.missing("no MRR", is: "unknown")])

  private static let tier = RuleEntry(
    "TIER-1", "The tier of an account's revenue, for capacity alone.",
    formula: "MRR a month from 10,000.00 vip, 5,000.00 high, 2,500.00 mid, else low", source: "method §2 [L89, L376]",
    inputs: ["accounts.mrr"],
    deciding: ["segmentation.vip-tier", "segmentation.high-tier", "segmentation.mid-tier"], absences: [.missing],
    observe: { run in run.scene.facts.account.mrr.map { run.model.tier(of: $0).rawValue } ?? "unknown" },
    examples: [
      (1_000_000, "vip"), (999_999, "high"), (500_000, "high"), (499_999, "mid"), (250_000, "mid"), (249_999, "low"),
    ].map { minor, tier in
      .when("MRR of \(minor) minor units", is: tier) { $0.facts.account.mrr = Money(minorUnits: minor) }
    } + [.missing("no MRR", is: "unknown")])
}
