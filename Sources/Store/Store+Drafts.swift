public import Domain
import GRDB

extension Store {
  /// Keeps a draft in the place of one with the same key.
  public func saveDraft(_ draft: Draft) throws(StoreError) {
    try write { database in
      let query = try Query(
        database, "INSERT OR REPLACE INTO drafts (key, state, at, author) VALUES (?, ?, ?, ?)")
      query.bind(draft.key, at: 1)
      query.bind(draft.state, at: 2)
      query.bind(draft.at.rfc3339, at: 3)
      query.bind(draft.author, at: 4)
      try query.run()
    }
  }

  /// The draft with a key; `nil` when there is none.
  public func draft(_ key: String) throws(StoreError) -> Draft? {
    try drafts().first { $0.key == key }
  }

  /// All drafts, the latest first.
  public func drafts() throws(StoreError) -> [Draft] {
    try read { database in
      // A store that is open for reading only may be older than drafts.
      guard try Migration.version(of: database) >= 4 else { return [] }
      var drafts: [Draft] = []
      try Query(database, "SELECT key, state, at, author FROM drafts ORDER BY at DESC, key").rows { row in
        guard let at = row.instant(2) else { return }
        drafts.append(Draft(key: row.text(0) ?? "", state: row.text(1) ?? "", at: at, author: row.text(3) ?? ""))
      }
      return drafts
    }
  }

  /// Forgets a draft, because its form was saved or given up.
  public func deleteDraft(_ key: String) throws(StoreError) {
    try write { database in
      let query = try Query(database, "DELETE FROM drafts WHERE key = ?")
      query.bind(key, at: 1)
      try query.run()
    }
  }
}
