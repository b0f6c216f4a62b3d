import Domain
import GRDB

/// What the store knows about its tables: how many rows, from which files, how many without an origin, how new.
struct TableReport {
  private let database: Database
  private let setting: RowSetting

  init(_ database: Database, _ setting: RowSetting) {
    self.database = database
    self.setting = setting
  }

  /// One row a table, in the order of the bundle.
  func rows() throws -> [ListedRow] {
    let sourced = try byTable(
      """
      SELECT p.table_name, count(DISTINCT p.row_id) FROM provenance p JOIN imports i ON i.id = p.import_id
      WHERE i.active = 1 GROUP BY p.table_name
      """)
    let edited = try byTable("SELECT table_name, count(DISTINCT row_key) FROM edited_cells GROUP BY table_name")
    let files = try files()
    return try BundleTable.allCases.map { table in
      let name = table.rawValue
      var values: [RowField: RowValue] = [:]
      values[.rows] = .count(
        try Query(database, "SELECT count(*) FROM \(name)").first { $0.integer(0) ?? 0 } ?? 0)
      values[.sourced] = .count(sourced[name] ?? 0)
      values[.edited] = .count(edited[name] ?? 0)
      if let names = files[name] { values[.files] = .text(names.joined(separator: ", ")) }
      values[.newest] = try newest(table).map { .day($0) }
      if table.belongsToAccount { values[.total] = .count(try accountsWithout(table)) }
      return ListedRow(id: name, values: values)
    }
  }

  private func byTable(_ sql: String) throws -> [String: Int64] {
    var counts: [String: Int64] = [:]
    try Query(database, sql).rows { counts[$0.text(0) ?? ""] = $0.integer(1) }
    return counts
  }

  /// The names of the files that rows came from. A place of origin is written
  /// `["file:line",…]`, or by a word alone where there is no file.
  private func files() throws -> [String: [String]] {
    var files: [String: [String]] = [:]
    try Query(
      database,
      """
      SELECT DISTINCT p.table_name, substr(p.sources, 3, CASE instr(p.sources, ':') WHEN 0 THEN
          instr(substr(p.sources, 3), '"') - 1 ELSE instr(p.sources, ':') - 3 END) AS file
      FROM provenance p JOIN imports i ON i.id = p.import_id WHERE i.active = 1 ORDER BY 1, 2
      """
    ).rows { row in
      if let file = row.text(1), !file.isEmpty { files[row.text(0) ?? "", default: []].append(file) }
    }
    return files
  }

  private func accountsWithout(_ table: BundleTable) throws -> Int64 {
    let query = try Query(
      database,
      """
      SELECT count(*) FROM accounts r WHERE \(RowTable.isListed)
        AND NOT EXISTS (SELECT 1 FROM \(table.rawValue) k WHERE k.account_id = r.account_id)
      """)
    query.bind(setting.day.iso, at: 1)
    return try query.first { $0.integer(0) ?? 0 } ?? 0
  }

  /// The newest day by a table's own date, not after the day shown.
  private func newest(_ table: BundleTable) throws -> Day? {
    guard let column = TableReport.dates[table], let type = table.columns.first(where: { $0.name == column })?.type
    else { return nil }
    let isInstant = type == .instant
    let query = try Query(
      database,
      "SELECT max(\"\(column)\") FROM \(table.rawValue) WHERE \"\(column)\" \(isInstant ? "<" : "<=") ?1")
    query.bind(isInstant ? String(setting.end.rfc3339.dropLast()) : setting.day.iso, at: 1)
    let zone = try Shared.zone(database)
    return try query.first { isInstant ? $0.moment(0, in: zone)?.day : $0.day(0) } ?? nil
  }

  /// The column by which a table's rows are dated.
  private static let dates: [BundleTable: String] = [
    .contacts: "last_seen", .meetings: "held_at", .pulses: "submitted_at", .complaints: "logged_on",
    .readings: "as_of", .tickets: "opened_at", .milestones: "due_on", .alignment: "as_of",
    .initiatives: "status_changed_on", .decisions: "logged_on", .proposals: "presented_on",
    .roadmapRevisions: "on", .assessments: "completed_on", .ctas: "opened_at", .notes: "on", .risks: "opened_on",
  ]
}
