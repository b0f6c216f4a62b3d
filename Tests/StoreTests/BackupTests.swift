import Domain
import Foundation
import Synchronization
import Testing

@testable import Store

/// Copies kept beside a store, and what becomes of it when one takes its place.
@Suite struct BackupTests {
  private func files(_ folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private func old(_ path: String, schema: Int = 3) throws {
    let store = try OldStore.make(path, schema: schema)
    try store.sql("INSERT INTO accounts (account_id, name) VALUES ('A', 'Ash')")
    store.close()
  }

  @Test func aStoreIsCopiedBeforeItsSchemaChanges() throws {
    let folder = try TemporaryFolder()
    try old(folder["p.db"])
    let before = try Data(contentsOf: URL(fileURLWithPath: folder["p.db"]))
    let reader = try Store(path: folder["p.db"], mode: .readOnly)
    reader.close()
    #expect(Store.backups(of: folder["p.db"]).isEmpty, "reading makes no copy")
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder["p.db"])) == before)

    try Store(path: folder["p.db"], mode: .existing).close()
    let backup = try #require(Store.backups(of: folder["p.db"]).first)
    #expect(backup.number == 1)
    #expect(backup.kind == .backup)
    #expect(backup.path == folder["p.db.backup-1"])
    let mode = try FileManager.default.attributesOfItem(atPath: backup.path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try Store.contents(of: backup.path) == StoreContents(schema: 3, accounts: 1, changes: 0))
    #expect(try Store.contents(of: folder["p.db"]).schema == Migration.latest)
    try Store(path: folder["p.db"], mode: .existing).close()
    #expect(try files(folder) == ["p.db", "p.db.backup-1"], "nothing is copied where nothing changes")
  }

  @Test func manyWhoOpenAnOldStoreAtOnceMakeOneCopy() throws {
    let folder = try TemporaryFolder()
    try old(folder["p.db"])
    let path = folder["p.db"]
    let failures = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 6) { _ in
      do { try Store(path: path, mode: .existing).close() } catch {
        failures.withLock { $0.append("\(error)") }
      }
    }
    #expect(failures.withLock { $0 } == [])
    #expect(try files(folder) == ["p.db", "p.db.backup-1"])
    #expect(try Store.contents(of: folder["p.db.backup-1"]).schema == 3)
    #expect(try Store.contents(of: folder["p.db"]) == StoreContents(schema: Migration.latest, accounts: 1, changes: 0))
  }

  @Test func theNewestFiveCopiesAreKept() throws {
    let folder = try TemporaryFolder()
    for _ in 0..<7 {
      try? FileManager.default.removeItem(atPath: folder["p.db"])
      try old(folder["p.db"])
      try Store(path: folder["p.db"], mode: .existing).close()
    }
    #expect(Store.backups(of: folder["p.db"]).map(\.number) == [7, 6, 5, 4, 3])
  }

  @Test func aMigrationWithoutRoomForTheCopyIsRefusedAndChangesNothing() throws {
    let folder = try TemporaryFolder()
    try old(folder["p.db"])
    let before = try Data(contentsOf: URL(fileURLWithPath: folder["p.db"]))
    // Nobody can make a file where a folder of that name is, root neither.
    try FileManager.default.createDirectory(
      atPath: folder["p.db.backup-1.partial/x"], withIntermediateDirectories: true)
    do {
      _ = try Store(path: folder["p.db"], mode: .existing)
      Issue.record("migrated")
    } catch {
      guard case .noBackup(let path, let found, let known, _) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(path == folder["p.db.backup-1"])
      #expect(found == 3)
      #expect(known == Migration.latest)
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder["p.db"])) == before)
    #expect(try Store.contents(of: folder["p.db"]).schema == 3)
  }

  @Test func aRestoredCopyTakesThePlaceAndTheStoreThatWasThereIsKept() throws {
    let folder = try TemporaryFolder()
    try old(folder["p.db"])
    let store = try Store(path: folder["p.db"], mode: .existing)
    try store.edit(.accounts, "A", [:], ["name": .text("Elm")])
    let backup = try #require(Store.backups(of: folder["p.db"]).first)
    // In use by another program, as far as SQLite can tell.
    #expect(throws: StoreError.busy) { try Store.restore(backup, over: folder["p.db"]) }
    #expect(try store.value("SELECT name FROM accounts") == .text("Elm"))
    try store.edit(.accounts, "A", [:], ["name": .text("Oak")])
    store.close()

    let kept = try #require(try Store.restore(backup, over: folder["p.db"]))
    #expect(kept.kind == .replaced)
    #expect(kept.number == 2)
    #expect(try Store.contents(of: folder["p.db"]).schema == 3)
    let restored = try Store(path: folder["p.db"], mode: .existing)
    #expect(try restored.value("SELECT name FROM accounts") == .text("Ash"))
    #expect(try restored.check().problems == [])
    restored.close()
    // And back.
    try Store.restore(kept, over: folder["p.db"])
    let back = try Store(path: folder["p.db"], mode: .existing)
    #expect(try back.value("SELECT name FROM accounts") == .text("Oak"))
    #expect(try back.logCount() == 2)
    back.close()
    #expect(try !files(folder).contains { $0.contains("restoring") || $0.hasSuffix("-wal") })
  }

  @Test func aDamagedStoreIsReplacedAndKeptAsItIs() throws {
    let folder = try TemporaryFolder()
    try old(folder["p.db"])
    try Store(path: folder["p.db"], mode: .existing).close()
    let backup = try #require(Store.backups(of: folder["p.db"]).first)
    let rubbish = Data(repeating: 0x41, count: 8192)
    try rubbish.write(to: URL(fileURLWithPath: folder["p.db"]))
    try rubbish.write(to: URL(fileURLWithPath: folder["p.db-wal"]))
    let kept = try #require(try Store.restore(backup, over: folder["p.db"]))
    #expect(try Data(contentsOf: URL(fileURLWithPath: kept.path)) == rubbish)
    #expect(try Data(contentsOf: URL(fileURLWithPath: kept.path + "-wal")) == rubbish)
    let restored = try Store(path: folder["p.db"], mode: .existing)
    #expect(try restored.value("SELECT name FROM accounts") == .text("Ash"))
  }

  @Test func aMissingStoreIsRestored() throws {
    let folder = try TemporaryFolder()
    try old(folder["p.db"])
    try Store(path: folder["p.db"], mode: .existing).close()
    try FileManager.default.removeItem(atPath: folder["p.db"])
    let backup = try #require(Store.backups(of: folder["p.db"]).first)
    #expect(try Store.restore(backup, over: folder["p.db"]) == nil)
    #expect(try Store.contents(of: folder["p.db"]).accounts == 1)
  }

  @Test func aDamagedCopyIsNotRestored() throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder["p.db"], mode: .create)
    try store.load(RandomPortfolio.content(seed: 2, accounts: 20, rows: 100))
    try store.sql("PRAGMA journal_mode = DELETE")
    store.close()
    try FileManager.default.copyItem(atPath: folder["p.db"], toPath: folder["p.db.backup-4"])
    try Damage.everyPage(of: folder["p.db.backup-4"])
    let before = try Data(contentsOf: URL(fileURLWithPath: folder["p.db"]))
    let backup = try #require(Store.backups(of: folder["p.db"]).first)
    #expect(throws: StoreError.corrupt) { try Store.restore(backup, over: folder["p.db"]) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder["p.db"])) == before)
    #expect(try files(folder) == ["p.db", "p.db.backup-4"])
  }
}
