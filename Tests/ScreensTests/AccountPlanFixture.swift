import Domain

/// Decisions, initiatives, insights and tickets of an account, in every state that a pane has to show.
enum AccountPlanFixture {
  private static func day(_ iso: String) -> Day { AccountFixture.day(iso) }
  private static func money(_ whole: Int64) -> Money { Money(minorUnits: whole * 100) }

  static func add(to report: inout AccountReport) {
    report.facts.decisions = decisions
    report.credits = credits
    report.facts.proposals = proposals
    report.facts.initiatives = initiatives
    report.findings = findings
    report.holds = [
      "I-3": [GateHold(gate: "G-7", isBlocking: true)],
      "I-1": [GateHold(gate: "G-3", isBlocking: false, decisions: ["D-1"])],
    ]
    report.insights = insights
    report.ratings = RatingSuggestion(
      maturity: Points(millionths: 61_500_000), appetite: Points(54), goal: 3, segment: .b, isOffered: true)
    report.tickets = TicketFigures(
      levelDays: 30, within: 44, missed: 6, repeatDays: 30, opened: 48, repeats: 4, repeatLimit: Points(5),
      repeating: ["T-1", "T-8"], total: 300, unresolved: 3)
    report.facts.complaints = [
      Complaint(id: "X-1", loggedOn: day("2026-03-20"), rootCause: .followThrough, text: "Nobody called back"),
      Complaint(
        id: "X-2", loggedOn: day("2026-02-02"), closedOn: day("2026-02-20"), owner: "P-2", text: "Slow laptops"),
    ]
  }

  private static let decisions = [
    Decision(
      id: "D-1", initiativeID: "I-1", loggedOn: day("2026-03-24"), decision: "MFA for all staff", owner: "P-1",
      dueOn: day("2026-05-23"), budgetLow: money(6_500), budgetHigh: money(7_800), outcome: .approved,
      decidedOn: day("2026-03-24")),
    Decision(
      id: "D-2", loggedOn: day("2026-02-11"), decision: "Replace the firewall", owner: "Dana Reed",
      dueQuarter: "2026-Q3", outcome: .approved, decidedOn: day("2026-02-12")),
    Decision(
      id: "D-3", loggedOn: day("2026-03-02"), decision: "Budget for the BI pilot", dueOn: day("2026-03-20"),
      outcome: .pending),
    Decision(
      id: "D-4", loggedOn: day("2025-11-04"), decision: "Ticket portal", owner: "P-2", budgetHigh: money(9_000),
      outcome: .declined, decidedOn: day("2025-11-20"), declineReason: "price"),
    Decision(
      id: "D-5", loggedOn: day("2025-10-01"), decision: "Second site link", owner: "P-3", budgetLow: money(12_000),
      budgetHigh: money(15_000), outcome: .approved),
    Decision(id: "D-6", loggedOn: day("2026-04-02"), decision: "Of the future"),
    Decision(id: "D-7", decision: "Undated", owner: "P-9", outcome: .parked),
  ]

  private static let credits = [
    CreditedDecision(decision: "D-1", credit: .gated(["G-3", "G-6"])),
    CreditedDecision(decision: "D-2", credit: .missing(["budget", "written reference", "initiative"])),
    CreditedDecision(decision: "D-3", credit: .missing(["approval", "owner", "budget"])),
    CreditedDecision(decision: "D-4", credit: .missing(["approval"])),
    CreditedDecision(decision: "D-5", credit: .eligible),
    CreditedDecision(decision: "D-7", credit: .missing(["approval"])),
  ]

  private static let proposals = [
    Proposal(
      id: "PR-1", title: "Managed firewall", presentedOn: day("2026-02-20"), lastMovedOn: day("2026-02-24"),
      outcome: .open, amount: money(34_000)),
    Proposal(id: "PR-2", title: "Voice", presentedOn: day("2026-03-20"), amount: money(8_000)),
    Proposal(
      id: "PR-3", title: "Client portal", presentedOn: day("2025-05-04"), decidedOn: day("2025-05-20"),
      outcome: .approved, amount: money(29_500)),
  ]

  private static let initiatives = [
    Initiative(
      id: "I-1", title: "MFA for all staff", status: .inProgress, statusChangedOn: day("2026-01-28"), lane: .stability,
      quarter: "2026-Q1", tier: 1, bigRock: true, budgetLow: money(18_000), budgetHigh: money(22_000), owner: "P-1"),
    Initiative(
      id: "I-2", title: "Firewall refresh", summary: "Both sites, before the audit", status: .approved,
      statusChangedOn: day("2026-03-15"), lane: .stability, owner: "P-2"),
    Initiative(
      id: "I-3", title: "BI pilot", status: .proposed, statusChangedOn: day("2026-03-01"), lane: .growth,
      quarter: "2026-Q3", tier: 2, budgetHigh: money(75_000)),
    Initiative(
      id: "I-4", title: "Teams rollout", status: .deferred, lane: .efficiency, quarter: "2026-Q4", owner: "P-9"),
    Initiative(
      id: "I-5", title: "Client portal", status: .completed, statusChangedOn: day("2025-12-20"), lane: .growth,
      quarter: "2025-Q4", budgetLow: money(6_000), budgetHigh: money(7_500), owner: "P-3"),
    Initiative(
      id: "I-6", title: "Old phones", status: .declined, statusChangedOn: day("2025-06-01"), declineReason: "too early"),
    Initiative(id: "I-7"),
  ]

  private static let findings = [
    RoadmapFinding(rule: "RM-3", statement: "No open item is tagged security."),
    RoadmapFinding(rule: "RM-4", statement: "1 approved item without a quarter.", initiatives: ["I-2"]),
    RoadmapFinding(rule: "RM-7", statement: "1 item of past quarters still open.", initiatives: ["I-1"]),
    RoadmapFinding(
      rule: "stalled", statement: "Unchanged for 62 days, since 2026-01-28 (limit 45).", initiatives: ["I-1"]),
  ]

  private static func standing(
    _ id: String, _ name: String, _ category: String, weight: Int, coverage: Int64?, on date: String = "2026-03-20",
    isFresh: Bool = true, gap: Int64 = 0, isFixFirst: Bool = false, target: Int = 100
  ) -> InsightStanding {
    InsightStanding(
      insight: Insight(id: id, name: name, category: category, weight: weight, tier: weight > 3 ? 1 : 2, active: true),
      reading: coverage.map {
        Reading(insightID: id, asOf: day(date), coverage: Percent(millionths: $0 * 1_000_000))
      }, isFresh: isFresh && coverage != nil, target: Points(target), gap: Points(millionths: gap),
      isFixFirst: isFixFirst)
  }

  private static let insights = [
    standing("I-BKP", "Tested backups", "continuity", weight: 4, coverage: 99, on: "2025-11-08", isFresh: false),
    standing("I-EDR", "Endpoint protection", "endpoint", weight: 5, coverage: nil),
    standing("I-EML", "Email security", "email", weight: 3, coverage: 96, target: 95),
    standing("I-MFA", "Multi-factor sign-in", "identity", weight: 5, coverage: 54, gap: 11_500_000, isFixFirst: true),
    standing("I-PAT", "Patch level", "endpoint", weight: 4, coverage: 82, gap: 3_000_000, target: 95),
    standing("I-AWA", "Security awareness", "people", weight: 2, coverage: 40, gap: 5_000_000, target: 90),
    standing("I-DOC", "Documentation", "process", weight: 2, coverage: 85, gap: 500_000, target: 90),
  ]
}
