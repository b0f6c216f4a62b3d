public import Domain

/// One account's scores on a day, as kept for lists.
public struct Snapshot: Hashable, Sendable {
  /// The account's key.
  public var key: Int64
  /// The revision of the facts that were scored (`KeyedFacts.revision`).
  public var revision: Int64
  /// What was computed; name, lifecycle, MRR, renewal and owner are not kept, they are read from the account.
  public var summary: AccountSummary
  public init(key: Int64, revision: Int64, summary: AccountSummary) {
    self.key = key
    self.revision = revision
    self.summary = summary
  }
}

/// The band and touch of an account, which move with the whole portfolio rather than with its own facts.
public struct SnapshotBand: Hashable, Sendable {
  public var key: Int64
  /// 1…4; `nil` without MRR.
  public var band: Int?
  public var touch: Touch?
  public init(key: Int64, band: Int?, touch: Touch?) {
    self.key = key
    self.band = band
    self.touch = touch
  }
}

/// How a summary lies in the tables of scores.
enum SnapshotRow {
  /// The columns after run, account key and revision.
  static let columns = """
    composite_colour, composite, segment, weight3, weight2, weight1, cx, cx_colour, cx_coverage, adoption,
    adoption_colour, adoption_coverage, engagement, engagement_colour, engagement_coverage, quality, quality_colour,
    quality_coverage, alignment, alignment_colour, alignment_coverage, composite_coverage, delta7, delta30, goal, band,
    touch, sponsor_days, next_due, days_past_due, booked, miss_streak
    """
  static let count: Int32 = 32
  static let detailColumns = "triggers, gates, reasons, consecutive_reds"

  static func values(_ summary: AccountSummary) -> [BundleValue] {
    func whole(_ value: Int?) -> BundleValue { value.map { .integer(Int64($0)) } ?? .null }
    func points(_ value: Points?) -> BundleValue { value.map { .integer($0.millionths) } ?? .null }
    func day(_ value: Day?) -> BundleValue { value.map { .text($0.iso) } ?? .null }
    func weight(_ weight: Int) -> BundleValue { whole(summary.watchlist.count { $0.weight == weight }) }
    var values: [BundleValue] = [
      .text(summary.composite.colour.rawValue), points(summary.composite.score),
      summary.segment.map { .text($0.rawValue) } ?? .null, weight(3), weight(2), weight(1),
    ]
    for dimension in Dimension.allCases {
      let shown = summary[dimension]
      values += [points(shown.score), .text(shown.colour.rawValue), points(shown.coverage)]
    }
    return values + [
      points(summary.composite.coverage), points(summary.delta7), points(summary.delta30), whole(summary.goal),
      whole(summary.band), summary.touch.map { .text($0.rawValue) } ?? .null, whole(summary.sponsorDays),
      day(summary.nextDue), whole(summary.daysPastDue), day(summary.booked), whole(summary.missStreak),
    ]
  }

  static func details(_ summary: AccountSummary) -> [BundleValue] {
    func strings(_ values: [String]) -> BundleValue { .text(JSON.array(values.map { .string($0) }).text) }
    let reasons = summary.watchlist.map { reason in
      JSON.object([
        ("id", .string(reason.id)), ("weight", .integer(Int64(reason.weight))), ("detail", .string(reason.detail)),
        ("since", reason.since.map { .string($0.iso) } ?? .null),
      ])
    }
    return [
      strings(summary.triggers), strings(summary.gates), .text(JSON.array(reasons).text),
      .text(JSON.array(summary.consecutiveReds.map { .integer(Int64($0)) }).text),
    ]
  }

  /// Fills a summary from a row of `columns` and `detailColumns` that begins at a column.
  static func read(_ row: Query, from first: Int32, into summary: inout AccountSummary) {
    summary.segment = row.word(first + 2, Vocabulary.segment)
    summary.dimensions = (0..<Int32(Dimension.allCases.count)).map { shown(row, first + 6 + 3 * $0) }
    summary.composite = ShownScore(
      score: row.points(first + 1), colour: row.word(first, Vocabulary.colour) ?? .noData,
      coverage: row.points(first + 21) ?? Points(0))
    summary.delta7 = row.points(first + 22)
    summary.delta30 = row.points(first + 23)
    summary.goal = row.int(first + 24)
    summary.band = row.int(first + 25)
    summary.touch = row.text(first + 26).flatMap(Touch.init)
    summary.sponsorDays = row.int(first + 27)
    summary.nextDue = row.day(first + 28)
    summary.daysPastDue = row.int(first + 29)
    summary.booked = row.day(first + 30)
    summary.missStreak = row.int(first + 31) ?? 0
    func list(_ column: Int32) -> [JSON] { row.text(first + count + column).flatMap { JSON($0) }?.elements ?? [] }
    summary.triggers = list(0).compactMap(\.string)
    summary.gates = list(1).compactMap(\.string)
    summary.watchlist = list(2).map { reason in
      WatchReason(
        id: reason["id"]?.string ?? "", weight: Int(reason["weight"]?.integer ?? 0),
        detail: reason["detail"]?.string ?? "", since: reason["since"]?.string.flatMap { Day(iso: $0) })
    }
    summary.consecutiveReds = list(3).compactMap { $0.integer.map { Int($0) } }
  }

  private static func shown(_ row: Query, _ column: Int32) -> ShownScore {
    ShownScore(
      score: row.points(column), colour: row.word(column + 1, Vocabulary.colour) ?? .noData,
      coverage: row.points(column + 2) ?? Points(0))
  }
}
