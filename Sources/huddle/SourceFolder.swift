import Configuration
import Domain
import Foundation
import Importing
import Mapping
import Store

/// The files an import is pointed at, and what they are.
struct SourceFolder {
  let path: String

  /// The validated rows of the source, as a bundle or through a mapping.
  func content(from: String?, mapping: String?, store: Store) throws -> BundleContent {
    let reader = BundleReader(existing: try store.existingKeys(), isTimeZone: { Store.zone(named: $0) != nil })
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Problem("\(path) does not exist; nothing was imported")
    }
    guard isFolder.boolValue else { return reader.read(json: try bytes(path), name: lastName) }
    if let mapping { return try mapped(try spec(file: mapping), reader) }
    let names = try csvNames()
    switch try from ?? guess(names) {
    case "bundle":
      let known = names.filter { name in BundleTable.allCases.contains { $0.fileName == name.lowercased() } }
      guard !known.isEmpty else {
        throw Problem("\(path) has no file of a bundle (accounts.csv, meetings.csv, …); nothing was imported")
      }
      return reader.read(files: try known.map { (name: $0, bytes: try bytes(path + "/" + $0)) })
    case let name:
      guard let text = BuiltIn.mappings.first(where: { $0.name == name })?.text else {
        let shipped = (["bundle"] + BuiltIn.mappings.map(\.name)).joined(separator: ", ")
        throw Problem("--from knows \(shipped), not \"\(name)\"; nothing was imported")
      }
      return try mapped(try MappingFile.parse(text, file: name + ".toml"), reader)
    }
  }

  private var lastName: String { URL(fileURLWithPath: path).lastPathComponent }

  /// Without `--from`: a shipped mapping all of whose own files are there, else a bundle.
  private func guess(_ names: [String]) throws -> String {
    if names.contains(where: { $0.lowercased() == BundleTable.accounts.fileName }) { return "bundle" }
    for (name, text) in BuiltIn.mappings {
      let wanted = try MappingFile.parse(text, file: name + ".toml").sources.map(\.file)
      if wanted.allSatisfy({ names.contains($0) }) { return name }
    }
    return "bundle"
  }

  private func csvNames() throws -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.lowercased().hasSuffix(".csv") }
        .sorted()
    } catch {
      throw Problem("\(path) cannot be listed (\(error.localizedDescription)); nothing was imported")
    }
  }

  private func bytes(_ file: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw Problem("\(file) cannot be read; nothing was imported")
    }
    return [UInt8](data)
  }

  private func spec(file: String) throws -> MappingSpec {
    try MappingFile.parse(String(decoding: try bytes(file), as: UTF8.self), file: file)
  }

  private func mapped(_ spec: MappingSpec, _ reader: BundleReader) throws -> BundleContent {
    var sources: [SourceTable] = []
    var findings: [ImportFinding] = []
    for source in spec.sources where FileManager.default.fileExists(atPath: path + "/" + source.file) {
      let read = CSVReader(delimiter: source.delimiter).read(try bytes(path + "/" + source.file), file: source.file)
      sources.append(read.table)
      findings += read.findings
    }
    let portfolio = try MappingRunner(spec: spec).run(sources: sources, zone: Store.zone(named:))
    var content = reader.read(rows: portfolio.tables)
    content.findings = findings + portfolio.findings + content.findings
    return content
  }
}
