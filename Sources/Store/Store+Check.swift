import Domain
import GRDB

/// What a check of the whole store found.
public struct StoreCheck: Hashable, Sendable {
  /// The schema version of the file, and the one this program makes.
  public var schema: Int
  public var known: Int
  public var accounts: Int
  /// How many groups the change log has.
  public var changes: Int
  /// The hash of the newest group, which stands for the whole log before it; `nil` without one.
  public var lastHash: String?
  /// What is wrong, a sentence each; nothing is wrong when empty.
  public var problems: [String]
  public init(
    schema: Int = 0, known: Int? = nil, accounts: Int = 0, changes: Int = 0, lastHash: String? = nil,
    problems: [String] = []
  ) {
    self.schema = schema
    self.known = known ?? Migration.latest
    self.accounts = accounts
    self.changes = changes
    self.lastHash = lastHash
    self.problems = problems
  }
}

extension Store {
  /// Reads the whole store and says what is wrong with it.
  ///
  /// Looks at SQLite's own structure and the schema's rules, at references, at the chain of the change log and its
  /// hashes, and for what belongs to rows that are gone. Takes seconds on a large store.
  public func check() throws(StoreError) -> StoreCheck {
    var found: StoreCheck?
    do throws(StoreError) {
      try read { found = try Store.check($0) }
    } catch {
      // SQLite may refuse to end the reading of a damaged file, long after everything was looked at.
      guard error == .corrupt, found != nil else { throw error }
    }
    return found ?? StoreCheck()
  }

  private static func check(_ database: Database) throws -> StoreCheck {
    var check = StoreCheck(schema: try Migration.version(of: database))
    // A damaged page hides what else is wrong there, and nothing that lies elsewhere.
    func look(_ body: () throws -> Void) throws {
      do { try body() } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
        let problem = "integrity: a page is damaged and could not be read"
        if !check.problems.contains(problem) { check.problems.append(problem) }
      }
    }
    func number(_ sql: String) throws -> Int { try Query(database, sql).first { $0.int(0) ?? 0 } ?? 0 }
    try look {
      try Query(database, "PRAGMA integrity_check").rows { row in
        if let text = row.text(0), text != "ok" { check.problems.append("integrity: \(text)") }
      }
    }
    try look {
      let sql = "SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check() GROUP BY 1, 2"
      try Query(database, sql).rows { row in
        let (table, parent) = (row.text(0) ?? "", row.text(1) ?? "")
        check.problems.append("\(table): \(row.int(2) ?? 0) rows refer to missing rows of \(parent)")
      }
    }
    for (problem, sql) in Store.rules + (check.schema >= 4 ? Store.auditRules : [])
      + (check.schema >= 5 ? Store.checklistRules : [])
    {
      try look {
        let count = try number(sql)
        if count > 0 { check.problems.append("\(problem): \(count)") }
      }
    }
    if check.schema >= 4 {
      try look {
        if let broken = try AuditChain.firstBroken(database) { check.problems.append(broken) }
        let last = try Query(database, "SELECT hash FROM change_groups ORDER BY id DESC LIMIT 1")
        check.lastHash = try last.first { $0.text(0) } ?? nil
      }
    }
    try look { check.accounts = try number("SELECT count(*) FROM accounts") }
    try look { check.changes = try number("SELECT count(*) FROM change_groups") }
    return check
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

  /// The same for what the audit of the log added.
  private static let auditRules = [
    (
      "change log: the latest groups are missing",
      """
      SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'change_groups'), 0)
        - coalesce((SELECT max(id) FROM change_groups), 0)
      """
    ),
    (
      "change log: groups whose number of rows is wrong",
      """
      SELECT count(*) FROM change_groups g WHERE row_count <>
        (SELECT count(*) FROM change_entries e WHERE e.group_id = g.id AND e.table_name <> 'edited_cells')
      """
    ),
    (
      "change log: rows that the index of accounts and tables does not know",
      """
      SELECT count(*) FROM (
        SELECT group_id, coalesce(account_id, ''), table_name FROM change_entries WHERE table_name <> 'edited_cells'
        EXCEPT SELECT group_id, account_id, table_name FROM change_touches)
      """
    ),
    (
      "notes of accounts that are gone",
      """
      SELECT (SELECT count(*) FROM snoozes WHERE account_id NOT IN (SELECT account_id FROM accounts))
        + (SELECT count(*) FROM reviewed_marks WHERE account_id NOT IN (SELECT account_id FROM accounts))
      """
    ),
    (
      "edited cells of tables that are unknown",
      """
      SELECT count(*) FROM edited_cells WHERE table_name NOT IN (SELECT name FROM sqlite_schema WHERE type = 'table')
      """
    ),
    (
      "sources of rows without their import",
      "SELECT count(*) FROM provenance WHERE import_id NOT IN (SELECT id FROM imports)"
    ),
  ]

  /// The same for checklists.
  private static let checklistRules = [
    (
      "steps of checklists without their CTA",
      """
      SELECT count(*) FROM cta_checklists k WHERE NOT EXISTS
        (SELECT 1 FROM ctas c WHERE c.cta_id = k.cta_id AND c.account_id = k.account_id)
      """
    )
  ]
}
