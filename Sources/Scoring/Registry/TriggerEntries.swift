import Domain

extension RuleEntry {
  /// The triggers (method §6), in the order of the table.
  static let triggers: [RuleEntry] = experienceTriggers + engagementTriggers + qualityTriggers + planningTriggers

  /// A trigger: it fires or it is quiet.
  static func trigger(
    _ trigger: Trigger, _ summary: String, when formula: String, inputs: [String], deciding: [String] = [],
    absences: [Absence] = [.missing], source: String = "method §6", examples: [RuleExample]
  ) -> RuleEntry {
    RuleEntry(
      trigger.rawValue, summary, formula: formula, source: source, inputs: inputs, deciding: deciding,
      absences: absences, observe: { $0.evaluation.fires(trigger) ? "fires" : "quiet" }, examples: examples)
  }

  private static let readings = ["readings.as_of", "readings.coverage", "insights.kind"]

  private static func floor(_ trigger: Trigger, _ summary: String, _ kind: InsightKind, _ floor: Int, key: String)
    -> RuleEntry
  {
    .trigger(
      trigger, summary, when: "the lowest fresh `\(kind.rawValue)` reading is below its floor", inputs: readings,
      deciding: [key], absences: [.missing, .stale],
      examples: [
        .when("\(floor) %", is: "quiet") { $0.reading(floor, kind: kind) },
        .when("\(floor - 1).999999 %", is: "fires") { $0.reading(floor - 1, millionths: 999_999, kind: kind) },
        .stale("10 %, read 121 days ago", is: "quiet") { $0.reading(10, ago: 121, kind: kind) },
        .missing("never read", is: "quiet"),
      ])
  }

  private static let experienceTriggers: [RuleEntry] = [
    .trigger(
      .cxRed, "Client Experience has turned Red.", when: "`CX-C` is Red",
      inputs: ["pulses.valuable", "contacts.last_seen"],
      examples: [
        .when("a pulse of 3", is: "fires") { $0.pulse(3) }, .when("a pulse of 4", is: "quiet") { $0.pulse(4) },
        .missing("nothing on record", is: "quiet"),
      ]),
    .trigger(
      .complaintUnowned, "A complaint is open and nobody owns it.", when: "an open complaint has no owner",
      inputs: ["complaints.logged_on", "complaints.closed_on", "complaints.owner"],
      examples: [
        .when("open, without an owner", is: "fires") { $0.complaint(owner: nil) },
        .when("open, with an owner", is: "quiet") { $0.complaint() },
        .when("without an owner, closed today", is: "quiet") { $0.complaint(closed: 0, owner: nil) },
        .missing("no complaint", is: "quiet"),
      ]),
    .trigger(
      .sponsorAway, "The executive sponsor has been out of sight for too long, in any segment.",
      when: "`SPON-1` is beyond its limit, or the sponsor was never seen",
      inputs: ["contacts.last_seen", "meetings.exec_present"], deciding: ["experience.sponsor-days"],
      examples: [
        .when("seen 120 days ago", is: "quiet") { $0.sponsor(ago: 120) },
        .when("seen 121 days ago", .d, is: "fires") { $0.sponsor(ago: 121) },
        .when("never seen", is: "fires") { $0.sponsor(ago: nil) }, .missing("no sponsor on record", is: "quiet"),
      ]),
    floor(.mfaLow, "Sign-in protection is too thin.", .mfa, 60, key: "adoption.mfa-floor"),
    floor(.endpointLow, "Endpoint protection is too thin.", .endpoint, 80, key: "adoption.endpoint-floor"),
    floor(.backupLow, "Backup is too thin.", .backup, 95, key: "adoption.backup-floor"),
    .trigger(
      .adoptionStuck, "Adoption fell, or stands still short of Green.",
      when: "a fall of 10 between the two latest month ends, or two steps under 2 while not Green",
      inputs: ["readings.as_of", "readings.coverage", "accounts.since"],
      deciding: ["triggers.adoption-drop", "triggers.adoption-still"],
      examples: [
        .when("month ends at 95, 80, 70", is: "fires") { $0.adoptionMonths((95, 0), (80, 0), (70, 0)) },
        .when("month ends at 95, 80, 71", is: "quiet") { $0.adoptionMonths((95, 0), (80, 0), (71, 0)) },
        .when("month ends at 60, 61.999999, 60", is: "fires") { $0.adoptionMonths((60, 0), (61, 999_999), (60, 0)) },
        .when("month ends at 60, 62, 60", is: "quiet") { $0.adoptionMonths((60, 0), (62, 0), (60, 0)) },
        .when("month ends at 85, 85, 85", is: "quiet") { $0.adoptionMonths((85, 0), (85, 0), (85, 0)) },
        .missing("never read", is: "quiet"),
      ]),
  ]

