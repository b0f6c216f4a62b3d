import Domain
import TestSupport
import Testing

@testable import Store

/// Undo of a change that is not the latest.
@Suite struct OlderUndoTests {
  private func store() throws -> Store {
    let store = try Store.inMemory()
    try store.take(
      content([
        .accounts: [account("A", ["name": .text("Ash"), "mrr": .integer(1)]), account("B", ["name": .text("Birch")])],
        .initiatives: [["initiative_id": .text("I"), "account_id": .text("A")]],
      ]))
    return store
  }

  private func refusal(_ store: Store, _ group: Int64) throws -> StoreError.Later? {
    let before = try store.tables()
    let log = try store.logCount()
    do {
      _ = try store.undo(group: group, author: "mia", at: noon)
    } catch {
      #expect(try store.tables() == before)
      #expect(try store.logCount() == log)
      guard case .superseded(let later) = error else {
        Issue.record("\(error)")
        return nil
      }
      return later
    }
    return nil
  }

  @Test func aChangeNothingDependsOnIsTakenBackAloneAndDoneAgain() throws {
    let store = try store()
    try store.edit(.accounts, "A", [:], ["name": .text("Elm")])
    try store.edit(.accounts, "A", [:], ["mrr": .integer(2)])
    try store.edit(.accounts, "B", [:], ["name": .text("Beech")])
    #expect(try store.undo(group: 2, author: "mia", at: noon) == "Edit A")
    #expect(try store.value("SELECT name || mrr FROM accounts WHERE account_id = 'A'") == .text("Ash2"))
    #expect(try store.log(limit: 9).map(\.isUndone) == [false, false, false, true, false])
    #expect(try store.value("SELECT count(*) FROM edited_cells WHERE column_name = 'name'") == .integer(1))
    #expect(try store.redo(author: "mia", at: noon) == "Edit A")
    #expect(try store.value("SELECT name || mrr FROM accounts WHERE account_id = 'A'") == .text("Elm2"))
    // As the group itself or as its redo: both mean the same change.
    #expect(try store.undo(group: 6, author: "mia", at: noon) == "Edit A")
    #expect(try store.redo(author: "mia", at: noon) == "Edit A")
    #expect(try store.undo(group: 2, author: "mia", at: noon) == "Edit A")
    #expect(throws: StoreError.alreadyUndone(2)) { try store.undo(group: 2, author: "mia", at: noon) }
    #expect(throws: StoreError.alreadyUndone(9)) { try store.undo(group: 9, author: "mia", at: noon) }
    #expect(throws: StoreError.noSuchChange(99)) { try store.undo(group: 99, author: "mia", at: noon) }
    #expect(try store.undo(author: "mia", at: noon) == "Edit B")
    #expect(try store.redo(author: "mia", at: noon) == "Edit B")
    #expect(try store.redo(author: "mia", at: noon) == "Edit A")
    #expect(try store.check().problems == [])
  }

  @Test func aLaterChangeOfTheSameCellRefusesSayingWhoWhenAndWhat() throws {
    let store = try store()
    let later = noon.adding(hours: 3)
    try store.edit(.accounts, "A", [:], ["name": .text("Elm"), "vertical": .text("food")])
    try store.edit(.accounts, "A", [:], ["name": .text("Oak")], author: "bob", at: later)
    // Back to what it was: the value alone would not tell.
    try store.edit(.accounts, "A", [:], ["name": .text("Elm")], author: "eve", at: later)
    let refusal = try #require(try refusal(store, 2))
    #expect(refusal.row == SourceRow(.accounts, "A"))
    #expect(refusal.columns == ["name"])
    #expect(refusal.change.id == 4)
    #expect(refusal.change.author == "eve")
    #expect(StoreError.superseded(refusal).message.contains("accounts A (name) was changed since by eve"))
    #expect(StoreError.superseded(refusal).message.contains("2026-03-31T15:00:00Z, change 4 \"Edit A\""))
    _ = try store.undo(author: "mia", at: noon)
    _ = try store.undo(author: "mia", at: noon)
    #expect(try store.undo(group: 2, author: "mia", at: noon) == "Edit A", "what was undone does not stand in the way")
  }

  @Test func aRowThatIsReferredToStays() throws {
    let store = try store()
    try store.apply(
      [RowChange(table: .initiatives, key: [.text("J")], before: nil, after: ["account_id": .text("A")])],
      label: "New J", author: "ann", at: noon)
    try store.apply(
      [
        RowChange(
          table: .milestones, key: [.text("M")], before: nil,
          after: ["account_id": .text("A"), "initiative_id": .text("J")])
      ], label: "New M", author: "bob", at: noon)
    let refusal = try #require(try refusal(store, 2))
    #expect(refusal.row == SourceRow(.milestones, "M"))
    #expect(refusal.change.author == "bob")
    #expect(try store.undo(group: 3, author: "mia", at: noon) == "New M")
    #expect(try store.undo(group: 2, author: "mia", at: noon) == "New J")
  }

  @Test func aRowThatWasDeletedSinceIsNotBroughtBackByHalf() throws {
    let store = try store()
    try store.edit(.initiatives, "I", [:], ["title": .text("MFA")])
    try store.apply(
      [RowChange(table: .initiatives, key: [.text("I")], before: [:], after: nil)], label: "Delete I", author: "bob",
      at: noon)
    #expect(try refusal(store, 2)?.change.label == "Delete I")
    #expect(try refusal(store, 2)?.columns == [])
  }

  @Test func anAccountThatSomebodyNotedSomethingAboutStays() throws {
    let store = try store()
    try store.apply(
      [RowChange(table: .accounts, key: [.text("C")], before: nil, after: [:])], label: "New C", author: "ann", at: noon
    )
    try store.set(
      review: ReviewMark(on: day("2026-03-31"), author: "bob"), account: "C", label: "Reviewed C", author: "bob",
      at: noon)
    #expect(try refusal(store, 2)?.change.label == "Reviewed C")
    #expect(try store.reviewMark(account: "C") != nil)
  }

  @Test func whatWasNotedAboutAnAccountGoesAndComesBackWithIt() throws {
    let store = try store()
    let mark = ReviewMark(on: day("2026-03-31"), author: "bob")
    try store.set(review: mark, account: "B", label: "Reviewed B", author: "bob", at: noon)
    try store.apply(
      [RowChange(table: .accounts, key: [.text("B")], before: [:], after: nil)], label: "Delete B", author: "ann",
      at: noon)
    #expect(try store.reviewMark(account: "B") == nil)
    #expect(try store.undo(author: "ann", at: noon) == "Delete B")
    #expect(try store.reviewMark(account: "B") == mark)
    #expect(try store.redo(author: "ann", at: noon) == "Delete B")
    #expect(try store.check().problems == [])
  }

  @Test func anImportThatIsOlderIsTakenBackWhereNobodyTouchedIt() throws {
    let store = try store()
    try store.take(content([.accounts: [account("C"), account("A", ["mrr": .integer(7)])]]), label: "Import B")
    try store.edit(.accounts, "A", [:], ["name": .text("Elm")])
    #expect(try store.undo(group: 2, author: "mia", at: noon) == "Import B")
    #expect(try store.value("SELECT name || mrr FROM accounts WHERE account_id = 'A'") == .text("Elm1"))
    #expect(try store.value("SELECT count(*) FROM accounts") == .integer(2))
    #expect(try store.value("SELECT active FROM imports WHERE id = 2") == .integer(0))
    #expect(try refusal(store, 1)?.change.label == "Edit A")
  }
}
