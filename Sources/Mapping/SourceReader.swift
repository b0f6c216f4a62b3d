import Domain

/// A source file as its SQL table will hold it.
struct LoadedSource {
  /// The SQL columns besides `_file` and `_line`.
  var columns: [String]
  var rows: [(line: Int, cells: [String?])] = []
  var findings: [ImportFinding] = []
  /// Data rows of the file; `nil` when there is no file.
  var read: Int?
}

/// Turns a parsed file into rows for SQL: names the columns, empties to NULL, dates to ISO.
struct SourceReader {
  let source: MappingSpec.Source
  /// The mapping file, which has to change when a date column stays ambiguous.
  let mapping: String
  let zone: ZoneTable

  /// The rows; of a file that is not there, none.
  func load(_ table: SourceTable?) throws(MappingError) -> LoadedSource {
    guard let table else {
      var loaded = LoadedSource(columns: expected)
      loaded.findings.append(
        .init(
          kind: source.isOptional ? .note : .rejected, file: source.file, line: 0,
          reason: source.isOptional ? "there is no such file; it is optional" : "there is no such file"))
      return loaded
    }
    let found = columnNames(table.header)
    let missing = expected.filter { !found.contains($0) }
    var loaded = LoadedSource(columns: found + missing, read: table.rows.count)
    for name in missing {
      let near = NearestName.of(name, among: found).map { "; the nearest is \($0)" } ?? ""
      note(&loaded, "the file has no column \(name)\(near); it reads as unknown", column: name)
    }
    var readers = try dateReaders(found, table, &loaded)
    loaded.rows.reserveCapacity(table.rows.count)
    for row in table.rows { take(row, &loaded, &readers, width: found.count) }
    for (_, reader) in readers { loaded.findings += reader.clockChanges(file: source.file) }
    return loaded
  }

  /// Every column the mapping names, once.
  private var expected: [String] {
    var names: [String] = []
    for name in source.columns + source.unique + source.indexes + source.dates.map(\.name) {
      let column = columnName(name, at: 0)
      if !names.contains(column) { names.append(column) }
    }
    return names
  }

  private func dateReaders(
    _ columns: [String], _ table: SourceTable, _ loaded: inout LoadedSource
  ) throws(MappingError) -> [(index: Int, reader: DateColumnReader)] {
    var readers: [(index: Int, reader: DateColumnReader)] = []
    for column in source.dates {
      guard let index = columns.firstIndex(of: columnName(column.name, at: 0)) else { continue }
      let order: DateOrder
      if let declared = column.order { order = declared } else { order = try decide(column, index, table, &loaded) }
      readers.append((index, DateColumnReader(column, order: order, zone: zone)))
    }
    return readers
  }

  private func decide(
    _ column: MappingSpec.DateColumn, _ index: Int, _ table: SourceTable, _ loaded: inout LoadedSource
  ) throws(MappingError) -> DateOrder {
    var decision = DateOrderDecision()
    for row in table.rows where index < row.cells.count && !row.cells[index].isEmpty {
      decision.see(row.cells[index], line: row.line)
    }
    switch decision.verdict {
    case .order(let order, let reason):
      note(&loaded, reason, column: column.name)
      return order
    case .open: return .dayFirst
    case .undecided(let line, let reason):
      throw MappingError(
        file: source.file, line: line, message: "the order of the dates in \(column.name) cannot be told: \(reason)",
        suggestion: "say \"\(column.name)\" = \"dmy\" or \"mdy\" in \(mapping)"
          + (column.line > 0 ? ":\(column.line)" : "")
      )
    }
  }

  private func note(_ loaded: inout LoadedSource, _ reason: String, column: String) {
    loaded.findings.append(.init(kind: .note, file: source.file, line: 0, column: column, reason: reason))
  }

  private func take(
    _ row: SourceTable.Row, _ loaded: inout LoadedSource, _ readers: inout [(index: Int, reader: DateColumnReader)],
    width: Int
  ) {
    if row.cells.count > width, let extra = row.cells[width...].first(where: { !$0.isEmpty }) {
      let reason = "has \(row.cells.count) cells, but the header has \(width)"
      loaded.findings.append(.init(kind: .rejected, file: source.file, line: row.line, value: extra, reason: reason))
      return
    }
    var cells = [String?](repeating: nil, count: loaded.columns.count)
    for index in 0..<min(width, row.cells.count) where !row.cells[index].isEmpty { cells[index] = row.cells[index] }
    for position in readers.indices {
      let index = readers[position].index
      guard let text = cells[index], !text.utf8.allSatisfy({ $0 == 0x20 }) else {
        cells[index] = nil
        continue
      }
      do {
        cells[index] = try readers[position].reader.iso(text, line: row.line)
      } catch {
        loaded.findings.append(
          .init(
            kind: .rejected, file: source.file, line: row.line, column: readers[position].reader.column.name,
            value: text,
            reason: error.reason))
        return
      }
    }
    loaded.rows.append((row.line, cells))
  }
}
