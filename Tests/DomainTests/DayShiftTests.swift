import Domain
import Testing

/// Days of many rows at once.
@Suite struct DayShiftTests {
  private let day = Day(iso: "2026-03-31") ?? Day(number: 0)
  private let own = Day(iso: "2026-01-31") ?? Day(number: 0)

  @Test(arguments: [
    ("+7d", "2026-02-07"), ("-1d", "2026-01-30"), ("+2w", "2026-02-14"), ("+1m", "2026-02-28"), ("- 1 m", "2025-12-31"),
    ("fri", "2026-04-03"), ("2026-05-01", "2026-05-01"), ("today", "2026-03-31"),
  ])
  func aRowsDayMovesOrGoesWhereAllGo(text: String, expected: String) throws {
    #expect(try DayShift(text, on: day).applied(to: own)?.iso == expected)
  }

  @Test func aRowWithoutADayStaysWithoutUnlessAllGoToOne() throws {
    #expect(try DayShift("+7d", on: day).applied(to: nil) == nil)
    #expect(try DayShift("fri", on: day).applied(to: nil)?.iso == "2026-04-03")
  }

  @Test(arguments: ["", "+", "+d", "+7x", "soon", "+999999999d"])
  func whatIsNoShiftIsRefused(text: String) {
    #expect(throws: DayWords.Problem.self) { try DayShift(text, on: day) }
  }
}
