public import Domain

/// All figures of method §10 with load and efficacy, gathered account by account.
public struct PortfolioOverview: Sendable {
  let engine: ScoringEngine
  let asOf: Day
  private var entries: [PortfolioEntry] = []
  /// The figures that need facts.
  public private(set) var figures: PortfolioFigures
  /// Who presents how much (method CAD-6).
  public private(set) var load: PresenterLoad
  /// What came of the calls to action.
  public private(set) var efficacies: TriggerEfficacies

  /// An overview of no account yet.
  public init(_ engine: ScoringEngine, asOf: Day) {
    self.engine = engine
    self.asOf = asOf
    figures = PortfolioFigures(engine, asOf: asOf)
    load = PresenterLoad(engine, asOf: asOf)
    efficacies = TriggerEfficacies(engine, asOf: asOf)
  }

  /// Adds an account with its result on the day; a churned one adds nothing.
  public mutating func add(_ facts: AccountFacts, _ result: ScoreResult) {
    guard !result.isChurned else { return }
    entries.append(PortfolioEntry(result, account: facts.account, model: engine.model))
    figures.add(facts)
    load.add(facts)
    efficacies.add(facts)
  }

  /// The totals.
  public var portfolio: Portfolio { Portfolio(entries, asOf: asOf, model: engine.model) }

  /// The totals of segments A to D, then of the unsegmented.
  public var segments: [(segment: Segment?, portfolio: Portfolio)] {
    (Segment.allCases.map(Optional.some) + [nil]).map { segment in
      (segment, Portfolio(entries.filter { $0.segment == segment }, asOf: asOf, model: engine.model))
    }
  }

  /// Every key figure with its target, in the method's order (method §10).
  public func indicators(_ portfolio: Portfolio) -> [PortfolioIndicator] {
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
