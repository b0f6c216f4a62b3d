import Domain
import Testing

@testable import Store

/// What the program opens by itself: once, as its own author, and out of the way of undo.
@Suite struct CallOpeningStoreTests {
  private let today = day("2026-03-31")

  private func store(_ more: [BundleTable: [[String: BundleValue]]] = [:]) throws -> Store {
    let store = try Store.inMemory()
    var tables: [BundleTable: [[String: BundleValue]]] = [
      .people: [["person_id": .text("mk"), "initials": .text("MK")]],
      .accounts: [account("A", ["name": .text("Ash")]), account("B")],
    ]
    tables.merge(more) { $1 }
    try store.take(content(tables))
    return store
  }

  private func opening(_ account: String = "A", _ trigger: String = "T-CX-1") -> CallOpening {
    CallOpening(
      accountID: account, accountName: account, segment: .a,
      trigger: FiringTrigger(
        id: trigger, cause: "Red.", ownerRole: "csm", person: "mk", due: today + 7, within72Hours: false))
  }

  private func memory(_ store: Store) throws -> OpeningMemory {
    try store.openingMemory(since: noon.adding(hours: -24 * 31))
  }

  @Test func aTriggerGetsOneCallHoweverOftenItIsOpened() throws {
    let store = try store()
    #expect(try !memory(store).hasOpened)
    #expect(try store.open([opening(), opening("B")], label: "Open", at: noon) == 2)
    #expect(try store.open([opening()], label: "Open", at: noon) == 0)
    #expect(try store.open([opening()], label: "Open", at: noon.adding(hours: 48)) == 0)
    #expect(try store.rows(of: .ctas).count == 2)
    #expect(try memory(store).hasOpened)
    let log = try store.log(limit: 10)
    #expect(log.map(\.author) == [LogEntry.engine, "ann"], "nothing opened leaves nothing in the log")
    #expect(log[0].isByEngine && log[0].rows == 2)
    #expect(try store.check().problems.isEmpty)
  }

  @Test func aCallThatSomebodyOpenedByHandIsEnough() throws {
    let store = try store([
      .ctas: [["cta_id": .text("own"), "account_id": .text("A"), "trigger": .text("T-CX-1")]]
    ])
    #expect(try store.open([opening(), opening("A", "T-CX-3")], label: "Open", at: noon) == 1)
    try store.edit(.ctas, "own", [:], ["closed_at": .text("2026-03-30T10:00:00Z")])
    #expect(try store.open([opening()], label: "Open", at: noon) == 1)
  }

  @Test func anAccountThatIsGoneGetsNone() throws {
    let store = try store()
    #expect(try store.open([opening("C")], label: "Open", at: noon) == 0)
    #expect(try store.log(limit: 10).count == 1)
  }

  @Test func undoPassesOverWhatTheProgramOpened() throws {
    let store = try store()
    try store.edit(.accounts, "A", [:], ["name": .text("Elm")])
    _ = try store.open([opening()], label: "Open", at: noon)
    #expect(try store.undo(author: "ann", at: noon) == "Edit A")
    #expect(try store.value("SELECT count(*) FROM ctas") == .integer(1))
    // What the program opens meanwhile does not clear redo either.
    _ = try store.open([opening("B")], label: "Open", at: noon)
    #expect(try store.redo(author: "ann", at: noon) == "Edit A")
    #expect(try store.value("SELECT name FROM accounts WHERE account_id = 'A'") == .text("Elm"))
    #expect(try store.undo(author: "ann", at: noon) == "Edit A")
  }

  @Test func theProgramsOwnStepCanBeTakenBackFromTheLogAndIsRemembered() throws {
    let store = try store()
    _ = try store.open([opening(), opening("B")], label: "Open", at: noon)
    let group = try #require(try store.log(limit: 1).first).id
    #expect(try memory(store).settled.isEmpty)
    _ = try store.undo(group: group, author: "mia", at: noon.adding(hours: 1))
    #expect(try store.rows(of: .ctas).isEmpty)
    let later = noon.adding(hours: 1)
    #expect(try memory(store).settled == ["A": ["T-CX-1": later], "B": ["T-CX-1": later]])
    #expect(try store.openingMemory(since: noon.adding(hours: 2)).settled.isEmpty)
  }

  @Test func aCallThatSomebodyDeletedIsRememberedAndOneThatAnImportTookAwayIsNot() throws {
    let store = try store()
    try store.take(
      content([.ctas: [["cta_id": .text("i"), "account_id": .text("B"), "trigger": .text("T-CX-3")]]]))
    _ = try store.undo(author: "ann", at: noon)
    #expect(try store.rows(of: .ctas).isEmpty)
    #expect(try memory(store).settled.isEmpty)
    _ = try store.open([opening()], label: "Open", at: noon)
    let id = try #require(try store.rows(of: .ctas).first?.first)
    try store.apply(
      [RowChange(table: .ctas, key: [id], before: [:], after: nil)], label: "Delete", author: "mia", at: noon)
    #expect(try memory(store).settled == ["A": ["T-CX-1": noon]])
  }

  @Test func whatIsPutAsideIsInTheSameStepAndNoPause() throws {
    let store = try store()
    _ = try store.open([opening()], aside: [opening("B"), opening("A", "T-ENG-1")], label: "Open", at: noon)
    #expect(try store.log(limit: 10).count == 2)
    #expect(try store.triggerPauses().isEmpty)
    let known = try memory(store)
    #expect(known.hasOpened && known.pauses.isEmpty)
    #expect(known.settled == ["A": ["T-ENG-1": noon], "B": ["T-CX-1": noon]])
    // Putting all aside is a review as well.
    let other = try self.store()
    _ = try other.open([], aside: [opening()], label: "Open", at: noon)
    #expect(try memory(other).hasOpened)
  }

  @Test func aPauseIsRememberedAsSuch() throws {
    let store = try store()
    let pause = TriggerPause(trigger: "T-CX-1", reason: "import runs", author: "mia", at: noon, until: today + 3)
    try store.set(pause: pause, trigger: "T-CX-1", label: "Pause", author: "mia", at: noon)
    #expect(try memory(store).pauses == [pause])
    #expect(try store.triggerPauses() == [pause])
    #expect(try store.undo(author: "mia", at: noon) == "Pause")
    #expect(try memory(store).pauses.isEmpty)
  }

  @Test func onlyAccountsWithAFiringTriggerAndNoCallForItAreLookedAt() throws {
    let store = try store([
      .accounts: [account("A"), account("B"), account("C"), account("D", ["lifecycle": .text("churned")])],
      .ctas: [
        ["cta_id": .text("a"), "account_id": .text("A"), "trigger": .text("T-CX-1")],
        [
          "cta_id": .text("b"), "account_id": .text("B"), "trigger": .text("T-CX-1"),
          "closed_at": .text("2026-03-30T10:00:00Z"),
        ],
      ],
    ])
    func asking() throws -> [String] {
      try store.accountsAsking(day: today, end: Instant(utc: today + 1), model: "m").map(\.id)
    }
    #expect(try asking().isEmpty)
    let facts = try store.facts(keys: store.accountKeys())
    try store.save(
      facts.map { keyed in
        var summary = AccountSummary(id: keyed.facts.account.id, name: "")
        summary.triggers = summary.id == "C" ? [] : ["T-CX-1"]
        return Snapshot(key: keyed.key, revision: keyed.revision, summary: summary)
      }, day: today, model: "m")
    #expect(try asking() == ["B"])
  }
}
