import Domain
import TestSupport
import Testing

@testable import ViewModels

/// The wall's arithmetic, and moving on it.
@Suite struct WallTests {
  @Test(arguments: UInt64(0)..<80)
  func everyAccountStandsInOnePlace(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let groups = (0..<Int.random(in: 0...6, using: &generator)).map { _ in Int.random(in: 0...90, using: &generator) }
    let rows = Int.random(in: 0...40, using: &generator)
    let layout = WallLayout(groups: groups, columns: Int.random(in: 0...130, using: &generator), rows: rows)
    let count = groups.reduce(0, +)
    var placed: [Int] = []
    for line in layout.lines { if case .cells(let cells) = line { placed += Array(cells) } }
    #expect(placed == Array(0..<count))
    for index in 0..<count {
      guard let place = layout.place(of: index), case .cells(let cells) = layout.lines[place.line] else {
        Issue.record("\(index) has no place")
        continue
      }
      #expect(cells.lowerBound + place.column == index)
    }
    #expect(layout.place(of: count) == nil)
    #expect(layout.place(of: -1) == nil)
    #expect(layout.cellWidth == 4 || layout.lines.count <= rows, "only cells of one width scroll")
  }

  @Test func cellsAreAsWideAsFits() {
    #expect(WallLayout(groups: [10], columns: 120, rows: 30).cellWidth == 8)
    #expect(WallLayout(groups: [500], columns: 120, rows: 30).lines.count <= 30, "500 fit one screen")
    #expect(WallLayout(groups: [1500], columns: 120, rows: 30).cellWidth == 2, "narrow cells while all of them fit")
    #expect(WallLayout(groups: [5000], columns: 120, rows: 30).cellWidth == 4, "who scrolls anyway reads wider cells")
  }

  /// Two groups of 8 and 3 in lines of five cells.
  private func wall() -> (FakeStore, AppViewModel) {
    var store = FakeStore([8, 3])
    var app = store.app(columns: 43, rows: 30)
    store.run(.nextPane, .nextPane, .first, on: &app)
    return (store, app)
  }

  @Test func downAndUpKeepToTheColumn() {
    var (store, app) = wall()
    #expect(app.heatmap?.wall.layout.lines.count == 5)
    var visited: [Int?] = []
    for command in [Command.moveRight, .moveRight, .moveRight, .moveRight, .moveDown, .moveDown, .moveUp, .moveUp] {
      store.run(command, on: &app)
      visited.append(app.heatmap?.wall.cursor)
    }
    #expect(visited == [1, 2, 3, 4, 7, 10, 7, 4], "a shorter line is met at its end")
    store.run(.moveDown, .moveLeft, .last, .moveDown, .moveRight, on: &app)
    #expect(app.heatmap?.wall.cursor == 10)
    store.run(.first, .moveUp, .moveLeft, on: &app)
    #expect(app.heatmap?.wall.cursor == 0)
  }

  @Test func theAccountStaysUnderTheCursorFromFaceToFace() {
    var store = FakeStore([4, 4])
    var app = store.app()
    store.run(.moveDown, .moveDown, .moveDown, .moveDown, .moveDown, on: &app)
    let key = app.heatmap?.list.selectedKey
    store.run(.nextPane, .nextPane, on: &app)
    #expect(app.heatmap?.wall.list.selectedKey == key)
    #expect(app.heatmap?.selectedAccount?.id == key.map { "id-\($0)" })
    store.run(.moveLeft, .nextPane, on: &app)
    #expect(app.heatmap?.face == .accounts)
    #expect(app.heatmap?.list.selectedKey == key.map { $0 - 1 })
    store.run(.previousPane, on: &app)
    #expect(app.heatmap?.face == .wall)
  }

  @Test func onlyTheAccountUnderTheCursorIsReadWithItsNeighbours() {
    var store = FakeStore([900])
    var app = store.app()
    store.asked = []
    store.run(.nextPane, .nextPane, .moveRight, .last, on: &app)
    for demand in store.asked {
      if case .summaries(let keys) = demand { #expect(keys.count <= 3) }
    }
    #expect(app.heatmap?.wall.list.selected?.id == "id-999")
  }

  @Test func theWindowFollowsTheCursor() {
    var store = FakeStore([3000, 3000])
    var app = store.app()
    store.run(.nextPane, .nextPane, on: &app)
    for command in [Command.last, .first, .pageDown, .pageDown, .pageUp, .moveDown, .last, .moveUp] {
      store.run(command, on: &app)
      guard let wall = app.heatmap?.wall, let cursor = wall.cursor, let line = wall.layout.place(of: cursor)?.line
      else {
        Issue.record("there is no cursor")
        return
      }
      #expect((wall.top..<wall.top + app.layout.bodyRows - 4).contains(line))
    }
  }

  @Test func theWallIsSearchedFilteredAndOpened() {
    var store = FakeStore([6])
    store.groups[0].accounts[4].name = "Harbor"
    var app = store.app()
    store.run(.nextPane, .nextPane, .search, on: &app)
    store.type("harb", into: &app)
    store.run(.confirm, on: &app)
    #expect(app.heatmap?.wall.list.selectedKey == 104)
    store.run(.back, .filter, on: &app)
    store.type("harb", into: &app)
    store.run(.confirm, on: &app)
    #expect(app.heatmap?.wall.list.order?.keys == [104])
    store.run(.open, on: &app)
    #expect(app.stack.count == 2)
    store.run(.back, .back, on: &app)
    #expect(app.heatmap?.filter.isEmpty == true)
    #expect(app.heatmap?.face == .wall)
  }
}
