import Domain
import TestSupport
import Testing

@testable import ViewModels

/// What works on every screen alike.
@Suite struct ShellTests {
  // MARK: Jump labels

  @Test(arguments: [0, 1, 25, 26, 27, 51, 52, 100, 676, 900])
  func labelsAreShortDistinctAndNoneBeginsAnother(count: Int) {
    let labels = JumpViewModel.labels(count)
    #expect(labels.count == min(count, 676))
    #expect(Set(labels).count == labels.count)
    #expect(labels.allSatisfy { (1...2).contains($0.utf8.count) })
    let singles = Set(labels.filter { $0.utf8.count == 1 })
    #expect(!labels.contains { $0.utf8.count == 2 && singles.contains(String($0.prefix(1))) })
    if count <= 26 { #expect(singles.count == count) }
  }

  @Test func aLetterIsAClickAndTheSameAgainOpens() {
    var store = FakeStore([5])
    var app = store.app()
    app.label([.command(.showWatchlist), .row(1, column: nil), .row(3, column: nil)])
    #expect(app.isTextEntry)
    store.type("d", into: &app)
    #expect(app.overlay == nil && app.heatmap?.list.cursor == 3)
    app.label([.row(1, column: nil), .row(3, column: nil)])
    store.type("S", into: &app)
    #expect(app.stack.count == 2, "the row had the cursor already")
  }

  @Test func twoLettersWaitForTheSecondAndAWrongOneSaysSo() {
    var store = FakeStore([40])
    var app = store.app()
    let targets = (1...40).map { HitTarget.row($0, column: nil) }
    app.label(targets)
    guard case .jump(let jump) = app.overlay, let label = jump.label(of: targets[39]) else {
      return #expect(Bool(false), "no label")
    }
    #expect(label.count == 2)
    store.type(String(label.prefix(1)), into: &app)
    guard case .jump(let half) = app.overlay else { return #expect(Bool(false), "closed") }
    #expect(half.label(of: targets[0]) == nil)
    #expect(half.label(of: targets[39]) == String(label.suffix(1)))
    store.type(String(label.suffix(1)), into: &app)
    #expect(app.heatmap?.list.cursor == 40)
    app.label(targets)
    store.type("1", into: &app)
    #expect(app.overlay == nil && app.message?.text == "No label begins with 1")
  }

  // MARK: The look

  @Test func densityHasTwoEndsThatSaySo() {
    var store = FakeStore([40])
    var app = store.app()
    let rows = app.layout.bodyRows
    store.run(.denser, on: &app)
    #expect(app.layout.bodyRows == rows + 2)
    store.run(.denser, on: &app)
    #expect(app.message?.text == "This is as dense as it gets")
    store.run(.looser, on: &app)
    #expect(app.layout.bodyRows == rows)
    #expect(app.availability(of: .looser) == .disabled("This is as loose as it gets"))
  }

  @Test func theLookHoldsOnTabsThatWereNotLookedAtYet() {
    var store = FakeStore([4])
    var app = store.app()
    #expect(store.run(.showWatchlist, .weekMarks, on: &app) == [.compareWeek(true)])
    store.run(.showHeatmap, on: &app)
    #expect(app.heatmap?.look.showsWeek == true)
    #expect(HeatmapColumn.placed(in: 120, look: app.look).first { $0.column == .cx }?.width == 8)
  }

  @Test(arguments: 40...250)
  func widerScoresStillFit(width: Int) {
    var look = ShellLook()
    for (week, density) in [(true, RowDensity.comfortable), (true, .compact), (false, .compact)] {
      (look.showsWeek, look.density) = (week, density)
      let placed = HeatmapColumn.placed(in: width, look: look)
      for (left, right) in zip(placed, placed.dropFirst()) { #expect(left.start + left.width < right.start) }
      if let last = placed.last { #expect(last.start + last.width <= width) }
    }
  }

  // MARK: Changes

  @Test func changesAreSteppedThroughAndTheEndSaysSo() {
    var store = FakeStore([6, 6])
    var app = store.app()
    #expect(app.availability(of: .nextChange) == .disabled("Nothing has changed since you last looked"))
    let keys = store.keys
    app.show(changes: [keys[2], keys[9]])
    store.run(.nextChange, on: &app)
    #expect(app.heatmap?.list.selectedKey == keys[2])
    store.run(.nextChange, on: &app)
    #expect(app.heatmap?.list.selectedKey == keys[9])
    store.run(.nextChange, on: &app)
    #expect(app.heatmap?.list.selectedKey == keys[9] && app.message?.text == "No change further down")
    store.run(.previousChange, on: &app)
    #expect(app.heatmap?.list.selectedKey == keys[2])
  }

  // MARK: Presenting

  @Test(arguments: Command.allCases.filter(\.changesPortfolio))
  func whoPresentsChangesNothing(command: Command) {
    var store = FakeStore([2])
    var app = store.app()
    var header = store.header()
    header.isPresenting = true
    app.show(header: header)
    #expect(app.availability(of: command) == .disabled(AppViewModel.presentingReason))
    #expect(app.handle(.command(command)).isEmpty)
    #expect(app.handle(.command(.presenter)) == [.present(false)])
  }

  @Test(arguments: [
    (Int64(0), "<$1k"), (99_999, "<$1k"), (100_000, "$1k+"), (199_999, "$1k+"), (200_000, "$2k+"), (499_999, "$2k+"),
    (500_000, "$5k+"), (1_000_000, "$10k+"), (1_240_000, "$10k+"), (48_200_000, "$200k+"), (100_000_000, "$1M+"),
    (.max, "$50000000G+"),
  ])
  func aBandSaysAtLeast(minor: Int64, expected: String) {
    #expect(Format.money(Money(minorUnits: minor), currency: "USD~") == expected)
  }

  @Test func aBandIsNeverMoreThanTheAmount() {
    var generator = SeededGenerator(seed: 7)
    var last = ""
    for _ in 0..<500 {
      let amount = Int64.random(in: 0...1_000_000_000, using: &generator)
      last = Format.money(Money(minorUnits: amount), currency: "EUR~")
      #expect(last.hasSuffix("+") || last == "<€1k")
    }
    #expect(Format.money(nil, currency: "EUR~") == Format.none)
  }

  // MARK: Another day

  @Test func anotherDayIsSaidOnEveryLayout() {
    var store = FakeStore([2])
    var app = store.app()
    #expect(app.otherDay == nil && app.banner == nil)
    app.show(header: store.header(asOf: FakeStore.day - 3, newest: FakeStore.day - 3))
    #expect(app.otherDay == "AS OF Sat 28 Mar 2026, 3 d ago")
    #expect(app.banner == nil, "the rule says it where there is one")
    app.layout(columns: 60, rows: 15)
    #expect(app.banner == "AS OF Sat 28 Mar 2026, 3 d ago")
    #expect(app.layout.bannerRow == 0)
  }
}
