import Domain
import GRDB

/// Queries over one table of rows, bound to a day and the limits of a model.
struct RowSelection {
  private let database: Database
  private let table: RowTable
  private let setting: RowSetting
  private let run: Int64
  private let closedSince: Instant
  private let zone: ZoneTable

  init(_ database: Database, _ table: RowTable, _ setting: RowSetting, model: String) throws {
    self.database = database
    self.table = table
    self.setting = setting
    run = try ScoreRuns.preferred(database, day: setting.day, model: model).first?.id ?? 0
    zone = try Shared.zone(database)
    closedSince = zone.end(of: setting.day - 30)
  }

  // MARK: - Orders

  /// The ids of a query's rows, in order, with their groups.
  func order(_ query: RowQuery) throws -> RowOrder {
    let needle = TextNeedle(query.contains)
    let filter = RowFilterReading(query.filter, table, zone: zone)
    let statement = try bound("SELECT " + orderSQL(query))
    if case .tickets(let account) = query.list { statement.bind(account, at: 19) }
    var keys = RowKeys()
    var groups: [RowOrder.Group] = []
    try statement.rows { row in
      guard let id = row.bytes(0), filter.matches(row, from: 3, day: setting.day) else { return }
      // The texts that are searched come last.
      let texts = (3 + filter.width)..<(7 + filter.width)
      guard needle.isEmpty || texts.contains(where: { row.bytes($0).map(needle.isIn) ?? false }) else { return }
      keys.append(id)
      let title = row.text(1)
      if groups.last.map({ $0.title == title }) ?? false {
        groups[groups.count - 1].count += 1
      } else {
        groups.append(RowOrder.Group(title: title, count: 1))
      }
      if row.bool(2) == true { groups[groups.count - 1].alarms += 1 }
    }
    return RowOrder(query: query, keys: keys, groups: groups, setting: setting)
  }

  /// The statement behind `order` after `SELECT`; apart so that its plan can be looked at.
  func orderSQL(_ query: RowQuery) -> String {
    let isGrouped = query.view.isGrouped && query.sort == nil
    var columns = [table.id] + (isGrouped ? [query.view.group ?? "NULL", query.view.alarm ?? "0"] : ["NULL", "0"])
    columns += RowFilterReading(query.filter, table, zone: zone).columns
    if !query.contains.isEmpty {
      columns += [table.id, table[.title] ?? "NULL", "acc.name", table[.ownerName] ?? "NULL"]
    }
    var order = query.view.order
    if let sort = query.sort, let sql = table[sort] {
      order = ["\(sql) \(query.isReversed ? "DESC" : "ASC") NULLS LAST"]
    }
    // Scanned downwards an index is as good; the id settles what is equal either way.
    order.append(table.id)
    let texts = columns + conditions(query) + order
    return """
      \(columns.joined(separator: ", ")) \(table.from(texts)) WHERE \(conditions(query).joined(separator: " AND "))
      ORDER BY \(order.joined(separator: ", "))
      """
  }

  /// How many rows each of these views has, in one walk over the table.
  func counts(_ query: RowQuery, _ views: [RowView]) throws -> [RowView: Int] {
    guard !views.isEmpty else { return [:] }
    let base = conditions(query.list)
    let filter = RowFilterReading(query.filter, table, zone: zone)
    guard filter.isEmpty else { return try counts(filter, views, base) }
    let columns = views.map { "count(*) FILTER (WHERE \($0.condition(setting)))" }
    let statement = try bound(
      "SELECT \(columns.joined(separator: ", ")) \(table.from(columns + base)) WHERE \(base.joined(separator: " AND "))"
    )
    return try statement.first { row in
      var counts: [RowView: Int] = [:]
      for (place, view) in views.enumerated() { counts[view] = row.int(Int32(place)) ?? 0 }
      return counts
    } ?? [:]
  }

  /// The same of the rows that match a filter.
  private func counts(_ filter: RowFilterReading, _ views: [RowView], _ base: [String]) throws -> [RowView: Int] {
    let columns = filter.columns + views.map { "coalesce((\($0.condition(setting))), 0)" }
    let statement = try bound(
      "SELECT \(columns.joined(separator: ", ")) \(table.from(columns + base)) WHERE \(base.joined(separator: " AND "))"
    )
    var counts = Dictionary(uniqueKeysWithValues: views.map { ($0, 0) })
    try statement.rows { row in
      guard filter.matches(row, from: 0, day: setting.day) else { return }
      for (place, view) in views.enumerated() where row.bool(filter.width + Int32(place)) == true {
        counts[view, default: 0] += 1
      }
    }
    return counts
  }

  /// How many rows there are, and how many of them a finding is about.
  func count(_ check: DataCheck) throws -> (found: Int, total: Int) {
    let condition = check.condition
    let base = conditions(.data)
    let statement = try bound(
      """
      SELECT count(*) FILTER (WHERE \(condition)), count(*) \(table.from([condition] + base))
      WHERE \(base.joined(separator: " AND "))
      """)
    return try statement.first { ($0.int(0) ?? 0, $0.int(1) ?? 0) } ?? (0, 0)
  }

