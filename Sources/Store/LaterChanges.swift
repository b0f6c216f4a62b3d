import Domain
import GRDB

/// What was done after a group and is in force: an undo of the group must not touch it.
struct LaterChanges {
  private let database: Database
  private let target: Int64

  init(_ database: Database, _ target: Int64) {
    self.database = database
    self.target = target
  }

  /// What an entry changed of a row.
  private enum Touch {
    /// The row came or went.
    case row
    case columns(Set<String>)

    init(_ entry: ChangeLog.Entry) {
      guard entry.before != nil, let after = entry.after else {
        self = .row
        return
      }
      self = .columns(Set((JSON(after)?.members ?? []).map(\.0)))
    }

    /// The columns that both changed; empty where a row came or went, `nil` where the two do not meet.
    func meets(_ other: Touch) -> [String]? {
      guard case .columns(let mine) = self, case .columns(let others) = other else { return [] }
      let both = mine.intersection(others).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      return both.isEmpty ? nil : both
    }
  }

  /// Refuses with the first later change that touched a cell or a row of the group.
  func check() throws {
    var own: [String: [Touch]] = [:]
    for (_, entry) in try ChangeLog.entries(of: target, database) where entry.table != EditedCells.tableName {
      own[entry.table + entry.key, default: []].append(Touch(entry))
    }
    let query = try Query(
      database,
      """
      SELECT e.table_name, e.row_key, e.before, e.after, e.group_id FROM change_groups g
        JOIN change_entries e ON e.group_id = g.id
      WHERE g.id > ? AND g.kind <> 'undo' AND e.table_name <> 'edited_cells'
        AND NOT EXISTS (SELECT 1 FROM change_groups u WHERE u.undoes = g.id)
      ORDER BY g.id DESC, e.position
      """)
    query.bind(target, at: 1)
    var met: (entry: ChangeLog.Entry, columns: [String], group: Int64)?
    try query.rows { row in
      guard met == nil, let mine = own[(row.text(0) ?? "") + (row.text(1) ?? "")] else { return }
      let entry = ChangeLog.Entry(
        table: row.text(0) ?? "", key: row.text(1) ?? "", before: row.text(2), after: row.text(3))
      let touch = Touch(entry)
      guard let columns = mine.lazy.compactMap({ $0.meets(touch) }).first else { return }
      met = (entry, columns, row.integer(4) ?? 0)
    }
    guard let met, let sql = TableSQL.named(met.entry.table) else { return }
    let key = JSON(met.entry.key)?.elements.compactMap(\.cell) ?? []
    throw try refusal(sql.row(key), met.columns, met.group)
  }

  /// Refuses with the row that refers to one that the undo has taken away.
  func refuseBrokenReference() throws {
    for table in BundleTable.allCases {
      let sql = TableSQL.of(table)
      for column in table.columns {
        guard case .reference(let parent) = column.type else { continue }
        let account = parent.belongsToAccount ? " AND p.account_id = c.account_id" : ""
        let query = try Query(
          database,
          """
          SELECT \(sql.names.map { "c.\"\($0)\"" }.joined(separator: ", ")) FROM \(sql.name) c
          WHERE c.\(column.name) IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM \(parent.rawValue) p WHERE p.\(parent.key[0]) = c.\(column.name)\(account))
          LIMIT 1
          """)
        let count = Int32(sql.names.count)
        guard let values = try query.first({ $0.values(0..<count) }) else { continue }
        let key = sql.key(of: values)
        throw try refusal(of: sql, key, columns: [column.name])
      }
    }
  }

  /// Refuses when somebody has noted something about a row that would go.
  func refuseNotes(about id: BundleValue, in subject: BundleTable) throws {
    for table in OwnTable.allCases where table.subject == subject {
      guard let key = try table.keys(about: id, database).first else { continue }
      throw try refusal(of: TableSQL.of(table), key, columns: [])
    }
  }

  /// The refusal for a row: with the latest change of it, or as one from outside when the log knows none.
  private func refusal(of sql: TableSQL, _ key: [BundleValue], columns: [String]) throws -> StoreError {
    let query = try Query(
      database,
      """
      SELECT max(e.group_id) FROM change_entries e JOIN change_groups g ON g.id = e.group_id
      WHERE e.table_name = ? AND e.row_key = ?
      """)
    query.bind(sql.name, at: 1)
    query.bind(JSON.array(key.map { JSON($0) }).text, at: 2)
    guard let group = try query.first({ $0.integer(0) }) ?? nil else {
      return .conflict(StoreError.Conflict(row: sql.row(key), author: nil, at: nil))
    }
    return try refusal(sql.row(key), columns, group)
  }

  private func refusal(_ row: SourceRow, _ columns: [String], _ group: Int64) throws -> StoreError {
    guard let change = try LogReader(database, .all).entries([group]).first else {
      return .conflict(StoreError.Conflict(row: row, author: nil, at: nil))
    }
    return .superseded(StoreError.Later(target: target, row: row, columns: columns, change: change))
  }
}
