import AppRuntime
import ArgumentParser
import Domain
import Store

/// `huddle undo`: takes the last change back.
struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Undo the last change, imports included.")
  @OptionGroup var common: CommonOptions

  func run() throws {
    try reporting {
      let store = try openStore(path: common.path, mode: .existing)
      guard let label = try store.undo(author: common.author, at: wallClock()) else {
        standardOutput("There is nothing to undo.\n")
        throw ExitCode(1)
      }
      standardOutput(harmless("Undid: \(label)\n"))
    }
  }
}

/// `huddle redo`: takes the last undo back.
struct Redo: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Redo what was undone last.")
  @OptionGroup var common: CommonOptions

  func run() throws {
    try reporting {
      let store = try openStore(path: common.path, mode: .existing)
      guard let label = try store.redo(author: common.author, at: wallClock()) else {
        standardOutput("There is nothing to redo.\n")
        throw ExitCode(1)
      }
      standardOutput(harmless("Redid: \(label)\n"))
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
