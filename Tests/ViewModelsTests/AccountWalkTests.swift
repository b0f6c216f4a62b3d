import Domain
import TestSupport
import Testing

@testable import ViewModels

/// From account to account through the list one came from, and from an account to its roadmap and back.
@Suite struct AccountWalkTests {
  private func account(_ app: AppViewModel) -> AccountViewModel? {
    if case .account(let account) = app.top { account } else { nil }
  }

  /// The accounts that `)` leads through from the first row of the calls to action.
  private func walk(_ store: inout FakeStore) -> [String] {
    var app = store.app()
    store.run(.showActions, .open, on: &app)
    var seen = [account(app)?.id ?? ""]
    for _ in 0..<20 {
      store.run(.nextAccount, on: &app)
      guard let id = account(app)?.id, id != seen.last else { break }
      seen.append(id)
    }
    return seen
  }

  @Test(arguments: [(1, false), (3, false), (3, true)])
  func everyAccountOfAListOfRowsIsVisitedOnce(count: Int, inTurns: Bool) {
    var store = FakeStore([6])
    store.repetitions = (count, inTurns)
    #expect(walk(&store) == store.keys.map { "id-\($0)" })
  }

  /// The next account may be further away than any row that was read.
  @Test func anAccountFarDownTheListIsReached() {
    var store = FakeStore([4])
    store.repetitions = (500, false)
    #expect(walk(&store).count == 4)
  }

  @Test func theWayBackIsTheSameAndTheListComesAlong() {
    var store = FakeStore([6])
    store.repetitions = (2, true)
    var app = store.app()
    store.run(.showActions, .open, .nextAccount, .nextAccount, .previousAccount, on: &app)
    #expect(account(app)?.id == "id-101")
    store.run(.back, on: &app)
    guard case .rows(let list) = app.top else { return #expect(Bool(false), "not on the list") }
    #expect(list.selectedID == "row-101-0")
    store.run(.open, .previousAccount, .previousAccount, on: &app)
    #expect(account(app)?.id == "id-100")
    #expect(app.message?.text == "This is the first account of the list")
  }

  @Test(arguments: [Command.showHeatmap, .showActions, .showDecisions, .showInitiatives, .showRadar])
  func thePaneIsKept(command: Command) {
    var store = FakeStore([6])
    var app = store.app()
    store.run(command, .open, on: &app)
    guard account(app) != nil else { return #expect(Bool(false), "no account on top") }
    _ = app.handle(.hit(.pane(AccountPane.adoption.rawValue)))
    let first = account(app)?.id
    store.run(.nextAccount, on: &app)
    #expect(account(app)?.id != first)
    #expect(account(app)?.pane == .adoption)
    store.run(.previousAccount, on: &app)
    #expect(account(app)?.id == first)
  }

  @Test(arguments: [
    (Command.showDecisions, AccountPane.decisions, "decision row-100"),
    (.showInitiatives, .initiatives, "initiative row-100"), (.showActions, .actions, "cta row-100"),
  ])
  func aRowOpensItsAccountAtThatVeryRow(command: Command, pane: AccountPane, row: String) {
    var store = FakeStore([2])
    var app = store.app()
    store.run(command, .open, on: &app)
    #expect(account(app)?.pane == pane)
    #expect(account(app)?.cursor.selection == row)
  }

  @Test func fromAnAccountTheRoadmapIsItsOwnAndEscComesBack() {
    var store = FakeStore([3])
    var report = AccountReports.full
    report.summary.id = "id-101"
    store.reports["id-101"] = report
    var app = store.app()
    app.go(.accountRow("id-101", .initiatives, "initiative I-4"))
    store.settle(&app)
    let before = app.top
    store.run(.showRoadmap, on: &app)
    guard case .roadmap(let roadmap) = app.top else { return #expect(Bool(false), "no roadmap on top") }
    #expect(roadmap.accountID == "id-101")
    #expect(roadmap.cursor.card == "I-4" || roadmap.board == nil, "the cursor is on the initiative one came from")
    store.run(.back, on: &app)
    #expect(app.top == before)
    store.run(.back, .showRoadmap, on: &app)
    #expect(app.tab == .roadmap && app.stack.count == 1, "from elsewhere it is the tab")
  }

  /// Against a plain reading: the distinct elements in the order in which they stand first.
  @Test(arguments: UInt64(0)..<40)
  func theNextPlaceIsThatOfTheNextDistinctElement(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let list = (0..<Int.random(in: 1...30, using: &generator)).map { _ in Int.random(in: 0...8, using: &generator) }
    let firsts = list.indices.filter { !list[..<$0].contains(list[$0]) }
    for place in list.indices {
      #expect(
        list.firstOccurrence(from: place, by: 1) == firsts.first { $0 > place }, "\(list) from \(place)")
      #expect(
        list.firstOccurrence(from: place, by: -1) == firsts.last { $0 < place && list[$0] != list[place] },
        "\(list) from \(place)")
    }
    #expect(list.firstOccurrence(from: list.count, by: 1) == nil)
  }
}
