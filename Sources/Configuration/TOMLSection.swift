import Domain

/// One table of a TOML file, read key by key with errors that name the line.
struct TOMLSection {
  let file: String
  let lines: TOMLLineIndex
  let path: [String]
  let entries: [String: TOMLNode]

  /// The keys in the order in which they stand in the file.
  var keys: [String] {
    entries.keys.sorted { (line(of: $0), $0) < (line(of: $1), $1) }
  }

  /// The line of a key, else of the table.
  func line(of key: String) -> Int { lines.keys[path + [key]] ?? line }

  /// The line on which the text of a key's string begins.
  func textLine(of key: String) -> Int { lines.texts[path + [key]] ?? line(of: key) }

  /// The line of the table itself.
  var line: Int { lines.keys[path] ?? 0 }

  /// An error about a key, or about the table as a whole.
  func error(_ key: String?, _ expectation: String, suggestion: String? = nil) -> ConfigurationError {
    let full = (path + (key.map { [$0] } ?? [])).joined(separator: ".")
    return ConfigurationError(
      file: file, line: key.map(line(of:)) ?? line, key: TOMLSection.shown(full), expectation: expectation,
      suggestion: suggestion)
  }

  /// Refuses every key that is not one of these.
  func allow(_ known: [String], what: String = "key") throws(ConfigurationError) {
    for key in keys where !known.contains(key) { throw unknown(key, what, among: known) }
  }

  /// The error of a key that nobody knows.
  func unknown(_ key: String, _ what: String, among known: [String]) -> ConfigurationError {
    let near = NearestName.of(key, among: known).map { "did you mean \($0)?" }
    return error(
      key, "there is no such \(what)", suggestion: near ?? "there are " + known.joined(separator: ", "))
  }

  /// A text; `nil` when the key is not there.
  func string(_ key: String) throws(ConfigurationError) -> String? {
    guard let value = entries[key] else { return nil }
    guard case .string(let text) = value else { throw error(key, "expected a text between quotes") }
    return text
  }

  /// A text that has to be there.
  func requiredString(_ key: String) throws(ConfigurationError) -> String {
    guard let text = try string(key), !text.isEmpty else {
      throw error(entries[key] == nil ? nil : key, "\(key) is missing")
    }
    return text
  }

  /// Yes or no; `nil` when the key is not there.
  func bool(_ key: String) throws(ConfigurationError) -> Bool? {
    guard let value = entries[key] else { return nil }
    guard case .bool(let flag) = value else { throw error(key, "expected true or false") }
    return flag
  }

  /// The literal text of a number as it stands in the file, without a plus sign and underscores; `nil` for anything
  /// that is no number, date or time.
  func number(_ key: String) -> String? {
    guard entries[key] == .other, let literal = lines.literals[path + [key]] else { return nil }
    return literal.filter { $0 != "_" && $0 != "+" }
  }

  /// A text or a list of texts; empty when the key is not there.
  func strings(_ key: String) throws(ConfigurationError) -> [String] {
    switch entries[key] {
    case nil: return []
    case .string(let text): return [text]
    case .array(let values):
      var texts: [String] = []
      for value in values {
        guard case .string(let text) = value else { throw error(key, "expected a list of texts") }
        texts.append(text)
      }
      return texts
    default: throw error(key, "expected a text or a list of texts")
    }
  }

  /// A table; `nil` when the key is not there.
  func section(_ key: String) throws(ConfigurationError) -> TOMLSection? {
    guard let value = entries[key] else { return nil }
    guard case .table(let entries) = value else { throw error(key, "expected a table") }
    return TOMLSection(file: file, lines: lines, path: path + [key], entries: entries)
  }

  /// The tables of `[key.…]`, in the order of the file.
  func sections(under key: String) throws(ConfigurationError) -> [(name: String, section: TOMLSection)] {
    guard let parent = try section(key) else { return [] }
    var children: [(name: String, section: TOMLSection)] = []
    for name in parent.keys {
      if let child = try parent.section(name) { children.append((name, child)) }
    }
    return children
  }

  /// The tables of `[[key]]`.
  func list(_ key: String) throws(ConfigurationError) -> [TOMLSection] {
    guard let value = entries[key] else { return [] }
    guard case .array(let elements) = value else { throw error(key, "expected [[\(key)]]") }
    var sections: [TOMLSection] = []
    for (position, element) in elements.enumerated() {
      guard case .table(let entries) = element else { throw error(key, "expected [[\(key)]]") }
      sections.append(TOMLSection(file: file, lines: lines, path: path + [key, String(position)], entries: entries))
    }
    return sections
  }

  /// A key or value as an error shows it: no control characters, not endless.
  static func shown(_ key: String) -> String {
    String(
      String.UnicodeScalarView(
        key.unicodeScalars.prefix(80).map { scalar in
          switch scalar.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator: "\u{FFFD}"
          default: scalar
          }
        }))
  }
}
