import Domain
import TestSupport
import Testing

@testable import Store

@Suite struct UndoTests {
  @Test func anEditIsUndoneAndRedoneAlsoAfterARestart() throws {
    let folder = try TemporaryFolder()
    func open() throws -> Store { try Store(path: folder["p.db"], mode: .create) }
    var store = try open()
    try store.take(content([.accounts: [account("A", ["name": .text("Ash")])]]))
    try store.edit(.accounts, "A", ["name": .text("Ash")], ["name": .text("Elm")])
    store.close()
    store = try open()
    #expect(try store.undo(author: "bob", at: noon) == "Edit A")
    #expect(try store.value("SELECT name FROM accounts") == .text("Ash"))
    store.close()
    store = try open()
    #expect(try store.redo(author: "bob", at: noon) == "Edit A")
    #expect(try store.value("SELECT name FROM accounts") == .text("Elm"))
    #expect(try store.redo(author: "bob", at: noon) == nil)
    #expect(try store.undo(author: "bob", at: noon) == "Edit A")
    #expect(try store.undo(author: "bob", at: noon) == "Import")
    #expect(try store.undo(author: "bob", at: noon) == nil)
    #expect(try store.isEmpty())
    let log = try store.log(limit: 10)
    #expect(log.map(\.kind) == [.undo, .undo, .redo, .undo, .edit, .import])
    #expect(log.map(\.isUndone) == [false, false, true, true, true, true])
    #expect(log[0].undoes == log[5].id)
    #expect(log[4].rows == 1)
  }

  @Test func aNewEditClearsRedo() throws {
    let store = try Store.inMemory()
    try store.take(content([.accounts: [account("A", ["name": .text("1")])]]))
    try store.edit(.accounts, "A", [:], ["name": .text("2")])
    _ = try store.undo(author: "ann", at: noon)
    try store.edit(.accounts, "A", [:], ["name": .text("3")])
    #expect(try store.redo(author: "ann", at: noon) == nil)
    #expect(try store.value("SELECT name FROM accounts") == .text("3"))
  }

