import Domain
import Foundation
import TestSupport
import Testing

@testable import Store

/// A program of its own that changes a store at random (`huddle-dev churn`), and says a line for every change saved.
private final class Churning {
  private let process = Process()
  private let pipe = Pipe()
  private var rest = ""

  init(_ path: String, seed: UInt64, author: String, steps: Int? = nil) throws {
    // The executables of the package lie beside the tests.
    let folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    process.executableURL = folder.appendingPathComponent("huddle-dev")
    process.arguments =
      ["churn", path, "--seed", String(seed), "--author", author] + (steps.map { ["--steps", String($0)] } ?? [])
    process.standardOutput = pipe
    process.standardError = FileHandle.standardError
    try process.run()
  }

  /// The next lines, at least one; `nil` at the end.
  func lines() -> [String]? {
    while true {
      let data = pipe.fileHandleForReading.availableData
      guard !data.isEmpty else { return nil }
      rest += String(decoding: data, as: UTF8.self)
      guard let end = rest.lastIndex(of: "\n") else { continue }
      let whole = rest[..<end].split(separator: "\n").map(String.init)
      rest = String(rest[rest.index(after: end)...])
      return whole
    }
  }

  /// Kills it where it is, and answers what it had still said.
  func kill() -> [String] {
    Glibc.kill(process.processIdentifier, SIGKILL)
    return finish()
  }

  func finish() -> [String] {
    var all: [String] = []
    while let more = lines() { all += more }
    process.waitUntilExit()
    return all
  }

  var status: Int32 { process.terminationStatus }
}

/// Crashes and competing writers, with real processes.
@Suite(.serialized) struct CrashTests {
  private static let accounts = 12

  private func store(_ folder: TemporaryFolder) throws -> Store {
    let store = try Store(path: folder["p.db"], mode: .create)
    try store.load(base)
    return store
  }

  private var base: BundleContent {
    content([
      .accounts: (0..<Self.accounts).map { account("A-\($0)", ["mrr": .integer(1000), "vertical": .text("v")]) }
    ])
  }

  /// What holds in every state that a change leaves behind, and in none between.
  private func expectWhole(_ store: Store, _ note: String) throws {
    let sum = try store.value("SELECT sum(mrr) FROM accounts")
    #expect(sum == .integer(Int64(Self.accounts) * 1000), "\(note)")
    #expect(try store.value("SELECT count(DISTINCT vertical) FROM accounts") == .integer(1), "\(note)")
    #expect(try store.check().problems == [], "\(note)")
  }

  /// Three hundred processes, each killed at another point of what it is doing, all on one store.
  @Test func aKilledProgramLeavesTheStoreAsBeforeOrAfterAndTheDraftIsBack() throws {
    let folder = try TemporaryFolder()
    try store(folder).close()
    var random = SeededGenerator(seed: 9)
    var saved = 0
    for round in 0..<300 {
      let before = try Store(path: folder["p.db"], mode: .existing)
      let logged = try before.logCount()
      let draft = try before.draft("churn/ann")?.state
      before.close()
      let child = try Churning(folder["p.db"], seed: UInt64(round), author: "ann")
      var said: [String] = []
      while !said.contains("ready") { said += try #require(child.lines()) }
      usleep(UInt32.random(in: 0..<12_000, using: &random))
      said += child.kill()
      saved += said.count { $0 == "saved" }

      let store = try Store(path: folder["p.db"], mode: .existing)
      let note = "round \(round): \(said)"
      // What was said to be saved is there; one more may have been saved that nobody was told about.
      let drafts = said.filter { $0.hasPrefix("draft ") }.map { String($0.dropFirst(6)) }
      let kept = try store.draft("churn/ann")?.state
      if let last = drafts.last {
        #expect(Int(kept ?? "") ?? -1 >= Int(last) ?? 0, "\(note)")
      } else if kept != draft {
        #expect(kept != nil, "\(note)")
      }
      #expect(try store.logCount() >= logged, "\(note)")
      if round.isMultiple(of: 10) { try expectWhole(store, note) }
      let sum = try store.value("SELECT sum(mrr) FROM accounts")
      #expect(sum == .integer(Int64(Self.accounts) * 1000), "\(note)")
      store.close()
    }
    #expect(saved > 100, "the programs hardly got anywhere: \(saved)")
    let store = try Store(path: folder["p.db"], mode: .existing)
    try expectWhole(store, "at the end")
    // A step without effect says so too, hence at most.
    #expect(try store.logCount() > 50)
    let fresh = try Store.inMemory()
    try fresh.load(base)
    try Replay.run(store, on: fresh)
    #expect(try Replay.state(fresh) == Replay.state(store))
  }

  @Test(arguments: UInt64(0)..<3)
  func twoProgramsEndInSomeSerialOrderOfWhatTheyDid(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let store = try store(folder)
    let children = try ["ann", "bob"].enumerated().map { index, author in
      try Churning(folder["p.db"], seed: seed * 2 + UInt64(index), author: author, steps: 120)
    }
    var said: [[String]] = []
    for child in children {
      said.append(child.finish())
      #expect(child.status == 0)
    }
    try expectWhole(store, "\(said)")
    let log = try store.log(limit: 10_000)
    for (author, lines) in zip(["ann", "bob"], said) {
      let mine = log.count { $0.author == author }
      #expect(mine > 20)
      #expect(mine <= lines.count { $0 == "saved" }, "nothing is logged that was not said")
      #expect(
        try store.draft("churn/\(author)")?.state
          == lines.last { $0.hasPrefix("draft ") }.map { String($0.dropFirst(6)) })
    }
    // The order of the log is the order in which all of it happened.
    let fresh = try Store.inMemory()
    try fresh.load(base)
    try Replay.run(store, on: fresh)
    #expect(try Replay.state(fresh) == Replay.state(store))
  }
}
