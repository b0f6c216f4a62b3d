import Domain

/// The insights that take part: active and with a weight (method §12), in the order of their ids.
struct InsightCatalog: Sendable {
  struct Entry: Sendable {
    let weight: Int64
    let kind: InsightKind?
    let tier: Int?
    /// Millionths of a percent, never 0.
    let target: Int64
  }
  let entries: [Entry]
  /// The insights themselves, in the order of the entries.
  let insights: [Insight]
  private let positions: [ByteKey: Int]

  init(_ insights: [Insight], defaultTarget: Points) {
    let active = insights.filter { $0.active == true && ($0.weight ?? 0) > 0 }
      .sorted { bytesPrecede($0.id, $1.id) }
    self.insights = active
    entries = active.map { insight in
      let target = insight.target?.millionths ?? 0
      return Entry(
        weight: Int64(insight.weight ?? 0), kind: insight.kind, tier: insight.tier,
        target: target == 0 ? defaultTarget.millionths : target)
    }
    positions = Dictionary(
      active.enumerated().map { (ByteKey($1.id), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The account's readings with a coverage, one list an entry, ascending by day.
  func readings(of facts: AccountFacts) -> [[ReadingRow]] {
    var lists = [[ReadingRow]](repeating: [], count: entries.count)
    for (index, reading) in facts.readings.enumerated() {
      guard let coverage = reading.coverage, let position = positions[ByteKey(reading.insightID)] else { continue }
      lists[position].append(
        ReadingRow(
          row: Int32(index), day: reading.asOf.number, coverage: min(max(coverage.millionths, 0), 100_000_000)))
    }
    for position in lists.indices { lists[position].sort { $0.day < $1.day } }
    return lists
  }
}
