import Domain

extension RuleEntry {
  /// Triggers about service quality and alignment (method §6).
  static let qualityTriggers: [RuleEntry] = [
    .trigger(
      .slaRed, "Service levels are missed well below what the segment expects.",
      when: "`SQ-1` is more than 5 points below the segment's green bound",
      inputs: ["tickets.resolved_at", "tickets.response_sla", "tickets.resolution_sla"],
      deciding: ["triggers.sla-green", "triggers.sla-margin"], source: "method §6 [L135]; the 5 points are a ruling",
      examples: [(Segment.a, 92), (.b, 90), (.c, 87), (.d, 85)].flatMap { segment, bound in
        [
          .when("\(bound) % met", segment, is: "quiet") { $0.resolved(100, met: bound) },
          .when("\(bound - 1) % met", segment, is: "fires") { $0.resolved(100, met: bound - 1) },
        ]
      } + [.missing("no ticket", is: "quiet")]),
    .trigger(
      .milestoneLate, "A milestone is long overdue.", when: "a milestone is more than 14 days past due and not done",
      inputs: ["milestones.due_on", "milestones.done_on"], deciding: ["triggers.milestone-days"],
      examples: [
        .when("due 14 days ago", is: "quiet") { $0.milestone(due: 14) },
        .when("due 15 days ago", is: "fires") { $0.milestone(due: 15) },
        .when("due 15 days ago, done today", is: "quiet") { $0.milestone(due: 15, done: 0) },
        .missing("no milestone", is: "quiet"),
      ]),
    .trigger(
      .repeatsHigh, "The same trouble comes back more often than the segment accepts.",
      when: "the rate of `SQ-3` is above the segment's limit",
      inputs: ["tickets.opened_at", "tickets.category", "tickets.reopened_at"], deciding: ["quality.repeat-limit"],
      examples: [
        repeats(.a, 1, of: 20, is: "quiet"), repeats(.a, 1, of: 18, is: "fires"), repeats(.b, 2, of: 25, is: "quiet"),
        repeats(.b, 1, of: 12, is: "fires"), repeats(.c, 1, of: 10, is: "quiet"), repeats(.c, 2, of: 19, is: "fires"),
        repeats(.d, 3, of: 20, is: "quiet"), repeats(.d, 2, of: 13, is: "fires"), .missing("no ticket", is: "quiet"),
      ]),
    .trigger(
      .followThroughLow, "Too many meetings go without a recap in time.", when: "`SQ-4` is below 80",
      inputs: ["meetings.held_at", "meetings.recap_sent_at"], deciding: ["triggers.follow-through-floor"],
      examples: [
        .when("4 of 5 in time (80 %)", is: "quiet") { $0.recaps(5, inTime: 4) },
        .when("23 of 29 in time (79.31 %)", is: "fires") { $0.recaps(29, inTime: 23) },
        .missing("no meeting", is: "quiet"),
      ]),
    .trigger(
      .qualityReds, "Quality was Red at two month ends in a row.", when: "consecutive Quality Reds ≥ 2",
      inputs: ["tickets.resolved_at", "meetings.recap_sent_at"], deciding: ["triggers.quality-reds"],
      examples: [
        .when("Red at one month end", is: "quiet") { $0.poorQuality(months: 1) },
        .when("Red at two month ends", is: "fires") { $0.poorQuality(months: 2) },
        .missing("nothing on record", is: "quiet"),
      ]),
    .trigger(
      .perceptionRed, "The client sees the service worse than the segment accepts.",
      when: "perception of a fresh row is below the segment's yellow bound of the rubric",
      inputs: ["alignment.as_of", "alignment.perception"],
      deciding: Segment.allCases.map { "alignment.rubric.bands.\($0.rawValue.lowercased()).yellow" }
        + ["alignment.fresh-days"], absences: [.missing, .stale],
      examples: [(Segment.a, 75), (.b, 70), (.c, 60), (.d, 55)].flatMap { segment, bound in
        [
          .when("\(bound) %", segment, is: "quiet") { $0.alignment(perception: Scene.percent(bound)) },
          .when("\(bound - 1).999999 %", segment, is: "fires") {
            $0.alignment(perception: Scene.percent(bound - 1, millionths: 999_999))
          },
        ]
      } + [
        .when("10 %, 62 days ago", is: "fires") { $0.alignment(ago: 62, perception: Scene.percent(10)) },
        .stale("10 %, 63 days ago", is: "quiet") { $0.alignment(ago: 63, perception: Scene.percent(10)) },
        .missing("no row", is: "quiet"),
      ]),
    .trigger(
      .deliverablesMissing, "Something that was agreed is not delivered.",
      when: "`deliverables_present` of a fresh row is below 100",
      inputs: ["alignment.as_of", "alignment.deliverables_present"],
      deciding: ["triggers.deliverables-floor", "alignment.fresh-days"], absences: [.missing, .stale],
      examples: [
        .when("100 %", is: "quiet") { $0.alignment(deliverables: Scene.percent(100)) },
        .when("99.999999 %", is: "fires") { $0.alignment(deliverables: Scene.percent(99, millionths: 999_999)) },
        .when("50 %, 62 days ago", is: "fires") { $0.alignment(ago: 62, deliverables: Scene.percent(50)) },
        .stale("50 %, 63 days ago", is: "quiet") { $0.alignment(ago: 63, deliverables: Scene.percent(50)) },
        .missing("no row", is: "quiet"),
      ]),
    .trigger(
      .segmentSuggested, "The health suggests another segment than the one in force, and has done so for a while.",
      when: "`GOAL-1` names another segment at the day and at the two latest month ends",
      inputs: ["accounts.maturity", "accounts.appetite"], deciding: ["history.offer-month-ends"],
      source: "method §6, §4.6",
      examples: [
        .when("A suggested at two month ends", .d, is: "fires") { $0.thriving(since: 35) },
        .when("A suggested at one month end", .d, is: "quiet") { $0.thriving(since: 20) },
        .when("A suggested at two month ends", .a, is: "quiet") { $0.thriving(since: 35) },
        .missing("nothing on record", is: "quiet"),
      ]),
  ]

  private static func repeats(_ segment: Segment, _ count: Int, of total: Int, is expected: String) -> RuleExample {
    .when("\(count) of \(total) reopened", segment, is: expected) { scene in
      for index in 0..<total { scene.ticket(opened: 3, reopened: index < count ? 1 : nil, category: "c\(index)") }
    }
  }
}
