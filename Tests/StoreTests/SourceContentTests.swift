import Domain
import Testing

@testable import Store

/// Rows as they are stored, and the tickets of an account by their keys.
@Suite struct SourceContentTests {
  private let today = day("2026-03-31")
  private var setting: RowSetting { RowSetting(day: today, start: Instant(utc: today), end: Instant(utc: today + 1)) }

  /// Every row of a random portfolio is found by the name that explanations give it, and holds its cells.
  @Test(arguments: UInt64(0)..<6)
  func everyRowIsFoundByItsName(seed: UInt64) throws {
    let store = try Store.inMemory()
    try store.take(RandomPortfolio.content(seed: seed, accounts: 4, rows: 6))
    for table in BundleTable.allCases where table != .workspace {
      let sql = TableSQL.of(table)
      for values in try store.rows(of: table) {
        let row = SourceRow(table, sql.rowID(sql.key(of: values)))
        let found = try #require(try store.sourceContent(row), "\(row)")
        #expect(found.cells.map(\.value) == values)
        #expect(found.cells.map(\.column.name) == table.columns.map(\.name))
        for cell in found.cells where cell.column.type == .instant {
          #expect(cell.moment?.instant == cell.value.text.flatMap { Instant(rfc3339: $0) })
        }
      }
      #expect(try store.sourceContent(SourceRow(table, "no such row")) == nil)
    }
  }

  /// The parts of a key are joined with a bar, which an id may hold as well.
  @Test func aBarInAnIdIsNoSeparator() throws {
    let store = try Store.inMemory()
    try store.take(
      content([
        .accounts: [account("a|b"), account("a")],
        .insights: [["insight_id": .text("c")], ["insight_id": .text("b|c")]],
        .readings: [
          [
            "account_id": .text("a|b"), "insight_id": .text("c"), "as_of": .text("2026-03-01"),
            "coverage": .integer(1_000_000),
          ],
          ["account_id": .text("a"), "insight_id": .text("c"), "as_of": .text("2026-03-02")],
        ],
        .roadmapRevisions: [["account_id": .text("a|b"), "version": .integer(7), "note": .text("moved")]],
      ]))
    let reading = try store.sourceContent(SourceRow(.readings, "a|b|c|2026-03-01"))
    #expect(reading?["coverage"]?.value == .integer(1_000_000))
    #expect(try store.sourceContent(SourceRow(.roadmapRevisions, "a|b|7"))?["note"]?.value == .text("moved"))
  }

  @Test func namesOriginAndEditsComeWithTheRow() throws {
    let store = try Store.inMemory()
    let imported = try store.importContent(
      content([
        .people: [["person_id": .text("p1"), "name": .text("Mia Keller")]],
        .accounts: [account("1", ["name": .text("Quartz Foods")])],
        .meetings: [
          [
            "meeting_id": .text("m"), "account_id": .text("1"), "type": .text("executive_qbr"),
            "planned_on": .text("2026-03-01"),
          ]
        ],
        .decisions: [
          [
            "decision_id": .text("d"), "account_id": .text("1"), "meeting_id": .text("m"), "owner": .text("p1"),
            "decision": .text("Go"),
          ]
        ],
      ]), apply: true, overwrite: false, author: "test", at: noon, label: "bundle")
    #expect(imported.applied)
    let change = RowChange(
      table: .decisions, key: [.text("d")], before: ["decision": .text("Go")], after: ["decision": .text("Stop")])
    try store.apply([change], label: "Edit", author: "test", at: noon)
    let found = try #require(try store.sourceContent(SourceRow(.decisions, "d")))
    #expect(found["account_id"]?.name == "Quartz Foods")
    #expect(found["meeting_id"]?.name == "executive qbr 2026-03-01")
    #expect(found["owner"]?.name == "Mia Keller")
    #expect(found["decision"]?.value == .text("Stop") && found["decision"]?.isEdited == true)
    #expect(found["owner"]?.isEdited == false)
    #expect(found.sources == ["decisions.csv:2"] && found.sourceCount == 1)
  }

  // MARK: Tickets

