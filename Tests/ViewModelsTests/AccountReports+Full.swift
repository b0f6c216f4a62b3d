import Domain

extension AccountReports {
  static func money(_ whole: Int64) -> Money { Money(minorUnits: whole * 100) }

  static func standing(
    _ id: String, coverage: Int64?, isFresh: Bool = true, gap: Int64 = 0, isFixFirst: Bool = false
  ) -> InsightStanding {
    InsightStanding(
      insight: Insight(id: id, name: "Insight \(id)", category: "c", weight: 3, tier: 1, active: true),
      reading: coverage.map {
        Reading(insightID: id, asOf: asOf - 10, coverage: Percent(millionths: $0 * 1_000_000))
      }, isFresh: isFresh && coverage != nil, target: Points(90), gap: Points(millionths: gap * 1_000_000),
      isFixFirst: isFixFirst)
  }

  static func tickets(
    within: Int = 8, missed: Int = 1, opened: Int = 9, repeats: Int = 2, repeating: Set<String> = []
  ) -> TicketFigures {
    TicketFigures(
      levelDays: 30, within: within, missed: missed, repeatDays: 30, opened: opened, repeats: repeats,
      repeatLimit: Points(5), repeating: repeating, total: 12_345, unresolved: 4)
  }

  /// A report with something on every pane.
  static var full: AccountReport {
    var report = report()
    report.triggers = [
      FiringTrigger(id: "T-CX-1", cause: "Red.", ownerRole: "csm", person: nil, due: asOf, within72Hours: false)
    ]
    report.gates = [OpenGate(id: "G-7", cause: "MFA.", blocks: "new initiatives")]
    report.summary.watchlist = [WatchReason(id: "W-REN", weight: 3, detail: "renewal 44d")]
    report.facts.contacts = [Contact(id: "C-1", name: "Dana", execSponsor: true, active: true, lastSeen: asOf - 100)]
    report.facts.meetings = [
      Meeting(id: "M-1", status: .held, heldAt: moment("2026-01-02T10:00:00Z")),
      Meeting(id: "M-2", plannedOn: asOf + 3), Meeting(id: "M-3"),
    ]
    report.facts.ctas = [CallToAction(id: "K-1"), CallToAction(id: "K-2", closedAt: moment("2026-01-02T10:00:00Z"))]
    report.facts.risks = [Risk(id: "R-1"), Risk(id: "R-2", closedOn: asOf)]
    report.facts.complaints = [Complaint(id: "X-1", loggedOn: asOf)]
    report.facts.decisions = [Decision(id: "D-1", loggedOn: asOf, decision: "Go", outcome: .approved)]
    report.credits = [CreditedDecision(decision: "D-1", credit: .eligible)]
    report.facts.proposals = [Proposal(id: "P-1", title: "Offer", presentedOn: asOf - 30, outcome: .open)]
    report.facts.initiatives = [
      Initiative(id: "I-1", title: "MFA", status: .inProgress, quarter: "2026-Q2", owner: "P-1"),
      Initiative(id: "I-2", status: .deferred), Initiative(id: "I-3", status: .reviewed), Initiative(id: "I-4"),
    ]
    report.findings = [
      RoadmapFinding(rule: "RM-3", statement: "No security."),
      RoadmapFinding(rule: "RM-7", statement: "1 past.", initiatives: ["I-1"]),
    ]
    report.holds = ["I-1": [GateHold(gate: "G-7", isBlocking: true)]]
    report.insights = [standing("a", coverage: 50, gap: 7), standing("b", coverage: nil)]
    report.ratings = RatingSuggestion(maturity: Points(60), appetite: nil, goal: nil, segment: nil, isOffered: false)
    report.tickets = tickets()
    return report
  }
}
