import Domain
import Testing

@testable import ViewModels

/// The views of the watchlist, and what is noted about accounts.
@Suite struct WatchViewTests {
  private let header = FakeStore([1]).header()

  @Test func tabGoesThroughEveryViewAndBackToTheFirst() {
    var store = FakeStore([3])
    var app = store.app()
    store.run(.showWatchlist, on: &app)
    var seen: [WatchView] = []
    for _ in WatchView.allCases {
      seen.append(app.watchlist?.view ?? .attention)
      store.run(.nextPane, on: &app)
    }
    #expect(seen == WatchView.allCases)
    #expect(app.watchlist?.view == .attention)
    store.run(.previousPane, on: &app)
    #expect(app.watchlist?.view == .snoozed)
  }

  @Test func everyViewKeepsItsPlace() {
    var store = FakeStore([9])
    store.watchlist = store.keys
    var app = store.app()
    store.run(.showWatchlist, .moveDown, .moveDown, .nextPane, .previousPane, on: &app)
    #expect(app.watchlist?.selectedAccount?.id == "id-102")
  }

  @Test func whoIsNobodyOfTheTeamIsToldSoAndNothingIsAsked() throws {
    var store = FakeStore([3])
    store.watchlist = [100]
    var app = store.app()
    var header = store.header()
    header.actor = PortfolioHeader.Actor(name: "root", person: nil)
    app.show(header: header)
    store.run(.showWatchlist, .nextPane, on: &app)
    let watchlist = try #require(app.watchlist)
    #expect(watchlist.emptyReason?.contains("“root” is nobody of the team") == true)
    #expect(!store.asked.contains { if case .order(let query) = $0 { query.list == .watch(.mine) } else { false } })
    header.actor = PortfolioHeader.Actor(name: "mia", person: "P-1")
    app.show(header: header)
    store.settle(&app)
    var wanted = ListQuery(.watch(.mine))
    wanted.person = "P-1"
    #expect(store.asked.contains(.order(wanted)))
  }

  @Test func theActiveViewIsNamedWithItsCount() throws {
    var store = FakeStore([3])
    store.watchlist = [100, 101]
    var app = store.app()
    store.run(.showWatchlist, on: &app)
    let chips = try #require(app.watchlist?.chips)
    #expect(chips.map(\.view) == WatchView.allCases)
    #expect(chips.filter(\.isActive).map(\.text) == ["Attention 2"])
  }

  /// An account that stands in several groups is one row in each: the cursor stays in its group when all is read again,
  /// and walking from account to account never stays on the same one.
  @Test func theSameAccountInTwoGroupsIsTwoRows() {
    var list = AccountList(ListQuery(.watch(.reasons)))
    list.layout(height: 20)
    func group(_ id: String, _ count: Int) -> ListOrder.Group {
      var group = ListOrder.Group(
        segment: nil, isOnboarding: false, count: count, mrr: Money(minorUnits: 0), colours: [0, 0, 0, 0])
      group.heading = ListOrder.Group.Heading(id: id)
      return group
    }
    let order = ListOrder(
      query: list.query, keys: [7, 8, 8, 7, 9], groups: [group("W-CX", 2), group("W-PAST", 1), group("W-REN", 2)])
    list.show(order: order)
    list.select(row: 6)
    #expect(list.selectedKey == 7)
    #expect(list.selectedGroup == 2)
    list.invalidate()
    list.show(order: order)
    #expect(list.selectedGroup == 2, "the first row of account 7 is in another group")
    list.select(row: 2)
    #expect(list.selectedKey == 8)
    let hasStepped = list.step(by: 1)
    #expect(hasStepped)
    #expect(list.selectedKey == 9, "row 4 is account 8 again, and account 7 was passed in the first group")
    let hasGoneBack = list.step(by: -1)
    #expect(hasGoneBack)
    #expect(list.selectedKey == 8)
    list.select(row: 7)
    #expect(list.visibleKeys(margin: 9) == [7, 8, 9])
    list.toggleFold()
    #expect(list.rows.isFolded(2))
    #expect(!list.rows.isFolded(0))
  }

  @Test(arguments: [
    ("fri", SnoozePrompt.Answer.sleep(.day(FakeStore.day + 3), reason: nil)),
    ("+2w  waits for the audit", .sleep(.day(FakeStore.day + 14), reason: "waits for the audit")),
    ("colour", .sleep(.colour, reason: nil)), ("Color red sponsor", .sleep(.colour, reason: "red sponsor")),
    ("today", .refused("Tue 31 Mar 2026 is not after the day shown")),
    ("2026-03-30", .refused("Mon 30 Mar 2026 is not after the day shown")),
    ("soon", .refused(DayWords.Problem.unknown("soon").sentence)), ("", .refused(DayWords.Problem.empty.sentence)),
  ])
  func thePromptUnderstandsADayOrAColourAndAReason(text: String, answer: SnoozePrompt.Answer) {
    var prompt = SnoozePrompt(account: "A", name: "Harbor", day: FakeStore.day)
    prompt.input.insert(text)
    #expect(prompt.answer == answer)
  }

