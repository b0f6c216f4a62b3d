import GRDB
import Synchronization

/// One connection that writes and as many as needed that read, each on its own queue.
///
/// GRDB's own pool commits a transaction whenever it opens a file without a write-ahead log; that would wake every other
/// Huddle on the same store and wait for whoever holds the lock, only to read. Hence this small pool.
final class Connections: Sendable {
  let writer: DatabaseQueue
  private let path: String?
  private let configuration: Configuration
  private let idle = Mutex<[DatabaseQueue]>([])

  /// Opens a file that `StoreFile` has approved; WAL unless it is for reading only.
  init(path: String, readOnly: Bool, busyTimeout: Double) throws {
    var configuration = Configuration()
    configuration.busyMode = .timeout(busyTimeout)
    configuration.readonly = readOnly
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -4000") }
    self.path = path
    self.configuration = configuration
    writer = try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Connections to an open store's file that only read, and see what may be presented.
  init(presenting path: String) throws {
    var configuration = Configuration()
    configuration.busyMode = .timeout(2)
    configuration.readonly = true
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA cache_size = -4000")
      try PresentedViews.install(on: database)
    }
    self.path = path
    self.configuration = configuration
    writer = try DatabaseQueue(path: path, configuration: configuration)
  }

  /// A database that lives in memory: one connection for everything.
  init() throws {
    path = nil
    configuration = Configuration()
    writer = try DatabaseQueue(configuration: configuration)
  }

  /// Runs a body on a connection that sees one state of the database throughout.
  func read<T>(_ body: (Database) throws -> T) throws -> T {
    guard let path else { return try writer.read(body) }
    let reader = try idle.withLock { $0.popLast() } ?? DatabaseQueue(path: path, configuration: configuration)
    defer { idle.withLock { $0.append(reader) } }
    return try reader.read(body)
  }

  func close() throws {
    let readers = idle.withLock { readers in
      defer { readers = [] }
      return readers
    }
    for reader in readers { try reader.close() }
    try writer.close()
  }
}
