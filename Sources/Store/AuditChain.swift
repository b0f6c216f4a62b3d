import Domain
import GRDB

/// Computes the chain of the change log again.
enum AuditChain {
  /// The first group whose hash is not that of its contents and of the group before, as a sentence; `nil` when the
  /// whole chain holds.
  static func firstBroken(_ database: Database) throws -> String? {
    let entries = try Query(
      database,
      """
      SELECT table_name, row_key, account_id, before, after FROM change_entries WHERE group_id = ? ORDER BY position
      """)
    var previous = LogHash.root
    var broken: String?
    let groups = try Query(
      database, "SELECT id, kind, label, author, at, undoes, hash FROM change_groups ORDER BY id")
    try groups.rows { row in
      guard broken == nil else { return }
      let id = row.integer(0) ?? 0
      var hash = LogHash(
        after: previous, id: id, kind: row.text(1) ?? "", label: row.text(2) ?? "", author: row.text(3) ?? "",
        at: row.text(4) ?? "", undoes: row.integer(5))
      entries.bind(id, at: 1)
      try entries.rows {
        hash.add(
          table: $0.text(0) ?? "", key: $0.text(1) ?? "", account: $0.text(2), before: $0.text(3), after: $0.text(4))
      }
      previous = hash.finish()
      guard row.text(6) != previous else { return }
      broken = """
        change log: the chain breaks at change \(id) ("\(row.text(2) ?? "")" by \(row.text(3) ?? "") at \
        \(row.text(4) ?? "")): it was altered, or one before it was taken out
        """
    }
    return broken
  }
}
