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

  /// Four changes: an import, an edit that was taken back, and two by others; names are hostile.
  static func log(_ question: LogQuestion) -> LogAnswer {
    switch question {
    case .ids(let filter): return .ids([4, 3, 2, 1], of: filter, zone: .utc)
    case .entries(let ids):
      let kinds: [LogEntry.Kind] = [.import, .edit, .undo, .edit]
      let labels = [
        "bundle", "Edit decision \"MFA for all staff\" of Harbor Dental",
        "Edit decision \"MFA for all staff\" of Harbor Dental", "Evil \u{1B}[2J\u{202E}name\n",
      ]
      return .entries(
        ids.map { id in
          LogEntry(
            id: id, kind: kinds[Int(id) - 1], label: labels[Int(id) - 1], author: id == 4 ? "界" : "Mia Keller",
            at: Instant(utc: AccountFixture.asOf - Int(8 - id), seconds: 36_000), undoes: id == 3 ? 2 : nil,
            rows: id == 1 ? 1_204 : 1, accounts: 1, account: "A-1", isUndone: id == 2)
        }, of: ids)
    case .rows(let group, _):
      let cells = [
        LoggedRow.Cell(column: "due_on", before: .text("2026-04-02"), after: .text("2026-04-09")),
        LoggedRow.Cell(column: "budget_low", before: .null, after: .integer(1_800_000)),
      ]
      return .rows(
        [
          LoggedRow(
            position: 0, table: "decisions", key: [.text("D-1")], account: "A-1", kind: .updated, cells: cells),
          LoggedRow(
            position: 1, table: "notes", key: [.text("N-1")], account: "A-1", kind: .inserted,
            cells: [LoggedRow.Cell(column: "text", before: nil, after: .text("a\u{1B}[31m note"))]),
        ], of: group)
    }
  }

  private static let cells: [String: BundleValue] = [
    "decision": .text("Refresh the firewall"), "outcome": .text("pending"), "logged_on": .text("2026-03-10"),
    "due_on": .text("2026-04-09"), "budget_low": .integer(1_800_000), "budget_high": .integer(2_200_000),
    "title": .text("Refresh the firewall"), "status": .text("draft"), "lane": .text("stability"),
    "quarter": .text("2026-Q3"), "name": .text("Harbor Dental"), "mrr": .integer(1_240_000),
  ]
}
