extension Migration {
  /// That something changed is written down by the database itself, so that a write by any program counts: it moves the
  /// revision of the row, and that of the account whose facts moved or of what all accounts share. Frozen: a released migration never changes.
  static let revisionTriggers = """
    CREATE TABLE shared_revision (
      only INTEGER PRIMARY KEY DEFAULT 1 CHECK (only = 1),
      revision INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    INSERT INTO shared_revision DEFAULT VALUES;
    CREATE TABLE account_revisions (
      key INTEGER PRIMARY KEY,
      revision INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE TRIGGER accounts_insert AFTER INSERT ON accounts BEGIN
      INSERT OR REPLACE INTO account_revisions (key) VALUES (NEW.key);
    END;
    CREATE TRIGGER accounts_update AFTER UPDATE ON accounts BEGIN
      UPDATE account_revisions SET revision = revision + 1 WHERE key = NEW.key;
    END;
    CREATE TRIGGER accounts_delete AFTER DELETE ON accounts BEGIN
      DELETE FROM account_revisions WHERE key = OLD.key;
      DELETE FROM score_snapshots WHERE run IN (SELECT run FROM score_runs) AND account_key = OLD.key;
      DELETE FROM score_details WHERE run IN (SELECT run FROM score_runs) AND account_key = OLD.key;
    END;
    CREATE TRIGGER accounts_revision AFTER UPDATE ON accounts WHEN NEW.revision = OLD.revision BEGIN
      UPDATE accounts SET revision = OLD.revision + 1
      WHERE key = NEW.key;
    END;
    CREATE TRIGGER workspace_insert AFTER INSERT ON workspace BEGIN
      UPDATE shared_revision SET revision = revision + 1;
    END;
    CREATE TRIGGER workspace_update AFTER UPDATE ON workspace BEGIN
      UPDATE shared_revision SET revision = revision + 1;
    END;
    CREATE TRIGGER workspace_delete AFTER DELETE ON workspace BEGIN
      UPDATE shared_revision SET revision = revision + 1;
    END;
    CREATE TRIGGER workspace_revision AFTER UPDATE ON workspace WHEN NEW.revision = OLD.revision BEGIN
      UPDATE workspace SET revision = OLD.revision + 1
      WHERE key = NEW.key;
    END;
    CREATE TRIGGER people_insert AFTER INSERT ON people BEGIN
      UPDATE shared_revision SET revision = revision + 1;
    END;
    CREATE TRIGGER people_update AFTER UPDATE ON people BEGIN
      UPDATE shared_revision SET revision = revision + 1;
    END;
    CREATE TRIGGER people_delete AFTER DELETE ON people BEGIN
      UPDATE shared_revision SET revision = revision + 1;
    END;
    CREATE TRIGGER people_revision AFTER UPDATE ON people WHEN NEW.revision = OLD.revision BEGIN
      UPDATE people SET revision = OLD.revision + 1
      WHERE person_id = NEW.person_id;
    END;
    CREATE TRIGGER insights_insert AFTER INSERT ON insights BEGIN
      UPDATE shared_revision SET revision = revision + 1;
    END;
    CREATE TRIGGER insights_update AFTER UPDATE ON insights BEGIN
      UPDATE shared_revision SET revision = revision + 1;
    END;
    CREATE TRIGGER insights_delete AFTER DELETE ON insights BEGIN
      UPDATE shared_revision SET revision = revision + 1;
    END;
    CREATE TRIGGER insights_revision AFTER UPDATE ON insights WHEN NEW.revision = OLD.revision BEGIN
      UPDATE insights SET revision = OLD.revision + 1
      WHERE insight_id = NEW.insight_id;
    END;
    """
}
