import Domain
import ViewModels

/// Roadmaps built by hand, in every state that the lanes have to show.
enum RoadmapFixture {
  static let asOf = Portfolio.asOf

  /// The roadmap of one of the accounts of a portfolio; the first one has everything, the others have little.
  static func report(_ id: String, _ accounts: [AccountSummary]) -> RoadmapReport? {
    guard let account = accounts.first(where: { $0.id == id }) else { return nil }
    return id == "A-Har" ? crowded(name: account.name) : sparse(account)
  }

  static func item(
    _ number: Int, _ title: String, _ status: InitiativeStatus?, _ lane: Lane?, _ quarter: String?,
    low: Int64? = nil, high: Int64? = nil, rock: Bool = false, owner: String? = "P-1"
  ) -> Initiative {
    Initiative(
      id: "IN-\(number)", title: title, status: status, statusChangedOn: asOf - number * 7, lane: lane,
      quarter: quarter, tier: number % 2 + 1, kind: "growth", bigRock: rock, budgetLow: low.map(money),
      budgetHigh: high.map(money), owner: owner, readiness: number % 3 == 0 ? "needs_enablement" : "ready")
  }

  private static func money(_ dollars: Int64) -> Money { Money(minorUnits: dollars * 100) }

  /// Cards in every kind of column, three rocks in a quarter, gates, and something for every rule.
  static func crowded(name: String = "Harbor Dental") -> RoadmapReport {
    var report = RoadmapReport(
      account: Account(id: "A-Har", name: name, fiscalYearStartMonth: 4), asOf: asOf, segment: .a, horizon: 8,
      bigRockLimit: 2, reviewLimit: 120)
    report.initiatives = [
      item(1, "MFA for all staff", .inProgress, .stability, "2026-Q4", low: 18_000, high: 22_000, rock: true),
      item(2, "Teams rollout", .kickedOff, .efficiency, "2026-Q4", low: 4_000),
      item(3, "Firewall refresh", .proposed, .stability, "2027-Q1", low: 18_000, high: 22_000, rock: true),
      item(4, "BI pilot", .scoped, .growth, "2027-Q1", low: 30_500, high: 36_000, rock: true, owner: nil),
      item(5, "Ticket portal", .validated, .efficiency, "2027-Q1", low: 8_000, high: 10_000, rock: true),
      item(6, "Backup test", .draft, .stability, "2027-Q3", owner: "P-9"),
      item(7, "Badge readers", .approved, .stability, nil, low: 2_000, high: 2_000),
      item(8, "Old server out", .inProgress, .stability, "2026-Q2", low: 900, high: 1_200),
      item(9, "Phones", .deferred, .efficiency, "2027-Q1", low: 99_000, high: 99_000, rock: true),
      item(10, "Done long ago", .completed, .growth, "2025-Q1"),
      item(11, "Whatever comes", nil, nil, "2031-Q2", low: 1_000_000, high: 2_500_000),
      item(12, "Patch windows", .proposed, .stability, "2027-Q1"),
      item(13, "Log archive", .scoped, .stability, "2027-Q1", low: 3_000, high: 4_000),
      item(14, "Spare switch", .draft, .stability, "2027-Q1", low: 700, high: 900),
      item(15, "Cable map", .draft, .stability, "2027-Q1"),
    ].sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    report.findings = [
      RoadmapFinding(
        rule: "RM-1", statement: "3 big rocks in 2027-Q1, at most 2.", quarter: "2027-Q1",
        initiatives: ["IN-3", "IN-4", "IN-5"]),
      RoadmapFinding(
        rule: "RM-2", statement: "2027-Q2 is empty, though later quarters are planned.", quarter: "2027-Q2",
        rows: [SourceRow(.initiatives, "IN-6")]),
      RoadmapFinding(rule: "RM-3", statement: "No open item is tagged security."),
      RoadmapFinding(
        rule: "RM-4", statement: "1 approved item without a quarter.", initiatives: ["IN-7"]),
      RoadmapFinding(
        rule: "RM-5", statement: "Last reviewed or revised 132 days ago, on 2025-11-19 (limit 120).",
        rows: [SourceRow(.roadmapRevisions, "A-Har|7")]),
      RoadmapFinding(rule: "RM-7", statement: "1 item of past quarters still open.", initiatives: ["IN-8"]),
      RoadmapFinding(
        rule: "stalled", statement: "Unchanged for 56 days, since 2026-02-03 (limit 45).", initiatives: ["IN-8"]),
    ]
    report.lastReview = asOf - 132
    report.lastRevision = RoadmapRevision(
      version: 7, on: asOf - 132, moved: true, note: "moved MFA to Q3: audit window")
    report.gates = [
      OpenGate(id: "G-3", cause: "Client Experience was Red at 2 month ends in a row.", blocks: "expansion credit"),
      OpenGate(id: "G-8", cause: "Tier-1 adoption is Yellow.", blocks: "tier-2 initiatives"),
    ]
    report.holds = [
      "IN-1": [GateHold(gate: "G-3", isBlocking: false, decisions: ["D-1"])],
      "IN-3": [GateHold(gate: "G-8", isBlocking: true)], "IN-5": [GateHold(gate: "G-8", isBlocking: true)],
    ]
    report.decisions = [
      Decision(
        id: "D-1", initiativeID: "IN-1", loggedOn: asOf - 40, decision: "MFA for everybody by summer", owner: "Dana",
        dueOn: asOf + 60, outcome: .approved, decidedOn: asOf - 33)
    ]
    report.milestones = [
      Milestone(id: "MS-1", initiativeID: "IN-1", dueOn: asOf - 20, doneOn: asOf - 18),
      Milestone(id: "MS-2", initiativeID: "IN-1", dueOn: asOf - 3),
      Milestone(id: "MS-3", initiativeID: "IN-1", dueOn: asOf + 30),
    ]
    report.shared = AccountFixture.shared
    return report
  }

  /// One card and nothing to say about it.
  static func sparse(_ account: AccountSummary) -> RoadmapReport {
    var report = RoadmapReport(
      account: Account(id: account.id, name: account.name), asOf: asOf, segment: account.segment, horizon: 2,
      bigRockLimit: 2, reviewLimit: 180)
    report.initiatives = [item(1, "Tidy up for \(account.name.prefix(60))", .draft, .stability, "2026-Q2")]
    report.lastReview = asOf - 3
    report.shared = AccountFixture.shared
    return report
  }
}
