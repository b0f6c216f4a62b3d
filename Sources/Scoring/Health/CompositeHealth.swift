import Domain

/// What the model says about all segments at once.
final class CompositeRules: Sendable {
  let coverageFloor: Rational
  /// In the order of `Dimension.allCases`.
  let weights: [Rational]
  let maturityWeights: [(Dimension, Rational)]
  let appetiteWeights: [(Dimension, Rational)]
  let unknownForGreen: Int
  let indexBand: Rational
  /// Goals by appetite band, then maturity band.
  let grid: [[Int]]

  init(_ model: ScoringModel) {
    let composite = model.composite
    coverageFloor = Rational(model.coverageFloor)
    weights = [
      composite.experience, composite.adoption, composite.engagement, composite.quality, composite.alignment,
    ].map { Rational($0) }
    maturityWeights = [
      (.adoption, Rational(composite.maturityAdoption)), (.quality, Rational(composite.maturityQuality)),
      (.engagement, Rational(composite.maturityEngagement)), (.alignment, Rational(composite.maturityAlignment)),
    ]
    appetiteWeights = [
      (.cx, Rational(composite.appetiteExperience)), (.engagement, Rational(composite.appetiteEngagement)),
      (.adoption, Rational(composite.appetiteAdoption)), (.alignment, Rational(composite.appetiteAlignment)),
    ]
    unknownForGreen = composite.unknownForGreen
    indexBand = Rational(max(1, composite.indexBand))
    grid = [composite.appetite1, composite.appetite2, composite.appetite3, composite.appetite4, composite.appetite5]
      .map { row in row.utf8.map { Int($0) - 0x30 } }
  }

  /// `HLT-S` and `HLT-C`.
  func composite(_ scores: [ExactScore]) -> ExactScore {
    var sum = WeightedSum()
    var worst = WorstColour()
    for (score, weight) in zip(scores, weights) {
      sum.add(weight, score.score)
      worst.add(score.colour)
    }
    return ExactScore(
      score: sum.score(floor: coverageFloor), colour: worst.colour(unknownForGreen: unknownForGreen),
      coverage: sum.coverage)
  }

  /// `IDX-M`.
  func maturity(_ health: DayHealth) -> Rational? { index(health, maturityWeights) }
  /// `IDX-A`.
  func appetite(_ health: DayHealth) -> Rational? { index(health, appetiteWeights) }

  private func index(_ health: DayHealth, _ weights: [(Dimension, Rational)]) -> Rational? {
    var sum = WeightedSum()
    for (dimension, weight) in weights { sum.add(weight, health[dimension].score) }
    return sum.score(floor: coverageFloor)
  }

  /// The suggested goal (method GOAL-1).
  func goal(_ health: DayHealth) -> Int? {
    guard let maturity = maturity(health), let appetite = appetite(health) else { return nil }
    let row = grid[min(max(1, (appetite / indexBand).ceiling), grid.count) - 1]
    return row.isEmpty ? nil : row[min(max(1, (maturity / indexBand).ceiling), row.count) - 1]
  }

  /// Whether the suggested goal belongs to another segment than the effective one; being unsegmented differs from any.
  func suggestsAnother(_ health: DayHealth) -> Bool {
    goal(health).map { CompositeRules.segment(ofGoal: $0) != health.segment } ?? false
  }

  /// The segment of a goal.
  static func segment(ofGoal goal: Int) -> Segment {
    switch goal {
    case ...1: .d
    case 2: .c
    case 3: .b
    default: .a
    }
  }
}
