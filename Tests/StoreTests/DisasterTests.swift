import Dispatch
import Domain
import Foundation
import Testing

@testable import Store

/// Damages files as a failing disk would.
enum Damage {
  /// Overwrites the beginning of every page but the first.
  static func everyPage(of path: String) throws {
    let file = try #require(FileHandle(forUpdatingAtPath: path))
    let size = try file.seekToEnd()
    for page in stride(from: UInt64(4096), to: size, by: 4096) {
      try file.seek(toOffset: page)
      file.write(Data(repeating: 0xFF, count: 64))
    }
    try file.close()
  }
}

/// What goes wrong with files while a store is open, none of it by permissions: it means the same when run as root.
@Suite struct DisasterTests {
  private func store(_ folder: TemporaryFolder) throws -> Store {
    let store = try Store(path: folder["p.db"], mode: .create)
    try store.take(content([.accounts: [account("A", ["name": .text("Ash")])]]))
    return store
  }

  /// What a person can do to the files of a store that is open.
  enum Deed: CaseIterable { case moved, deleted, deletedWithItsLog, replaced, folderMoved }

  private func commit(_ deed: Deed, _ folder: TemporaryFolder) throws -> String? {
    let manager = FileManager.default
    switch deed {
    case .moved:
      try manager.moveItem(atPath: folder["p.db"], toPath: folder["elsewhere.db"])
      return folder["elsewhere.db"]
    case .deleted: try manager.removeItem(atPath: folder["p.db"])
    case .deletedWithItsLog:
      for suffix in ["", "-wal", "-shm"] { try manager.removeItem(atPath: folder["p.db" + suffix]) }
    case .replaced:
      let other = try Store(path: folder["other.db"], mode: .create)
      try other.take(content([.accounts: [account("X")]]))
      other.close()
      guard rename(folder["other.db"], folder["p.db"]) == 0 else { throw StoreError.missing(path: folder["other.db"]) }
    case .folderMoved:
      try manager.createDirectory(atPath: folder["inner"], withIntermediateDirectories: true)
      for suffix in ["", "-wal", "-shm"] {
        try manager.moveItem(atPath: folder["p.db" + suffix], toPath: folder["inner/p.db" + suffix])
      }
      return folder["inner/p.db"]
    }
    return nil
  }

  @Test(arguments: Deed.allCases)
  func nothingIsWrittenToAFileThatIsNoLongerThere(deed: Deed) throws {
    let folder = try TemporaryFolder()
    let store = try store(folder)
    try store.edit(.accounts, "A", [:], ["name": .text("Elm")])
    let moved = try commit(deed, folder)
    let lost = StoreError.replaced(path: folder["p.db"])
    #expect(throws: lost) { try store.edit(.accounts, "A", [:], ["name": .text("Oak")]) }
    #expect(throws: lost) { try store.undo(author: "ann", at: noon) }
    #expect(throws: lost) { try store.saveDraft(Draft(key: "k", state: "{}", at: noon, author: "ann")) }
    #expect(throws: lost) { try store.verifyPlace() }
    store.close()
    if let moved {
      // Everything that was saved before is in the file, although its log had another name.
      let found = try Store(path: moved, mode: .readOnly)
      #expect(try found.value("SELECT name FROM accounts") == .text("Elm"))
      #expect(try found.check().problems == [])
    }
    if deed == .replaced {
      let other = try Store(path: folder["p.db"], mode: .existing)
      #expect(try other.value("SELECT group_concat(account_id) FROM accounts") == .text("X"))
      #expect(try other.check().problems == [])
    } else {
      #expect(!FileManager.default.fileExists(atPath: folder["p.db"]), "no empty file takes its place")
    }
  }

