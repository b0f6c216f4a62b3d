import Domain
import Testing

@testable import ViewModels

/// Search and filter on the faces of the roadmap.
@Suite struct RoadmapSearchTests {
  private func roadmap(_ app: AppViewModel) throws -> RoadmapViewModel {
    guard case .roadmap(let screen) = app.top else { throw Missing() }
    return screen
  }
  private struct Missing: Error {}

  private static let cards: [(id: String, title: String, lane: Lane, quarter: String)] = [
    ("i1", "Firewall", .stability, "2026-Q1"), ("i2", "Backup", .stability, "2026-Q2"),
    ("i3", "Teams", .efficiency, "2026-Q1"), ("i4", "Fire drill", .growth, "2026-Q3"),
  ]

  private func report() -> RoadmapReport {
    var report = RoadmapReport(
      account: Account(id: "id-100", name: "A", fiscalYearStartMonth: 1), asOf: FakeStore.day, segment: .a, horizon: 8,
      bigRockLimit: 2, reviewLimit: 120)
    report.initiatives = Self.cards.map {
      Initiative(id: $0.id, title: $0.title, status: .proposed, lane: $0.lane, quarter: $0.quarter)
    }
    return report
  }

  private func lanes() -> (FakeStore, AppViewModel) {
    var store = FakeStore([1])
    var app = store.app()
    store.run(.showRoadmap, on: &app)
    app.show(roadmap: report(), for: "id-100")
    store.settle(&app)
    return (store, app)
  }

  @Test func searchGoesFromCardToCardInTheOrderOfTheBoardRoundTheEnds() throws {
    var (store, app) = lanes()
    store.run(.last, .search, on: &app)
    store.type("FIRE", into: &app)
    #expect(
      try roadmap(app).cursor.card == "i4" && roadmap(app).matchPosition?.count == 2, "the first from where one was")
    store.run(.confirm, .nextMatch, on: &app)
    #expect(try roadmap(app).cursor.card == "i1")
    store.run(.previousMatch, on: &app)
    #expect(try roadmap(app).cursor.card == "i4" && roadmap(app).position == "match 2/2")
    store.run(.back, on: &app)
    #expect(try roadmap(app).matchPosition == nil && roadmap(app).cursor.card == "i4")
    #expect(app.availability(of: .nextMatch) == .disabled("Nothing is searched for"))
  }

  @Test func escapeFromTheSearchLeadsBackToTheCard() throws {
    var (store, app) = lanes()
    store.run(.moveRight, on: &app)
    let card = try roadmap(app).cursor.card
    store.run(.search, on: &app)
    store.type("drill", into: &app)
    #expect(try roadmap(app).cursor.card == "i4")
    store.run(.cancel, on: &app)
    #expect(try roadmap(app).cursor.card == card)
    store.run(.search, on: &app)
    store.type("zebra", into: &app)
    #expect(try roadmap(app).cursor.card == card)
    store.run(.confirm, on: &app)
    #expect(app.availability(of: .nextMatch) == .disabled("Nothing matches"))
  }

  @Test func theFilterLeavesTheCardsThatTheStoreNames() throws {
    var (store, app) = lanes()
    let filter = try Filter("lane:stability", schema: try #require(RowFilter.schema(of: .initiatives)))
    app.filter(by: filter)
    let question = RoadmapQuestion.matches(RoadmapTerms(filter))
    #expect(app.demand == .roadmaps(question))
    app.show(roadmaps: .isComing(question, left: nil))
    #expect(app.demand != .roadmaps(question), "it is asked once")
    #expect(try roadmap(app).board?.cardCount == 4, "until the answer is there all are shown")
    app.show(roadmaps: .matches(RoadmapMatches(terms: RoadmapTerms(filter), initiatives: ["i1", "i2"], accounts: [])))
    #expect(try roadmap(app).board?.cardCount == 2 && roadmap(app).filterTally == "2 of 4 cards")
    app.storeChanged()
    store.settle(&app)
    #expect(store.asked.contains(.roadmaps(question)), "after a change it is asked again")
    store.run(.back, on: &app)
    #expect(try roadmap(app).board?.cardCount == 4 && roadmap(app).filter.isEmpty)
  }

  @Test func anAnswerToAnEarlierFilterIsNotShown() throws {
    var (_, app) = lanes()
    let schema = try #require(RowFilter.schema(of: .initiatives))
    let (first, second) = (try Filter("lane:stability", schema: schema), try Filter("lane:growth", schema: schema))
    app.filter(by: first)
    app.show(roadmaps: .isComing(.matches(RoadmapTerms(first)), left: nil))
    app.filter(by: second)
    app.show(roadmaps: .matches(RoadmapMatches(terms: RoadmapTerms(first), initiatives: ["i1"], accounts: [])))
    #expect(try roadmap(app).board?.cardCount == 4)
    app.show(roadmaps: .matches(RoadmapMatches(terms: RoadmapTerms(second), initiatives: ["i4"], accounts: [])))
    #expect(try roadmap(app).board?.cardCount == 1)
  }

  @Test func reviewsAreNarrowedToTheAccountsAndSearchedByName() throws {
    var (store, app) = lanes()
    store.run(.nextPane, .nextPane, on: &app)
    app.show(
      roadmaps: .reviews(
        RoadmapReviews(
          (1...4).map {
            .init(
              id: "a\($0)", name: "Name \($0 % 2)", segment: nil, counts: [1, 0, 0, 0, 0, 0, 0, 0], lastReview: nil)
          })))
    store.run(.search, on: &app)
    store.type("name 1", into: &app)
    store.run(.confirm, .nextMatch, on: &app)
    #expect(try roadmap(app).reviews.selected?.id == "a3")
    let filter = try Filter("seg:A", schema: try #require(RowFilter.schema(of: .initiatives)))
    app.filter(by: filter)
    app.show(roadmaps: .matches(RoadmapMatches(terms: RoadmapTerms(filter), initiatives: [], accounts: ["a2", "a3"])))
    #expect(try roadmap(app).reviews.rows.map(\.id) == ["a2", "a3"])
    #expect(try roadmap(app).filterTally == "2 of 4 accounts")
  }

  @Test func sumsAreAskedForWithTheirFilterAndCannotBeSearched() throws {
    var (store, app) = lanes()
    store.run(.nextPane, on: &app)
    #expect(app.availability(of: .search) == .disabled("These are sums: Enter lists what is in a cell"))
    let filter = try Filter("rock:yes", schema: try #require(RowFilter.schema(of: .initiatives)))
    app.filter(by: filter)
    #expect(app.demand == .roadmaps(.totals(filter)))
    app.show(roadmaps: .totals(RoadmapPortfolio(cells: []), Filter()))
    #expect(try roadmap(app).portfolio.totals == nil, "the sums of another filter are no answer")
  }
}
