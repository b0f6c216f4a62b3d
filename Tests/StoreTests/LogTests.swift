import Domain
import TestSupport
import Testing

@testable import Store

/// The change log as a screen reads it: in windows, by account, person and table.
@Suite struct LogTests {
  /// Three accounts, two people, and one edit after the other by each of them.
  private func store(edits: Int = 0) throws -> Store {
    let store = try Store.inMemory()
    try store.take(
      content([
        .people: [["person_id": .text("P-1"), "name": .text("Mia Kern"), "initials": .text("MK")]],
        .accounts: [account("A"), account("B"), account("C")],
        .initiatives: [["initiative_id": .text("I"), "account_id": .text("B"), "title": .text("MFA")]],
      ]))
    for step in 0..<edits {
      let id = ["A", "B", "C"][step % 3]
      try store.edit(
        .accounts, id, [:], ["name": .text("\(id)\(step)")], author: step.isMultiple(of: 2) ? "mk" : "jon",
        at: noon.adding(hours: step))
    }
    return store
  }

  @Test func windowsFollowOneAnotherWithoutGapOrRepeat() throws {
    let store = try store(edits: 23)
    var seen: [Int64] = []
    var last: Int64?
    while true {
      let window = try store.log(olderThan: last, limit: 5)
      guard let oldest = window.last else { break }
      #expect(window.count <= 5)
      seen += window.map(\.id)
      last = oldest.id
    }
    #expect(seen == Array((1...24).reversed()))
    #expect(try store.log(newerThan: 3, limit: 4).map(\.id) == [7, 6, 5, 4])
    #expect(try store.log(newerThan: 22, limit: 4).map(\.id) == [24, 23])
    #expect(try store.logCount() == 24)
    #expect(try store.logCount(newerThan: 20) == 4)
  }

  @Test func filtersNarrowByAccountPersonAndTable() throws {
    let store = try store(edits: 12)
    func ids(_ filter: LogFilter) throws -> [Int64] { try store.log(filter, limit: 50).map(\.id) }
    #expect(try ids(LogFilter(account: "B")) == [12, 9, 6, 3, 1])
    #expect(try ids(LogFilter(account: "nobody")) == [])
    #expect(try ids(LogFilter(person: "P-1")) == [12, 10, 8, 6, 4, 2], "the log knows her by her initials")
    #expect(try ids(LogFilter(person: "mia kern")) == [12, 10, 8, 6, 4, 2])
    #expect(try ids(LogFilter(person: "JON")) == [13, 11, 9, 7, 5, 3])
    #expect(try ids(LogFilter(table: "initiatives")) == [1])
    #expect(try ids(LogFilter(account: "A", table: "initiatives")) == [], "the account and the table of one row")
    #expect(try ids(LogFilter(account: "B", person: "MK", table: "accounts")) == [12, 6])
    #expect(try store.logCount(LogFilter(account: "B")) == 5)
    #expect(try store.logCount(LogFilter(account: "B"), newerThan: 6) == 2)
  }

  @Test func anEntrySaysHowManyRowsAndAccountsItTouched() throws {
    let store = try store(edits: 1)
    let log = try store.log(limit: 9)
    #expect(log.map(\.rows) == [1, 5])
    #expect(log.map(\.accounts) == [1, 3])
    #expect(log.map(\.account) == ["A", nil])
  }

  @Test func theRowsOfAGroupAreToldCellByCell() throws {
    let store = try store()
    try store.apply(
      [
        RowChange(
          table: .accounts, key: [.text("A")], before: [:], after: ["mrr": .integer(100), "name": .text("Ash")]),
        RowChange(table: .initiatives, key: [.text("I")], before: [:], after: ["title": .null]),
        RowChange(
          table: .readings, key: [.text("A"), .text("N"), .text("2026-03-01")], before: nil,
          after: ["coverage": .integer(5_500_000)]),
        RowChange(table: .insights, key: [.text("N")], before: nil, after: ["active": .integer(1)]),
      ], label: "Four", author: "ann", at: noon)
    let rows = try store.changes(of: 2, limit: 10)
    #expect(rows.map(\.table) == ["accounts", "initiatives", "readings", "insights"])
    #expect(rows.map(\.account) == ["A", "B", "A", nil])
    #expect(rows.map(\.kind) == [.updated, .updated, .inserted, .inserted])
    #expect(rows[0].cells.map(\.column) == ["name", "mrr"], "in the order of the table")
    #expect(rows[0].cells[1] == LoggedRow.Cell(column: "mrr", before: .null, after: .integer(100)))
    #expect(rows[1].cells == [LoggedRow.Cell(column: "title", before: .text("MFA"), after: .null)])
    #expect(rows[2].id == "A|N|2026-03-01")
    let coverage = try #require(rows[2].cells.last)
    #expect(coverage.before == nil)
    #expect(coverage.after?.text(as: rows[2].type(of: "coverage")) == "5.5")
    #expect(try store.changes(of: 2, account: "A", limit: 10).map(\.table) == ["accounts", "readings"])
    #expect(try store.changes(of: 2, after: rows[1].position, limit: 1).map(\.table) == ["readings"])
    #expect(try store.changes(of: 99, limit: 10).isEmpty)
    _ = try store.undo(author: "ann", at: noon)
    let back = try store.changes(of: 3, limit: 10)
    #expect(back.map(\.kind) == [.deleted, .deleted, .updated, .updated])
    #expect(back[0].cells.contains(LoggedRow.Cell(column: "active", before: .integer(1), after: nil)))
    #expect(back.map(\.account) == [nil, "A", "B", "A"], "an undo is found with the accounts it changed")
  }

