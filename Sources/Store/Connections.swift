import GRDB
import GRDBSQLite
import Synchronization

/// One connection that writes and as many as needed that read, each on its own queue.
///
/// GRDB's own pool commits a transaction whenever it opens a file without a write-ahead log; that would wake every other
/// Huddle on the same store and wait for whoever holds the lock, only to read. Hence this small pool.
///
/// All of them are connections to one file. When the path leads to another one, or to none, nothing is written any more:
/// it would be written where nobody looks. That stays so even if the file comes back, since its log may have gone.
final class Connections: Sendable {
  let writer: DatabaseQueue
  private let path: String?
  private let configuration: Configuration
  private let identity: FileIdentity?
  private let state = Mutex(State())

  private struct State {
    var idle: [DatabaseQueue] = []
    var isLost = false
    var isRescued = false
  }

  /// Opens a file that `StoreFile` has approved; WAL unless it is for reading only.
  convenience init(path: String, readOnly: Bool, busyTimeout: Double) throws {
    try self.init(path: path, readOnly: readOnly, busyTimeout: busyTimeout) { _ in }
  }

  /// Connections to an open store's file that only read, and see what may be presented.
  convenience init(presenting path: String) throws {
    try self.init(path: path, readOnly: true, busyTimeout: 2) { try PresentedViews.install(on: $0) }
  }

  private init(
    path: String, readOnly: Bool, busyTimeout: Double, prepare: @escaping @Sendable (Database) throws -> Void
  ) throws {
    var configuration = Configuration()
    configuration.busyMode = .timeout(busyTimeout)
    configuration.readonly = readOnly
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA cache_size = -4000")
      database.add(function: ShownID.plain)
      try prepare(database)
    }
    self.path = path
    self.configuration = configuration
    identity = FileIdentity(path: path)
    writer = try DatabaseQueue(path: path, configuration: configuration)
    try verify()
  }

  /// A database that lives in memory: one connection for everything.
  init() throws {
    path = nil
    identity = nil
    var configuration = Configuration()
    configuration.prepareDatabase { $0.add(function: ShownID.plain) }
    self.configuration = configuration
    writer = try DatabaseQueue(configuration: configuration)
  }

  /// Runs a body on a connection that sees one state of the database throughout.
  func read<T>(_ body: (Database) throws -> T) throws -> T {
    guard path != nil else { return try writer.read(body) }
    let reader = try state.withLock { $0.idle.popLast() } ?? another()
    defer { state.withLock { $0.idle.append(reader) } }
    return try reader.read(body)
  }

  /// Runs a body in a transaction that begins and ends only while the path leads to this file.
  func write<T>(_ body: (Database) throws -> T) throws -> T {
    try verify()
    return try writer.write { database in
      let result = try body(database)
      try verify()
      return result
    }
  }

  /// A further connection; SQLite would make a file where there is none, and open another one where there is another.
  private func another() throws -> DatabaseQueue {
    try verify()
    let reader = try DatabaseQueue(path: path ?? "", configuration: configuration)
    try verify()
    return reader
  }

  /// Refuses when the path leads to another file.
  ///
  /// What was committed may still be in the log beside the old place: it is moved into the file, wherever that is now.
  func verify() throws {
    guard let path else { return }
    let (isLost, isRescued) = state.withLock { state in
      if !state.isLost { state.isLost = identity == nil || FileIdentity(path: path) != identity }
      return (state.isLost, state.isRescued)
    }
    guard isLost else { return }
    if !isRescued { rescue() }
    throw StoreError.replaced(path: path)
  }

  private func rescue() {
    let readers = state.withLock { $0.idle }
    for connection in readers + [writer] {
      connection.unsafeReentrantRead { Connections.keepLog($0) }
    }
    guard !configuration.readonly else { return }
    do {
      let isBusy = try writer.unsafeReentrantWrite { database in
        // Not in the middle of a change: that one is given up first.
        guard !database.isInsideTransaction else { return true }
        return try Query(database, "PRAGMA wal_checkpoint(TRUNCATE)").first { $0.bool(0) ?? true } ?? true
      }
      state.withLock { $0.isRescued = !isBusy }
    } catch {
      // Somebody reads or writes just now: tried again when the next one asks, at the latest when the store is closed.
    }
  }

  /// Closing must not delete the log and its index by their names: they may be those of the file that took the place.
  private static func keepLog(_ database: Database) {
    var keep: Int32 = 1
    sqlite3_file_control(database.sqliteConnection, "main", SQLITE_FCNTL_PERSIST_WAL, &keep)
  }

  func close() throws {
    if path != nil {
      do { try verify() } catch {
        // The file is gone from its place: its connections close all the same.
      }
    }
    let readers = state.withLock { state in
      defer { state.idle = [] }
      return state.idle
    }
    for reader in readers { try reader.close() }
    try writer.close()
  }
}
