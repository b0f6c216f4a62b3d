/// What happens to the days of many rows at once: each moves by as much, or all go to one day.
public enum DayShift: Hashable, Sendable {
  case days(Int)
  case months(Int)
  case day(Day)

  /// Reads `+7d`, `-2w`, `+1m`, else a day as `DayWords` does.
  public init(_ text: some StringProtocol, on day: Day) throws(DayWords.Problem) {
    let word = String(text.filter { $0 != " " }).lowercased()
    guard let sign = word.first, sign == "+" || sign == "-" else {
      self = .day(try DayWords.day(word, on: day))
      return
    }
    // Whether it is a distance at all, and one that stays within the calendar, `DayWords` knows.
    _ = try DayWords.day(word, on: day)
    let count = (Int(word.dropFirst().dropLast()) ?? 0) * (sign == "-" ? -1 : 1)
    switch word.last {
    case "w": self = .days(count * 7)
    case "m": self = .months(count)
    default: self = .days(count)
    }
  }

  /// The day that a row's own day becomes; a row without one stays without, unless all go to one day.
  public func applied(to day: Day?) -> Day? {
    switch self {
    case .days(let count): day.map { $0 + count }
    case .months(let count): day.map { $0.adding(months: count) }
    case .day(let day): day
    }
  }
}
