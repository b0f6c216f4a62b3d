public import Domain

/// A day to evaluate, with what is derived from it once.
struct ScoringDay: Sendable, Hashable {
  let day: Day
  let number: Int32
  /// The first day of its calendar month.
  let monthStart: Int32
  /// The first instant after it, in microseconds.
  let end: Int64

  init(_ day: Day, zone: ZoneTable) {
    self.day = day
    number = day.number
    monthStart = day.firstOfMonth.number
    end = zone.end(of: day).microseconds
  }
}

/// The days one result depends on: asOf, the two earlier days of Δ, and the latest month ends (method §4.8).
///
/// Worked out once and shared by all accounts that are scored for the same day.
public struct ScoringCalendar: Sendable, Hashable {
  let asOf: ScoringDay
  let short: ScoringDay
  let long: ScoringDay
  /// Newest first.
  let monthEnds: [ScoringDay]
  let zone: ZoneTable
  let model: HistoryModel

  /// The days a result of `day` depends on.
  init(_ day: Day, zone: ZoneTable, model: HistoryModel) {
    asOf = ScoringDay(day, zone: zone)
    short = ScoringDay(day - model.shortDeltaDays, zone: zone)
    long = ScoringDay(day - model.longDeltaDays, zone: zone)
    monthEnds = ScoringCalendar.monthEnds(upTo: day, count: model.monthEnds).map { ScoringDay($0, zone: zone) }
    self.zone = zone
    self.model = model
  }

  /// The day the calendar is about.
  public var day: Day { asOf.day }

  /// The latest month ends on or before a day, newest first.
  public static func monthEnds(upTo day: Day, count: Int) -> [Day] {
    var ends: [Day] = []
    var month = day.monthEnd <= day ? day : day.firstOfMonth - 1
    while ends.count < count {
      ends.append(month.monthEnd)
      month = month.firstOfMonth - 1
    }
    return ends
  }
}