  private func conditions(_ query: RowQuery) -> [String] {
    conditions(query.list) + [query.view.condition(setting)]
  }

  private func conditions(_ list: RowList) -> [String] {
    var conditions = [RowTable.isListed, table.exists]
    switch list {
    // Who looks at an account has come on purpose, whether or not it is on a list.
    case .tickets: conditions[0] = "r.account_id = ?19"
    case .behind(let check): conditions.append(check.condition)
    case .without(let missing):
      conditions.append("NOT EXISTS (SELECT 1 FROM \(missing.rawValue) k WHERE k.account_id = r.account_id)")
    case .decisions, .initiatives, .actions, .data, .imported, .breaking: break
    }
    return conditions.filter { $0 != "1" }
  }

  // MARK: - Rows

  /// Rows by id; one that is gone is left out.
  func rows(_ ids: [String], summaries: SummaryReader) throws -> [String: ListedRow] {
    let columns = ["acc.key"] + table.fields.map(\.sql)
    let statement = try Query(
      database, "SELECT \(columns.joined(separator: ", ")) \(table.from(columns)) WHERE \(table.id) = ?18")
    // Whoever lists the rows of one account knows the account.
    let isOfOne = table.source == .tickets
    let checklists = table.source == .calls ? try ChecklistReader(database) : nil
    var found: [String: ListedRow] = [:]
    for id in ids {
      bind(statement)
      statement.bind(id, at: 18)
      guard let row = try statement.first({ row in (row.integer(0), values(row)) }) else { continue }
      var listed = ListedRow(
        id: id, account: try row.0.flatMap { isOfOne ? nil : try summaries.summary($0) }, values: row.1)
      listed.accountKey = row.0
      if let checklists {
        let count = ChecklistCount(try checklists.steps("cta_id", id))
        if count.total > 0 {
          listed.values[.steps] = .count(Int64(count.total))
          listed.values[.stepsDone] = .count(Int64(count.done))
        }
      }
      found[id] = listed
    }
    return found
  }

  private func values(_ row: Query) -> [RowField: RowValue] {
    var values: [RowField: RowValue] = [:]
    for (place, field) in table.fields.enumerated() {
      let column = Int32(place) + 1
      let value: RowValue? =
        switch field.kind {
        case .text: row.text(column).map { .text($0) }
        case .count: row.integer(column).map { .count($0) }
        case .money: row.money(column).map { .money($0) }
        case .day: row.day(column).map { .day($0) }
        case .moment: row.moment(column, in: zone).map { .moment($0) }
        case .flag: row.bool(column).map { .flag($0) }
        }
      values[field.field] = value
    }
    return values
  }

  /// The accounts of rows, each once, with the row that names it first.
  func accounts(of order: RowOrder) throws -> RowAccounts {
    let statement = try Query(database, "SELECT r.account_id FROM \(table.name) r WHERE \(table.id) = ?")
    var seen: Set<[UInt8]> = []
    var answer = RowAccounts(query: order.query, accounts: RowKeys(), rows: RowKeys())
    for id in order.keys {
      statement.bind(id, at: 1)
      guard let account = try statement.first({ $0.bytes(0).map(Array.init) }) ?? nil, seen.insert(account).inserted
      else { continue }
      answer.accounts.append(account)
      answer.rows.append(id.utf8)
    }
    return answer
  }

  // MARK: - Parameters

  private func bound(_ sql: String) throws -> Query {
    let statement = try Query(database, sql)
    bind(statement)
    return statement
  }

  /// Binds what conditions may ask for; a statement ignores what it has no parameter for.
  ///
  /// Without its Z an instant sorts before every spelling of itself, so that `<` means earlier.
  private func bind(_ statement: Query) {
    func text(_ instant: Instant) -> String { String(instant.rfc3339.dropLast()) }
    let day = setting.day
    statement.bind(day.iso, at: 1)
    statement.bind(text(setting.end), at: 2)
    statement.bind(text(setting.start), at: 3)
    statement.bind(text(setting.end.adding(hours: -setting.firstActionHours)), at: 4)
    statement.bind((day - setting.stalledDays).iso, at: 5)
    statement.bind(setting.person, at: 6)
    statement.bind(text(closedSince), at: 7)
    statement.bind((day - (day.weekday - 1)).iso, at: 8)
    statement.bind(run, at: 9)
    statement.bind(setting.coverageFloor, at: 10)
    for (place, days) in setting.readingDays.prefix(4).enumerated() {
      statement.bind((day - days).iso, at: 11 + Int32(place))
    }
    statement.bind((day - setting.alignmentDays).iso, at: 15)
    statement.bind((day - 7).iso, at: 17)
  }
}