  @Test func aRowThatMovesToAnotherAccountIsFoundUnderBoth() throws {
    let store = try store()
    try store.edit(.initiatives, "I", [:], ["account_id": .text("C")])
    #expect(try store.log(LogFilter(account: "B", table: "initiatives"), limit: 5).map(\.id) == [2, 1])
    #expect(try store.log(LogFilter(account: "C", table: "initiatives"), limit: 5).map(\.id) == [2])
  }

  @Test func draftsAreKeptReplacedAndForgottenWithoutATraceInTheLog() throws {
    let folder = try TemporaryFolder()
    var store = try Store(path: folder["p.db"], mode: .create)
    let first = Draft(key: "decisions/D-1", state: #"{"owner":"Zoë\n"}"#, at: noon, author: "ann")
    let second = Draft(key: "ctas/new", state: "{}", at: noon.adding(hours: 1), author: "jon")
    try store.saveDraft(first)
    try store.saveDraft(second)
    store.close()
    store = try Store(path: folder["p.db"], mode: .existing)
    #expect(try store.drafts() == [second, first])
    #expect(try store.draft("decisions/D-1") == first)
    var changed = first
    changed.state = "[]"
    try store.saveDraft(changed)
    #expect(try store.draft("decisions/D-1") == changed)
    try store.deleteDraft("decisions/D-1")
    #expect(try store.draft("decisions/D-1") == nil)
    #expect(try store.drafts() == [second])
    #expect(try store.log(limit: 9).isEmpty)
    #expect(throws: StoreError.self) { try store.saveDraft(Draft(key: "", state: "", at: noon, author: "")) }
  }

  @Test func aTriggerRestsUntilItsDayAndTheRestIsUndone() throws {
    let store = try Store.inMemory()
    func set(_ pause: TriggerPause?) throws {
      try store.set(pause: pause, trigger: "T-CX-1", label: "Pause T-CX-1", author: "ann", at: noon)
    }
    let pause = TriggerPause(trigger: "T-CX-1", reason: "noisy", author: "ann", at: noon, until: day("2026-04-07"))
    try set(pause)
    #expect(try store.triggerPauses() == [pause])
    #expect(pause.holds(on: day("2026-04-06")))
    #expect(!pause.holds(on: day("2026-04-07")))
    try set(nil)
    #expect(try store.triggerPauses() == [])
    _ = try store.undo(author: "ann", at: noon)
    #expect(try store.triggerPauses() == [pause])
    _ = try store.undo(author: "ann", at: noon)
    #expect(try store.triggerPauses() == [])
    #expect(throws: StoreError.self) {
      try set(TriggerPause(trigger: "T-CX-1", reason: "", author: "ann", at: noon))
    }
  }

  @Test func notesAreReadNewestFirst() throws {
    let store = try store()
    try store.apply(
      (1...3).map { number in
        RowChange(
          table: .notes, key: [.text("N-\(number)")], before: nil,
          after: [
            "account_id": .text("A"), "on": .text("2026-03-0\(number)"), "author": .text("P-1"), "text": .text("t"),
          ])
      }, label: "Note", author: "mk", at: noon)
    #expect(try store.notes(account: "A", limit: 2).map(\.id) == ["N-3", "N-2"])
    #expect(try store.notes(account: "B", limit: 2).isEmpty)
    #expect(try store.notes(account: "A", limit: 1).first?.author == "P-1")
  }
}
