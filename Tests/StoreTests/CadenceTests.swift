import Domain
import Testing

@testable import Store

@Suite("The order of cadence and the meetings on days") struct CadenceTests {
  private let today = day("2026-03-31")

  /// A store with these next due days.
  private func store(_ due: [(id: String, next: Day?)], lifecycle: [String: String] = [:]) throws -> Store {
    let store = try Store.inMemory()
    try store.take(
      content([
        .accounts: due.map { item in
          account(item.id, lifecycle[item.id].map { ["lifecycle": .text($0)] } ?? [:])
        }
      ]))
    let facts = try store.facts(keys: store.accountKeys())
    try store.save(
      facts.map { keyed in
        var summary = AccountSummary(id: keyed.facts.account.id, name: "")
        summary.nextDue = due.first { $0.id == keyed.facts.account.id }?.next
        return Snapshot(key: keyed.key, revision: keyed.revision, summary: summary)
      }, day: today, model: "m")
    return store
  }

  @Test func theLongestPastDueComesFirstAndWhatIsNotDueLast() throws {
    let store = try store(
      [
        ("later", today + 9), ("never", nil), ("today", today), ("late", today - 1), ("latest", today - 40),
        ("gone", today - 90), ("b", today + 3), ("a", today + 3), ("new", today - 2),
      ], lifecycle: ["gone": "churned", "new": "onboarding"])
    let order = try store.order(ListQuery(.cadence), day: today, model: "m")
    #expect(
      try store.summaries(keys: order.keys, day: today, model: "m").map(\.id) == [
        "latest", "new", "late", "today", "a", "b", "later", "never",
      ])
    #expect(order.groups.map(\.count) == [3, 5])
    let header = try store.header(day: today, today: today, model: "m", modelName: "m")
    #expect(header.pastDue == 3)
  }

  @Test func theFirstGroupIsThereWhenNothingIsPastDue() throws {
    let store = try store([("a", today)])
    let order = try store.order(ListQuery(.cadence), day: today, model: "m")
    #expect(order.groups.map(\.count) == [0, 1])
    #expect(try store.order(ListQuery(.cadence), day: today + 1, model: "m").groups.map(\.count) == [1, 0])
  }

  @Test func onlyMeetingsOnTheDaysAreRead() throws {
    let store = try Store.inMemory()
    func meeting(_ id: String, _ planned: String?, held: String? = nil) -> [String: BundleValue] {
      var row: [String: BundleValue] = ["meeting_id": .text(id), "account_id": .text("A"), "type": .text("qbr")]
      if let planned { row["planned_on"] = .text(planned) }
      if let held { row["held_at"] = .text(held) }
      return row
    }
    try store.take(
      content([
        .accounts: [account("A", [:]), account("B", [:])],
        .meetings: [
          meeting("before", "2026-02-28"), meeting("first", "2026-03-01"), meeting("last", "2026-05-30"),
          meeting("after", "2026-05-31"), meeting("heldIn", "2026-01-01", held: "2026-03-02T10:00:00Z"),
          meeting("heldOut", "2026-01-01", held: "2026-02-20T10:00:00Z"), meeting("undated", nil),
        ],
      ]))
    let keys = try store.accountKeys()
    let found = try store.meetings(keys: keys.reversed() + [9999], days: day("2026-03-01")...day("2026-05-30"))
    #expect(found.map(\.facts.account.id) == ["B", "A"])
    #expect(found[0].facts.meetings.isEmpty)
    #expect(found[1].facts.meetings.map(\.id) == ["first", "heldIn", "last"])
    #expect(
      found[1].facts.meetings[0] == (try store.facts(keys: [keys[0]])[0].facts.meetings.first { $0.id == "first" }))
    #expect(try store.meetings(keys: [], days: today...today).isEmpty)
  }

  @Test func theRevisionMovesWithEveryFactAndWithNothingElse() throws {
    let store = try store([("a", today)])
    let first = try store.factsRevision()
    #expect(try store.factsRevision() == first)
    try store.set("author", to: "ann")
    #expect(try store.factsRevision() == first)
    try store.edit(.accounts, "a", [:], ["name": .text("Other")])
    let second = try store.factsRevision()
    #expect(second != first)
    _ = try store.undo(author: "ann", at: noon)
    #expect(try store.factsRevision() != first, "the same names again are another moment")
    try store.sql("UPDATE accounts SET mrr = 5")
    #expect(try store.factsRevision() != second)
    let third = try store.factsRevision()
    try store.take(content([.people: [["person_id": .text("p")]]]))
    #expect(try store.factsRevision() != third)
  }
}
