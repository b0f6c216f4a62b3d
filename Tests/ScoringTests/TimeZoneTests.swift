import Domain
import Testing

@testable import Scoring

@Suite("Time zones")
struct TimeZoneTests {
  /// Berlin around the change to summer time on 2026-03-29 at 01:00 UTC.
  static let berlin = ZoneTable(
    identifier: "Europe/Berlin",
    stretches: [
      ZoneTable.Stretch(start: .min, offset: 3600),
      ZoneTable.Stretch(start: Instant(utc: day("2026-03-29"), seconds: 3600).microseconds / 1_000_000, offset: 7200),
    ])
  /// New York, four hours behind on that day.
  static let newYork = ZoneTable(
    identifier: "America/New_York", stretches: [ZoneTable.Stretch(start: .min, offset: -4 * 3600)])

  @Test(
    "an instant counts as the local day it falls on",
    arguments: [
      (ZoneTable.utc, 23, 59, true), (.utc, 24, 0, false), (berlin, 21, 59, true), (berlin, 22, 0, false),
      (newYork, 27, 59, true), (newYork, 28, 0, false),
    ])
  func localDay(_ zone: ZoneTable, _ hour: Int, _ minute: Int, _ counts: Bool) {
    var facts = facts(.b)
    facts.pulses = [
      Pulse(id: "u", submittedAt: zone.moment(Instant(utc: march31, seconds: hour * 3600 + minute * 60)), valuable: 5)
    ]
    let result = engine(zone: zone).score(facts, asOf: march31)
    #expect((result.inputs.pulse != nil) == counts)
  }

  @Test("the 48 hours of a recap are elapsed hours, also over a change of time")
  func recap() {
    let zone = TimeZoneTests.berlin
    // Held on the 28th at 23:00 local time; 48 hours later the local clock shows midnight of the 31st.
    let end = Instant(utc: day("2026-03-28"), seconds: 22 * 3600)
    var meeting = Meeting(
      id: "m", type: .qbr, plannedOn: day("2026-03-28"), status: .held, heldAt: zone.moment(end),
      recapSentAt: zone.moment(end.adding(hours: 48)))
    func followUp(_ asOf: Day) -> Rational? {
      var facts = facts(.b)
      facts.meetings = [meeting]
      return engine(zone: zone).score(facts, asOf: asOf).inputs.followUp
    }
    #expect(meeting.recapSentAt?.day == march31)
    #expect(followUp(march31) == .hundred)
    // At the end of the 30th exactly 48 hours have passed, and nothing has been sent by then.
    #expect(followUp(march31 - 1) == .zero)
    meeting.heldAt = zone.moment(Instant(microseconds: end.microseconds + 1))
    #expect(followUp(march31 - 1) == nil)
  }

  @Test("the day of a change of time has 23 hours")
  func shortDay() {
    let zone = TimeZoneTests.berlin
    let (start, end) = (zone.end(of: day("2026-03-28")), zone.end(of: day("2026-03-29")))
    #expect(end.microseconds - start.microseconds == 23 * 3_600_000_000)
  }
}
