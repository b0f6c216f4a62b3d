import Domain

extension RuleEntry {
  /// Engagement (method §4.3).
  static let engagement: [RuleEntry] =
    [cadenceShare, stakeholderMix, velocity, followUp, engagementScore] + engagementColours

  /// The trailing days a segment looks back.
  private static let windows: [(segment: Segment, days: Int)] = [(.a, 180), (.b, 180), (.c, 365), (.d, 365)]

  private static let cadenceShare = RuleEntry(
    "ENG-1", "How many of the planned strategic meetings took place when they were planned.",
    formula: "on-time held ÷ planned, over strategic meetings planned in the window and held, missed or overdue",
    source: "method §4.3 [L128], §3",
    inputs: ["meetings.type", "meetings.planned_on", "meetings.status", "meetings.held_at", "meetings.waived_reason"],
    deciding: ["engagement.window-days", "meetings.on-time-days", "meetings.missed-after-days"],
    absences: [.missing, .stale], observe: { $0.shown($0.measures.cadence.percent) },
    examples: windows.flatMap { segment, days in
      [
        .when("held as planned \(days - 1) days ago", segment, is: "100") { $0.held(ago: days - 1) },
        .stale("held as planned \(days) days ago", segment, is: "unknown") { $0.held(ago: days) },
      ]
    } + [
      .when("held 7 days after the plan", is: "100") { $0.held(ago: 20, late: 7) },
      .when("held 8 days after the plan", is: "0") { $0.held(ago: 20, late: 8) },
      .when("one on time, one planned 7 days ago and not held", is: "100") {
        $0.held(ago: 20)
        $0.plan(ago: 7)
      },
      .when("one on time, one planned 8 days ago and not held", is: "50") {
        $0.held(ago: 20)
        $0.plan(ago: 8)
      },
      .when("one on time, one missed but waived", is: "100") {
        $0.held(ago: 20)
        $0.plan(ago: 20, .qbr, .missed, waived: "merger")
      },
      .when("an operations check-in counts as strategic", .d, is: "100") { $0.held(ago: 20, .opsCheckin) },
      .when("elsewhere it does not", .c, is: "unknown") { $0.held(ago: 20, .opsCheckin) },
      .missing("no meeting", is: "unknown"),
    ])

  private static let stakeholderMix = RuleEntry(
    "ENG-2", "How often somebody who decides was in the room.",
    formula: "held strategic meetings with a decision maker ÷ those where it is known",
    source: "method §4.3 [L128]", inputs: ["meetings.type", "meetings.held_at", "meetings.decision_maker_present"],
    deciding: ["engagement.window-days"], absences: [.missing, .stale],
    observe: { $0.shown($0.measures.mix.percent) },
    examples: windows.flatMap { segment, days in
      [
        .when("present \(days - 1) days ago", segment, is: "100") { $0.held(ago: days - 1, decider: true) },
        .stale("present \(days) days ago", segment, is: "unknown") { $0.held(ago: days, decider: true) },
      ]
    } + [
      .when("present, absent, and once unknown", is: "50") {
        $0.held(ago: 30, decider: true)
        $0.held(ago: 20, decider: false)
        $0.held(ago: 10)
      },
      .missing("never noted", is: "unknown") { $0.held(ago: 10) },
    ])

  private static let velocity = RuleEntry(
    "ENG-3", "How long a decision takes from proposal to yes or no.",
    formula: "median days; points = 100 − days × (100 − green) ÷ 30, within 0…100", source: "method §4.3 [L128], §12",
    inputs: [
      "decisions.proposed_on", "decisions.decided_on", "proposals.presented_on", "proposals.decided_on",
      "proposals.outcome",
    ], values: ["engagement.velocity", "engagement.bands"],
    deciding: ["engagement.window-days", "engagement.velocity-span"],
    absences: [.missing, .stale],
    observe: { "\($0.shown($0.measures.velocityDays)) days, \($0.shown($0.rules.velocityValue($0.measures))) points" },
    examples: windows.flatMap { segment, days in
      [
        .when("decided at once \(days - 1) days ago", segment, is: "0 days, 100 points") {
          $0.decision(took: 0, ago: days - 1)
        },
        .stale("decided at once \(days) days ago", segment, is: "unknown days, unknown points") {
          $0.decision(took: 0, ago: days)
        },
      ]
    } + [
      .when("decisions after 10, 30 and 90 days", is: "30 days, 75 points") { scene in
        for days in [10, 30, 90] { scene.decision(took: days, ago: 5) }
      },
      .when("decisions after 10 and 20 days", is: "15 days, 87.5 points") { scene in
        for days in [10, 20] { scene.decision(took: days, ago: 5) }
      },
      .when("a proposal approved after 12 days", .d, is: "12 days, 86 points") {
        $0.facts.proposals = [
          Proposal(id: "o", presentedOn: Scene.today - 32, decidedOn: Scene.today - 20, outcome: .approved)
        ]
      },
      .missing("nothing was decided", is: "unknown days, unknown points"),
    ])

  private static let followUp = RuleEntry(
    "ENG-4", "How often the recap of a strategic meeting went out in time.",
    formula: "recaps on time ÷ held strategic meetings of the window that are not pending",
    source: "method §4.3 [L128], §3", inputs: ["meetings.type", "meetings.held_at", "meetings.recap_sent_at"],
    deciding: ["engagement.window-days", "meetings.recap-hours"], absences: [.missing, .stale],
    observe: { $0.shown($0.measures.followUp.percent) },
    examples: windows.flatMap { segment, days in
      [
        .when("on time \(days - 1) days ago", segment, is: "100") { $0.held(ago: days - 1) },
        .stale("on time \(days) days ago", segment, is: "unknown") { $0.held(ago: days) },
      ]
    } + [
      .when("recap after 48 hours", is: "100") { $0.held(ago: 20, recap: 48) },
      .when("recap after 49 hours", is: "0") { $0.held(ago: 20, recap: 49) },
      .when("held today, no recap yet", is: "unknown") { $0.held(ago: 0, recap: nil) },
      .when("held three days ago, no recap", is: "0") { $0.held(ago: 3, recap: nil) },
      .missing("no meeting", is: "unknown"),
    ])

  private static let engagementScore = RuleEntry(
    "ENG-S", "The engagement score, out of cadence, stakeholder mix, velocity and follow-up.",
    formula: "30 × `ENG-1` + 30 × `ENG-2` + 25 × `ENG-3` + 15 × `ENG-4`, over the measured weight",
    source: "method §4.3 [L128], §1.6",
    inputs: ["meetings.held_at", "meetings.decision_maker_present", "meetings.recap_sent_at", "decisions.decided_on"],
    deciding: [
      "engagement.weights.cadence", "engagement.weights.mix", "engagement.weights.velocity",
      "engagement.weights.follow-up",
    ], absences: [.missing],
    observe: { "\($0.shown($0.today.engagement.score)) of \($0.shown($0.today.engagement.coverage)) %" },
    examples: [
      .when("cadence 100, mix 0, velocity 75, follow-up 0", is: "48.75 of 100 %") {
        $0.held(ago: 20, recap: 90, decider: false)
        $0.decision(took: 30, ago: 5)
      },
      .when("cadence 0, mix 100, velocity 50, follow-up 100", is: "57.5 of 100 %") {
        $0.held(ago: 20, late: 8, decider: true)
        $0.decision(took: 60, ago: 5)
      },
      .missing("cadence 100, follow-up 100, nothing else", is: "unknown of 45 %") { $0.held(ago: 20) },
    ])
}
