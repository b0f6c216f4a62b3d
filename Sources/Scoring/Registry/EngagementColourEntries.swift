import Domain

extension RuleEntry {
  /// The colour of Engagement and what it alone looks at (method §4.3, §4.7).
  static let engagementColours: [RuleEntry] = [engagementColour, decisionShare, activity]

  /// Green in every input of the colour but what is changed.
  private static func colour(
    _ given: String, _ segment: Segment = .b, is expected: String, meetings: Int = 10, onTime: Int? = nil,
    recaps: Int? = nil, sponsor: Int? = 1, _ more: (inout Scene) -> Void = { _ in }
  ) -> RuleExample {
    .when(given, segment, is: expected) { scene in
      scene.meetings(meetings, onTime: onTime ?? meetings, recaps: recaps ?? meetings)
      if let sponsor { scene.sponsor(ago: sponsor) }
      more(&scene)
    }
  }

  private static let engagementColour = RuleEntry(
    "ENG-C", "The colour of Engagement is that of the worst of cadence, recaps, sponsor, decisions and complaints.",
    formula: "worst of `ENG-1`, `ENG-4`, `CX-2`, `ENG-D`, and Red for a complaint about relevance or follow-through",
    source: "method §4.3 [L129], §12",
    inputs: [
      "meetings.planned_on", "meetings.held_at", "meetings.recap_sent_at", "contacts.last_seen", "decisions.meeting_id",
      "complaints.root_cause",
    ], values: ["engagement.colour", "engagement.decision-green"],
    deciding: ["engagement.cadence", "engagement.recap", "engagement.sponsor-required", "experience.sponsor-days"],
    absences: [.missing], observe: { $0.shown($0.today.engagement.colour) },
    examples: [
      colour("9 of 10 on time (90 %)", is: "green", onTime: 9),
      colour("17 of 19 on time (89.47 %)", is: "yellow", meetings: 19, onTime: 17),
      colour("8 of 10 on time (80 %)", is: "yellow", onTime: 8),
      colour("23 of 29 on time (79.31 %)", is: "red", meetings: 29, onTime: 23),
      colour("19 of 20 recaps in time (95 %)", is: "green", meetings: 20, recaps: 19),
      colour("17 of 18 recaps in time (94.44 %)", is: "yellow", meetings: 18, recaps: 17),
      colour("8 of 10 recaps in time (80 %)", is: "yellow", recaps: 8),
      colour("23 of 29 recaps in time (79.31 %)", is: "red", meetings: 29, recaps: 23),
      colour("sponsor seen 120 days ago", is: "green", sponsor: 120),
      colour("sponsor seen 121 days ago", is: "red", sponsor: 121),
      colour("sponsor seen 121 days ago", .c, is: "yellow", sponsor: 121),
      colour("sponsor unknown", .a, is: "no data", sponsor: nil),
      colour("sponsor unknown", .b, is: "no data", sponsor: nil),
      colour("sponsor unknown", .c, is: "green", sponsor: nil),
      colour("sponsor unknown", .d, is: "green", sponsor: nil),
      colour("two QBRs, one with a decision", is: "yellow") { $0.reviews(2, decided: 1) },
      colour("two QBRs without a decision", is: "red") { $0.reviews(2, decided: 0) },
      colour("a complaint about relevance", is: "red") { $0.complaint(cause: .relevance) },
      colour("a complaint about quality", is: "green") { $0.complaint(cause: .quality) },
      .missing("no meeting, sponsor seen", is: "no data") { $0.sponsor(ago: 1) },
    ])

  private static let decisionShare = RuleEntry(
    "ENG-D", "How many QBRs of the last year ended with a decision.",
    formula:
      "QBR-type meetings held in 365 days with a linked decision ÷ all of them; Red when the two latest have none",
    source: "method §4.3 [L129], §12",
    inputs: ["meetings.type", "meetings.held_at", "decisions.meeting_id", "decisions.logged_on", "decisions.outcome"],
    deciding: ["engagement.decision-days", "engagement.decision-green"], absences: [.missing],
    observe: { run in
      let colour = run.rules.decisionColour(run.measures).map(run.shown) ?? "not applicable"
      return "\(run.shown(run.measures.decisions.percent)) \(colour)"
    },
    examples: [
      .when("7 of 10 with a decision", is: "70 green") { $0.reviews(10, decided: 7) },
      .when("9 of 13 with a decision", is: "69.23 yellow") { $0.reviews(13, decided: 9) },
      .when("a single one without a decision", is: "0 yellow") { $0.reviews(1, decided: 0) },
      .when("the two latest without a decision", is: "0 red") { $0.reviews(2, decided: 0) },
      .when("one held 364 days ago without a decision", is: "0 yellow") { $0.held(ago: 364, .qbr) },
      .when("one held 365 days ago without a decision", is: "unknown not applicable") { $0.held(ago: 365, .qbr) },
      .when("a decision that says none was taken", is: "0 yellow") { scene in
        scene.reviews(1, decided: 1)
        scene.facts.decisions = scene.facts.decisions.map {
          Decision(id: $0.id, meetingID: $0.meetingID, loggedOn: $0.loggedOn, outcome: .noDecision)
        }
      },
      .missing("no QBR", is: "unknown not applicable"),
    ])

  private static let activity = RuleEntry(
    "ENG-A", "How much moved in a quarter; part of the score in model `composite-6.2` alone.",
    formula: "min(100, decisions logged and initiatives moved in 90 days ÷ the segment's target × 100)",
    source: "method §4.7 [L312]", inputs: ["decisions.logged_on", "initiatives.status_changed_on"],
    values: ["engagement.activity-target"],
    deciding: [
      "engagement.activity-days", "engagement.activity-target.a", "engagement.activity-target.b",
      "engagement.activity-target.c",
    ], model: .composite62,
    observe: { $0.shown($0.rules.activityValue($0.measures)) },
    examples: moved(.a, 12, half: "50") + moved(.b, 6, half: "50") + moved(.c, 3, half: "33.33")
      + moved(.d, 1, half: "0") + [
        .when("one moved 89 days ago", is: "16.67") { $0.initiative(.inProgress, changed: 89) },
        .when("one moved 90 days ago", is: "0") { $0.initiative(.inProgress, changed: 90) },
        .when("a decision without a date", is: "0") { $0.facts.decisions = [Decision(id: "d")] },
      ])

  private static func moved(_ segment: Segment, _ target: Int, half: String) -> [RuleExample] {
    func example(_ count: Int, _ expected: String) -> RuleExample {
      .when("initiatives moved: \(count)", segment, is: expected) { scene in
        for _ in 0..<count { scene.initiative(.inProgress, changed: 5) }
      }
    }
    return [example(target, "100"), example(target + 1, "100"), example(target / 2, half)]
  }
}
