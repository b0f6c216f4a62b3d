import Domain

extension SegmentRules {
  /// The points of `SQ-3`.
  func recurrenceValue(_ measures: some HealthFigures) -> Rational? {
    guard let rate = measures.repeatRate else { return nil }
    switch model.quality.recurrence {
    case .limit: return (.hundred - rate * repeatSlope).clamped(.zero, .hundred)
    case .complement: return .hundred - rate
    }
  }

  /// The mean pulse as a share of its scale (method §4.7).
  func pulseShare(_ measures: some HealthFigures) -> Rational? {
    let scale = (model.experience.pulseLowest, model.experience.pulseHighest)
    return measures.pulse.map { ($0 - Rational(scale.0)) * .hundred / Rational(scale.1 - scale.0) }
  }

  /// `SQ-S` and `SQ-C`.
  func quality(_ measures: some HealthFigures) -> ExactScore {
    var sum = WeightedSum()
    sum.add(qualityWeights.sla, measures.slaRate)
    if let onTime = measures.onTimeRate { sum.add(qualityWeights.onTime, onTime) }
    sum.add(qualityWeights.recurrence, recurrenceValue(measures))
    if qualityWeights.followThrough > .zero {
      sum.add(qualityWeights.followThrough, measures.followThroughRate)
    }
    if qualityWeights.pulse > .zero { sum.add(qualityWeights.pulse, pulseShare(measures)) }
    let score = sum.score(floor: coverageFloor)
    return ExactScore(score: score, colour: quality.colour(score), coverage: sum.coverage)
  }

  /// Whether the SLA figure is Red by `T-QUA-1`.
  func isSLARed(_ measures: some HealthFigures) -> Bool {
    guard let sla = measures.slaRate else { return false }
    return sla < Rational(model.triggers.slaGreen[segment]) - Rational(model.triggers.slaMargin)
  }
}
