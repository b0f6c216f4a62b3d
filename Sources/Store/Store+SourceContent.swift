public import Domain
import GRDB

extension Store {
  /// A row with where it came from; `nil` when there is none with that key.
  public func sourceContent(_ row: SourceRow) throws(StoreError) -> SourceContent? {
    try read { database -> SourceContent? in
      let sql = TableSQL.of(row.table)
      guard let found = try SourceContentReader(database, sql).values(row.id) else { return nil }
      let zone = try Shared.zone(database)
      let edited = try EditedCells(database, row.table)
      let cells = try zip(row.table.columns, found).map { column, value in
        SourceContent.Cell(
          column: column, value: value,
          moment: column.type == .instant
            ? value.text.flatMap { Instant(rfc3339: $0) }.map { zone.moment($0) } : nil,
          name: try Self.name(of: value, in: column, row.table, database),
          isEdited: edited.contains(sql.key(of: found), column.name))
      }
      let origin = try Provenance.find(row, database)
      var content = SourceContent(
        row: row, cells: cells, sources: origin.flatMap { JSON($0.text)?.elements.compactMap(\.string) } ?? [],
        sourceCount: origin?.count ?? 0)
      if row.table == .ctas { content.checklist = try ChecklistReader(database).steps("cta_id", row.id) }
      return content
    }
  }

  /// What the row is called that a cell refers to.
  private static func name(
    of value: BundleValue, in column: BundleColumn, _ table: BundleTable, _ database: Database
  ) throws -> String? {
    guard case .text(let id) = value else { return nil }
    let sql: String
    switch column.type {
    case .reference(.people): sql = "SELECT name FROM people WHERE person_id = ?"
    case .reference(.accounts): sql = "SELECT name FROM accounts WHERE account_id = ?"
    case .reference(.insights): sql = "SELECT name FROM insights WHERE insight_id = ?"
    case .reference(.initiatives): sql = "SELECT title FROM initiatives WHERE initiative_id = ?"
    case .reference(.meetings):
      sql =
        "SELECT replace(type, '_', ' ') || coalesce(' ' || substr(coalesce(held_at, planned_on), 1, 10), '') "
        + "FROM meetings WHERE meeting_id = ?"
    // Free text that names somebody of the team as often as not.
    case .text where table == .decisions && column.name == "owner":
      sql = "SELECT name FROM people WHERE person_id = ?"
    default: return nil
    }
    let query = try Query(database, sql)
    query.bind(id, at: 1)
    return try query.first { $0.text(0) } ?? nil
  }
}

/// Finds a row by the name that explanations give it.
private struct SourceContentReader {
  let database: Database
  let sql: TableSQL

  init(_ database: Database, _ sql: TableSQL) {
    self.database = database
    self.sql = sql
  }

  /// The cells of the row. The parts of a key are joined with `|`, which an id may hold itself: then the parts are
  /// whichever name a row.
  func values(_ id: String) throws -> [BundleValue]? {
    let query = try Query(database, sql.select)
    for key in Self.splits(id, into: sql.keyPositions.count) {
      for (place, part) in key.enumerated() {
        let isInteger = if case .integer = sql.table.columns[sql.keyPositions[place]].type { true } else { false }
        if isInteger { query.bind(Int64(part), at: Int32(place + 1)) } else { query.bind(part, at: Int32(place + 1)) }
      }
      if let found = try query.first({ $0.values(0..<Int32(sql.names.count)) }) { return found }
    }
    return nil
  }

  /// Every way to take a text apart at `|`.
  static func splits(_ text: String, into count: Int) -> [[String]] {
    guard count > 0 else { return [[]] }
    guard count > 1 else { return [[text]] }
    let scalars = text.unicodeScalars
    return scalars.indices.filter { scalars[$0] == "|" }.flatMap { bar in
      splits(String(scalars[scalars.index(after: bar)...]), into: count - 1).map { [String(scalars[..<bar])] + $0 }
    }
  }
}
