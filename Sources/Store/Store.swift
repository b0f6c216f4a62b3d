import GRDB

/// A portfolio in an SQLite file: its rows, their history, where they came from and the scores computed from them.
///
/// Every function is synchronous and safe to call from any queue; reads run beside each other and beside a write. All of
/// them throw `StoreError`, and whatever fails leaves the store as it was.
public struct Store: Sendable {
  /// What to do about a file that is or is not there.
  public enum Mode: Hashable, Sendable {
    /// Makes the folder (0700) and the file (0600) when they are missing.
    case create
    /// Opens what is there for reading and writing.
    case existing
    /// Opens what is there and never writes.
    case readOnly
  }

  /// The file; `nil` in memory.
  public let path: String?
  let connections: Connections

  /// Opens the store, bringing an older schema up to date unless it is for reading only; a copy of the store as it was
  /// is kept beside it.
  ///
  /// - Parameter busyTimeout: seconds to wait for another process that is writing.
  /// - Throws: `missing`, `notADatabase`, `foreignDatabase`, `newerDatabase`, `permission`, `busy`, `full`, `corrupt`,
  ///   `noBackup`.
  public init(path: String, mode: Mode, busyTimeout: Double = 2) throws(StoreError) {
    let file = StoreFile(path: path)
    let isNew: Bool
    do {
      isNew = try file.inspect()
    } catch .missing where mode == .create {
      try file.make()
      isNew = true
    }
    // An empty file is a store only for the one who makes it.
    if isNew && mode == .readOnly { throw .notADatabase(path: path) }
    self.path = path
    connections = try StoreError.mapping(path: path) {
      try Connections(path: path, readOnly: mode == .readOnly, busyTimeout: busyTimeout)
    }
    do {
      try prepare(isNew: isNew, mode: mode)
    } catch {
      close()
      throw error
    }
  }

  init(path: String?, connections: Connections) {
    self.path = path
    self.connections = connections
  }

  /// A store that is gone when the last copy of this value is.
  public static func inMemory() throws(StoreError) -> Store {
    let store = Store(path: nil, connections: try StoreError.mapping { try Connections() })
    try store.outsideTransaction { try Migration.run(on: $0) }
    return store
  }

  /// Closes the file; nothing may be asked afterwards.
  public func close() {
    do { try connections.close() } catch {
      // A connection that is still in use closes with its last user; there is nothing to save here.
    }
  }

  private func prepare(isNew: Bool, mode: Mode) throws(StoreError) {
    try outsideTransaction { database in
      let version = try Migration.version(of: database)
      guard version <= Migration.latest else {
        throw StoreError.newerDatabase(found: version, known: Migration.latest)
      }
      guard mode != .readOnly else { return }
      // The schema is written before the log mode: the file's own header then says whose it is even while the rest is
      // still in the log.
      if version < Migration.latest {
        if version > 0, let path { try migrate(database, at: path) } else { try Migration.run(on: database) }
      }
      try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
    }
  }

  /// Copies a store that has something to lose before its schema changes. Of many who open it at once one does so.
  private func migrate(_ database: Database, at path: String) throws {
    try StoreTurn.take(path, waiting: 60) {
      let version = try Migration.version(of: database)
      guard version < Migration.latest else { return }
      try BackupFiles(path: path).make(of: database, schema: version)
      try Migration.run(on: database)
    }
  }

  /// Whether the path still leads to the file that was opened.
  ///
  /// - Throws: `replaced` when the file was moved, deleted or replaced; nothing is written to it from then on.
  public func verifyPlace() throws(StoreError) {
    try StoreError.mapping(path: path ?? "") { try connections.verify() }
  }

  func read<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    try StoreError.mapping(path: path ?? "") { try connections.read(body) }
  }

  func write<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    try StoreError.mapping(path: path ?? "") { try connections.write(body) }
  }

  func outsideTransaction<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    try StoreError.mapping(path: path ?? "") { try connections.writer.writeWithoutTransaction(body) }
  }
}
