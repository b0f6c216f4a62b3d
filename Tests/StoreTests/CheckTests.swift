import Domain
import Testing

@testable import Store

@Suite struct CheckTests {
  private func store() throws -> Store {
    let store = try Store.inMemory()
    try store.take(RandomPortfolio.content(seed: 1))
    try store.edit(.accounts, "A-1", [:], ["vertical": .text("food")])
    _ = try store.undo(author: "ann", at: noon)
    let facts = try store.facts(keys: store.accountKeys())
    try store.save(
      facts.map { Snapshot(key: $0.key, revision: $0.revision, summary: AccountSummary(id: "", name: "")) },
      day: day("2026-03-31"), model: "m")
    return store
  }

  @Test func nothingIsWrongWithAStoreThatWasUsed() throws {
    #expect(try store().check().problems == [])
  }

  @Test(arguments: [
    ("INSERT INTO contacts (contact_id, account_id) VALUES ('C', 'gone')", "contacts: 1 rows refer"),
    ("UPDATE accounts SET mrr = -5 WHERE key = 1", "integrity: CHECK"),
    ("DELETE FROM change_entries WHERE group_id = 1 AND position = 0", "entries missing"),
    ("DELETE FROM change_groups WHERE id = 1", "groups missing"),
    ("UPDATE change_groups SET undoes = 9 WHERE id = 3", "takes back a later"),
    ("DELETE FROM account_revisions WHERE key = 1", "without a revision"),
    ("DELETE FROM score_runs", "scores without a run"),
    ("UPDATE score_snapshots SET account_key = 99 WHERE account_key = 1", "gone"),
  ])
  func tamperingIsFound(sql: String, problem: String) throws {
    let store = try store()
    for statement in [
      "PRAGMA foreign_keys = OFF", "PRAGMA ignore_check_constraints = ON", "DROP TRIGGER change_entries_delete",
      "DROP TRIGGER change_groups_delete", "DROP TRIGGER change_groups_update", sql,
      "PRAGMA ignore_check_constraints = OFF",
    ] { try store.sql(statement) }
    let problems = try store.check().problems
    #expect(problems.contains { $0.contains(problem) }, "\(problems)")
  }
}
