import Domain
import TestSupport
import Testing

@testable import ViewModels

/// Cursor, window, folds and paging of a list of accounts.
@Suite struct AccountListTests {
  @Test func theCursorOfAListNobodyHasTouchedStaysOnItsFirstAccount() {
    var store = FakeStore([3, 3])
    var app = store.app()
    store.groups.reverse()
    app.storeChanged()
    store.settle(&app)
    #expect(app.heatmap?.list.selectedKey == 103)
    store.run(.moveDown, on: &app)
    store.groups.reverse()
    app.storeChanged()
    store.settle(&app)
    #expect(app.heatmap?.list.selectedKey == 104, "a selection is an account")
  }

  @Test func theCursorStaysOnItsAccountAndLineWhenTheListIsReordered() throws {
    var store = FakeStore([3, 40, 40])
    var app = store.app()
    for _ in 0..<50 { store.run(.moveDown, on: &app) }
    let before = try #require(app.heatmap?.list)
    store.groups[1].accounts.insert((key: 7, name: "New on top"), at: 0)
    store.groups[2].accounts.removeFirst()
    app.storeChanged()
    store.settle(&app)
    let after = try #require(app.heatmap?.list)
    #expect(after.selectedKey == before.selectedKey)
    #expect(after.cursor - after.top == before.cursor - before.top)
  }

  @Test func whenTheAccountIsGoneTheCursorIsOnWhatTookItsPlace() throws {
    var store = FakeStore([5])
    var app = store.app()
    store.run(.moveDown, .moveDown, on: &app)
    #expect(app.heatmap?.list.selectedKey == 102)
    store.groups[0].accounts.remove(at: 2)
    app.storeChanged()
    store.settle(&app)
    #expect(app.heatmap?.list.selectedKey == 103)
    store.groups[0].accounts.removeLast(3)
    app.storeChanged()
    store.settle(&app)
    #expect(app.heatmap?.list.selectedKey == 100)
  }

  @Test func anEmptyListHasNoSelectionAndSurvivesEveryCommand() {
    var store = FakeStore([])
    var app = store.app()
    for command in Command.allCases where command != .showWatchlist { store.run(command, on: &app) }
    #expect(app.heatmap?.list.selectedKey == nil)
  }

  @Test func movingDownSkipsHeadingsAndStopsAtTheEnds() {
    var store = FakeStore([2, 2])
    var app = store.app()
    var visited: [Int64?] = []
    for _ in 0..<5 {
      visited.append(app.heatmap?.list.selectedKey)
      store.run(.moveDown, on: &app)
    }
    #expect(visited == [100, 101, 102, 103, 103])
    for _ in 0..<5 { store.run(.moveUp, on: &app) }
    #expect(app.heatmap?.list.selectedKey == 100)
  }

  @Test func foldingPutsTheCursorOnTheHeadingAndUnfoldingOnTheFirstAccount() {
    var store = FakeStore([3, 2])
    var app = store.app()
    store.run(.moveDown, .fold, on: &app)
    #expect(app.heatmap?.list.selectedKey == nil)
    #expect(app.heatmap?.list.selectedGroup == 0)
    #expect(app.heatmap?.list.rows.count == 4)
    store.run(.moveDown, on: &app)
    #expect(app.heatmap?.list.selectedKey == 103)
    store.run(.moveUp, .open, on: &app)
    #expect(app.heatmap?.list.selectedKey == 100)
    #expect(app.heatmap?.list.rows.count == 7)
  }

  @Test func foldsSurviveAReload() {
    var store = FakeStore([3, 2])
    var app = store.app()
    store.run(.fold, on: &app)
    store.groups[0].accounts.append((key: 5, name: "Late"))
    app.storeChanged()
    store.settle(&app)
    #expect(app.heatmap?.list.rows.count == 4)
    #expect(app.heatmap?.list.selectedGroup == 0)
    #expect(app.heatmap?.list.selectedKey == nil)
  }

  @Test(arguments: UInt64(0)..<100)
  func theCursorIsAlwaysInTheWindowBelowTheHeadingThatStays(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var store = FakeStore((0..<4).map { _ in Int.random(in: 0...30, using: &generator) })
    var app = store.app(columns: 120, rows: Int.random(in: 10...45, using: &generator))
    let moves: [Command] = [
      .moveDown, .moveUp, .pageDown, .pageUp, .first, .last, .fold, .sort, .reverseSort, .moveLeft, .moveRight,
    ]
    for _ in 0..<60 {
      store.run(moves.randomElement(using: &generator) ?? .moveDown, on: &app)
      if Int.random(in: 0..<8, using: &generator) == 0 {
        app.layout(columns: 120, rows: Int.random(in: 10...45, using: &generator))
        store.settle(&app)
      }
      let list = try #require(app.heatmap?.list)
      guard list.rows.count > 0 else { return }
      #expect(list.top >= 0 && list.top <= max(0, list.rows.count - list.height))
      let first = list.stickyGroup == nil ? list.top : list.top + 1
      #expect((first..<(list.top + list.height)).contains(list.cursor))
      #expect(list.rows.isStop(list.cursor))
    }
  }

  @Test func aHugeListAsksForAFewPagesAndKeepsNoMore() throws {
    var store = FakeStore([30_000])
    var app = store.app()
    store.asked = []
    for _ in 0..<40 { store.run(.pageDown, on: &app) }
    store.run(.last, .first, on: &app)
    for case .summaries(let keys) in store.asked { #expect(keys.count <= 3 * 40) }
    #expect(store.asked.allSatisfy { if case .order = $0 { false } else { true } }, "moving never asks for the order")
    let list = try #require(app.heatmap?.list)
    #expect(list.selected?.id == "id-100")
    #expect(store.keys.count { list[$0] != nil } <= SummaryCache.limit)
  }

  @Test func whatIsVisibleIsAskedForAgainAfterAChangeAndShownMeanwhile() throws {
    var store = FakeStore([5])
    var app = store.app()
    app.storeChanged()
    #expect(app.heatmap?.list.selected?.name == "Account 100")
    store.groups[0].accounts[0].name = "Renamed"
    store.settle(&app)
    #expect(app.heatmap?.list.selected?.name == "Renamed")
  }

  @Test func aKeyThatTheStoreHasLostIsNotAskedForEver() {
    var store = FakeStore([3])
    var app = store.app()
    app.storeChanged()
    if let demand = app.demand, case .order(let query) = demand { app.show(order: store.order(query)) }
    store.groups[0].accounts.remove(at: 1)
    store.settle(&app)
    #expect(app.demand == nil)
  }
}
