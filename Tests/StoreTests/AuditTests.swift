import Domain
import Foundation
import TestSupport
import Testing

@testable import Store

/// The chain of hashes over the change log.
@Suite struct AuditTests {
  /// Computed with another program from the bytes that `LogHash` describes.
  @Test func aLinkIsTheHashOfWhatItsDescriptionSays() throws {
    var hash = LogHash(
      after: LogHash.root, id: 1, kind: "edit", label: "Edit Ä", author: "ann", at: "2026-03-31T12:00:00Z", undoes: nil)
    hash.add(table: "accounts", key: #"["A"]"#, account: "A", before: nil, after: #"{"name":"Ash"}"#)
    #expect(hash.finish() == "ccba4dc93c1526c995b81ca3c1e8f8ed5c328dccbf5fb2ba46b699dcf1b40c26")
  }

  @Test func aLinkDependsOnEveryPartAndOnWhereAPartEnds() {
    func link(
      previous: String = LogHash.root, id: Int64 = 1, label: String = "l", author: String = "a", undoes: Int64? = nil,
      _ entries: [[String?]] = [["t", "k", nil, "b", "c"]]
    ) -> String {
      var hash = LogHash(
        after: previous, id: id, kind: "edit", label: label, author: author, at: "2026-03-31T12:00:00Z", undoes: undoes)
      for entry in entries {
        hash.add(table: entry[0] ?? "", key: entry[1] ?? "", account: entry[2], before: entry[3], after: entry[4])
      }
      return hash.finish()
    }
    let links = [
      link(), link(previous: link()), link(id: 2), link(label: "m"), link(author: "b"), link(undoes: 1),
      link(label: "la", author: ""), link([["tk", "", nil, "b", "c"]]), link([["t", "k", "", "b", "c"]]),
      link([["t", "k", "b", nil, "c"]]), link([["t", "k", nil, nil, "c"]]), link([["t", "k", nil, "c", "b"]]),
      link([["t", "k", nil, "b", "c"], ["t", "k", nil, "b", "c"]]), link([]),
    ]
    #expect(Set(links).count == links.count)
  }

  @Test func partsLongerThanTheBufferAreHashedLikeAnyOther() {
    func link(_ parts: [String]) -> String {
      var hash = LogHash(after: LogHash.root, id: 1, kind: "edit", label: "", author: "", at: "", undoes: nil)
      for part in parts { hash.add(table: part, key: "", account: nil, before: nil, after: nil) }
      return hash.finish()
    }
    let long = String(repeating: "ä", count: 50_000)
    #expect(link([long, "x"]) != link([long, "y"]))
    #expect(link([long + "x"]) != link([long, "x"]))
  }

  /// A store with a log of every kind.
  private func store() throws -> Store {
    let store = try Store.inMemory()
    try store.take(RandomPortfolio.content(seed: 3))
    try store.edit(.accounts, "A-1", [:], ["vertical": .text("food")])
    try store.edit(.accounts, "A-2", [:], ["vertical": .text("law")], author: "bob")
    _ = try store.undo(author: "ann", at: noon)
    _ = try store.redo(author: "ann", at: noon)
    try store.edit(.accounts, "A-3", [:], ["vertical": .text("arts")])
    return store
  }

  /// Each is done by somebody who knows SQL; the answer names the first group that does not hold.
  @Test(arguments: [
    ("UPDATE change_groups SET author = 'eve' WHERE id = 3", 3),
    ("UPDATE change_groups SET at = '2026-03-30T12:00:00Z' WHERE id = 2", 2),
    ("UPDATE change_entries SET after = '{\"vertical\":\"none\"}' WHERE group_id = 2 AND position = 0", 2),
    ("UPDATE change_entries SET account_id = 'A-0' WHERE group_id = 2 AND position = 0", 2),
    ("UPDATE change_groups SET hash = (SELECT hash FROM change_groups WHERE id = 5) WHERE id = 6", 6),
    ("DELETE FROM change_groups WHERE id = 4", 5),
    ("INSERT INTO change_entries VALUES (6, 9, 'accounts', '[\"A-1\"]', NULL, '{}', 'A-1')", 6),
  ])
  func theFirstBrokenGroupIsNamed(sql: String, group: Int) throws {
    let store = try store()
    #expect(try store.check().problems == [])
    for statement in [
      "PRAGMA foreign_keys = OFF", "DROP TRIGGER change_entries_update", "DROP TRIGGER change_groups_delete",
      "DROP TRIGGER change_groups_update", sql,
    ] { try store.sql(statement) }
    let problems = try store.check().problems
    #expect(problems.contains { $0.contains("the chain breaks at change \(group) ") }, "\(problems)")
  }

  @Test func aLogThatWasCutOffIsFound() throws {
    let store = try store()
    for statement in [
      "PRAGMA foreign_keys = OFF", "DROP TRIGGER change_entries_delete", "DROP TRIGGER change_groups_delete",
      "DROP TRIGGER change_touches_delete", "DELETE FROM change_touches WHERE group_id = 6",
      "DELETE FROM change_entries WHERE group_id = 6", "DELETE FROM change_groups WHERE id = 6",
    ] { try store.sql(statement) }
    #expect(try store.check().problems == ["change log: the latest groups are missing: 1"])
  }

  @Test func noGroupGetsInWithoutItsHash() throws {
    let store = try store()
    #expect(throws: StoreError.self) {
      try store.sql(
        "INSERT INTO change_groups (kind, label, author, at) VALUES ('edit', 'x', 'eve', '2026-03-31T12:00:00Z')")
    }
  }

