public import Domain
import GRDB

extension Store {
  /// The accounts whose colours or watchlist reasons differ from those that somebody saw last, whose composite has moved
  /// by five points, or that are new since; ascending.
  ///
  /// Nothing has changed for who never looked, on a day before the look, and where the day is not scored.
  ///
  /// - Parameter model: the model's fingerprint.
  public func changes(sinceLookOf author: String, day: Day, model: String) throws(StoreError) -> [Int64] {
    try read { database in
      var keys: [Int64] = []
      guard let run = try ScoreRuns.find(database, day: day, model: model) else { return keys }
      let query = try Query(
        database,
        """
        SELECT s.account_key FROM score_snapshots s CROSS JOIN accounts a ON a.key = s.account_key
          LEFT JOIN last_looks l ON l.author = ?2 AND l.account_key = s.account_key
        WHERE s.run = ?3 AND NOT (\(ScoreRuns.isChurned))
          AND EXISTS (SELECT 1 FROM last_looks WHERE author = ?2)
          AND (l.day IS NULL OR l.day <= ?1 AND (
            l.colours <> \(Look.colours) OR (l.composite IS NULL) <> (s.composite IS NULL)
            OR abs(s.composite - l.composite) >= 5000000 OR l.reasons <> \(Look.reasons)))
        ORDER BY s.account_key
        """)
      query.bind(day.iso, at: 1)
      query.bind(author, at: 2)
      query.bind(run, at: 3)
      try query.rows { keys.append($0.integer(0) ?? 0) }
      return keys
    }
  }

  /// Remembers how these accounts stand on a day, for the next time somebody looks; who looks for the first time has
  /// seen all. Accounts that were seen on a later day keep that.
  public func remember(_ keys: [Int64], lookedAtBy author: String, day: Day, model: String) throws(StoreError) {
    try write { database in
      guard let run = try ScoreRuns.find(database, day: day, model: model) else { return }
      let isFirst = try Query(database, "SELECT NOT EXISTS (SELECT 1 FROM last_looks WHERE author = ?)")
      isFirst.bind(author, at: 1)
      let all = try isFirst.first { $0.bool(0) ?? false } ?? false
      let query = try Query(
        database,
        """
        INSERT INTO last_looks (author, account_key, day, colours, composite, reasons)
        SELECT ?1, s.account_key, ?2, \(Look.colours), s.composite, \(Look.reasons) FROM score_snapshots s
        WHERE s.run = ?3 \(all ? "" : "AND s.account_key = ?4")
        ON CONFLICT (author, account_key) DO UPDATE SET
          day = excluded.day, colours = excluded.colours, composite = excluded.composite, reasons = excluded.reasons
        WHERE day <= excluded.day
        """)
      for key in all ? [0] : keys {
        query.bind(author, at: 1)
        query.bind(day.iso, at: 2)
        query.bind(run, at: 3)
        if !all { query.bind(key, at: 4) }
        try query.run()
      }
    }
  }
}

/// What of a snapshot `s` tells whether it has changed, as SQL.
private enum Look {
  static let colours = (["composite"] + Dimension.allCases.map(\.rawValue)).map { "s.\($0)_colour" }
    .joined(separator: " || ' ' || ")
  /// The ids of the reasons, heaviest first.
  static let reasons = """
    coalesce((SELECT group_concat(json_extract(r.value, '$.id'), ' ')
      FROM score_details d, json_each(d.reasons) r
      WHERE d.run = s.run AND d.account_key = s.account_key), '')
    """
}
