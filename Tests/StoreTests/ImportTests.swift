import Domain
import Testing

@testable import Store

@Suite struct ImportTests {
  @Test(arguments: UInt64(0)..<12)
  func whatGoesInComesOutAndTheSecondTimeChangesNothing(seed: UInt64) throws {
    let store = try Store.inMemory()
    let bundle = RandomPortfolio.content(seed: seed)
    let first = try store.take(bundle)
    for (table, counts) in first.tables { #expect(counts.inserted == bundle.tables[table]?.rows.count) }
    for table in BundleTable.allCases {
      let sql = TableSQL.of(table)
      let expected = (bundle.tables[table]?.rows ?? []).map(\.values).sorted {
        TestKeys.precedes(sql.key(of: $0), sql.key(of: $1))
      }
      #expect(try store.rows(of: table) == expected)
    }
    let revisions = try store.facts(keys: store.accountKeys()).map(\.revision)
    let second = try store.take(bundle)
    for (_, counts) in second.tables { #expect(counts.unchanged == counts.read) }
    #expect(try store.log(limit: 10).count == 1)
    #expect(try store.facts(keys: store.accountKeys()).map(\.revision) == revisions)
    #expect(try store.value("SELECT count(*) FROM imports") == .integer(1))
  }

  @Test(arguments: UInt64(0)..<20)
  func aDryRunCountsWhatApplyingDoesAndWritesNothing(seed: UInt64) throws {
    let store = try Store.inMemory()
    try store.take(RandomPortfolio.content(seed: seed))
    let before = try store.tables()
    // Other cells under mostly the same keys.
    let other = RandomPortfolio.content(seed: seed + 1000, rows: 9)
    let dry = try store.take(other, apply: false)
    #expect(try store.tables() == before)
    #expect(try store.log(limit: 10).count == 1)
    #expect(!dry.applied)
    // Moving rows between accounts may leave references behind; then the whole import is refused.
    guard let applied = try? store.take(other) else {
      #expect(try store.tables() == before)
      return
    }
    #expect(dry.counts == applied.counts)
    for (_, counts) in applied.tables {
      #expect(counts.read == counts.inserted + counts.updated + counts.unchanged + counts.rejected)
    }
    #expect(applied.tables.contains { $0.counts.updated > 0 })
  }

  @Test func rowsAndColumnsThatAreAbsentStayAndEmptyCellsBecomeUnknown() throws {
    let store = try Store.inMemory()
    try store.take(
      content([
        .accounts: [
          account("A", ["name": .text("Ash"), "mrr": .integer(100), "vertical": .text("food")]), account("B"),
        ]
      ]))
    let outcome = try store.take(content([.accounts: [account("A", ["name": .text("Oak"), "mrr": .null])]]))
    #expect(outcome.counts[.accounts]?.updated == 1)
    let row = try #require(try store.row(of: .accounts, key: [.text("A")]))
    #expect(row.revision == 2)
    func cell(_ name: String) -> BundleValue? { BundleTable.accounts.index(of: name).map { row.values[$0] } }
    #expect(cell("name") == .text("Oak"))
    #expect(cell("mrr") == .null)
    #expect(cell("vertical") == .text("food"))
    #expect(try store.rows(of: .accounts).count == 2)
  }

  @Test func countsOfRejectedRowsComeFromTheReader() throws {
    let store = try Store.inMemory()
    var bundle = content([.accounts: [account("A"), account("B")]])
    bundle.tables[.accounts]?.read = 5
    bundle.tables[.accounts]?.rejected = 3
    bundle.findings = [ImportFinding(kind: .rejected, file: "accounts.csv", line: 4, reason: "no id")]
    let outcome = try store.take(bundle)
    let counts = try #require(outcome.counts[.accounts])
    #expect(counts.read == counts.inserted + counts.rejected)
    #expect(outcome.findings == bundle.findings)
  }

  @Test func aCellThatAPersonEditedStaysAndIsReported() throws {
    let store = try Store.inMemory()
    let bundle = content([.accounts: [account("A", ["name": .text("Ash"), "mrr": .integer(100)])]])
    try store.take(bundle)
    try store.edit(.accounts, "A", ["name": .text("Ash")], ["name": .text("Ash Ltd")])
    let newer = content([.accounts: [account("A", ["name": .text("ASH"), "mrr": .integer(200)])]])
    let outcome = try store.take(newer)
    #expect(outcome.counts[.accounts]?.updated == 1)
    let finding = try #require(outcome.findings.first)
    #expect(finding.kind == .kept)
    #expect(finding.file == "accounts.csv")
    #expect(finding.line == 2)
    #expect(finding.column == "name")
    #expect(finding.value == "ASH")
    #expect(try store.value("SELECT name FROM accounts") == .text("Ash Ltd"))
    #expect(try store.value("SELECT mrr FROM accounts") == .integer(200))

    try store.take(newer, overwrite: true)
    #expect(try store.value("SELECT name FROM accounts") == .text("ASH"))
    // Overwritten is no longer edited: the next file is taken as it is.
    #expect(try store.take(bundle).findings.isEmpty)
    #expect(try store.value("SELECT name FROM accounts") == .text("Ash"))
  }

  @Test func undoingTheEditLetsTheFileSpeakAgain() throws {
    let store = try Store.inMemory()
    try store.take(content([.accounts: [account("A", ["name": .text("Ash")])]]))
    try store.edit(.accounts, "A", ["name": .text("Ash")], ["name": .text("Elm")])
    #expect(try store.undo(author: "ann", at: noon) == "Edit A")
    let outcome = try store.take(content([.accounts: [account("A", ["name": .text("Oak")])]]))
    #expect(outcome.findings.isEmpty)
    #expect(try store.value("SELECT name FROM accounts") == .text("Oak"))
  }

  @Test func aRowThatAPersonDeletedStaysDeletedAndSoDoRowsThatReferToIt() throws {
    let store = try Store.inMemory()
    let bundle = content([
      .accounts: [account("A")],
      .initiatives: [["initiative_id": .text("I"), "account_id": .text("A")]],
      .milestones: [["milestone_id": .text("M"), "account_id": .text("A"), "initiative_id": .text("I")]],
    ])
    try store.take(bundle)
    try store.apply(
      [
        RowChange(table: .milestones, key: [.text("M")], before: [:], after: nil),
        RowChange(table: .initiatives, key: [.text("I")], before: [:], after: nil),
      ], label: "Delete I", author: "ann", at: noon)
    let outcome = try store.take(
      content([
        .initiatives: [["initiative_id": .text("I"), "account_id": .text("A")]],
        .milestones: [["milestone_id": .text("N"), "account_id": .text("A"), "initiative_id": .text("I")]],
      ]))
    #expect(outcome.counts[.initiatives]?.unchanged == 1)
    #expect(outcome.counts[.milestones]?.rejected == 1)
    #expect(outcome.findings.map(\.kind) == [.kept, .rejected])
    #expect(try store.rows(of: .initiatives).isEmpty)
    #expect(try store.take(bundle, overwrite: true).counts[.initiatives]?.inserted == 1)
  }

  @Test func aBundleThatBreaksAReferenceIsRefusedAsAWhole() throws {
    let store = try Store.inMemory()
    try store.take(content([.accounts: [account("A")]]))
    let before = try store.tables()
    #expect(throws: StoreError.self) {
      try store.take(
        content([
          .accounts: [account("B")], .contacts: [["contact_id": .text("C"), "account_id": .text("gone")]],
        ]))
    }
    #expect(try store.tables() == before)
    #expect(try store.log(limit: 10).count == 1)
  }

  @Test func rowsRememberTheirSources() throws {
    let store = try Store.inMemory()
    let reading: [String: BundleValue] = [
      "account_id": .text("A"), "insight_id": .text("I"), "as_of": .text("2026-03-01"), "coverage": .integer(5),
    ]
    var bundle = content([
      .accounts: [account("A"), account("B")], .insights: [["insight_id": .text("I")]], .readings: [reading],
    ])
    bundle.tables[.accounts]?.rows[1].sources = []
    bundle.tables[.readings]?.rows[0].sourceCount = 90
    try store.take(bundle)
    let rows = [
      SourceRow(.accounts, "A"), SourceRow(.accounts, "B"), SourceRow(.readings, "A|I|2026-03-01"),
    ]
    let found = try store.provenance(of: rows)
    #expect(found[rows[0]]?.sources == ["accounts.csv:2"])
    #expect(found[rows[1]] == nil)
    #expect(found[rows[2]]?.sources == ["readings.csv:2"])
    #expect(found[rows[2]]?.count == 90)

    // A later import of the same row from another place, and its undo.
    var moved = content([.accounts: [account("A", ["name": .text("Ash")])]])
    moved.tables[.accounts]?.rows[0].sources = ["new.csv:7"]
    try store.take(moved)
    #expect(try store.provenance(of: rows)[rows[0]]?.sources == ["new.csv:7"])
    _ = try store.undo(author: "ann", at: noon)
    #expect(try store.provenance(of: rows)[rows[0]]?.sources == ["accounts.csv:2"])
    _ = try store.redo(author: "ann", at: noon)
    #expect(try store.provenance(of: rows)[rows[0]]?.sources == ["new.csv:7"])
  }

  @Test func existingKeysNameTheAccountsOfWhatCanBeReferredTo() throws {
    let store = try Store.inMemory()
    try store.take(
      content([
        .people: [["person_id": .text("P")]], .accounts: [account("A")],
        .meetings: [["meeting_id": .text("M"), "account_id": .text("A")]],
      ]))
    let keys = try store.existingKeys()
    #expect(keys[.people] == ["P": ""])
    #expect(keys[.accounts] == ["A": ""])
    #expect(keys[.meetings] == ["M": "A"])
    #expect(keys[.insights] == [:])
  }

  @Test func loadingFillsTheSameTablesAsImporting() throws {
    let bundle = RandomPortfolio.content(seed: 77, accounts: 9, rows: 40)
    let imported = try Store.inMemory()
    try imported.take(bundle)
    let loaded = try Store.inMemory()
    try loaded.load(bundle)
    #expect(try loaded.tables() == imported.tables())
    #expect(try loaded.log(limit: 5).isEmpty)
    #expect(throws: StoreError.notEmpty) { try loaded.load(bundle) }
    // Triggers, indexes and checks are back.
    func schema(_ store: Store) throws -> BundleValue? {
      try store.value("SELECT group_concat(name || sql) FROM (SELECT * FROM sqlite_schema ORDER BY name)")
    }
    #expect(try schema(loaded) == schema(imported))
    #expect(throws: StoreError.self) { try loaded.sql("INSERT INTO accounts (account_id, mrr) VALUES ('X', -1)") }
    #expect(throws: StoreError.self) { try loaded.sql("INSERT INTO notes (note_id, account_id) VALUES ('X', 'gone')") }
  }
}

/// The order of export: by the bytes of the keys, numbers by value.
enum TestKeys {
  static func precedes(_ left: [BundleValue], _ right: [BundleValue]) -> Bool {
    for (first, second) in zip(left, right) where first != second {
      switch (first, second) {
      case (.integer(let first), .integer(let second)): return first < second
      case (.text(let first), .text(let second)): return first.utf8.lexicographicallyPrecedes(second.utf8)
      default: return false
      }
    }
    return false
  }
}
