import Domain
import Testing
import ViewModels

@testable import Screens

/// What forms start from in a portfolio of one burning account.
enum FormFixture {
  static func source(_ request: FormRequest) -> FormSource {
    let day = AccountFixture.asOf
    var row = RowDraft(request.kind.table)
    if request.key != nil { for (column, value) in cells { row[column] = value } }
    return FormSource(
      request: request, key: request.isNew ? [.text("new-1")] : request.key ?? [], row: row,
      report: AccountFixture.burning, shared: AccountFixture.shared, day: day,
      now: Instant(utc: day, seconds: 43_200), currency: "USD", person: AccountFixture.shared.people.first?.id)
  }

  /// The account as it would be: CX is Yellow, a gate has closed and the credit of what is written lacks two things.
  static func after(_ changes: [RowChange]) -> AccountReport {
    var report = AccountFixture.burning
    report.summary.dimensions[0] = ShownScore(score: Points(71), colour: .yellow, coverage: Points(100))
    report.gates = Array(report.gates.dropFirst())
    report.findings = [RoadmapFinding(rule: "RM-1", statement: "3 big rocks in FY26 Q3")]
    let id = changes.first?.key.first?.text ?? ""
    report.credits = [CreditedDecision(decision: id, credit: .missing(["approval", "written reference"]))]
    return report
  }

  private static let cells: [String: BundleValue] = [
    "decision": .text("Refresh the firewall"), "outcome": .text("pending"), "logged_on": .text("2026-03-10"),
    "due_on": .text("2026-04-09"), "budget_low": .integer(1_800_000), "budget_high": .integer(2_200_000),
    "title": .text("Refresh the firewall"), "status": .text("draft"), "lane": .text("stability"),
    "quarter": .text("2026-Q3"), "name": .text("Harbor Dental"), "mrr": .integer(1_240_000),
  ]
}
