import Domain
import TestSupport
import Testing

@testable import Store

@Suite struct RetrospectTests {
  static func hour(_ hour: Int) -> Instant { noon.adding(hours: hour) }

  /// A store with two accounts that came an hour before noon.
  static func store() throws -> Store {
    let store = try Store.inMemory()
    _ = try store.importContent(
      content([
        .accounts: [account("A", ["name": .text("Ash"), "mrr": .integer(1)]), account("B")],
        .complaints: [["complaint_id": .text("c-1"), "account_id": .text("A"), "text": .text("late")]],
        .insights: [["insight_id": .text("i-1"), "weight": .integer(2)]],
      ]), apply: true, overwrite: false, author: "ann", at: hour(-1), label: "Import")
    return store
  }

  static func complaint(_ id: String, _ account: String) -> RowChange {
    RowChange(
      table: .complaints, key: [.text(id)], before: nil, after: ["account_id": .text(account), "text": .text("new")])
  }

  @Test func nothingEnteredIsNothingToTakeBack() throws {
    let store = try RetrospectTests.store()
    #expect(try store.without(changesAfter: RetrospectTests.hour(-1), upTo: noon) == nil)
    #expect(try store.without(changesAfter: RetrospectTests.hour(-9), upTo: RetrospectTests.hour(-2)) == nil)
    #expect(try store.without(changesAfter: RetrospectTests.hour(-2), upTo: RetrospectTests.hour(-1)) != nil)
  }

  @Test func changesOfTheStretchAreTakenBackAndTheStoreIsUntouched() throws {
    let store = try RetrospectTests.store()
    let before = try store.tables()
    try store.edit(.accounts, "A", ["name": .text("Ash")], ["name": .text("Elm")])
    try store.apply(
      [
        RetrospectTests.complaint("c-2", "B"),
        RowChange(table: .complaints, key: [.text("c-1")], before: ["text": .text("late")], after: nil),
      ], label: "Two", author: "ann", at: noon)
    let after = try store.tables()
    let past = try #require(try store.without(changesAfter: RetrospectTests.hour(-1), upTo: noon))
    #expect(try past.store.tables() == before)
    #expect(try store.tables() == after)
    #expect(past.touched.map(\.account) == ["A", "B"])
    #expect(past.touched[0].rows.map(\.table) == [.accounts, .complaints])
    #expect(past.touched.flatMap(\.rows).map(\.count) == [1, 1, 1])
    #expect(!past.touchesShared)
    // The facts are there too, also of an account that had come and gone.
    #expect(try past.store.facts(keys: past.store.accountKeys()).map(\.facts.complaints.count) == [1, 0])
  }

  @Test func anAccountThatWasDeletedIsThereAgainWithItsFacts() throws {
    let store = try RetrospectTests.store()
    try store.apply(
      [
        RowChange(table: .complaints, key: [.text("c-1")], before: [:], after: nil),
        RowChange(table: .accounts, key: [.text("A")], before: [:], after: nil),
      ], label: "Gone", author: "ann", at: noon)
    let past = try #require(try store.without(changesAfter: RetrospectTests.hour(-1), upTo: noon))
    let facts = try past.store.facts(keys: past.store.accountKeys()).map(\.facts)
    #expect(facts.first { $0.account.id == "A" }?.account.name == "Ash")
    #expect(facts.first { $0.account.id == "A" }?.complaints.count == 1)
  }

  @Test func whatWasWrittenLaterStays() throws {
    let store = try RetrospectTests.store()
    try store.edit(.accounts, "A", [:], ["name": .text("Elm"), "mrr": .integer(2)])
    try store.apply([RetrospectTests.complaint("c-2", "A")], label: "New", author: "ann", at: noon)
    try store.edit(.accounts, "A", [:], ["name": .text("Oak")], at: RetrospectTests.hour(1))
    try store.edit(.complaints, "c-2", [:], ["text": .text("later")], at: RetrospectTests.hour(1))
    try store.apply(
      [RetrospectTests.complaint("c-3", "A")], label: "Newer", author: "ann", at: RetrospectTests.hour(1))
    let past = try #require(try store.without(changesAfter: RetrospectTests.hour(-1), upTo: noon))
    let row = try #require(try past.store.row(of: .accounts, key: [.text("A")])?.values)
    #expect(row[1] == .text("Oak"))
    #expect(row[BundleTable.accounts.index(of: "mrr") ?? 0] == .integer(1))
    // The complaint came in the stretch and was only edited later; the third came later altogether.
    #expect(try past.store.row(of: .complaints, key: [.text("c-2")]) == nil)
    #expect(try past.store.row(of: .complaints, key: [.text("c-3")]) != nil)
  }

  @Test func aRowThatCameAgainLaterStays() throws {
    let store = try RetrospectTests.store()
    try store.apply([RetrospectTests.complaint("c-2", "A")], label: "New", author: "ann", at: noon)
    let gone = RowChange(table: .complaints, key: [.text("c-2")], before: [:], after: nil)
    try store.apply([gone], label: "Gone", author: "ann", at: RetrospectTests.hour(1))
    try store.apply([RetrospectTests.complaint("c-2", "B")], label: "Again", author: "ann", at: RetrospectTests.hour(2))
    let past = try #require(try store.without(changesAfter: RetrospectTests.hour(-1), upTo: noon))
    #expect(try past.store.row(of: .complaints, key: [.text("c-2")])?.values[1] == .text("B"))
  }

  @Test func anUndoneChangeLeavesWhatWas() throws {
    let store = try RetrospectTests.store()
    let before = try store.tables()
    try store.edit(.accounts, "A", [:], ["name": .text("Elm")])
    _ = try store.undo(author: "ann", at: RetrospectTests.hour(1))
    let past = try #require(
      try store.without(changesAfter: RetrospectTests.hour(-1), upTo: RetrospectTests.hour(1)))
    #expect(try past.store.tables() == before)
    // The edit alone, without the undo that followed it: the undo wrote the cell again and stays.
    let edit = try #require(try store.without(changesAfter: RetrospectTests.hour(-1), upTo: noon))
    #expect(try edit.store.row(of: .accounts, key: [.text("A")])?.values[1] == .text("Ash"))
  }

  @Test func rowsThatAllAccountsShareAreToldApart() throws {
    let store = try RetrospectTests.store()
    try store.edit(.insights, "i-1", [:], ["weight": .integer(5)])
    let past = try #require(try store.without(changesAfter: RetrospectTests.hour(-1), upTo: noon))
    #expect(past.touchesShared)
    #expect(past.touched.isEmpty)
    #expect(try past.store.sharedFacts().insights.map(\.weight) == [2])
  }

  @Test func theFirstImportIsTakenBackToNothing() throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder["p.db"], mode: .create)
    try store.take(content([.accounts: [account("A")]]))
    store.close()
    let reader = try Store(path: folder["p.db"], mode: .readOnly)
    let past = try #require(try reader.without(changesAfter: RetrospectTests.hour(-1), upTo: noon))
    #expect(try past.store.isEmpty())
    #expect(try reader.isEmpty() == false)
  }
}
