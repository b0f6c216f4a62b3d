import AppRuntime
import ArgumentParser
import Foundation

/// The workbench: writes everything in the repository that is generated. Never shipped.
@main struct HuddleDev: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "huddle-dev", abstract: "Writes the generated files of the repository and measures the engine.",
    subcommands: [Generate.self, Bench.self, Churn.self])
}

/// `huddle-dev generate`: the references of keys and rules, the shipped models and the screenshots; `--check` only says
/// what is out of date.
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the generated files, or check that they are current.")

  @Flag(help: "Write nothing; exit 1 when a file is out of date.") var check = false
  @Option(help: "The repository.") var root = "."

  func run() throws {
    var stale: [String] = []
    for file in [KeyReference.file(), RuleReference.file()] + ModelFiles.all() + (try Gallery.files()) {
      let path = root + "/" + file.path
      let current = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
      guard current != file.text else { continue }
      if check {
        stale.append(file.path)
      } else {
        try Data(file.text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        print("wrote \(file.path)")
      }
    }
    guard stale.isEmpty else {
      print("out of date: \(stale.joined(separator: ", ")). Run: make screenshots")
      throw ExitCode(1)
    }
  }
}

/// A generated file: its path in the repository and what it should say.
struct GeneratedFile {
  let path: String
  let text: String
}
