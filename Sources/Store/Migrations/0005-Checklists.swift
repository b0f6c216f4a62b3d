extension Migration {
  /// What has to be done for a call to action, step by step. No facts: nothing here moves a revision of an account, and
  /// the steps go with their call.
  /// Frozen: a released migration never changes.
  static let checklistTables = """
    CREATE TABLE cta_checklists (
      step_id TEXT NOT NULL PRIMARY KEY CHECK (step_id <> ''),
      account_id TEXT NOT NULL,
      cta_id TEXT NOT NULL REFERENCES ctas (cta_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
      position INTEGER NOT NULL,
      text TEXT NOT NULL CHECK (text <> ''),
      done_on TEXT CHECK (done_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      done_by TEXT,
      revision INTEGER NOT NULL DEFAULT 1
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX cta_checklists_cta ON cta_checklists (cta_id, position);
    CREATE INDEX cta_checklists_account ON cta_checklists (account_id);
    """
}
