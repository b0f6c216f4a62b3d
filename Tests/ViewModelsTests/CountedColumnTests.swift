import Domain
import TestSupport
import Testing

@testable import ViewModels

/// A line of a frequency lists exactly the accounts it counts.
@Suite struct CountedColumnTests {
  static let columns = HeatmapColumn.allCases.compactMap { $0.counted(currency: "USD") }

  private func filter(_ terms: String) throws -> Filter { try Filter(terms, schema: AccountFilter.schema) }

  @Test func everyColumnButTheNameIsCounted() {
    #expect(HeatmapColumn.allCases.filter { $0.counted(currency: "USD") == nil } == [.name])
  }

  @Test(arguments: columns, UInt64(0)..<20)
  func aNumberMatchesTheFilterOfItsBandAndNoOther(column: CountedColumn, seed: UInt64) throws {
    guard !column.edges.isEmpty else { return }
    #expect(column.bands.count == column.edges.count + 1)
    var generator = SeededGenerator(seed: seed)
    let edge = column.edges.randomElement(using: &generator) ?? 0
    let number = seed == 0 ? edge : edge == .max ? edge : edge + Int64.random(in: -3...3, using: &generator)
    let asOf = FakeStore.day
    let isDay = column.field == .due || column.field == .renewal
    let value: FilterValue =
      isDay ? .day(asOf + Int(number)) : .figure(number, word: number == .max ? "never" : "red")
    let query = FrequencyQuery(ListQuery(.portfolio), field: column.field, edges: column.edges)
    let counted = Frequency(query, [(value, nil)], asOf: asOf).counts.filter { $0.accounts > 0 }.map(\.value)
    let matching = try (0..<column.bands.count).filter { band in
      try filter(column.terms(.band(band))).matches(asOf: asOf) { _ in value }
    }
    #expect(counted == matching.map { .band($0) }, "\(column.title): \(number)")
  }

  @Test(arguments: columns)
  func whatIsMissingIsListedByItsLine(column: CountedColumn) throws {
    #expect(try filter(column.terms(.missing)).matches(asOf: FakeStore.day) { _ in .missing })
    #expect(!column.label(.missing).isEmpty)
  }

  @Test(arguments: ["MK", "O'Brien \"Jr\"", "none", "a,b", "back\\slash", "two words"])
  func anOwnerIsListedByTheWholeOfItsName(owner: String) throws {
    guard owner != "none" else { return }
    let column = CountedColumn("Owner", .owner)
    let filter = try filter(column.terms(.word(owner)))
    #expect(filter.matches(asOf: FakeStore.day) { _ in .texts([owner]) })
    #expect(!filter.matches(asOf: FakeStore.day) { _ in .texts([owner + "x"]) })
  }

  @Test func aLineNarrowsTheListAndKeepsTheFilterBefore() {
    var store = FakeStore([3])
    var app = store.app()
    store.run(.filter, on: &app)
    store.type("account", into: &app)
    store.run(.confirm, .frequency, .last, .open, on: &app)
    #expect(app.overlay == nil)
    #expect(app.heatmap?.filter.text == "account health:none")
  }

  @Test func aLineWithoutAccountsSaysSo() {
    var store = FakeStore([3])
    var app = store.app()
    store.run(.frequency, .open, on: &app)
    #expect(app.message?.text == "No account is below 50")
    store.run(.frequency, on: &app)
    #expect(app.overlay == nil, "the key that opens it closes it")
  }

  @Test func aChangeCountsAgain() {
    var store = FakeStore([3])
    var app = store.app()
    store.run(.frequency, on: &app)
    store.asked = []
    app.storeChanged()
    store.settle(&app)
    #expect(store.asked.contains { if case .frequency = $0 { true } else { false } })
  }

  @Test func namesAreNotCounted() {
    var store = FakeStore([3])
    var app = store.app()
    for _ in 0..<20 { store.run(.moveLeft, on: &app) }
    #expect(app.availability(of: .frequency) != .enabled)
  }
}
