import Domain
import GRDB

/// Reads what lists show of one account after another.
struct SummaryReader {
  /// Who looks after an account: the cadence owner, else the CSM; initials, else name, else id.
  static let owner = "coalesce(o.initials, o.name, o.person_id)"
  static let ownerJoin = "LEFT JOIN people o ON o.person_id = coalesce(a.cadence_owner, a.csm)"

  private let account: Query
  private let scores: Query
  private let runs: [ScoreRuns.Run]
  /// The run that is compared with, and its scores.
  private let before: (run: Int64, scores: Query)?

  init(_ database: Database, day: Day, model: String, comparedWith: Day? = nil) throws {
    before = try comparedWith.flatMap { try ScoreRuns.find(database, day: $0, model: model) }.map { run in
      // What is compared are scores: the texts stay where they are.
      let texts = SnapshotRow.detailColumns.split(separator: ",").map { _ in "NULL" }.joined(separator: ", ")
      return (
        run,
        try Query(
          database,
          "SELECT \(SnapshotRow.columns), \(texts) FROM score_snapshots WHERE run = ? AND account_key = ?")
      )
    }
    runs = try ScoreRuns.preferred(database, day: day, model: model)
    account = try Query(
      database,
      """
      SELECT a.account_id, a.name, a.lifecycle, a.mrr, a.renewal_on, \(SummaryReader.owner),
        r.revision + (SELECT revision FROM shared_revision)
      FROM accounts a JOIN account_revisions r ON r.key = a.key \(SummaryReader.ownerJoin) WHERE a.key = ?
      """)
    scores = try Query(
      database,
      """
      SELECT s.revision, \(SnapshotRow.columns), \(SnapshotRow.detailColumns)
      FROM score_snapshots s LEFT JOIN score_details d ON d.run = s.run AND d.account_key = s.account_key
      WHERE s.run = ? AND s.account_key = ?
      """)
  }

  /// The summary of an account; `nil` when there is none with that key.
  func summary(_ key: Int64) throws -> AccountSummary? {
    account.bind(key, at: 1)
    let found = try account.first { row in
      let id = row.text(0) ?? ""
      var summary = AccountSummary(id: id, name: row.text(1) ?? id)
      summary.lifecycle = row.word(2, Vocabulary.lifecycle) ?? .active
      summary.mrr = row.money(3)
      summary.renewalOn = row.day(4)
      summary.owner = row.text(5)
      return (summary: summary, revision: row.integer(6))
    }
    guard var summary = found?.summary else { return nil }
    for run in runs {
      scores.bind(run.id, at: 1)
      scores.bind(key, at: 2)
      let isFound = try scores.first { row in
        SnapshotRow.read(row, from: 1, into: &summary)
        summary.scoredOn = run.day
        summary.isCurrent = run.isExact && row.integer(0) == found?.revision
        return true
      }
      if isFound == true { break }
    }
    if let before { summary.weekBefore = try scores(before.scores, key, run: before.run) }
    return summary
  }

  private func scores(_ query: Query, _ key: Int64, run: Int64) throws -> [ShownScore] {
    query.bind(run, at: 1)
    query.bind(key, at: 2)
    return try query.first { row in
      var summary = AccountSummary(id: "", name: "")
      SnapshotRow.read(row, from: 0, into: &summary)
      return summary.dimensions + [summary.composite]
    } ?? []
  }
}
