public import Domain

/// A share of the portfolio against its target (method §10).
public struct PortfolioShare: Hashable, Sendable {
  public var hits: Int
  public var total: Int
  /// In percent.
  public var target: Points

  /// In percent; unknown over nothing.
  public var percent: Rational? { total == 0 ? nil : Rational(Int64(hits) * 100, Int64(total)) }
  /// Whether the target is reached; `nil` while the share is unknown.
  public var isOnTarget: Bool? { percent.map { $0 >= Rational(target) } }

  init(target: Points) {
    hits = 0
    total = 0
    self.target = target
  }

  mutating func count(_ hit: Bool) {
    total += 1
    if hit { hits += 1 }
  }

  mutating func merge(_ other: PortfolioShare) {
    hits += other.hits
    total += other.total
  }
}

/// The figures of method §10 that need facts, gathered account by account.
public struct PortfolioFigures: Sendable {
  /// Recaps within 48 hours, over strategic meetings held in the window that are not pending.
  public private(set) var recaps: PortfolioShare
  /// First actions within 72 hours, over calls to action whose 72 hours are over.
  public private(set) var firstActions: PortfolioShare
  /// Held strategic meetings with a decision.
  public private(set) var decisions: PortfolioShare
  /// Held strategic meetings with a prep pack, where it is known.
  public private(set) var prepPacks: PortfolioShare
  /// Accounts of A and B, and of the others, whose sponsor was seen within the limit.
  public private(set) var sponsorsAB: PortfolioShare
  public private(set) var sponsorsCD: PortfolioShare
  /// Declined or deferred decisions and proposals that say why.
  public private(set) var declineReasons: PortfolioShare
  private var days: [Int32] = []

  private let engine: ScoringEngine
  private let day: ScoringDay

  /// Figures of no account yet.
  public init(_ engine: ScoringEngine, asOf: Day) {
    self.engine = engine
    day = ScoringDay(asOf, zone: engine.shared.zone)
    let targets = engine.model.portfolio
    recaps = PortfolioShare(target: targets.recapTarget)
    firstActions = PortfolioShare(target: targets.firstActionTarget)
    decisions = PortfolioShare(target: targets.decisionTarget)
    prepPacks = PortfolioShare(target: targets.prepTarget)
    sponsorsAB = PortfolioShare(target: targets.sponsorTarget.a)
    sponsorsCD = PortfolioShare(target: targets.sponsorTarget.c)
    declineReasons = PortfolioShare(target: targets.declineTarget)
  }

  /// The median days from proposal to decision over all accounts; it has no target.
  public var velocityDays: Rational? {
    guard !days.isEmpty else { return nil }
    let sorted = days.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1
      ? Rational(Int(sorted[middle])) : Rational(Int64(sorted[middle - 1]) + Int64(sorted[middle]), 2)
  }

  /// Adds an account; a churned one adds nothing.
  public mutating func add(_ facts: AccountFacts) {
    guard !engine.model.isChurned(facts.account, on: day.day) else { return }
    let prepared = PreparedFacts(
      facts, catalog: engine.catalog, repeatReach: engine.model.quality.repeatReach)
    let rules = engine.rules(engine.model.segment(of: facts.account, on: day.day).segment)
    addVelocity(prepared, rules)
    var scratch: [Int32] = []
    add(prepared, rules, sponsor: prepared.measures(day, rules, scratch: &scratch).sponsor)
  }

  /// Adds the days from proposal to decision of an account.
  mutating func addVelocity(_ prepared: PreparedFacts, _ rules: SegmentRules) {
    var scratch: [Int32] = []
    _ = prepared.measures(day, rules, scratch: &scratch)
    days += scratch
  }

  /// Adds everything else about an account that has not churned by the day.
  mutating func add(_ prepared: PreparedFacts, _ rules: SegmentRules, sponsor: SponsorDays) {
    addMeetings(prepared, rules)
    addCalls(prepared.facts)
    addDeclines(prepared.facts)
    if let isAway = sponsor.exceeds(engine.model.experience.sponsorDays) {
      if rules.segment == .a || rules.segment == .b {
        sponsorsAB.count(!isAway)
      } else {
        sponsorsCD.count(!isAway)
      }
    }
  }

  /// Adds what other figures of the same day have counted of other accounts.
  mutating func merge(_ other: PortfolioFigures) {
    recaps.merge(other.recaps)
    firstActions.merge(other.firstActions)
    decisions.merge(other.decisions)
    prepPacks.merge(other.prepPacks)
    sponsorsAB.merge(other.sponsorsAB)
    sponsorsCD.merge(other.sponsorsCD)
    declineReasons.merge(other.declineReasons)
    days += other.days
  }

  private mutating func addMeetings(_ prepared: PreparedFacts, _ rules: SegmentRules) {
    let limits = engine.model.portfolio
    for meeting in prepared.meetings where meeting.held <= day.number && meeting.isStrategic(rules.isSegmentD) {
      let age = Int(day.number - meeting.held)
      if age < limits.recapDays {
        let recap = meeting.recapState(day, limit: rules.recapLimit)
        if recap != .pending { recaps.count(recap == .onTime) }
      }
      guard age < limits.decisionDays else { continue }
      decisions.count(meeting.decided <= day.number)
      if let hasPack = prepared.facts.meetings[Int(meeting.row)].prepPack { prepPacks.count(hasPack) }
    }
  }

  private mutating func addCalls(_ facts: AccountFacts) {
    let limits = engine.model
    for call in facts.ctas {
      guard let opened = call.openedAt, opened.day <= day.day,
        day.day - opened.day < limits.portfolio.firstActionDays
      else { continue }
      let limit = opened.instant.adding(hours: limits.triggers.firstActionHours)
      guard limit.microseconds <= day.end else { continue }
      firstActions.count(call.firstActionAt.map { $0.instant <= limit && $0.day <= day.day } ?? false)
    }
  }

  private mutating func addDeclines(_ facts: AccountFacts) {
    func isCounted(_ decided: Day?) -> Bool {
      guard let decided else { return false }
      return decided <= day.day && day.day - decided < engine.model.portfolio.declineDays
    }
    for decision in facts.decisions
    where (decision.outcome == .declined || decision.outcome == .deferred) && isCounted(decision.decidedOn)
      && (decision.loggedOn.map { $0 <= day.day } ?? true)
    {
      declineReasons.count(decision.declineReason.isFilled)
    }
    for proposal in facts.proposals
    where (proposal.outcome == .declined || proposal.outcome == .deferred) && isCounted(proposal.decidedOn)
      && (proposal.presentedOn.map { $0 <= day.day } ?? false)
    {
      declineReasons.count(proposal.declineReason.isFilled)
    }
  }
}
