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
        let demo = DemoStore()
        defer { demo.remove() }
        try FullScreen.open(
          try demo.session(accounts: accounts, seed: seed, common: common), look: look, common: common)
      }
    }
  }
}
