import AppRuntime
import ArgumentParser
import Domain
import Store

/// `huddle undo`: takes the last change back, or one that nothing later depends on.
struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Undo the last change, imports included; or an older one on which nothing later depends.")
  @OptionGroup var common: CommonOptions
  @Option(help: "The number of the change, as huddle log shows it.") var group: Int64?

  func run() throws {
    try common.stepThroughHistory("undo", done: "Undid") { store, author throws(StoreError) in
      guard let group else { return try store.undo(author: author, at: wallClock()) }
      return try store.undo(group: group, author: author, at: wallClock())
    }
  }
}

/// `huddle redo`: takes the last undo back.
struct Redo: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Redo what was undone last.")
  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.stepThroughHistory("redo", done: "Redid") { store, author throws(StoreError) in
      try store.redo(author: author, at: wallClock())
    }
  }
}

extension CommonOptions {
  /// Takes one step and says which, or that there is none.
  fileprivate func stepThroughHistory(
    _ verb: String, done: String, _ step: (Store, String) throws(StoreError) -> String?
  ) throws {
    try reporting {
      let store = try openStore(path: path, mode: .existing)
      guard let label = try step(store, try author(in: store)) else {
        standardOutput("There is nothing to \(verb).\n")
        throw ExitCode(1)
      }
      standardOutput(harmless("\(done): \(label)\n"))
    }
  }
}
