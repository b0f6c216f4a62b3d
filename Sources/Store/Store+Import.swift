public import Domain
import GRDB

extension Store {
  /// The rows that others may refer to: table → id → account id (empty where the table belongs to no account).
  public func existingKeys() throws(StoreError) -> ExistingKeys {
    try read { database in
      var answer: ExistingKeys = [:]
      for table in Store.referenced {
        let account = table.belongsToAccount ? "account_id" : "''"
        var ids: [String: String] = [:]
        let query = try Query(database, "SELECT \(table.key[0]), \(account) FROM \(table.rawValue)")
        try query.rows { ids[$0.text(0) ?? ""] = $0.text(1) ?? "" }
        answer[table] = ids
      }
      return answer
    }
  }

  private static let referenced: [BundleTable] = {
    let targets = BundleTable.allCases.flatMap(\.columns).compactMap { column -> BundleTable? in
      if case .reference(let table) = column.type { table } else { nil }
    }
    return BundleTable.allCases.filter { targets.contains($0) }
  }()

  /// Takes a validated bundle in, in one transaction and as one undo step (bundle.md).
  ///
  /// Rows that are not in the bundle stay; so do columns that its files do not have, and cells a person edited, unless
  /// `overwrite`. Rows that are the same already are not touched.
  ///
  /// - Parameters:
  ///   - apply: `false` counts what would happen and writes nothing.
  ///   - label: what the change log calls it, such as `Import March`.
  public func importContent(
    _ content: BundleContent, apply: Bool, overwrite: Bool, author: String, at: Instant, label: String
  ) throws(StoreError) -> ImportOutcome {
    guard apply else {
      return try read { database in
        var run = BundleImport(
          database, findings: content.findings, overwrite: overwrite, log: nil, provenance: nil)
        try run.run(content)
        return ImportOutcome(counts: run.counts, findings: run.findings, applied: false)
      }
    }
    return try write { database in
      let provenance = ProvenanceWriter(database, label: label, author: author, at: at)
      let (run, group) = try database.logged(.import, label: label, author: author, at: at) { log in
        var run = BundleImport(
          database, findings: content.findings, overwrite: overwrite, log: log, provenance: provenance)
        try run.run(content)
        return (run, log.group)
      }
      try provenance.finish(group: group)
      return ImportOutcome(counts: run.counts, findings: run.findings, applied: true)
    }
  }

  /// Where rows came from, as `file:line`, with the number of source rows before capping; rows without a record are
  /// left out.
  public func provenance(
    of rows: [SourceRow]
  ) throws(StoreError) -> [SourceRow: (sources: [String], count: Int)] {
    try read { database in
      var answer: [SourceRow: (sources: [String], count: Int)] = [:]
      for row in rows {
        guard let found = try Provenance.find(row, database) else { continue }
        answer[row] = (JSON(found.text)?.elements.compactMap(\.string) ?? [], found.count)
      }
      return answer
    }
  }
}
