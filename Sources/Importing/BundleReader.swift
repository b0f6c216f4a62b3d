public import Domain

/// Reads a portfolio bundle (bundle.md) and checks it row by row: what breaks a rule stays out and says why, the rest
/// goes in.
///
/// The checks run in the order values, keys, references, each over the whole bundle (method §12). Nothing is read from
/// or written to anywhere; the same bytes give the same content. Findings come in the order of the tables, then lines.
public struct BundleReader: Sendable {
  private let existing: ExistingKeys
  private let isTimeZone: @Sendable (String) -> Bool

  /// A reader for a store that already has rows, to which the bundle may refer.
  public init(existing: ExistingKeys, isTimeZone: @escaping @Sendable (String) -> Bool) {
    self.existing = existing
    self.isTimeZone = isTimeZone
  }

  /// Reads a folder of CSV files, each named like its table; a missing file is an absent table.
  public func read(files: [(name: String, bytes: [UInt8])]) -> BundleContent {
    var drafts: [BundleTable: TableDraft] = [:]
    var findings: [ImportFinding] = []
    let tables = Dictionary(uniqueKeysWithValues: BundleTable.allCases.map { ($0.fileName, $0) })
    for file in files {
      let name = file.name.utf8.split(separator: 0x2F).last.map { String(decoding: $0, as: UTF8.self) } ?? file.name
      let lowercased = name.lowercased()
      guard let table = tables[lowercased] else {
        if lowercased.hasSuffix(".csv") {
          findings.append(wholeFile(.note, name, "not a table of the bundle, left out"))
        }
        continue
      }
      guard drafts[table] == nil else {
        findings.append(wholeFile(.rejected, name, "a second file for the table \(table.rawValue), left out"))
        continue
      }
      drafts[table] = CSVTable.read(file.bytes, TableDraft(table, file: name, isTimeZone: isTimeZone))
    }
    return checked(&drafts, findings)
  }

  /// Reads the JSON form; a file that is no such bundle, or breaks off, gives no tables and one finding.
  public func read(json bytes: [UInt8], name: String) -> BundleContent {
    var bundle = JSONBundle(name: name, isTimeZone: isTimeZone)
    if let problem = bundle.read(bytes) { return BundleContent(findings: [problem]) }
    return checked(&bundle.drafts, bundle.findings)
  }

  /// Reads tables of text cells that an importer's mapping made. The formula guard is not taken off: it belongs to the
  /// CSV form.
  public func read(rows tables: [BundleTable: RawTable]) -> BundleContent {
    var drafts: [BundleTable: TableDraft] = [:]
    for (table, raw) in tables {
      var draft = TableDraft(table, file: raw.file, isTimeZone: isTimeZone)
      var header = HeaderMap(table, file: draft.file)
      for column in raw.columns { header.add(column, line: 0) }
      draft.findings = header.findings
      draft.present = header.present
      for row in raw.rows {
        draft.startRow(line: row.line)
        if row.cells.count > header.columns.count {
          draft.reject(nil, nil, "has \(row.cells.count) cells for \(header.columns.count) columns")
        } else {
          for (cell, column) in zip(row.cells, header.columns) {
            if let cell, let column { draft.set(column, cell) }
          }
        }
        draft.endRow(sources: row.sources, sourceCount: row.sourceCount)
      }
      drafts[table] = draft
    }
    return checked(&drafts, [])
  }

  private func checked(_ drafts: inout [BundleTable: TableDraft], _ findings: [ImportFinding]) -> BundleContent {
    for table in BundleTable.allCases { drafts[table]?.dropDuplicateKeys() }
    var references = ReferenceCheck(existing: existing)
    references.run(over: &drafts)
    var content = BundleContent(findings: findings)
    for table in BundleTable.allCases {
      guard let draft = drafts.removeValue(forKey: table) else { continue }
      content.tables[table] = draft.content
      // Each check went through the table once more; the reader goes through the file once.
      let byLine = draft.findings.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      content.findings += byLine.map(\.element)
    }
    return content
  }

  private func wholeFile(_ kind: ImportFinding.Kind, _ name: String, _ reason: String) -> ImportFinding {
    ImportFinding(kind: kind, file: ShownText.of(name), line: 0, reason: reason)
  }
}
