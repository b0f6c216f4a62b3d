public import Domain

/// How numbers, days and money are written; the same everywhere, without a locale.
public enum Format {
  /// Stands where there is nothing to show.
  public static let none = "–"

  /// `$980`, `$12.4k`, `$182k`, `$4.2M`: at most three digits count from a thousand on. Other currencies than dollar,
  /// euro and pound go by their code.
  ///
  /// A currency that ends in `Presentation.bandMark` asks for the band instead, in steps of 1, 2 and 5: `$20k+` is at
  /// least that and less than `$50k`.
  public static func money(_ money: Money?, currency: String) -> String {
    guard let money else { return none }
    if currency.last == Presentation.bandMark { return band(money, currency: String(currency.dropLast())) }
    let sign = signs[currency] ?? String(currency.prefix(3)) + " "
    let whole = rounded(money.minorUnits, by: 100)
    guard whole >= 1000 else { return sign + String(whole) }
    var scale: Int64 = 100_000
    for unit in ["k", "M", "G"] {
      let tenths = rounded(money.minorUnits, by: scale / 10)
      if tenths < 1000 { return sign + "\(tenths / 10).\(tenths % 10)" + unit }
      let whole = rounded(money.minorUnits, by: scale)
      if whole < 1000 || unit == "G" { return sign + String(whole) + unit }
      scale *= 1000
    }
    return none
  }

  private static func band(_ amount: Money, currency: String) -> String {
    func text(_ minor: Int64) -> String {
      money(Money(minorUnits: minor), currency: currency).replacing(".0", with: "")
    }
    var least: Int64 = 100_000
    guard amount.minorUnits >= least else { return "<" + text(least) }
    for step in sequence(first: 0, next: { $0 + 1 }) {
      // 1, 2, 5, 10: by two, by two and a half, by two.
      let (next, isTooMuch) =
        step % 3 == 1 ? (least / 2).multipliedReportingOverflow(by: 5) : least.multipliedReportingOverflow(by: 2)
      if isTooMuch || amount.minorUnits < next { break }
      least = next
    }
    return text(least) + "+"
  }

  /// `980`, `1.2k`, `50k`: how many, in few letters.
  static func count(_ count: Int) -> String {
    guard count >= 1000 else { return String(count) }
    if count >= 1_000_000 { return "\(count / 1_000_000)M" }
    return count >= 10_000 ? "\(count / 1000)k" : "\(count / 1000).\(count % 1000 / 100)k"
  }

  /// `31 Mar 2026`.
  public static func day(_ day: Day) -> String { "\(dayMonth(day)) \(day.civil.year)" }

  /// `Tue 31 Mar 2026`.
  public static func weekdayDay(_ day: Day) -> String { weekdays[day.weekday - 1] + " " + Format.day(day) }

  /// `09 Apr`; with the year instead of the day of the month where it is another year than that of `reference`:
  /// `Apr 27`.
  public static func shortDay(_ day: Day, near reference: Day) -> String {
    guard day.civil.year != reference.civil.year else { return dayMonth(day) }
    let year = String(day.civil.year % 100)
    return "\(months[day.civil.month - 1]) \u{2019}\(year.count < 2 ? "0" + year : year)"
  }

  /// `12 Feb`, with the year when it is not that of the other day.
  public static func day(_ day: Day, near reference: Day) -> String {
    day.civil.year == reference.civil.year ? dayMonth(day) : Self.day(day)
  }

  /// `2 d ago`, `today`, `in 12 d`.
  public static func distance(_ days: Int) -> String {
    days == 0 ? "today" : days < 0 ? "\(-days) d ago" : "in \(days) d"
  }

  /// One decimal, as all scores are shown.
  public static func points(_ points: Points?) -> String { points.map { $0.text(decimals: 1) } ?? none }

  /// The whole points that are reached: a score is never shown with a threshold it has not got to (89.6 is 89).
  public static func wholePoints(_ points: Points?) -> String {
    guard let points else { return none }
    let million: Int64 = 1_000_000
    let floor = points.millionths >= 0 ? points.millionths / million : -((-points.millionths + million - 1) / million)
    return String(floor)
  }

  /// `+1.1 ↑`, `−6.2 ↓`, `0.0`.
  public static func delta(_ delta: Points?) -> String {
    guard let delta else { return "" }
    let digits = Points(millionths: abs(delta.millionths)).text(decimals: 1)
    guard digits != "0.0" else { return digits }
    return delta.millionths < 0 ? "−" + digits + " ↓" : "+" + digits + " ↑"
  }

  /// `31d`, `143d!` beyond the limit of SPON-1, `never!`.
  public static func sponsor(_ days: Int?) -> String {
    guard let days else { return none }
    return days < 0 ? "never!" : days > 120 ? "\(days)d!" : "\(days)d"
  }

  /// A name in a sentence or a title: a long one is cut, so that what follows it is read too.
  public static func name(_ name: String) -> String {
    let start = name.prefix(40)
    return start.endIndex == name.endIndex ? name : start.prefix(39) + "…"
  }

  /// The whole percent reached; `<1%` and `>99%` where that would read as nothing or, nearly, as all.
  public static func percent(_ points: Points) -> String {
    if points > Points(0), points < Points(1) { return "<1%" }
    if points > Points(99), points < Points(100) { return ">99%" }
    return wholePoints(points) + "%"
  }

  /// So many of so many as a percentage; nothing to count is no percentage.
  public static func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return none }
    let share = Int64(part).multipliedFullWidth(by: 100_000_000)
    let millionths = Int64(whole).dividingFullWidth(share).quotient
    // What is there at all is more than nothing, however many there are.
    return percent(Points(millionths: part > 0 ? max(1, millionths) : millionths))
  }

  private static func dayMonth(_ day: Day) -> String {
    let number = String(day.civil.day)
    return (number.count < 2 ? "0" + number : number) + " " + months[day.civil.month - 1]
  }

  private static func rounded(_ value: Int64, by unit: Int64) -> Int64 {
    value / unit + (value % unit * 2 >= unit ? 1 : 0)
  }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let signs = ["USD": "$", "EUR": "€", "GBP": "£", "AUD": "A$", "CAD": "C$", "NZD": "NZ$"]
}

extension Colour {
  /// The symbol that goes with the colour: never the colour alone.
  public var symbol: String {
    switch self {
    case .green: "●"
    case .yellow: "▲"
    case .red: "■"
    case .noData: "·"
    }
  }

  /// The name in a sentence.
  public var title: String {
    switch self {
    case .green: "Green"
    case .yellow: "Yellow"
    case .red: "Red"
    case .noData: "no data"
    }
  }
}
