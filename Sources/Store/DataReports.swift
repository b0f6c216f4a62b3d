import Domain
import GRDB

/// The lists whose rows are counts: findings about the data, tables, imports, and what an import changed.
///
/// They are few, so that they come whole with their order.
struct DataReports {
  let database: Database
  let setting: RowSetting
  let model: String

  init(_ database: Database, _ setting: RowSetting, model: String) {
    self.database = database
    self.setting = setting
    self.model = model
  }

  func order(_ query: RowQuery) throws -> RowOrder {
    var rows = try rows(query)
    let needle = TextNeedle(query.contains)
    if !needle.isEmpty {
      rows = rows.filter { row in
        let texts = [RowField.title, .author, .files].map { row[text: $0] }
        return ([row.id, DataCheck.title(ofFinding: row.id)] + texts).contains { $0.map { needle.isIn($0) } ?? false }
      }
    }
    if let sort = query.sort { rows = DataReports.sorted(rows, by: sort, isReversed: query.isReversed) }
    return RowOrder(
      query: query, keys: RowKeys(rows.map(\.id)),
      rows: Dictionary(rows.map { ($0.id, $0) }) { first, _ in first }, setting: setting)
  }

  func counts(_ views: [RowView]) throws -> [RowView: Int] {
    var counts: [RowView: Int] = [:]
    for view in views {
      switch view {
      case .imports: counts[view] = try Query(database, "SELECT count(*) FROM imports").first { $0.int(0) ?? 0 }
      case .tables: counts[view] = BundleTable.allCases.count
      default: break
      }
    }
    return counts
  }

  private func rows(_ query: RowQuery) throws -> [ListedRow] {
    switch query.view {
    case .findings:
      let all = try findings()
      return all.filter { ($0[count: .count] ?? 0) > 0 } + all.filter { $0[count: .count] == 0 }
    case .tables: return try TableReport(database, setting).rows()
    case .imports: return try imports()
    case .importedTables:
      if case .imported(let id) = query.list { return try changes(of: id) }
      return []
    default: return []
    }
  }

  // MARK: - Findings

  private func findings() throws -> [ListedRow] {
    let checked = try DataCheck.allCases.compactMap { check -> ListedRow? in
      guard let table = RowTable.of(check.source) else { return nil }
      let count = try RowSelection(database, table, setting, model: model).count(check)
      return ListedRow(
        id: check.rawValue, values: [.count: .count(Int64(count.found)), .total: .count(Int64(count.total))])
    }
    let tally = try RuleSurvey(database, setting, model: model).tally()
    let accounts = checked.first { DataCheck(rawValue: $0.id)?.source == .accounts }?[count: .total] ?? 0
    return checked
      + RuleSurvey.rules.map { rule in
        let isListed = rule.table.rowSource.table == rule.table
        let total = isListed ? Int64(tally.total[rule.table] ?? 0) : accounts
        return ListedRow(
          id: rule.key.text, values: [.count: .count(Int64(tally.found[rule.key] ?? 0)), .total: .count(total)])
      }
  }

  // MARK: - Imports

  /// The newest first. How much one changed is told by its place in the change log; what it rejected is not kept.
  private func imports() throws -> [ListedRow] {
    let zone = try Shared.zone(database)
    var sourced: [Int64: Int64] = [:]
    try Query(database, "SELECT import_id, count(*) FROM provenance GROUP BY import_id").rows { row in
      sourced[row.integer(0) ?? 0] = row.integer(1)
    }
    var rows: [ListedRow] = []
    try Query(
      database,
      """
      SELECT i.id, i.label, i.author, i.at, i.active,
        (SELECT max(e.position) + 1 FROM change_entries e WHERE e.group_id = i.group_id)
      FROM imports i ORDER BY i.id DESC
      """
    ).rows { row in
      let id = row.integer(0) ?? 0
      var values: [RowField: RowValue] = [:]
      values[.title] = row.text(1).map { .text($0) }
      values[.author] = row.text(2).map { .text($0) }
      values[.at] = row.moment(3, in: zone).map { .moment($0) }
      values[.kept] = row.bool(4).map { .flag($0) }
      values[.changed] = .count(row.integer(5) ?? 0)
      values[.sourced] = .count(sourced[id] ?? 0)
      rows.append(ListedRow(id: String(id), values: values))
    }
    return rows
  }

  private func changes(of id: Int64) throws -> [ListedRow] {
    var found: [String: [RowField: RowValue]] = [:]
    let entries = try Query(
      database,
      """
      SELECT e.table_name, count(*) FILTER (WHERE e.before IS NULL), count(*) FILTER (WHERE e.before IS NOT NULL
        AND e.after IS NOT NULL), count(*) FILTER (WHERE e.after IS NULL)
      FROM imports i JOIN change_entries e ON e.group_id = i.group_id WHERE i.id = ? GROUP BY e.table_name
      """)
    entries.bind(id, at: 1)
    try entries.rows { row in
      found[row.text(0) ?? ""] = [
        .added: .count(row.integer(1) ?? 0), .changed: .count(row.integer(2) ?? 0),
        .removed: .count(row.integer(3) ?? 0),
      ]
    }
    let sources = try Query(
      database, "SELECT table_name, count(*) FROM provenance WHERE import_id = ? GROUP BY table_name")
    sources.bind(id, at: 1)
    try sources.rows { row in
      found[row.text(0) ?? "", default: [:]][.sourced] = .count(row.integer(1) ?? 0)
    }
    return BundleTable.allCases.compactMap { table in
      found[table.rawValue].map { ListedRow(id: table.rawValue, values: $0) }
    }
  }

  // MARK: - Sorting

  /// By one value; unknown ones last either way, equal ones by id.
  static func sorted(_ rows: [ListedRow], by field: RowField, isReversed: Bool) -> [ListedRow] {
    rows.sorted { left, right in
      let values = (left.rank(field), right.rank(field))
      guard let first = values.0, let second = values.1 else {
        return (values.0 == nil) == (values.1 == nil) ? left.precedes(right) : values.0 != nil
      }
      if first.number == second.number, first.text == second.text { return left.precedes(right) }
      let isLess =
        first.number == second.number
        ? first.text.utf8.lexicographicallyPrecedes(second.text.utf8) : first.number < second.number
      return isLess != isReversed
    }
  }
}

extension ListedRow {
  fileprivate func precedes(_ other: ListedRow) -> Bool { id.utf8.lexicographicallyPrecedes(other.id.utf8) }

  /// What a value is sorted by: a number, or a text where it has none.
  fileprivate func rank(_ field: RowField) -> (number: Int64, text: String)? {
    if field == .id { return (0, id) }
    return switch values[field] {
    case .text(let text): (0, text)
    case .count(let count): (count, "")
    case .money(let money): (money.minorUnits, "")
    case .day(let day): (Int64(day.number), "")
    case .moment(let moment): (moment.instant.microseconds, "")
    case .flag(let flag): (flag ? 1 : 0, "")
    case nil: nil
    }
  }
}
