import Domain

extension RuleEntry {
  /// Client Experience (method §4.1) and the sponsor's days it shares with others.
  static let experience: [RuleEntry] = [pulse, sponsor, complaints, experienceColour, experienceScore, sponsorDays]

  private static let pulse = RuleEntry(
    "CX-1", "How valuable the client found its meetings, on average over the trailing quarter.",
    formula: "mean of `valuable` over the pulses of the window", source: "method §4.1 [L116–L117]",
    inputs: ["pulses.submitted_at", "pulses.valuable"],
    deciding: ["experience.pulse", "experience.pulse-days"], absences: [.missing, .stale],
    observe: { "\($0.shown($0.measures.pulse)) \($0.shown($0.rules.pulseColour($0.measures)))" },
    examples: [
      .when("pulses 5 and 4", is: "4.5 green") { $0.pulse(5, 4) },
      .when("pulses 5, 4 and 4", is: "4.33 yellow") { $0.pulse(5, 4, 4) },
      .when("one pulse of 4", is: "4 yellow") { $0.pulse(4) },
      .when("pulses 4, 4 and 3", is: "3.67 red") { $0.pulse(4, 4, 3) },
      .when("a pulse of 5 from 89 days ago", is: "5 green") { $0.pulse(5, ago: 89) },
      .stale("a pulse of 5 from 90 days ago", is: "unknown no data") { $0.pulse(5, ago: 90) },
      .missing("no pulse", is: "unknown no data"),
    ])

  private static let sponsor = RuleEntry(
    "CX-2", "Whether the executive sponsor was seen recently enough.",
    formula: "`SPON-1` within the limit is Green; beyond it the colour depends on the segment",
    source: "method §4.1 [L116–L117]; Yellow for C and D is a ruling of §12",
    inputs: [
      "contacts.exec_sponsor", "contacts.active", "contacts.last_seen", "meetings.exec_present", "meetings.held_at",
    ],
    deciding: ["experience.sponsor-days", "experience.sponsor-over"], absences: [.missing],
    observe: { $0.shown($0.rules.sponsorColour($0.measures)) },
    examples: [.when("seen 120 days ago", is: "green") { $0.sponsor(ago: 120) }]
      + [(Segment.a, "red"), (.b, "red"), (.c, "yellow"), (.d, "yellow")].flatMap { segment, colour in
        [
          .when("seen 121 days ago", segment, is: colour) { $0.sponsor(ago: 121) },
          .when("a sponsor who was never seen", segment, is: colour) { $0.sponsor(ago: nil) },
        ]
      } + [.missing("no sponsor on record", is: "no data")])

  private static let complaints = RuleEntry(
    "CX-3", "How many complaints weigh on this month: the new ones and the old ones still open.",
    formula: "complaints logged in the calendar month up to the day, or earlier and open at the day",
    source: "method §4.1 [L117]; older open complaints are a ruling of §12",
    inputs: ["complaints.logged_on", "complaints.closed_on"],
    deciding: ["experience.yellow-complaints", "experience.red-complaints"],
    observe: { "\($0.measures.complaints) \($0.shown($0.rules.complaintColour($0.measures)))" },
    examples: [
      .when("no complaint", is: "0 green"),
      .when("one of this month, already closed", is: "1 yellow") { $0.complaint(ago: 10, closed: 5) },
      .when("two of this month", is: "2 red") {
        $0.complaint(ago: 10)
        $0.complaint(ago: 30)
      },
      .when("one of last month, still open", is: "1 yellow") { $0.complaint(ago: 31) },
      .when("one of last month, closed since", is: "0 green") { $0.complaint(ago: 31, closed: 2) },
      .when("one without a date", is: "0 green") { $0.facts.complaints = [Complaint(id: "k-1")] },
    ])

