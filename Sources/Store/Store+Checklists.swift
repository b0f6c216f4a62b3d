public import Domain
import GRDB

extension Store {
  /// The checklists of an account's calls to action, by the call's id; a call without steps is left out.
  public func checklists(account: String) throws(StoreError) -> [String: [ChecklistStep]] {
    try read { Dictionary(grouping: try ChecklistReader($0).steps("account_id", account), by: \.call) }
  }

  /// The checklist of one call to action, in its order.
  public func checklist(call: String) throws(StoreError) -> [ChecklistStep] {
    try read { try ChecklistReader($0).steps("cta_id", call) }
  }

  /// Adds a step, writes it anew or takes it away; one undo step.
  ///
  /// - Parameters:
  ///   - was: the step as the caller saw it; `nil` for a new one.
  ///   - step: what it becomes; `nil` deletes it.
  /// - Throws: `conflict` when the step is not what the caller saw; `constraint` when its text is empty, or its call does
  ///   not exist.
  public func change(
    step was: ChecklistStep?, to step: ChecklistStep?, label: String, author: String, at: Instant
  ) throws(StoreError) {
    guard let id = (step ?? was)?.id else { return }
    try write { database in
      let (sql, key) = (TableSQL.of(.checklists), [BundleValue.text(id)])
      let current = try RowWriter(database: database, log: nil).current(sql, key)?.values
      guard current == was.map({ was in sql.names.map { was.cells[$0] ?? .null } }) else {
        throw try ChangeLog.conflict(sql, key, current: current, database)
      }
      try database.put(.checklists, key, step?.cells, label: label, author: author, at: at)
    }
  }
}

extension ChecklistStep {
  /// The cells of `OwnTable.checklists`.
  fileprivate var cells: [String: BundleValue] {
    [
      "step_id": .text(id), "account_id": .text(account), "cta_id": .text(call), "position": .integer(Int64(position)),
      "text": .text(text), "done_on": doneOn.map { .text($0.iso) } ?? .null,
      "done_by": doneBy.map { .text($0) } ?? .null,
    ]
  }
}

/// Reads steps of checklists.
struct ChecklistReader {
  private let database: Database
  /// A store that is open for reading only may be older than checklists.
  private let hasChecklists: Bool

  init(_ database: Database) throws {
    self.database = database
    hasChecklists = try Migration.version(of: database) >= 5
  }

  /// The steps whose column holds a value, call by call in their order.
  func steps(_ column: String, _ value: String) throws -> [ChecklistStep] {
    guard hasChecklists else { return [] }
    var steps: [ChecklistStep] = []
    let query = try Query(
      database,
      """
      SELECT step_id, cta_id, account_id, position, text, done_on, done_by FROM cta_checklists
      WHERE \(column) = ? ORDER BY cta_id, position, step_id
      """)
    query.bind(value, at: 1)
    try query.rows { row in
      steps.append(
        ChecklistStep(
          id: row.text(0) ?? "", call: row.text(1) ?? "", account: row.text(2) ?? "", position: row.int(3) ?? 0,
          text: row.text(4) ?? "", doneOn: row.day(5), doneBy: row.text(6)))
    }
    return steps
  }

  /// How many steps of each call are open; calls without an open one are left out.
  func openByCall() throws -> [String: Int] {
    guard hasChecklists else { return [:] }
    var counts: [String: Int] = [:]
    try Query(database, "SELECT cta_id, count(*) FROM cta_checklists WHERE done_on IS NULL GROUP BY cta_id").rows {
      counts[$0.text(0) ?? ""] = $0.int(1) ?? 0
    }
    return counts
  }
}
