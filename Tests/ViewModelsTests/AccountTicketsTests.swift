import Domain
import Testing

@testable import ViewModels

/// The tickets of an account: figures above, below them a list of which only what is in sight is read.
@Suite struct AccountTicketsTests {
  /// The tickets pane of the first account, with that many tickets.
  private func shown(_ count: Int, rows: Int = 40) -> (store: FakeStore, app: AppViewModel) {
    var store = FakeStore([3])
    store.tickets = count
    var report = AccountReports.full
    report.summary.id = "id-100"
    report.facts.account.id = "id-100"
    report.tickets = AccountReports.tickets(repeating: ["ticket-1"])
    store.reports["id-100"] = report
    var app = store.app(rows: rows)
    app.go(.accountPane("id-100", .tickets))
    store.settle(&app)
    return (store, app)
  }

  private func account(_ app: AppViewModel) -> AccountViewModel? {
    if case .account(let account) = app.top { account } else { nil }
  }

  @Test func onlyWhatIsInSightIsRead() {
    var (store, app) = shown(50_000)
    store.run(.pageDown, .last, .moveUp, .first, on: &app)
    var read: Set<String> = []
    for case .rows(let source, let ids) in store.asked {
      #expect(source == .tickets && ids.count <= 120)
      read.formUnion(ids)
    }
    #expect(read.count < 400, "of 50,000")
    #expect(store.asked.count { if case .rowOrder = $0 { true } else { false } } == 1, "moving orders nothing anew")
  }

  @Test func nothingIsReadWhileNobodyLooks() {
    var (store, app) = shown(10)
    store.run(.previousPane, on: &app)
    store.asked = []
    app.storeChanged()
    store.settle(&app)
    let tickets = Demand.rowOrder(RowQuery(.tickets(account: "id-100")))
    #expect(!store.asked.isEmpty && !store.asked.contains(tickets))
    store.run(.nextPane, on: &app)
    #expect(store.asked.contains(tickets), "what has changed is read when one looks")
  }

  @Test func theCursorGoesFromTheListToTheFiguresAndBack() throws {
    var (store, app) = shown(100)
    #expect(account(app)?.row?.id == "ticket ticket-0")
    store.run(.moveUp, on: &app)
    #expect(account(app)?.row?.id == "figure repeats")
    #expect(account(app)?.position == "3/3")
    store.run(.moveUp, .moveUp, .moveUp, on: &app)
    #expect(account(app)?.row?.id == "figure within")
    store.run(.moveDown, .moveDown, .moveDown, on: &app)
    #expect(account(app)?.row?.id == "ticket ticket-0")
    store.run(.last, on: &app)
    #expect(account(app)?.row?.id == "ticket ticket-99")
    store.run(.first, on: &app)
    #expect(account(app)?.row?.id == "figure within")
    #expect(store.run(.open, on: &app).isEmpty)
    guard case .explanation(let explained) = app.top else { return #expect(Bool(false), "no explanation") }
    #expect(explained.dimension == .quality)
    store.run(.back, .pageDown, .open, on: &app)
    guard case .sourceRow(let row) = app.top else { return #expect(Bool(false), "no row") }
    #expect(row.row == SourceRow(.tickets, "ticket-0"))
    let before = app.stack[app.stack.count - 2]
    store.run(.back, on: &app)
    #expect(app.top == before)
  }

  @Test func columnsSortAndBeyondThemAreTheOtherPanes() {
    var (store, app) = shown(5)
    store.run(.moveRight, .sort, on: &app)
    #expect(account(app)?.tickets.list.query.sort == .category)
    store.run(.reverseSort, on: &app)
    #expect(account(app)?.tickets.list.query.isReversed == true)
    #expect(app.availability(of: .back) == .enabled)
    store.run(.back, on: &app)
    #expect(account(app)?.tickets.list.query.sort == nil, "Esc takes the order back first")
    store.run(.moveLeft, .moveLeft, on: &app)
    #expect(account(app)?.pane == .adoption)
  }

  @Test func aFilterIsForTheTicketsAlone() {
    var (store, app) = shown(5)
    store.run(.filter, on: &app)
    store.type("missed:yes", into: &app)
    store.run(.confirm, on: &app)
    #expect(account(app)?.tickets.list.query.filter.text == "missed:yes")
    store.run(.previousPane, on: &app)
    #expect(app.top.viewModel.filter.isEmpty)
    #expect(app.availability(of: .filter) == .disabled("There is nothing to filter on Harbor Dental"))
    store.run(.nextPane, .back, on: &app)
    #expect(account(app)?.tickets.list.query.filter.isEmpty == true)
  }

  @Test func aRepeatIsMarkedOnTheRowItself() throws {
    let (_, app) = shown(5)
    let list = try #require(account(app)?.tickets.list)
    let (setting, order) = (try #require(list.wording), try #require(list.order))
    let notes = (0..<3).map { place in
      list.row(at: place).map { RowCells.cell(.state, of: $0, in: .tickets, setting, order.setting).words }
    }
    #expect(notes == ["", "repeats", ""])
  }

  @Test func anAccountWithoutTicketsSaysSo() {
    let (_, app) = shown(0)
    #expect(account(app)?.tickets.list.emptyReason?.contains("tickets.csv") == true)
    #expect(app.availability(of: .open) == .disabled("There is no row here"))
  }

  @Test func aClickGoesWhereItPoints() {
    var (store, app) = shown(5)
    _ = app.handle(.hit(.paneRow(pane: 0, row: 2, column: nil)))
    #expect(account(app)?.row?.id == "figure missed")
    _ = app.handle(.hit(.row(3, column: nil)))
    #expect(account(app)?.row?.id == "ticket ticket-3")
    _ = app.handle(.hit(.heading(1)))
    store.settle(&app)
    #expect(account(app)?.tickets.list.query.sort == .category)
    _ = app.handle(.doubleHit(.heading(1)))
    #expect(account(app) != nil, "a heading opens nothing")
    _ = app.handle(.doubleHit(.row(1, column: nil)))
    guard case .sourceRow = app.top else { return #expect(Bool(false), "a second click opens") }
  }

  /// Where there is little room the list has it all.
  @Test func aLowPaneHasNoFigures() {
    let (_, app) = shown(50, rows: 14)
    #expect(account(app)?.tickets.figureRows == 0)
    #expect(account(app)?.row?.id == "ticket ticket-0")
  }
}
