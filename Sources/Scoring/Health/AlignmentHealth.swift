import Domain

extension SegmentRules {
  /// The alignment row of a day while it is fresh.
  func freshAlignment(_ facts: PreparedFacts, _ measures: DayMeasures) -> AlignmentRow? {
    measures.isAlignmentFresh ? measures.alignment.map { facts.alignment[$0] } : nil
  }

  /// The sponsor's points in `SLA-3`; `nil` is missing.
  func sponsorCheck(_ measures: some HealthFigures) -> Rational? {
    measures.sponsor.exceeds(model.experience.sponsorDays).map { $0 ? .zero : .hundred }
  }

  /// `ALN-S` and `ALN-C`.
  func alignment(_ facts: PreparedFacts, _ measures: DayMeasures) -> ExactScore {
    alignment(measures, AlignmentFigures(freshAlignment(facts, measures)))
  }

  func alignment(_ measures: some HealthFigures, _ check: AlignmentFigures) -> ExactScore {
    var sum = WeightedSum()
    switch model.alignment.formula {
    case .checks:
      sum.add(checkWeights.cadence, measures.cadenceRate)
      sum.add(checkWeights.deliverables, check.deliverables)
      if sponsorCheckApplies { sum.add(checkWeights.sponsor, sponsorCheck(measures)) }
      sum.add(checkWeights.effort, check.effort.map { $0 ? .hundred : .zero })
    case .ratings:
      sum.add(ratingWeights.performance, check.performance)
      sum.add(ratingWeights.presence, check.presence)
      sum.add(ratingWeights.perception, check.perception)
    }
    let score = sum.score(floor: coverageFloor)
    return ExactScore(score: score, colour: alignment.colour(score), coverage: sum.coverage)
  }

  /// `ALN-R`.
  func rubric(_ facts: PreparedFacts, _ measures: DayMeasures) -> ExactScore {
    let check = AlignmentFigures(freshAlignment(facts, measures))
    var sum = WeightedSum()
    sum.add(rubricWeights.presence, check.presence)
    sum.add(rubricWeights.perception, check.perception)
    sum.add(rubricWeights.performance, check.performance)
    let score = sum.score(floor: coverageFloor)
    return ExactScore(score: score, colour: rubric.colour(score), coverage: sum.coverage)
  }

  /// Whether the rubric's perception is Red (method ALN-R).
  func isPerceptionRed(_ facts: PreparedFacts, _ measures: DayMeasures) -> Bool {
    guard let perception = AlignmentFigures(freshAlignment(facts, measures)).perception else { return false }
    return perception < rubric.yellow
  }
}
