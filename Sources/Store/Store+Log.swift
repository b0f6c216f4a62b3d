public import Domain
import GRDB

extension Store {
  /// The groups of the change log that a filter asks for, newest first: a window of them, never all.
  ///
  /// - Parameters:
  ///   - olderThan: only groups with a lower id; the last id of one window begins the next.
  ///   - limit: how many at most.
  public func log(
    _ filter: LogFilter = .all, olderThan: Int64? = nil, limit: Int
  ) throws(StoreError) -> [LogEntry] {
    try read { database in
      let reader = try LogReader(database, filter)
      return try reader.entries(try reader.ids(below: olderThan, limit: limit))
    }
  }

  /// The groups a filter asks for that are newer than one, newest first: the nearest of them, for scrolling up.
  public func log(
    _ filter: LogFilter = .all, newerThan: Int64, limit: Int
  ) throws(StoreError) -> [LogEntry] {
    try read { database in
      let reader = try LogReader(database, filter)
      return try reader.entries(try reader.ids(above: newerThan, limit: limit).reversed())
    }
  }

  /// The ids of all groups a filter asks for, newest first: numbers only, for a list that reads the rows in sight.
  public func logIDs(_ filter: LogFilter = .all) throws(StoreError) -> [Int64] {
    try read { try LogReader($0, filter).ids(below: nil, limit: .max) }
  }

  /// These groups, in their order; those that are not there are left out.
  public func logEntries(_ ids: [Int64]) throws(StoreError) -> [LogEntry] {
    try read { try LogReader($0, .all).entries(ids) }
  }

  /// How many groups a filter asks for, and how many of them are newer than one: the place of a window in the whole.
  public func logCount(_ filter: LogFilter = .all, newerThan: Int64? = nil) throws(StoreError) -> Int {
    try read { try LogReader($0, filter).count(above: newerThan) }
  }

  /// The rows of a group of the change log, in the order in which they were changed: a window of them.
  ///
  /// - Parameters:
  ///   - account: only rows of this account.
  ///   - after: only rows after this position of the group.
  public func changes(
    of group: Int64, account: String? = nil, after: Int64? = nil, limit: Int
  ) throws(StoreError) -> [LoggedRow] {
    try read { database in
      try LogReader.requireSchema(database)
      var rows: [LoggedRow] = []
      let query = try Query(
        database,
        """
        SELECT position, table_name, row_key, before, after, account_id FROM change_entries
        WHERE group_id = ?1 AND position > ?2 AND table_name <> 'edited_cells' AND (?3 IS NULL OR account_id = ?3)
        ORDER BY position LIMIT ?4
        """)
      query.bind(group, at: 1)
      query.bind(after ?? -1, at: 2)
      query.bind(account, at: 3)
      query.bind(Int64(limit), at: 4)
      try query.rows { rows.append(LogReader.row($0)) }
      return rows
    }
  }
}

/// Reads windows of the change log.
struct LogReader {
  let database: Database
  /// The condition on a group `g`, and what its parameters are bound to.
  private let condition: String
  private let values: [String]

  init(_ database: Database, _ filter: LogFilter) throws {
    try LogReader.requireSchema(database)
    self.database = database
    var conditions: [String] = []
    var values: [String] = []
    func parameter(_ value: String) -> String {
      values.append(value)
      return "?\(values.count)"
    }
    // One search of the index where both are asked for: the account and the table of the same row.
    var touched: [String] = []
    if let account = filter.account { touched.append("account_id = \(parameter(account))") }
    if let table = filter.table { touched.append("table_name = \(parameter(table))") }
    if !touched.isEmpty {
      conditions.append("g.id IN (SELECT group_id FROM change_touches WHERE \(touched.joined(separator: " AND ")))")
    }
    if let person = filter.person {
      let names = try LogReader.spellings(of: person, database).map(parameter).joined(separator: ", ")
      conditions.append("g.author COLLATE NOCASE IN (\(names))")
    }
    condition = conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
    self.values = values
  }

  /// A store that is open for reading only may be older than the audit of its log.
  static func requireSchema(_ database: Database) throws {
    let version = try Migration.version(of: database)
    guard version >= 4 else { throw StoreError.olderDatabase(found: version, known: Migration.latest) }
  }

