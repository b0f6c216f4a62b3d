import Domain

extension AccountEvaluation {
  /// Today's figures, ready to be assumed otherwise.
  var assumedFigures: AssumedFigures { assumedFigures(today) }

  func assumedFigures(_ health: DayHealth) -> AssumedFigures {
    let rules = engine.rules(health.segment)
    return AssumedFigures(
      health.measures, AlignmentFigures(rules.freshAlignment(facts, health.measures)),
      readings: engine.catalog.entries.indices.map { position in
        guard let (reading, isFresh) = rules.latest(facts.readings[position], health.day.number), isFresh else {
          return nil
        }
        return Rational(reading.coverage, 1_000_000)
      })
  }

  /// What a dimension's colour is made of.
  func outlookFormula(_ dimension: Dimension) -> OutlookFormula {
    let colour = engine.colouring(dimension, rules)
    switch dimension {
    case .cx:
      return OutlookFormula(
        figures: [
          pulseFigure(weight: rules.experienceWeights.pulse),
          sponsorFigure(
            "CX-2", weight: rules.experienceWeights.sponsor, points: rules.sponsorValue(today.measures)),
          complaintFigure,
        ], bands: model.experience.colour == .bands ? rules.experience : nil, colour: colour)
    case .adoption:
      return OutlookFormula(
        figures: engine.catalog.entries.indices.map(readingFigure), bands: rules.adoption, colour: colour)
    case .engagement:
      let isBanded = model.engagement.colour == .bands
      return OutlookFormula(
        figures: isBanded ? engagementParts : engagementChecks, bands: isBanded ? rules.engagement : nil,
        colour: colour)
    case .quality: return OutlookFormula(figures: qualityFigures, bands: rules.quality, colour: colour)
    case .alignment: return OutlookFormula(figures: alignmentFigures, bands: rules.alignment, colour: colour)
    }
  }

  private func pulseFigure(weight: Rational) -> OutlookFigure {
    let experience = model.experience
    let top = Rational(experience.pulseHighest)
    return OutlookFigure(
      rule: "CX-1", title: "Pulse", unit: .number, current: today.measures.pulse, best: top,
      worst: Rational(experience.pulseLowest),
      bounds: experience.colour == .rules ? [rules.pulse.yellow, rules.pulse.green] : [], weight: weight,
      points: rules.pulseValue(today.measures), values: { [($0 * top / .hundred).reduced] },
      assume: { $0.pulse = $1 })
  }

  /// The pulse as a part of Service Quality (method §4.7).
  func pulseShareFigure(weight: Rational) -> OutlookFigure {
    let (low, top) = (Rational(model.experience.pulseLowest), Rational(model.experience.pulseHighest))
    return OutlookFigure(
      rule: "CX-1", title: "Pulse", unit: .number, current: today.measures.pulse, best: top, worst: low,
      weight: weight, points: rules.pulseShare(today.measures),
      values: { [($0 * (top - low) / .hundred + low).reduced] }, assume: { $0.pulse = $1 })
  }

  /// Whole days since the sponsor was seen; every limit that any rule knows is a bound.
  func sponsorFigure(_ rule: String, weight: Rational = .zero, points: Rational? = nil) -> OutlookFigure {
    var days: Rational?
    if case .days(let count) = today.measures.sponsor { days = Rational(count) }
    let limits = [model.experience.sponsorEarlyDays, model.experience.sponsorDays].map { Rational($0) }
    return OutlookFigure(
      rule: rule, title: "Sponsor", unit: .days, current: days, currentText: sponsorText, isWhole: true, best: .zero,
      worst: Rational(1_000_000), bounds: limits, weight: weight,
      points: points ?? (today.measures.sponsor == .neverSeen ? .zero : nil), values: { _ in [] },
      assume: { $0.sponsor = .days($1.ceiling) })
  }

  private var complaintFigure: OutlookFigure {
    let bounds = [model.experience.redComplaints - 1, model.experience.yellowComplaints - 1].map { Rational($0) }
    return OutlookFigure(
      rule: "CX-3", title: "Complaints", unit: .number, current: Rational(Int(today.measures.complaints)),
      isWhole: true, best: .zero, worst: Rational(1_000_000), bounds: bounds,
      weight: rules.experienceWeights.complaints, points: rules.complaintValue(today.measures), values: { _ in [] },
      assume: { $0.complaints = Int32(clamping: $1.ceiling) })
  }

  private func readingFigure(_ position: Int) -> OutlookFigure {
    let entry = engine.catalog.entries[position]
    let insight = engine.catalog.insights[position]
    let current = assumedFigures.readings[position]
    let formula = model.adoption.formula
    let target = Rational(entry.target, 100_000_000)
    return OutlookFigure(
      rule: "ADO-1", title: Words.quoted(insight.name ?? insight.id), current: current,
      weight: Rational(entry.weight, 1), points: current.map { rules.adoptionValue($0, target: entry.target) },
      values: { [formula == .coverage ? $0 : ($0 * target).reduced] }, assume: { $0.readings[position] = $1 })
  }
}

extension SegmentRules {
  /// What a coverage of any exact value is worth in `ADO-S`.
  func adoptionValue(_ coverage: Rational, target: Int64) -> Rational {
    switch model.adoption.formula {
    case .coverage: coverage
    case .target: min(.hundred, coverage * Rational(100_000_000, target))
    }
  }
}

extension ScoringEngine {
  /// The colour of a dimension from figures as they are assumed.
  func colouring(_ dimension: Dimension, _ rules: SegmentRules) -> (AssumedFigures) -> Colour {
    switch dimension {
    case .cx: { rules.experience($0).colour }
    case .engagement: { rules.engagement($0).colour }
    case .quality: { rules.quality($0).colour }
    case .alignment: { rules.alignment($0, $0.check).colour }
    case .adoption:
      { [catalog] figures in
        var sum = WeightedSum()
        for (entry, reading) in zip(catalog.entries, figures.readings) {
          sum.add(
            Rational(entry.weight, 1), reading.map { rules.adoptionValue($0, target: entry.target) })
        }
        return rules.adoption.colour(sum.score(floor: rules.coverageFloor))
      }
    }
  }
}