  @Test func anOlderLogGetsItsHashesAccountsAndIndex() throws {
    let folder = try TemporaryFolder()
    let new = try store()
    let old = try OldStore.make(folder["p.db"], schema: 3)
    try old.sql("PRAGMA foreign_keys = OFF")
    // The same rows and the same log, as the release before wrote them.
    for table in BundleTable.allCases {
      try copy(table.rawValue, columns: TableSQL.of(table).names, from: new, to: old)
    }
    try copy("change_groups", columns: ["id", "kind", "label", "author", "at", "undoes"], from: new, to: old)
    try copy(
      "change_entries", columns: ["group_id", "position", "table_name", "row_key", "before", "after"], from: new,
      to: old)
    try copy("edited_cells", columns: ["table_name", "row_key", "column_name"], from: new, to: old)
    old.close()
    let reader = try Store(path: folder["p.db"], mode: .readOnly)
    #expect(throws: StoreError.olderDatabase(found: 3, known: Migration.latest)) { try reader.log(limit: 1) }
    #expect(try reader.check().problems == [])
    #expect(try reader.drafts().isEmpty)
    #expect(try reader.triggerPauses().isEmpty)
    reader.close()

    let migrated = try Store(path: folder["p.db"], mode: .existing)
    #expect(try migrated.check() == new.check())
    #expect(try migrated.log(limit: 99) == new.log(limit: 99))
    for id in ["A-0", "A-1", "A-2", "A-3"] {
      let filter = LogFilter(account: id)
      #expect(try migrated.log(filter, limit: 99) == new.log(filter, limit: 99))
    }
    #expect(try migrated.changes(of: 1, limit: 999) == new.changes(of: 1, limit: 999))
    #expect(try migrated.undo(author: "ann", at: noon) == "Edit A-3")
  }

  private func copy(_ table: String, columns: [String], from: Store, to: Store) throws {
    let list = columns.map { "\"\($0)\"" }.joined(separator: ", ")
    let rows = try from.read { database in
      var rows: [[BundleValue]] = []
      try Query(database, "SELECT \(list) FROM \(table)").rows { rows.append($0.values(0..<Int32(columns.count))) }
      return rows
    }
    try to.write { database in
      let marks = columns.map { _ in "?" }.joined(separator: ", ")
      let insert = try Query(database, "INSERT OR REPLACE INTO \(table) (\(list)) VALUES (\(marks))")
      for row in rows {
        insert.bind(row)
        try insert.run()
      }
    }
  }
}
