import Domain
import TestSupport
import Testing

@testable import Store

/// Lists of rows against a second, plain reading of what every view means.
@Suite struct RowListTests {
  static let lists: [RowList] = [.actions, .decisions, .initiatives]
  static let views = lists.flatMap { list in list.views.map { RowQuery(list, $0) } }

  /// A random portfolio in a store, looked at on a day on which about half of it has happened.
  private static func store(_ seed: UInt64) throws -> Store {
    let store = try Store.inMemory()
    try store.take(RandomPortfolio.content(seed: seed, accounts: 5, rows: 40))
    return store
  }

  private func setting(_ store: Store) throws -> RowSetting {
    let zone = try store.sharedFacts().zone
    let day = Day(number: 19_800)
    var setting = RowSetting(
      day: day, start: zone.end(of: day - 1), end: zone.end(of: day), person: "people-1", author: "somebody")
    setting.quarters = (1...12).map { "2026-Q\($0 % 4 + 1)" }
    setting.nextQuarters = (1...12).map { "2026-Q\(($0 + 1) % 4 + 1)" }
    return setting
  }

  /// The cells of every row whose account is on the lists, with the account's own.
  private func cells(
    _ store: Store, _ list: RowList, _ setting: RowSetting
  ) throws -> [String: (row: [String: BundleValue], account: [String: BundleValue])] {
    let table = try #require(list.views[0].source.table)
    func named(_ table: BundleTable) throws -> [[String: BundleValue]] {
      try store.rows(of: table).map { Dictionary(uniqueKeysWithValues: zip(table.columns.map(\.name), $0)) }
    }
    var accounts: [String: [String: BundleValue]] = [:]
    for account in try named(.accounts) {
      let churned = account.day("churned_on").map { $0 <= setting.day } ?? (account.text("lifecycle") == "churned")
      if !churned { accounts[account.text("account_id") ?? ""] = account }
    }
    var found: [String: ([String: BundleValue], [String: BundleValue])] = [:]
    for row in try named(table) {
      guard let account = accounts[row.text("account_id") ?? ""] else { continue }
      found[row.text(table.columns[0].name) ?? ""] = (row, account)
    }
    return found
  }

  @Test(arguments: UInt64(0)..<12)
  func everyViewHoldsWhatItSays(seed: UInt64) throws {
    let store = try Self.store(seed)
    let setting = try setting(store)
    for query in Self.views {
      let expected = try cells(store, query.list, setting).filter {
        ViewOracle(setting: setting, row: $0.value.row, account: $0.value.account).holds(query.view)
      }
      let found = try store.rowOrder(query, setting, model: "m")
      #expect(Set(found.keys) == Set(expected.keys), "\(query.view)")
      #expect(Set(found.keys).count == found.keys.count, "\(query.view) names a row twice")
      #expect(found.groups.map(\.count).reduce(0, +) == found.keys.count)
    }
  }

  @Test(arguments: UInt64(0)..<6)
  func everyViewIsAPartOfAllAndIsCounted(seed: UInt64) throws {
    let store = try Self.store(seed)
    let setting = try setting(store)
    for list in Self.lists {
      let counts = try store.rowCounts(RowQuery(list), setting, model: "m")
      let all = Set(try store.rowOrder(RowQuery(list, list.views.last), setting, model: "m").keys)
      for view in list.views {
        let keys = try store.rowOrder(RowQuery(list, view), setting, model: "m").keys
        #expect(Set(keys).isSubset(of: all), "\(view)")
        #expect(counts.views[view] == (view.isCostly ? nil : keys.count), "\(view)")
      }
      for (grouped, alarming) in [
        (RowView.callsByOwner, RowView.callsLate), (.initiativesByStatus, .initiativesStalled),
      ]
      where list.views.contains(grouped) {
        let groups = try store.rowOrder(RowQuery(list, grouped), setting, model: "m").groups
        #expect(groups.map(\.alarms).reduce(0, +) == counts.views[alarming], "headings say what is late")
        #expect(Set(groups.map(\.title)).count == groups.count, "every group is one run")
      }
    }
  }

