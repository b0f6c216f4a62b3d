import Domain
import Testing

@testable import Store

@Suite struct SchemaTests {
  @Test(arguments: BundleTable.allCases)
  func everyColumnOfTheBundleHasItsColumnInTheTable(table: BundleTable) throws {
    let store = try Store.inMemory()
    var names: [String] = []
    try store.read { database in
      try Query(database, "SELECT name FROM pragma_table_info('\(table.rawValue)')").rows {
        names.append($0.text(0) ?? "")
      }
    }
    let own = table == .workspace || table == .accounts ? ["key"] : []
    #expect(names == own + table.columns.map(\.name) + ["revision"])
  }

  /// Values that the schema must refuse whoever writes them.
  @Test(arguments: [
    "INSERT INTO accounts (account_id) VALUES ('')",
    "INSERT INTO accounts (account_id) VALUES (NULL)",
    "INSERT INTO accounts (account_id, lifecycle) VALUES ('A', 'asleep')",
    "INSERT INTO accounts (account_id, mrr) VALUES ('A', -1)",
    "INSERT INTO accounts (account_id, mrr) VALUES ('A', 1.5)",
    "INSERT INTO accounts (account_id, mrr) VALUES ('A', 'much')",
    "INSERT INTO accounts (account_id, since) VALUES ('A', '1 May 2026')",
    "INSERT INTO accounts (account_id, maturity) VALUES ('A', 6)",
    "INSERT INTO accounts (account_id, csm) VALUES ('A', 'nobody')",
    "INSERT INTO contacts (contact_id, account_id) VALUES ('C', 'nowhere')",
    "INSERT INTO insights (insight_id, target) VALUES ('I', 100000001)",
    "INSERT INTO insights (insight_id, active) VALUES ('I', 2)",
    "INSERT INTO workspace (key) VALUES (2)",
    "INSERT INTO workspace (currency) VALUES ('euro')",
  ])
  func theSchemaRefusesWhatTheBundleForbids(sql: String) throws {
    let store = try Store.inMemory()
    do {
      try store.sql(sql)
      Issue.record("accepted")
    } catch let error as StoreError {
      guard case .constraint = error else {
        Issue.record("\(error)")
        return
      }
    }
  }

  @Test func aReferenceMayNotLeaveItsAccount() throws {
    let store = try Store.inMemory()
    try store.take(
      content([
        .accounts: [account("A"), account("B")],
        .meetings: [["meeting_id": .text("M"), "account_id": .text("A")]],
      ]))
    #expect(throws: StoreError.self) {
      try store.sql("INSERT INTO pulses (pulse_id, account_id, meeting_id) VALUES ('P', 'B', 'M')")
    }
    try store.sql("INSERT INTO pulses (pulse_id, account_id, meeting_id) VALUES ('P', 'A', 'M')")
  }

  @Test(arguments: [
    "UPDATE change_groups SET label = 'x'", "DELETE FROM change_groups", "UPDATE change_entries SET after = NULL",
    "DELETE FROM change_entries",
  ])
  func theChangeLogOnlyGrows(sql: String) throws {
    let store = try Store.inMemory()
    try store.take(content([.accounts: [account("A")]]))
    #expect(throws: StoreError.self) { try store.sql(sql) }
  }

  /// Rows of every table, changed by another program, with the account whose facts they are.
  @Test(arguments: BundleTable.allCases.filter { $0.belongsToAccount && $0 != .notes })
  func everyWriteByAnyProgramMovesTheAccountsRevision(table: BundleTable) throws {
    let store = try Store.inMemory()
    try store.load(RandomPortfolio.content(seed: 9, accounts: 2, rows: 1))
    let column = table.columns.last(where: { !table.key.contains($0.name) })?.name ?? ""
    func revisions() throws -> [Int64] { try store.facts(keys: [1, 2]).map(\.revision) }
    for sql in [
      "UPDATE \(table.rawValue) SET \"\(column)\" = NULL",
      "UPDATE \(table.rawValue) SET account_id = CASE account_id WHEN 'A-0' THEN 'A-1' ELSE 'A-0' END",
      "DELETE FROM \(table.rawValue)",
    ] {
      let before = try revisions()
      // References to moved parents do not matter here.
      try store.sql("PRAGMA foreign_keys = OFF")
      try store.sql(sql)
      let after = try revisions()
      #expect(before != after)
      if sql.contains("CASE") { #expect(zip(before, after).allSatisfy { $0 < $1 }) }
    }
  }

  @Test(arguments: BundleTable.allCases)
  func everyUpdateByAnyProgramMovesTheRowsRevision(table: BundleTable) throws {
    let store = try Store.inMemory()
    try store.load(RandomPortfolio.content(seed: 9, accounts: 1, rows: 1))
    let column = table.columns.last(where: { !table.key.contains($0.name) })?.name ?? ""
    try store.sql("UPDATE \(table.rawValue) SET \"\(column)\" = NULL")
    #expect(try store.value("SELECT revision FROM \(table.rawValue)") == .integer(2))
  }

  @Test(arguments: [
    "INSERT INTO people (person_id) VALUES ('new')", "UPDATE insights SET weight = 1",
    "UPDATE workspace SET name = 'x'", "DELETE FROM notes; ",
  ])
  func sharedRowsMoveTheRevisionOfEveryAccount(sql: String) throws {
    let store = try Store.inMemory()
    try store.load(RandomPortfolio.content(seed: 4))
    let keys = try store.accountKeys()
    let before = try store.facts(keys: keys).map(\.revision)
    try store.sql(sql)
    let after = try store.facts(keys: keys).map(\.revision)
    #expect(zip(before, after).allSatisfy { sql.contains("notes") ? $0 == $1 : $0 < $1 })
  }
}
