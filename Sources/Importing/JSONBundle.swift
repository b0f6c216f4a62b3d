import Domain

/// Reads the JSON form of a bundle into the drafts of its tables (bundle.md).
struct JSONBundle {
  static let format = "huddle-bundle"
  static let version = "1"

  var drafts: [BundleTable: TableDraft] = [:]
  private(set) var findings: [ImportFinding] = []
  private let name: String
  private let isTimeZone: @Sendable (String) -> Bool
  private var format: JSONReader.Value?
  private var version: JSONReader.Value?
  private var hasTables = false

  init(name: String, isTimeZone: @escaping @Sendable (String) -> Bool) {
    self.name = name
    self.isTimeZone = isTimeZone
  }

  /// Reads the whole file; what spoils it as a whole is returned.
  mutating func read(_ bytes: [UInt8]) -> ImportFinding? {
    var reader = JSONReader(bytes)
    do throws(JSONReader.Problem) {
      guard reader.peek() == UInt8(ascii: "{") else {
        return finding(.rejected, reader.line, nil, "the file is no JSON object")
      }
      try reader.object { (reader, key) throws(JSONReader.Problem) in try topLevel(&reader, key) }
      try reader.end()
    } catch {
      return finding(.rejected, error.line, nil, "not valid JSON: \(error.reason); nothing of the file is taken")
    }
    guard format == .text(JSONBundle.format) else {
      return finding(.rejected, 0, format, "the file's format is not “\(JSONBundle.format)”", column: "format")
    }
    guard version == .number(JSONBundle.version) else {
      return finding(.rejected, 0, version, "the file's version is not \(JSONBundle.version)", column: "version")
    }
    guard hasTables else { return finding(.rejected, 0, nil, "the file has no tables", column: "tables") }
    return nil
  }

  private mutating func topLevel(_ reader: inout JSONReader, _ key: JSONReader.Value) throws(JSONReader.Problem) {
    let line = reader.line
    switch key {
    case .text("format"): format = try reader.value()
    case .text("version"): version = try reader.value()
    case .text("tables") where !hasTables && reader.peek() == UInt8(ascii: "{"):
      hasTables = true
      try reader.object { (reader, key) throws(JSONReader.Problem) in try table(&reader, key) }
    default:
      _ = try reader.value()
      findings.append(finding(.note, line, nil, "unknown key, left out", column: key.shown))
    }
  }

  private mutating func table(_ reader: inout JSONReader, _ key: JSONReader.Value) throws(JSONReader.Problem) {
    let line = reader.line
    guard case .text(let name) = key, let table = BundleTable(rawValue: name) else {
      _ = try reader.value()
      findings.append(finding(.note, line, nil, "not a table of the bundle, left out", column: key.shown))
      return
    }
    guard drafts[table] == nil else {
      _ = try reader.value()
      findings.append(finding(.rejected, line, nil, "the table comes twice; the first one counts", column: name))
      return
    }
    guard reader.peek() == UInt8(ascii: "[") else {
      let value = try reader.value()
      findings.append(finding(.rejected, line, value, "a table is a list of rows; left out", column: name))
      return
    }
    var draft = TableDraft(table, file: self.name, isTimeZone: isTimeZone)
    var rows = JSONRows(draft)
    try reader.array { (reader) throws(JSONReader.Problem) in try rows.row(&reader, &draft) }
    draft.present = rows.present
    drafts[table] = draft
  }

  private func finding(
    _ kind: ImportFinding.Kind, _ line: Int, _ value: JSONReader.Value?, _ reason: String, column: String? = nil
  ) -> ImportFinding {
    ImportFinding(
      kind: kind, file: ShownText.of(name), line: line, column: column.map(ShownText.of), value: value?.shown,
      reason: reason)
  }
}

/// Reads the rows of one table of the JSON form.
struct JSONRows {
  /// The columns that at least one row has.
  private(set) var present: Set<String> = []
  private var columns: [String: Int] = [:]
  private var reported: Set<ExactText> = []
  private let names: [String]
  private let file: String

  init(_ draft: TableDraft) {
    file = draft.file
    names = draft.table.columns.map(\.name)
    for (index, name) in names.enumerated() { columns[HeaderMap.folded(name)] = index }
  }

  /// Reads one row into the draft.
  mutating func row(_ reader: inout JSONReader, _ draft: inout TableDraft) throws(JSONReader.Problem) {
    let isObject = reader.peek() == UInt8(ascii: "{")
    let line = reader.line
    draft.startRow(line: line)
    if isObject {
      var seen = Array(repeating: false, count: names.count)
      try reader.object { (reader, key) throws(JSONReader.Problem) in
        let at = reader.line
        let value = try reader.value()
        guard let column = column(key) else { return report(key, at, &draft) }
        guard !seen[column] else { return draft.reject(column, value.shown, "the row gives the column twice") }
        seen[column] = true
        present.insert(names[column])
        put(value, column, &draft)
      }
    } else {
      draft.reject(nil, try reader.value().shown, "a row is an object of columns")
    }
    draft.endRow(sources: [file + ":" + String(line)], sourceCount: 1)
  }

  private func column(_ key: JSONReader.Value) -> Int? {
    guard case .text(let name) = key else { return nil }
    return columns[name] ?? columns[HeaderMap.folded(name)]
  }

  private mutating func report(_ key: JSONReader.Value, _ line: Int, _ draft: inout TableDraft) {
    guard reported.insert(ExactText(key.shown)).inserted else { return }
    draft.findings.append(
      ImportFinding(kind: .note, file: file, line: line, column: key.shown, reason: "unknown column, kept out"))
  }

  private func put(_ value: JSONReader.Value, _ column: Int, _ draft: inout TableDraft) {
    let isNumeric = draft.rule(column).isNumeric
    switch value {
    case .null: break
    case .number(let digits) where isNumeric: draft.set(column, digits)
    case .text(let text) where !isNumeric: draft.set(column, text)
    case .bool(let flag) where draft.rule(column).column.type == .bool: draft.set(column, flag ? "yes" : "no")
    case .unusable(let shown, let reason): draft.reject(column, shown, reason)
    default: draft.reject(column, value.shown, isNumeric ? "a number is expected" : "a string is expected")
    }
  }
}

extension JSONReader.Value {
  /// The value as a finding shows it.
  fileprivate var shown: String {
    switch self {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .number(let digits): ShownText.of(digits)
    case .text(let text): ShownText.of(text)
    case .unusable(let shown, _): shown
    case .array: "[…]"
    case .object: "{…}"
    }
  }
}
