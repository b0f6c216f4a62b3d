public import Domain
import GRDB

extension Store {
  /// The free notes about an account, newest first, at most so many. They are rows of `notes`: `apply` writes them.
  public func notes(account: String, limit: Int) throws(StoreError) -> [AccountNote] {
    try read { database in
      var notes: [AccountNote] = []
      let query = try Query(
        database,
        """
        SELECT note_id, "on", author, text FROM notes WHERE account_id = ?
        ORDER BY "on" DESC, note_id DESC LIMIT ?
        """)
      query.bind(account, at: 1)
      query.bind(Int64(limit), at: 2)
      try query.rows { row in
        notes.append(
          AccountNote(
            id: row.text(0) ?? "", account: account, on: row.day(1), author: row.text(2), text: row.text(3) ?? ""))
      }
      return notes
    }
  }

  /// The triggers that rest or did rest until a day, by id. What was put aside for one account alone is none of them.
  public func triggerPauses() throws(StoreError) -> [TriggerPause] {
    try read { database in
      guard try Migration.version(of: database) >= 4 else { return [] }
      return try Store.pauses(database).filter { $0.asideParts == nil }
    }
  }

  /// All rests, also those for one account alone.
  static func pauses(_ database: Database) throws -> [TriggerPause] {
    var pauses: [TriggerPause] = []
    try Query(database, "SELECT trigger, reason, author, at, until FROM trigger_pauses ORDER BY trigger").rows { row in
      guard let at = row.instant(3) else { return }
      pauses.append(
        TriggerPause(
          trigger: row.text(0) ?? "", reason: row.text(1) ?? "", author: row.text(2) ?? "", at: at, until: row.day(4)))
    }
    return pauses
  }

  /// Lets a trigger rest, or ends its rest; one undo step.
  ///
  /// - Throws: `constraint` when the reason is empty.
  public func set(
    pause: TriggerPause?, trigger: String, label: String, author: String, at: Instant
  ) throws(StoreError) {
    let cells: [String: BundleValue]? = pause.map { pause in
      [
        "reason": .text(pause.reason), "author": .text(pause.author), "at": .text(pause.at.rfc3339),
        "until": pause.until.map { .text($0.iso) } ?? .null,
      ]
    }
    try write { try $0.put(.triggerPauses, [.text(trigger)], cells, label: label, author: author, at: at) }
  }
}
