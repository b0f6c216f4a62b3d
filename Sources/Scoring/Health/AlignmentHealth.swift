import Domain

extension SegmentRules {
  /// The alignment row of a day while it is fresh.
  func freshAlignment(_ facts: PreparedFacts, _ measures: DayMeasures) -> AlignmentRow? {
    measures.isAlignmentFresh ? measures.alignment.map { facts.alignment[$0] } : nil
  }

  private func percent(_ millionths: Int64?) -> Rational? { millionths.map { Rational($0, 1_000_000) } }

  /// The sponsor's points in `SLA-3`; `nil` is missing.
  func sponsorCheck(_ measures: DayMeasures) -> Rational? {
    measures.sponsor.exceeds(model.experience.sponsorDays).map { $0 ? .zero : .hundred }
  }

  /// `ALN-S` and `ALN-C`.
  func alignment(_ facts: PreparedFacts, _ measures: DayMeasures) -> ExactScore {
    let row = freshAlignment(facts, measures)
    var sum = WeightedSum()
    switch model.alignment.formula {
    case .checks:
      sum.add(checkWeights.cadence, measures.cadence.percent)
      sum.add(checkWeights.deliverables, percent(row?.deliverables))
      if sponsorCheckApplies { sum.add(checkWeights.sponsor, sponsorCheck(measures)) }
      sum.add(checkWeights.effort, row?.effort.map { $0 ? .hundred : .zero })
    case .ratings:
      sum.add(ratingWeights.performance, percent(row?.performance))
      sum.add(ratingWeights.presence, percent(row?.presence))
      sum.add(ratingWeights.perception, percent(row?.perception))
    }
    let score = sum.score(floor: coverageFloor)
    return ExactScore(score: score, colour: alignment.colour(score), coverage: sum.coverage)
  }

  /// `ALN-R`.
  func rubric(_ facts: PreparedFacts, _ measures: DayMeasures) -> ExactScore {
    let row = freshAlignment(facts, measures)
    var sum = WeightedSum()
    sum.add(rubricWeights.presence, percent(row?.presence))
    sum.add(rubricWeights.perception, percent(row?.perception))
    sum.add(rubricWeights.performance, percent(row?.performance))
    let score = sum.score(floor: coverageFloor)
    return ExactScore(score: score, colour: rubric.colour(score), coverage: sum.coverage)
  }

  /// Whether the rubric's perception is Red (method ALN-R).
  func isPerceptionRed(_ facts: PreparedFacts, _ measures: DayMeasures) -> Bool {
    guard let perception = percent(freshAlignment(facts, measures)?.perception) else { return false }
    return perception < rubric.yellow
  }
}
