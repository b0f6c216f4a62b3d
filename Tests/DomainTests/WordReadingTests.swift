import TestSupport
import Testing

@testable import Domain

/// What people type for money, quarters and moments.
@Suite struct WordReadingTests {
  @Test(arguments: [
    ("18k", 1_800_000, 1_800_000), ("18-22k", 1_800_000, 2_200_000), ("18k-22k", 1_800_000, 2_200_000),
    ("18–22k", 1_800_000, 2_200_000), ("$18,500", 1_850_000, 1_850_000), ("1.2m", 120_000_000, 120_000_000),
    ("950.50", 95_050, 95_050), ("0", 0, 0), ("18.5k", 1_850_000, 1_850_000), ("900-1.2k", 90_000_000, 120_000),
    ("1m-2m", 100_000_000, 200_000_000), ("12'500", 1_250_000, 1_250_000), ("0.5", 50, 50), (".5k", 50_000, 50_000),
  ])
  func moneyIsReadInMinorUnits(text: String, low: Int64, high: Int64) throws {
    // A range whose lower end has no unit borrows the upper one's: 900-1.2k is then upside down.
    if low > high {
      #expect(throws: MoneyWords.Problem.backwards) { try MoneyWords.range(text) }
    } else {
      #expect(try MoneyWords.range(text) == low...high)
    }
  }

  @Test(arguments: ["", "k", "-", "abc", "1-2-3", "1.2.3", "18kk", "1.", "-5", "١٢"])
  func whatIsNoAmountIsRefused(text: String) {
    #expect(throws: MoneyWords.Problem.self) { try MoneyWords.range(text) }
  }

  @Test func moreThanCanBeKeptIsRefused() {
    #expect(throws: MoneyWords.Problem.tooMuch) { try MoneyWords.range("99999999999999999999") }
    #expect(throws: MoneyWords.Problem.tooMuch) { try MoneyWords.range("92233720368547758m") }
    #expect(throws: MoneyWords.Problem.isRange) { try MoneyWords.amount("1-2k") }
  }

  @Test(arguments: UInt64(0)..<200)
  func whatIsWrittenOutIsReadAgain(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let low = Int64.random(in: 0..<100_000_000_000, using: &random)
    let high = low + Int64.random(in: 0..<1_000_000, using: &random)
    #expect(try MoneyWords.range(MoneyWords.text(low, high)) == low...high)
    #expect(try MoneyWords.amount(MoneyWords.text(low / 100_000 * 100_000)) == low / 100_000 * 100_000)
  }

  @Test(arguments: [
    ("Q3", "2026-Q3"), ("q1", "2027-Q1"), ("Q2", "2026-Q2"), ("FY27 Q1", "2027-Q1"), ("2026-Q3", "2026-Q3"),
    ("next", "2026-Q3"), ("this", "2026-Q2"), ("+2", "2026-Q4"), ("fy2026q4", "2026-Q4"),
  ])
  func quartersAreReadFromTheCurrentOne(text: String, label: String) throws {
    let current = try #require(FiscalQuarter(label: "2026-Q2"))
    #expect(QuarterWords.quarter(text, current: current)?.label == label)
  }

  @Test(arguments: ["", "Q5", "Q", "2026", "soon", "+99", "1800-Q1", "2", "FY2 Q1"])
  func whatIsNoQuarterIsRefused(text: String) throws {
    let current = try #require(FiscalQuarter(label: "2026-Q2"))
    #expect(QuarterWords.quarter(text, current: current) == nil)
  }

  @Test(arguments: [
    ("now", "2026-03-31T12:34:00Z"), ("today 14:30", "2026-03-31T14:30:00Z"), ("fri 9:00", "2026-04-03T09:00:00Z"),
    ("2026-04-09 16:00", "2026-04-09T16:00:00Z"), ("09:15", "2026-03-31T09:15:00Z"),
    ("yesterday", "2026-03-30T12:34:00Z"),
  ])
  func momentsAreReadInTheWorkspacesZone(text: String, expected: String) throws {
    let day = try #require(Day(iso: "2026-03-31"))
    let now = try #require(Instant(rfc3339: "2026-03-31T12:34:00Z"))
    let instant = try MomentWords.instant(text, on: day, now: now, zone: .utc)
    #expect(instant.rfc3339 == expected)
    #expect(try MomentWords.instant(MomentWords.text(instant, zone: .utc), on: day, now: now, zone: .utc) == instant)
  }

  @Test(arguments: ["", "today 25:00", "today 1:2:3", "someday 9:00", "9:60", ":"])
  func whatIsNoMomentIsRefused(text: String) throws {
    let day = try #require(Day(iso: "2026-03-31"))
    #expect(throws: MomentWords.Problem.self) {
      try MomentWords.instant(text, on: day, now: Instant(utc: day), zone: .utc)
    }
  }
}
