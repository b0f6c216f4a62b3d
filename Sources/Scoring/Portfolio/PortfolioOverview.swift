public import Domain

/// All figures of method §10 with load, efficacy and the firing triggers, gathered account by account.
public struct PortfolioOverview: Sendable {
  let engine: ScoringEngine
  let asOf: Day
  private let calendar: ScoringCalendar
  private var entries: [PortfolioEntry] = []
  /// The day itself, then the latest month ends, newest first.
  var days: [PortfolioDay]
  /// Who presents how much (method CAD-6).
  public private(set) var load: PresenterLoad
  /// What came of the calls to action.
  public private(set) var efficacies: TriggerEfficacies
  /// What fires now.
  private(set) var firing: FiringList
  /// The accounts that `CAD-5` counts.
  private(set) var due: [DueAccount] = []

  /// An overview of no account yet.
  public init(_ engine: ScoringEngine, asOf: Day) {
    self.engine = engine
    self.asOf = asOf
    calendar = engine.calendar(asOf)
    days = ([calendar.asOf] + calendar.monthEnds).map { PortfolioDay(engine, $0) }
    load = PresenterLoad(engine, asOf: asOf)
    efficacies = TriggerEfficacies(engine, asOf: asOf)
    firing = FiringList(engine)
  }

  /// Adds an account. One that has churned by the day counts at the month ends at which it was still there, and
  /// nowhere else.
  public mutating func add(_ facts: AccountFacts) {
    let evaluation = engine.evaluation(facts, on: calendar)
    for (index, month) in zip(days.indices.dropFirst(), calendar.monthEnds) {
      guard let health = evaluation.history.months.first(where: { $0.day == month.day }) else { continue }
      days[index].add(evaluation.facts, health)
    }
    guard !engine.model.isChurned(facts.account, on: asOf) else { return }
    let entry = PortfolioEntry(evaluation.result, account: facts.account, model: engine.model)
    entries.append(entry)
    days[0].add(evaluation.facts, evaluation.today)
    days[0].addVelocity(evaluation.facts, evaluation.today.segment)
    load.add(facts, evaluation.facts.meetings, segment: evaluation.judged)
    efficacies.add(facts, evaluation.facts.meetings)
    firing.add(evaluation)
    let horizon = asOf + engine.model.cadence.coverageDays
    if let next = entry.nextDue, next <= horizon {
      due.append(
        DueAccount(
          id: entry.id, name: facts.account.name ?? entry.id, segment: entry.segment,
          owner: engine.shownOwner(of: facts.account), nextDue: next, booked: entry.booked,
          isCovered: entry.booked.map { $0 <= horizon } ?? false))
    }
  }

  /// The figures that need facts, over all segments.
  public var figures: PortfolioFigures { days[0].total }

  /// The totals.
  public var portfolio: Portfolio { Portfolio(entries, asOf: asOf, model: engine.model) }

  /// The totals of segments A to D, then of the unsegmented.
  public var segments: [(segment: Segment?, portfolio: Portfolio)] {
    (Segment.allCases.map(Optional.some) + [nil]).map { segment in
      (segment, Portfolio(entries.filter { $0.segment == segment }, asOf: asOf, model: engine.model))
    }
  }

  /// Every key figure with its target, in the method's order (method §10).
  public func indicators(_ portfolio: Portfolio) -> [PortfolioIndicator] { indicators(portfolio, figures) }

  /// The same of a part of the portfolio with its own figures.
  func indicators(_ portfolio: Portfolio, _ figures: PortfolioFigures) -> [PortfolioIndicator] {
    let coverage = portfolio.coverage
    let target = engine.model.cadence.coverageTarget
    return [
      PortfolioIndicator("recap48h", figures.recaps), PortfolioIndicator("firstAction72h", figures.firstActions),
      PortfolioIndicator("meetingsWithDecision", figures.decisions), PortfolioIndicator("prepPack", figures.prepPacks),
      PortfolioIndicator("sponsorAB", figures.sponsorsAB), PortfolioIndicator("sponsorCD", figures.sponsorsCD),
      PortfolioIndicator(
        id: "coverage30", value: coverage, target: target, isOnTarget: coverage.map { $0 >= Rational(target) }),
      PortfolioIndicator(id: "velocityDays", value: figures.velocityDays),
      PortfolioIndicator("declineReason", figures.declineReasons),
    ]
  }
}

/// One key figure of the portfolio.
public struct PortfolioIndicator: Hashable, Sendable {
  public var id: String
  /// In percent, but days for `velocityDays`; unknown over nothing.
  public var value: Rational?
  /// How many of how many; `nil` where the figure is no share that is counted here.
  public var hits: Int?
  public var total: Int?
  public var target: Points?
  /// `nil` without a target or a value.
  public var isOnTarget: Bool?

  init(_ id: String, _ share: PortfolioShare) {
    self.init(
      id: id, value: share.percent, hits: share.hits, total: share.total, target: share.target,
      isOnTarget: share.isOnTarget)
  }

  init(
    id: String, value: Rational?, hits: Int? = nil, total: Int? = nil, target: Points? = nil, isOnTarget: Bool? = nil
  ) {
    self.id = id
    self.value = value
    self.hits = hits
    self.total = total
    self.target = target
    self.isOnTarget = isOnTarget
  }
}
