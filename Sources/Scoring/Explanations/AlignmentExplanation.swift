import Domain

extension AccountEvaluation {
  /// `ALN-S` with its checks or ratings, and the rubric beside it.
  var alignmentExplanation: Explanation {
    let score = today.alignment
    return scored(
      "ALN-S", Dimension.alignment.title, score, threshold: Words.threshold(rules.alignment, judged),
      statement: verdict(score, rules.alignment),
      parts: model.alignment.formula == .checks ? checkParts : ratingParts(rules.ratingWeights),
      beside: [rubricNode])
  }

  /// Why a cell of the alignment row has no value: never recorded, too old, or left empty.
  private var absence: (basis: Explanation.Basis, words: String) {
    guard let index = today.measures.alignment else { return (.missing, "No alignment check was recorded.") }
    let date = Day(number: facts.alignment[index].day).iso
    return today.measures.isAlignmentFresh
      ? (.missing, "The alignment check of \(date) leaves it empty.")
      : (.stale, "The latest alignment check, of \(date), is older than \(rules.alignmentDays) days.")
  }

  private func cell(_ rule: String, _ title: String, _ value: Rational?, text: String? = nil) -> Explanation {
    let date = today.measures.alignment.map { Day(number: facts.alignment[$0].day).iso } ?? ""
    let shown = text ?? value.map { "\(Words.number($0)) %" }
    return leaf(
      rule, title, value: value, text: shown,
      statement: value == nil ? absence.words : "\(title) \(shown ?? "") by the alignment check of \(date).",
      absent: absence.basis, sources: alignmentSources)
  }

  private var row: AlignmentRow? { rules.freshAlignment(facts, today.measures) }
  private func percent(_ millionths: Int64?) -> Rational? { millionths.map { Rational($0, 1_000_000) } }

  private var checkParts: [WeightedPart] {
    let measures = today.measures
    let weights = rules.checkWeights
    let effort = row?.effort
    var sponsor = leaf(
      "SLA-3", "Sponsor", value: rules.sponsorCheck(measures), text: sponsorText,
      threshold: "full points ≤ \(model.experience.sponsorDays) days", statement: sponsorSentence,
      sources: sponsorSources)
    if !rules.sponsorCheckApplies {
      sponsor.value = nil
      sponsor.basis = .notApplicable
      sponsor.statement = "Not asked of segment \(judged.rawValue), so its weight does not apply."
      sponsor.sources = []
    }
    var effortNode = cell(
      "SLA-4", "Effort mix", effort.map { $0 ? .hundred : .zero }, text: effort.map { $0 ? "fits" : "does not fit" })
    effortNode.valueText = effort.map { $0 ? "yes" : "no" }
    return [
      WeightedPart(node: cadenceNode("SLA-1"), weight: weights.cadence, value: measures.cadence.percent),
      WeightedPart(
        node: cell("SLA-2", "Deliverables", percent(row?.deliverables)), weight: weights.deliverables,
        value: percent(row?.deliverables)),
      WeightedPart(
        node: sponsor, weight: weights.sponsor, value: rules.sponsorCheckApplies ? rules.sponsorCheck(measures) : nil,
        applies: rules.sponsorCheckApplies),
      WeightedPart(node: effortNode, weight: weights.effort, value: effort.map { $0 ? .hundred : .zero }),
    ]
  }

  private func ratingParts(
    _ weights: (presence: Rational, perception: Rational, performance: Rational)
  ) -> [WeightedPart] {
    var perception = cell("ALN-R", "Perception", percent(row?.perception))
    if rules.isPerceptionRed(facts, today.measures) { perception.colour = .red }
    return [
      WeightedPart(
        node: cell("ALN-R", "Presence", percent(row?.presence)), weight: weights.presence,
        value: percent(row?.presence)),
      WeightedPart(node: perception, weight: weights.perception, value: percent(row?.perception)),
      WeightedPart(
        node: cell("ALN-R", "Performance", percent(row?.performance)), weight: weights.performance,
        value: percent(row?.performance)),
    ]
  }

  private var rubricNode: Explanation {
    let score = rules.rubric(facts, today.measures)
    return scored(
      "ALN-R", "Rubric", score, threshold: Words.threshold(rules.rubric, judged),
      statement: verdict(score, rules.rubric), parts: ratingParts(rules.rubricWeights))
  }
}
