import Domain

/// The rows of one table while they are read and checked; a row that breaks a rule leaves and says why.
struct TableDraft {
  let table: BundleTable
  /// What findings name as the file.
  let file: String
  var present: Set<String> = []
  var findings: [ImportFinding] = []
  private(set) var rows: [BundleRow] = []
  /// The line of each of `rows`.
  private(set) var lines: [Int] = []
  private(set) var read = 0
  private(set) var rejected = 0
  /// The ids of rows that stayed out, for naming them where another row refers to one.
  private(set) var rejectedIDs: Set<ExactText> = []

  private let rules: [CellRule]
  private let required: [Int]
  private let idColumn: Int?
  private let unknown: [BundleValue]
  private var values: [BundleValue] = []
  private var line = 0
  private var badColumns: Set<Int> = []
  private var isBad = false

  init(_ table: BundleTable, file: String, isTimeZone: @escaping @Sendable (String) -> Bool) {
    self.table = table
    self.file = ShownText.of(file)
    let columns = table.columns
    rules = columns.map { CellRule(column: $0, isTimeZone: isTimeZone) }
    required = columns.indices.filter { columns[$0].required }
    unknown = Array(repeating: .null, count: columns.count)
    idColumn = columns.first?.type == .id ? 0 : nil
  }

  // MARK: Reading

  /// The rule of a column of the table.
  func rule(_ column: Int) -> CellRule { rules[column] }

  /// Starts the next row.
  mutating func startRow(line: Int) {
    read += 1
    self.line = line
    values = unknown
    isBad = false
    if !badColumns.isEmpty { badColumns.removeAll() }
  }

  /// Puts a text into a column of the row; the empty text is unknown.
  mutating func set(_ column: Int, _ text: String) {
    guard !text.isEmpty else { return }
    guard !text.utf8.contains(0) else { return reject(column, ShownText.of(text), "contains a NUL character") }
    switch rules[column].check(text) {
    case .value(let value): values[column] = value
    case .bad(let reason): reject(column, ShownText.of(text), reason)
    }
  }

  /// Rejects the row for one of its columns, or as a whole.
  mutating func reject(_ column: Int?, _ value: String?, _ reason: String) {
    isBad = true
    if let column { badColumns.insert(column) }
    findings.append(
      ImportFinding(
        kind: .rejected, file: file, line: line, column: column.map { rules[$0].column.name }, value: value,
        reason: reason))
  }

  /// Rejects the row for something that is not one of the table's columns.
  mutating func reject(unknownColumn name: String, _ value: String?, _ reason: String) {
    isBad = true
    findings.append(
      ImportFinding(kind: .rejected, file: file, line: line, column: name, value: value, reason: reason))
  }

  /// Ends the row; it stays when nothing was wrong with it.
  mutating func endRow(sources: [String], sourceCount: Int) {
    // A row that could not be taken apart is not also blamed for what it lacks.
    if !isBad || !badColumns.isEmpty {
      for column in required where values[column].isNull && !badColumns.contains(column) {
        reject(column, nil, "must not be empty")
      }
    }
    guard !isBad else {
      rejected += 1
      if let idColumn, let id = values[idColumn].text { rejectedIDs.insert(ExactText(id)) }
      return
    }
    rows.append(BundleRow(values: values, sources: sources, sourceCount: sourceCount))
    lines.append(line)
  }

  // MARK: Checks over the whole table

  /// Reports rows that share a key; the first of them stays (method §12).
  mutating func dropDuplicateKeys() {
    let keyColumns = table.key.compactMap { table.index(of: $0) }
    var first: [ExactText: Int] = [:]
    first.reserveCapacity(rows.count)
    var reported: Set<Int> = []
    var keep = Array(repeating: true, count: rows.count)
    for index in rows.indices {
      let key = ExactText(keyColumns.map { rows[index].values[$0].keyText }.joined(separator: "\0"))
      guard let earlier = first[key] else {
        first[key] = index
        continue
      }
      keep[index] = false
      let column = keyColumns.count == 1 ? table.key[0] : nil
      let value =
        keyColumns.isEmpty
        ? nil : ShownText.of(keyColumns.map { rows[index].values[$0].keyText }.joined(separator: " | "))
      let what = keyColumns.isEmpty ? "the table has one row" : "duplicate key"
      if reported.insert(earlier).inserted {
        report(
          .note, lines[earlier], column, value, "\(what): line \(lines[index]) comes again; this row, the first, stays")
      }
      report(.rejected, lines[index], column, value, "\(what): line \(lines[earlier]) comes first and stays")
    }
    drop(keep)
  }

  /// Rejects the rows for which a check has a finding.
  mutating func drop(where check: (BundleRow) -> (column: Int, value: String, reason: String)?) {
    var keep = Array(repeating: true, count: rows.count)
    for index in rows.indices {
      guard let problem = check(rows[index]) else { continue }
      keep[index] = false
      report(.rejected, lines[index], rules[problem.column].column.name, ShownText.of(problem.value), problem.reason)
      if let idColumn, let id = rows[index].values[idColumn].text { rejectedIDs.insert(ExactText(id)) }
    }
    drop(keep)
  }

  private mutating func drop(_ keep: [Bool]) {
    let count = keep.reduce(0) { $0 + ($1 ? 0 : 1) }
    guard count > 0 else { return }
    rejected += count
    rows = zip(rows, keep).compactMap { $1 ? $0 : nil }
    lines = zip(lines, keep).compactMap { $1 ? $0 : nil }
  }

  private mutating func report(
    _ kind: ImportFinding.Kind, _ line: Int, _ column: String?, _ value: String?, _ reason: String
  ) {
    findings.append(
      ImportFinding(kind: kind, file: file, line: line, column: column, value: value, reason: reason))
  }

  /// What the store gets.
  var content: BundleTableContent {
    BundleTableContent(rows: rows, present: present, read: read, rejected: rejected)
  }
}

extension BundleValue {
  /// The value as part of a key.
  fileprivate var keyText: String {
    switch self {
    case .null: ""
    case .integer(let value): String(value)
    case .text(let text): text
    }
  }
}
