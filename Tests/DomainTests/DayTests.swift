import Domain
import TestSupport
import Testing

@Suite struct DayTests {
  @Test func everyDayOfThreeCenturiesReadsAsItIsWritten() throws {
    var day = try #require(Day(year: 1900, month: 1, day: 1))
    let end = try #require(Day(year: 2200, month: 1, day: 1))
    var previous = ""
    var count = 0
    while day < end {
      let text = day.iso
      try #require(Day(iso: text) == day)
      try #require(previous < text)
      previous = text
      day = day + 1
      count += 1
    }
    #expect(count == 300 * 365 + 73)
  }

  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-03-31", 20_543), ("1900-01-01", -25_567),
  ])
  func knownDaysHaveTheirNumber(text: String, number: Int32) throws {
    #expect(try #require(Day(iso: text)).number == number)
  }

  @Test(arguments: [
    "", "2026-3-1", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-04-31", "1899-12-31",
    "2200-01-01", "2026/01/01", "+026-01-01", "2026-01-01 ", "２０２６-01-01",
  ])
  func whatIsNoDateIsRefused(text: String) { #expect(Day(iso: text) == nil) }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-03-31", -1, "2026-02-28"),
    ("2026-12-15", 1, "2027-01-15"), ("2026-01-15", -1, "2025-12-15"), ("2024-02-29", 12, "2025-02-28"),
    ("2026-05-31", -18, "2024-11-30"), ("2026-05-31", 0, "2026-05-31"), ("2026-08-31", 6, "2027-02-28"),
  ])
  func monthsClampToTheMonthsEnd(from: String, months: Int, to: String) throws {
    #expect(try #require(Day(iso: from)).adding(months: months).iso == to)
  }

  @Test(arguments: UInt64(0)..<200)
  func monthArithmeticKeepsTheMonthAndNeverLengthensTheDay(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let day = Day(number: Int32.random(in: -20_000...80_000, using: &random))
    let months = Int.random(in: -200...200, using: &random)
    let moved = day.adding(months: months)
    let (from, to) = (day.civil, moved.civil)
    #expect(to.year * 12 + to.month == from.year * 12 + from.month + months)
    #expect(to.day <= from.day)
    #expect(to.day == from.day || moved == moved.lastOfMonth)
    #expect(day.firstOfMonth.civil.day == 1)
    #expect((day.lastOfMonth + 1).civil.day == 1)
    #expect(day.lastOfMonth.civil.month == from.month)
  }

  @Test(arguments: [
    ("2026-03-05", "2026-03-31"), ("2026-05-01", "2026-05-29"), ("2026-02-28", "2026-02-27"),
    ("2025-08-31", "2025-08-29"),
    ("2026-01-30", "2026-01-30"),
  ])
  func theMonthEndIsTheLastBusinessDay(day: String, end: String) throws {
    #expect(try #require(Day(iso: day)).monthEnd.iso == end)
  }

  @Test(arguments: [
    ("2026-01-01", 2026, 1), ("2025-12-29", 2026, 1), ("2025-12-28", 2025, 52), ("2021-01-03", 2020, 53),
    ("2020-12-31", 2020, 53), ("2023-01-01", 2022, 52), ("2024-12-30", 2025, 1), ("2026-03-31", 2026, 14),
    ("1977-01-02", 1976, 53),
  ])
  func isoWeeksMatchTheStandard(text: String, year: Int, week: Int) throws {
    let found = try #require(Day(iso: text)).isoWeek
    #expect(found.year == year)
    #expect(found.week == week)
  }

  @Test func weekdaysGoRound() throws {
    #expect(try #require(Day(iso: "2026-03-30")).weekday == 1)
    #expect(try #require(Day(iso: "1950-01-01")).weekday == 7)
    for number in Int32(-1000)..<1000 {
      let (today, tomorrow) = (Day(number: number), Day(number: number + 1))
      #expect(tomorrow.weekday == today.weekday % 7 + 1)
      #expect(today.isBusinessDay == (today.weekday < 6))
    }
  }

  @Test(arguments: [("2026-03-27", 1, "2026-03-30"), ("2026-03-28", 5, "2026-04-03"), ("2026-03-27", 0, "2026-03-27")])
  func businessDaysSkipTheWeekend(from: String, days: Int, to: String) throws {
    #expect(try #require(Day(iso: from)).adding(businessDays: days).iso == to)
  }
}
