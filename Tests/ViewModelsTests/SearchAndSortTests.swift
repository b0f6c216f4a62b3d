import Domain
import Testing

@testable import ViewModels

/// Searching by name and sorting by a column.
@Suite struct SearchAndSortTests {
  private func searched(_ text: String) -> (FakeStore, AppViewModel) {
    var store = FakeStore([3, 3])
    store.groups[0].accounts[2].name = "Harbor Dental"
    store.groups[1].accounts[1].name = "Harbor Foods"
    var app = store.app()
    store.run(.moveDown, .search, on: &app)
    store.type(text, into: &app)
    return (store, app)
  }

  @Test func theCursorFollowsTheFirstMatchWhileOneTypes() {
    let (_, app) = searched("harb")
    #expect(app.heatmap?.list.selectedKey == 102)
    #expect(app.heatmap?.list.matchPosition?.count == 2)
  }

  @Test func escapeRestoresTheCursor() {
    var (store, app) = searched("foods")
    #expect(app.heatmap?.list.selectedKey == 104)
    store.run(.cancel, on: &app)
    #expect(app.heatmap?.list.selectedKey == 101)
    #expect(app.heatmap?.list.searchText.isEmpty == true)
    #expect(!app.isTextEntry)
  }

  @Test func deletingWhatMatchedNothingFindsAgain() {
    var (store, app) = searched("harborx")
    #expect(app.heatmap?.list.selectedKey == 101, "without a match the cursor is where it was")
    store.run(.deleteBackward, on: &app)
    #expect(app.heatmap?.list.selectedKey == 102)
  }

  @Test func nextAndPreviousMatchGoRoundTheEnds() {
    var (store, app) = searched("harbor")
    store.run(.confirm, on: &app)
    var visited: [Int64?] = []
    for command in [Command.nextMatch, .nextMatch, .previousMatch] {
      store.run(command, on: &app)
      visited.append(app.heatmap?.list.selectedKey)
    }
    #expect(visited == [104, 102, 104])
  }

  @Test func aMatchInAFoldedGroupUnfoldsIt() {
    var store = FakeStore([2, 2])
    store.groups[1].accounts[1].name = "Harbor"
    var app = store.app()
    store.run(.last, .fold, .first, .search, on: &app)
    store.type("harbor", into: &app)
    #expect(app.heatmap?.list.selectedKey == 103)
  }

  @Test func escapeDropsTheMatchesBeforeItLeaves() {
    var (store, app) = searched("harbor")
    store.run(.confirm, on: &app)
    #expect(app.availability(of: .back) == .enabled)
    store.run(.back, on: &app)
    #expect(app.availability(of: .nextMatch) != .enabled)
    #expect(app.availability(of: .back) != .enabled)
  }

  @Test func matchesAreFoundAgainAfterAChange() {
    var (store, app) = searched("harbor")
    store.run(.confirm, on: &app)
    store.groups[1].accounts[1].name = "Renamed"
    app.storeChanged()
    store.settle(&app)
    #expect(app.heatmap?.list.matchPosition?.count == 1)
  }

  @Test func sortingKeepsTheSelectionAndGoesBackToTheGroups() throws {
    var store = FakeStore([3, 3])
    store.groups.reverse()
    var app = store.app()
    store.run(.moveDown, on: &app)
    let key = app.heatmap?.list.selectedKey
    store.run(.sort, on: &app)
    #expect(app.heatmap?.list.query.sort == .composite)
    #expect(app.heatmap?.list.hasHeadings == false)
    #expect(app.heatmap?.list.selectedKey == key)
    #expect(app.heatmap?.list.order?.keys == store.keys.sorted())
    #expect(app.availability(of: .fold) != .enabled)
    store.run(.reverseSort, on: &app)
    #expect(app.heatmap?.list.order?.keys == store.keys.sorted().reversed())
    store.run(.sort, on: &app)
    #expect(app.heatmap?.list.hasHeadings == true)
    #expect(app.heatmap?.list.selectedKey == key)
  }

  @Test(arguments: HeatmapColumn.allCases)
  func everyColumnSorts(column: HeatmapColumn) {
    var store = FakeStore([3])
    var app = store.app(columns: 300)
    for _ in 0..<20 where app.heatmap?.visibleColumn != .name { store.run(.moveLeft, on: &app) }
    for _ in 0..<20 where app.heatmap?.visibleColumn != column { store.run(.moveRight, on: &app) }
    store.run(.sort, on: &app)
    #expect(app.heatmap?.list.query.sort == column.sortKey)
    #expect(app.heatmap?.list.hasHeadings == false)
    store.run(.sort, on: &app)
    #expect(app.heatmap?.list.query.sort == nil, "the column sorted by already leads back to the groups")
  }

  @Test func countsAndMoneyBeginWithTheLargest() {
    var store = FakeStore([3])
    var app = store.app(columns: 300)
    for _ in 0..<20 where app.heatmap?.visibleColumn != .gates { store.run(.moveRight, on: &app) }
    store.run(.sort, on: &app)
    #expect(app.heatmap?.list.query.isReversed == true)
    store.run(.reverseSort, on: &app)
    #expect(app.heatmap?.list.query.isReversed == false)
  }
}
