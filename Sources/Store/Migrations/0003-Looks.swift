extension Migration {
  /// What is kept for people who look: views under their names, and how each account stood when each of them last looked.
  /// No facts: nothing here moves a revision of an account. Composites are millionths.
  /// Frozen: a released migration never changes.
  static let lookTables = """
    CREATE TABLE saved_views (
      name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
      tab TEXT NOT NULL,
      filter TEXT NOT NULL,
      sort TEXT,
      is_reversed INTEGER NOT NULL CHECK (is_reversed IN (0, 1)),
      face TEXT,
      revision INTEGER NOT NULL DEFAULT 1
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE last_looks (
      author TEXT NOT NULL,
      account_key INTEGER NOT NULL,
      day TEXT NOT NULL CHECK (day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      colours TEXT NOT NULL,
      composite INTEGER,
      reasons TEXT NOT NULL,
      PRIMARY KEY (author, account_key)
    ) STRICT, WITHOUT ROWID;
    """
}
