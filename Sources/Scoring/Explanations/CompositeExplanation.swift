import Domain

extension AccountEvaluation {
  /// The tree of a dimension, or of the composite.
  func explanation(_ dimension: Dimension?) -> Explanation {
    switch dimension {
    case .cx: experienceExplanation
    case .adoption: adoptionExplanation
    case .engagement: engagementExplanation
    case .quality: qualityExplanation
    case .alignment: alignmentExplanation
    case nil: compositeExplanation(Dimension.allCases.map { explanation($0) })
    }
  }

  /// `HLT-S` over the trees of the dimensions, with `HLT-C` beside them.
  func compositeExplanation(_ dimensions: [Explanation]) -> Explanation {
    let score = today.composite
    let parts = zip(Dimension.allCases, dimensions).enumerated().map { index, pair in
      WeightedPart(node: pair.1, weight: engine.composite.weights[index], value: today[pair.0].score)
    }
    let known = parts.count { $0.value != nil }
    var decision: String
    switch score.colour {
    case .red, .yellow:
      let names = Dimension.allCases.filter { today[$0].colour == score.colour }.map(\.title)
      decision =
        "\(Words.name(score.colour)): \(names.joined(separator: ", ")) \(names.count == 1 ? "is" : "are") "
        + "\(Words.name(score.colour))."
    case .green:
      decision = "Green: no dimension is Red or Yellow, and at most \(model.composite.unknownForGreen) has no data."
    case .noData:
      let names = Dimension.allCases.filter { today[$0].colour == .noData }.map(\.title)
      decision = "No data: \(names.joined(separator: ", ")) have no colour."
    }
    let colour = Explanation(
      rule: "HLT-C", title: "Colour", valueText: Words.name(score.colour), colour: score.colour,
      threshold: "the worst of the five; at most \(model.composite.unknownForGreen) without data for Green",
      statement: decision, basis: .combined)
    return scored(
      "HLT-S", "Health", score, threshold: nil,
      statement: "\(decision) Mean of \(known) of \(parts.count) dimensions.", parts: parts, beside: [colour])
  }
}
