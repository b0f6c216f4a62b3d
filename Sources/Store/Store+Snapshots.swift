public import Domain
import GRDB

extension Store {
  /// The accounts, churned ones left out, whose scores of a day by a model are missing or older than their facts.
  ///
  /// - Parameter model: the model's fingerprint.
  public func staleKeys(day: Day, model: String) throws(StoreError) -> [Int64] {
    try read { database in
      var keys: [Int64] = []
      let query = try Query(
        database,
        """
        SELECT a.key FROM accounts a CROSS JOIN account_revisions r ON r.key = a.key
          LEFT JOIN score_snapshots s ON s.run = ?2 AND s.account_key = a.key
        WHERE s.revision IS NOT r.revision + (SELECT revision FROM shared_revision)
          AND NOT (\(ScoreRuns.isChurned))
        ORDER BY a.key
        """)
      query.bind(day.iso, at: 1)
      query.bind(try ScoreRuns.find(database, day: day, model: model), at: 2)
      try query.rows { keys.append($0.integer(0) ?? 0) }
      return keys
    }
  }

  /// Keeps the scores of a day by a model, replacing what was kept of these accounts; accounts that are gone are left
  /// out.
  public func save(_ snapshots: [Snapshot], day: Day, model: String) throws(StoreError) {
    guard !snapshots.isEmpty else { return }
    try write { database in
      let run = try ScoreRuns.use(database, day: day, model: model)
      let places = (0..<SnapshotRow.count).map { "?\($0 + 4)" }.joined(separator: ", ")
      let scores = try Query(
        database,
        """
        INSERT OR REPLACE INTO score_snapshots (run, account_key, revision, \(SnapshotRow.columns))
        SELECT ?1, ?2, ?3, \(places) WHERE EXISTS (SELECT 1 FROM accounts WHERE key = ?2)
        """)
      let details = try Query(
        database,
        """
        INSERT OR REPLACE INTO score_details (run, account_key, \(SnapshotRow.detailColumns))
        SELECT ?1, ?2, ?3, ?4, ?5, ?6 WHERE EXISTS (SELECT 1 FROM accounts WHERE key = ?2)
        """)
      for snapshot in snapshots {
        scores.bind(run, at: 1)
        scores.bind(snapshot.key, at: 2)
        scores.bind(snapshot.revision, at: 3)
        scores.bind(SnapshotRow.values(snapshot.summary), from: 4)
        try scores.run()
        details.bind(run, at: 1)
        details.bind(snapshot.key, at: 2)
        details.bind(SnapshotRow.details(snapshot.summary), from: 3)
        try details.run()
      }
    }
  }

  /// The bands and touches in the kept scores of a day by a model, with the segments they go by; by key.
  public func keptBands(day: Day, model: String) throws(StoreError) -> [(band: SnapshotBand, segment: Segment?)] {
    try read { database in
      var kept: [(band: SnapshotBand, segment: Segment?)] = []
      guard let run = try ScoreRuns.find(database, day: day, model: model) else { return kept }
      let query = try Query(
        database, "SELECT account_key, band, touch, segment FROM score_snapshots WHERE run = ? ORDER BY account_key")
      query.bind(run, at: 1)
      try query.rows { row in
        let band = SnapshotBand(
          key: row.integer(0) ?? 0, band: row.int(1), touch: row.text(2).flatMap(Touch.init))
        kept.append((band, row.word(3, Vocabulary.segment)))
      }
      return kept
    }
  }

  /// Corrects bands and touches in the kept scores of a day by a model; rows that are right already are not touched.
  public func save(bands: [SnapshotBand], day: Day, model: String) throws(StoreError) {
    try write { database in
      guard let run = try ScoreRuns.find(database, day: day, model: model) else { return }
      let query = try Query(
        database,
        """
        UPDATE score_snapshots SET band = ?3, touch = ?4
        WHERE run = ?1 AND account_key = ?2 AND (band IS NOT ?3 OR touch IS NOT ?4)
        """)
      var hasMoved = false
      for band in bands {
        query.bind(run, at: 1)
        query.bind(band.key, at: 2)
        query.bind(band.band.map(Int64.init), at: 3)
        query.bind(band.touch?.rawValue, at: 4)
        try query.run()
        if database.changesCount > 0 { hasMoved = true }
      }
      // Other processes look at the number of uses to see that scores are new.
      if hasMoved { _ = try ScoreRuns.use(database, day: day, model: model) }
    }
  }

  /// Forgets the scores of all but the most recently computed pairs of day and model.
  public func pruneSnapshots(keeping count: Int) throws(StoreError) {
    try write { database in
      let old = "run IN (SELECT run FROM score_runs ORDER BY used DESC LIMIT -1 OFFSET ?)"
      for table in ["score_details", "score_snapshots", "score_runs"] {
        let query = try Query(database, "DELETE FROM \(table) WHERE \(old)")
        query.bind(Int64(max(0, count)), at: 1)
        try query.run()
      }
    }
  }
}
