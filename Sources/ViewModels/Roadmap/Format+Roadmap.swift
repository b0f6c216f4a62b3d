public import Domain

extension Format {
  /// `FY26 Q3`: the year is the one in which the fiscal year ends.
  public static func quarter(_ quarter: FiscalQuarter) -> String {
    let year = quarter.year % 100
    return "FY\(year < 10 ? "0" : "")\(year) Q\(quarter.quarter)"
  }

  /// A range of money, `$18–22k`; one amount where both ends read the same, and where amounts are masked.
  public static func band(_ low: Money, _ high: Money, currency: String) -> String {
    if currency.last == Presentation.bandMark { return money(low, currency: currency) }
    let (from, to) = (amount(low, currency), amount(high, currency))
    guard from.digits != to.digits || from.unit != to.unit else { return from.sign + from.digits + from.unit }
    let unit = from.unit == to.unit ? "" : from.unit
    return "\(from.sign)\(from.digits)\(unit)–\(to.digits)\(to.unit)"
  }

  /// The parts of `$18.0k`, without a tenth that is none.
  private static func amount(_ money: Money, _ currency: String) -> (sign: String, digits: String, unit: String) {
    var rest = Substring(Format.money(money, currency: currency))
    var unit = ""
    if let last = rest.last, "kMG".contains(last) {
      unit = String(last)
      rest.removeLast()
    }
    if rest.hasSuffix(".0") { rest.removeLast(2) }
    let start = rest.firstIndex { $0.isASCII && $0.isNumber } ?? rest.endIndex
    return (String(rest[..<start]), String(rest[start...]), unit)
  }
}

extension RoadmapTotals {
  /// `$14–16k · 1 rock`, and how many cards there are where no budget is known.
  public func sentence(currency: String) -> String {
    guard cards > 0 else { return Format.none }
    var parts: [String] = []
    if priced > 0 {
      parts.append(Format.band(Money(minorUnits: low), Money(minorUnits: high), currency: currency))
    } else {
      parts.append("no budget")
    }
    if rocks > 0 { parts.append(rocks == 1 ? "1 rock" : "\(rocks) rocks") }
    return parts.joined(separator: " · ")
  }
}
