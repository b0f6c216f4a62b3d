import Domain

extension AccountEvaluation {
  /// `ADO-S` with one part an insight, and beside it what its two gates look at, where the model keeps them.
  var adoptionExplanation: Explanation {
    let score = today.adoption.score
    let parts = engine.catalog.entries.indices.map(insightPart)
    let statement =
      parts.isEmpty ? "No active insight has a weight." : verdict(score, rules.adoption)
    return scored(
      "ADO-S", Dimension.adoption.title, score, threshold: Words.threshold(rules.adoption, judged),
      statement: statement, parts: parts,
      beside: (model.gates[.fixFirst] ? [fixFirstNode] : []) + (model.gates[.tier] ? [tierNode] : []))
  }

  private func insightPart(_ position: Int) -> WeightedPart {
    let entry = engine.catalog.entries[position]
    let insight = engine.catalog.insights[position]
    let title = Words.quoted(insight.name ?? insight.id)
    let weight = Rational(entry.weight, 1)
    guard let (reading, isFresh) = rules.latest(facts.readings[position], day) else {
      return WeightedPart(
        node: leaf("ADO-1", title, value: nil, statement: "Never measured.", sources: SourceList()), weight: weight)
    }
    var sources = SourceList()
    let fact = facts.facts.readings[Int(reading.row)]
    let value = rules.adoptionValue(reading.coverage, target: entry.target)
    sources.add(
      .readings, "\(account.id)|\(fact.insightID)|\(fact.asOf.iso)", isAdverse: value < rules.adoption.yellow)
    let text = Words.number(Rational(reading.coverage, 1_000_000))
    let age = Words.count(Int(day - reading.day), "day")
    guard isFresh else {
      return WeightedPart(
        node: leaf(
          "ADO-1", title, value: nil, text: "\(text) %",
          statement: "\(text) % on \(fact.asOf.iso), \(age) old: stale (limit \(rules.freshDays) days).",
          absent: .stale, sources: sources), weight: weight)
    }
    let target =
      model.adoption.formula == .target ? " of a target of \(Words.number(Rational(entry.target, 1_000_000))) %" : ""
    return WeightedPart(
      node: leaf(
        "ADO-1", title, value: value, text: "\(text) %", statement: "\(text) %\(target) on \(fact.asOf.iso).",
        sources: sources), weight: weight, value: value)
  }

  /// Rows of the freshest readings of a kind that lie below its floor.
  private func readings(of kind: InsightKind, below floor: Int64, _ list: inout SourceList) {
    for (position, entry) in engine.catalog.entries.enumerated() where entry.kind == kind {
      guard let (reading, isFresh) = rules.latest(facts.readings[position], day), isFresh else { continue }
      let fact = facts.facts.readings[Int(reading.row)]
      list.add(
        .readings, "\(account.id)|\(fact.insightID)|\(fact.asOf.iso)", isAdverse: reading.coverage < floor)
    }
  }

  private var fixFirstNode: Explanation {
    var sources = SourceList()
    readings(of: .mfa, below: rules.floors.mfa, &sources)
    readings(of: .endpoint, below: rules.floors.endpoint, &sources)
    let figures = [
      ("MFA", today.adoption.mfa, rules.floors.mfa), ("endpoint", today.adoption.endpoint, rules.floors.endpoint),
    ]
    .map { name, value, floor in
      let limit = Words.number(Rational(floor, 1_000_000))
      guard let value else { return "\(name) has no fresh reading" }
      return "\(name) \(Words.number(Rational(value, 1_000_000))) % (at least \(limit))"
    }
    return Explanation(
      rule: "ADO-F", title: "Fix first", valueText: today.adoption.isFixFirst ? "yes" : "no",
      threshold: "MFA below \(Words.number(model.adoption.mfaFloor)) or endpoint below "
        + Words.number(model.adoption.endpointFloor),
      statement: figures.joined(separator: ", ").prefix(1).uppercased()
        + figures.joined(separator: ", ").dropFirst() + ".",
      basis: sources.count == 0 ? .missing : .measured, sources: sources.rows)
  }

  private var tierNode: Explanation {
    let tier = today.adoption.tier
    let count = engine.catalog.entries.count { $0.tier == model.adoption.gateTier }
    let known = "\(Words.number(tier.coverage)) % of its weight is fresh"
    return Explanation(
      rule: "ADO-T1", title: "Tier \(model.adoption.gateTier)", value: tier.score?.points, colour: tier.colour,
      coverage: tier.coverage.points, threshold: Words.threshold(rules.adoption, judged),
      statement: count == 0
        ? "No insight of tier \(model.adoption.gateTier)." : "\(Words.count(count, "insight")), \(known).",
      basis: tier.score == nil ? .missing : .combined)
  }
}
