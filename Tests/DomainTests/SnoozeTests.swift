import Domain
import Testing

/// What wakes a sleeping account, and what does not.
@Suite struct SnoozeTests {
  private let day = Day(year: 2026, month: 3, day: 31) ?? Day(number: 0)

  private func account(
    _ composite: Colour = .red, _ colours: [Colour] = [.red, .green, .green, .yellow, .noData],
    reasons: [(String, Int)] = [("W-CX", 3), ("W-PAST", 2)]
  ) -> AccountSummary {
    var account = AccountSummary(id: "A", name: "A")
    account.composite.colour = composite
    account.dimensions = colours.map { ShownScore(colour: $0) }
    account.watchlist = reasons.map { WatchReason(id: $0.0, weight: $0.1, detail: "") }
    account.scoredOn = day
    return account
  }

  private func snooze(_ until: Snooze.Until) -> Snooze {
    Snooze(until, reason: nil, author: "mia", on: day, of: account())
  }

  @Test(arguments: [(-1, Snooze.Wake.notYet), (0, nil), (2, nil), (3, .day), (400, .day)])
  func aSleepUntilADayEndsOnThatDayAndBeganOnItsOwn(offset: Int, wake: Snooze.Wake?) {
    #expect(snooze(.day(day + 3)).wake(on: day + offset, account()) == wake)
  }

  @Test func aSleepUntilTheColourChangesEndsWithAnyColour() {
    let snooze = snooze(.colour)
    #expect(snooze.wake(on: day + 400, account()) == nil)
    #expect(snooze.wake(on: day, account(.yellow)) == .colour(nil, from: .red, to: .yellow))
    // The composite stays Red when a second dimension turns Red; that is news all the same.
    #expect(
      snooze.wake(on: day, account(.red, [.red, .red, .green, .yellow, .noData]))
        == .colour(.adoption, from: .green, to: .red))
    #expect(
      snooze.wake(on: day, account(.red, [.red, .green, .green, .yellow, .green]))
        == .colour(.alignment, from: .noData, to: .green))
  }

  @Test func aColourDoesNotEndASleepUntilADay() {
    #expect(snooze(.day(day + 3)).wake(on: day, account(.green, [.green])) == nil)
  }

  @Test(arguments: [Snooze.Until.colour, .day(Day(number: 30_000))])
  func aNewReasonOfWeightThreeEndsEverySleep(until: Snooze.Until) {
    let snooze = snooze(until)
    #expect(snooze.wake(on: day, account(reasons: [("W-CX", 3), ("W-REN", 3)])) == .reason("W-REN"))
    #expect(snooze.wake(on: day, account(reasons: [("W-PAST", 3)])) == .reason("W-PAST"))
    #expect(snooze.wake(on: day, account(reasons: [("W-CX", 3), ("W-RISK", 2), ("W-DATA", 1)])) == nil)
    #expect(snooze.wake(on: day, account(reasons: [])) == nil)
  }

  @Test func scoresThatWereNeverComputedWakeNobody() {
    #expect(snooze(.colour).wake(on: day, AccountSummary(id: "A", name: "A")) == nil)
  }

  @Test(arguments: [(0, true), (-1, true), (-2, false), (5, false), (-7, false)])
  func aReviewCountsForItsISOWeek(offset: Int, isCurrent: Bool) {
    // The day is a Tuesday.
    #expect(ReviewMark(on: day + offset, author: "mia").isCurrent(on: day) == isCurrent)
  }

  @Test(
    arguments: [
      (["G-3", "G-4"], InitiativeStatus.draft, "growth", 1, []), (["G-5"], .proposed, "growth", 1, ["G-5"]),
      (["G-5"], .proposed, "quick_win", 1, []), (["G-5"], .proposed, "risk_reduction", 1, []),
      (["G-6"], .draft, "risk_reduction", 1, ["G-6"]), (["G-6"], .draft, "quick_win", 1, []),
      (["G-7"], .draft, "quick_win", 1, ["G-7"]), (["G-7"], .draft, "risk_reduction", 1, []),
      (["G-8"], .draft, "growth", 2, ["G-8"]), (["G-8"], .draft, "growth", 1, []),
      (["G-5", "G-6", "G-7", "G-8"], .approved, "growth", 2, []), (["G-5", "G-6"], .deferred, "growth", 2, []),
      (["G-5", "G-8"], .validated, "growth", 2, ["G-5", "G-8"]),
    ] as [([String], InitiativeStatus, String, Int, [String])])
  func aGateHoldsBackWhatTheMethodSays(
    open: [String], status: InitiativeStatus, kind: String, tier: Int, held: [String]
  ) {
    #expect(Initiative(id: "I", status: status, tier: tier, kind: kind).gates(holdingBack: open) == held)
  }
}