  private static let meetings = ["meetings.type", "meetings.held_at"]

  private static let engagementTriggers: [RuleEntry] = [
    .trigger(
      .missStreak, "Strategic meetings were missed in a row.", when: "`CAD-4` ≥ 2",
      inputs: ["meetings.status", "meetings.planned_on"], deciding: ["triggers.miss-streak"],
      examples: [
        .when("one missed", is: "quiet") { $0.plan(ago: 20, .qbr, .missed) },
        .when("two missed", is: "fires") {
          $0.plan(ago: 20, .qbr, .missed)
          $0.plan(ago: 10, .qbr, .missed)
        },
        .missing("no meeting", is: "quiet"),
      ]),
    .trigger(
      .proposalAging, "A proposal waits for an answer.", when: "an open proposal was presented 30 days ago or longer",
      inputs: ["proposals.presented_on", "proposals.decided_on", "proposals.outcome"],
      deciding: ["triggers.proposal-days"],
      examples: [
        .when("presented 29 days ago", is: "quiet") { $0.proposal(ago: 29) },
        .when("presented 30 days ago", is: "fires") { $0.proposal(ago: 30) },
        .when("presented 60 days ago, declined", is: "quiet") { $0.proposal(ago: 60, .declined) },
        .missing("presented on no day", is: "quiet") { $0.facts.proposals = [Proposal(id: "o")] },
      ]),
    .trigger(
      .decisionMakerAbsent, "Nobody who decides came to the last two strategic meetings.",
      when: "decision maker absent at the two latest held strategic meetings, in A to C",
      inputs: meetings + ["meetings.decision_maker_present"], deciding: ["triggers.decision-maker-applies"],
      examples: [(Segment.a, "fires"), (.b, "fires"), (.c, "fires"), (.d, "quiet")].map { segment, expected in
        .when("absent twice", segment, is: expected) {
          $0.held(ago: 30, decider: false)
          $0.held(ago: 20, decider: false)
        }
      } + [
        .when("absent, then present", is: "quiet") {
          $0.held(ago: 30, decider: false)
          $0.held(ago: 20, decider: true)
        },
        .missing("absent, then not noted", is: "quiet") {
          $0.held(ago: 30, decider: false)
          $0.held(ago: 20)
        },
      ]),
    .trigger(
      .recapsLate, "Two recaps in a row were late.",
      when: "recap late at the two latest held strategic meetings that are not pending",
      inputs: meetings + ["meetings.recap_sent_at"], deciding: ["meetings.recap-hours"],
      examples: [
        .when("after 49 and 49 hours", is: "fires") {
          $0.held(ago: 30, recap: 49)
          $0.held(ago: 20, recap: 49)
        },
        .when("after 48 and 48 hours", is: "quiet") {
          $0.held(ago: 30, recap: 48)
          $0.held(ago: 20, recap: 48)
        },
        .when("late twice, then one still pending", is: "fires") {
          $0.held(ago: 30, recap: 49)
          $0.held(ago: 20, recap: nil)
          $0.held(ago: 0, recap: nil)
        },
        .missing("no meeting", is: "quiet"),
      ]),
    .trigger(
      .engagementRed, "Engagement has turned Red.", when: "`ENG-C` is Red", inputs: meetings + ["decisions.meeting_id"],
      examples: [
        .when("two QBRs without a decision", is: "fires") { $0.reviews(2, decided: 0) },
        .when("two QBRs with decisions", is: "quiet") { $0.reviews(2, decided: 2) },
        .missing("nothing on record", is: "quiet"),
      ]),
  ]
}
