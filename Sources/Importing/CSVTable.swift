import Domain

/// Reads one CSV file into the draft of its table.
enum CSVTable {
  /// The draft with the rows of the file. An empty file is an empty table.
  static func read(_ bytes: [UInt8], _ empty: TableDraft) -> TableDraft {
    var draft = empty
    var reader = CSVRecords(bytes)
    guard reader.next() else { return draft }
    if let problem = reader.problem {
      draft.findings.append(
        ImportFinding(
          kind: .rejected, file: draft.file, line: reader.line, value: ShownText.of(reader.firstLine),
          reason: "the header cannot be read: \(problem.reason); no row of the file is taken"))
      while reader.next() {
        draft.startRow(line: reader.line)
        draft.reject(nil, nil, "the file has no readable header")
        draft.endRow(sources: [], sourceCount: 0)
      }
      return draft
    }
    var header = HeaderMap(draft.table, file: draft.file)
    for index in 0..<reader.count {
      if let name = reader.text(index) {
        header.add(name, line: reader.line)
      } else {
        header.addUnreadable(reader.raw(index), line: reader.line)
      }
    }
    draft.findings += header.findings
    draft.present = header.present
    let guarded = draft.table.columns.map { FormulaGuard.applies(to: $0.type) }
    while reader.next() {
      draft.startRow(line: reader.line)
      readRow(reader, header, guarded, &draft)
      draft.endRow(sources: [draft.file + ":" + String(reader.line)], sourceCount: 1)
    }
    return draft
  }

  private static func readRow(_ reader: CSVRecords, _ header: HeaderMap, _ guarded: [Bool], _ draft: inout TableDraft) {
    if let problem = reader.problem {
      return draft.reject(nil, ShownText.of(reader.firstLine), problem.reason)
    }
    let width = header.columns.count
    if reader.count > width {
      return draft.reject(nil, ShownText.of(reader.raw(width)), "has \(reader.count) cells for \(width) columns")
    }
    if reader.isDoubtful, reader.count != width {
      return draft.reject(
        nil, ShownText.of(reader.firstLine),
        "follows an unclosed quote and has \(reader.count) cells for \(width) columns")
    }
    for index in 0..<reader.count where !reader.isEmpty(index) {
      guard let column = header.columns[index] else { continue }
      guard let text = reader.text(index) else {
        let raw = reader.raw(index)
        draft.reject(column, ShownText.of(raw), raw.contains(0) ? "contains a NUL character" : "not valid UTF-8")
        continue
      }
      draft.set(column, guarded[column] ? FormulaGuard.removed(from: text) : text)
    }
  }
}
