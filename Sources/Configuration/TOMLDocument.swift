import TOMLKit

/// A TOML value, free of the library that parsed it.
indirect enum TOMLNode: Hashable {
  case string(String)
  case bool(Bool)
  case array([TOMLNode])
  case table([String: TOMLNode])
  /// A number, date or time: nothing that any of the files asks for.
  case other

  init(_ value: some TOMLValueConvertible) {
    if let text = value.string {
      self = .string(text)
    } else if let flag = value.bool {
      self = .bool(flag)
    } else if let table = value.table {
      self = TOMLNode(table: table)
    } else if let array = value.array {
      self = .array(array.map { TOMLNode($0.tomlValue) })
    } else {
      self = .other
    }
  }

  init(table: TOMLTable) {
    var entries: [String: TOMLNode] = [:]
    for key in table.keys {
      if let value = table[key] { entries[key] = TOMLNode(value.tomlValue) }
    }
    self = .table(entries)
  }
}

/// A parsed TOML text that knows where its keys stand.
struct TOMLDocument {
  let file: String
  let root: TOMLSection

  /// Parses a text; `file` is only shown.
  init(_ text: String, file: String) throws(ConfigurationError) {
    guard !text.utf8.contains(0) else {
      throw ConfigurationError(file: file, line: 0, key: "", expectation: "the file contains a null character")
    }
    let lines = TOMLLineIndex(text)
    if let line = lines.namelessTable {
      throw ConfigurationError(file: file, line: line, key: "", expectation: "a table needs a name, such as [styles]")
    }
    if let line = lines.tooDeep {
      throw ConfigurationError(file: file, line: line, key: "", expectation: "this is nested too deeply")
    }
    self.file = file
    do {
      // The library's table owns all memory below it, so it must live until everything is copied out of it.
      let table = try TOMLTable(string: text)
      let node = withExtendedLifetime(table) { TOMLNode(table: table) }
      guard case .table(let entries) = node else { throw TOMLNodeIsNoTable() }
      root = TOMLSection(file: file, lines: lines, path: [], entries: entries)
    } catch {
      let parse = error as? TOMLParseError
      let message = parse.map { $0.description.split(whereSeparator: \.isNewline).joined(separator: " ") } ?? "\(error)"
      throw ConfigurationError(
        file: file, line: parse?.source.begin.line ?? 0, key: "", expectation: "this is not TOML: \(message)")
    }
  }

  private struct TOMLNodeIsNoTable: Error {}
}
