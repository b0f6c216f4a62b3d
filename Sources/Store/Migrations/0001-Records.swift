extension Migration {
  /// What the store remembers about its own contents: settings, the change log behind undo, cells a person edited,
  /// imports and where every row came from; and the indexes that find the newest fact.
  /// Frozen: a released migration never changes.
  static let recordTables = """
    CREATE TABLE settings (
      name TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE change_groups (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL CHECK (kind IN ('import', 'edit', 'undo', 'redo')),
      label TEXT NOT NULL,
      author TEXT NOT NULL,
      at TEXT NOT NULL
        CHECK (at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]*Z'),
      undoes INTEGER UNIQUE REFERENCES change_groups (id),
      CHECK ((undoes IS NULL) = (kind IN ('import', 'edit')))
    ) STRICT;
    CREATE TABLE change_entries (
      group_id INTEGER NOT NULL REFERENCES change_groups (id) DEFERRABLE INITIALLY DEFERRED,
      position INTEGER NOT NULL,
      table_name TEXT NOT NULL,
      row_key TEXT NOT NULL,
      before TEXT,
      after TEXT,
      PRIMARY KEY (group_id, position),
      CHECK (before IS NOT NULL OR after IS NOT NULL)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER change_groups_update BEFORE UPDATE ON change_groups BEGIN
      SELECT RAISE(ABORT, 'the change log is append-only');
    END;
    CREATE TRIGGER change_groups_delete BEFORE DELETE ON change_groups BEGIN
      SELECT RAISE(ABORT, 'the change log is append-only');
    END;
    CREATE TRIGGER change_entries_update BEFORE UPDATE ON change_entries BEGIN
      SELECT RAISE(ABORT, 'the change log is append-only');
    END;
    CREATE TRIGGER change_entries_delete BEFORE DELETE ON change_entries BEGIN
      SELECT RAISE(ABORT, 'the change log is append-only');
    END;
    CREATE TABLE edited_cells (
      table_name TEXT NOT NULL,
      row_key TEXT NOT NULL,
      column_name TEXT NOT NULL,
      PRIMARY KEY (table_name, row_key, column_name)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE imports (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      label TEXT NOT NULL,
      author TEXT NOT NULL,
      at TEXT NOT NULL
        CHECK (at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]*Z'),
      group_id INTEGER REFERENCES change_groups (id),
      active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
    ) STRICT;
    CREATE INDEX imports_group ON imports (group_id);
    CREATE TABLE provenance (
      table_name TEXT NOT NULL,
      row_id TEXT NOT NULL,
      import_id INTEGER NOT NULL REFERENCES imports (id),
      sources TEXT NOT NULL,
      source_count INTEGER NOT NULL CHECK (source_count >= 0),
      PRIMARY KEY (table_name, row_id, import_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX pulses_submitted_at ON pulses (submitted_at);
    CREATE INDEX meetings_held_at ON meetings (held_at) WHERE status = 'held';
    CREATE INDEX complaints_logged_on ON complaints (logged_on);
    CREATE INDEX readings_as_of ON readings (as_of);
    CREATE INDEX tickets_opened_at ON tickets (opened_at);
    CREATE INDEX alignment_as_of ON alignment (as_of);
    CREATE INDEX decisions_logged_on ON decisions (logged_on);
    CREATE INDEX proposals_presented_on ON proposals (presented_on);
    CREATE INDEX roadmap_revisions_on ON roadmap_revisions ("on");
    CREATE INDEX assessments_completed_on ON assessments (completed_on);
    CREATE INDEX ctas_opened_at ON ctas (opened_at);
    CREATE INDEX risks_opened_on ON risks (opened_on);
    """
}