  @Test(arguments: UInt64(0)..<4, [false, true])
  func everyColumnSortsWithTheUnknownLastAndEqualOnesById(seed: UInt64, isReversed: Bool) throws {
    let store = try Self.store(seed)
    let setting = try setting(store)
    for list in Self.lists {
      let all = RowQuery(list, list.views.last)
      for field in RowField.allCases {
        guard let table = RowTable.of(all.view.source), table[field] != nil, field != .composite else { continue }
        var query = all
        (query.sort, query.isReversed) = (field, isReversed)
        let ids = Array(try store.rowOrder(query, setting, model: "m").keys)
        let rows = try store.listedRows(ids, of: all.view.source, setting, model: "m")
        let sorted = ids.compactMap { rows[$0] }
        #expect(sorted.count == ids.count)
        for (left, right) in zip(sorted, sorted.dropFirst()) {
          let isInOrder = SortOracle.precedes(left, right, field, isReversed: isReversed)
          #expect(isInOrder, "\(list) by \(field): \(left.id) before \(right.id)")
        }
        let again = try store.rowOrder(query, setting, model: "m")
        #expect(Array(again.keys) == ids, "an order that is asked for twice is the same")
      }
    }
  }

  @Test(arguments: UInt64(0)..<6)
  func rowsByKeyHoldTheCellsOfTheTable(seed: UInt64) throws {
    let store = try Self.store(seed)
    let setting = try setting(store)
    let calls = try cells(store, .actions, setting)
    let rows = try store.listedRows(calls.keys.sorted(), of: .calls, setting, model: "m")
    #expect(rows.count == calls.count)
    for (id, cell) in calls {
      #expect(rows[id]?[text: .title] == cell.row.text("title"))
      #expect(rows[id]?[moment: .due]?.instant == cell.row.instant("due_at"))
      #expect(rows[id]?.account?.id == cell.row.text("account_id"))
    }
    #expect(try store.listedRows(["no such row"], of: .calls, setting, model: "m").isEmpty)
  }

  @Test(arguments: [
    ("QUARTZ", ["c1", "c2"]), ("c2", ["c2"]), ("mia", ["c3"]), ("call", ["c2", "c1", "c3"]), ("%", []),
  ])
  func searchLooksAtTitleAccountOwnerAndId(text: String, expected: [String]) throws {
    let store = try Store.inMemory()
    func call(_ id: String, _ account: String, _ cells: [String: BundleValue]) -> [String: BundleValue] {
      ["cta_id": .text(id), "account_id": .text(account)].merging(cells) { $1 }
    }
    try store.take(
      content([
        .people: [["person_id": .text("p"), "name": .text("Mia Keller")]],
        .accounts: [account("1", ["name": .text("Quartz Foods")]), account("2", ["name": .text("Other")])],
        .ctas: [
          call("c1", "1", ["title": .text("Call them")]),
          call("c2", "1", ["title": .text("call"), "due_at": .text("2026-01-01T00:00:00Z")]),
          call("c3", "2", ["title": .text("Call"), "owner": .text("p")]),
        ],
      ]))
    var query = RowQuery(.actions, .callsAll)
    query.contains = text
    let found = try store.rowOrder(query, try setting(store), model: "m").keys
    #expect(Set(found) == Set(expected))
  }

  @Test(arguments: DataCheck.allCases)
  func whatIsFoundIsWhatLiesBehindIt(check: DataCheck) throws {
    for seed in UInt64(0)..<6 {
      let store = try Self.store(seed)
      let setting = try setting(store)
      let report = try store.rowOrder(RowQuery(.data, .findings), setting, model: "m")
      let row = try #require(report.rows[check.rawValue])
      let behind = try store.rowOrder(RowQuery(.behind(check)), setting, model: "m")
      #expect(row[count: .count] == Int64(behind.keys.count))
      #expect((row[count: .total] ?? 0) >= (row[count: .count] ?? 0))
    }
  }

  @Test func tablesSayHowManyRowsTheyHaveAndWhereFrom() throws {
    let store = try Self.store(3)
    let setting = try setting(store)
    let report = try store.rowOrder(RowQuery(.data, .tables), setting, model: "m")
    for table in BundleTable.allCases {
      let row = try #require(report.rows[table.rawValue])
      let count = Int64(try store.rows(of: table).count)
      #expect(row[count: .rows] == count)
      #expect(row[count: .sourced] == count, "every row of the bundle has its line")
      #expect(row[text: .files] == (count > 0 ? table.fileName : nil))
    }
    let without = try store.rowOrder(RowQuery(.without(.tickets)), setting, model: "m")
    #expect(report.rows["tickets"]?[count: .total] == Int64(without.keys.count))
  }

