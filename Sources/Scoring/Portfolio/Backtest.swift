public import Domain

/// How many of the accounts that left had been on the watchlist shortly before, month end by month end.
///
/// An account is a candidate at a month end while it exists and has not churned by it; onboarding ones are listed apart
/// (method §8) and are none. A hit is a candidate on the watchlist that churned 1 to 90 days later. What happened is
/// `churnedOn` of the facts as they are added.
public struct Backtest: Sendable {
  /// Days within which a listed account must leave to be a hit.
  public static let withinDays = 90

  private let engine: ScoringEngine
  private let calendars: [ScoringCalendar]
  /// The last day of which it is known who left.
  public let observedUntil: Day
  /// One per month end, oldest first, those without candidates included.
  private var all: [BacktestMonth]
  /// One per least weight 1, 2, 3.
  private var weightTallies = [BacktestTally](repeating: BacktestTally(), count: 3)
  private var reasonTallies = WatchRule.allCases.map { BacktestReason(reason: $0) }
  /// Every account that left within reach of a month end.
  public private(set) var departures: [BacktestDeparture] = []
  /// Accounts that have left nobody knows when: they are no candidates at all.
  public private(set) var undated = 0
  /// Accounts that were a candidate at some month end.
  public private(set) var accounts = 0

  /// A test over no account yet.
  ///
  /// - Parameter months: the month ends to look at, oldest first.
  public init(_ engine: ScoringEngine, months: [Day], observedUntil: Day) {
    self.engine = engine
    calendars = months.map(engine.calendar)
    self.observedUntil = observedUntil
    all = months.map { BacktestMonth(month: $0, isComplete: $0 + Backtest.withinDays <= observedUntil) }
  }

  /// Adds an account.
  public mutating func add(_ facts: AccountFacts) {
    let account = facts.account
    if account.lifecycle == .churned, account.churnedOn == nil { return undated += 1 }
    guard account.lifecycle != .onboarding else { return }
    let left = account.churnedOn.flatMap { $0 <= observedUntil ? $0 : nil }
    let indices = all.indices.filter { index in
      (account.since.map { $0 <= all[index].month } ?? true) && !engine.model.isChurned(account, on: all[index].month)
    }
    guard let last = indices.last else { return }
    accounts += 1
    let results = engine.score(facts, on: indices.map { calendars[$0] })
    for (index, result) in zip(indices, results) {
      let hasLeft = left.map { $0 - all[index].month <= Backtest.withinDays } ?? false
      all[index].tally.count(isListed: !result.watchlist.isEmpty, hasLeft: hasLeft)
      guard all[index].isComplete else { continue }
      let heaviest = result.watchlist.map(\.weight).max() ?? 0
      for weight in weightTallies.indices {
        weightTallies[weight].count(isListed: heaviest > weight, hasLeft: hasLeft)
      }
      for flag in result.watchlist {
        if let place = reasonTallies.firstIndex(where: { $0.reason == flag.rule }) {
          reasonTallies[place].listed += 1
          if hasLeft { reasonTallies[place].hits += 1 }
        }
      }
    }
    guard let left, left - all[last].month <= Backtest.withinDays else { return }
    departures.append(departure(account.id, left, indices, results))
  }

  /// How long before leaving the account had been on the list without a break.
  private func departure(
    _ id: String, _ left: Day, _ indices: [Int], _ results: [ScoreResult]
  ) -> BacktestDeparture {
    let run = results.reversed().prefix { !$0.watchlist.isEmpty }
    let since = run.last?.asOf
    return BacktestDeparture(
      id: id, churnedOn: left, listedSince: since,
      isLowerBound: since != nil && run.count == results.count && indices.first == all.startIndex,
      reasons: results.last?.watchlist.map(\.rule) ?? [])
  }

  /// The month ends from the first one that has a candidate, oldest first.
  public var months: [BacktestMonth] { Array(all.drop { $0.tally.candidates == 0 }) }

  /// The sum over the month ends whose outcome is known.
  public var total: BacktestTally { weightTallies[0] }

