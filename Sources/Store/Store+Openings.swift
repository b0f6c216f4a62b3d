public import Domain
import GRDB

/// An account with a firing trigger for which no call to action is open.
public struct AskingAccount: Hashable, Sendable {
  public var key: Int64
  public var id: String
  /// Rises with every change of its facts.
  public var revision: Int64
}

/// What the program opens by itself because triggers fire (method §6).
extension Store {
  /// The accounts with a firing trigger that has no open call to action, by the scores of a day and model: the others
  /// need not be looked at.
  ///
  /// - Parameter end: the end of the day.
  public func accountsAsking(day: Day, end: Instant, model: String) throws(StoreError) -> [AskingAccount] {
    try read { database in
      guard let run = try ScoreRuns.find(database, day: day, model: model) else { return [] }
      var open: Set<String> = []
      let calls = try Query(
        database,
        """
        SELECT account_id, "trigger" FROM ctas WHERE "trigger" IS NOT NULL AND (closed_at IS NULL OR closed_at >= ?)
        """)
      calls.bind(String(end.rfc3339.dropLast()), at: 1)
      try calls.rows { open.insert("\($0.text(1) ?? "") \($0.text(0) ?? "")") }
      var asking: [AskingAccount] = []
      let fired = try Query(
        database,
        """
        SELECT a.key, a.account_id, r.revision + (SELECT revision FROM shared_revision), d.triggers
        FROM score_details d JOIN accounts a ON a.key = d.account_key JOIN account_revisions r ON r.key = a.key
        WHERE d.run = ?2 AND d.triggers <> '[]' AND NOT (\(ScoreRuns.isChurned))
        ORDER BY a.key
        """)
      fired.bind(day.iso, at: 1)
      fired.bind(run, at: 2)
      try fired.rows { row in
        let id = row.text(1) ?? ""
        let triggers = row.text(3).flatMap { JSON($0) }?.elements.compactMap(\.string) ?? []
        guard triggers.contains(where: { !open.contains("\($0) \(id)") }) else { return }
        asking.append(AskingAccount(key: row.integer(0) ?? 0, id: id, revision: row.integer(2) ?? 0))
      }
      return asking
    }
  }

  /// What is known of earlier openings.
  ///
  /// - Parameter since: what was taken back, deleted or put aside before is of no interest any more.
  public func openingMemory(since: Instant) throws(StoreError) -> OpeningMemory {
    try read { database in
      guard try Migration.version(of: database) >= 4 else { return OpeningMemory() }
      let acted = try Query(
        database, "SELECT EXISTS (SELECT 1 FROM change_groups WHERE author = ? COLLATE NOCASE)")
      acted.bind(LogEntry.engine, at: 1)
      var memory = OpeningMemory(hasOpened: try acted.first { $0.bool(0) ?? false } ?? false)
      func settle(_ account: String, _ trigger: String, _ at: Instant) {
        let known = memory.settled[account]?[trigger] ?? at
        memory.settled[account, default: [:]][trigger] = max(known, at)
      }
      for pause in try Store.pauses(database) {
        if let parts = pause.asideParts {
          if pause.at >= since { settle(parts.account, parts.trigger, pause.at) }
        } else {
          memory.pauses.append(pause)
        }
      }
      // Deleted by somebody, or opened by the program and taken back. What an import brought and its undo takes away is
      // neither.
      let gone = try Query(
        database,
        """
        SELECT g.at, json_extract(e.before, '$.account_id'), json_extract(e.before, '$.trigger')
        FROM change_groups g JOIN change_entries e ON e.group_id = g.id
        WHERE g.id IN (SELECT group_id FROM change_touches WHERE table_name = 'ctas') AND g.at >= ?1
          AND (g.kind = 'edit' OR g.kind = 'undo' AND EXISTS (
            SELECT 1 FROM change_groups o WHERE o.id = g.undoes AND o.kind = 'edit' AND o.author = ?2 COLLATE NOCASE))
          AND e.table_name = 'ctas' AND e.after IS NULL
        """)
      gone.bind(String(since.rfc3339.dropLast()), at: 1)
      gone.bind(LogEntry.engine, at: 2)
      try gone.rows { row in
        if let at = row.instant(0), let account = row.text(1), let trigger = row.text(2) {
          settle(account, trigger, at)
        }
      }
      return memory
    }
  }

  /// Opens calls to action in one step, with the program as its author, and remembers what was put aside in a review.
  /// A trigger for which the account has an open call by now gets no second one.
  ///
  /// - Returns: how many were opened.
  public func open(
    _ calls: [CallOpening], aside: [CallOpening] = [], reason: String = "", label: String, at: Instant
  ) throws(StoreError) -> Int {
    try write { database in
      let zone = try Shared.zone(database)
      let isOpen = try Query(
        database,
        """
        SELECT 1 FROM ctas WHERE account_id = ?1
          AND ("trigger" = ?2 AND (closed_at IS NULL OR closed_at >= ?3) OR cta_id = ?4)
        """)
      let isThere = try Query(database, "SELECT 1 FROM accounts WHERE account_id = ?")
      let rows = try calls.compactMap { call -> RowChange? in
        let row = call.row(openedAt: at, zone: zone)
        isThere.bind(call.accountID, at: 1)
        isOpen.bind(call.accountID, at: 1)
        isOpen.bind(call.trigger.id, at: 2)
        isOpen.bind(String(at.rfc3339.dropLast()), at: 3)
        isOpen.bind(row.key[0], at: 4)
        guard try isThere.first({ _ in true }) == true, try isOpen.first({ _ in true }) == nil else { return nil }
        return row
      }
      try database.logged(.edit, label: label, author: LogEntry.engine, at: at) { log in
        try Store.make(rows, in: database, log: log)
        for call in aside {
          try database.put(
            .triggerPauses, [.text(TriggerPause.aside(call.trigger.id, account: call.accountID))],
            [
              "reason": .text(reason.isEmpty ? "put aside" : reason), "author": .text(LogEntry.engine),
              "at": .text(at.rfc3339),
            ], log)
        }
      }
      return rows.count
    }
  }
}
