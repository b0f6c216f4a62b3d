import Domain

/// The day the portfolio is told from, with its days and moments as text, made once.
struct DemoCalendar {
  /// The day all dates are relative to.
  let today: Day
  /// The two latest month ends on or before today (method §1.3), newest first.
  let monthEnds: [Day]
  private let first: Day
  private let texts: [String]

  init(today: Day) {
    self.today = today
    func monthEnd(before day: Day) -> Day {
      day.monthEnd <= day ? day.monthEnd : (day.firstOfMonth - 1).monthEnd
    }
    let latest = monthEnd(before: today)
    monthEnds = [latest, monthEnd(before: latest.firstOfMonth - 1)]
    let first = today - 800
    self.first = first
    texts = (0..<1200).map { (first + $0).iso }
  }

  /// `YYYY-MM-DD`.
  func text(_ day: Day) -> String {
    let index = day - first
    return index >= 0 && index < texts.count ? texts[index] : day.iso
  }

  /// A moment of a day as it is stored; the seconds may run into later days.
  func text(_ day: Day, second: Int) -> String {
    let whole = text(day + second / 86_400)
    let rest = second % 86_400
    return String(unsafeUninitializedCapacity: 20) { buffer in
      var at = 0
      func put(_ byte: UInt8) {
        buffer[at] = byte
        at += 1
      }
      func put(two value: Int, then byte: UInt8) {
        put(0x30 + UInt8(value / 10))
        put(0x30 + UInt8(value % 10))
        put(byte)
      }
      for byte in whole.utf8 { put(byte) }
      put(0x54)
      put(two: rest / 3600, then: 0x3A)
      put(two: rest / 60 % 60, then: 0x3A)
      put(two: rest % 60, then: 0x5A)
      return at
    }
  }

  /// The fiscal quarter a day lies in for a year that starts in a month; the label's year is the one in which that
  /// fiscal year ends (method §9).
  static func quarter(of day: Day, startMonth: Int) -> String {
    let (year, month, _) = day.civil
    let number = (month - startMonth + 12) % 12 / 3 + 1
    let ends = startMonth == 1 || month < startMonth ? year : year + 1
    return "\(ends)-Q\(number)"
  }

  /// The same day or the next business day.
  static func businessDay(_ day: Day) -> Day { day.isBusinessDay ? day : day + (8 - day.weekday) }
}
