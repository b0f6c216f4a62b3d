extension Migration {
  /// The tables of a portfolio: the workspace, its people, its accounts and what is measured everywhere.
  ///
  /// Rows that belong to an account are clustered by it, because they are read by account; their ids stay unique in the
  /// table. Frozen: a released migration never changes.
  static let portfolioTables = """
    CREATE TABLE workspace (
      key INTEGER PRIMARY KEY DEFAULT 1 CHECK (key = 1),
      name TEXT,
      time_zone TEXT,
      currency TEXT CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
      revision INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE TABLE people (
      person_id TEXT NOT NULL PRIMARY KEY CHECK (person_id <> ''),
      name TEXT,
      initials TEXT,
      roles TEXT,
      weekly_strategic_limit INTEGER CHECK (weekly_strategic_limit BETWEEN 0 AND 1000000),
      out_of_office INTEGER CHECK (out_of_office IN (0, 1)),
      revision INTEGER NOT NULL DEFAULT 1
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE insights (
      insight_id TEXT NOT NULL PRIMARY KEY CHECK (insight_id <> ''),
      name TEXT,
      category TEXT,
      weight INTEGER CHECK (weight BETWEEN 1 AND 5),
      tier INTEGER CHECK (tier BETWEEN 1 AND 2),
      target INTEGER CHECK (target BETWEEN 0 AND 100000000),
      kind TEXT CHECK (kind IN ('mfa', 'endpoint', 'backup')),
      active INTEGER CHECK (active IN (0, 1)),
      revision INTEGER NOT NULL DEFAULT 1
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE accounts (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      account_id TEXT NOT NULL UNIQUE CHECK (account_id <> ''),
      name TEXT,
      lifecycle TEXT CHECK (lifecycle IN ('onboarding', 'active', 'churned')),
      since TEXT CHECK (since GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      churned_on TEXT CHECK (churned_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      mrr INTEGER CHECK (mrr >= 0),
      maturity INTEGER CHECK (maturity BETWEEN 1 AND 5),
      appetite INTEGER CHECK (appetite BETWEEN 1 AND 5),
      segment_override TEXT CHECK (segment_override IN ('A', 'B', 'C', 'D')),
      segment_override_reason TEXT,
      segment_override_until TEXT CHECK (segment_override_until GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      renewal_on TEXT CHECK (renewal_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      fiscal_year_start_month INTEGER CHECK (fiscal_year_start_month BETWEEN 1 AND 12),
      vertical TEXT,
      vcio TEXT REFERENCES people (person_id) DEFERRABLE INITIALLY DEFERRED,
      csm TEXT REFERENCES people (person_id) DEFERRABLE INITIALLY DEFERRED,
      tam TEXT REFERENCES people (person_id) DEFERRABLE INITIALLY DEFERRED,
      am TEXT REFERENCES people (person_id) DEFERRABLE INITIALLY DEFERRED,
      cadence_owner TEXT REFERENCES people (person_id) DEFERRABLE INITIALLY DEFERRED,
      cadence_backup TEXT REFERENCES people (person_id) DEFERRABLE INITIALLY DEFERRED,
      cadence_override TEXT CHECK (cadence_override IN ('monthly', 'bimonthly', 'quarterly', 'semiannual',
        'annual')),
      cadence_override_reason TEXT,
      loop TEXT CHECK (loop IN ('growth', 'defense')),
      revision INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE TABLE contacts (
      contact_id TEXT NOT NULL UNIQUE CHECK (contact_id <> ''),
      account_id TEXT NOT NULL REFERENCES accounts (account_id) DEFERRABLE INITIALLY DEFERRED,
      name TEXT,
      title TEXT,
      exec_sponsor INTEGER CHECK (exec_sponsor IN (0, 1)),
      decision_maker INTEGER CHECK (decision_maker IN (0, 1)),
      budget_holder INTEGER CHECK (budget_holder IN (0, 1)),
      champion INTEGER CHECK (champion IN (0, 1)),
      active INTEGER CHECK (active IN (0, 1)),
      last_seen TEXT CHECK (last_seen GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      revision INTEGER NOT NULL DEFAULT 1,
      PRIMARY KEY (account_id, contact_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE complaints (
      complaint_id TEXT NOT NULL UNIQUE CHECK (complaint_id <> ''),
      account_id TEXT NOT NULL REFERENCES accounts (account_id) DEFERRABLE INITIALLY DEFERRED,
      logged_on TEXT CHECK (logged_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      closed_on TEXT CHECK (closed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      root_cause TEXT CHECK (root_cause IN ('cadence', 'relevance', 'follow_through', 'quality')),
      owner TEXT REFERENCES people (person_id) DEFERRABLE INITIALLY DEFERRED,
      text TEXT,
      revision INTEGER NOT NULL DEFAULT 1,
      PRIMARY KEY (account_id, complaint_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE readings (
      account_id TEXT NOT NULL REFERENCES accounts (account_id) DEFERRABLE INITIALLY DEFERRED,
      insight_id TEXT NOT NULL REFERENCES insights (insight_id) DEFERRABLE INITIALLY DEFERRED,
      as_of TEXT NOT NULL CHECK (as_of GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      coverage INTEGER CHECK (coverage BETWEEN 0 AND 100000000),
      revision INTEGER NOT NULL DEFAULT 1,
      PRIMARY KEY (account_id, insight_id, as_of)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE tickets (
      ticket_id TEXT NOT NULL UNIQUE CHECK (ticket_id <> ''),
      account_id TEXT NOT NULL REFERENCES accounts (account_id) DEFERRABLE INITIALLY DEFERRED,
      opened_at TEXT
        CHECK (opened_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]*Z'),
      first_responded_at TEXT
        CHECK (first_responded_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]*Z'),
      resolved_at TEXT
        CHECK (resolved_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]*Z'),
      reopened_at TEXT
        CHECK (reopened_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]*Z'),
      priority TEXT,
      category TEXT,
      response_sla TEXT CHECK (response_sla IN ('met', 'missed', 'excluded')),
      resolution_sla TEXT CHECK (resolution_sla IN ('met', 'missed', 'excluded')),
      revision INTEGER NOT NULL DEFAULT 1,
      PRIMARY KEY (account_id, ticket_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE alignment (
      account_id TEXT NOT NULL REFERENCES accounts (account_id) DEFERRABLE INITIALLY DEFERRED,
      as_of TEXT NOT NULL CHECK (as_of GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      presence INTEGER CHECK (presence BETWEEN 0 AND 100000000),
      perception INTEGER CHECK (perception BETWEEN 0 AND 100000000),
      performance INTEGER CHECK (performance BETWEEN 0 AND 100000000),
      deliverables_present INTEGER CHECK (deliverables_present BETWEEN 0 AND 100000000),
      effort_fit INTEGER CHECK (effort_fit IN (0, 1)),
      revision INTEGER NOT NULL DEFAULT 1,
      PRIMARY KEY (account_id, as_of)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE assessments (
      assessment_id TEXT NOT NULL UNIQUE CHECK (assessment_id <> ''),
      account_id TEXT NOT NULL REFERENCES accounts (account_id) DEFERRABLE INITIALLY DEFERRED,
      name TEXT,
      completed_on TEXT CHECK (completed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      revision INTEGER NOT NULL DEFAULT 1,
      PRIMARY KEY (account_id, assessment_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE ctas (
      cta_id TEXT NOT NULL UNIQUE CHECK (cta_id <> ''),
      account_id TEXT NOT NULL REFERENCES accounts (account_id) DEFERRABLE INITIALLY DEFERRED,
      "trigger" TEXT,
      title TEXT,
      owner TEXT REFERENCES people (person_id) DEFERRABLE INITIALLY DEFERRED,
      opened_at TEXT
        CHECK (opened_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]*Z'),
      first_action_at TEXT
        CHECK (first_action_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]*Z'),
      due_at TEXT
        CHECK (due_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]*Z'),
      closed_at TEXT
        CHECK (closed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]*Z'),
      revision INTEGER NOT NULL DEFAULT 1,
      PRIMARY KEY (account_id, cta_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE notes (
      note_id TEXT NOT NULL UNIQUE CHECK (note_id <> ''),
      account_id TEXT NOT NULL REFERENCES accounts (account_id) DEFERRABLE INITIALLY DEFERRED,
      "on" TEXT CHECK ("on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      author TEXT REFERENCES people (person_id) DEFERRABLE INITIALLY DEFERRED,
      text TEXT,
      revision INTEGER NOT NULL DEFAULT 1,
      PRIMARY KEY (account_id, note_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE risks (
      risk_id TEXT NOT NULL UNIQUE CHECK (risk_id <> ''),
      account_id TEXT NOT NULL REFERENCES accounts (account_id) DEFERRABLE INITIALLY DEFERRED,
      title TEXT,
      bucket TEXT CHECK (bucket IN ('service', 'delivery', 'strategic', 'financial')),
      severity TEXT CHECK (severity IN ('high', 'medium', 'low')),
      opened_on TEXT CHECK (opened_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      acknowledged_at TEXT
        CHECK (acknowledged_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]*Z'),
      plan_published_on TEXT CHECK (plan_published_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      last_moved_on TEXT CHECK (last_moved_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      closed_on TEXT CHECK (closed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      revision INTEGER NOT NULL DEFAULT 1,
      PRIMARY KEY (account_id, risk_id)
    ) STRICT, WITHOUT ROWID;
    """
}
