import Domain

extension RuleEntry {
  /// Service Quality (method §4.4).
  static let quality: [RuleEntry] = [
    serviceLevel, onTime, recurrence, followThrough, qualityScore, qualityColour,
  ]

  private static let serviceLevel = RuleEntry(
    "SQ-1", "How many resolved tickets kept their service levels.",
    formula: "tickets resolved in 30 days with no level missed ÷ those with a level met or missed and none excluded",
    source: "method §4.4 [L134]",
    inputs: ["tickets.opened_at", "tickets.resolved_at", "tickets.response_sla", "tickets.resolution_sla"],
    deciding: ["quality.sla-days"], absences: [.missing, .stale], observe: { $0.shown($0.measures.sla.percent) },
    examples: [
      .when("3 met, 1 missed", is: "75") { $0.resolved(4, met: 3) },
      .when("one met, one excluded", is: "100") {
        $0.ticket(opened: 5, resolved: 1, sla: .met)
        $0.ticket(opened: 5, resolved: 1, sla: .excluded)
      },
      .when("met 29 days ago", is: "100") { $0.ticket(opened: 40, resolved: 29, sla: .met) },
      .stale("met 30 days ago", is: "unknown") { $0.ticket(opened: 40, resolved: 30, sla: .met) },
      .missing("a ticket without a level", is: "unknown") { $0.ticket(opened: 5, resolved: 1) },
    ])

  private static let onTime = RuleEntry(
    "SQ-2", "How many milestones were done by their day.",
    formula: "milestones due in 90 days and done in time ÷ all due in them; not applicable when none was due",
    source: "method §4.4 [L134]", inputs: ["milestones.due_on", "milestones.done_on"],
    deciding: ["quality.on-time-days"], absences: [.missing, .stale],
    observe: { $0.shown($0.measures.onTime.percent) },
    examples: [
      .when("one done on its day, one a day late", is: "50") {
        $0.milestone(due: 10, done: 10)
        $0.milestone(due: 10, done: 9)
      },
      .when("due 89 days ago and done", is: "100") { $0.milestone(due: 89, done: 89) },
      .stale("due 90 days ago and done", is: "unknown") { $0.milestone(due: 90, done: 90) },
      .when("due today, not done", is: "0") { $0.milestone(due: 0) },
      .when("due tomorrow", is: "unknown") { $0.milestone(due: -1) },
      .missing("no milestone", is: "unknown"),
    ])

  private static let recurrence = RuleEntry(
    "SQ-3", "How often the same trouble comes back.",
    formula: "repeats ÷ tickets opened in 30 days that carry a category or were reopened; "
      + "points = 100 − rate × (100 − green) ÷ limit, within 0…100",
    source: "method §4.4 [L135], §12", inputs: ["tickets.opened_at", "tickets.category", "tickets.reopened_at"],
    values: ["quality.recurrence", "quality.bands"],
    deciding: ["quality.repeat-days", "quality.repeat-reach", "quality.repeat-limit"], absences: [.missing, .stale],
    observe: {
      "\($0.shown($0.measures.repeats.percent)) %, \($0.shown($0.rules.recurrenceValue($0.measures))) points"
    },
    examples: [
      (Segment.a, "20 %, 40 points"), (.b, "20 %, 50 points"), (.c, "20 %, 50 points"), (.d, "20 %, 60 points"),
    ].map { segment, expected in
      .when("one of five reopened", segment, is: expected) { scene in
        for index in 0..<5 { scene.ticket(opened: 3, reopened: index == 0 ? 1 : nil, category: "c\(index)") }
      }
    } + [
      .when("same category 30 days before", is: "50 %, 0 points") {
        $0.ticket(opened: 29, category: "mail")
        $0.ticket(opened: 3, category: "vpn")
        $0.facts.tickets.append(Ticket(id: "u", openedAt: Scene.moment(ago: 33), category: "vpn"))
      },
      .when("same category 31 days before", is: "0 %, 100 points") {
        $0.ticket(opened: 29, category: "mail")
        $0.ticket(opened: 3, category: "vpn")
        $0.facts.tickets.append(Ticket(id: "u", openedAt: Scene.moment(ago: 34), category: "vpn"))
      },
      .when("opened 29 days ago", is: "0 %, 100 points") { $0.ticket(opened: 29, category: "mail") },
      .stale("opened 30 days ago", is: "unknown %, unknown points") { $0.ticket(opened: 30, category: "mail") },
      .missing("a ticket without a category", is: "unknown %, unknown points") { $0.ticket(opened: 3) },
    ])

