import Domain

extension RuleEntry {
  /// The gates and the credit of decisions (method §7).
  static let gates: [RuleEntry] = [
    gate(
      .experience, "Two Reds of Client Experience in a row hold back expansion.", "consecutive CX Reds ≥ 2",
      inputs: ["pulses.valuable"],
      examples: [
        .when("Red at two month ends", is: "open") { $0.pulse(3, ago: 35) },
        .when("Red at one month end", is: "closed") { $0.pulse(3, ago: 20) },
        .missing("nothing on record", is: "closed"),
      ]),
    gate(
      .engagement, "Two Reds of Engagement in a row hold back expansion until a QBR turns it round.",
      "opens at 2 consecutive Engagement Reds; closes at a later Yellow or Green month end with a QBR-type meeting since",
      inputs: ["meetings.type", "meetings.held_at", "decisions.meeting_id"],
      examples: [
        .when("Red at two month ends", is: "open") { $0.held(ago: 35, late: 8) },
        .when("Red at one month end", is: "closed") { $0.held(ago: 20, late: 8) },
        .when("Red at two, then recovered by QBRs", is: "closed") { $0.recovery(.qbr) },
        .when("Red at two, then recovered by roadmap reviews", is: "open") { $0.recovery(.roadmapReview) },
        .missing("nothing on record", is: "closed"),
      ]),
    gate(
      .quality, "Two Reds of Service Quality in a row hold back new initiatives.", "consecutive Quality Reds ≥ 2",
      inputs: ["tickets.resolved_at", "meetings.recap_sent_at"],
      examples: [
        .when("Red at two month ends", is: "open") { $0.poorQuality(months: 2) },
        .when("Red at one month end", is: "closed") { $0.poorQuality(months: 1) },
        .missing("nothing on record", is: "closed"),
      ]),
    gate(
      .alignment, "Two Reds of Alignment in a row hold back expansion and new initiatives.",
      "consecutive Alignment Reds ≥ 2", inputs: ["alignment.as_of", "alignment.deliverables_present"],
      examples: [
        .when("Red at two month ends", is: "open") { $0.misaligned(ago: 35) },
        .when("Red at one month end", is: "closed") { $0.misaligned(ago: 20) },
        .missing("nothing on record", is: "closed"),
      ]),
    gate(
      .fixFirst, "Nothing new before the basics are in place.", "`ADO-F` holds", decides: ["adoption.mfa-floor"],
      inputs: ["readings.coverage", "insights.kind"], absences: [.missing, .stale],
      examples: [
        .when("MFA at 59.999999 %", is: "open") { $0.reading(59, millionths: 999_999, kind: .mfa) },
        .when("MFA at 60 %", is: "closed") { $0.reading(60, kind: .mfa) },
        .stale("MFA at 20 %, read 121 days ago", is: "closed") { $0.reading(20, ago: 121, kind: .mfa) },
        .missing("never read", is: "closed"),
      ]),
    gate(
      .tier, "The second tier waits for the first.", "`ADO-T1` is not Green",
      decides: ["adoption.bands.b.green"], inputs: ["readings.coverage", "insights.tier"],
      absences: [.missing, .stale],
      examples: [
        .when("tier 1 at 80 %", is: "closed") { $0.reading(80, tier: 1) },
        .when("tier 1 at 79.999999 %", is: "open") { $0.reading(79, millionths: 999_999, tier: 1) },
        .stale("tier 1 at 100 %, read 121 days ago", is: "open") { $0.reading(100, ago: 121, tier: 1) },
        .missing("no insight of tier 1", is: "open"),
      ]),
    credit,
  ]

  private static func gate(
    _ gate: Gate, _ summary: String, _ formula: String, decides: [String] = ["history.gate-reds"], inputs: [String],
    absences: [Absence] = [.missing], examples: [RuleExample]
  ) -> RuleEntry {
    RuleEntry(
      gate.rawValue, "\(summary) Blocks \(gate.blocks).", formula: formula, source: "method §7, §12", inputs: inputs,
      deciding: decides, absences: absences,
      observe: { $0.evaluation.isOpen(gate) ? "open" : "closed" }, examples: examples)
  }

  private static let credit = RuleEntry(
    "CRED-1", "Whether a decision earns credit for expansion, what it lacks, or which gates hold it back.",
    formula: "approved, owner, due, budget, written reference, initiative with a quarter; recap on time when digital",
    source: "method §7",
    inputs: [
      "decisions.outcome", "decisions.owner", "decisions.due_on", "decisions.due_quarter", "decisions.budget_low",
      "decisions.budget_high", "decisions.written_ref", "decisions.initiative_id", "initiatives.quarter",
      "meetings.format", "meetings.recap_sent_at",
    ], absences: [.missing],
    observe: { run in
      let credits = run.engine.credits(run.scene.facts, asOf: run.scene.asOf)
      return credits.map { credit in
        switch credit.credit {
        case .eligible: "eligible"
        case .gated(let gates): "gated by " + gates.joined(separator: ", ")
        case .missing(let missing): "lacks " + missing.joined(separator: ", ")
        }
      }.joined(separator: "; ")
    },
    examples: [
      .when("a complete decision", is: "eligible") { $0.complete() },
      .when("a complete decision, G-3 open", is: "gated by G-3") {
        $0.complete()
        $0.pulse(3, ago: 35)
      },
      .when("complete but for the budget", is: "lacks budget") {
        $0.complete()
        $0.facts.decisions[0].budgetLow = nil
      },
      .when("complete, of a digital meeting with a late recap", is: "lacks recap on time") {
        $0.complete()
        $0.held(ago: 20, .tactical, recap: 90)
        $0.facts.meetings[0].isDigital = true
        $0.facts.decisions[0].meetingID = "m-1"
      },
      .missing("an empty row", is: "lacks approval, owner, due date, budget, written reference, initiative") {
        $0.facts.decisions = [Decision(id: "d")]
      },
    ])
}

extension Scene {
  /// A sponsor in touch, and nothing delivered.
  mutating func misaligned(ago: Int) {
    sponsor(ago: ago)
    alignment(ago: ago, deliverables: Scene.percent(0), effort: false)
  }

  /// A late meeting in January, then many on time in March, each with a decision.
  mutating func recovery(_ type: MeetingType) {
    held(ago: 65, late: 8)
    sponsor(ago: 5)
    for _ in 0..<9 { held(ago: 10, type) }
    facts.decisions = facts.meetings.map {
      Decision(id: "d-" + $0.id, meetingID: $0.id, loggedOn: $0.plannedOn, outcome: .approved)
    }
  }

  /// A decision that lacks nothing.
  mutating func complete() {
    initiative(.proposed, quarter: "2026-Q2")
    facts.decisions.append(
      Decision(
        id: "d-1", initiativeID: "n-1", loggedOn: Scene.today - 5, owner: "Ann", dueOn: Scene.today + 30,
        budgetLow: Money(minorUnits: 100), writtenRef: "mail", outcome: .approved))
  }
}
