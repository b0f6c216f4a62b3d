import Domain
import Testing

@testable import ViewModels

/// The stack of screens, the overlays and what reaches the runtime.
@Suite struct AppViewModelTests {
  @Test func openingAnAccountAndComingBackRestoresExactlyWhatWas() {
    var store = FakeStore([3, 3])
    var app = store.app()
    store.run(.moveDown, .moveRight, .moveLeft, .moveLeft, on: &app)
    let before = app.stack
    store.run(.open, on: &app)
    #expect(app.stack.count == 2)
    guard case .account(let account) = app.top else { return #expect(Bool(false), "no account on top") }
    #expect(account.id == "id-101")
    store.run(.back, on: &app)
    #expect(app.stack == before)
  }

  @Test func theColumnUnderTheCursorIsTheDimensionThatOpens() {
    var store = FakeStore([1])
    var app = store.app()
    var opened: [Route] = []
    for _ in HeatmapColumn.allCases { store.run(.moveLeft, on: &app) }
    for _ in app.heatmap?.columns ?? [] {
      if var heatmap = app.heatmap, case .go(let route)? = heatmap.handle(.open).first { opened.append(route) }
      store.run(.moveRight, on: &app)
    }
    let dimensions = opened.compactMap { if case .account("id-100", let dimension) = $0 { dimension } else { nil } }
    #expect(dimensions == Dimension.allCases)
    #expect(opened.contains(.account("id-100", nil)))
  }

  @Test func goingToAListReplacesTheBottomAndKeepsTheOther() {
    var store = FakeStore([5])
    store.watchlist = [103, 101]
    var app = store.app()
    store.run(.moveDown, .moveDown, on: &app)
    let heatmap = app.stack[0]
    store.run(.showWatchlist, .moveDown, .open, on: &app)
    #expect(app.stack.count == 2)
    #expect(app.watchlist?.list.selectedKey == 101)
    store.run(.showHeatmap, on: &app)
    #expect(app.stack == [heatmap])
    store.run(.showWatchlist, on: &app)
    #expect(app.watchlist?.list.selectedKey == 101)
  }

  @Test func quitWorksAtTheBottomAndElsewhereSaysWhereEscLeads() {
    var store = FakeStore([1])
    var app = store.app()
    #expect(store.run(.open, .quit, on: &app) == [])
    #expect(app.message?.text == "Esc goes back to Heatmap")
    #expect(store.run(.back, .quit, on: &app) == [.quit])
  }

  @Test func interruptClosesWhatIsOpenBeforeItQuits() {
    var store = FakeStore([1])
    var app = store.app()
    #expect(store.run(.palette, .interrupt, on: &app) == [])
    #expect(app.overlay == nil)
    #expect(store.run(.interrupt, on: &app) == [.quit])
  }

  @Test func nextAccountWalksTheListOneCameFrom() {
    var store = FakeStore([2, 2])
    var app = store.app()
    store.run(.open, .nextAccount, .nextAccount, on: &app)
    #expect(app.top.viewModel.title == "id-102")
    #expect(app.heatmap?.list.selectedKey == 102)
    store.run(.nextAccount, .nextAccount, on: &app)
    #expect(app.message?.text == "This is the last account of the list")
    #expect(app.stack.count == 2)
    store.run(.previousAccount, .back, on: &app)
    #expect(app.heatmap?.list.selectedKey == 102)
  }

  @Test func anAccountFromThePaletteHasNoNeighbours() {
    var store = FakeStore([4])
    var app = store.app()
    store.run(.palette, on: &app)
    store.type("103", into: &app)
    store.run(.confirm, .nextAccount, on: &app)
    #expect(app.top.viewModel.title == "id-103")
    #expect(app.message?.text == "This account was not opened from a list")
  }

  @Test func aMessageStaysUntilTheNextInput() {
    var store = FakeStore([2])
    var app = store.app()
    app.show(message: "Wrote it", isError: false)
    #expect(app.message == Message("Wrote it"))
    store.run(.moveDown, on: &app)
    #expect(app.message == nil)
  }

  @Test func charactersAreTextOnlyWhileAFieldIsOpen() {
    var store = FakeStore([2])
    var app = store.app()
    #expect(!app.isTextEntry)
    #expect(app.contexts == [.list, .global])
    store.run(.search, on: &app)
    #expect(app.isTextEntry)
    #expect(app.contexts == [.text, .global])
  }

  // MARK: Days

  @Test(arguments: [
    (Command.dayBack, "2026-03-11", "2026-03-10"), (.dayForward, "2026-03-11", "2026-03-12"),
    (.monthEndBack, "2026-03-11", "2026-02-27"), (.monthEndForward, "2026-03-11", "2026-03-31"),
    (.monthEndBack, "2026-03-31", "2026-02-27"), (.monthEndForward, "2026-01-31", "2026-02-27"),
    (.monthEndBack, "2026-01-31", "2026-01-30"), (.monthEndForward, "2026-01-30", "2026-02-27"),
    (.today, "2025-12-01", "2026-03-31"), (.lastDayWithData, "2026-03-01", "2026-03-20"),
  ])
  func dayCommandsLeadToADay(command: Command, shown: String, expected: String) throws {
    var store = FakeStore([1])
    var app = store.app()
    let newest = Day(iso: "2026-03-20")
    app.show(header: store.header(asOf: try #require(Day(iso: shown)), newest: newest))
    store.settle(&app)
    #expect(store.run(command, on: &app) == [.showDay(try #require(Day(iso: expected)))])
  }

  @Test(arguments: [Command.dayForward, .monthEndForward, .today, .lastDayWithData])
  func thereIsNothingAfterTodayAndTheNewestFact(command: Command) {
    var store = FakeStore([1])
    var app = store.app()
    #expect(store.run(command, on: &app) == [])
    #expect(app.message != nil)
  }

  @Test func anotherDayMakesEveryListAskAgain() throws {
    var store = FakeStore([2])
    var app = store.app()
    store.asked = []
    app.show(header: store.header(asOf: FakeStore.day))
    #expect(app.demand == nil)
    app.show(header: store.header(asOf: FakeStore.day - 1))
    store.settle(&app)
    #expect(
      store.asked == [
        .order(ListQuery(.portfolio)), .summaries([100, 101]), .rowCounts(RowQuery(.decisions)),
        .rowCounts(RowQuery(.actions)),
      ])
  }

  @Test(arguments: [(30, false), (31, true)])
  func theBannerComesAfterThirtyDays(age: Int, isShown: Bool) {
    var app = AppViewModel(keys: KeyLabels([.global: [.lastDayWithData: ["F4"]]]))
    app.show(header: FakeStore([1]).header(newest: FakeStore.day - age))
    #expect((app.banner != nil) == isShown)
    if isShown { #expect(app.banner == "newest fact 28 Feb 2026 · F4 goes there") }
  }

  // MARK: First run

  @Test func firstRunLeadsToTheDemoTheImportOrATemplate() {
    var app = AppViewModel(keys: KeyLabels())
    app.showFirstRun()
    #expect(app.handle(.command(.open)) == [.openDemo])
    #expect(app.handle(.command(.writeTemplate)) == [.writeTemplate])
    #expect(app.handle(.command(.showImportHelp)) == [])
    guard case .firstRun(let screen) = app.top else { return #expect(Bool(false), "not on the first-run screen") }
    #expect(screen.showsImport)
    #expect(app.availability(of: .showWatchlist) != .enabled)
    app.go(.tab(.heatmap))
    #expect(app.stack.count == 1)
    #expect(app.availability(of: .showWatchlist) == .enabled)
  }

  @Test func hintsOnlyShowCommandsThatWork() {
    var store = FakeStore([2])
    store.watchlist = [101]
    var app = AppViewModel(
      keys: KeyLabels([.global: Dictionary(uniqueKeysWithValues: Command.allCases.map { ($0, ["x"]) })]))
    app.show(header: store.header())
    app.layout(columns: 120, rows: 40)
    store.settle(&app)
    for command in [Command.fold, .sort, .showWatchlist, .search, .confirm, .open, .back, .showHeatmap] {
      store.run(command, on: &app)
      guard app.overlay == nil else { continue }
      for hint in app.hints { #expect(app.availability(of: hint) == .enabled, "\(hint) after \(command)") }
      #expect(app.hints.contains(.help))
    }
  }

  @Test(arguments: Command.allCases)
  func aCommandThatCannotRunSaysWhyAndChangesNothing(command: Command) {
    var store = FakeStore([2])
    var app = store.app()
    guard case .disabled(let reason) = app.availability(of: command) else { return }
    let before = app
    #expect(app.handle(.command(command)) == [])
    #expect(app.message?.text == reason)
    app.message = nil
    #expect(app == before)
  }
}