  func ids(below: Int64?, limit: Int) throws -> [Int64] {
    try ids("g.id < ?", below ?? .max, "DESC", limit)
  }

  func ids(above: Int64, limit: Int) throws -> [Int64] { try ids("g.id > ?", above, "ASC", limit) }

  func count(above: Int64?) throws -> Int {
    let query = try query("SELECT count(*) FROM change_groups g WHERE \(condition) AND g.id > ?", [above ?? 0])
    return try query.first { $0.int(0) ?? 0 } ?? 0
  }

  private func ids(_ bound: String, _ id: Int64, _ order: String, _ limit: Int) throws -> [Int64] {
    var ids: [Int64] = []
    let query = try query(
      "SELECT g.id FROM change_groups g WHERE \(condition) AND \(bound) ORDER BY g.id \(order) LIMIT ?",
      [id, Int64(max(0, limit))])
    try query.rows { ids.append($0.integer(0) ?? 0) }
    return ids
  }

  /// A query whose parameters are those of the condition, and then some numbers.
  private func query(_ sql: String, _ numbers: [Int64]) throws -> Query {
    let query = try Query(database, sql)
    for (index, value) in values.enumerated() { query.bind(value, at: Int32(index + 1)) }
    for (index, number) in numbers.enumerated() { query.bind(number, at: Int32(values.count + index + 1)) }
    return query
  }

  func entries(_ ids: [Int64]) throws -> [LogEntry] {
    var entries: [LogEntry] = []
    let query = try Query(
      database,
      """
      SELECT id, kind, label, author, at, undoes, row_count, EXISTS (SELECT 1 FROM change_groups u WHERE u.undoes = g.id),
        (SELECT count(DISTINCT account_id) FROM change_touches t WHERE t.group_id = g.id AND account_id <> ''),
        (SELECT min(account_id) FROM change_touches t WHERE t.group_id = g.id AND account_id <> '')
      FROM change_groups g WHERE id = ?
      """)
    for id in ids {
      query.bind(id, at: 1)
      try query.rows { row in
        guard let kind = row.text(1).flatMap(LogEntry.Kind.init), let at = row.instant(4) else { return }
        let accounts = row.int(8) ?? 0
        entries.append(
          LogEntry(
            id: id, kind: kind, label: row.text(2) ?? "", author: row.text(3) ?? "", at: at, undoes: row.integer(5),
            rows: row.int(6) ?? 0, accounts: accounts, account: accounts == 1 ? row.text(9) : nil,
            isUndone: row.bool(7) ?? false))
      }
    }
    return entries
  }

  static func row(_ row: Query) -> LoggedRow {
    let before = row.text(3)
    let after = row.text(4)
    let old = before.flatMap { JSON($0) }?.members ?? []
    let new = after.flatMap { JSON($0) }?.members ?? []
    let names = after == nil ? old.map(\.0) : new.map(\.0)
    func cell(_ members: [(String, JSON)], _ name: String) -> BundleValue? {
      members.first { $0.0 == name }.map { $0.1.cell ?? .null }
    }
    return LoggedRow(
      position: row.integer(0) ?? 0, table: row.text(1) ?? "",
      key: row.text(2).flatMap { JSON($0) }?.elements.compactMap(\.cell) ?? [], account: row.text(5),
      kind: before == nil ? .inserted : after == nil ? .deleted : .updated,
      cells: names.map { LoggedRow.Cell(column: $0, before: cell(old, $0), after: cell(new, $0)) })
  }

  /// The names under which the log may know a person: id, name and initials of who has one of them; else as asked.
  private static func spellings(of person: String, _ database: Database) throws -> [String] {
    let query = try Query(
      database,
      """
      SELECT person_id, name, initials FROM people
      WHERE person_id = ?1 COLLATE NOCASE OR name = ?1 COLLATE NOCASE OR initials = ?1 COLLATE NOCASE
      ORDER BY person_id <> ?1, person_id LIMIT 1
      """)
    query.bind(person, at: 1)
    let known = try query.first { row in (0..<3).compactMap { row.text($0) } } ?? []
    return known + [person]
  }
}