  /// The same when only reasons of at least a weight put an account on the list: a reason that nearly every account has
  /// foretells nothing.
  public var byWeight: [(atLeast: Int, tally: BacktestTally)] {
    weightTallies.enumerated().map { ($0 + 1, $1) }
  }

  /// Every reason of the watchlist over the month ends whose outcome is known, in the order of the method.
  public var reasons: [BacktestReason] { reasonTallies }

  /// The median lead in days of those that were on the list at the last month end before they left.
  public var medianLead: Rational? {
    let leads = departures.compactMap(\.leadDays).sorted()
    guard !leads.isEmpty else { return nil }
    let middle = leads.count / 2
    return leads.count % 2 == 1
      ? Rational(leads[middle]) : Rational(Int64(leads[middle - 1] + leads[middle]), 2)
  }

  /// What a past day should not know but does, and what it cannot know (method §12).
  public static let leaks = [
    "MRR, maturity and appetite ratings, segment overrides, lifecycle and renewal date have today's value on every month end.",
    "Initiative status, decision outcomes, waived and cancelled meetings have today's value; a later correction is seen early.",
    "Readings, tickets, pulses, complaints, held meetings, alignment checks, risks and calls to action count by their own dates.",
    "A month end counts an account once, so one departure is up to three hits; lead is known to the month end.",
    "The weights and limits of the model were not fitted to these departures; nothing was held out.",
  ]
}

/// Counts of one month end or of several.
public struct BacktestTally: Hashable, Sendable {
  /// Accounts that could have been listed.
  public var candidates = 0
  /// Those on the watchlist.
  public var listed = 0
  /// Those that left within 90 days.
  public var churned = 0
  /// Those on the watchlist that left within 90 days.
  public var hits = 0

  /// Hits in percent of those listed.
  public var precision: Rational? { BacktestTally.percent(hits, of: listed) }
  /// Hits in percent of those that left.
  public var recall: Rational? { BacktestTally.percent(hits, of: churned) }
  /// Those that left in percent of the candidates: the precision of a list drawn by lot.
  public var baseRate: Rational? { BacktestTally.percent(churned, of: candidates) }
  /// Precision ÷ base rate: 1 is no better than chance.
  public var lift: Rational? { BacktestTally.ratio(precision, baseRate) }

  mutating func count(isListed: Bool, hasLeft: Bool) {
    candidates += 1
    if isListed { listed += 1 }
    if hasLeft { churned += 1 }
    if isListed && hasLeft { hits += 1 }
  }

  static func percent(_ part: Int, of whole: Int) -> Rational? {
    whole == 0 ? nil : Rational(Int64(part) * 100, Int64(whole))
  }

  static func ratio(_ left: Rational?, _ right: Rational?) -> Rational? {
    guard let left, let right, right > .zero else { return nil }
    return left / right
  }
}

/// One month end of a back-test.
public struct BacktestMonth: Hashable, Sendable {
  public var month: Day
  /// Whether the 90 days after it are over, so that its outcome is known.
  public var isComplete: Bool
  public var tally = BacktestTally()
}

/// What one reason of the watchlist foretold.
public struct BacktestReason: Hashable, Sendable {
  public var reason: WatchRule
  /// Accounts listed for it, once a month end.
  public var listed = 0
  /// Those that left within 90 days.
  public var hits = 0

  /// Hits in percent of those listed for it.
  public var precision: Rational? { BacktestTally.percent(hits, of: listed) }
}

/// An account that left.
public struct BacktestDeparture: Hashable, Sendable {
  public var id: String
  public var churnedOn: Day
  /// The first month end of the unbroken run on the watchlist up to the last month end before it left; `nil` when it
  /// was not on the list then.
  public var listedSince: Day?
  /// Whether the run began at or before the first month end looked at.
  public var isLowerBound: Bool
  /// Why it was on the list at the last month end before it left.
  public var reasons: [WatchRule]

  /// Days of warning.
  public var leadDays: Int? { listedSince.map { churnedOn - $0 } }
}
