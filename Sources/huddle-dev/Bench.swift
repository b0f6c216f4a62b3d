import ArgumentParser
import Demo
import Domain
import Foundation
import Scoring
import Store

/// `huddle-dev bench`: how long the engine takes over a portfolio whose facts are in memory.
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Score a portfolio of the demo from memory and print time and memory.")

  @Option(help: "Accounts of the portfolio.") var accounts = 10_000
  @Option(help: "Seed of the portfolio.") var seed: UInt64 = 1
  @Option(help: "How often everything is scored.") var rounds = 3

  func run() throws {
    // Not a month end: the day, its 12 month ends and both deltas are 15 different days.
    guard accounts > 0, rounds >= 0, let day = Day(iso: "2026-03-18") else { throw ExitCode(64) }
    let portfolio = try BenchPortfolio(accounts: accounts, seed: seed, day: day)
    let engine = ScoringEngine(model: .blueprint, shared: portfolio.shared)
    let days = portfolio.facts.reduce(0) { $0 + engine.history($1, asOf: day).count + 3 }
    print("accounts \(portfolio.facts.count), rows \(portfolio.rows), account-days \(days)")
    print(portfolio.rowsByTable.map { "\($0.table) \($0.rows)" }.joined(separator: ", "))
    let clock = ContinuousClock()
    var best = Duration.seconds(Int64.max / 2)
    var firing = 0
    for _ in 0..<rounds {
      let started = clock.now
      let calendar = engine.calendar(day)
      for facts in portfolio.facts { firing += engine.score(facts, on: calendar).triggers.count }
      best = min(best, clock.now - started)
    }
    guard rounds > 0 else { return }
    let seconds = Double(best.components.seconds) + Double(best.components.attoseconds) / 1e18
    print("firing triggers \(firing / rounds)")
    print("best of \(rounds): \(text(seconds * 1000)) ms, \(text(seconds * 1e6 / Double(days))) µs per account and day")
    print("peak memory \(BenchPortfolio.peakMemory) kB")
  }

  private func text(_ value: Double) -> String { String(format: "%.2f", value) }
}

/// The facts of a demo portfolio, read through the store a piece at a time so that only the facts stay.
struct BenchPortfolio {
  private(set) var facts: [AccountFacts] = []
  private(set) var shared = SharedFacts()
  private(set) var counts: [BundleTable: Int] = [:]

  init(accounts: Int, seed: UInt64, day: Day) throws {
    let portfolio = DemoPortfolio(accounts: accounts, seed: seed, asOf: day)
    for start in stride(from: 0, to: accounts, by: 500) {
      var content = portfolio.shared()
      let part = portfolio.content(of: start..<min(accounts, start + 500))
      for (table, rows) in part.tables { counts[table, default: 0] += rows.rows.count }
      content.tables.merge(part.tables) { _, accounts in accounts }
      let store = try Store.inMemory()
      try store.load(content)
      shared = try store.sharedFacts()
      facts += try store.facts(keys: store.accountKeys()).map(\.facts)
    }
  }

  var rows: Int { counts.values.reduce(0, +) }
  var rowsByTable: [(table: String, rows: Int)] {
    counts.map { ($0.key.rawValue, $0.value) }.sorted { $0.table < $1.table }
  }

  /// The most memory the process ever held, in kB.
  static var peakMemory: String {
    let data = FileHandle(forReadingAtPath: "/proc/self/status")?.readDataToEndOfFile() ?? Data()
    let line = String(decoding: data, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(separator: " ").dropFirst().first.map(String.init) ?? "unknown"
  }
}
