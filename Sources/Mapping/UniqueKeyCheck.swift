import Domain

/// Tells of keys that name several rows. Nothing is repaired: which row is the right one is not ours to say.
struct UniqueKeyCheck {
  let source: MappingSpec.Source

  /// One note for keys whose rows differ, one for keys whose rows are the same, one for rows without a key.
  func findings(_ loaded: LoadedSource) -> [ImportFinding] {
    let indices = source.unique.compactMap { name in loaded.columns.firstIndex(of: columnName(name, at: 0)) }
    guard !indices.isEmpty else { return [] }
    var byKey: [[String]: [Int]] = [:]
    byKey.reserveCapacity(loaded.rows.count)
    var keyless: [Int] = []
    for (position, row) in loaded.rows.enumerated() {
      let key = indices.compactMap { row.cells[$0] }
      if key.count == indices.count { byKey[key, default: []].append(position) } else { keyless.append(row.line) }
    }
    let repeated = byKey.filter { $0.value.count > 1 }.sorted { $0.value[0] < $1.value[0] }
    let differing = repeated.filter { entry in
      entry.value.contains { loaded.rows[$0].cells != loaded.rows[entry.value[0]].cells }
    }
    let same = repeated.filter { entry in
      entry.value.allSatisfy { loaded.rows[$0].cells == loaded.rows[entry.value[0]].cells }
    }
    return [
      finding(differing, loaded, "\(differing.count) \(keys(differing.count)) different rows; all of them were kept"),
      finding(same, loaded, "\(same.count) \(keys(same.count)) identical rows; all of them were kept"),
      missing(keyless),
    ].compactMap { $0 }
  }

  private var title: String { source.unique.joined(separator: ", ") }

  private func keys(_ count: Int) -> String {
    count == 1 ? "value of \(title) names several" : "values of \(title) each name several"
  }

  private func finding(
    _ keys: [(key: [String], value: [Int])], _ loaded: LoadedSource, _ reason: String
  ) -> ImportFinding? {
    guard let first = keys.first else { return nil }
    let examples = keys.prefix(5).map { key, positions in
      let lines = positions.prefix(4).map { String(loaded.rows[$0].line) }.joined(separator: ", ")
      return "\(quoted(key.joined(separator: ", "))) (lines \(lines)\(positions.count > 4 ? ", …" : ""))"
    }
    return ImportFinding(
      kind: .note, file: source.file, line: loaded.rows[first.value[0]].line, column: title,
      value: first.key.joined(separator: ", "),
      reason: reason + ". For example " + examples.joined(separator: ", "))
  }

  private func missing(_ lines: [Int]) -> ImportFinding? {
    guard let first = lines.first else { return nil }
    let reason = lines.count == 1 ? "1 row has no \(title)" : "\(lines.count) rows have no \(title)"
    return ImportFinding(kind: .note, file: source.file, line: first, column: title, reason: reason)
  }
}
