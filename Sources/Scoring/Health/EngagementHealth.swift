import Domain

extension SegmentRules {
  /// The points of `ENG-3`.
  func velocityValue(_ measures: some HealthFigures) -> Rational? {
    guard let days = measures.velocityDays else { return nil }
    switch model.engagement.velocity {
    case .line: return (.hundred - days * velocitySlope).clamped(.zero, .hundred)
    case .grace:
      if days <= velocityTarget { return .hundred }
      if days >= velocityZero { return .zero }
      return (velocityZero - days) * .hundred / (velocityZero - velocityTarget)
    }
  }

  /// The points of logged decisions and moved initiatives (method §4.7).
  func activityValue(_ measures: some HealthFigures) -> Rational {
    min(.hundred, Rational(Int64(measures.activity) * 100, 1) / activityTarget)
  }

  /// The colour of decisions in `ENG-C`; `nil` when no QBR-type meeting was held.
  func decisionColour(_ measures: some HealthFigures) -> Colour? {
    guard let rate = measures.decisionRate else { return nil }
    if measures.lastQBRsEmpty { return .red }
    return rate >= decisionGreen ? .green : .yellow
  }

  /// The colour of the sponsor in `ENG-C`; `nil` when it does not apply.
  func engagementSponsorColour(_ measures: some HealthFigures) -> Colour? {
    if measures.sponsor == .missing, !model.engagement.sponsorRequired[segment] { return nil }
    return sponsorColour(measures)
  }

  /// `ENG-S` and `ENG-C`.
  func engagement(_ measures: some HealthFigures) -> ExactScore {
    var sum = WeightedSum()
    sum.add(cadenceWeight, measures.cadenceRate)
    sum.add(mixWeight, measures.mixRate)
    sum.add(velocityWeight, velocityValue(measures))
    if followUpWeight > .zero { sum.add(followUpWeight, measures.followUpRate) }
    if activityWeight > .zero { sum.add(activityWeight, activityValue(measures)) }
    let score = sum.score(floor: coverageFloor)
    guard model.engagement.colour == .rules else {
      return ExactScore(score: score, colour: engagement.colour(score), coverage: sum.coverage)
    }
    var worst = WorstColour()
    worst.add(cadence.colour(measures.cadenceRate))
    worst.add(recap.colour(measures.followUpRate))
    if let sponsor = engagementSponsorColour(measures) { worst.add(sponsor) }
    if let decisions = decisionColour(measures) { worst.add(decisions) }
    if measures.hasEngagementComplaint { worst.add(.red) }
    return ExactScore(score: score, colour: worst.colour(), coverage: sum.coverage)
  }
}
