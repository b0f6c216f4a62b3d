import Domain

/// A date or date-time as written in a cell, before it is known which part is the day.
///
/// Read are three numbers between `-`, `/`, `.` or spaces, the year with four digits and at either end; then, if there
/// is more, a time of 24 or 12 hours and perhaps an offset from UTC.
struct DateText: Hashable {
  /// Why a cell is no date.
  enum Problem: Error, Hashable {
    case notADate
    case shortYear
  }

  private var first: Int
  private var second: Int
  private var third: Int
  /// Microseconds since midnight; `nil` when only a day is given.
  private(set) var time: Int64?
  /// Seconds east of UTC, when the text says so.
  private(set) var offset: Int64?
  /// Whether the four-digit year stands first, which leaves no doubt.
  private(set) var isYearFirst: Bool

  init(_ text: String) throws(Problem) {
    var scanner = ByteScanner(text)
    guard let first = scanner.number(1...4), let separator = scanner.any(of: "-/. "),
      let second = scanner.number(1...2), scanner.skip(separator), let third = scanner.number(1...4)
    else { throw .notADate }
    guard first.digits == 4 ? third.digits <= 2 : first.digits <= 2 else { throw .notADate }
    if first.digits != 4, third.digits != 4 { throw third.digits == 2 ? .shortYear : .notADate }
    (self.first, self.second, self.third) = (first.value, second.value, third.value)
    isYearFirst = first.digits == 4
    guard !scanner.isAtEnd else { return }
    guard scanner.skipTimeSeparator(), let time = scanner.time() else { throw .notADate }
    self.time = time
    offset = scanner.offset()
    guard scanner.isAtEnd else { throw .notADate }
  }

  /// The day it means in an order; `nil` when there is no such day between 1900 and 2199.
  func day(_ order: DateOrder) -> Day? {
    let (year, month, day) =
      switch (isYearFirst, order) {
      case (true, _): (first, second, third)
      case (false, .dayFirst): (third, second, first)
      case (false, .monthFirst): (third, first, second)
      case (false, .yearFirst): (0, 0, 0)
      }
    guard (1900...2199).contains(year) else { return nil }
    return Day(year: year, month: month, day: day)
  }
}
