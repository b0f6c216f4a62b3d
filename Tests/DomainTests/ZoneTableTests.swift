import Domain
import TestSupport
import Testing

@Suite struct ZoneTableTests {
  private static func second(_ text: String) -> Int64 { (Instant(rfc3339: text)?.microseconds ?? 0) / 1_000_000 }
  private static func zone(_ stretches: [(String, Int64)]) -> ZoneTable {
    ZoneTable(
      identifier: "Test",
      stretches: stretches.map { ZoneTable.Stretch(start: $0.0.isEmpty ? .min : second($0.0), offset: $0.1) })
  }

  /// Central Europe in 2026.
  static let vienna = zone([("", 3600), ("2026-03-29T01:00:00Z", 7200), ("2026-10-25T01:00:00Z", 3600)])
  /// Clocks jump from midnight to one on 2026-09-06, as in Chile.
  static let midnightGap = zone([("", -14_400), ("2026-09-06T04:00:00Z", -10_800)])
  /// Clocks fall back from midnight to eleven, so that the end of the day comes twice, as in Chile.
  static let midnightOverlap = zone([("", -10_800), ("2026-04-05T03:00:00Z", -14_400)])
  /// A whole day is skipped, as in Samoa.
  static let skippedDay = zone([("", -36_000), ("2026-12-30T10:00:00Z", 50_400)])

  @Test(arguments: [
    ("2026-03-28T22:59:59Z", "2026-03-28"), ("2026-03-28T23:00:00Z", "2026-03-29"),
    ("2026-03-29T21:59:59Z", "2026-03-29"),
    ("2026-03-29T22:00:00Z", "2026-03-30"), ("2026-10-25T22:59:59Z", "2026-10-25"),
    ("2026-10-25T23:00:00Z", "2026-10-26"),
  ])
  func anInstantFallsOnItsLocalDay(instant: String, day: String) throws {
    #expect(Self.vienna.day(of: try #require(Instant(rfc3339: instant))).iso == day)
  }

  @Test(arguments: [
    (vienna, "2026-03-28", "2026-03-28T23:00:00Z"), (vienna, "2026-03-29", "2026-03-29T22:00:00Z"),
    (vienna, "2026-10-25", "2026-10-25T23:00:00Z"), (midnightGap, "2026-09-05", "2026-09-06T04:00:00Z"),
    (midnightGap, "2026-09-06", "2026-09-07T03:00:00Z"), (midnightOverlap, "2026-04-04", "2026-04-05T04:00:00Z"),
    (skippedDay, "2026-12-29", "2026-12-30T10:00:00Z"), (ZoneTable.utc, "2026-01-01", "2026-01-02T00:00:00Z"),
  ])
  func theDayEndsWithTheFirstInstantOfTheNext(zone: ZoneTable, day: String, end: String) throws {
    #expect(zone.end(of: try #require(Day(iso: day))).rfc3339 == end)
  }

  @Test(arguments: UInt64(0)..<200)
  func anInstantLiesBeforeTheEndOfItsDay(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let zone = [Self.vienna, Self.midnightGap, .utc][Int(seed % 3)]
    let start = Self.second("2026-01-01T00:00:00Z")
    let instant = Instant(microseconds: (start + Int64.random(in: 0..<31_536_000, using: &random)) * 1_000_000)
    let day = zone.day(of: instant)
    #expect(instant < zone.end(of: day))
    #expect(instant >= zone.end(of: day - 1))
    #expect(zone.moment(instant) == Moment(instant: instant, day: day))
  }
}
