import Domain
import Testing

@testable import Store

/// Saved views, and what has changed since somebody last looked.
@Suite struct LookTests {
  private let model = "m"

  /// A store with accounts scored on a day, Green at 90 points.
  private func scored(_ ids: [String]) throws -> Store {
    let store = try Store.inMemory()
    try store.take(content([.accounts: ids.map { account($0) }]))
    for key in try store.accountKeys() { try score(store, key, day("2026-03-31")) }
    return store
  }

  private func score(
    _ store: Store, _ key: Int64, _ on: Day, _ colour: Colour = .green, _ points: Int64 = 90, reasons: [String] = []
  ) throws {
    var summary = AccountSummary(id: "", name: "")
    summary.composite = ShownScore(score: Points(millionths: points * 1_000_000), colour: colour, coverage: Points(100))
    summary.dimensions = Dimension.allCases.map { _ in summary.composite }
    summary.watchlist = reasons.map { WatchReason(id: $0, weight: 1, detail: "since \(on.iso)") }
    try store.save([Snapshot(key: key, revision: 1, summary: summary)], day: on, model: model)
  }

  private func changes(_ store: Store, _ author: String = "ann", _ on: String = "2026-04-07") throws -> [Int64] {
    try store.changes(sinceLookOf: author, day: day(on), model: model)
  }

  @Test func whoNeverLookedSeesNoMarksAndTheFirstLookSeesAll() throws {
    let store = try scored(["A", "B", "C"])
    #expect(try changes(store, "ann", "2026-03-31") == [])
    try store.remember([1], lookedAtBy: "ann", day: day("2026-03-31"), model: model)
    for key in Int64(1)...3 { try score(store, key, day("2026-04-07"), .red, 40) }
    #expect(try changes(store) == [1, 2, 3])
    #expect(try changes(store, "bob") == [])
  }

  @Test(arguments: [
    (Colour.green, Int64(90), [String](), false), (.green, 86, [], false), (.green, 95, [], true),
    (.yellow, 90, [], true), (.green, 90, ["W-CX"], true),
  ])
  func coloursReasonsAndFivePointsCount(colour: Colour, points: Int64, reasons: [String], isChanged: Bool) throws {
    let store = try scored(["A"])
    try store.remember([1], lookedAtBy: "ann", day: day("2026-03-31"), model: model)
    try score(store, 1, day("2026-04-07"), colour, points, reasons: reasons)
    #expect(try changes(store) == (isChanged ? [1] : []))
  }

  @Test func theWordsOfAReasonDoNot() throws {
    let store = try scored(["A"])
    try score(store, 1, day("2026-04-01"), reasons: ["W-CX"])
    try store.remember([1], lookedAtBy: "ann", day: day("2026-04-01"), model: model)
    try score(store, 1, day("2026-04-07"), reasons: ["W-CX"])
    #expect(try changes(store) == [])
  }

  @Test func whatWasNotInSightKeepsItsMarkAndNewAccountsHaveOne() throws {
    let store = try scored(["A", "B"])
    try store.remember([1, 2], lookedAtBy: "ann", day: day("2026-03-31"), model: model)
    try store.take(content([.accounts: [account("N")]]))
    for key in Int64(1)...3 { try score(store, key, day("2026-04-07"), .red, 40) }
    try store.remember([1], lookedAtBy: "ann", day: day("2026-04-07"), model: model)
    #expect(try changes(store) == [2, 3])
  }

  @Test func aDayBeforeTheLookShowsNoMarksAndDoesNotMoveTheLook() throws {
    let store = try scored(["A"])
    try store.remember([1], lookedAtBy: "ann", day: day("2026-03-31"), model: model)
    try score(store, 1, day("2026-03-01"), .red, 10)
    #expect(try changes(store, "ann", "2026-03-01") == [])
    try store.remember([1], lookedAtBy: "ann", day: day("2026-03-01"), model: model)
    try score(store, 1, day("2026-04-07"))
    #expect(try changes(store) == [])
  }

  @Test func aWeekBeforeComesWithTheSummaryOnlyWhereItIsAskedFor() throws {
    let store = try scored(["A"])
    try score(store, 1, day("2026-04-07"), .red, 40)
    let on = day("2026-04-07")
    #expect(try store.summaries(keys: [1], day: on, model: model)[0].weekBefore == [])
    let compared = try store.summaries(keys: [1], day: on, model: model, comparedWith: day("2026-03-31"))[0]
    #expect(compared.composite.colour == .red)
    #expect(compared.weekBefore.map(\.colour) == Array(repeating: .green, count: 6))
    #expect(compared.weekBefore.last?.score == Points(90))
    #expect(try store.summaries(keys: [1], day: on, model: model, comparedWith: day("2026-01-01"))[0].weekBefore == [])
  }

  // MARK: Views

  private let view = SavedView(
    name: "Mia's reds", tab: "heatmap",
    setting: ViewSetting(filter: "owner:mia color:red", sort: "mrr", isReversed: true, face: "wall"))

  @Test func aViewIsKeptReplacedAndForgotten() throws {
    let store = try Store.inMemory()
    try store.keep(view, as: view.name, author: "ann", at: noon)
    #expect(try store.savedViews() == [view])
    var other = view
    other.setting = ViewSetting(filter: "seg:A")
    try store.keep(other, as: view.name, author: "ann", at: noon)
    #expect(try store.savedViews() == [other])
    try store.keep(nil, as: view.name, author: "ann", at: noon)
    try store.keep(nil, as: "never there", author: "ann", at: noon)
    #expect(try store.savedViews() == [])
    #expect(
      try store.log(limit: 9).map(\.label) == [
        "Forget view \"Mia's reds\"", "Keep view \"Mia's reds\"", "Keep view \"Mia's reds\"",
      ])
  }

  @Test func everyStepIsUndoneAndRedone() throws {
    let store = try Store.inMemory()
    try store.keep(view, as: view.name, author: "ann", at: noon)
    var other = view
    other.setting = ViewSetting(sort: "name")
    try store.keep(other, as: view.name, author: "ann", at: noon)
    try store.keep(nil, as: view.name, author: "ann", at: noon)
    #expect(try store.undo(author: "ann", at: noon) == "Forget view \"Mia's reds\"")
    #expect(try store.savedViews() == [other])
    _ = try store.undo(author: "ann", at: noon)
    #expect(try store.savedViews() == [view])
    _ = try store.undo(author: "ann", at: noon)
    #expect(try store.savedViews() == [])
    _ = try store.redo(author: "ann", at: noon)
    #expect(try store.savedViews() == [view])
  }

  @Test func keepingTheSameAgainIsNoStep() throws {
    let store = try Store.inMemory()
    try store.keep(view, as: view.name, author: "ann", at: noon)
    try store.keep(view, as: view.name, author: "ann", at: noon)
    #expect(try store.log(limit: 9).count == 1)
  }
}
