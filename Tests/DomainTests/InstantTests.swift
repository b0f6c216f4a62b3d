import Domain
import TestSupport
import Testing

@Suite struct InstantTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", Int64(0)), ("1970-01-01T01:00:00+01:00", 0), ("1969-12-31T23:59:59.999999Z", -1),
    ("2026-03-31T12:30:15.5-02:30", 1_774_969_215_500_000), ("1970-01-01t00:00:01z", 1_000_000),
  ])
  func knownMomentsAreRead(text: String, microseconds: Int64) throws {
    #expect(try #require(Instant(rfc3339: text)).microseconds == microseconds)
  }

  @Test(arguments: [
    "", "2026-03-31", "2026-03-31T12:30:15", "2026-03-31T12:30Z", "2026-03-31 12:30:15Z", "2026-03-31T24:00:00Z",
    "2026-03-31T12:60:00Z", "2026-03-31T12:00:60Z", "2026-03-31T12:00:00.Z", "2026-03-31T12:00:00.1234567Z",
    "2026-03-31T12:00:00+0200", "2026-03-31T12:00:00+02", "2026-03-31T12:00:00+24:00", "2026-03-31T12:00:00+02:60",
    "2026-03-31T12:00:00ZZ", "2026-02-30T12:00:00Z", "1899-12-31T12:00:00Z", "2026-03-31T12:00:00.5",
  ])
  func whatIsNoMomentIsRefused(text: String) { #expect(Instant(rfc3339: text) == nil) }

  @Test(arguments: UInt64(0)..<200)
  func momentsReadAsTheyAreWritten(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let scale: Int64 = [1, 1000, 1_000_000, 60_000_000][Int(seed % 4)]
    let instant = Instant(
      microseconds: Int64.random(in: -2_208_988_800_000_000...7_258_118_399_999_999, using: &random) / scale * scale)
    #expect(Instant(rfc3339: instant.rfc3339) == instant)
  }

  @Test(arguments: UInt64(0)..<100)
  func anOffsetShiftsTheMoment(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let (hours, minutes) = (Int.random(in: 0...23, using: &random), Int.random(in: 0...59, using: &random))
    let base = try #require(Instant(rfc3339: "2026-06-15T12:00:00Z"))
    let shift = Int64(hours * 60 + minutes) * 60_000_000
    let offset = two(hours) + ":" + two(minutes)
    #expect(Instant(rfc3339: "2026-06-15T12:00:00+" + offset)?.microseconds == base.microseconds - shift)
    #expect(Instant(rfc3339: "2026-06-15T12:00:00-" + offset)?.microseconds == base.microseconds + shift)
  }

  @Test func hoursAreAdded() throws {
    let day = try #require(Day(iso: "2026-03-30"))
    #expect(Instant(utc: day, seconds: 3600).adding(hours: 48).rfc3339 == "2026-04-01T01:00:00Z")
  }
}
