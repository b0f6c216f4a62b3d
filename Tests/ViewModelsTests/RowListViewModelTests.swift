import Domain
import Testing

@testable import ViewModels

@Suite struct RowListViewModelTests {
  /// The calls to action of numbered accounts, as they were asked for.
  private func list(_ accounts: Int = 60) -> (FakeStore, AppViewModel) {
    var store = FakeStore([accounts])
    var app = store.app()
    _ = app.handle(.command(.showActions))
    store.settle(&app)
    store.asked = []
    return (store, app)
  }

  @Test func theSelectionIsARowAndNotAPlace() throws {
    var (store, app) = list()
    store.run(.moveDown, .moveDown, on: &app)
    #expect(app.rowList?.selectedID == "row-102")
    store.run(.sort, .reverseSort, on: &app)
    #expect(app.rowList?.order?.keys.first == "row-159", "the order is another one")
    #expect(app.rowList?.selectedID == "row-102", "and the row the same")
    store.groups[0].accounts.removeFirst()
    app.storeChanged()
    store.settle(&app)
    #expect(app.rowList?.selectedID == "row-102")
  }

  @Test func whatTakesThePlaceOfARowThatIsGoneIsSelected() {
    var (store, app) = list()
    store.run(.moveDown, .moveDown, on: &app)
    store.groups[0].accounts.remove(at: 2)
    app.storeChanged()
    store.settle(&app)
    #expect(app.rowList?.selectedID == "row-103")
  }

  @Test func viewsGoRoundAndEachRemembersItsRow() {
    var (store, app) = list()
    store.run(.moveDown, on: &app)
    store.run(.nextPane, on: &app)
    #expect(app.rowList?.view == .callsLate)
    #expect(app.rowList?.selectedID == "row-100", "a row that is not in the view gives way to the first")
    store.run(.moveDown, .previousPane, on: &app)
    #expect(app.rowList?.view == .callsOpen)
    #expect(app.rowList?.selectedID == "row-110", "a row that is in both stays selected")
    store.run(.previousPane, on: &app)
    #expect(app.rowList?.view == .callsAll)
  }