  @Test func undoRefusesARowThatAnotherProgramChanged() throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder["p.db"], mode: .create)
    try store.take(content([.accounts: [account("A", ["name": .text("Ash")]), account("B")]]))
    try store.apply(
      [
        RowChange(table: .accounts, key: [.text("B")], before: [:], after: ["name": .text("Birch")]),
        RowChange(table: .accounts, key: [.text("A")], before: [:], after: ["name": .text("Elm")]),
      ], label: "Two", author: "ann", at: noon)
    let other = try Store(path: folder["p.db"], mode: .existing)
    try other.sql("UPDATE accounts SET name = 'X' WHERE account_id = 'B'")
    let before = try store.tables()
    let outside = StoreError.conflict(.init(row: SourceRow(.accounts, "B"), author: nil, at: nil))
    #expect(throws: outside) { try store.undo(author: "ann", at: noon) }
    #expect(try store.tables() == before)
    // Another column is not this edit's business.
    try other.sql("UPDATE accounts SET name = 'Birch', vertical = 'food' WHERE account_id = 'B'")
    #expect(try store.undo(author: "ann", at: noon) == "Two")
    #expect(try store.value("SELECT vertical FROM accounts WHERE account_id = 'B'") == .text("food"))
  }

  @Test func undoOfANewRowRefusesWhenSomebodyFilledItSince() throws {
    let store = try Store.inMemory()
    try store.take(content([.accounts: [account("A")]]))
    try store.sql("UPDATE accounts SET vertical = 'food'")
    #expect(throws: StoreError.self) { try store.undo(author: "ann", at: noon) }
    #expect(try !store.isEmpty())
  }

  @Test func aConflictSaysWhoAndWhen() throws {
    let store = try Store.inMemory()
    try store.take(content([.accounts: [account("A", ["name": .text("Ash")])]]))
    let later = noon.adding(hours: 1)
    try store.edit(.accounts, "A", ["name": .text("Ash")], ["name": .text("Elm")], author: "bob", at: later)
    let conflict = StoreError.Conflict(row: SourceRow(.accounts, "A"), author: "bob", at: later)
    #expect(throws: StoreError.conflict(conflict)) {
      try store.edit(.accounts, "A", ["name": .text("Ash")], ["name": .text("Oak")])
    }
    #expect(StoreError.conflict(conflict).message.contains("bob at 2026-03-31T13:00:00Z"))
    #expect(try store.value("SELECT name FROM accounts") == .text("Elm"))
  }

  @Test func aStaleRevisionAMissingRowAndARowThatIsThereAlreadyAreConflicts() throws {
    let store = try Store.inMemory()
    try store.take(content([.accounts: [account("A", ["name": .text("Ash")])]]))
    let after: [String: BundleValue] = ["name": .text("Oak")]
    let refused = [
      RowChange(table: .accounts, key: [.text("A")], revision: 7, before: [:], after: after),
      RowChange(table: .accounts, key: [.text("gone")], before: [:], after: after),
      RowChange(table: .accounts, key: [.text("gone")], before: [:], after: nil),
      RowChange(table: .accounts, key: [.text("A")], before: nil, after: after),
    ]
    for change in refused {
      do {
        try store.apply([change], label: "x", author: "ann", at: noon)
        Issue.record("accepted \(change)")
      } catch {
        guard case .conflict = error else {
          Issue.record("\(error)")
          continue
        }
      }
    }
    #expect(try store.log(limit: 9).count == 1)
  }

  @Test func allChangesOfAnEditAreMadeOrNone() throws {
    let store = try Store.inMemory()
    try store.take(content([.accounts: [account("A", ["name": .text("Ash")])]]))
    #expect(throws: StoreError.self) {
      try store.apply(
        [
          RowChange(table: .accounts, key: [.text("A")], before: [:], after: ["name": .text("Oak")]),
          RowChange(table: .accounts, key: [.text("A")], before: [:], after: ["maturity": .integer(9)]),
        ], label: "x", author: "ann", at: noon)
    }
    #expect(throws: StoreError.constraint("accounts has no column colour")) {
      try store.edit(.accounts, "A", [:], ["colour": .text("red")])
    }
    #expect(throws: StoreError.self) { try store.edit(.accounts, "A", [:], ["account_id": .text("B")]) }
    #expect(try store.value("SELECT name FROM accounts") == .text("Ash"))
  }

  /// Edits of any kind, then undo to the bottom, then redo to the top, then back again.
  @Test(arguments: UInt64(0)..<24)
  func undoingEverythingRestoresTheTables(seed: UInt64) throws {
    let store = try Store.inMemory()
    try store.load(RandomPortfolio.content(seed: seed))
    var states = [try store.tables()]
    var random = SeededGenerator(seed: seed)
    var values = RandomPortfolio(seed: seed ^ 0xFFFF)
    for step in 0..<12 {
      let table = BundleTable.allCases.randomElement(using: &random) ?? .notes
      if step == 6 {
        _ = try? store.take(RandomPortfolio.content(seed: seed + 500, rows: 8))
      } else {
        let changes = try RandomEdit.make(store, table, &random, &values)
        _ = try? store.apply(changes, label: "Step \(step)", author: "ann", at: noon)
      }
      let state = try store.tables()
      if state != states.last { states.append(state) }
    }
    #expect(states.count > 3)
    for _ in 0..<2 {
      for state in states.dropLast().reversed() {
        #expect(try store.undo(author: "ann", at: noon) != nil)
        #expect(try store.tables() == state)
      }
      #expect(try store.undo(author: "ann", at: noon) == nil)
      #expect(try store.value("SELECT count(*) FROM edited_cells") == .integer(0))
      for state in states.dropFirst() {
        #expect(try store.redo(author: "ann", at: noon) != nil)
        #expect(try store.tables() == state)
      }
      #expect(try store.redo(author: "ann", at: noon) == nil)
    }
    #expect(try store.value("SELECT count(*) FROM pragma_foreign_key_check()") == .integer(0))
  }
}
