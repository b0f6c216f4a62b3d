public import Domain
public import Scoring
public import Store

/// Runs a back-test over a store: which month ends there are, what was observed, account by account.
public nonisolated struct BacktestRun: Sendable {
  private let session: Session
  private let day: Day
  private let labels: ChurnLabels?

  /// A back-test with what is known by a day; departures come from labels, else from `churned_on`.
  public init(session: Session, day: Day, labels: ChurnLabels?) {
    self.session = session
    self.day = day
    self.labels = labels
  }

  /// The finished test; `nil` when there is no dated fact or nobody has left on a known day.
  public func run() throws(StoreError) -> Backtest? {
    let store = session.store
    let churned =
      if let labels { labels.latest } else { try store.bandInputs().compactMap(\.churnedOn).filter { $0 <= day }.max() }
    guard let oldest = try store.oldestFact(), let newest = try store.newestFact(upTo: day), let churned else {
      return nil
    }
    let observedUntil = min(day, max(newest, churned))
    var test = Backtest(
      session.engine, months: Self.monthEnds(from: oldest, to: min(newest, observedUntil)),
      observedUntil: observedUntil)
    try PortfolioScoring(session: session, day: day).forEachFacts { keyed in
      var facts = keyed.facts
      if let labels { facts.account = labels.labelled(facts.account) }
      test.add(facts)
    }
    return test
  }

  /// The month ends between two days, oldest first (method §1.3).
  static func monthEnds(from first: Day, to last: Day) -> [Day] {
    var ends: [Day] = []
    var month = first.firstOfMonth
    while month <= last {
      let end = month.monthEnd
      if end >= first, end <= last { ends.append(end) }
      month = month.adding(months: 1)
    }
    return ends
  }
}
