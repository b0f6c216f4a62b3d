import Domain
import GRDB

/// The runs there are: one a day and model.
enum ScoreRuns {
  /// A run and what it is of.
  struct Run {
    let id: Int64
    let day: Day?
    let isExact: Bool
  }

  /// The run of the day and model first, then where to look instead: the latest days of the same model, then those of
  /// other models.
  static func preferred(_ database: Database, day: Day, model: String) throws -> [Run] {
    var runs: [Run] = []
    let query = try Query(
      database,
      """
      SELECT run, day, day = ?1 AND model = ?2 FROM score_runs
      ORDER BY day = ?1 AND model = ?2 DESC, model = ?2 DESC, day DESC, used DESC
      """)
    query.bind(day.iso, at: 1)
    query.bind(model, at: 2)
    try query.rows { runs.append(Run(id: $0.integer(0) ?? 0, day: $0.day(1), isExact: $0.bool(2) ?? false)) }
    return runs
  }

  static func find(_ database: Database, day: Day, model: String) throws -> Int64? {
    let query = try Query(database, "SELECT run FROM score_runs WHERE day = ? AND model = ?")
    query.bind(day.iso, at: 1)
    query.bind(model, at: 2)
    return try query.first { $0.integer(0) } ?? nil
  }

  /// The run of a day and model, made when there is none, and marked as the latest used.
  static func use(_ database: Database, day: Day, model: String) throws -> Int64 {
    let query = try Query(
      database,
      """
      INSERT INTO score_runs (day, model, used) SELECT ?, ?, coalesce(max(used), 0) + 1 FROM score_runs WHERE true
      ON CONFLICT (day, model) DO UPDATE SET used = excluded.used
      """)
    query.bind(day.iso, at: 1)
    query.bind(model, at: 2)
    try query.run()
    return try find(database, day: day, model: model) ?? 0
  }

  /// Whether an account `a` is churned on the day bound to `?1` (method LIFE-1).
  static let isChurned = """
    CASE WHEN a.churned_on IS NULL THEN a.lifecycle IS 'churned' ELSE a.churned_on <= ?1 END
    """
}
