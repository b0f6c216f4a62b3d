import Domain

/// The columns that a filter asks of a table of rows, and whether a row matches.
struct RowFilterReading {
  private let filter: Filter
  private let table: RowTable
  private let zone: ZoneTable
  /// The first column of every field asked about, counted from the first of `columns`.
  private let places: [String: Int32]
  /// What to select.
  let columns: [String]

  init(_ filter: Filter, _ table: RowTable, zone: ZoneTable) {
    self.filter = filter
    self.table = table
    self.zone = zone
    var places: [String: Int32] = [:]
    var columns: [String] = []
    for field in filter.fields.sorted() {
      places[field] = Int32(columns.count)
      columns += RowFilterReading.columns(of: field, table)
    }
    self.places = places
    self.columns = columns
  }

  var isEmpty: Bool { filter.isEmpty }
  var width: Int32 { Int32(columns.count) }

  /// Whether a row matches; `first` is the place of the first of `columns`.
  func matches(_ row: Query, from first: Int32, day: Day) -> Bool {
    filter.isEmpty
      || filter.matches(asOf: day) { field in
        places[field].map { value(of: field, row, first + $0) } ?? .missing
      }
  }

  private static func columns(of id: String, _ table: RowTable) -> [String] {
    func field(_ field: RowField) -> String { table.fields.first { $0.field == field }?.sql ?? "NULL" }
    guard let wanted = RowFilter(rawValue: id) else {
      return [table.id, field(.title), "acc.name", field(.ownerName)]
    }
    switch wanted {
    case .owner: return [field(.owner), field(.ownerName), table.owner]
    case .account: return ["acc.name", "r.account_id"]
    case .seg: return ["snap.segment"]
    case .mrr: return ["acc.mrr"]
    case .health: return ["snap.composite", "snap.composite_colour"]
    case .gate: return ["(SELECT det.gates FROM score_details det WHERE det.run = ?9 AND det.account_key = acc.key)"]
    case .due: return [field(.due)]
    case .late:
      return [
        table.source == .calls
          ? "(\(RowView.isOpenCall) AND \(RowView.isLateCall))"
          : "(\(RowView.isOpenDecision) AND coalesce(r.due_on < ?1, 0))"
      ]
    case .trigger: return [field(.trigger)]
    case .opened: return [field(.opened)]
    case .acted: return [RowView.isActedUpon]
    case .closed: return [field(.closed)]
    case .outcome: return ["CASE WHEN \(RowView.isOpenDecision) THEN 'pending' ELSE r.outcome END"]
    case .logged: return [field(.logged)]
    case .decided: return [field(.decided)]
    case .budget: return ["coalesce(r.budget_high, r.budget_low)"]
    case .status: return [field(.status)]
    case .lane: return [field(.lane)]
    case .quarter: return [field(.quarter)]
    case .since: return [field(.since)]
    case .rock: return ["coalesce(r.big_rock, 0)"]
    case .tier: return [field(.tier)]
    case .tag: return [field(.tags)]
    case .resolved: return [field(.resolved)]
    case .missed: return ["(coalesce(r.response_sla = 'missed', 0) OR coalesce(r.resolution_sla = 'missed', 0))"]
    case .reopened: return ["coalesce(r.reopened_at < ?2, 0)"]
    case .priority: return [field(.priority)]
    case .category: return [field(.category)]
    }
  }

  private func value(of id: String, _ row: Query, _ column: Int32) -> FilterValue {
    func texts(_ count: Int32) -> FilterValue { .texts((column..<column + count).compactMap { row.text($0) }) }
    switch RowFilter(rawValue: id) {
    case nil: return texts(4)
    case .owner: return texts(3)
    case .account: return texts(2)
    case .quarter, .tag, .priority, .category: return texts(1)
    case .seg, .outcome, .status, .lane, .trigger: return row.text(column).map { .words([$0]) } ?? .missing
    case .gate: return .words(row.bytes(column).map { DetailWords.all(in: $0) } ?? [])
    case .late, .acted, .rock, .missed, .reopened: return .flag(row.bool(column) == true)
    case .mrr, .budget, .tier: return .number(row.integer(column))
    case .health: return .figure(row.integer(column), word: row.word(column + 1, Vocabulary.colour)?.filterWord)
    case .due, .opened, .closed, .logged, .decided, .since, .resolved:
      guard let day = row.day(column) ?? row.moment(column, in: zone)?.day else { return .missing }
      return .day(day)
    }
  }
}
