import Domain
import Testing

@Suite struct DayWordsTests {
  /// A Tuesday, the last day of a month of 31 days.
  private let tuesday = Day(year: 2026, month: 3, day: 31) ?? Day(number: 0)

  @Test(arguments: [
    ("today", "2026-03-31"), ("Tomorrow", "2026-04-01"), ("tom", "2026-04-01"), ("yesterday", "2026-03-30"),
    ("wed", "2026-04-01"), ("FRI", "2026-04-03"), ("friday", "2026-04-03"), ("mon", "2026-04-06"),
    ("sunday", "2026-04-05"), ("tue", "2026-04-07"), ("+3d", "2026-04-03"), ("3d", "2026-04-03"), ("+0d", "2026-03-31"),
    ("-1d", "2026-03-30"), ("+2w", "2026-04-14"), ("1w", "2026-04-07"), ("+1m", "2026-04-30"), ("+11m", "2027-02-28"),
    ("-1m", "2026-02-28"), ("2026-04-09", "2026-04-09"), (" 2028-02-29 ", "2028-02-29"), ("+12M", "2027-03-31"),
  ])
  func aWordIsADay(word: String, iso: String) throws {
    #expect(try DayWords.day(word, on: tuesday).iso == iso)
  }

  @Test(arguments: [
    ("", DayWords.Problem.empty), ("  ", .empty), ("2026-02-30", .noSuchDay("2026-02-30")),
    ("2026-13-01", .noSuchDay("2026-13-01")), ("2200-01-01", .noSuchDay("2200-01-01")), ("fr", .unknown("fr")),
    ("fridays", .unknown("fridays")), ("soon", .unknown("soon")), ("+d", .unknown("+d")), ("+-3d", .unknown("+-3d")),
    ("3x", .unknown("3x")), ("+9999w", .outOfRange), ("+99999999999d", .outOfRange),
    ("+99999999999999999999d", .unknown("+9999999999999999999")), ("-2000m", .outOfRange), ("٣d", .unknown("٣d")),
    ("2026-4-9", .unknown("2026-4-9")),
  ])
  func whatIsNoDaySaysWhy(word: String, problem: DayWords.Problem) {
    #expect(throws: problem) { try DayWords.day(word, on: tuesday) }
    #expect(!problem.sentence.isEmpty)
  }

  /// The name of a weekday never means the day itself, and never more than a week ahead.
  @Test(arguments: 0..<14)
  func aWeekdayIsTheNextOne(offset: Int) throws {
    let from = tuesday + offset
    for (index, name) in ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].enumerated() {
      let found = try DayWords.day(name, on: from)
      #expect(found.weekday == index + 1)
      #expect((1...7).contains(found - from))
    }
  }
}
