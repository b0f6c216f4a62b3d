public import Domain

/// The scoring engine: `(facts, model, day) → result`, without a clock, a file or randomness (method §1.1).
///
/// The same rows in any order give the same result. An engine is a value that can be used from any thread.
public struct ScoringEngine: Sendable {
  /// The model it scores with.
  public let model: ScoringModel
  /// Insights, people and days of the workspace.
  public let shared: SharedFacts
  let catalog: InsightCatalog
  let composite: CompositeRules
  /// The triggers that are switched on, in the order of their ids.
  let triggers: [Trigger]
  private let segments: [SegmentRules]

  /// An engine for a model and a workspace.
  public init(model: ScoringModel, shared: SharedFacts) {
    self.model = model
    self.shared = shared
    catalog = InsightCatalog(shared.insights, defaultTarget: model.adoption.defaultTarget)
    composite = CompositeRules(model)
    triggers = Trigger.sortedByID.filter { model.triggers[$0].isOn }
    segments = Segment.allCases.map { SegmentRules(model, $0) }
  }

  /// The days a result of `day` depends on; worth keeping when many accounts are scored for one day.
  public func calendar(_ day: Day) -> ScoringCalendar {
    ScoringCalendar(day, zone: shared.zone, model: model.history)
  }

  /// The result for one account on one day.
  public func score(_ facts: AccountFacts, asOf: Day) -> ScoreResult { score(facts, on: calendar(asOf)) }

  /// The result for one account on the day of a calendar.
  public func score(_ facts: AccountFacts, on calendar: ScoringCalendar) -> ScoreResult {
    evaluation(facts, on: calendar).result
  }

  /// What lists show about an account, from its result.
  ///
  /// - Parameters:
  ///   - band: The account's MRR band from `MRRBands`, which only the whole portfolio can tell.
  ///   - ownerName: How a person id is shown; by default initials, else the name, else the id.
  public func summary(
    of result: ScoreResult, account: Account, band: Int?, ownerName: ((String) -> String?)? = nil
  ) -> AccountSummary {
    var summary = AccountSummary(id: account.id, name: account.name ?? account.id)
    summary.lifecycle = result.isChurned ? .churned : account.lifecycle == .onboarding ? .onboarding : .active
    summary.segment = result.segment
    summary.goal = result.goal
    summary.band = band
    summary.touch = model.touch(result.segment, band: band)
    summary.mrr = account.mrr
    summary.dimensions = result.dimensions.map(\.shown)
    summary.composite = result.composite.shown
    summary.delta7 = result.shortDelta?.points
    summary.delta30 = result.longDelta?.points
    summary.sponsorDays = result.inputs.sponsor.number
    summary.nextDue = result.cadence.nextDue
    summary.daysPastDue = result.cadence.daysPastDue
    summary.booked = result.cadence.booked
    summary.missStreak = result.cadence.missStreak
    summary.renewalOn = account.renewalOn
    summary.owner = (account.cadenceOwner ?? account.csm).map { (ownerName ?? shownName)($0) ?? $0 }
    summary.triggers = result.triggers.map(\.rawValue)
    summary.gates = result.gates.map(\.rawValue)
    // The flags come by id; a stable order by weight keeps that among equals.
    summary.watchlist = result.watchlist.enumerated()
      .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
      .map { WatchReason(id: $1.rule.rawValue, weight: $1.weight, detail: $1.detail, since: $1.since) }
    summary.consecutiveReds = result.consecutiveReds
    summary.scoredOn = result.asOf
    summary.isCurrent = true
    return summary
  }

  /// Who looks after an account, as lists name them: the cadence owner, else the CSM.
  func shownOwner(of account: Account) -> String? {
    (account.cadenceOwner ?? account.csm).map { shownName($0) ?? $0 }
  }

  /// The initials of a person, else the name.
  func shownName(_ person: String) -> String? {
    guard let person = shared.people.first(where: { ByteKey($0.id) == ByteKey(person) }) else { return nil }
    return person.initials ?? person.name
  }

  func evaluation(_ facts: AccountFacts, on calendar: ScoringCalendar) -> AccountEvaluation {
    AccountEvaluation(
      self, PreparedFacts(facts, catalog: catalog, repeatReach: model.quality.repeatReach), calendar)
  }

  /// The rules of a segment; an unsegmented account is judged as C (method SEG-2).
  func rules(_ segment: Segment?) -> SegmentRules {
    switch segment {
    case .a: segments[0]
    case .b: segments[1]
    case .c, nil: segments[2]
    case .d: segments[3]
    }
  }

  /// The health of one day.
  func health(_ facts: PreparedFacts, _ day: ScoringDay, scratch: inout [Int32]) -> DayHealth {
    let segment = model.segment(of: facts.facts.account, on: day.day).segment
    let rules = rules(segment)
    let measures = facts.measures(day, rules, scratch: &scratch)
    let adoption = rules.adoption(facts, catalog, day.number)
    let experience = rules.experience(measures)
    let engagement = rules.engagement(measures)
    let quality = rules.quality(measures)
    let alignment = rules.alignment(facts, measures)
    return DayHealth(
      day: day.day, segment: segment, measures: measures, adoption: adoption, experience: experience,
      engagement: engagement, quality: quality, alignment: alignment,
      composite: composite.composite([experience, adoption.score, engagement, quality, alignment]))
  }
}
