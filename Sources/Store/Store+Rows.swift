public import Domain
import GRDB

extension Store {
  /// All rows of a table in the order of export, by the bytes of their keys; columns in bundle order.
  public func rows(of table: BundleTable) throws(StoreError) -> [[BundleValue]] {
    try read { database in
      let sql = TableSQL.of(table)
      let columns = 0..<Int32(sql.names.count)
      var rows: [[BundleValue]] = []
      try Query(database, sql.selectAll).rows { rows.append($0.values(columns)) }
      return rows
    }
  }
}
