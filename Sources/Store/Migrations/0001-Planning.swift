extension Migration {
  /// The tables of meetings and of what was planned, proposed and decided; references stay within one account.
  /// Frozen: a released migration never changes.
  static let planningTables = """
    CREATE TABLE meetings (
      meeting_id TEXT NOT NULL UNIQUE CHECK (meeting_id <> ''),
      account_id TEXT NOT NULL REFERENCES accounts (account_id) DEFERRABLE INITIALLY DEFERRED,
      type TEXT CHECK (type IN ('annual_strategy', 'executive_qbr', 'qbr', 'roadmap_review', 'budget_session',
        'strategy_session', 'lifecycle_review', 'renewal_planning', 'service_review', 'ops_checkin', 'tactical',
        'discovery', 'kickoff', 'reset')),
      planned_on TEXT CHECK (planned_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      status TEXT CHECK (status IN ('planned', 'booked', 'held', 'missed', 'cancelled')),
      held_at TEXT
        CHECK (held_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]*Z'),
      recap_sent_at TEXT
        CHECK (recap_sent_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]*Z'),
      exec_present INTEGER CHECK (exec_present IN (0, 1)),
      decision_maker_present INTEGER CHECK (decision_maker_present IN (0, 1)),
      has_purpose INTEGER CHECK (has_purpose IN (0, 1)),
      roadmap_linked INTEGER CHECK (roadmap_linked IN (0, 1)),
      prep_pack INTEGER CHECK (prep_pack IN (0, 1)),
      format TEXT CHECK (format IN ('live', 'digital')),
      presenter TEXT REFERENCES people (person_id) DEFERRABLE INITIALLY DEFERRED,
      waived_reason TEXT,
      revision INTEGER NOT NULL DEFAULT 1,
      PRIMARY KEY (account_id, meeting_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE pulses (
      pulse_id TEXT NOT NULL UNIQUE CHECK (pulse_id <> ''),
      account_id TEXT NOT NULL REFERENCES accounts (account_id) DEFERRABLE INITIALLY DEFERRED,
      meeting_id TEXT,
      submitted_at TEXT
        CHECK (submitted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]*Z'),
      valuable INTEGER CHECK (valuable BETWEEN 1 AND 5),
      missing TEXT,
      revision INTEGER NOT NULL DEFAULT 1,
      PRIMARY KEY (account_id, pulse_id),
      FOREIGN KEY (account_id, meeting_id) REFERENCES meetings (account_id, meeting_id)
        DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE initiatives (
      initiative_id TEXT NOT NULL UNIQUE CHECK (initiative_id <> ''),
      account_id TEXT NOT NULL REFERENCES accounts (account_id) DEFERRABLE INITIALLY DEFERRED,
      title TEXT,
      summary TEXT,
      status TEXT CHECK (status IN ('draft', 'scoped', 'validated', 'price_tested', 'pre_approved', 'proposed',
        'approved', 'kicked_off', 'in_progress', 'completed', 'reviewed', 'deferred', 'declined')),
      status_changed_on TEXT CHECK (status_changed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      lane TEXT CHECK (lane IN ('stability', 'efficiency', 'growth')),
      quarter TEXT CHECK (quarter GLOB '[12][0-9][0-9][0-9]-Q[1-4]'),
      tier INTEGER CHECK (tier BETWEEN 1 AND 2),
      kind TEXT CHECK (kind IN ('growth', 'risk_reduction', 'quick_win')),
      big_rock INTEGER CHECK (big_rock IN (0, 1)),
      budget_low INTEGER CHECK (budget_low >= 0),
      budget_high INTEGER CHECK (budget_high >= 0),
      owner TEXT REFERENCES people (person_id) DEFERRABLE INITIALLY DEFERRED,
      client_owner TEXT,
      outcome TEXT,
      source TEXT CHECK (source IN ('discovery', 'assessment', 'health', 'report', 'lifecycle', 'compliance',
        'executive')),
      goal TEXT,
      tags TEXT,
      pm TEXT REFERENCES people (person_id) DEFERRABLE INITIALLY DEFERRED,
      readiness TEXT CHECK (readiness IN ('ready', 'needs_enablement')),
      decline_reason TEXT,
      review_addressed INTEGER CHECK (review_addressed IN (0, 1)),
      review_trust INTEGER CHECK (review_trust IN (0, 1)),
      review_on_time INTEGER CHECK (review_on_time IN (0, 1)),
      review_on_cost INTEGER CHECK (review_on_cost IN (0, 1)),
      revision INTEGER NOT NULL DEFAULT 1,
      PRIMARY KEY (account_id, initiative_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE milestones (
      milestone_id TEXT NOT NULL UNIQUE CHECK (milestone_id <> ''),
      account_id TEXT NOT NULL REFERENCES accounts (account_id) DEFERRABLE INITIALLY DEFERRED,
      initiative_id TEXT,
      due_on TEXT CHECK (due_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      done_on TEXT CHECK (done_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      revision INTEGER NOT NULL DEFAULT 1,
      PRIMARY KEY (account_id, milestone_id),
      FOREIGN KEY (account_id, initiative_id) REFERENCES initiatives (account_id, initiative_id)
        DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE decisions (
      decision_id TEXT NOT NULL UNIQUE CHECK (decision_id <> ''),
      account_id TEXT NOT NULL REFERENCES accounts (account_id) DEFERRABLE INITIALLY DEFERRED,
      meeting_id TEXT,
      initiative_id TEXT,
      logged_on TEXT CHECK (logged_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      decision TEXT,
      why_now TEXT,
      expected_impact TEXT,
      owner TEXT,
      due_on TEXT CHECK (due_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      due_quarter TEXT,
      budget_low INTEGER CHECK (budget_low >= 0),
      budget_high INTEGER CHECK (budget_high >= 0),
      action TEXT,
      written_ref TEXT,
      outcome TEXT CHECK (outcome IN ('pending', 'approved', 'declined', 'deferred', 'no_decision', 'parked')),
      proposed_on TEXT CHECK (proposed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      decided_on TEXT CHECK (decided_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      decline_reason TEXT CHECK (decline_reason IN ('price', 'timing', 'relevance', 'dependency', 'other')),
      expansion INTEGER CHECK (expansion >= 0),
      revision INTEGER NOT NULL DEFAULT 1,
      PRIMARY KEY (account_id, decision_id),
      FOREIGN KEY (account_id, meeting_id) REFERENCES meetings (account_id, meeting_id)
        DEFERRABLE INITIALLY DEFERRED,
      FOREIGN KEY (account_id, initiative_id) REFERENCES initiatives (account_id, initiative_id)
        DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE proposals (
      proposal_id TEXT NOT NULL UNIQUE CHECK (proposal_id <> ''),
      account_id TEXT NOT NULL REFERENCES accounts (account_id) DEFERRABLE INITIALLY DEFERRED,
      initiative_id TEXT,
      title TEXT,
      presented_on TEXT CHECK (presented_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      decided_on TEXT CHECK (decided_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      last_moved_on TEXT CHECK (last_moved_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      outcome TEXT CHECK (outcome IN ('open', 'approved', 'declined', 'deferred', 'closed')),
      amount INTEGER CHECK (amount >= 0),
      decline_reason TEXT,
      revision INTEGER NOT NULL DEFAULT 1,
      PRIMARY KEY (account_id, proposal_id),
      FOREIGN KEY (account_id, initiative_id) REFERENCES initiatives (account_id, initiative_id)
        DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE roadmap_revisions (
      account_id TEXT NOT NULL REFERENCES accounts (account_id) DEFERRABLE INITIALLY DEFERRED,
      version INTEGER NOT NULL CHECK (version BETWEEN 0 AND 1000000000),
      "on" TEXT CHECK ("on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      moved INTEGER CHECK (moved IN (0, 1)),
      note TEXT,
      revision INTEGER NOT NULL DEFAULT 1,
      PRIMARY KEY (account_id, version)
    ) STRICT, WITHOUT ROWID;
    """
}
