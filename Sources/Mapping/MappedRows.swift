import Domain

extension MappingSession {
  /// The rows of one bundle table. Its columns are the table's own, in any order, and perhaps `_sources`.
  func rows(of mapped: MappingSpec.Table) throws(MappingError) -> RawTable {
    let table = mapped.table
    var result = RawTable(columns: [], rows: [], file: "mapped \(table.fileName)")
    var isBool: [Bool] = []
    var sourcesAt: Int?
    var kept: [Int] = []
    try query(mapped.select, of: table.rawValue) { names throws(MappingError) in
      let known = table.columns.map(\.name)
      for (index, name) in names.enumerated() {
        if name == "_sources" {
          sourcesAt = index
          continue
        }
        guard let column = table.columns.first(where: { $0.name == name }) else {
          var error = error(mapped.select, table.rawValue, "there is no column \(quoted(name)) in \(table.rawValue)")
          error.suggestion =
            NearestName.of(name, among: known).map { "did you mean \($0)?" }
            ?? "there are " + known.joined(separator: ", ")
          throw error
        }
        guard !result.columns.contains(name) else {
          throw error(mapped.select, table.rawValue, "the column \(name) is there twice")
        }
        result.columns.append(name)
        isBool.append(column.type == .bool)
        kept.append(index)
      }
    } row: { statement throws(MappingError) in
      var row = RawTable.Row(cells: [], sources: [], line: result.rows.count + 1)
      row.cells.reserveCapacity(kept.count)
      for (position, index) in kept.enumerated() {
        guard let cell = cellText(statement.value(index), isBool: isBool[position]) else {
          throw error(mapped.select, table.rawValue, "the column \(result.columns[position]) returns bytes, not text")
        }
        row.cells.append(cell)
      }
      if let sourcesAt, case .text(let text) = statement.value(sourcesAt) {
        let places = try sourcePlaces(text, mapped)
        row.sources = Array(places.prefix(limits.sourcesPerRow))
        row.sourceCount = places.count
      }
      result.rows.append(row)
    }
    return result
  }

  /// The places of a `_sources` text, each once: joined with `;`, or a JSON array.
  private func sourcePlaces(_ text: String, _ mapped: MappingSpec.Table) throws(MappingError) -> [String] {
    var places: [String] = []
    if text.utf8.first == 0x5B {
      do {
        let elements = try SQLiteStatement("SELECT value FROM json_each(?)", in: database)
        try database.check(elements.bind(text, at: 1))
        while try elements.step() {
          if case .text(let place) = elements.value(0) { places.append(place) }
        }
      } catch {
        throw self.error(mapped.select, mapped.table.rawValue, "_sources is not a JSON array: \(error.message)")
      }
    } else {
      places = text.split(separator: ";").map(String.init)
    }
    var seen: Set<String> = []
    return places.filter { seen.insert($0).inserted }
  }

  /// What a check has to tell; `nil` when its SELECT returns nothing.
  func finding(of check: MappingSpec.Check) throws(MappingError) -> ImportFinding? {
    var names: [String] = []
    var values: [String: String] = [:]
    var places: [(file: String, line: Int)] = []
    var count = 0
    try query(check.select, of: "finding") { columns throws(MappingError) in
      names = columns
    } row: { statement throws(MappingError) in
      count += 1
      guard count <= 5 else { return }
      var row: [String: String] = [:]
      for (index, name) in names.enumerated() {
        row[name] = (cellText(statement.value(index), isBool: false) ?? nil) ?? ""
      }
      if count == 1 { values = row }
      if let file = row["_file"], let line = row["_line"].flatMap({ Int($0) }) { places.append((file, line)) }
    }
    guard count > 0 else { return nil }
    values["count"] = values["count"] ?? String(count)
    var reason = filled(check.text, values)
    if !places.isEmpty {
      reason += ". For example " + places.map { "\($0.file):\($0.line)" }.joined(separator: ", ")
    }
    return ImportFinding(
      kind: .note, file: places.first?.file ?? spec.file, line: places.first?.line ?? 0, reason: reason)
  }

  /// A text with every `{name}` that has a value replaced by it.
  private func filled(_ text: String, _ values: [String: String]) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      result += values[name].map { String(quoted($0).dropFirst().dropLast()) } ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

/// A value as a bundle's cell writes it: `.some(nil)` is unknown, `nil` is bytes, which no cell can hold.
///
/// SQL has no booleans, so 0 and 1 of a yes/no column read as `no` and `yes`; a real without a fraction reads as the
/// integer it is, because `ROUND(x)` returns a real and money is an integer.
private func cellText(_ value: SQLiteStatement.Value, isBool: Bool) -> String?? {
  switch value {
  case .null: .some(nil)
  case .integer(0) where isBool: "no"
  case .integer(1) where isBool: "yes"
  case .integer(let number): String(number)
  case .real(let number): Int64(exactly: number).flatMap { $0.magnitude < 1 << 53 ? String($0) : nil } ?? "\(number)"
  case .text(let text): text
  case .blob: nil
  }
}
