public import Domain
import Foundation
import GRDB

/// A copy of a store that was kept beside it.
public struct StoreBackup: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Made before the schema was brought up to date; the newest five are kept.
    case backup
    /// The store whose place a restored copy took; kept until somebody deletes it.
    case replaced
  }
  /// Counts up from 1 beside one store, whatever the kind.
  public var number: Int
  public var kind: Kind
  public var path: String
  /// When it was made.
  public var at: Instant
  public var bytes: Int64
}

/// What a store file holds, as far as one has to know before it takes another one's place.
public struct StoreContents: Hashable, Sendable {
  public var schema: Int
  public var accounts: Int
  /// How many groups its change log has.
  public var changes: Int
  /// When the newest of them was made; `nil` without any.
  public var lastChange: Instant?
}

/// The files beside a store that are copies of it: `portfolio.db.backup-3`.
struct BackupFiles {
  /// The store.
  let path: String
  /// How many copies of before a migration are kept.
  static let kept = 5

  /// Newest first.
  func list() -> [StoreBackup] {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? "./"
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    let found = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var backups: [StoreBackup] = []
    for file in found {
      for kind in StoreBackup.Kind.allCases {
        let start = "\(name).\(kind.rawValue)-"
        guard file.hasPrefix(start), let number = Int(file.dropFirst(start.count)), number > 0 else { continue }
        let place = slash == nil ? file : folder + file
        var status = stat()
        guard stat(place, &status) == 0 else { continue }
        let time = Int64(status.st_mtim.tv_sec) * 1_000_000 + Int64(status.st_mtim.tv_nsec) / 1000
        backups.append(
          StoreBackup(
            number: number, kind: kind, path: place, at: Instant(microseconds: time), bytes: Int64(status.st_size)))
      }
    }
    return backups.sorted { $0.number > $1.number }
  }

  /// The place of the next copy.
  func next(_ kind: StoreBackup.Kind) -> (number: Int, path: String) {
    let number = (list().first?.number ?? 0) + 1
    return (number, "\(path).\(kind.rawValue)-\(number)")
  }

  /// Copies an open store as it is now, and lets the oldest copies go.
  ///
  /// The copy has its name only when it is whole and on the disk.
  func make(of database: Database, schema: Int) throws {
    let place = next(.backup).path
    let partial = place + ".partial"
    do {
      unlink(partial)
      try SyncedFile.makeEmpty(partial)
      try database.execute(sql: "VACUUM main INTO ?", arguments: [partial])
      try SyncedFile.sync(partial)
      try SyncedFile.move(partial, to: place)
    } catch {
      unlink(partial)
      throw StoreError.noBackup(
        path: place, found: schema, known: Migration.latest, reason: StoreError.inWords(error))
    }
    for old in list().filter({ $0.kind == .backup }).dropFirst(BackupFiles.kept) { unlink(old.path) }
  }
}

/// Files that are on the disk when a call returns.
enum SyncedFile {
  /// An empty file that only its owner may read; an older one is emptied.
  static func makeEmpty(_ path: String) throws(StoreError) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw StoreFile.failure(errno, path) }
    close(descriptor)
  }

  static func sync(_ path: String) throws(StoreError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StoreFile.failure(errno, path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw StoreFile.failure(errno, path) }
  }

  /// Gives a file another name in the same folder, in the place of what has it.
  static func move(_ path: String, to place: String) throws(StoreError) {
    guard rename(path, place) == 0 else { throw StoreFile.failure(errno, path) }
    let folder = place.lastIndex(of: "/").map { String(place[...$0]) } ?? "."
    try sync(folder)
  }

  /// Copies a file's bytes into a new one that only its owner may read; nothing is left of a copy that fails.
  static func copy(_ path: String, to place: String) throws(StoreError) {
    let source = open(path, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { throw StoreFile.failure(errno, path) }
    defer { close(source) }
    try makeEmpty(place)
    let target = open(place, O_WRONLY | O_CLOEXEC)
    guard target >= 0 else { throw StoreFile.failure(errno, place) }
    defer { close(target) }
    do throws(StoreError) {
      var buffer = [UInt8](repeating: 0, count: 1 << 20)
      while true {
        let count = read(source, &buffer, buffer.count)
        guard count >= 0 else { throw StoreFile.failure(errno, path) }
        guard count > 0 else { break }
        var done = 0
        while done < count {
          let written = buffer.withUnsafeBytes { write(target, $0.baseAddress?.advanced(by: done), count - done) }
          guard written > 0 else { throw StoreFile.failure(errno, place) }
          done += written
        }
      }
      guard fsync(target) == 0 else { throw StoreFile.failure(errno, place) }
    } catch {
      unlink(place)
      throw error
    }
  }
}
