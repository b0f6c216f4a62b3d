import Domain
import Testing

@testable import ViewModels

/// A row of the portfolio, field by field.
@Suite struct SourceRowViewModelTests {
  private func cell(_ table: BundleTable, _ column: String, _ value: BundleValue, name: String? = nil)
    -> SourceContent.Cell
  {
    let found = table.columns.first { $0.name == column } ?? table.columns[0]
    var cell = SourceContent.Cell(column: found, value: value, name: name)
    if found.type == .instant { cell.moment = value.text.flatMap { Instant(rfc3339: $0) }.map(ZoneTable.utc.moment) }
    return cell
  }

  private func shown(_ content: SourceContent?, row: SourceRow, isPresenting: Bool = false) -> SourceRowViewModel {
    var model = SourceRowViewModel(row)
    var header = AccountReports.header
    header.isPresenting = isPresenting
    if isPresenting { header.currency = "EUR" + String(Presentation.bandMark) }
    model.layout(rows: 30, columns: 100)
    model.show(header: header)
    model.show(sourceContent: content, of: row)
    return model
  }

  private func decision(_ cells: [SourceContent.Cell]) -> (SourceRow, SourceContent) {
    let row = SourceRow(.decisions, "D-1")
    return (row, SourceContent(row: row, cells: cells, sources: ["decisions.csv:17"], sourceCount: 3))
  }

  @Test func asksOnceAndAgainWhenFactsChange() {
    var model = SourceRowViewModel(SourceRow(.risks, "R-1"))
    #expect(model.demand == .sourceContent(SourceRow(.risks, "R-1")))
    model.show(sourceContent: nil, of: SourceRow(.risks, "R-2"))
    #expect(model.demand != nil, "somebody else's row is no answer")
    model.show(sourceContent: nil, of: SourceRow(.risks, "R-1"))
    #expect(model.isGone && model.demand == nil)
    model.invalidate()
    #expect(model.demand != nil)
  }

  @Test(arguments: [
    ("budget_low", BundleValue.integer(123_456_789), "1,234,567.89 EUR"), ("budget_low", .integer(5), "0.05 EUR"),
    ("due_on", .text("2026-04-02"), "2 Apr 2026, in 2 d"), ("outcome", .text("no_decision"), "no decision"),
    ("action", .text(""), "· unknown"), ("why_now", .null, "· unknown"),
  ])
  func valuesAreWritten(column: String, value: BundleValue, words: String) {
    let (row, content) = decision([cell(.decisions, column, value)])
    let cells = shown(content, row: row).table.sections[0].rows[0].cells
    #expect(cells[1].words.replacing("02 Apr", with: "2 Apr") == words)
  }

  @Test func aReferenceLeadsToItsRow() {
    let (row, content) = decision([
      cell(.decisions, "account_id", .text("A-1"), name: "Harbor"),
      cell(.decisions, "meeting_id", .text("M-1"), name: "qbr"), cell(.decisions, "owner", .text("P-1"), name: "Mia"),
      cell(.decisions, "owner", .text("Dana")),
    ])
    var model = shown(content, row: row)
    #expect(
      model.table.sections[0].rows.map(\.opens) == [
        .account("A-1", nil), .sourceRow(SourceRow(.meetings, "M-1")), .sourceRow(SourceRow(.people, "P-1")), nil,
      ])
    #expect(model.handle(.open) == [.go(.account("A-1", nil))])
    #expect(model.table.sections[0].rows[0].cells == [.text("Account"), .text("Harbor (A-1)"), .text("", .muted)])
    _ = model.handle(.last)
    #expect(model.line?.id == "source 0" || model.line?.id == "more")
  }

  @Test func theOriginIsSaidWithFileAndLine() {
    let (row, content) = decision([cell(.decisions, "decision", .text("Go"))])
    let model = shown(content, row: row)
    #expect(model.title == "Decision: Go")
    #expect(model.origin == "decisions.csv:17 and 2 more")
    #expect(model.table.sections[1].rows.map { $0.cells[0].words } == ["decisions.csv:17", "and 2 more"])
    var other = content
    (other.sources, other.sourceCount) = ([], 0)
    let unknown = shown(other, row: row)
    #expect(unknown.origin.isEmpty && unknown.table.sections[1].whenEmpty.contains("by hand"))
  }

  /// Ids and files are spelled with names as often as not.
  @Test func presentingShowsNeitherIdsNorFiles() {
    let row = SourceRow(.decisions, "harbor-dental-1")
    let content = SourceContent(
      row: row,
      cells: [
        cell(.decisions, "decision_id", .text("harbor-dental-1")),
        cell(.decisions, "account_id", .text("harbor-dental"), name: "Account 3"),
        cell(.decisions, "meeting_id", .text("harbor-qbr")),
        cell(.decisions, "budget_high", .integer(1_234_500)),
      ], sources: ["harbor.csv:3"], sourceCount: 1)
    let model = shown(content, row: row, isPresenting: true)
    let text = model.title + model.origin + model.table.exported.rows.flatMap(\.self).map(\.shown).joined()
    #expect(!text.lowercased().contains("harbor"))
    #expect(text.contains("Account 3") && text.contains("€10k+"))
  }

  @Test func anotherPortfolioIsForgotten() {
    let (row, content) = decision([cell(.decisions, "decision", .text("Go"))])
    var model = shown(content, row: row)
    model.forgetPortfolio()
    #expect(model.stored == nil && model.table.sections.isEmpty && model.demand != nil)
  }

  @Test func everyTableHasAName() {
    #expect(
      BundleTable.allCases.map { SourceRowWords.kind($0) } == [
        "Workspace", "Person", "Account", "Contact", "Meeting", "Pulse", "Complaint", "Insight", "Reading", "Ticket",
        "Milestone", "Alignment check", "Initiative", "Decision", "Proposal", "Roadmap revision", "Assessment", "CTA",
        "Note", "Risk",
      ])
  }
}
