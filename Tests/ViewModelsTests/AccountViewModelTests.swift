import Domain
import Testing

@testable import ViewModels

/// What keys do on the account.
@Suite struct AccountViewModelTests {
  static func shown(_ report: AccountReport = AccountReports.report(), rows: Int = 34, dimension: Dimension? = nil)
    -> AccountViewModel
  {
    var model = AccountViewModel(id: report.summary.id, dimension: dimension)
    model.layout(rows: rows, columns: 120)
    model.show(header: AccountReports.header)
    model.show(report: report, of: report.summary.id)
    return model
  }

  @Test func asksForItsReportOnceAndAgainWhenFactsChange() {
    var model = AccountViewModel(id: "A-1")
    #expect(model.demand == .report("A-1"))
    model.show(report: AccountReports.report(id: "A-2"), of: "A-2")
    #expect(model.demand == .report("A-1"), "somebody else's report is not an answer")
    model.show(report: AccountReports.report(), of: "A-1")
    #expect(model.demand == nil)
    #expect(model.title == "Harbor Dental")
    model.invalidate()
    #expect(model.demand == .report("A-1"))
    #expect(model.header != nil, "what is known stays on the screen")
    model.reportIsComing(for: "A-1")
    #expect(model.demand == nil)
    model.show(report: nil, of: "A-1")
    #expect(model.isGone && model.header == nil)
  }

  @Test func panesGoRound() {
    var model = Self.shown()
    var seen: [AccountPane] = []
    for _ in AccountPane.allCases {
      seen.append(model.pane)
      _ = model.handle(.nextPane)
    }
    #expect(seen == AccountPane.allCases)
    #expect(model.pane == .health)
    _ = model.handle(.previousPane)
    #expect(model.pane == .tickets)
    _ = model.handle(hit: .pane(AccountPane.actions.rawValue), isDouble: false)
    #expect(model.pane == .actions)
  }

  @Test(arguments: Dimension.allCases)
  func enterOnADimensionExplainsIt(dimension: Dimension) {
    var model = Self.shown(dimension: dimension)
    #expect(model.row?.id == dimension.rawValue)
    #expect(model.handle(.open) == [.go(.explanation("A-1", dimension))])
    let before = model
    #expect(model == before, "going in leaves everything as it was")
  }

  @Test func enterOnAnInputOrTheCompositeExplainsWhatItBelongsTo() {
    var model = Self.shown(dimension: .engagement)
    _ = model.handle(.moveDown)
    #expect(model.row?.parent == Dimension.engagement.rawValue)
    #expect(model.handle(.open) == [.go(.explanation("A-1", .engagement))])
    while model.row?.id != "composite", model.availability(of: .moveDown) == .enabled {
      let before = model.cursor
      _ = model.handle(.moveDown)
      if model.cursor == before { break }
    }
    #expect(model.handle(.open) == [.go(.explanation("A-1", nil))])
  }

  /// On whatever row of whatever pane one is, Enter leads somewhere.
  @Test(arguments: AccountPane.allCases)
  func everyRowDrills(pane: AccountPane) {
    var model = Self.shown(AccountReports.full, rows: 60)
    while model.pane != pane { _ = model.handle(.nextPane) }
    let rows = model.table(of: pane).sections.flatMap(\.rows)
    #expect(!rows.isEmpty)
    for row in rows { #expect(row.opens != nil, "\(row.id) opens nothing") }
    #expect(Set(rows.map(\.id)).count == rows.count, "ids are unique within a pane")
    // Without a ticket the figures are all there is.
    if pane == .tickets { _ = model.handle(.first) }
    let before = model
    #expect(model.handle(.open).count == 1)
    #expect(model == before, "going in leaves everything as it was")
  }

  @Test func aPaneWithoutRowsSaysSo() {
    var model = Self.shown()
    while model.pane != .decisions { _ = model.handle(.nextPane) }
    #expect(model.row == nil)
    #expect(model.availability(of: .open) == .disabled("There is no row here"))
    #expect(model.handle(.open).isEmpty)
  }

  /// Of what does not fit, the worst dimensions keep their inputs in sight.
  @Test(arguments: [(rows: 60, folded: 0), (rows: 24, folded: 2), (rows: 12, folded: 5)])
  func theWorstDimensionsAreUnfolded(rows: Int, folded: Int) {
    let model = Self.shown(rows: rows)
    #expect(model.folds.count == folded)
    if folded == 2 { #expect(model.folds == ["cx", "alignment"], "the green ones") }
  }

  @Test func foldingKeepsTheCursorAndIsKeptForTheNextAccount() {
    var model = Self.shown(dimension: .engagement)
    _ = model.handle(.moveDown)
    _ = model.handle(.fold)
    #expect(model.row?.id == "engagement")
    #expect(model.folds.contains("engagement"))
    _ = model.handle(.nextPane)
    var next = model.neighbour(id: "A-2")
    next.show(report: AccountReports.report(id: "A-2"), of: "A-2")
    #expect(next.pane == model.pane && next.folds == model.folds)
    _ = model.handle(.previousPane)
    _ = model.handle(.fold)
    #expect(!model.folds.contains("engagement"))
  }

  @Test func theSelectionSurvivesANewReport() {
    var model = Self.shown(rows: 60, dimension: .quality)
    let ids = model.cursor.selection
    model.show(report: AccountReports.report([.red, .red, .red, .red, .red]), of: "A-1")
    #expect(model.cursor.selection == ids)
  }

  @Test func aKeyBeforeTheReportDoesNothing() {
    var model = AccountViewModel(id: "A-1")
    for command in Command.allCases { #expect(model.handle(command).isEmpty) }
    #expect(model.position == "0/0")
  }
}
