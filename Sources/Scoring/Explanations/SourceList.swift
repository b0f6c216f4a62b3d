import Domain

/// The rows a figure rests on: those that decided against the account first, each group in the order of its keys.
struct SourceList {
  /// How many rows an explanation carries at most.
  static let limit = 200

  private(set) var adverse: [SourceRow] = []
  private(set) var other: [SourceRow] = []

  mutating func add(_ table: BundleTable, _ id: String, isAdverse: Bool = false) {
    if isAdverse { adverse.append(SourceRow(table, id)) } else { other.append(SourceRow(table, id)) }
  }

  var count: Int { adverse.count + other.count }

  /// The keys of the adverse rows, in order.
  var adverseIDs: [String] { SourceList.ordered(adverse).map(\.id) }

  /// At most `limit` rows.
  var rows: [SourceRow] {
    Array((SourceList.ordered(adverse) + SourceList.ordered(other)).prefix(SourceList.limit))
  }

  /// A remark for the statement when rows were left off.
  var remark: String { count > SourceList.limit ? " The first \(SourceList.limit) of \(count) rows are listed." : "" }

  private static func ordered(_ rows: [SourceRow]) -> [SourceRow] {
    rows.sorted { left, right in
      left.table != right.table
        ? bytesPrecede(left.table.rawValue, right.table.rawValue) : bytesPrecede(left.id, right.id)
    }
  }
}
