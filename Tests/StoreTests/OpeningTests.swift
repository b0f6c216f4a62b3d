import Domain
import Foundation
import Testing

@testable import Store

@Suite struct OpeningTests {
  @Test func aMissingStoreIsMadeInAPrivateFolder() throws {
    let folder = try TemporaryFolder()
    let path = folder["deep/er/portfolio.db"]
    let store = try Store(path: path, mode: .create)
    store.close()
    let manager = FileManager.default
    let file = try manager.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    let parent = try manager.attributesOfItem(atPath: folder["deep/er"])[.posixPermissions] as? Int
    #expect(file == 0o600)
    #expect(parent == 0o700)
  }

  @Test func theLogOfAStoreIsAsPrivateAsTheStore() throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder["p.db"], mode: .create)
    try store.take(content([.accounts: [account("A")]]))
    for suffix in ["-wal", "-shm"] {
      let mode = try FileManager.default.attributesOfItem(atPath: folder["p.db" + suffix])[.posixPermissions] as? Int
      #expect(mode == 0o600)
    }
  }

  @Test(arguments: [Store.Mode.existing, .readOnly])
  func aMissingStoreIsNotMadeUnlessAsked(mode: Store.Mode) throws {
    let folder = try TemporaryFolder()
    #expect(throws: StoreError.missing(path: folder["p.db"])) { try Store(path: folder["p.db"], mode: mode) }
    #expect(!FileManager.default.fileExists(atPath: folder["p.db"]))
  }

  @Test(arguments: ["", "short", String(repeating: "A", count: 4096)])
  func aFileThatIsNoDatabaseIsRefusedAndNotTouched(text: String) throws {
    let folder = try TemporaryFolder()
    try text.write(toFile: folder["p.db"], atomically: false, encoding: .utf8)
    if !text.isEmpty {
      #expect(throws: StoreError.notADatabase(path: folder["p.db"])) { try Store(path: folder["p.db"], mode: .create) }
    }
    #expect(throws: StoreError.notADatabase(path: folder["p.db"])) { try Store(path: folder["p.db"], mode: .readOnly) }
    #expect(try String(contentsOfFile: folder["p.db"], encoding: .utf8) == text)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["p.db"])
  }

  @Test func aPipeIsNoDatabaseAndHoldsNobodyUp() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder["p.db"], 0o600) == 0)
    #expect(throws: StoreError.notADatabase(path: folder["p.db"])) { try Store(path: folder["p.db"], mode: .create) }
  }

  @Test func aFolderIsNoDatabase() throws {
    let folder = try TemporaryFolder()
    #expect(throws: StoreError.notADatabase(path: folder.path)) { try Store(path: folder.path, mode: .create) }
  }

  @Test func aDatabaseOfAnotherProgramIsRefusedAndNotTouched() throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder["p.db"], mode: .create)
    try store.sql("PRAGMA application_id = 7")
    store.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: folder["p.db"]))
    #expect(throws: StoreError.foreignDatabase(path: folder["p.db"])) { try Store(path: folder["p.db"], mode: .create) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder["p.db"])) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["p.db"])
  }

  @Test func aNewerStoreIsRefusedWhetherItsVersionIsInTheFileOrStillInTheLog() throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder["p.db"], mode: .create)
    try store.sql("PRAGMA user_version = 99")
    #expect(throws: StoreError.newerDatabase(found: 99, known: Migration.latest)) {
      try Store(path: folder["p.db"], mode: .existing)
    }
    store.close()
    #expect(throws: StoreError.newerDatabase(found: 99, known: Migration.latest)) {
      try Store(path: folder["p.db"], mode: .readOnly)
    }
  }

  @Test func reopeningWritesNothing() throws {
    let folder = try TemporaryFolder()
    let first = try Store(path: folder["p.db"], mode: .create)
    try first.take(content([.accounts: [account("A")]]))
    let version = try first.dataVersion()
    let second = try Store(path: folder["p.db"], mode: .create)
    #expect(try second.accountKey(id: "A") == 1)
    second.close()
    #expect(try first.dataVersion() == version)
  }

  @Test func aReadOnlyStoreReadsAndRefusesToWrite() throws {
    let folder = try TemporaryFolder()
    let writer = try Store(path: folder["p.db"], mode: .create)
    try writer.take(content([.accounts: [account("A")]]))
    let reader = try Store(path: folder["p.db"], mode: .readOnly)
    #expect(try reader.rows(of: .accounts).count == 1)
    #expect(throws: StoreError.readOnly) { try reader.edit(.accounts, "A", [:], ["name": .text("X")]) }
    writer.close()
    #expect(try reader.rows(of: .accounts).count == 1)
  }

  @Test func unknownTablesDoNotMatter() throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder["p.db"], mode: .create)
    try store.sql("CREATE TABLE stack (item TEXT)")
    store.close()
    let again = try Store(path: folder["p.db"], mode: .existing)
    try again.load(RandomPortfolio.content(seed: 1))
    #expect(try again.rows(of: .accounts).count == 4)
  }

  @Test func aStoreThatIsHeldByAnotherIsBusyAndThenFree() throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder["p.db"], mode: .create, busyTimeout: 0.01)
    let other = try Store(path: folder["p.db"], mode: .existing)
    try other.outsideTransaction { database in
      try Query(database, "BEGIN IMMEDIATE").run()
      #expect(throws: StoreError.busy) { try store.take(content([.accounts: [account("A")]])) }
      // Reading and opening go on beside the writer.
      #expect(try store.isEmpty())
      #expect(try Store(path: folder["p.db"], mode: .existing, busyTimeout: 0.01).isEmpty())
      try Query(database, "ROLLBACK").run()
    }
    try store.take(content([.accounts: [account("A")]]))
    #expect(try !store.isEmpty())
  }

  @Test func aFullStoreSaysSoAndKeepsWhatItHad() throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder["p.db"], mode: .create)
    try store.take(content([.accounts: [account("A")]]))
    let before = try store.tables()
    let pages = try store.value("PRAGMA page_count")?.integer ?? 0
    try store.outsideTransaction { database in
      _ = try Query(database, "PRAGMA max_page_count = \(pages + 2)").first { $0.integer(0) }
    }
    #expect(throws: StoreError.full) { try store.take(RandomPortfolio.content(seed: 3, accounts: 40, rows: 300)) }
    #expect(try store.tables() == before)
    #expect(try store.log(limit: 10).count == 1)
  }

  @Test func aDamagedStoreIsCorrupt() throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder["p.db"], mode: .create)
    try store.load(RandomPortfolio.content(seed: 2, accounts: 20, rows: 200))
    store.close()
    try Damage.everyPage(of: folder["p.db"])
    #expect(throws: StoreError.corrupt) {
      let damaged = try Store(path: folder["p.db"], mode: .existing)
      return try damaged.rows(of: .tickets)
    }
  }

  @Test(arguments: [
    StoreError.missing(path: "/p"), .notADatabase(path: "/p"), .foreignDatabase(path: "/p"),
    .newerDatabase(found: 2, known: 1), .busy, .full, .readOnly, .corrupt, .permission(path: "/p"),
    .constraint("x"), .notEmpty, .olderDatabase(found: 3, known: 4), .replaced(path: "/p"), .noSuchChange(4),
    .alreadyUndone(4), .noBackup(path: "/p.backup-1", found: 3, known: 4, reason: "no space left"),
    .superseded(
      StoreError.Later(
        target: 1, row: SourceRow(.accounts, "A"), columns: ["mrr", "name"],
        change: LogEntry(id: 2, kind: .edit, label: "Edit A", author: "bob", at: noon))), .unknownTimeZone("X"),
    .io(code: 10, message: "disk I/O error"),
  ])
  func everyErrorIsOneSentence(error: StoreError) {
    #expect(error.message.hasSuffix("."))
    #expect(!error.message.dropLast().contains(". "))
  }
}
