import Domain
import GRDB

extension Migration {
  /// What makes the change log an audit: every group carries the hash of itself and of the group before, every entry the
  /// account it is about; an index of what a group touched finds an account's groups among a hundred thousand. Beside
  /// it, what editors keep: drafts, which are no changes, and the triggers that rest.
  /// Frozen: a released migration never changes.
  static let auditTables = """
    DROP TRIGGER change_groups_update;
    DROP TRIGGER change_entries_update;
    ALTER TABLE change_groups ADD COLUMN hash TEXT CHECK (length(hash) = 64);
    ALTER TABLE change_groups ADD COLUMN row_count INTEGER NOT NULL DEFAULT 0 CHECK (row_count >= 0);
    ALTER TABLE change_entries ADD COLUMN account_id TEXT;
    CREATE INDEX change_groups_author ON change_groups (author COLLATE NOCASE);
    CREATE TABLE change_touches (
      group_id INTEGER NOT NULL REFERENCES change_groups (id) DEFERRABLE INITIALLY DEFERRED,
      account_id TEXT NOT NULL,
      table_name TEXT NOT NULL,
      PRIMARY KEY (group_id, account_id, table_name)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX change_touches_account ON change_touches (account_id, group_id);
    CREATE INDEX change_touches_table ON change_touches (table_name, group_id);
    CREATE TABLE drafts (
      key TEXT NOT NULL PRIMARY KEY CHECK (key <> ''),
      state TEXT NOT NULL,
      at TEXT NOT NULL
        CHECK (at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]*Z'),
      author TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE trigger_pauses (
      trigger TEXT NOT NULL PRIMARY KEY CHECK (trigger <> ''),
      reason TEXT NOT NULL CHECK (reason <> ''),
      author TEXT NOT NULL,
      at TEXT NOT NULL
        CHECK (at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]*Z'),
      until TEXT CHECK (until GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      revision INTEGER NOT NULL DEFAULT 1
    ) STRICT, WITHOUT ROWID;
    """

  /// The log only grows, and no group is without its hash.
  /// Frozen: a released migration never changes.
  static let auditTriggers = """
    CREATE TRIGGER change_groups_update BEFORE UPDATE ON change_groups BEGIN
      SELECT RAISE(ABORT, 'the change log is append-only');
    END;
    CREATE TRIGGER change_entries_update BEFORE UPDATE ON change_entries BEGIN
      SELECT RAISE(ABORT, 'the change log is append-only');
    END;
    CREATE TRIGGER change_groups_insert BEFORE INSERT ON change_groups WHEN NEW.hash IS NULL BEGIN
      SELECT RAISE(ABORT, 'a change needs its hash');
    END;
    CREATE TRIGGER change_touches_update BEFORE UPDATE ON change_touches BEGIN
      SELECT RAISE(ABORT, 'the change log is append-only');
    END;
    CREATE TRIGGER change_touches_delete BEFORE DELETE ON change_touches BEGIN
      SELECT RAISE(ABORT, 'the change log is append-only');
    END;
    """
}

/// Gives a log of an earlier schema its accounts, hashes and index.
///
/// An entry that changed a few cells does not say whose row it was: the row itself does, or else the entry with which
/// it came or went.
enum AuditFill {
  static func run(_ database: Database) throws {
    var known: [String: String] = [:]
    let told = try Query(
      database,
      """
      SELECT table_name, row_key, coalesce(json_extract(after, '$.account_id'), json_extract(before, '$.account_id'))
      FROM change_entries WHERE table_name <> 'edited_cells' AND (before IS NULL OR after IS NULL)
      """)
    try told.rows { row in
      if let account = row.text(2) { known[(row.text(0) ?? "") + (row.text(1) ?? "")] = account }
    }
    let groups = try Query(database, "SELECT id, kind, label, author, at, undoes FROM change_groups ORDER BY id")
    var heads: [(id: Int64, kind: String, label: String, author: String, at: String, undoes: Int64?)] = []
    try groups.rows { row in
      heads.append(
        (
          row.integer(0) ?? 0, row.text(1) ?? "", row.text(2) ?? "", row.text(3) ?? "", row.text(4) ?? "",
          row.integer(5)
        ))
    }
    let seal = try Query(database, "UPDATE change_groups SET hash = ?, row_count = ? WHERE id = ?")
    let write = try Query(
      database, "UPDATE change_entries SET account_id = ? WHERE group_id = ? AND position = ?")
    var previous = LogHash.root
    for head in heads {
      var hash = LogHash(
        after: previous, id: head.id, kind: head.kind, label: head.label, author: head.author, at: head.at,
        undoes: head.undoes)
      var touches = LogTouches()
      for (position, entry) in try ChangeLog.entries(of: head.id, database) {
        let account = try account(of: entry, &known, database)
        if let account {
          write.bind(account, at: 1)
          write.bind(head.id, at: 2)
          write.bind(position, at: 3)
          try write.run()
        }
        hash.add(table: entry.table, key: entry.key, account: account, before: entry.before, after: entry.after)
        touches.add(table: entry.table, accounts: [account, movedFrom(entry)])
      }
      previous = hash.finish()
      seal.bind(previous, at: 1)
      seal.bind(Int64(touches.rows), at: 2)
      seal.bind(head.id, at: 3)
      try seal.run()
      try touches.write(head.id, database)
    }
  }

  /// The account of a row before it moved to another; that of the entry where it did not.
  private static func movedFrom(_ entry: ChangeLog.Entry) -> String? {
    entry.before.flatMap { JSON($0) }?["account_id"]?.string
  }

  private static func account(
    of entry: ChangeLog.Entry, _ known: inout [String: String], _ database: Database
  ) throws -> String? {
    guard let sql = TableSQL.named(entry.table), let place = sql.accountPosition else { return nil }
    let key = JSON(entry.key)?.elements.compactMap(\.cell) ?? []
    if let part = sql.keyPositions.firstIndex(of: place) { return part < key.count ? key[part].text : nil }
    if let account = known[entry.table + entry.key] { return account }
    let account = try RowWriter(database: database, log: nil).current(sql, key)?.values[place].text
    if let account { known[entry.table + entry.key] = account }
    return account
  }
}
