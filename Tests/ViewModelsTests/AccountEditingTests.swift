import Domain
import Testing

@testable import ViewModels

/// What `e` and `a` mean on the panes of an account and on a row.
@Suite struct AccountEditingTests {
  private func target(_ pane: AccountPane, _ row: String) -> EditTarget? {
    var model = AccountViewModel(id: "A-1", pane: pane, row: row)
    model.layout(rows: 60, columns: 120)
    model.show(header: AccountReports.header)
    model.show(report: AccountReports.full, of: "A-1")
    return model.editTarget
  }

  @Test(arguments: [
    (AccountPane.decisions, "decision D-1", BundleTable.decisions, [BundleValue.text("D-1")], "A-1" as String?),
    (.initiatives, "initiative I-4", .initiatives, [.text("I-4")], "A-1"),
    (.actions, "cta K-1", .ctas, [.text("K-1")], "A-1"), (.actions, "risk R-1", .risks, [.text("R-1")], "A-1"),
    (.meetings, "meeting M-2", .meetings, [.text("M-2")], "A-1"),
    (.people, "contact C-1", .contacts, [.text("C-1")], "A-1"), (.people, "team CSM", .people, [.text("P-1")], nil),
    (.adoption, "insight a", .readings, [.text("A-1"), .text("a"), .text("2026-03-21")], "A-1"),
  ])
  func theRowUnderTheCursorIsEdited(
    pane: AccountPane, row: String, table: BundleTable, key: [BundleValue], account: String?
  ) throws {
    let found = try #require(target(pane, row))
    #expect(found.table == table && found.key == key && found.account == account)
  }

  @Test func aFigureIsNoRow() {
    #expect(target(.adoption, "figure dmi") == nil)
    #expect(target(.initiatives, "roadmap") == nil)
  }

  @Test(arguments: AccountPane.allCases)
  func aPaneAddsWhatItLists(pane: AccountPane) {
    let model = AccountViewModel(id: "A-1", pane: pane)
    let tables: [AccountPane: BundleTable] = [
      .actions: .ctas, .decisions: .decisions, .initiatives: .initiatives, .meetings: .meetings, .people: .contacts,
      .adoption: .readings,
    ]
    #expect(model.added?.table == tables[pane])
  }

  @Test func aRowIsEditedByItsWholeKey() throws {
    let row = SourceRow(.readings, "A-1|a|2026-03-21")
    var model = SourceRowViewModel(row)
    let values = ["A-1", "a", "2026-03-21"].map { BundleValue.text($0) } + [.null]
    model.show(
      sourceContent: SourceContent(
        row: row, cells: zip(BundleTable.readings.columns, values).map { SourceContent.Cell(column: $0, value: $1) }),
      of: row)
    let target = try #require(model.editTarget)
    #expect(target.key == Array(values.prefix(3)) && target.account == "A-1")
  }
}
