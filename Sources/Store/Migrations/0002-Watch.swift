extension Migration {
  /// What people note about accounts on the watchlist: who sleeps until when, and who was gone through. No facts, so
  /// they move no revision of an account and go with it. The index finds the meetings ahead.
  /// Frozen: a released migration never changes.
  static let watchTables = """
    CREATE TABLE snoozes (
      account_id TEXT NOT NULL PRIMARY KEY
        REFERENCES accounts (account_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
      "on" TEXT NOT NULL CHECK ("on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      until TEXT CHECK (until GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND until > "on"),
      colours TEXT NOT NULL,
      heavy_reasons TEXT NOT NULL,
      reason TEXT,
      author TEXT NOT NULL,
      revision INTEGER NOT NULL DEFAULT 1
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE reviewed_marks (
      account_id TEXT NOT NULL PRIMARY KEY
        REFERENCES accounts (account_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
      "on" TEXT NOT NULL CHECK ("on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      author TEXT NOT NULL,
      revision INTEGER NOT NULL DEFAULT 1
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX meetings_planned_on ON meetings (planned_on);
    """
}
