/// Reads a day with a time of day: `now`, `today 14:30`, `fri 9:00`, `2026-04-09 16:00`.
public enum MomentWords {
  /// What may be written.
  public static let examples = "now, today 14:30, fri 9:00 or 2026-04-09 16:00"

  /// Why a text is no moment, as a sentence.
  public struct Problem: Error, Hashable, Sendable {
    public var sentence: String
  }

  /// The moment that the words mean on a day, in a time zone. A day alone is that day at this time of day.
  public static func instant(
    _ text: some StringProtocol, on day: Day, now: Instant, zone: ZoneTable
  ) throws(Problem) -> Instant {
    let words = String(text).split(separator: " ")
    if words.count == 1, words[0].lowercased() == "now" { return now }
    guard let last = words.last else { throw Problem(sentence: "A moment is missing: \(examples)") }
    var date = words[...]
    var time = now.microseconds - midnight(of: now, zone).microseconds
    if last.contains(":") {
      guard let clock = clock(last) else { throw Problem(sentence: "\"\(last.prefix(10))\" is no time of day") }
      time = clock
      date = date.dropLast()
    }
    do {
      let day = date.isEmpty ? day : try DayWords.day(date.joined(separator: " "), on: day)
      return zone.localTime(day, microseconds: time).instant
    } catch { throw Problem(sentence: error.sentence) }
  }

  /// A moment as it can be read again: `2026-04-09 16:00`.
  public static func text(_ instant: Instant, zone: ZoneTable) -> String {
    let minutes = (instant.microseconds - midnight(of: instant, zone).microseconds) / 60_000_000
    func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return zone.day(of: instant).iso + " " + two(minutes / 60) + ":" + two(minutes % 60)
  }

  private static func midnight(of instant: Instant, _ zone: ZoneTable) -> Instant {
    zone.localTime(zone.day(of: instant), microseconds: 0).instant
  }

  /// Microseconds since midnight.
  private static func clock(_ word: Substring) -> Int64? {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.utf8.count) && $0.utf8.allSatisfy(isDigit) }),
      let hours = Int64(parts[0]), let minutes = Int64(parts[1]), hours < 24, minutes < 60
    else { return nil }
    return (hours * 60 + minutes) * 60_000_000
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
