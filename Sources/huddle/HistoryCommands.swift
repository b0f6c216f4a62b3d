import AppRuntime
import ArgumentParser
import Domain
import Store

/// `huddle undo`: takes the last change back.
struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Undo the last change, imports included.")
  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.stepThroughHistory("undo", done: "Undid") { store throws(StoreError) in
      try store.undo(author: common.author, at: wallClock())
    }
  }
}

/// `huddle redo`: takes the last undo back.
struct Redo: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Redo what was undone last.")
  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.stepThroughHistory("redo", done: "Redid") { store throws(StoreError) in
      try store.redo(author: common.author, at: wallClock())
    }
  }
}

extension CommonOptions {
  /// Takes one step and says which, or that there is none.
  fileprivate func stepThroughHistory(
    _ verb: String, done: String, _ step: (Store) throws(StoreError) -> String?
  ) throws {
    try reporting {
      guard let label = try step(openStore(path: path, mode: .existing)) else {
        standardOutput("There is nothing to \(verb).\n")
        throw ExitCode(1)
      }
      standardOutput(harmless("\(done): \(label)\n"))
    }
  }
}

/// `huddle log`: the change log, newest first.
struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "The change log, newest first.")
  @OptionGroup var common: CommonOptions
  @Option(help: "How many changes.") var limit = 50

  func run() throws {
    try reporting {
      let store = try openStore(path: common.path, mode: .readOnly)
      for entry in try store.log(limit: limit) {
        standardOutput(harmless("\(entry.at.rfc3339)  \(entry.author)  \(entry.label)  (\(entry.rows) rows)\n"))
      }
    }
  }
}
