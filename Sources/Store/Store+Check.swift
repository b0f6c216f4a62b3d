import Domain
import GRDB

extension Store {
  /// Reads the whole store and says what is wrong with it, a sentence each; nothing is wrong with an empty answer.
  ///
  /// Looks at SQLite's own structure and the schema's rules, at references, at the chain of the change log, and for
  /// what belongs to rows that are gone. Takes seconds on a large store.
  public func check() throws(StoreError) -> [String] {
    try read { database in
      var problems: [String] = []
      try Query(database, "PRAGMA integrity_check").rows { row in
        if let text = row.text(0), text != "ok" { problems.append("integrity: \(text)") }
      }
      try Query(database, "SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check() GROUP BY 1, 2").rows {
        problems.append("\($0.text(0) ?? ""): \($0.int(2) ?? 0) rows refer to missing rows of \($0.text(1) ?? "")")
      }
      for (problem, sql) in Store.rules {
        let count = try Query(database, sql).first { $0.int(0) ?? 0 } ?? 0
        if count > 0 { problems.append("\(problem): \(count)") }
      }
      return problems
    }
  }

  /// What must never be found, with the query that counts it.
  private static let rules = [
    (
      "change log: groups missing from the sequence",
      "SELECT coalesce(max(id), 0) - count(*) FROM change_groups"
    ),
    (
      "change log: entries missing from a group",
      """
      SELECT count(*) FROM (SELECT 1 FROM change_entries GROUP BY group_id HAVING max(position) + 1 <> count(*))
      """
    ),
    (
      "change log: entries without a group",
      "SELECT count(*) FROM change_entries WHERE group_id NOT IN (SELECT id FROM change_groups)"
    ),
    (
      "change log: a group takes back a later one",
      "SELECT count(*) FROM change_groups WHERE undoes >= id"
    ),
    (
      "accounts without a revision",
      "SELECT count(*) FROM accounts WHERE key NOT IN (SELECT key FROM account_revisions)"
    ),
    (
      "scores of accounts that are gone",
      "SELECT count(*) FROM score_snapshots WHERE account_key NOT IN (SELECT key FROM accounts)"
    ),
    (
      "scores without a run",
      "SELECT count(*) FROM score_snapshots WHERE run NOT IN (SELECT run FROM score_runs)"
    ),
  ]
}
