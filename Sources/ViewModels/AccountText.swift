import Domain

/// The words in which the account's screens speak of days, hours, money and people.
extension AccountReportSetting {
  /// Stands where there is nothing.
  static let none = "—"

  /// `12 Feb`, with the year when it is not that of the day shown.
  func date(_ day: Day?) -> String {
    guard let day else { return Self.none }
    let (year, month, number) = day.civil
    let short = "\(number < 10 ? " " : "")\(number) \(Self.months[month - 1])"
    return year == asOf.civil.year ? short : "\(short) \(year)"
  }

  /// `in 3 d`, `today`, `3 d ago`.
  func distance(_ day: Day?) -> String {
    guard let day else { return Self.none }
    let days = day - asOf
    if days == 0 { return "today" }
    return days > 0 ? "in \(days) d" : "\(-days) d ago"
  }

  /// `12 Feb, 3 d ago`, without padding.
  func dated(_ day: Day?) -> String {
    guard day != nil else { return Self.none }
    return "\(date(day).trimmedLeft), \(distance(day))"
  }

  /// Four figures at most: `$980`, `$12.4k`, `$482k`, `$1.2M`; the code before it where there is no sign of one letter.
  func money(_ money: Money?) -> String {
    guard let money else { return Self.none }
    let sign = Self.signs[currency] ?? currency + " "
    let whole = (money.minorUnits + 50) / 100
    if whole < 1000 { return sign + String(whole) }
    // Tenths of a thousand, then of a million, each rounded from the exact amount.
    let thousands = (money.minorUnits + 5_000) / 10_000
    if thousands < 10_000 { return sign + Self.tenths(thousands, "k") }
    return sign + Self.tenths((money.minorUnits + 5_000_000) / 10_000_000, "M")
  }

  /// The name of a team member, the id where the name is unknown; `nil` for nobody.
  func person(_ id: String?) -> String? {
    guard let id, !id.isEmpty else { return nil }
    return people[id] ?? id
  }

  /// `5 h`, `3 d 2 h`.
  static func hours(_ hours: Int) -> String {
    guard hours >= 72 else { return "\(hours) h" }
    return hours % 24 == 0 ? "\(hours / 24) d" : "\(hours / 24) d \(hours % 24) h"
  }

  /// Whole hours from one instant to another, rounded down.
  static func hours(from start: Instant, to end: Instant) -> Int {
    let elapsed = end.microseconds - start.microseconds
    let hour: Int64 = 3_600_000_000
    return Int(elapsed >= 0 ? elapsed / hour : -((-elapsed + hour - 1) / hour))
  }

  /// The three letters of a month, 1…12.
  static func month(_ day: Day) -> String { months[day.civil.month - 1] }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  private static let signs = ["USD": "$", "EUR": "€", "GBP": "£"]

  private static func tenths(_ tenths: Int64, _ unit: String) -> String {
    tenths >= 1000 || tenths % 10 == 0 ? "\((tenths + 5) / 10)\(unit)" : "\(tenths / 10).\(tenths % 10)\(unit)"
  }
}

extension String {
  /// Without the spaces in front that line figures up in a column.
  var trimmedLeft: String { String(drop { $0 == " " }) }
}

extension Points {
  /// With a sign in front, `+` included; `0.0` has none.
  func signed(decimals: Int) -> String {
    let digits = text(decimals: decimals)
    if digits.hasPrefix("-") { return "−" + digits.dropFirst() }
    return digits.contains { $0 != "0" && $0 != "." } ? "+" + digits : digits
  }
}

extension RawRepresentable where RawValue == String {
  /// A word of the bundle as one reads it: `executive qbr`.
  var words: String { String(rawValue.map { $0 == "_" ? " " : $0 }) }
}

extension MeetingType {
  /// The name on screen.
  var title: String {
    switch self {
    case .executiveQBR: "Executive QBR"
    case .qbr: "QBR"
    case .opsCheckin: "Ops check-in"
    default: words.prefix(1).uppercased() + words.dropFirst()
    }
  }
}
