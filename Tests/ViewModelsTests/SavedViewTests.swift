import Domain
import Testing

@testable import ViewModels

/// Keeping, picking and forgetting views.
@Suite struct SavedViewTests {
  private let mine = SavedView(
    name: "Mine", tab: "heatmap", setting: ViewSetting(filter: "own:mk", sort: "mrr", isReversed: true))

  private func lines(_ app: AppViewModel) -> [ViewsViewModel.Line] {
    if case .views(let views) = app.overlay { views.lines } else { [] }
  }

  @Test func aTypedNameKeepsWhatIsOnTheScreen() throws {
    var store = FakeStore([3])
    var app = store.app()
    store.run(.moveLeft, .sort, on: &app)
    let schema = try #require(app.top.viewModel.filterSchema)
    app.filter(by: try Filter("seg:A", schema: schema))
    store.settle(&app)
    #expect(store.run(.savedViews, on: &app) == [.readViews])
    app.show(views: [])
    store.type("Big ones", into: &app)
    var kept = ViewSetting(filter: "seg:A", sort: app.heatmap?.list.query.sort?.rawValue, face: "accounts")
    kept.isReversed = app.heatmap?.list.query.isReversed ?? false
    #expect(kept.sort != nil)
    let view = SavedView(name: "Big ones", tab: "heatmap", setting: kept)
    #expect(store.run(.confirm, on: &app) == [.keepView("Big ones", view)])
    #expect(app.overlay == nil)
  }

  @Test func pickingSetsTheTabUpAsItWasKept() {
    var store = FakeStore([3])
    var app = store.app()
    store.run(.showWatchlist, .savedViews, on: &app)
    app.show(views: [mine])
    store.run(.confirm, on: &app)
    #expect(app.tab == .heatmap && app.overlay == nil)
    #expect(app.heatmap?.list.query.sort == .mrr && app.heatmap?.list.query.isReversed == true)
    #expect(app.heatmap?.filter.text == "own:mk")
  }

  @Test func aNameThatExistsIsPickedFirstAndReplacedSecond() {
    var store = FakeStore([3])
    var app = store.app()
    app.show(views: [mine, SavedView(name: "Other", tab: "watchlist", setting: ViewSetting())])
    store.type("Mine", into: &app)
    #expect(lines(app) == [.view(mine), .save("Mine", replaces: true)])
  }

  @Test func deleteForgetsTheOneUnderTheCursorUnlessOnePresents() {
    var store = FakeStore([3])
    var app = store.app()
    app.show(views: [mine])
    #expect(store.run(.deleteForward, on: &app) == [.keepView("Mine", nil)])
    var header = store.header()
    header.isPresenting = true
    app.show(header: header)
    app.show(views: [mine])
    #expect(store.run(.deleteForward, on: &app) == [])
    #expect(app.message?.text == AppViewModel.presentingReason)
  }

  @Test(arguments: [("nowhere", "", "This version has no screen nowhere"), ("heatmap", "bogus:(", nil)])
  func whatThisVersionDoesNotKnowIsSaid(tab: String, filter: String, message: String?) {
    var store = FakeStore([3])
    var app = store.app()
    app.go(.view(SavedView(name: "x", tab: tab, setting: ViewSetting(filter: filter))))
    #expect(message == nil ? app.message?.text != "View: x" : app.message?.text == message)
  }

  @Test func aPersonInThePaletteLeadsToTheirWatchlist() {
    var store = FakeStore([3])
    store.watchlist = store.keys
    var app = store.app()
    app.show(people: [Person(id: "mk", name: "Mia Kern", initials: "MK")])
    store.run(.palette, on: &app)
    store.type("mia", into: &app)
    store.run(.confirm, on: &app)
    #expect(app.tab == .watchlist)
    #expect(app.watchlist?.filter.text == "owner:MK")
  }
}
