import GRDB

/// Tells what other processes have changed from what they only keep for themselves: drafts, what somebody saw last, and
/// who somebody is.
///
/// SQLite's `data_version` moves with every commit of another connection, whatever it wrote. What screens show moves a
/// counter of its own as well (`ContentMark`); the two together say whether somebody else changed something to see.
public struct OutsideChanges: Sendable {
  private let store: Store
  private var version: Int64?
  private var mark: ContentMark?

  /// Begins with the store as it is; what cannot be read now is read with the next question.
  public init(_ store: Store) {
    self.store = store
    if let now = try? OutsideChanges.look(store) { (version, mark) = now }
  }

  /// Whether somebody else has changed something to see since the last question.
  ///
  /// - Throws: what stands in the way of reading; the same question may be asked again.
  public mutating func haveCome() throws(StoreError) -> Bool {
    let now = try OutsideChanges.look(store)
    defer { (version, mark) = now }
    guard let version, let mark else { return true }
    // Own commits move the marks alone.
    return now.version != version && now.mark != mark
  }

  /// Version and marks of one moment: where a commit came between the two, both are read again.
  private static func look(_ store: Store) throws(StoreError) -> (version: Int64, mark: ContentMark) {
    var version = try store.dataVersion()
    while true {
      let mark = try store.contentMark()
      let later = try store.dataVersion()
      if later == version { return (version, mark) }
      version = later
    }
  }
}

/// The counters that move with everything a screen shows, whoever writes it: rows of the portfolio by the revisions that
/// triggers raise, what Huddle alone writes by the change log, imports and scores.
struct ContentMark: Hashable, Sendable {
  private let counters: [Int64]

  init(_ database: Database) throws {
    var counters: [Int64] = []
    for sql in ContentMark.questions {
      try Query(database, sql).rows { row in counters += [row.integer(0) ?? 0, row.integer(1) ?? 0] }
    }
    self.counters = counters
  }

  private static let questions = [
    "SELECT max(id), 0 FROM change_groups", "SELECT max(id), 0 FROM imports",
    "SELECT revision, 0 FROM shared_revision", "SELECT sum(revision), max(key) FROM account_revisions",
    "SELECT count(*), sum(revision) FROM notes", "SELECT max(used), count(*) FROM score_runs",
  ]
}

extension Store {
  /// What moves when something changes that a screen shows; costs a walk over one number an account.
  func contentMark() throws(StoreError) -> ContentMark { try read { try ContentMark($0) } }
}
