import Dispatch
import Domain
import Testing

@testable import Store

@Suite struct WatchTests {
  @Test(.timeLimit(.minutes(1))) func anotherConnectionsCommitIsNoticedAndOurOwnIsNot() async throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder["p.db"], mode: .create)
    let other = try Store(path: folder["p.db"], mode: .existing)
    let (changes, continuation) = AsyncStream.makeStream(of: Void.self)
    let watch = StoreWatch(store, queue: DispatchQueue(label: "test")) { continuation.yield() }
    // Ours first: if it were noticed, the versions below would not tell.
    let before = try store.dataVersion()
    try store.take(content([.accounts: [account("A")]]))
    #expect(try store.dataVersion() == before)
    try other.sql("UPDATE accounts SET name = 'outside'")
    var iterator = changes.makeAsyncIterator()
    await iterator.next()
    #expect(try store.dataVersion() != before)
    #expect(try store.value("SELECT name FROM accounts") == .text("outside"))
    watch.stop()
  }

  @Test func aStoreInMemoryIsNeverChangedFromOutside() throws {
    let store = try Store.inMemory()
    let watch = StoreWatch(store, queue: .global()) { Issue.record("called") }
    let before = try store.dataVersion()
    try store.take(content([.accounts: [account("A")]]))
    #expect(try store.dataVersion() == before)
    watch.stop()
  }
}
