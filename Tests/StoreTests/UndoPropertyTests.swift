import Domain
import TestSupport
import Testing

@testable import Store

/// The laws of edits, undos and redos in any order.
@Suite struct UndoPropertyTests {
  /// One random step; what the store refuses leaves no trace.
  private static func step(
    _ store: Store, _ random: inout SeededGenerator, _ values: inout RandomPortfolio, at: Instant
  ) throws -> String {
    let author = ["ann", "bob"].randomElement(using: &random) ?? "ann"
    do throws(StoreError) {
      switch Int.random(in: 0..<12, using: &random) {
      case 0, 1: return try store.undo(author: author, at: at) == nil ? "nothing to undo" : "undo"
      case 2, 3: return try store.redo(author: author, at: at) == nil ? "nothing to redo" : "redo"
      case 4, 5:
        let newest = try store.log(limit: 1).first?.id ?? 0
        let group = Int64.random(in: 1...max(1, newest), using: &random)
        return "older undo of \(try store.undo(group: group, author: author, at: at))"
      case 6:
        let seed = UInt64.random(in: 0..<1000, using: &random)
        _ = try store.importContent(
          RandomPortfolio.content(seed: seed, rows: 5), apply: true, overwrite: Bool.random(using: &random),
          author: author, at: at, label: "Import \(seed)")
        return "import"
      case 7:
        let id = "A-\(Int.random(in: 0..<4, using: &random))"
        let mark = Bool.random(using: &random) ? ReviewMark(on: day("2026-03-31"), author: author) : nil
        try store.set(review: mark, account: id, label: "Review \(id)", author: author, at: at)
        return "mark"
      default:
        let table = BundleTable.allCases.randomElement(using: &random) ?? .notes
        let changes: [RowChange]
        do { changes = try RandomEdit.make(store, table, &random, &values) } catch { return "\(error)" }
        try store.apply(changes, label: "Edit", author: author, at: at)
        return "edit"
      }
    } catch {
      switch error {
      case .superseded, .conflict, .alreadyUndone, .noSuchChange, .constraint: return "refused"
      default: throw error
      }
    }
  }

  @Test(arguments: UInt64(0)..<20)
  func anySequenceEqualsItsLogReplayedAndTheChainHolds(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var values = RandomPortfolio(seed: seed ^ 0xABCD)
    let base = RandomPortfolio.content(seed: seed)
    let store = try Store.inMemory()
    try store.load(base)
    var steps: [String] = []
    for number in 0..<40 {
      steps.append(try Self.step(store, &random, &values, at: noon.adding(hours: number)))
    }
    let fresh = try Store.inMemory()
    try fresh.load(base)
    try Replay.run(store, on: fresh)
    #expect(try Replay.state(fresh) == Replay.state(store), "\(steps)")
    #expect(try store.check().problems == [], "\(steps)")
  }

  /// Whatever happened before: what can be taken back is taken back to exactly what was, and done again to what is.
  @Test(arguments: UInt64(100)..<112)
  func aStepAndItsInverseAreTheIdentity(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var values = RandomPortfolio(seed: seed ^ 0xABCD)
    let store = try Store.inMemory()
    try store.load(RandomPortfolio.content(seed: seed))
    var tried = 0
    for number in 0..<20 {
      let before = try Replay.state(store)
      let log = try store.logCount()
      let step = try Self.step(store, &random, &values, at: noon)
      let after = try Replay.state(store)
      guard try store.logCount() > log else {
        #expect(after == before, "step \(number), \(step), left a trace")
        continue
      }
      let last = try #require(try store.log(limit: 1).first)
      tried += 1
      if last.kind == .undo {
        #expect(try store.redo(author: "ann", at: noon) != nil)
        #expect(try Replay.state(store) == before, "step \(number), \(step)")
        #expect(try store.undo(group: last.undoes ?? 0, author: "ann", at: noon) == last.label)
      } else {
        #expect(try store.undo(group: last.id, author: "ann", at: noon) == last.label)
        #expect(try Replay.state(store) == before, "step \(number), \(step)")
        #expect(try store.redo(author: "ann", at: noon) != nil)
      }
      #expect(try Replay.state(store) == after, "step \(number), \(step)")
    }
    #expect(tried > 5)
  }

  /// Undoing to the bottom by single steps, in an order drawn by lot among what nothing depends on, ends where all began.
  @Test(arguments: UInt64(200)..<212)
  func changesTakenBackInAnyOrderThatIsAllowedLeaveWhatWasThereFirst(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var values = RandomPortfolio(seed: seed ^ 0xABCD)
    let store = try Store.inMemory()
    try store.load(RandomPortfolio.content(seed: seed))
    let first = try Replay.state(store)
    for _ in 0..<25 { _ = try Self.step(store, &random, &values, at: noon) }
    while true {
      let live = try store.log(limit: 1000).filter { $0.kind != .undo && !$0.isUndone }.map(\.id)
      guard !live.isEmpty else { break }
      var isDone = false
      for group in live.shuffled(using: &random) {
        do throws(StoreError) {
          _ = try store.undo(group: group, author: "ann", at: noon)
          isDone = true
        } catch {
          guard case .superseded = error else { throw error }
        }
        if isDone { break }
      }
      // The latest change never has anything that stands on it.
      #expect(isDone)
      guard isDone else { return }
    }
    #expect(try Replay.state(store) == first)
    #expect(try store.check().problems == [])
  }
}
