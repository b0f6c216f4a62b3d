import AppRuntime
import ArgumentParser
import Demo
import Domain
import Foundation
import Store

/// `huddle demo`: the interface on a built-in portfolio, or a store of any size on disk.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "The interface on a built-in portfolio in a throw-away store; --write makes a store instead.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var look: LookOptions
  @Option(help: "Write the store here instead of opening it; the file must not exist yet.") var write: String?
  @Option(help: "How many accounts.") var accounts = 125
  @Option(help: "The seed; the same seed and day give the same portfolio.") var seed: UInt64 = 1

  func validate() throws {
    guard (1...1_000_000).contains(accounts) else { throw ValidationError("--accounts takes 1 to 1000000") }
  }

  func run() throws {
    try reporting {
      if let write {
        guard !FileManager.default.fileExists(atPath: write) else {
          throw Problem("\(write) exists already; nothing was written")
        }
        let store = try openStore(path: write, mode: .create)
        let session = try DemoStore.fill(store, accounts: accounts, seed: seed, common: common)
        try ScoringPass(session: session, day: session.startDay).run()
        store.close()
        standardOutput("Wrote \(accounts) accounts to \(write)\n")
      } else {
        let session = try DemoStore.session(accounts: accounts, seed: seed, common: common)
        defer { DemoStore.remove(session) }
        try FullScreen.open(session, look: look, common: common)
      }
    }
  }
}

/// The built-in portfolio in a store of its own.
enum DemoStore {
  /// A throw-away store in the temporary folder, filled and scored for the day shown.
  static func session(accounts: Int, seed: UInt64, common: CommonOptions) throws -> Session {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("huddle-demo-\(UUID().uuidString)")
    let store = try openStore(path: folder.appendingPathComponent("portfolio.db").path, mode: .create)
    let session = try fill(store, accounts: accounts, seed: seed, common: common)
    try ScoringPass(session: session, day: session.startDay).run()
    return session
  }

  /// Fills an empty store with the portfolio dated relative to the day shown.
  static func fill(_ store: Store, accounts: Int, seed: UInt64, common: CommonOptions) throws -> Session {
    let day = try common.session(on: store).startDay
    let portfolio = DemoPortfolio(accounts: accounts, seed: seed, asOf: day)
    try store.load(portfolio.content())
    return try common.session(on: store)
  }

  /// Removes a throw-away store with its folder.
  static func remove(_ session: Session) {
    session.store.close()
    guard let path = session.store.path else { return }
    try? FileManager.default.removeItem(at: URL(fileURLWithPath: path).deletingLastPathComponent())
  }
}
