public import Domain
import GRDB

extension Store {
  /// The facts of an account as they would be after some changes; nothing is changed, and nobody sees them meanwhile.
  ///
  /// The changes are made and taken back within one transaction, so that what is shown before an edit is what the edit
  /// does. Waits for another writer as an edit would.
  ///
  /// - Throws: `conflict`, `constraint` as `apply` does.
  public func trial(_ changes: [RowChange], account: String) throws(StoreError) -> AccountFacts? {
    try outsideTransaction { database in
      var facts: AccountFacts?
      try database.inTransaction(.immediate) {
        let log = ChangeLogWriter(database, .edit, label: "trial", author: "", at: Instant(microseconds: 0))
        try Store.make(changes, in: database, log: log)
        let query = try Query(database, "SELECT key FROM accounts WHERE account_id = ?")
        query.bind(account, at: 1)
        if let key = try query.first({ $0.integer(0) }) ?? nil {
          facts = try FactsReader(database, keys: [key]).read().first?.facts
        }
        return .rollback
      }
      return facts
    }
  }

  /// The rows that refer to a row, with the column that does, in the order of the tables.
  public func references(to table: BundleTable, key: [BundleValue]) throws(StoreError) -> [RowReference] {
    guard key.count == 1 else { return [] }
    return try read { database in
      var found: [RowReference] = []
      for other in BundleTable.allCases {
        for column in other.columns where column.type == .reference(table) && column.name != "account_id" {
          let sql = TableSQL.of(other)
          let query = try Query(
            database,
            "SELECT \(other.key.map { "\"\($0)\"" }.joined(separator: ", ")) FROM \(other.rawValue) WHERE \(column.name) = ? ORDER BY 1"
          )
          query.bind(key[0].text, at: 1)
          try query.rows { row in
            let key = sql.keyPositions.indices.map { row.value(Int32($0)) }
            found.append(RowReference(table: other, key: key, column: column.name))
          }
        }
      }
      return found
    }
  }
}

/// A row that names another one in a column.
public struct RowReference: Hashable, Sendable {
  public var table: BundleTable
  public var key: [BundleValue]
  public var column: String
}
