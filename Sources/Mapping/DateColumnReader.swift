import Domain

/// Brings the cells of one date column into ISO form.
struct DateColumnReader {
  let column: MappingSpec.DateColumn
  let order: DateOrder
  let zone: ZoneTable
  private var repeated = 0
  private var skipped = 0
  private var firstRepeated: Int?
  private var firstSkipped: Int?

  init(_ column: MappingSpec.DateColumn, order: DateOrder, zone: ZoneTable) {
    self.column = column
    self.order = order
    self.zone = zone
  }

  /// Why a cell is refused, as the end of a sentence about it.
  struct Refusal: Error {
    var reason: String
  }

  /// `YYYY-MM-DD`, or an instant in UTC; a date alone is the start of that local day.
  mutating func iso(_ text: String, line: Int) throws(Refusal) -> String {
    let parts: DateText
    do {
      parts = try DateText(text)
    } catch {
      switch error {
      case .notADate: throw Refusal(reason: "is not a date (expected \(expectation))")
      case .shortYear: throw Refusal(reason: "has a year of two digits; which century it means cannot be told")
      }
    }
    guard let day = parts.day(order) else {
      throw Refusal(
        reason: "is not a day between 1900 and 2199 when read \(parts.isYearFirst ? "year first" : order.title)")
    }
    if let offset = parts.offset, let time = parts.time {
      let instant = Instant(microseconds: Instant(utc: day).microseconds + time - offset * 1_000_000)
      return column.kind == .date ? zone.day(of: instant).iso : instant.rfc3339
    }
    guard column.kind == .instant else { return day.iso }
    let local = zone.localTime(day, microseconds: parts.time ?? 0)
    // A day without a time begins when it begins, even where midnight itself is jumped over.
    if parts.time != nil { count(local, line) }
    return local.instant.rfc3339
  }

  private mutating func count(_ local: LocalTime, _ line: Int) {
    switch local {
    case .once: break
    case .twice:
      repeated += 1
      if firstRepeated == nil { firstRepeated = line }
    case .never:
      skipped += 1
      if firstSkipped == nil { firstSkipped = line }
    }
  }

  private var expectation: String {
    let day =
      switch order {
      case .dayFirst: "DD-MM-YYYY"
      case .monthFirst: "MM-DD-YYYY"
      case .yearFirst: "YYYY-MM-DD"
      }
    return column.kind == .date ? day : "\(day) HH:MM"
  }

  /// What happened around the days on which clocks change.
  func clockChanges(file: String) -> [ImportFinding] {
    var findings: [ImportFinding] = []
    if let firstRepeated {
      let reason = "\(repeated) times lie in an hour that \(zone.identifier) had twice; the first one was taken"
      findings.append(.init(kind: .note, file: file, line: firstRepeated, column: column.name, reason: reason))
    }
    if let firstSkipped {
      let reason = "\(skipped) times lie in an hour that \(zone.identifier) skipped; they were moved on by the change"
      findings.append(.init(kind: .note, file: file, line: firstSkipped, column: column.name, reason: reason))
    }
    return findings
  }
}