  @Test func importsAreListedWithWhatTheyChangedAndWhetherTheyWereUndone() throws {
    let store = try Store.inMemory()
    try store.take(content([.accounts: [account("1"), account("2")]]), label: "First")
    try store.take(content([.accounts: [account("1", ["name": .text("New")])]]), label: "Second")
    let setting = try setting(store)
    func list(_ list: RowList, _ view: RowView) throws -> [ListedRow] {
      let order = try store.rowOrder(RowQuery(list, view), setting, model: "m")
      return order.keys.compactMap { order.rows[$0] }
    }
    let imports = try list(.data, .imports)
    #expect(imports.map { $0[text: .title] } == ["Second", "First"])
    #expect(imports.map { $0[count: .changed] } == [1, 2])
    #expect(imports.map { $0[flag: .kept] } == [true, true])
    let first = try list(.imported(1), .importedTables)
    #expect(first.map(\.id) == ["accounts"])
    #expect(first.first?[count: .added] == 2)
    _ = try store.undo(author: "ann", at: noon)
    #expect(try list(.data, .imports).map { $0[flag: .kept] } == [false, true])
  }

  // MARK: - What a large table costs

  /// The plan of a query, a line a step.
  private func plan(_ store: Store, _ query: RowQuery) throws -> [String] {
    let setting = try setting(store)
    return try store.read { database in
      let table = try #require(RowTable.of(query.view.source))
      let selection = try RowSelection(database, table, setting, model: "m")
      var steps: [String] = []
      try Query(database, "EXPLAIN QUERY PLAN SELECT " + selection.orderSQL(query)).rows { row in
        steps.append(row.text(3) ?? "")
      }
      return steps
    }
  }

  @Test func theWholeLogIsReadFromAnIndexAlone() throws {
    let steps = try plan(Self.store(1), RowQuery(.decisions, .decisionsAll))
    #expect(steps.contains { $0.contains("USING COVERING INDEX decisions_logged_on") }, "\(steps)")
    #expect(!steps.contains { $0 == "USE TEMP B-TREE FOR ORDER BY" }, "only equal days are sorted: \(steps)")
  }

  @Test(arguments: views.filter { !$0.view.isGrouped })
  func orderingWalksOneTableOnly(query: RowQuery) throws {
    let needsAccounts = query.view == .initiativesNextQuarter || query.view == .initiativesPastQuarter
    let steps = try plan(Self.store(1), query)
    let walks = steps.filter { $0.hasPrefix("SCAN") && !$0.contains("SCAN a") }
    #expect(walks.count <= 1, "\(query.view): \(steps)")
    #expect(steps.contains { $0.contains(" acc ") } == needsAccounts, "\(query.view): \(steps)")
    #expect(!steps.contains { $0.contains(" who ") || $0.contains(" snap ") }, "\(query.view): \(steps)")
  }

  @Test(arguments: [RowSource.calls, .decisions, .initiatives])
  func aRowIsFoundByItsKey(source: RowSource) throws {
    let store = try Self.store(1)
    let table = try #require(RowTable.of(source))
    let columns = table.fields.map(\.sql)
    let steps = try store.read { database in
      var steps: [String] = []
      let sql = "SELECT \(columns.joined(separator: ", ")) \(table.from(columns + ["acc.key"])) WHERE \(table.id) = ?"
      try Query(database, "EXPLAIN QUERY PLAN " + sql).rows { steps.append($0.text(3) ?? "") }
      return steps
    }
    #expect(steps.allSatisfy { !$0.hasPrefix("SCAN") || $0.contains("CONSTANT") }, "\(steps)")
  }

  @Test func aHundredThousandIdsTakeTheirBytesAndNoMore() {
    var keys = RowKeys()
    for number in 0..<100_000 { keys.append("CTA-\(number)".utf8) }
    #expect(keys.count == 100_000)
    #expect(keys[99_999] == "CTA-99999")
    #expect(keys.index(of: "CTA-54321") == 54_321)
    #expect(keys.index(of: "CTA-") == nil)
  }
}

extension [String: BundleValue] {
  func text(_ column: String) -> String? { self[column]?.text }
  func day(_ column: String) -> Day? { text(column).flatMap { Day(iso: $0) } }
  func instant(_ column: String) -> Instant? { text(column).flatMap { Instant(rfc3339: $0) } }
}
