import AppRuntime
import ArgumentParser
import Configuration
import Domain
import Foundation
import Scoring
import Store

/// The options every command shares (cli.md).
struct CommonOptions: ParsableArguments {
  @Option(name: .long, help: "The store. Default: $HUDDLE_DB, else $XDG_DATA_HOME/huddle/portfolio.db.")
  var db: String?
  @Option(name: .customLong("as-of"), help: "The day shown, YYYY-MM-DD. Default: today in the workspace's time zone.")
  var asOf: String?
  @Option(
    name: .long,
    help: "A shipped scoring model (blueprint, composite-6.2), one of yours by name, or a model file.")
  var model = "blueprint"
  @Option(
    name: .customLong("as"),
    help: "Who acts. Default: $HUDDLE_USER, else the person that the login is, else asked once and remembered.")
  var actor: String?

  /// Where the store is.
  var path: String {
    if let db { return db }
    let environment = ProcessInfo.processInfo.environment
    if let path = environment["HUDDLE_DB"], !path.isEmpty { return path }
    let data = environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 }
    return (data ?? (environment["HOME"] ?? ".") + "/.local/share") + "/huddle/portfolio.db"
  }

  /// Who acts, as the change log names them: who is asked for, else the person of the team that the login is or said to
  /// be, else the login.
  func author(in store: Store) throws(StoreError) -> String {
    let environment = ProcessInfo.processInfo.environment
    if let actor { return actor }
    if let name = environment["HUDDLE_USER"], !name.isEmpty { return name }
    return try store.actor(login: Self.login)
  }

  /// The login's name, also where no shell has set it.
  static var login: String {
    let environment = ProcessInfo.processInfo.environment
    if let name = environment["USER"], !name.isEmpty { return name }
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else { return "unknown" }
    return String(cString: name)
  }

  /// The login in whose name one acts; `nil` where somebody else was named.
  private var actingLogin: String? {
    let named = actor ?? ProcessInfo.processInfo.environment["HUDDLE_USER"] ?? ""
    return named.isEmpty ? Self.login : nil
  }

  /// Opens the store as a session.
  ///
  /// - Parameter asks: whether there is somebody who can be asked who acts.
  func session(_ mode: Store.Mode, asks: Bool = false) throws -> Session {
    try session(on: openStore(path: path, mode: mode), asks: asks)
  }

  /// A session on an open store.
  func session(on store: Store, asks: Bool = false) throws -> Session {
    let model = try ModelShelf.model(asked: model, environment: ProcessInfo.processInfo.environment)
    var day: Day?
    if let asOf {
      guard let parsed = Day(iso: asOf) else {
        throw ValidationError("--as-of takes a day such as 2026-03-31, not \"\(asOf)\"")
      }
      day = parsed
    }
    return try Session(
      store: store, model: model, fixedDay: day, author: author(in: store),
      login: asks ? actingLogin : nil, now: wallClock)
  }
}

/// The only clock of the program.
@Sendable func wallClock() -> Instant {
  Instant(microseconds: Int64((Date().timeIntervalSince1970 * 1_000_000).rounded(.down)))
}

/// Opens a store; a missing one is a problem that says what to do.
func openStore(path: String, mode: Store.Mode) throws -> Store {
  do {
    return try Store(path: path, mode: mode)
  } catch {
    throw Problem("\(path): \(error.message)")
  }
}
