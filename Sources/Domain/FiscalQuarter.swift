/// A fiscal quarter such as `2026-Q3`; the year is the calendar year in which the fiscal year ends (method §9).
public struct FiscalQuarter: Hashable, Comparable, Sendable {
  public let year: Int
  /// 1…4.
  public let quarter: Int

  /// The quarter a label names; `nil` for anything but `YYYY-Qn`.
  public init?(label: String) {
    let bytes = Array(label.utf8)
    guard bytes.count == 7, bytes[4] == 0x2D, bytes[5] == 0x51, (0x31...0x34).contains(bytes[6]),
      bytes[0..<4].allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    self.init(ordinal: bytes[0..<4].reduce(0) { $0 * 10 + Int($1) - 0x30 } * 4 + Int(bytes[6]) - 0x31)
  }

  /// The quarter that contains a day, for a fiscal year that starts in a month 1…12.
  public init(containing day: Day, startMonth: Int) {
    let (year, month, _) = day.civil
    let start = FiscalQuarter.clamped(startMonth)
    let index = (month - start + 12) % 12
    self.init(ordinal: (year + (start > 1 && month >= start ? 1 : 0)) * 4 + index / 3)
  }

  private init(ordinal: Int) {
    year = ordinal / 4
    quarter = ordinal % 4 + 1
  }

  /// Quarters since year 0.
  public var ordinal: Int { year * 4 + quarter - 1 }
  /// `2026-Q3`.
  public var label: String { "\(year)-Q\(quarter)" }
  /// The quarter that many quarters later.
  public func adding(_ quarters: Int) -> FiscalQuarter { FiscalQuarter(ordinal: ordinal + quarters) }

  public static func < (left: FiscalQuarter, right: FiscalQuarter) -> Bool { left.ordinal < right.ordinal }

  /// The first end of a fiscal year on or after a day.
  public static func yearEnd(onOrAfter day: Day, startMonth: Int) -> Day {
    let (_, month, dayOfMonth) = day.civil
    let first = day - (dayOfMonth - 1)
    let start = first.adding(months: clamped(startMonth) - month)
    // The year's end is the day before a start; the start after `day` is this calendar year's or the next one's.
    return (start > day ? start : start.adding(months: 12)) - 1
  }

  private static func clamped(_ startMonth: Int) -> Int { min(max(startMonth, 1), 12) }
}
