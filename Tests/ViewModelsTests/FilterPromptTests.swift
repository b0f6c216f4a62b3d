import Domain
import Testing

@testable import ViewModels

/// The prompt of `f`, and what becomes of the list below it.
@Suite struct FilterPromptTests {
  private func filtered(_ text: String) -> (FakeStore, AppViewModel) {
    var store = FakeStore([3, 3])
    store.groups[1].accounts[1].name = "Harbor Foods"
    var app = store.app()
    store.run(.moveDown, .filter, on: &app)
    store.type(text, into: &app)
    return (store, app)
  }

  private func prompt(_ app: AppViewModel) -> FilterPrompt? {
    if case .filter(let prompt) = app.overlay { prompt } else { nil }
  }

  @Test func theListFollowsWhatIsTyped() {
    let (_, app) = filtered("harbor")
    #expect(app.heatmap?.list.order?.keys == [104])
    #expect(app.heatmap?.filterTally == "1 of 6")
  }

  @Test func theLastValidFilterStaysInForce() {
    var (store, app) = filtered("harbor ")
    store.type("sge:A", into: &app)
    #expect(prompt(app)?.problem?.message == "no field \"sge\": did you mean seg?")
    #expect(app.heatmap?.filter.text == "harbor sge")
    store.run(.confirm, on: &app)
    #expect(prompt(app) != nil, "what is no filter is not accepted")
    #expect(app.message?.text == "no field \"sge\": did you mean seg?")
  }

  @Test func enterKeepsItAndEscOnTheListClearsIt() {
    var (store, app) = filtered("harbor")
    store.run(.confirm, on: &app)
    #expect(app.overlay == nil)
    #expect(app.heatmap?.filter.text == "harbor")
    #expect(app.availability(of: .back) == .enabled)
    store.run(.back, on: &app)
    #expect(app.heatmap?.filter.isEmpty == true)
    #expect(app.heatmap?.list.order?.keys.count == 6)
  }

  @Test func escRestoresTheFilterBefore() {
    var (store, app) = filtered("harbor")
    store.run(.confirm, .filter, on: &app)
    #expect(prompt(app)?.field.text == "harbor ")
    store.type("zzz", into: &app)
    #expect(app.heatmap?.list.order?.keys == [])
    store.run(.cancel, on: &app)
    #expect(app.heatmap?.filter.text == "harbor")
    #expect(app.heatmap?.list.order?.keys == [104])
  }

  @Test func theCursorStaysOnAnAccountThatIsStillListed() {
    var store = FakeStore([3, 3])
    var app = store.app()
    store.run(.moveDown, .moveDown, .filter, on: &app)
    store.type("102", into: &app)
    #expect(app.heatmap?.list.selectedKey == 102)
    store.run(.cancel, on: &app)
    #expect(app.heatmap?.list.selectedKey == 102)
  }

  @Test func sortingAndRefreshingKeepTheFilter() {
    var (store, app) = filtered("harbor")
    store.run(.confirm, .sort, on: &app)
    #expect(app.heatmap?.list.order?.keys == [104])
    app.storeChanged()
    store.settle(&app)
    #expect(app.heatmap?.list.order?.keys == [104])
    store.run(.back, .back, on: &app)
    #expect(app.heatmap?.list.query == ListQuery(.portfolio))
  }

  @Test(arguments: [
    ("ow", "owner:"), ("hea", "health"), ("!tri", "!trigger:"), ("seg:A color:g", "seg:A color:green"),
    ("gate:G", "gate:G-"), ("seg:A,n", "seg:A,none"), ("delta", "delta"), ("spon", "sponsor"), ("zzz", "zzz"),
    ("\"ow", "\"ow"), ("owner:m", "owner:m"), ("", ""), ("owner", "owner:"), ("seg:A !owner", "seg:A !owner:"),
    ("health", "health"),
  ])
  func tabCompletesFieldsAndWords(typed: String, completed: String) {
    var (store, app) = filtered(typed)
    store.run(.moveDown, on: &app)
    #expect(prompt(app)?.field.text == completed)
  }

  @Test(arguments: [
    ("owner", "who looks after it, "), ("seg:A !owner", "who looks after it, "), ("health", "health < > : "),
    ("ow", nil), ("owner:", nil),
    ("owner ", nil), ("\"owner", nil), ("zzz", nil),
  ])
  func aFieldWrittenInFullSaysHowItGoesOn(typed: String, beginning: String?) {
    if beginning?.hasPrefix("who") == true {
      #expect(prompt(filtered(typed).1)?.candidates == ["owner:"], "its sign is what is suggested")
    }
    let said = prompt(filtered(typed).1)?.continuation
    #expect(said?.hasPrefix(beginning ?? "-") == (beginning == nil ? nil : true), "\(said ?? "nothing")")
  }

  @Test func backspaceInAnEmptyPromptLeaves() {
    var (store, app) = filtered("a")
    store.run(.deleteBackward, .deleteBackward, on: &app)
    #expect(app.overlay == nil)
    #expect(app.heatmap?.filter.isEmpty == true)
  }

  @Test func onlyListsAreFiltered() {
    var store = FakeStore([1])
    var app = store.app()
    app.go(.account("id-100", nil))
    #expect(app.availability(of: .filter) == .disabled("There is nothing to filter on \(app.top.viewModel.title)"))
  }
}
