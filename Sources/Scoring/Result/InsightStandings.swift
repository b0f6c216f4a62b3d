import Domain

extension AccountEvaluation {
  /// Where the account stands with every insight that takes part, in the order of their ids (method ADO-1, ADO-F).
  var insightStandings: [InsightStanding] {
    let latest = facts.readings.map { rules.latest($0, day) }
    let measured = zip(engine.catalog.entries, latest).reduce(Int64(0)) { sum, part in
      sum + (part.1?.isFresh == true ? part.0.weight : 0)
    }
    return engine.catalog.entries.enumerated().map { position, entry in
      let found = latest[position]
      let isFresh = found?.isFresh ?? false
      let coverage = found?.reading.coverage ?? 0
      let gain =
        rules.adoptionValue(entry.target, target: entry.target) - rules.adoptionValue(coverage, target: entry.target)
      let gap =
        isFresh && measured > 0 ? max(.zero, gain) * Rational(entry.weight, 1) / Rational(measured, 1) : Rational.zero
      return InsightStanding(
        insight: engine.catalog.insights[position],
        reading: found.map { facts.facts.readings[Int($0.reading.row)] }, isFresh: isFresh,
        target: Points(millionths: entry.target), gap: gap.points,
        isFixFirst: isFresh && isBelowFloor(entry.kind, coverage))
    }
  }

  private func isBelowFloor(_ kind: InsightKind?, _ coverage: Int64) -> Bool {
    switch kind {
    case .mfa: coverage < rules.floors.mfa
    case .endpoint: coverage < rules.floors.endpoint
    case .backup, nil: false
    }
  }
}
