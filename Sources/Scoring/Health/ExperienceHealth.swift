import Domain

extension SegmentRules {
  /// The colour of `CX-1`.
  func pulseColour(_ measures: some HealthFigures) -> Colour { pulse.colour(measures.pulse) }

  /// The colour of `CX-2`.
  func sponsorColour(_ measures: some HealthFigures) -> Colour {
    guard let isOver = measures.sponsor.exceeds(model.experience.sponsorDays) else { return .noData }
    return isOver ? model.experience.sponsorOver[segment] : .green
  }

  /// The colour of `CX-3`.
  func complaintColour(_ measures: some HealthFigures) -> Colour {
    if measures.complaints >= model.experience.redComplaints { return .red }
    return measures.complaints >= model.experience.yellowComplaints ? .yellow : .green
  }

  /// The pulse as a share of the scale's top, in percent.
  func pulseValue(_ measures: some HealthFigures) -> Rational? {
    measures.pulse.map { $0 * .hundred / Rational(model.experience.pulseHighest) }
  }

  /// The points of `CX-2` in `CX-S`.
  func sponsorValue(_ measures: some HealthFigures) -> Rational? {
    guard let isOver = measures.sponsor.exceeds(model.experience.sponsorDays) else { return nil }
    if isOver { return sponsorPoints.over }
    return measures.sponsor.exceeds(model.experience.sponsorEarlyDays) == false
      ? sponsorPoints.early : sponsorPoints.late
  }

  /// The points of `CX-3` in `CX-S`.
  func complaintValue(_ measures: some HealthFigures) -> Rational {
    switch complaintColour(measures) {
    case .red: complaintPoints.red
    case .yellow: complaintPoints.yellow
    case .green, .noData: complaintPoints.none
    }
  }

  /// `CX-S` and `CX-C`.
  func experience(_ measures: some HealthFigures) -> ExactScore {
    var sum = WeightedSum()
    sum.add(experienceWeights.pulse, pulseValue(measures))
    sum.add(experienceWeights.sponsor, sponsorValue(measures))
    sum.add(experienceWeights.complaints, complaintValue(measures))
    let score = sum.score(floor: coverageFloor)
    guard model.experience.colour == .rules else {
      return ExactScore(score: score, colour: experience.colour(score), coverage: sum.coverage)
    }
    var worst = WorstColour()
    worst.add(pulseColour(measures))
    worst.add(sponsorColour(measures))
    worst.add(complaintColour(measures))
    return ExactScore(score: score, colour: worst.colour(), coverage: sum.coverage)
  }
}
