/// Reads the words in which people write a day: `today`, `tomorrow`, `yesterday`, `fri`, `+2w`, `2026-04-09`.
public enum DayWords {
  /// Why a text is no day.
  public enum Problem: Error, Hashable, Sendable {
    case empty
    /// It reads like a date, but the calendar has no such day.
    case noSuchDay(String)
    case unknown(String)
    /// Beyond the years that the portfolio knows, 1900…2199.
    case outOfRange

    /// One sentence for whoever typed it.
    public var sentence: String {
      switch self {
      case .empty: "A day is missing: \(DayWords.examples)"
      case .noSuchDay(let text): "\(text) is not in the calendar"
      case .unknown(let text): "\"\(text)\" is no day: \(DayWords.examples)"
      case .outOfRange: "That is beyond the years 1900 to 2199"
      }
    }
  }

  /// What may be written.
  public static let examples = "fri, tomorrow, +3d, +2w, +1m or 2026-04-09"

  /// The day a word means on a day; upper and lower case are the same.
  ///
  /// The name of a weekday is the next one after that day, so that on a Friday `fri` is a week ahead. `+1m` is the same
  /// day of the next month, clamped to its end (method §1.3); a minus goes back.
  public static func day(_ word: some StringProtocol, on day: Day) throws(Problem) -> Day {
    let text = String(word.filter { $0 != " " }).lowercased()
    switch text {
    case "": throw .empty
    case "today": return day
    case "tomorrow", "tom": return day + 1
    case "yesterday": return day - 1
    default: break
    }
    if let weekday = weekday(text) { return day + ((weekday - day.weekday + 6) % 7 + 1) }
    if let distance = try distance(text, from: day) { return distance }
    let looksLikeDate = text.utf8.count == 10 && text.utf8.allSatisfy { $0 == 0x2D || (0x30...0x39).contains($0) }
    guard looksLikeDate else { throw .unknown(shown(word)) }
    guard let date = Day(iso: text) else { throw .noSuchDay(shown(word)) }
    return date
  }

  /// 1 = Monday … 7 = Sunday, from at least its first three letters.
  private static func weekday(_ text: String) -> Int? {
    guard text.count >= 3 else { return nil }
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    return names.firstIndex { $0.hasPrefix(text) }.map { $0 + 1 }
  }

  private static func distance(_ text: String, from day: Day) throws(Problem) -> Day? {
    guard let unit = text.last, let sign = text.first, sign == "+" || sign == "-" || ("0"..."9").contains(sign) else {
      return nil
    }
    guard unit == "d" || unit == "w" || unit == "m" else { return nil }
    let digits = text.dropLast().drop { $0 == "+" || $0 == "-" }
    guard text.dropLast().count - digits.count <= 1, let count = Int(digits), digits.allSatisfy(\.isASCII) else {
      return nil
    }
    // Three centuries hold every day there is.
    guard count <= 110_000 else { throw .outOfRange }
    let signed = sign == "-" ? -count : count
    let reached = unit == "m" ? day.adding(months: signed) : day + (unit == "w" ? signed * 7 : signed)
    guard (1900...2199).contains(reached.civil.year) else { throw .outOfRange }
    return reached
  }

  private static func shown(_ word: some StringProtocol) -> String { String(word.prefix(20)) }
}
