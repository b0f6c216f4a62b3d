import Domain
import Testing

@testable import ViewModels

/// Whose roadmap is shown.
@Suite struct RoadmapViewModelTests {
  private func roadmap(_ app: AppViewModel) -> RoadmapViewModel? {
    if case .roadmap(let screen) = app.top { screen } else { nil }
  }

  @Test func itIsThatOfTheAccountUnderTheCursor() {
    var store = FakeStore([3, 3])
    var app = store.app()
    store.run(.moveDown, .moveDown, .showRoadmap, on: &app)
    let selected = roadmap(app)
    #expect(selected?.accountID == "id-102")
    #expect(selected?.whereabouts(isShort: false) == "3/6 of Heatmap")
  }

  @Test func itIsThatOfTheAccountOnTop() {
    var store = FakeStore([3, 3])
    var app = store.app()
    store.run(.moveDown, .open, .showRoadmap, on: &app)
    #expect(roadmap(app)?.accountID == "id-101")
    #expect(roadmap(app)?.walk?.index == 1)
  }

  @Test func anAccountFoundByNameHasNoNeighbours() {
    var store = FakeStore([3, 3])
    var app = store.app()
    app.go(.account("id-104", nil))
    store.settle(&app)
    store.run(.showRoadmap, on: &app)
    #expect(roadmap(app)?.accountID == "id-104")
    #expect(app.availability(of: .nextAccount) == .disabled("This roadmap was not opened from a list"))
  }

  @Test func theNextAccountIsThatOfTheListOneCameFrom() {
    var store = FakeStore([3, 3])
    store.watchlist = [104, 101]
    var app = store.app()
    store.run(.showWatchlist, .showRoadmap, .nextAccount, on: &app)
    #expect(roadmap(app)?.accountID == "id-101")
    #expect(app.availability(of: .nextAccount) == .disabled("This is the last account of Watchlist"))
    store.run(.previousAccount, on: &app)
    #expect(roadmap(app)?.accountID == "id-104")
  }

  @Test func comingBackWithoutHavingMovedKeepsTheRoadmapAsItWas() {
    var store = FakeStore([3, 3])
    var app = store.app()
    store.run(.showRoadmap, on: &app)
    let report = RoadmapReports.random(5, items: 30...30)
    app.show(roadmap: report, for: "id-100")
    store.run(.last, .moveRight, on: &app)
    let before = roadmap(app)?.cursor
    store.run(.showHeatmap, .showRoadmap, on: &app)
    #expect(roadmap(app)?.cursor == before)
    store.run(.showHeatmap, .moveDown, .showRoadmap, on: &app)
    #expect(roadmap(app)?.accountID == "id-101")
  }

  @Test func withoutAListTheFirstOfThePortfolioIsShown() {
    var store = FakeStore([2, 1])
    var app = AppViewModel(keys: KeyLabels())
    app.show(header: store.header())
    app.go(.tab(.roadmap))
    app.layout(columns: 120, rows: 40)
    store.settle(&app)
    #expect(roadmap(app)?.accountID == "id-100")
    #expect(roadmap(app)?.whereabouts(isShort: false) == "1/3 of portfolio")
  }

  @Test func anAccountThatIsGoneSaysSo() {
    var app = AppViewModel(keys: KeyLabels())
    app.go(.roadmap("x", card: nil))
    app.show(roadmap: nil, for: "x")
    #expect(roadmap(app)?.emptyReason == "There is no account x any more.")
  }

  @Test func enterOpensACardAndEscLeadsBackToIt() {
    var store = FakeStore([1])
    var app = store.app()
    store.run(.showRoadmap, on: &app)
    app.show(roadmap: RoadmapReports.random(5, items: 30...30), for: "id-100")
    store.run(.moveDown, on: &app)
    let card = roadmap(app)?.cursor.card
    store.run(.open, on: &app)
    #expect(card.map { roadmap(app)?.pane?.subject == .card($0) } == true)
    #expect(store.asked.contains { if case .sources = $0 { true } else { false } }, "files and lines are asked for")
    store.run(.back, on: &app)
    #expect(roadmap(app)?.pane == nil)
    #expect(roadmap(app)?.cursor.card == card)
  }

  @Test func theRowsOfARuleLeadToTheirCards() {
    var store = FakeStore([1])
    var app = store.app()
    store.run(.showRoadmap, on: &app)
    var report = RoadmapReports.random(5, items: 30...30)
    let open = report.initiatives.filter(\.isOpen)
    report.findings = [RoadmapFinding(rule: "RM-7", statement: "Two.", initiatives: [open[0].id, open[1].id])]
    app.show(roadmap: report, for: "id-100")
    store.run(.first, .moveUp, .open, .moveDown, .open, on: &app)
    #expect(roadmap(app)?.cursor.card == open[1].id)
    #expect(roadmap(app)?.pane == nil)
  }

  @Test func theSentenceSaysWhatHoldsACardBack() {
    var report = RoadmapReports.random(1, items: 0...0)
    report.initiatives = [
      Initiative(
        id: "IN-1", title: "BI pilot", status: .scoped, statusChangedOn: report.asOf - 12, quarter: "2026-Q2",
        owner: "P-1", readiness: "needs_enablement")
    ]
    report.gates = [OpenGate(id: "G-8", cause: "Tier-1 adoption is Yellow.", blocks: "tier-2 initiatives")]
    report.holds = ["IN-1": [GateHold(gate: "G-8", isBlocking: true)]]
    report.shared = SharedFacts(people: [Person(id: "P-1", name: "Mia Kowalski")])
    let sentence = RoadmapSentence(report, currency: "USD").card("IN-1")
    #expect(
      sentence == [
        "BI pilot: scoped since 19 Mar, 12 d · owner Mia Kowalski · no budget · needs enablement",
        "⊘ G-8 blocks it: Tier-1 adoption is Yellow",
      ])
  }
}
