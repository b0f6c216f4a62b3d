import Domain

extension AccountFilter {
  /// What lies in the table of accounts; everything else is in the scores.
  private static let ofAccount: Set<String> = [
    FilterField.anywhere, owner.rawValue, mrr.rawValue, renewal.rawValue, stage.rawValue,
  ]

  static func isScored(_ field: AccountFilter) -> Bool { !ofAccount.contains(field.rawValue) }

  /// The terms that the table of accounts answers, and those that scores answer.
  static func parts(of filter: Filter) -> (ofAccounts: Filter, ofScores: Filter) {
    (filter.limited { ofAccount.contains($0) }, filter.limited { !ofAccount.contains($0) })
  }

  /// The value of a field in a row of `ListRows.readAccounts`; what scores answer is missing there, until they are read.
  static func value(of field: String, account row: Query, lifecycle: Lifecycle) -> FilterValue {
    switch AccountFilter(rawValue: field) {
    case .owner: .texts((7...9).compactMap { row.text($0) })
    case .mrr: .number(row.integer(5))
    case .renewal: row.day(6).map { .day($0) } ?? .missing
    // Whoever is listed has not churned by the day shown.
    case .stage: .words([lifecycle == .onboarding ? lifecycle.rawValue : Lifecycle.active.rawValue])
    case .stale: .flag(true)
    case nil: .texts([row.text(1), row.text(2)].compactMap { $0 })
    default: .missing
    }
  }
}

/// The part of a filter that scores answer, and the columns it needs of them.
struct ScoreFilter {
  private let filter: Filter
  private let countedField: AccountFilter?
  /// The first column of every field asked about, counted from the first of `columns`.
  private let places: [String: Int32]
  /// What to select, with a comma before it; empty without terms.
  let columns: String
  /// Whether the columns of `score_details d` are among them.
  let readsDetails: Bool

  /// - Parameter counting: a field whose value is read too, if scores have it.
  init(_ filter: Filter, counting field: AccountFilter? = nil) {
    self.filter = filter
    countedField = field.flatMap { AccountFilter.isScored($0) ? $0 : nil }
    var places: [String: Int32] = [:]
    var columns: [String] = []
    for field in AccountFilter.allCases where field == countedField || filter.fields.contains(field.rawValue) {
      places[field.rawValue] = Int32(columns.count)
      columns += ScoreFilter.columns(of: field)
    }
    self.places = places
    self.columns = columns.map { ", " + $0 }.joined()
    readsDetails = columns.contains { $0.hasPrefix("d.") }
  }

  var isEmpty: Bool { filter.isEmpty }

  /// Whether scores match; `first` is the place of the first of `columns`.
  func matches(_ row: Query, from first: Int32, isCurrent: Bool, day: Day) -> Bool {
    filter.matches(asOf: day) { field in
      AccountFilter(rawValue: field).map { value(of: $0, row, from: first, isCurrent: isCurrent) } ?? .missing
    }
  }

  /// The value of the counted field; `nil` when scores have none to count.
  func counted(_ row: Query, from first: Int32, isCurrent: Bool) -> FilterValue? {
    countedField.map { value(of: $0, row, from: first, isCurrent: isCurrent) }
  }

  private func value(of field: AccountFilter, _ row: Query, from first: Int32, isCurrent: Bool) -> FilterValue {
    if field == .stale { return .flag(!isCurrent) }
    return places[field.rawValue].map { ScoreFilter.value(of: field, row, first + $0) } ?? .missing
  }

  /// Whether an account without any scores matches.
  func matchesUnscored(_ day: Day) -> Bool {
    filter.matches(asOf: day) { $0 == AccountFilter.stale.rawValue ? .flag(true) : .missing }
  }

  private static func columns(of field: AccountFilter) -> [String] {
    switch field {
    case .seg: ["s.segment"]
    case .health: ["s.composite", "s.composite_colour"]
    case .color: ["s.composite_colour"]
    case .cx, .ado, .eng, .sq, .aln: field.dimension.map { ["s.\($0.rawValue)", "s.\($0.rawValue)_colour"] } ?? []
    case .coverage: ["s.composite_coverage"]
    case .band: ["s.band"]
    case .touch: ["s.touch"]
    case .goal: ["s.goal"]
    case .gate: ["d.gates"]
    case .trigger: ["d.triggers"]
    case .reason: ["d.reasons"]
    case .sponsor: ["s.sponsor_days"]
    case .due: ["s.next_due"]
    case .booked: ["s.booked"]
    case .past: ["s.days_past_due"]
    case .missed: ["s.miss_streak"]
    case .delta7: ["s.delta7"]
    case .delta30: ["s.delta30"]
    case .owner, .mrr, .renewal, .stage, .stale: []
    }
  }

  private static func value(of field: AccountFilter, _ row: Query, _ column: Int32) -> FilterValue {
    switch field {
    case .seg, .touch: row.text(column).map { .words([$0]) } ?? .missing
    case .health, .cx, .ado, .eng, .sq, .aln:
      .figure(row.integer(column), word: row.word(column + 1, Vocabulary.colour)?.filterWord)
    case .color:
      row.word(column, Vocabulary.colour).flatMap { $0 == .noData ? nil : .words([$0.filterWord]) } ?? .missing
    case .band: .figure(row.integer(column), word: row.integer(column).map { "B\($0)" })
    // Never seen is longer ago than any number of days.
    case .sponsor: row.integer(column).map { $0 < 0 ? .figure(.max, word: "never") : .number($0) } ?? .missing
    case .gate, .trigger: .words(row.bytes(column).map { DetailWords.all(in: $0) } ?? [])
    case .reason: .words(row.bytes(column).map { DetailWords.ids(in: $0) } ?? [])
    case .due, .booked: row.day(column).map { .day($0) } ?? .missing
    case .coverage, .goal, .past, .missed, .delta7, .delta30: .number(row.integer(column))
    case .owner, .mrr, .renewal, .stage, .stale: .missing
    }
  }
}

/// The ids in the kept texts about an account, as `SnapshotRow.details` writes them: read in place, because a list of
/// many thousands is too long to be parsed at a key.
enum DetailWords {
  /// The texts of an array of ids: they contain nothing that would be escaped.
  static func all(in json: UnsafeBufferPointer<UInt8>) -> [String] {
    json.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String(decoding: $0.element, as: UTF8.self) }
  }

  /// The values of the member `id` of an array of objects.
  static func ids(in json: UnsafeBufferPointer<UInt8>) -> [String] {
    var ids: [String] = []
    var start = 0
    while start + marker.count < json.count {
      guard json[start] == marker[0], marker.indices.allSatisfy({ json[start + $0] == marker[$0] }) else {
        start += 1
        continue
      }
      start += marker.count
      let end = json[start...].firstIndex(of: UInt8(ascii: "\"")) ?? json.endIndex
      ids.append(String(decoding: json[start..<end], as: UTF8.self))
      start = end
    }
    return ids
  }

  private static let marker = Array("{\"id\":\"".utf8)
}
