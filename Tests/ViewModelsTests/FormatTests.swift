import Domain
import Testing

@testable import ViewModels

/// How numbers, days and money are written.
@Suite struct FormatTests {
  @Test(arguments: [
    (Int64(0), "$0"), (49, "$0"), (50, "$1"), (98_000, "$980"), (99_949, "$999"), (99_950, "$1.0k"),
    (1_240_000, "$12.4k"), (9_994_999, "$99.9k"), (9_995_000, "$100k"), (48_200_000, "$482k"), (99_949_999, "$999k"),
    (99_950_000, "$1.0M"), (420_000_000, "$4.2M"), (99_950_000_000, "$1.0G"), (9_223_372_036_854_775_807, "$92233720G"),
  ])
  func moneyHasThreeDigits(cents: Int64, expected: String) {
    #expect(Format.money(Money(minorUnits: cents), currency: "USD") == expected)
  }

  @Test(arguments: [("EUR", "€1"), ("GBP", "£1"), ("CHF", "CHF 1"), ("", " 1"), ("longer", "lon 1")])
  func currenciesHaveTheirSign(currency: String, expected: String) {
    #expect(Format.money(Money(minorUnits: 100), currency: currency) == expected)
    #expect(Format.money(nil, currency: currency) == "–")
  }

  @Test(arguments: [
    (Int64(89_600_000), "89", "89.6"), (90_000_000, "90", "90.0"), (100_000_000, "100", "100.0"), (0, "0", "0.0"),
    (-100_000, "-1", "-0.1"),
  ])
  func wholePointsAreThoseReached(millionths: Int64, whole: String, tenths: String) {
    #expect(Format.wholePoints(Points(millionths: millionths)) == whole)
    #expect(Format.points(Points(millionths: millionths)) == tenths)
  }

  @Test(arguments: [
    (Int64(-6_200_000), "−6.2 ↓"), (1_100_000, "+1.1 ↑"), (0, "0.0"), (40_000, "0.0"), (-49_999, "0.0"),
    (50_000, "+0.1 ↑"),
  ])
  func aChangeHasASignAndAnArrow(millionths: Int64, expected: String) {
    #expect(Format.delta(Points(millionths: millionths)) == expected)
  }

  @Test(arguments: [(nil, "–"), (-1, "never!"), (0, "0d"), (120, "120d"), (121, "121d!")] as [(Int?, String)])
  func aSponsorBeyondTheLimitIsMarked(days: Int?, expected: String) {
    #expect(Format.sponsor(days) == expected)
  }

  /// Anything at all is more than nothing, and less than all is not all.
  @Test(arguments: [
    (0, 124, "0%"), (1, 124, "<1%"), (2, 124, "1%"), (123, 124, ">99%"), (122, 124, "98%"), (124, 124, "100%"),
    (1, Int.max, "<1%"), (Int.max - 1, Int.max, ">99%"), (0, 0, "–"), (1, 100, "1%"), (99, 100, "99%"), (1, 101, "<1%"),
  ])
  func aShareSaysNeitherNothingNorAllOfAPart(part: Int, whole: Int, expected: String) {
    #expect(Format.percent(part, of: whole) == expected)
  }

  @Test(
    arguments: [
      (0, "0%"), (1, "<1%"), (999_999, "<1%"), (1_000_000, "1%"), (89_600_000, "89%"), (99_000_000, "99%"),
      (99_000_001, ">99%"), (99_999_999, ">99%"), (100_000_000, "100%"), (113_900_000, "113%"),
    ] as [(Int64, String)])
  func aPercentageIsThatReached(millionths: Int64, expected: String) {
    #expect(Format.percent(Points(millionths: millionths)) == expected)
  }

  @Test func daysAreWrittenOut() throws {
    let day = try #require(Day(iso: "2026-03-01"))
    #expect(Format.day(day) == "01 Mar 2026")
    #expect(Format.weekdayDay(day) == "Sun 01 Mar 2026")
    #expect(Format.shortDay(day, near: day) == "01 Mar")
    #expect(Format.shortDay(try #require(Day(iso: "2007-12-31")), near: day) == "Dec ’07")
  }

  @Test func aLongNameIsCutInASentence() {
    #expect(Format.name("Short") == "Short")
    #expect(Format.name(String(repeating: "x", count: 40)).count == 40)
    #expect(Format.name(String(repeating: "x", count: 10_000)) == String(repeating: "x", count: 39) + "…")
  }
}
