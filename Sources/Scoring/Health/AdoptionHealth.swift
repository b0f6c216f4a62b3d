import Domain

extension SegmentRules {
  /// The latest reading on or before a day, and whether it is within the freshness limit (method ADO-1).
  @inline(__always)
  func latest(_ readings: [ReadingRow], _ day: Int32) -> (reading: ReadingRow, isFresh: Bool)? {
    let after = readings.firstIndex(atLeast: day + 1) { $0.day }
    guard after > 0 else { return nil }
    return (readings[after - 1], day - readings[after - 1].day <= freshDays)
  }

  /// What a fresh reading is worth in `ADO-S`, in percent.
  func adoptionValue(_ coverage: Int64, target: Int64) -> Rational {
    switch model.adoption.formula {
    case .coverage: Rational(coverage, 1_000_000)
    case .target: coverage >= target ? .hundred : Rational(coverage, target) * .hundred
    }
  }

  /// `ADO-S`, `ADO-T1` and the readings with rules of their own.
  func adoption(_ facts: PreparedFacts, _ catalog: InsightCatalog, _ day: Int32) -> AdoptionHealth {
    var all = AdoptionSum()
    var tier = AdoptionSum()
    var health = AdoptionHealth()
    for (position, entry) in catalog.entries.enumerated() {
      let isGating = entry.tier == model.adoption.gateTier
      all.applicable += entry.weight
      if isGating { tier.applicable += entry.weight }
      guard let (reading, isFresh) = latest(facts.readings[position], day), isFresh else { continue }
      if model.adoption.formula == .coverage {
        all.add(entry.weight, reading.coverage)
        if isGating { tier.add(entry.weight, reading.coverage) }
      } else {
        let value = adoptionValue(reading.coverage, target: entry.target)
        all.add(entry.weight, value)
        if isGating { tier.add(entry.weight, value) }
      }
      switch entry.kind {
      case .mfa: health.mfa = min(health.mfa ?? .max, reading.coverage)
      case .endpoint: health.endpoint = min(health.endpoint ?? .max, reading.coverage)
      case .backup: health.backup = min(health.backup ?? .max, reading.coverage)
      case nil: break
      }
    }
    health.score = all.score(self)
    health.tier = tier.score(self)
    health.isFixFirst = (health.mfa ?? .max) < floors.mfa || (health.endpoint ?? .max) < floors.endpoint
    return health
  }
}

/// Σ(value × weight) over fresh readings. Coverages add up as whole millionths; only shares of targets need fractions.
private struct AdoptionSum {
  var applicable: Int64 = 0
  private var measured: Int64 = 0
  private var whole: Int64 = 0
  private var fraction = Rational.zero

  mutating func add(_ weight: Int64, _ millionths: Int64) {
    measured += weight
    whole += millionths * weight
  }

  mutating func add(_ weight: Int64, _ value: Rational) {
    measured += weight
    fraction = fraction + value * Rational(weight, 1)
  }

  func score(_ rules: SegmentRules) -> ExactScore {
    guard applicable > 0 else { return .unknown }
    let coverage = Rational(measured * 100, applicable)
    guard measured > 0, coverage >= rules.coverageFloor else {
      return ExactScore(score: nil, colour: .noData, coverage: coverage)
    }
    let score = ((Rational(whole, 1_000_000) + fraction) / Rational(measured, 1)).reduced
    return ExactScore(score: score, colour: rules.adoption.colour(score), coverage: coverage)
  }
}
