import Domain
import GRDB
import Glibc

extension Store {
  /// The copies kept beside a store, newest first; also where the store itself is gone.
  public static func backups(of path: String) -> [StoreBackup] { BackupFiles(path: path).list() }

  /// What the file at a path holds; it is opened for reading only.
  ///
  /// - Throws: `missing`, `notADatabase`, `foreignDatabase`, `newerDatabase`, `corrupt`.
  public static func contents(of path: String) throws(StoreError) -> StoreContents {
    let store = try Store(path: path, mode: .readOnly)
    defer { store.close() }
    return try store.read { database in
      func number(_ sql: String) throws -> Int { try Query(database, sql).first { $0.int(0) ?? 0 } ?? 0 }
      let last = try Query(database, "SELECT at FROM change_groups ORDER BY id DESC LIMIT 1")
      return StoreContents(
        schema: try Migration.version(of: database), accounts: try number("SELECT count(*) FROM accounts"),
        changes: try number("SELECT count(*) FROM change_groups"), lastChange: try last.first { $0.instant(0) } ?? nil)
    }
  }

  /// Puts a copy in the place of the store. The store that was there is kept beside it, damaged or not.
  ///
  /// Whatever happens on the way, there is a whole store at the path: the old one or the restored one.
  ///
  /// - Returns: the store that was replaced; `nil` when there was none.
  /// - Throws: `busy` while another program has the store open; `corrupt` when the copy itself is damaged; `full`.
  @discardableResult
  public static func restore(_ backup: StoreBackup, over path: String) throws(StoreError) -> StoreBackup? {
    try verify(backup)
    let incoming = path + ".restoring"
    try SyncedFile.copy(backup.path, to: incoming)
    do throws(StoreError) {
      guard access(path, F_OK) == 0 else {
        try SyncedFile.move(incoming, to: path)
        return nil
      }
      let kept = BackupFiles(path: path).next(.replaced)
      try exclusively(path) { isOpen throws(StoreError) in
        guard link(path, kept.path) == 0 else { throw StoreFile.failure(errno, kept.path) }
        if !isOpen {
          // A store that cannot be opened cannot take its log in: both are kept as they are.
          rename(path + "-wal", kept.path + "-wal")
          unlink(path + "-shm")
        }
        try SyncedFile.move(incoming, to: path)
      }
      return BackupFiles(path: path).list().first { $0.number == kept.number }
    } catch {
      unlink(incoming)
      throw error
    }
  }

  private static func verify(_ backup: StoreBackup) throws(StoreError) {
    let store = try Store(path: backup.path, mode: .readOnly)
    defer { store.close() }
    let verdict = try store.read { try Query($0, "PRAGMA quick_check(1)").first { $0.text(0) } ?? nil }
    guard verdict == "ok" else { throw StoreError.corrupt }
  }

  /// Runs a body while no other program can have the store open.
  ///
  /// - Parameter body: is told whether the store could be opened; one that is too damaged for that can be in nobody's
  ///   use either.
  /// - Throws: `busy` when another program has the store open.
  private static func exclusively(
    _ path: String, _ body: (_ isOpen: Bool) throws(StoreError) -> Void
  ) throws(StoreError) {
    var hasRun = false
    do throws(StoreError) {
      // What is no database at all is not shown to SQLite, which would throw its log away.
      _ = try StoreFile(path: path).inspect()
      try StoreError.mapping(path: path) {
        let connections = try Connections(path: path, readOnly: false, busyTimeout: 0.5)
        try connections.writer.writeWithoutTransaction { database in
          // Leaving the write-ahead log takes the whole file, and leaves no file beside it.
          try database.execute(sql: "PRAGMA locking_mode = EXCLUSIVE")
          let mode = try Query(database, "PRAGMA journal_mode = DELETE").first { $0.text(0) } ?? nil
          guard mode == "delete" else { throw StoreError.busy }
          try database.inTransaction(.exclusive) {
            hasRun = true
            try body(true)
            return .rollback
          }
        }
        try connections.close()
      }
    } catch {
      switch error {
      case .corrupt, .notADatabase, .foreignDatabase, .newerDatabase: if !hasRun { return try body(false) }
      default: break
      }
      throw error
    }
  }
}
