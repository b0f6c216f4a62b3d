public import Domain

/// The inputs that the result of `huddle score --json` lists, exact.
public struct HealthInputs: Hashable, Sendable {
  public var pulse: Rational?
  public var sponsor: SponsorDays
  public var complaints: Int
  /// Lowest fresh readings by kind, in percent.
  public var mfa: Rational?
  public var endpoint: Rational?
  public var backup: Rational?
  /// `ADO-T1`.
  public var tier: Rational?
  public var isFixFirst: Bool
  public var cadence: Rational?
  public var mix: Rational?
  public var velocityDays: Rational?
  public var followUp: Rational?
  public var decisionRate: Rational?
  public var sla: Rational?
  public var onTime: Rational?
  public var repeatRate: Rational?
  public var followThrough: Rational?
  public var deliverables: Rational?
  public var effortFit: Bool?
  /// `ALN-R`.
  public var rubric: Rational?
}

/// The result for one account on one day: everything `huddle score --json` says about it, and what lists need.
public struct ScoreResult: Hashable, Sendable {
  public var id: String
  public var asOf: Day
  /// Churned accounts are on no list and in no total (method §8).
  public var isChurned: Bool
  public var segment: Segment?
  public var segmentSource: SegmentSource
  /// The segment whose thresholds were applied; C for an unsegmented account.
  public var judgedAs: Segment
  /// Whether an override of the segment was ignored because it names no reason.
  public var isOverrideIgnored: Bool
  public var goal: Int?
  public var mrr: Money?
  /// One per dimension in the method's order.
  public var dimensions: [ExactScore]
  public var inputs: HealthInputs
  public var composite: ExactScore
  public var shortDelta: Rational?
  public var longDelta: Rational?
  public var maturityIndex: Rational?
  public var appetiteIndex: Rational?
  public var suggestedGoal: Int?
  public var suggestedSegment: Segment?
  public var isSuggestionOffered: Bool
  public var cadence: CadenceState
  /// One per dimension in the method's order.
  public var consecutiveReds: [Int]
  /// In the order of their ids.
  public var triggers: [Trigger]
  public var gates: [Gate]
  public var watchlist: [WatchFlag]

  /// The score of one dimension.
  public subscript(dimension: Dimension) -> ExactScore {
    dimensions[Dimension.allCases.firstIndex(of: dimension) ?? 0]
  }
}

extension AccountEvaluation {
  /// The result of the evaluation.
  var result: ScoreResult {
    let account = account
    let goal = suggestedGoal
    return ScoreResult(
      id: account.id, asOf: calendar.day, isChurned: model.isChurned(account, on: calendar.day),
      segment: today.segment, segmentSource: segmentSource, judgedAs: judged,
      isOverrideIgnored: account.segmentOverride != nil && !account.segmentOverrideReason.isFilled,
      goal: model.goal(of: account, today.segment, segmentSource), mrr: account.mrr,
      dimensions: Dimension.allCases.map { today[$0] }, inputs: inputs, composite: today.composite,
      shortDelta: shortDelta, longDelta: longDelta, maturityIndex: engine.composite.maturity(today),
      appetiteIndex: engine.composite.appetite(today), suggestedGoal: goal,
      suggestedSegment: goal.map(CompositeRules.segment(ofGoal:)), isSuggestionOffered: isSuggestionOffered,
      cadence: cadence, consecutiveReds: reds, triggers: triggers, gates: gates, watchlist: watchlist)
  }

  private var inputs: HealthInputs {
    let measures = today.measures
    let row = rules.freshAlignment(facts, measures)
    func percent(_ millionths: Int64?) -> Rational? { millionths.map { Rational($0, 1_000_000) } }
    return HealthInputs(
      pulse: measures.pulse, sponsor: measures.sponsor, complaints: Int(measures.complaints),
      mfa: percent(today.adoption.mfa), endpoint: percent(today.adoption.endpoint),
      backup: percent(today.adoption.backup), tier: today.adoption.tier.score,
      isFixFirst: today.adoption.isFixFirst, cadence: measures.cadence.percent, mix: measures.mix.percent,
      velocityDays: measures.velocityDays, followUp: measures.followUp.percent,
      decisionRate: measures.decisions.percent, sla: measures.sla.percent, onTime: measures.onTime.percent,
      repeatRate: measures.repeats.percent, followThrough: measures.followThrough.percent,
      deliverables: percent(row?.deliverables), effortFit: row?.effort,
      rubric: rules.rubric(facts, measures).score)
  }
}