  @Test func snoozingAsksAndEnterOnNonsenseAsksAgain() {
    var store = FakeStore([3])
    store.watchlist = [101]
    var app = store.app()
    store.run(.showWatchlist, .snooze, on: &app)
    #expect(app.isTextEntry)
    store.type("soon", into: &app)
    #expect(store.run(.confirm, on: &app) == [])
    guard case .snooze(let prompt) = app.overlay else {
      Issue.record("the prompt is gone")
      return
    }
    #expect(prompt.isRefused)
    store.run(.clearText, on: &app)
    store.type("+1w later", into: &app)
    #expect(
      store.run(.confirm, on: &app) == [
        .snooze(account: "id-101", name: "Account 101", until: .day(FakeStore.day + 7), reason: "later")
      ])
    #expect(app.overlay == nil)
    store.run(.snooze, .cancel, on: &app)
    #expect(app.overlay == nil)
  }

  @Test func marksWorkOnEveryListAndOnTheAccount() {
    var store = FakeStore([3])
    var app = store.app()
    #expect(store.run(.markReviewed, on: &app) == [.review(account: "id-100", name: "Account 100")])
    store.run(.showWatchlist, on: &app)
    #expect(app.availability(of: .markReviewed) == .disabled("There is no account under the cursor"))
    #expect(app.availability(of: .snooze) == .disabled("There is no account under the cursor"))
  }

  @Test func whereSleepersAreListedSnoozeWakes() {
    var store = FakeStore([3])
    store.watchlist = [102]
    var app = store.app()
    store.run(.showWatchlist, .previousPane, on: &app)
    #expect(store.run(.snooze, on: &app) == [.wake(account: "id-102", name: "Account 102")])
    #expect(app.overlay == nil)
  }

  @Test(arguments: [
    (NextAction.Clock.due(days: 2), "in 2d", false), (.due(days: 0), "today", false), (.due(days: -3), "3d late", true),
    (.firstAction(hours: 52), "52 h left", false), (.firstAction(hours: 0), "0 h left", false),
    (.firstAction(hours: -1), "1 h late", true), (.firstAction(hours: -47), "47 h late", true),
    (.firstAction(hours: -48), "2d late", true),
  ])
  func aClockIsReadAsWords(clock: NextAction.Clock, words: String, isLate: Bool) {
    let action = NextAction(origin: .call("C"), title: "Call", owner: nil, clock: clock)
    #expect(action.clockWords == words)
    #expect(action.isLate == isLate)
  }

  @Test func everyTriggerOfTheMethodSaysWhatToDo() {
    let ids =
      ["T-CX-1", "T-CX-2", "T-CX-3", "T-ADO-1", "T-ADO-2", "T-ADO-3", "T-ADO-4"]
      + ["T-ENG-1", "T-ENG-2", "T-ENG-3", "T-ENG-4", "T-ENG-5", "T-QUA-1", "T-QUA-2", "T-QUA-3", "T-QUA-4", "T-QUA-7"]
      + ["T-ALN-1", "T-ALN-2", "T-ALN-4", "TRG-01", "TRG-02", "TRG-03", "TRG-04"]
    #expect(Set(ids.map(MethodNames.action)).count == ids.count)
    #expect(ids.allSatisfy { MethodNames.action($0) != $0 })
  }

  @Test func thePreviewSaysWhoNotedWhat() {
    var detail = WatchDetail()
    detail.review = ReviewMark(on: FakeStore.day - 8, author: "jon")
    detail.snooze = Snooze(
      until: .colour, reason: "audit", author: "mia", on: FakeStore.day - 4, colours: [], heavyReasons: [])
    detail.wake = .colour(.quality, from: .green, to: .red)
    #expect(
      WatchPreview.title(AccountSummary(id: "a", name: "Harbor"), detail, header: header)
        == "Harbor — why · reviewed Mon 23 Mar 2026 by jon, not yet this week")
    #expect(
      WatchPreview.notes(detail, header).map(\.text) == [
        "Snoozed 27 Mar 2026 by mia until the colour of its health or of a dimension changes: audit · awake: "
          + "Service Quality went from Green to Red"
      ])
  }
}
