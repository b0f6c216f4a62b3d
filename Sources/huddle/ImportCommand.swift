import AppRuntime
import ArgumentParser
import Configuration
import Domain
import Foundation
import Importing
import Store

/// `huddle import`: a dry run unless `--apply`.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring in a portfolio: a bundle, or any folder of files through a mapping. A dry run unless --apply.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "A folder of CSV files, or one JSON bundle.") var source: String
  @Option(help: "What the folder is: bundle, or a shipped mapping (spreadsheet, ravenstack).") var from: String?
  @Option(help: "A mapping file of your own (TOML).") var mapping: String?
  @Flag(help: "Write it: one transaction, one undo step.") var apply = false
  @Flag(help: "Also replace values that a person edited in Huddle.") var overwrite = false
  @Flag(help: "Print the outcome as JSON.") var json = false

  func run() throws {
    try reporting {
      let store = try openForImport()
      let content = try SourceFolder(path: source).content(from: from, mapping: mapping, store: store)
      let outcome = try store.importContent(
        content, apply: apply, overwrite: overwrite, author: common.author(in: store), at: wallClock(),
        label: "Import \(URL(fileURLWithPath: source).lastPathComponent)")
      standardOutput(json ? try ImportReport.json(outcome) : ImportReport.text(outcome, source: source))
      if outcome.counts.values.contains(where: { $0.rejected > 0 }) { throw ExitCode(1) }
    }
  }

  /// A dry run must not create a store, so it runs against an empty one in memory when there is none yet.
  private func openForImport() throws -> Store {
    if !apply, !FileManager.default.fileExists(atPath: common.path) { return try Store.inMemory() }
    return try openStore(path: common.path, mode: apply ? .create : .existing)
  }
}
