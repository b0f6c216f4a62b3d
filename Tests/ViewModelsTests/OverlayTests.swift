import Domain
import TestSupport
import Testing

@testable import ViewModels

/// Help and palette.
@Suite struct OverlayTests {
  private var keys: KeyLabels {
    KeyLabels([
      .list: [.sort: ["s"], .moveDown: ["j", "↓"], .nextMatch: ["n"]],
      .global: [.help: ["?"], .quit: ["q"], .undo: ["u"], .palette: [":"]],
    ])
  }

  private func app(_ store: inout FakeStore) -> AppViewModel {
    var app = AppViewModel(keys: keys)
    app.show(header: store.header())
    app.layout(columns: 120, rows: 40)
    store.settle(&app)
    return app
  }

  private func help(_ app: AppViewModel) -> HelpViewModel? {
    if case .help(let help) = app.overlay { help } else { nil }
  }

  private func palette(_ app: AppViewModel) -> PaletteViewModel? {
    if case .palette(let palette) = app.overlay { palette } else { nil }
  }

  @Test func helpListsWhatHasAKeyHereTheScreensOwnFirst() {
    var store = FakeStore([2])
    var app = app(&store)
    store.run(.help, on: &app)
    #expect(help(app)?.lines.map(\.command) == [.moveDown, .nextMatch, .sort, .help, .palette, .undo, .quit])
    #expect(help(app)?.lines[1].disabledReason == "Nothing is searched for")
    #expect(help(app)?.lines[0].keys == ["j", "↓"])
  }

  @Test func typingNarrowsAndEnterRuns() {
    var store = FakeStore([2])
    var app = app(&store)
    store.run(.help, on: &app)
    store.type("undo", into: &app)
    #expect(help(app)?.lines.first?.command == .undo)
    #expect(store.run(.confirm, on: &app) == [.undo])
    #expect(app.overlay == nil)
  }

  @Test func aKeyTypedInHelpFindsItsCommand() {
    var store = FakeStore([2])
    var app = app(&store)
    store.run(.help, on: &app)
    store.type("q", into: &app)
    #expect(help(app)?.lines.first?.command == .quit)
  }

  @Test func aDisabledLineSaysWhyAndStaysOpen() {
    var store = FakeStore([2])
    var app = app(&store)
    store.run(.help, on: &app)
    store.type("next match", into: &app)
    #expect(store.run(.confirm, on: &app) == [])
    #expect(app.message?.text == "Nothing is searched for")
    #expect(help(app) != nil)
  }

  @Test func thePaletteFindsAccountsByNameAndOpensThem() {
    var store = FakeStore([30])
    store.groups[0].accounts[7].name = "Harbor Dental"
    var app = app(&store)
    store.run(.palette, on: &app)
    store.type("harbor", into: &app)
    guard case .account(let account)? = palette(app)?.lines.first else {
      return #expect(Bool(false), "the account is not the first line")
    }
    #expect(account.name == "Harbor Dental")
    store.run(.confirm, on: &app)
    #expect(app.top.viewModel.title == "id-107")
  }

  @Test func thePaletteOffersNoMoreThanAFewAccounts() {
    var store = FakeStore([500])
    var app = app(&store)
    store.run(.palette, on: &app)
    store.type("account", into: &app)
    let accounts = palette(app)?.lines.count { if case .account = $0 { true } else { false } }
    #expect(accounts == PaletteViewModel.accountLimit)
    for case .summaries(let keys) in store.asked { #expect(keys.count <= 3 * 40) }
  }

  @Test func anAnswerToAnEarlierTextIsNotShown() {
    var store = FakeStore([5])
    var app = app(&store)
    store.run(.palette, on: &app)
    _ = app.handle(.text("account 10"))
    let late = app.demand
    _ = app.handle(.text("4"))
    guard case .order(let query)? = late else { return #expect(Bool(false), "nothing was asked") }
    app.show(order: store.order(query))
    #expect(app.demand == .order(ListQuery(.portfolio, sort: .name, nameContains: "account 104")))
  }

  @Test func screensAndCommandsAreInThePalette() {
    var store = FakeStore([5])
    var app = app(&store)
    store.run(.palette, on: &app)
    store.type("watch", into: &app)
    store.run(.confirm, on: &app)
    #expect(app.watchlist != nil)
  }

  @Test func thePaletteHoldsEveryCommandThatIsNotAMovementOrTextEditing() {
    var store = FakeStore([1])
    let app = app(&store)
    let listed = Set(app.paletteEntries.map(\.command))
    for command in Command.allCases where !listed.contains(command) {
      let isMovement = ["moveDown", "moveUp", "moveLeft", "moveRight", "pageDown", "pageUp"].contains(command.rawValue)
      #expect(isMovement || command.isTextEditing || command == .palette || command == .interrupt, "\(command)")
    }
  }

  // MARK: Fuzzy matching

  @Test(arguments: [("hd", "Harbor Dental"), ("harb", "Harbor Dental"), ("HDent", "Harbor Dental"), ("", "anything")])
  func lettersInOrderMatch(pattern: String, candidate: String) {
    #expect(FuzzyMatch(pattern, in: candidate) != nil)
  }

  @Test(arguments: [("dh", "Harbor Dental"), ("harborx", "Harbor Dental"), ("a", "")])
  func lettersOutOfOrderDoNot(pattern: String, candidate: String) {
    #expect(FuzzyMatch(pattern, in: candidate) == nil)
  }

  @Test(arguments: [
    ("dent", "Harbor Dental", "Dr. E. N. Teller"), ("hd", "Harbor Dental", "Shoddy"), ("so", "Sort", "Absolute"),
    ("un", "Undo", "Sun City Undertakers and many more"),
  ])
  func wordStartsAndUnbrokenRunsWin(pattern: String, better: String, worse: String) throws {
    #expect(try #require(FuzzyMatch(pattern, in: better)).score > (try #require(FuzzyMatch(pattern, in: worse)).score))
  }

  @Test(arguments: UInt64(0)..<100)
  func theMatchedLettersAreThoseOfThePatternInOrder(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let letters = Array("abc ")
    func word(_ length: ClosedRange<Int>) -> String {
      String(
        (0..<Int.random(in: length, using: &generator)).map { _ in letters.randomElement(using: &generator) ?? "a" })
    }
    let (pattern, candidate) = (word(0...4), word(0...12))
    let wanted = pattern.filter { $0 != " " }
    var rest = Substring(candidate)
    let isSubsequence = wanted.allSatisfy { letter in
      guard let found = rest.firstIndex(of: letter) else { return false }
      rest = rest[rest.index(after: found)...]
      return true
    }
    let match = FuzzyMatch(pattern, in: candidate)
    #expect((match != nil) == isSubsequence)
    guard let match else { return }
    #expect(match.offsets == match.offsets.sorted())
    #expect(String(match.offsets.map { Array(candidate)[$0] }) == wanted)
  }
}
