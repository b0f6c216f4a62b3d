import Domain
import Testing

@testable import ViewModels

/// The watchlist's attention view.
@Suite struct WatchlistViewModelTests {
  private func watchlist(_ count: Int, columns: Int = 120, rows: Int = 40) throws -> WatchlistViewModel {
    var store = FakeStore([100])
    store.watchlist = Array(store.keys.prefix(count))
    var app = store.app(columns: columns, rows: rows)
    store.run(.showWatchlist, on: &app)
    return try #require(app.watchlist)
  }

  @Test func theListIsInTheStoresOrderWithoutHeadings() throws {
    var store = FakeStore([5])
    store.watchlist = [103, 100, 104]
    var app = store.app()
    store.run(.showWatchlist, on: &app)
    let watchlist = try #require(app.watchlist)
    #expect(watchlist.list.order?.keys == [103, 100, 104])
    #expect(!watchlist.list.hasHeadings)
    #expect(watchlist.selectedAccount?.id == "id-103")
    #expect(watchlist.position == "1/3")
    store.run(.moveDown, on: &app)
    #expect(app.watchlist?.selectedAccount?.id == "id-100")
  }

  @Test func aShortListLeavesItsRoomToTheReasonsInItsFirstFrame() throws {
    #expect(try watchlist(3).preview == .below(rows: 18))
    #expect(try watchlist(60).preview == .below(rows: 10))
    #expect(try watchlist(3, columns: 200, rows: 60).preview == .beside(columns: 60))
    #expect(try watchlist(3, columns: 60, rows: 12).preview == .line)
    #expect(try watchlist(0).preview == .none)
  }

  @Test func anEmptyListSaysWhy() throws {
    let watchlist = try watchlist(0)
    #expect(watchlist.emptyReason == "No reason of the watchlist holds for any of the 100 accounts on 31 Mar 2026.")
    #expect(try self.watchlist(1).emptyReason == nil)
    #expect(watchlist.availability(of: .open) == .disabled("This view is empty"))
  }

  @Test func thePreviewTellsEverythingTheHeaviestFirst() {
    var account = AccountSummary(id: "a", name: "Harbor")
    account.watchlist = [
      WatchReason(id: "W-CX", weight: 3, detail: "CX red ×2", since: FakeStore.day - 47),
      WatchReason(id: "W-PROP", weight: 1, detail: "", since: FakeStore.day - 400),
    ]
    account.gates = ["G-3", "G-8"]
    account.triggers = ["T-CX-1", "T-CX-3"]
    account.nextDue = FakeStore.day - 21
    account.daysPastDue = 21
    account.missStreak = 2
    account.renewalOn = FakeStore.day + 44
    #expect(
      WatchPreview.lines(account, header: FakeStore([1]).header()) == [
        .init(
          kind: .reason(3), text: "Client experience stays Red: CX red ×2 · since 12 Feb (47 d) · W-CX"),
        .init(
          kind: .reason(1),
          text: "A proposal has been open for more than 30 days · since 24 Feb 2025 (400 d) · W-PROP"),
        .init(kind: .gate, text: "Gate G-3 CX is open: blocks expansion credit"),
        .init(kind: .gate, text: "Gate G-8 TIER is open: blocks tier-2 initiatives"),
        .init(kind: .trigger, text: "Firing: T-CX-1 T-CX-3"),
        .init(
          kind: .plain,
          text: "Next strategic touch due 10 Mar 2026 · 21 days past due · not booked · missed 2 in a row"),
        .init(kind: .plain, text: "Renews 14 May 2026, in 44 d"),
      ])
  }

  @Test(arguments: [
    "W-CX", "W-SPON", "W-PAST", "W-ENG", "W-QUA", "W-ADO", "W-ALN", "W-RISK", "W-GATE", "W-CTA", "W-REN", "W-PROP",
    "W-DROP", "W-SEG", "W-DATA",
  ])
  func everyReasonOfTheMethodHasASentence(id: String) {
    #expect(MethodNames.reason(id) != id)
  }

  @Test(arguments: ["G-3", "G-4", "G-5", "G-6", "G-7", "G-8"])
  func everyGateHasANameAndSaysWhatItBlocks(id: String) {
    #expect(MethodNames.gate(id) != id)
    #expect(!MethodNames.blocked(by: id).isEmpty)
  }
}
