import Domain
import GRDB

/// Compares a bundle with the store row by row, and writes what differs unless it only looks.
struct BundleImport {
  private let database: Database
  private let writer: RowWriter
  private let overwrite: Bool
  private let provenance: ProvenanceWriter?
  private(set) var findings: [ImportFinding]
  private(set) var counts: [BundleTable: ImportOutcome.Counts] = [:]
  /// Ids of rows that stayed out, so that rows that refer to them stay out too.
  private var absent: [BundleTable: Set<String>] = [:]

  /// - Parameter log: `nil` for a dry run.
  init(
    _ database: Database, findings: [ImportFinding], overwrite: Bool, log: ChangeLogWriter?,
    provenance: ProvenanceWriter?
  ) {
    self.database = database
    self.findings = findings
    self.overwrite = overwrite
    self.provenance = provenance
    writer = RowWriter(database: database, log: log)
  }

  /// Rows before those that refer to them.
  static let order: [BundleTable] = BundleTable.allCases.filter { $0 != .milestones }.flatMap {
    $0 == .initiatives ? [$0, .milestones] : [$0]
  }

  mutating func run(_ content: BundleContent) throws {
    for table in BundleImport.order {
      guard let rows = content.tables[table] else { continue }
      try run(rows, of: TableSQL.of(table))
    }
  }

  private mutating func run(_ content: BundleTableContent, of sql: TableSQL) throws {
    var counts = ImportOutcome.Counts()
    counts.read = content.read
    counts.rejected = content.rejected
    var edited = try EditedCells(database, sql.table)
    let compared = sql.names.indices.filter {
      content.present.contains(sql.names[$0]) && !sql.keyPositions.contains($0)
    }
    for row in content.rows {
      let key = sql.key(of: row.values)
      if let name = reference(toAbsent: row, sql) {
        counts.rejected += 1
        leaveOut(row, sql, key)
        findings.append(
          finding(.rejected, row, sql, name, "refers to a row that was deleted in Huddle and stays deleted"))
        continue
      }
      if let current = try writer.current(sql, key) {
        let new = try merge(row, into: current.values, compared, sql, key, &edited)
        let changed = compared.filter { new[$0] != current.values[$0] }
        try writer.update(sql, key, changed, old: current.values, new: new)
        if changed.isEmpty { counts.unchanged += 1 } else { counts.updated += 1 }
        try provenance?.record(row, SourceRow(sql.table, sql.rowID(key)), isNew: false)
      } else if !overwrite, edited.contains(key, EditedCells.deletedRow) {
        counts.unchanged += 1
        leaveOut(row, sql, key)
        findings.append(finding(.kept, row, sql, nil, "was deleted in Huddle and stays deleted"))
      } else {
        try edited.mark(false, key, EditedCells.deletedRow, in: writer)
        try writer.insert(sql, row.values)
        counts.inserted += 1
        try provenance?.record(row, SourceRow(sql.table, sql.rowID(key)), isNew: true)
      }
    }
    self.counts[sql.table] = counts
  }

  /// What the row will hold: the file's cells, except those a person edited.
  private mutating func merge(
    _ row: BundleRow, into current: [BundleValue], _ compared: [Int], _ sql: TableSQL, _ key: [BundleValue],
    _ edited: inout EditedCells
  ) throws -> [BundleValue] {
    var new = current
    for position in compared where row.values[position] != current[position] {
      let name = sql.names[position]
      if !edited.isEmpty, edited.contains(key, name) {
        guard overwrite else {
          findings.append(finding(.kept, row, sql, name, "was edited in Huddle and stays as it is there"))
          continue
        }
        try edited.mark(false, key, name, in: writer)
      }
      new[position] = row.values[position]
    }
    return new
  }

  // MARK: - Rows that stay out

  private mutating func leaveOut(_ row: BundleRow, _ sql: TableSQL, _ key: [BundleValue]) {
    guard key.count == 1, let id = key[0].text else { return }
    absent[sql.table, default: []].insert(id)
  }

  /// The first column that refers to a row that stayed out.
  private func reference(toAbsent row: BundleRow, _ sql: TableSQL) -> String? {
    guard !absent.isEmpty else { return nil }
    for (column, value) in zip(sql.table.columns, row.values) {
      if case .reference(let table) = column.type, let id = value.text, absent[table]?.contains(id) == true {
        return column.name
      }
    }
    return nil
  }

  private func finding(
    _ kind: ImportFinding.Kind, _ row: BundleRow, _ sql: TableSQL, _ column: String?, _ reason: String
  ) -> ImportFinding {
    let source = row.sources.first ?? sql.table.fileName
    let colon = source.lastIndex(of: ":")
    let line = colon.flatMap { Int(source[source.index(after: $0)...]) }
    let file = line == nil ? source : colon.map { String(source[..<$0]) } ?? source
    let position = column.flatMap { sql.table.index(of: $0) }
    return ImportFinding(
      kind: kind, file: file, line: line ?? 0, column: column,
      value: position.flatMap { row.values[$0].text(as: sql.table.columns[$0].type) }, reason: reason)
  }
}