  private func tickets() throws -> Store {
    func at(_ back: Int, _ seconds: Int = 0) -> BundleValue {
      .text(Instant(utc: today - back, seconds: seconds).rfc3339)
    }
    func ticket(_ id: String, _ account: String, _ cells: [String: BundleValue]) -> [String: BundleValue] {
      ["ticket_id": .text(id), "account_id": .text(account)].merging(cells) { $1 }
    }
    let store = try Store.inMemory()
    try store.take(
      content([
        .accounts: [account("1"), account("2"), account("3", ["lifecycle": .text("churned")])],
        .tickets: [
          ticket("old", "1", ["opened_at": at(40), "resolved_at": at(39), "resolution_sla": .text("missed")]),
          ticket("new", "1", ["opened_at": at(1), "category": .text("Printing"), "priority": .text("P1")]),
          ticket("undated", "1", ["category": .text("Printing")]),
          ticket("same b", "1", ["opened_at": at(5), "response_sla": .text("missed"), "reopened_at": at(4)]),
          ticket("same a", "1", ["opened_at": at(5), "resolution_sla": .text("met")]),
          ticket("tomorrow", "1", ["opened_at": at(-1)]), ticket("other", "2", ["opened_at": at(1)]),
          ticket("gone", "3", ["opened_at": at(1)]),
        ],
      ]))
    return store
  }

  @Test func ticketsStandNewestFirstThoseOfOneAccountAlone() throws {
    let store = try tickets()
    func ids(_ account: String) throws -> [String] {
      Array(try store.rowOrder(RowQuery(.tickets(account: account)), setting, model: "m").keys)
    }
    #expect(try ids("1") == ["new", "same a", "same b", "old", "undated"])
    #expect(try ids("2") == ["other"])
    #expect(try ids("3") == ["gone"], "whoever looks at an account that left sees its tickets")
    #expect(try ids("4").isEmpty)
    let rows = try store.listedRows(["old", "same b"], of: .tickets, setting, model: "m")
    #expect(rows["old"]?[text: .resolution] == "missed" && rows["old"]?[day: .resolved] == today - 39)
    #expect(rows["same b"]?[day: .reopened] == today - 4)
    #expect(rows["old"]?.account == nil, "one account's rows need no account each")
  }

  @Test(arguments: [
    ("missed:yes", ["same b", "old"]), ("reopened:yes", ["same b"]), ("category:printing", ["new", "undated"]),
    ("priority:p1", ["new"]), ("opened>-10", ["new", "same a", "same b"]),
    ("resolved:none", ["new", "same a", "same b", "undated"]),
  ])
  func ticketsAreFiltered(text: String, expected: [String]) throws {
    let store = try tickets()
    var query = RowQuery(.tickets(account: "1"))
    let schema = try #require(RowFilter.schema(of: .tickets))
    query.filter = try Filter(text, schema: schema)
    #expect(Array(try store.rowOrder(query, setting, model: "m").keys) == expected)
  }

  @Test(arguments: [("PRINT", ["new", "undated"]), ("same", ["same a", "same b"])])
  func ticketsAreFoundByCategoryAndId(text: String, expected: [String]) throws {
    var query = RowQuery(.tickets(account: "1"))
    query.contains = text
    #expect(Array(try tickets().rowOrder(query, setting, model: "m").keys) == expected)
  }

  @Test func anOrderOfTicketsReadsThoseOfTheAccountAlone() throws {
    let store = try tickets()
    try store.read { database in
      let table = try #require(RowTable.of(.tickets))
      let sql = try RowSelection(database, table, setting, model: "m").orderSQL(RowQuery(.tickets(account: "1")))
      var plan: [String] = []
      try Query(database, "EXPLAIN QUERY PLAN SELECT " + sql).rows { plan.append($0.text(3) ?? "") }
      #expect(plan.contains { $0.contains("SEARCH r USING PRIMARY KEY (account_id=?)") }, "\(plan)")
    }
  }

  // MARK: Accounts of rows

  /// Against a plain walk over the rows.
  @Test(arguments: UInt64(0)..<6)
  func everyAccountOfAListIsNamedOnceByItsFirstRow(seed: UInt64) throws {
    let store = try Store.inMemory()
    try store.take(RandomPortfolio.content(seed: seed, accounts: 5, rows: 40))
    let day = Day(number: 19_800)
    let setting = RowSetting(day: day, start: Instant(utc: day), end: Instant(utc: day + 1))
    for list in [RowList.actions, .decisions, .initiatives] {
      let order = try store.rowOrder(RowQuery(list, list.views.last), setting, model: "m")
      let rows = try store.listedRows(Array(order.keys), of: order.query.view.source, setting, model: "m")
      var seen: Set<String> = []
      let first = order.keys.compactMap { id in rows[id]?.account.map { (id, $0.id) } }.filter {
        seen.insert($0.1).inserted
      }
      let found = try store.rowAccounts(order, model: "m")
      #expect(Array(found.rows) == first.map(\.0) && Array(found.accounts) == first.map(\.1))
    }
  }
}