  @Test func chipsAreViews() {
    var (store, app) = list()
    _ = app.handle(.hit(.pane(4)))
    store.settle(&app)
    #expect(app.rowList?.view == .callsMine)
    #expect(
      app.rowList?.emptyReason?.contains("--as") == true, "nobody of the team looks: \(app.rowList?.emptyReason ?? "")")
    #expect(app.rowList?.count(of: .callsLate) == 6)
  }

  @Test func groupsFoldUnderTheirHeading() {
    var (store, app) = list(10)
    _ = app.handle(.hit(.pane(3)))
    store.settle(&app)
    #expect(app.rowList?.window.rows.count == 12)
    store.run(.fold, on: &app)
    #expect(app.rowList?.window.rows.count == 7)
    #expect(app.rowList?.selectedID == nil)
    store.run(.open, on: &app)
    #expect(app.rowList?.window.rows.count == 12)
    #expect(app.rowList?.selectedID == "row-100")
  }

  @Test func aSearchGoesFromMatchToMatchAndEscComesBack() {
    var (store, app) = list()
    store.run(.moveDown, .search, on: &app)
    store.type("row-15", into: &app)
    #expect(app.rowList?.selectedID == "row-150")
    #expect(app.rowList?.position == "match 1/10")
    store.run(.confirm, .nextMatch, on: &app)
    #expect(app.rowList?.selectedID == "row-151")
    store.run(.previousMatch, .previousMatch, on: &app)
    #expect(app.rowList?.selectedID == "row-159", "round the end")
    store.run(.back, .search, on: &app)
    store.type("zzz", into: &app)
    store.run(.cancel, on: &app)
    #expect(app.rowList?.selectedID == "row-159")
  }

  @Test func enterLeadsToTheRowInItsAccount() {
    var (store, app) = list()
    store.run(.moveDown, .open, on: &app)
    guard case .account(let opened) = app.top else { return #expect(Bool(false), "no account on top") }
    #expect(opened.id == "id-101")
    #expect(opened.pane == .actions)
    #expect(app.availability(of: .nextAccount) == .enabled)
    store.run(.nextAccount, on: &app)
    guard case .account(let account) = app.top else { return #expect(Bool(false), "no account on top") }
    #expect(account.id == "id-102")
    store.run(.back, on: &app)
    #expect(app.rowList?.selectedID == "row-102", "the list went along")
  }

  @Test func onlyThePagesAroundTheWindowAreRead() {
    var (store, app) = list(2000)
    store.run(.last, .first, .pageDown, on: &app)
    for case .rows(_, let ids) in store.asked { #expect(ids.count <= 40 * 3) }
    #expect(!store.asked.contains(.rowOrder(RowQuery(.actions))), "moving orders nothing anew")
  }

  @Test func moreMovingNeverKeepsMoreThanTheLimit() {
    var (store, app) = list(4000)
    for _ in 0..<80 { store.run(.pageDown, on: &app) }
    let kept = (0..<4000).count { app.rowList?.row(at: $0) != nil }
    #expect(kept <= SummaryCache.limit)
    #expect(app.rowList?.selected != nil)
  }

  @Test func aFilterNarrowsEveryViewAndEscClearsIt() throws {
    var (store, app) = list()
    store.run(.filter, on: &app)
    store.type("late:yes", into: &app)
    store.run(.confirm, on: &app)
    #expect(app.rowList?.query.filter.text == "late:yes")
    #expect(
      store.asked.contains { $0 == .rowCounts(app.rowList?.query.counted ?? RowQuery(.data)) }, "chips count again")
    store.run(.nextPane, on: &app)
    #expect(app.rowList?.query.filter.text == "late:yes", "the next view is narrowed as well")
    #expect(app.rowList?.filterTally == "6 of 6")
    store.run(.back, on: &app)
    #expect(app.rowList?.query.filter.isEmpty == true)
  }

  @Test func aKeptViewComesBackWithItsFaceAndItsSort() throws {
    var (store, app) = list()
    _ = app.handle(.hit(.pane(1)))
    store.settle(&app)
    store.run(.sort, .reverseSort, on: &app)
    let setting = try #require(app.rowList?.setting)
    var fresh = RowListViewModel(.actions)
    fresh.apply(setting)
    #expect(fresh.query == app.rowList?.query)
    fresh.apply(ViewSetting(sort: "nonsense", isReversed: true, face: "nonsense"))
    #expect(fresh.query.sort == nil)
    #expect(!fresh.query.isReversed)
  }

  @Test func whatIsMaskedForgetsEverythingAtOnce() {
    var (store, app) = list()
    store.run(.moveDown, .moveDown, on: &app)
    app.rowOrderIsComing(RowQuery(.actions))
    app.forgetPortfolio()
    #expect(app.rowList?.selected == nil)
    #expect(app.rowList?.order == nil)
    #expect(app.demand == .rowOrder(RowQuery(.actions)), "what was under way had other masks")
    store.settle(&app)
    #expect(app.rowList?.selectedID == "row-102", "and the cursor comes back")
  }

  @Test func anAnswerFindsItsTabThoughOneHasLeftIt() {
    var (store, app) = list()
    app.storeChanged()
    app.rowOrderIsComing(RowQuery(.actions))
    _ = app.handle(.command(.showHeatmap))
    app.show(rowOrder: store.rowOrder(RowQuery(.actions)))
    store.settle(&app)
    _ = app.handle(.command(.showActions))
    #expect(app.demand != .rowOrder(RowQuery(.actions)), "it was taken while the tab rested")
  }

  @Test func whatFailedIsAskedAgainOnlyAfterAChange() {
    var (_, app) = list()
    app.storeChanged()
    app.rowOrderIsComing(RowQuery(.actions))
    app.rowsFailed(RowQuery(.actions))
    #expect(app.demand != .rowOrder(RowQuery(.actions)))
    app.storeChanged()
    #expect(app.demand == .rowOrder(RowQuery(.actions)))
  }

  @Test func aTableForOtherProgramsHasAllColumnsOfAllRows() throws {
    let (store, app) = list(50)
    let table = try #require(app.rowList.flatMap { store.table($0) })
    #expect(table.headings.first == "Due")
    #expect(table.headings.last == "Row")
    #expect(table.rows.map { $0.last?.shown } == (100..<150).map { "row-\($0)" })
    #expect(table.rows.allSatisfy { $0.count == table.headings.count })
  }

  // MARK: - Answers that take a while

  @Test func anAnswerUnderWayIsNotAskedForAgain() {
    var (store, app) = list()
    app.storeChanged()
    let query = RowQuery(.actions)
    app.rowOrderIsComing(query)
    #expect(app.demand != .rowOrder(query))
    #expect(app.rowList?.selectedID == "row-100", "what was there stays")
    app.show(rowOrder: store.rowOrder(query))
    #expect(app.demand != .rowOrder(query))
    store.settle(&app)
  }

  @Test func anAnswerOfOldDataIsShownAndAskedForAgain() {
    var (store, app) = list()
    app.storeChanged()
    let query = RowQuery(.actions)
    app.rowOrderIsComing(query)
    app.storeChanged()
    #expect(app.demand != .rowOrder(query), "not before the first answer is there")
    app.show(rowOrder: store.rowOrder(query))
    #expect(app.demand == .rowOrder(query))
  }

  @Test func anAnswerToAnotherViewIsNotShown() {
    var (store, app) = list()
    app.storeChanged()
    app.rowOrderIsComing(RowQuery(.actions))
    _ = app.handle(.command(.nextPane))
    app.show(rowOrder: store.rowOrder(RowQuery(.actions)))
    #expect(app.demand == .rowOrder(RowQuery(.actions, .callsLate)))
  }

  @Test func tabsCountWhatIsOpenAndLate() {
    let (_, app) = list()
    #expect(app.badge(of: .actions) == TabBadge(text: "60 (6!)", isAlert: true))
    #expect(app.badge(of: .heatmap) == nil)
  }
}

/// What cells and sentences say about a row.
@Suite struct RowWordsTests {
  private let day = FakeStore.day
  private var setting: AccountReportSetting {
    AccountReportSetting(asOf: day, end: Instant(utc: day + 1), currency: "USD", people: [:], firstActionHours: 72)
  }
  private var limits: RowSetting { RowSetting(day: day, start: Instant(utc: day), end: Instant(utc: day + 1)) }

  private func call(_ opened: Int?, acted: Int? = nil, due: Int? = nil, closed: Int? = nil) -> ListedRow {
    var row = ListedRow(id: "c")
    func hours(_ value: Int?) -> RowValue? {
      value.map { .moment(ZoneTable.utc.moment(Instant(utc: day + 1).adding(hours: $0))) }
    }
    row.values[.opened] = hours(opened)
    row.values[.firstAction] = hours(acted)
    row.values[.due] = hours(due)
    row.values[.closed] = hours(closed)
    return row
  }

  /// Hours are counted from the end of the day shown.
  @Test(
    arguments: [
      (-72, nil, Colour.yellow, "0 h left"), (-73, nil, .red, "none, 3 d"), (-1, nil, .yellow, "71 h left"),
      (-100, -28, .green, "after 3 d"), (-100, -27, .red, "after 3 d"), (-100, 1, .red, "none, 4 d"),
      (nil, nil, .noData, "not yet"), (nil, -5, .green, "done"),
    ] as [(Int?, Int?, Colour, String)])
  func theClockRunsForSeventyTwoHours(opened: Int?, acted: Int?, colour: Colour, words: String) {
    let clock = CallState.clock(call(opened, acted: acted), setting, limits)
    #expect(clock.colour == colour)
    #expect(clock.words == words)
  }

  @Test(
    arguments: [
      (-25, Colour.red, "1 d late"), (-24, .yellow, "today"), (-1, .yellow, "today"), (0, nil, "in 1 d"),
    ] as [(Int, Colour?, String)])
  func aCallIsLateOnTheDayAfterItsDueDay(due: Int, colour: Colour?, words: String) {
    let state = CallState.due(call(-1, due: due), setting)
    #expect(state.colour == colour)
    #expect(state.words == words)
  }

  @Test func whatIsClosedIsNeitherLateNorSilent() {
    let row = call(-400, due: -100, closed: -1)
    #expect(CallState.due(row, setting) == (nil, "closed"))
    #expect(CallState.clock(row, setting, limits) == (.noData, "none"))
    #expect(CallState.due(call(-400, due: -100, closed: 0), setting).colour == .red, "closed tomorrow is open today")
  }

  @Test(
    arguments: [
      (1_400_000, 1_600_000, "$14.0–16.0k"), (90_000, 120_000, "$900–1.2k"), (nil, 2_200_000, "$22.0k"),
      (500_000, nil, "$5.0k"), (500_000, 500_000, "$5.0k"), (nil, nil, nil),
    ] as [(Int64?, Int64?, String?)])
  func aBudgetSaysCurrencyAndUnitOnce(low: Int64?, high: Int64?, words: String?) {
    var row = ListedRow(id: "d")
    row.values[.budgetLow] = low.map { .money(Money(minorUnits: $0)) }
    row.values[.budgetHigh] = high.map { .money(Money(minorUnits: $0)) }
    #expect(RowCells.budget(row, setting) == words)
  }

  @Test(arguments: [
    (DecisionCredit.eligible, "eligible", Colour.green), (.gated(["G-3", "G-6"]), "gated: CX·ALN", .yellow),
    (.missing(["budget"]), "missing: budget", .red),
    (.missing(["approval", "owner"]), "missing: approval, owner", .noData),
  ])
  func creditIsSaidWithWhatHoldsItBack(credit: DecisionCredit, words: String, colour: Colour) {
    var row = ListedRow(id: "d")
    row.credit = credit
    #expect(DecisionState.credit(row, setting)?.words == words)
    #expect(DecisionState.credit(row, setting)?.colour == colour)
  }

  @Test func whatWasDecidedLaterIsPendingOnTheDay() {
    var row = ListedRow(id: "d", values: [.outcome: .text("approved"), .decided: .day(day + 1)])
    #expect(DecisionState.outcome(row, setting).words == "pending")
    row.values[.decided] = .day(day)
    #expect(DecisionState.outcome(row, setting).words == "approved")
  }

  @Test(arguments: [
    ("in_progress", 46, true), ("in_progress", 45, false), ("proposed", 400, false), ("approved", 46, true),
  ])
  func whatIsUnderWayStallsAfterFortyFiveDays(status: String, age: Int, isStalled: Bool) {
    let row = ListedRow(id: "i", values: [.status: .text(status), .since: .day(day - age)])
    #expect(InitiativeState.isStalled(row, setting, limits) == isStalled)
  }

  @Test func everyViewHasANameAndColumnsOfItsOwn() {
    for list in [RowList.actions, .decisions, .initiatives, .data] {
      #expect(Set(list.views.map { RowWords.chip($0) }).count == list.views.count)
      for view in list.views {
        #expect(view.columns.count { $0.isName } == 1)
        #expect(Set(view.columns.map(\.field)).count == view.columns.count)
      }
    }
    #expect(Set(DataCheck.allCases.map(\.title)).count == DataCheck.allCases.count)
  }
}

extension AppViewModel {
  /// The list of rows at the bottom of the stack.
  var rowList: RowListViewModel? {
    if case .rows(let list) = stack[0] { list } else { nil }
  }
}
