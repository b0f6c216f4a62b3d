import AppRuntime
import Demo
import Domain
import Scoring
import Store
import Testing

/// What one changed account costs: its own score, and the bands.
@Suite struct SingleChangeTests {
  private let day = Day(iso: "2026-03-31") ?? Day(number: 0)
  private let noon = Instant(microseconds: 1_774_958_400_000_000)

  private func scored() throws -> (session: Session, pass: ScoringPass) {
    let store = try Store.inMemory()
    try store.load(DemoPortfolio(accounts: 60, seed: 1, asOf: day).content())
    let noon = noon
    let session = try Session(store: store, model: .blueprint, fixedDay: day, author: "test", now: { noon })
    let pass = ScoringPass(session: session, day: day)
    let current = try store.staleKeys(day: day, model: session.model.fingerprint).count
    #expect(current > 50)
    #expect(try pass.run() == current)
    #expect(try pass.run() == 0)
    return (session, pass)
  }

  private func change(
    _ store: Store, _ table: BundleTable, _ key: String, _ before: BundleValue, _ after: [String: BundleValue]
  )
    throws
  {
    guard let column = after.keys.first else { return }
    try store.apply(
      [RowChange(table: table, key: [.text(key)], before: [column: before], after: after)], label: "x", author: "test",
      at: noon)
  }

  @Test("a changed fact makes its account stale and no other one, and one score brings all up to date")
  func oneFact() throws {
    let (session, pass) = try scored()
    let store = session.store
    let keys = try store.accountKeys()
    let facts = try #require(
      try store.facts(keys: keys).first { !$0.facts.risks.isEmpty || !$0.facts.meetings.isEmpty })
    let meeting = try #require(facts.facts.meetings.first)
    try change(
      store, .meetings, meeting.id, meeting.waivedReason.map(BundleValue.text) ?? .null,
      ["waived_reason": .text("strike")])
    #expect(try store.staleKeys(day: day, model: session.model.fingerprint) == [facts.key])
    var left: [Int] = []
    let count = try pass.run { counted in
      left.append(counted)
      return true
    }
    #expect(count == 1)
    #expect(left == [1])
    #expect(try store.staleKeys(day: day, model: session.model.fingerprint).isEmpty)
  }

  @Test("a changed MRR scores one account and moves the bands of others, as scoring everything anew would")
  func oneRevenue() throws {
    let (session, pass) = try scored()
    let store = session.store
    let model = session.model.fingerprint
    let keys = try store.accountKeys()
    let before = try store.summaries(keys: keys, day: day, model: model)
    let smallest = try #require(
      before.filter { $0.band == 4 }.min { ($0.mrr?.minorUnits ?? 0) < ($1.mrr?.minorUnits ?? 0) })
    let mrr = try #require(smallest.mrr)
    try change(store, .accounts, smallest.id, .integer(mrr.minorUnits), ["mrr": .integer(90_000_000)])
    #expect(try pass.run() == 1)
    let after = try store.summaries(keys: keys, day: day, model: model)
    #expect(after.first { $0.id == smallest.id }?.band == 1)
    #expect(zip(before, after).contains { $0.id != smallest.id && $0.band != $1.band })
    let fresh = MRRBands.assign(
      try store.facts(keys: keys).map(\.facts.account), asOf: day, model: session.model)
    #expect(after.map(\.band) == fresh)
  }
}