  @Test func aChangeThatLosesItsFileOnTheWayIsNotMade() throws {
    let folder = try TemporaryFolder()
    let store = try store(folder)
    #expect(throws: StoreError.replaced(path: folder["p.db"])) {
      try store.write { database in
        try Query(database, "UPDATE accounts SET name = 'Oak'").run()
        try FileManager.default.moveItem(atPath: folder["p.db"], toPath: folder["elsewhere.db"])
      }
    }
    store.close()
    let found = try Store(path: folder["elsewhere.db"], mode: .readOnly)
    #expect(try found.value("SELECT name FROM accounts") == .text("Ash"))
  }

  @Test func aFileThatComesBackIsNotWrittenToByWhoLostIt() throws {
    let folder = try TemporaryFolder()
    let store = try store(folder)
    try FileManager.default.moveItem(atPath: folder["p.db"], toPath: folder["x.db"])
    #expect(throws: StoreError.self) { try store.edit(.accounts, "A", [:], ["name": .text("Oak")]) }
    try FileManager.default.moveItem(atPath: folder["x.db"], toPath: folder["p.db"])
    #expect(throws: StoreError.replaced(path: folder["p.db"])) {
      try store.edit(.accounts, "A", [:], ["name": .text("Oak")])
    }
    let again = try Store(path: folder["p.db"], mode: .existing)
    try again.edit(.accounts, "A", ["name": .text("Ash")], ["name": .text("Elm")])
    #expect(try again.check().problems == [])
  }

  @Test(.timeLimit(.minutes(1)), arguments: [Deed.moved, .deleted, .replaced])
  func theWatchSaysThatTheFileIsGone(deed: Deed) async throws {
    let folder = try TemporaryFolder()
    let store = try store(folder)
    let (losses, continuation) = AsyncStream.makeStream(of: StoreError.self)
    let watch = StoreWatch(store, queue: DispatchQueue(label: "test")) { error in
      continuation.yield(error)
    } onChange: {
    }
    _ = try commit(deed, folder)
    var iterator = losses.makeAsyncIterator()
    #expect(await iterator.next() == .replaced(path: folder["p.db"]))
    watch.stop()
  }

  @Test func aDamagedPageIsToldByTheCheckAndByReadingAndHurtsNothingElse() throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder["p.db"], mode: .create)
    try store.load(RandomPortfolio.content(seed: 2, accounts: 20, rows: 400))
    let page = try #require(
      try store.value("SELECT rootpage FROM sqlite_schema WHERE type = 'table' AND name = 'tickets'")?.integer)
    let size = try #require(try store.value("PRAGMA page_size")?.integer)
    store.close()
    let file = try #require(FileHandle(forUpdatingAtPath: folder["p.db"]))
    try file.seek(toOffset: UInt64((page - 1) * size))
    file.write(Data(repeating: 0xFF, count: 200))
    try file.close()
    let damaged = try Store(path: folder["p.db"], mode: .existing)
    #expect(throws: StoreError.corrupt) { try damaged.rows(of: .tickets) }
    #expect(try damaged.rows(of: .accounts).count == 20)
    #expect(try damaged.check().problems.contains { $0.hasPrefix("integrity: ") })
    #expect(throws: StoreError.corrupt) {
      try damaged.apply(
        [RowChange(table: .tickets, key: [.text("tickets-1")], before: [:], after: ["priority": .text("P1")])],
        label: "x", author: "ann", at: noon)
    }
    #expect(try damaged.logCount() == 0)
  }

  @Test func aLockThatLastsIsToldAndTheSameEditGoesThroughAfterwards() throws {
    let folder = try TemporaryFolder()
    try store(folder).close()
    let store = try Store(path: folder["p.db"], mode: .existing, busyTimeout: 0.05)
    let other = try Store(path: folder["p.db"], mode: .existing)
    try other.outsideTransaction { database in
      try Query(database, "BEGIN IMMEDIATE").run()
      #expect(throws: StoreError.busy) { try store.edit(.accounts, "A", [:], ["name": .text("Elm")]) }
      #expect(throws: StoreError.busy) { try store.saveDraft(Draft(key: "k", state: "{}", at: noon, author: "ann")) }
      try Query(database, "COMMIT").run()
    }
    try store.edit(.accounts, "A", ["name": .text("Ash")], ["name": .text("Elm")])
    #expect(try store.logCount() == 2)
  }

  /// Room for a few pages more and no room for the change: whatever is asked fails with the same words.
  @Test func aFullStoreRefusesEditsUndoAndDraftsAndKeepsAll() throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder["p.db"], mode: .create)
    try store.take(RandomPortfolio.content(seed: 3, accounts: 30, rows: 300))
    try store.edit(.accounts, "A-1", [:], ["name": .text("Elm")])
    let before = try store.tables()
    let pages = try store.value("PRAGMA page_count")?.integer ?? 0
    func limit(_ pages: Int64) throws {
      try store.outsideTransaction { try Query($0, "PRAGMA max_page_count = \(pages)").run() }
    }
    try limit(pages)
    let long = BundleValue.text(String(repeating: "x", count: 100_000))
    #expect(throws: StoreError.full) { try store.edit(.accounts, "A-2", [:], ["name": long]) }
    #expect(throws: StoreError.full) {
      try store.saveDraft(Draft(key: "k", state: long.text ?? "", at: noon, author: "ann"))
    }
    _ = try store.undo(author: "ann", at: noon)
    #expect(throws: StoreError.full) { _ = try store.undo(author: "ann", at: noon) }
    try limit(1_000_000)
    _ = try store.redo(author: "ann", at: noon)
    #expect(try store.tables() == before)
    #expect(try store.check().problems == [])
  }
}
