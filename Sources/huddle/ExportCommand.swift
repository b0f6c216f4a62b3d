import AppRuntime
import ArgumentParser
import Domain
import Foundation
import Importing
import Store

/// `huddle export`: the whole portfolio as a bundle.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the portfolio as a bundle: a folder of CSV files, or one JSON file.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "The folder or file to write.") var destination: String
  @Flag(name: .customLong("json-bundle"), help: "One JSON file instead of a folder.") var jsonBundle = false

  func run() throws {
    try reporting {
      let store = try openStore(path: common.path, mode: .readOnly)
      if jsonBundle {
        try writeWhole(
          BundleWriter.json(try BundleTable.allCases.map { ($0, try store.rows(of: $0)) }), to: destination)
        return
      }
      do {
        try FileManager.default.createDirectory(atPath: destination, withIntermediateDirectories: true)
      } catch {
        throw Problem("\(destination) cannot be made (\(error.localizedDescription)); nothing was exported")
      }
      for table in BundleTable.allCases {
        try writeWhole(
          BundleWriter.csv(table, rows: try store.rows(of: table)), to: destination + "/" + table.fileName)
      }
    }
  }
}

/// `huddle template`: an empty bundle to fill in.
struct Template: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write an empty bundle with one example row a table, to fill in by hand or from a spreadsheet.")

  @Argument(help: "The folder to write; it must not hold such files yet.") var folder: String

  func run() throws {
    try reporting {
      try TemplateFolder.write(to: folder)
      standardOutput("Wrote an empty bundle to \(folder). Fill them in, then: huddle import \(folder) --apply\n")
    }
  }
}
