import AppRuntime
import Demo
import Domain
import Foundation
import Store

/// The built-in portfolio in a throw-away store: a folder of its own in the temporary one, gone when the program ends.
final class DemoStore {
  private var opened: [(store: Store, folder: URL)] = []
  private static let prefix = "huddle-demo-"

  /// Opens the portfolio, filled and scored for the day shown.
  func session(accounts: Int, seed: UInt64, common: CommonOptions) throws -> Session {
    Self.sweep()
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(Self.prefix)\(getpid())-\(UUID().uuidString)")
    let store = try openStore(path: folder.appendingPathComponent("portfolio.db").path, mode: .create)
    opened.append((store, folder))
    let session = try Self.fill(store, accounts: accounts, seed: seed, common: common)
    try ScoringPass(session: session, day: session.startDay).run()
    return session
  }

  /// Removes what was opened.
  func remove() {
    for (store, folder) in opened {
      store.close()
      try? FileManager.default.removeItem(at: folder)
    }
    opened = []
  }

  /// Fills an empty store with the portfolio dated relative to the day shown.
  static func fill(_ store: Store, accounts: Int, seed: UInt64, common: CommonOptions) throws -> Session {
    let day = try common.session(on: store).startDay
    try store.load(DemoPortfolio(accounts: accounts, seed: seed, asOf: day).content())
    return try common.session(on: store)
  }

  /// A program that was killed left its folder behind: those of processes that are no more are removed.
  private static func sweep() {
    let temporary = FileManager.default.temporaryDirectory
    let names = (try? FileManager.default.contentsOfDirectory(atPath: temporary.path)) ?? []
    for name in names where name.hasPrefix(prefix) {
      guard let process = name.dropFirst(prefix.count).split(separator: "-").first.flatMap({ pid_t($0) }),
        kill(process, 0) != 0, errno == ESRCH
      else { continue }
      try? FileManager.default.removeItem(at: temporary.appendingPathComponent(name))
    }
  }
}