  private static let followThrough = RuleEntry(
    "SQ-4", "How often any meeting was followed by its recap in time.",
    formula: "recaps on time ÷ held meetings of any type in 60 days that are not pending",
    source: "method §4.4 [L134], §3", inputs: ["meetings.held_at", "meetings.recap_sent_at"],
    deciding: ["quality.follow-through-days", "meetings.recap-hours"], absences: [.missing, .stale],
    observe: { $0.shown($0.measures.followThrough.percent) },
    examples: [
      .when("a tactical meeting, recap after 48 hours", is: "100") { $0.held(ago: 20, .tactical, recap: 48) },
      .when("a tactical meeting, recap after 49 hours", is: "0") { $0.held(ago: 20, .tactical, recap: 49) },
      .when("held 59 days ago", is: "100") { $0.held(ago: 59) },
      .stale("held 60 days ago", is: "unknown") { $0.held(ago: 60) },
      .missing("no meeting", is: "unknown"),
    ])

  private static let qualityScore = RuleEntry(
    "SQ-S", "The quality score, out of service levels, milestones, recurrence and follow-through.",
    formula: "30 × `SQ-1` + 25 × `SQ-2` + 25 × `SQ-3` + 20 × `SQ-4`, over the measured weight",
    source: "method §4.4 [L135], §1.6",
    inputs: ["tickets.resolved_at", "milestones.due_on", "tickets.category", "meetings.recap_sent_at"],
    deciding: [
      "quality.weights.sla", "quality.weights.on-time", "quality.weights.recurrence", "quality.weights.follow-through",
    ], absences: [.missing],
    observe: { "\($0.shown($0.today.quality.score)) of \($0.shown($0.today.quality.coverage)) %" },
    examples: [
      .when("SLA 100, on time 0, recurrence 100, follow-through 0", is: "55 of 100 %") {
        $0.ticket(opened: 5, resolved: 1, category: "mail", sla: .met)
        $0.milestone(due: 5)
        $0.held(ago: 20, recap: 90)
      },
      .when("SLA 50, follow-through 100, no milestone due", is: "70 of 66.67 %") {
        $0.resolved(2, met: 1)
        $0.held(ago: 20)
      },
      .missing("SLA 100, nothing else, no milestone due", is: "unknown of 40 %") { $0.resolved(1, met: 1) },
    ])

  private static let qualityColour = RuleEntry(
    "SQ-C", "The colour of quality, by the segment's bounds.",
    formula: "the segment's bounds applied to `SQ-S`", source: "method §4 (table), §4.4 [L135]",
    inputs: ["tickets.resolved_at", "milestones.due_on", "tickets.category", "meetings.recap_sent_at"],
    deciding: ["quality.bands"], absences: [.missing], observe: { $0.shown($0.today.quality.colour) },
    examples: colours + [.missing("no ticket and no meeting", is: "no data")])

  private static let colours = RuleExample.around([(.a, 85, 75), (.b, 80, 70), (.c, 75, 60), (.d, 70, 55)]) {
    segment, share, colour in
    .when("SLA and recaps at \(share) %", segment, is: colour) { scene in
      scene.resolved(100, met: share)
      scene.recaps(100, inTime: share)
    }
  }
}
