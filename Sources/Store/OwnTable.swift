import Domain
import GRDB

/// The tables that belong to the store rather than to the bundle, and whose changes are logged and can be undone.
enum OwnTable: String, Hashable, CaseIterable {
  case snoozes
  case reviewedMarks = "reviewed_marks"
  case savedViews = "saved_views"
  case triggerPauses = "trigger_pauses"
  case checklists = "cta_checklists"

  /// The columns that hold content, the key's first.
  var columns: [String] {
    switch self {
    case .snoozes: ["account_id", "on", "until", "colours", "heavy_reasons", "reason", "author"]
    case .reviewedMarks: ["account_id", "on", "author"]
    case .savedViews: ["name", "tab", "filter", "sort", "is_reversed", "face"]
    case .triggerPauses: ["trigger", "reason", "author", "at", "until"]
    case .checklists: ["step_id", "account_id", "cta_id", "position", "text", "done_on", "done_by"]
    }
  }

  /// What its rows are noted about, and go with; `nil` where they are about no row.
  var subject: BundleTable? {
    switch self {
    case .snoozes, .reviewedMarks: .accounts
    case .checklists: .ctas
    case .savedViews, .triggerPauses: nil
    }
  }

  /// The keys of the rows about a row of the bundle.
  func keys(about id: BundleValue, _ database: Database) throws -> [[BundleValue]] {
    guard let subject else { return [] }
    var keys: [[BundleValue]] = []
    let query = try Query(
      database, "SELECT \(columns[0]) FROM \(rawValue) WHERE \(subject.key[0]) = ? ORDER BY \(columns[0])")
    query.bind(id, at: 1)
    try query.rows { keys.append($0.values(0..<1)) }
    return keys
  }

  /// The columns that identify a row.
  var key: [String] { [columns[0]] }
}

extension Database {
  /// Writes a row of a table of the store, or removes it, as one group of the log; nothing happens when it is so.
  ///
  /// - Parameter cells: the row's cells besides its key; what is not named is unknown. `nil` for no row.
  func put(
    _ table: OwnTable, _ key: [BundleValue], _ cells: [String: BundleValue]?, label: String, author: String,
    at: Instant
  ) throws {
    try logged(.edit, label: label, author: author, at: at) { try put(table, key, cells, $0) }
  }

  /// The same as a part of a group.
  func put(
    _ table: OwnTable, _ key: [BundleValue], _ cells: [String: BundleValue]?, _ log: ChangeLogWriter
  ) throws {
    let sql = TableSQL.of(table)
    let writer = RowWriter(database: self, log: log)
    let current = try writer.current(sql, key)
    guard let cells else {
      if let current { try writer.delete(sql, key, was: current.values) }
      return
    }
    var values = sql.names.map { cells[$0] ?? .null }
    for (place, part) in zip(sql.keyPositions, key) { values[place] = part }
    guard let current else { return try writer.insert(sql, values) }
    let changed = values.indices.filter { values[$0] != current.values[$0] }
    try writer.update(sql, key, changed, old: current.values, new: values)
  }
}