  private static let experienceColour = RuleEntry(
    "CX-C", "The colour of Client Experience is that of its worst input.",
    formula: "worst of `CX-1`, `CX-2`, `CX-3`; Green only when all three are known",
    source: "method §4.1 [L117]",
    inputs: ["pulses.valuable", "contacts.last_seen", "meetings.exec_present", "complaints.logged_on"],
    values: ["experience.colour"], absences: [.missing],
    observe: { $0.shown($0.today.experience.colour) },
    examples: [
      .when("pulse 5, sponsor seen, no complaint", is: "green") {
        $0.pulse(5)
        $0.sponsor(ago: 1)
      },
      .when("pulse 5, sponsor seen, one complaint", is: "yellow") {
        $0.pulse(5)
        $0.sponsor(ago: 1)
        $0.complaint()
      },
      .when("pulse 3, everything else unknown", is: "red") { $0.pulse(3) },
      .missing("pulse 5, sponsor unknown", is: "no data") { $0.pulse(5) },
    ])

  private static let experienceScore = RuleEntry(
    "CX-S", "The score of Client Experience, out of pulse, sponsor and complaints.",
    formula: "50 × pulse ÷ 5 + 30 × sponsor points + 20 × complaint points, over the measured weight",
    source: "method §4.1 [L117], §1.6",
    inputs: ["pulses.valuable", "contacts.last_seen", "meetings.exec_present", "complaints.logged_on"],
    deciding: [
      "experience.weights", "experience.sponsor-early-days", "experience.sponsor-days", "experience.sponsor-points",
      "experience.complaint-points",
    ], absences: [.missing],
    observe: { "\($0.shown($0.today.experience.score)) of \($0.shown($0.today.experience.coverage)) %" },
    examples: [
      score("pulse 5, sponsor 90 days, no complaint", is: "100 of 100 %", pulse: 5, sponsor: 90),
      score("pulse 4, sponsor 90 days, no complaint", is: "90 of 100 %", pulse: 4, sponsor: 90),
      score("pulse 5, sponsor 91 days, no complaint", is: "94 of 100 %", pulse: 5, sponsor: 91),
      score("pulse 5, sponsor 120 days, no complaint", is: "94 of 100 %", pulse: 5, sponsor: 120),
      score("pulse 5, sponsor 121 days, no complaint", is: "70 of 100 %", pulse: 5, sponsor: 121),
      score("pulse 5, sponsor 90 days, one complaint", is: "92 of 100 %", pulse: 5, sponsor: 90, complaints: 1),
      score("pulse 5, sponsor 90 days, two complaints", is: "80 of 100 %", pulse: 5, sponsor: 90, complaints: 2),
      .missing("pulse 4, no sponsor on record", is: "85.71 of 70 %") { $0.pulse(4) },
      .missing("no pulse, sponsor 1 day", is: "unknown of 50 %") { $0.sponsor(ago: 1) },
    ])

  private static func score(
    _ given: String, is expected: String, pulse: Int, sponsor: Int, complaints: Int = 0
  ) -> RuleExample {
    .when(given, is: expected) { scene in
      scene.pulse(pulse)
      scene.sponsor(ago: sponsor)
      for _ in 0..<complaints { scene.complaint() }
    }
  }

  private static let sponsorDays = RuleEntry(
    "SPON-1", "Days since anybody saw the executive sponsor.",
    formula: "day − the latest of a sponsor's `last_seen` and the held meetings with an executive in the room",
    source: "method §3",
    inputs: [
      "contacts.exec_sponsor", "contacts.active", "contacts.last_seen", "meetings.exec_present", "meetings.held_at",
    ], values: ["experience.sponsor-days"], absences: [.missing],
    observe: { run in
      switch run.measures.sponsor {
      case .days(let days): "\(days) days"
      case .neverSeen: "never seen"
      case .missing: "missing"
      }
    },
    examples: [
      .when("seen 40 days ago", is: "40 days") { $0.sponsor(ago: 40) },
      .when("seen 40 days ago, in a meeting 12 days ago", is: "12 days") {
        $0.sponsor(ago: 40)
        $0.held(ago: 12, exec: true)
      },
      .when("a sponsor without a day", is: "never seen") { $0.sponsor(ago: nil) },
      .when("a day that has not come yet", is: "missing") { $0.sponsor(ago: -3) },
      .missing("no sponsor on record", is: "missing"),
    ])
}
