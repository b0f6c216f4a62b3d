extension Migration {
  /// The scores of every account on a day by a model. What lists sort by is apart from the texts, so that ordering a
  /// hundred thousand accounts reads narrow rows. Points and coverages are millionths.
  /// Frozen: a released migration never changes.
  static let scoreTables = """
    CREATE TABLE score_runs (
      run INTEGER PRIMARY KEY AUTOINCREMENT,
      day TEXT NOT NULL CHECK (day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      model TEXT NOT NULL,
      used INTEGER NOT NULL,
      UNIQUE (day, model)
    ) STRICT;
    CREATE TABLE score_snapshots (
      run INTEGER NOT NULL,
      account_key INTEGER NOT NULL,
      revision INTEGER NOT NULL,
      composite_colour TEXT NOT NULL CHECK (composite_colour IN ('green', 'yellow', 'red', 'noData')),
      composite INTEGER,
      segment TEXT CHECK (segment IN ('A', 'B', 'C', 'D')),
      weight3 INTEGER NOT NULL,
      weight2 INTEGER NOT NULL,
      weight1 INTEGER NOT NULL,
      cx INTEGER,
      cx_colour TEXT NOT NULL CHECK (cx_colour IN ('green', 'yellow', 'red', 'noData')),
      cx_coverage INTEGER NOT NULL,
      adoption INTEGER,
      adoption_colour TEXT NOT NULL CHECK (adoption_colour IN ('green', 'yellow', 'red', 'noData')),
      adoption_coverage INTEGER NOT NULL,
      engagement INTEGER,
      engagement_colour TEXT NOT NULL CHECK (engagement_colour IN ('green', 'yellow', 'red', 'noData')),
      engagement_coverage INTEGER NOT NULL,
      quality INTEGER,
      quality_colour TEXT NOT NULL CHECK (quality_colour IN ('green', 'yellow', 'red', 'noData')),
      quality_coverage INTEGER NOT NULL,
      alignment INTEGER,
      alignment_colour TEXT NOT NULL CHECK (alignment_colour IN ('green', 'yellow', 'red', 'noData')),
      alignment_coverage INTEGER NOT NULL,
      composite_coverage INTEGER NOT NULL,
      delta7 INTEGER,
      delta30 INTEGER,
      goal INTEGER CHECK (goal BETWEEN 1 AND 5),
      band INTEGER CHECK (band BETWEEN 1 AND 4),
      touch TEXT CHECK (touch IN ('vip', 'high', 'mid', 'low', 'tech')),
      sponsor_days INTEGER CHECK (sponsor_days >= -1),
      next_due TEXT CHECK (next_due GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      days_past_due INTEGER,
      booked TEXT CHECK (booked GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      miss_streak INTEGER NOT NULL,
      PRIMARY KEY (run, account_key)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE score_details (
      run INTEGER NOT NULL,
      account_key INTEGER NOT NULL,
      triggers TEXT NOT NULL,
      gates TEXT NOT NULL,
      reasons TEXT NOT NULL,
      consecutive_reds TEXT NOT NULL,
      PRIMARY KEY (run, account_key)
    ) STRICT, WITHOUT ROWID;
    CREATE VIEW scores AS
      SELECT r.day, r.model, a.account_id, a.name, s.*, d.triggers, d.gates, d.reasons, d.consecutive_reds
      FROM score_snapshots s
        JOIN score_runs r ON r.run = s.run
        JOIN accounts a ON a.key = s.account_key
        LEFT JOIN score_details d ON d.run = s.run AND d.account_key = s.account_key;
    """
}
