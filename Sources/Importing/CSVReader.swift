public import Domain

/// Reads a foreign CSV file into the table that a mapping works on.
public struct CSVReader: Sendable {
  private let delimiter: UInt8

  /// A reader of files whose cells are told apart by an ASCII character; any other character reads as a comma.
  public init(delimiter: Character = ",") { self.delimiter = delimiter.asciiValue ?? 0x2C }

  /// The header and rows of a file, as text.
  public func table(_ bytes: [UInt8], file: String) -> SourceTable { read(bytes, file: file).table }

  /// The header and rows of a file, and what could not be read.
  ///
  /// A line whose quotes do not add up is rejected. Bytes that are no UTF-8, and NULs, become U+FFFD, with a note: a
  /// mapping may not need that cell at all.
  public func read(_ bytes: [UInt8], file: String) -> (table: SourceTable, findings: [ImportFinding]) {
    var records = CSVRecords(bytes, delimiter: delimiter)
    let shownFile = ShownText.of(file)
    var table = SourceTable(file: file, header: [], rows: [])
    var findings: [ImportFinding] = []
    var isHeader = true
    while records.next() {
      let line = records.line
      if let problem = records.problem {
        findings.append(
          ImportFinding(
            kind: .rejected, file: shownFile, line: line, value: ShownText.of(records.firstLine), reason: problem.reason
          ))
        if isHeader { return (table, findings) }
        continue
      }
      if records.isDoubtful, records.count != table.header.count {
        findings.append(
          ImportFinding(
            kind: .rejected, file: shownFile, line: line, value: ShownText.of(records.firstLine),
            reason: "follows an unclosed quote and has \(records.count) cells for \(table.header.count) columns"))
        continue
      }
      let cells = (0..<records.count).map { index in
        if let text = records.text(index) { return text }
        let raw = records.raw(index)
        let column = isHeader || index >= table.header.count ? nil : ShownText.of(table.header[index])
        findings.append(
          ImportFinding(
            kind: .note, file: shownFile, line: line, column: column, value: ShownText.of(raw),
            reason: "not valid UTF-8, or a NUL; read as U+FFFD"))
        return String(decoding: raw.map { $0 == 0 ? 0xFF : $0 }, as: UTF8.self)
      }
      if isHeader {
        table.header = cells
        isHeader = false
      } else {
        table.rows.append(SourceTable.Row(line: line, cells: cells))
      }
    }
    return (table, findings)
  }
}

extension CSVRecords.Problem {
  /// The problem in words.
  var reason: String {
    switch self {
    case .textAfterQuote: "text after a closing quote"
    case .unclosedQuote: "a quote is never closed"
    }
  }
}
