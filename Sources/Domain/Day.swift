/// A calendar day of the proleptic Gregorian calendar, without a time zone: the number of days since 1970-01-01.
///
/// Month arithmetic clamps to the month's end (method §1.3).
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1970-01-01; negative before it.
  public let number: Int32

  /// The day that many days after 1970-01-01.
  public init(number: Int32) { self.number = number }

  /// The day of a civil date; `nil` when the date does not exist.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Day.length(ofMonth: month, year: year) else { return nil }
    self.init(unchecked: year, month, day)
  }

  /// The day written `YYYY-MM-DD`; `nil` for anything else, and for years outside 1900…2199 (bundle.md).
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      let year = Day.decimal(bytes[0..<4]), let month = Day.decimal(bytes[5..<7]),
      let day = Day.decimal(bytes[8..<10]), (1900...2199).contains(year)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The same from UTF-8 bytes in place, for readers of many rows.
  public init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D, let high = Day.two(bytes, 0),
      let low = Day.two(bytes, 2), let month = Day.two(bytes, 5), let day = Day.two(bytes, 8),
      (19...21).contains(high)
    else { return nil }
    self.init(year: high * 100 + low, month: month, day: day)
  }

  /// Two decimal digits at an index.
  static func two(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    let high = bytes[index] &- 0x30
    let low = bytes[index + 1] &- 0x30
    return high < 10 && low < 10 ? Int(high) * 10 + Int(low) : nil
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month 1…12 and day 1…31 of the civil date.
  public var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// `YYYY-MM-DD`.
  public var iso: String {
    let (year, month, day) = civil
    return Day.padded(year, 4) + "-" + Day.padded(month, 2) + "-" + Day.padded(day, 2)
  }

  public var description: String { iso }

  /// 1 = Monday … 7 = Sunday.
  public var weekday: Int { ((Int(number) + 3) % 7 + 7) % 7 + 1 }

  /// Monday to Friday (method §1.3).
  public var isBusinessDay: Bool { weekday <= 5 }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
  /// The day that many days later.
  public static func + (day: Day, days: Int) -> Day { Day(number: day.number + Int32(days)) }
  /// The day that many days earlier.
  public static func - (day: Day, days: Int) -> Day { Day(number: day.number - Int32(days)) }
  /// Days from `right` to `left`.
  public static func - (left: Day, right: Day) -> Int { Int(left.number) - Int(right.number) }

  /// The same day of the month that many months later, clamped to the month's end.
  public func adding(months: Int) -> Day {
    let (year, month, day) = civil
    let index = year * 12 + month - 1 + months
    let newYear = index >= 0 ? index / 12 : (index - 11) / 12
    let newMonth = index - newYear * 12 + 1
    return Day(unchecked: newYear, newMonth, min(day, Day.length(ofMonth: newMonth, year: newYear)))
  }

  /// The first day of this day's calendar month.
  public var firstOfMonth: Day { self - (civil.day - 1) }

  /// The last calendar day of this day's month.
  public var lastOfMonth: Day { firstOfMonth.adding(months: 1) - 1 }

  /// The last business day of this day's month: the *month end* of method §1.3.
  public var monthEnd: Day {
    let last = lastOfMonth
    return last - max(0, last.weekday - 5)
  }

  /// The day that many business days later; counting starts after this day.
  public func adding(businessDays: Int) -> Day {
    var day = self
    var left = businessDays
    while left > 0 {
      day = day + 1
      if day.isBusinessDay { left -= 1 }
    }
    return day
  }

  /// The ISO 8601 week this day lies in.
  public var isoWeek: (year: Int, week: Int) {
    let thursday = self + (4 - weekday)
    let year = thursday.civil.year
    return (year, (thursday - Day(unchecked: year, 1, 1)) / 7 + 1)
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func decimal(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
