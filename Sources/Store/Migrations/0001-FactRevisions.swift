extension Migration {
  /// The same for the rows that belong to accounts; notes are no facts and move the row's own revision only.
  /// Frozen: a released migration never changes.
  static let factTriggers = """
    CREATE TRIGGER contacts_insert AFTER INSERT ON contacts BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key = (SELECT key FROM accounts WHERE account_id = NEW.account_id);
    END;
    CREATE TRIGGER contacts_update AFTER UPDATE ON contacts BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key IN (SELECT key FROM accounts WHERE account_id IN (OLD.account_id, NEW.account_id));
    END;
    CREATE TRIGGER contacts_delete AFTER DELETE ON contacts BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key = (SELECT key FROM accounts WHERE account_id = OLD.account_id);
    END;
    CREATE TRIGGER contacts_revision AFTER UPDATE ON contacts WHEN NEW.revision = OLD.revision BEGIN
      UPDATE contacts SET revision = OLD.revision + 1
      WHERE account_id = NEW.account_id AND contact_id = NEW.contact_id;
    END;
    CREATE TRIGGER meetings_insert AFTER INSERT ON meetings BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key = (SELECT key FROM accounts WHERE account_id = NEW.account_id);
    END;
    CREATE TRIGGER meetings_update AFTER UPDATE ON meetings BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key IN (SELECT key FROM accounts WHERE account_id IN (OLD.account_id, NEW.account_id));
    END;
    CREATE TRIGGER meetings_delete AFTER DELETE ON meetings BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key = (SELECT key FROM accounts WHERE account_id = OLD.account_id);
    END;
    CREATE TRIGGER meetings_revision AFTER UPDATE ON meetings WHEN NEW.revision = OLD.revision BEGIN
      UPDATE meetings SET revision = OLD.revision + 1
      WHERE account_id = NEW.account_id AND meeting_id = NEW.meeting_id;
    END;
    CREATE TRIGGER pulses_insert AFTER INSERT ON pulses BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key = (SELECT key FROM accounts WHERE account_id = NEW.account_id);
    END;
    CREATE TRIGGER pulses_update AFTER UPDATE ON pulses BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key IN (SELECT key FROM accounts WHERE account_id IN (OLD.account_id, NEW.account_id));
    END;
    CREATE TRIGGER pulses_delete AFTER DELETE ON pulses BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key = (SELECT key FROM accounts WHERE account_id = OLD.account_id);
    END;
    CREATE TRIGGER pulses_revision AFTER UPDATE ON pulses WHEN NEW.revision = OLD.revision BEGIN
      UPDATE pulses SET revision = OLD.revision + 1
      WHERE account_id = NEW.account_id AND pulse_id = NEW.pulse_id;
    END;
    CREATE TRIGGER complaints_insert AFTER INSERT ON complaints BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key = (SELECT key FROM accounts WHERE account_id = NEW.account_id);
    END;
    CREATE TRIGGER complaints_update AFTER UPDATE ON complaints BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key IN (SELECT key FROM accounts WHERE account_id IN (OLD.account_id, NEW.account_id));
    END;
    CREATE TRIGGER complaints_delete AFTER DELETE ON complaints BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key = (SELECT key FROM accounts WHERE account_id = OLD.account_id);
    END;
    CREATE TRIGGER complaints_revision AFTER UPDATE ON complaints WHEN NEW.revision = OLD.revision BEGIN
      UPDATE complaints SET revision = OLD.revision + 1
      WHERE account_id = NEW.account_id AND complaint_id = NEW.complaint_id;
    END;
    CREATE TRIGGER readings_insert AFTER INSERT ON readings BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key = (SELECT key FROM accounts WHERE account_id = NEW.account_id);
    END;
    CREATE TRIGGER readings_update AFTER UPDATE ON readings BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key IN (SELECT key FROM accounts WHERE account_id IN (OLD.account_id, NEW.account_id));
    END;
    CREATE TRIGGER readings_delete AFTER DELETE ON readings BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key = (SELECT key FROM accounts WHERE account_id = OLD.account_id);
    END;
    CREATE TRIGGER readings_revision AFTER UPDATE ON readings WHEN NEW.revision = OLD.revision BEGIN
      UPDATE readings SET revision = OLD.revision + 1
      WHERE account_id = NEW.account_id AND insight_id = NEW.insight_id AND as_of = NEW.as_of;
    END;
    CREATE TRIGGER tickets_insert AFTER INSERT ON tickets BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key = (SELECT key FROM accounts WHERE account_id = NEW.account_id);
    END;
    CREATE TRIGGER tickets_update AFTER UPDATE ON tickets BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key IN (SELECT key FROM accounts WHERE account_id IN (OLD.account_id, NEW.account_id));
    END;
    CREATE TRIGGER tickets_delete AFTER DELETE ON tickets BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key = (SELECT key FROM accounts WHERE account_id = OLD.account_id);
    END;
    CREATE TRIGGER tickets_revision AFTER UPDATE ON tickets WHEN NEW.revision = OLD.revision BEGIN
      UPDATE tickets SET revision = OLD.revision + 1
      WHERE account_id = NEW.account_id AND ticket_id = NEW.ticket_id;
    END;
    CREATE TRIGGER milestones_insert AFTER INSERT ON milestones BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key = (SELECT key FROM accounts WHERE account_id = NEW.account_id);
    END;
    CREATE TRIGGER milestones_update AFTER UPDATE ON milestones BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key IN (SELECT key FROM accounts WHERE account_id IN (OLD.account_id, NEW.account_id));
    END;
    CREATE TRIGGER milestones_delete AFTER DELETE ON milestones BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key = (SELECT key FROM accounts WHERE account_id = OLD.account_id);
    END;
    CREATE TRIGGER milestones_revision AFTER UPDATE ON milestones WHEN NEW.revision = OLD.revision BEGIN
      UPDATE milestones SET revision = OLD.revision + 1
      WHERE account_id = NEW.account_id AND milestone_id = NEW.milestone_id;
    END;
    CREATE TRIGGER alignment_insert AFTER INSERT ON alignment BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key = (SELECT key FROM accounts WHERE account_id = NEW.account_id);
    END;
    CREATE TRIGGER alignment_update AFTER UPDATE ON alignment BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key IN (SELECT key FROM accounts WHERE account_id IN (OLD.account_id, NEW.account_id));
    END;
    CREATE TRIGGER alignment_delete AFTER DELETE ON alignment BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key = (SELECT key FROM accounts WHERE account_id = OLD.account_id);
    END;
    CREATE TRIGGER alignment_revision AFTER UPDATE ON alignment WHEN NEW.revision = OLD.revision BEGIN
      UPDATE alignment SET revision = OLD.revision + 1
      WHERE account_id = NEW.account_id AND as_of = NEW.as_of;
    END;
    CREATE TRIGGER initiatives_insert AFTER INSERT ON initiatives BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key = (SELECT key FROM accounts WHERE account_id = NEW.account_id);
    END;
    CREATE TRIGGER initiatives_update AFTER UPDATE ON initiatives BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key IN (SELECT key FROM accounts WHERE account_id IN (OLD.account_id, NEW.account_id));
    END;
    CREATE TRIGGER initiatives_delete AFTER DELETE ON initiatives BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key = (SELECT key FROM accounts WHERE account_id = OLD.account_id);
    END;
    CREATE TRIGGER initiatives_revision AFTER UPDATE ON initiatives WHEN NEW.revision = OLD.revision BEGIN
      UPDATE initiatives SET revision = OLD.revision + 1
      WHERE account_id = NEW.account_id AND initiative_id = NEW.initiative_id;
    END;
    CREATE TRIGGER decisions_insert AFTER INSERT ON decisions BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key = (SELECT key FROM accounts WHERE account_id = NEW.account_id);
    END;
    CREATE TRIGGER decisions_update AFTER UPDATE ON decisions BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key IN (SELECT key FROM accounts WHERE account_id IN (OLD.account_id, NEW.account_id));
    END;
    CREATE TRIGGER decisions_delete AFTER DELETE ON decisions BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key = (SELECT key FROM accounts WHERE account_id = OLD.account_id);
    END;
    CREATE TRIGGER decisions_revision AFTER UPDATE ON decisions WHEN NEW.revision = OLD.revision BEGIN
      UPDATE decisions SET revision = OLD.revision + 1
      WHERE account_id = NEW.account_id AND decision_id = NEW.decision_id;
    END;
    CREATE TRIGGER proposals_insert AFTER INSERT ON proposals BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key = (SELECT key FROM accounts WHERE account_id = NEW.account_id);
    END;
    CREATE TRIGGER proposals_update AFTER UPDATE ON proposals BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key IN (SELECT key FROM accounts WHERE account_id IN (OLD.account_id, NEW.account_id));
    END;
    CREATE TRIGGER proposals_delete AFTER DELETE ON proposals BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key = (SELECT key FROM accounts WHERE account_id = OLD.account_id);
    END;
    CREATE TRIGGER proposals_revision AFTER UPDATE ON proposals WHEN NEW.revision = OLD.revision BEGIN
      UPDATE proposals SET revision = OLD.revision + 1
      WHERE account_id = NEW.account_id AND proposal_id = NEW.proposal_id;
    END;
    CREATE TRIGGER roadmap_revisions_insert AFTER INSERT ON roadmap_revisions BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key = (SELECT key FROM accounts WHERE account_id = NEW.account_id);
    END;
    CREATE TRIGGER roadmap_revisions_update AFTER UPDATE ON roadmap_revisions BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key IN (SELECT key FROM accounts WHERE account_id IN (OLD.account_id, NEW.account_id));
    END;
    CREATE TRIGGER roadmap_revisions_delete AFTER DELETE ON roadmap_revisions BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key = (SELECT key FROM accounts WHERE account_id = OLD.account_id);
    END;
    CREATE TRIGGER roadmap_revisions_revision AFTER UPDATE ON roadmap_revisions WHEN NEW.revision = OLD.revision BEGIN
      UPDATE roadmap_revisions SET revision = OLD.revision + 1
      WHERE account_id = NEW.account_id AND version = NEW.version;
    END;
    CREATE TRIGGER assessments_insert AFTER INSERT ON assessments BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key = (SELECT key FROM accounts WHERE account_id = NEW.account_id);
    END;
    CREATE TRIGGER assessments_update AFTER UPDATE ON assessments BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key IN (SELECT key FROM accounts WHERE account_id IN (OLD.account_id, NEW.account_id));
    END;
    CREATE TRIGGER assessments_delete AFTER DELETE ON assessments BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key = (SELECT key FROM accounts WHERE account_id = OLD.account_id);
    END;
    CREATE TRIGGER assessments_revision AFTER UPDATE ON assessments WHEN NEW.revision = OLD.revision BEGIN
      UPDATE assessments SET revision = OLD.revision + 1
      WHERE account_id = NEW.account_id AND assessment_id = NEW.assessment_id;
    END;
    CREATE TRIGGER ctas_insert AFTER INSERT ON ctas BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key = (SELECT key FROM accounts WHERE account_id = NEW.account_id);
    END;
    CREATE TRIGGER ctas_update AFTER UPDATE ON ctas BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key IN (SELECT key FROM accounts WHERE account_id IN (OLD.account_id, NEW.account_id));
    END;
    CREATE TRIGGER ctas_delete AFTER DELETE ON ctas BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key = (SELECT key FROM accounts WHERE account_id = OLD.account_id);
    END;
    CREATE TRIGGER ctas_revision AFTER UPDATE ON ctas WHEN NEW.revision = OLD.revision BEGIN
      UPDATE ctas SET revision = OLD.revision + 1
      WHERE account_id = NEW.account_id AND cta_id = NEW.cta_id;
    END;
    CREATE TRIGGER notes_revision AFTER UPDATE ON notes WHEN NEW.revision = OLD.revision BEGIN
      UPDATE notes SET revision = OLD.revision + 1
      WHERE account_id = NEW.account_id AND note_id = NEW.note_id;
    END;
    CREATE TRIGGER risks_insert AFTER INSERT ON risks BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key = (SELECT key FROM accounts WHERE account_id = NEW.account_id);
    END;
    CREATE TRIGGER risks_update AFTER UPDATE ON risks BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key IN (SELECT key FROM accounts WHERE account_id IN (OLD.account_id, NEW.account_id));
    END;
    CREATE TRIGGER risks_delete AFTER DELETE ON risks BEGIN
      UPDATE account_revisions SET revision = revision + 1
      WHERE key = (SELECT key FROM accounts WHERE account_id = OLD.account_id);
    END;
    CREATE TRIGGER risks_revision AFTER UPDATE ON risks WHEN NEW.revision = OLD.revision BEGIN
      UPDATE risks SET revision = OLD.revision + 1
      WHERE account_id = NEW.account_id AND risk_id = NEW.risk_id;
    END;
    """
}
