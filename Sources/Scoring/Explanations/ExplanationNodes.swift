import Domain

extension AccountEvaluation {
  /// A measured leaf, or a leaf without a value that says why.
  func leaf(
    _ rule: String, _ title: String, value: Rational?, text: String? = nil, colour: Colour? = nil,
    threshold: String? = nil, statement: String, absent: Explanation.Basis = .missing, sources: SourceList
  ) -> Explanation {
    Explanation(
      rule: rule, title: title, value: value?.points, valueText: text, colour: colour, threshold: threshold,
      statement: statement + sources.remark, basis: value == nil ? absent : .measured, sources: sources.rows)
  }

  /// A weighted score with its parts.
  func scored(
    _ rule: String, _ title: String, _ score: ExactScore, threshold: String?, statement: String,
    parts: [WeightedPart], beside: [Explanation] = []
  ) -> Explanation {
    Explanation(
      rule: rule, title: title, value: score.score?.points, colour: score.colour, coverage: score.coverage.points,
      threshold: threshold,
      statement: statement + Explanation.coverageRemark(parts, score: score, floor: model.coverageFloor),
      basis: score.score == nil && parts.allSatisfy { !$0.applies || $0.value == nil } ? .missing : .combined,
      children: Explanation.weighted(parts, score: score) + beside)
  }

  /// The sentence that names rows, behind a space; empty where there are none, or where none may be named.
  func naming(_ what: String, _ ids: [String]) -> String {
    ids.isEmpty || !engine.shared.namesRows ? "" : " \(what)\(Words.list(ids))."
  }

  /// A share of hits with its sentence: `44 of 50 tickets …`, naming the rows that missed.
  func tally(
    _ rule: String, _ title: String, _ tally: Tally, noun: String, verb: String, none: String, misses: String,
    colour: Colour? = nil, threshold: String? = nil, absent: Explanation.Basis = .missing, sources: SourceList
  ) -> Explanation {
    guard tally.total > 0 else {
      return leaf(
        rule, title, value: nil, colour: colour, threshold: threshold, statement: none, absent: absent,
        sources: sources)
    }
    let naming = naming("\(misses): ", sources.adverseIDs)
    return leaf(
      rule, title, value: tally.percent, colour: colour, threshold: threshold,
      statement: "\(tally.hits) of \(Words.count(Int(tally.total), noun)) \(verb).\(naming)", sources: sources)
  }

  /// A score's colour by its bands, in one sentence.
  func verdict(_ score: ExactScore, _ bounds: Bounds) -> String {
    score.score.map { Words.verdict($0, bounds) + " (segment \(judged.rawValue))." } ?? "No score."
  }

  /// The latest sighting of the sponsor in words.
  var sponsorSentence: String {
    let limit = model.experience.sponsorDays
    switch today.measures.sponsor {
    case .missing: return "No executive sponsor has been recorded as seen."
    case .neverSeen: return "The executive sponsor has never been seen (limit \(limit) days)."
    case .days(let days):
      let seen = (calendar.day - days).iso
      let early = days > model.experience.sponsorEarlyDays && days <= limit ? "; early warning" : ""
      return "Sponsor last seen \(Words.count(days, "day")) ago, on \(seen) (limit \(limit)\(early))."
    }
  }

  var sponsorText: String? {
    switch today.measures.sponsor {
    case .missing: nil
    case .neverSeen: "never seen"
    case .days(let days): Words.count(days, "day")
    }
  }
}
