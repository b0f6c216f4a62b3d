import Domain
import GRDB

/// Reads and writes single rows of bundle tables, and tells the change log about every write.
struct RowWriter {
  let database: Database
  /// `nil` looks only: nothing is written.
  let log: ChangeLogWriter?

  /// The values of a row and its revision.
  func current(_ sql: TableSQL, _ key: [BundleValue]) throws -> (values: [BundleValue], revision: Int64)? {
    let query = try Query(database, sql.select)
    query.bind(key)
    let count = Int32(sql.names.count)
    return try query.first { ($0.values(0..<count), $0.integer(count) ?? 1) }
  }

  func insert(_ sql: TableSQL, _ values: [BundleValue]) throws {
    guard let log else { return }
    let query = try Query(database, sql.insert)
    query.bind(values)
    try query.run()
    try log.append(
      sql, key: sql.key(of: values), accounts: [account(sql, values)], before: nil, after: cells(sql, values))
  }

  func delete(_ sql: TableSQL, _ key: [BundleValue], was values: [BundleValue]) throws {
    guard let log else { return }
    let query = try Query(database, sql.delete)
    query.bind(key)
    try query.run()
    try log.append(sql, key: key, accounts: [account(sql, values)], before: cells(sql, values), after: nil)
  }

  /// Sets the columns at the positions; `old` and `new` are whole rows.
  func update(
    _ sql: TableSQL, _ key: [BundleValue], _ positions: [Int], old: [BundleValue], new: [BundleValue]
  ) throws {
    guard let log, !positions.isEmpty else { return }
    let query = try Query(database, sql.update(positions))
    query.bind(positions.map { new[$0] } + key)
    try query.run()
    try log.append(
      sql, key: key, accounts: [account(sql, new), account(sql, old)],
      before: positions.map { (sql.names[$0], old[$0]) },
      after: positions.map { (sql.names[$0], new[$0]) })
  }

  private func account(_ sql: TableSQL, _ values: [BundleValue]) -> String? {
    sql.accountPosition.flatMap { values[$0].text }
  }

  /// A whole row as the log keeps it: unknown cells are left out.
  private func cells(_ sql: TableSQL, _ values: [BundleValue]) -> [(String, BundleValue)] {
    zip(sql.names, values).filter { !$0.1.isNull }.map { ($0, $1) }
  }
}
