public import Domain

extension ScoringEngine {
  /// What would change the colour of a dimension, or of the composite, by one other fact or by time alone (method §12).
  ///
  /// - Parameter dimension: `nil` is the composite.
  public func outlook(_ facts: AccountFacts, asOf: Day, dimension: Dimension?) -> Outlook {
    let evaluation = evaluation(facts, on: calendar(asOf))
    guard let dimension else { return evaluation.outlooks.last ?? Outlook() }
    let walk = ClockWalk(evaluation, dimensions: [dimension], wantsComposite: false)
    return evaluation.outlook(dimension, walk)
  }
}

extension AccountEvaluation {
  /// One outlook a dimension in the method's order, then the composite's.
  var outlooks: [Outlook] {
    let walk = ClockWalk(self, dimensions: Dimension.allCases, wantsComposite: true)
    let dimensions = Dimension.allCases.map { outlook($0, walk) }
    let composite = Outlook(
      turns: compositeTurns(dimensions), missing: compositeMissing, next: walk.composite,
      horizonDays: model.outlook.horizonDays)
    return dimensions + [composite]
  }

  func outlook(_ dimension: Dimension, _ walk: ClockWalk) -> Outlook {
    let formula = outlookFormula(dimension)
    return Outlook(
      turns: turns(dimension, formula), missing: missing(dimension, formula),
      next: walk.changes[Dimension.allCases.firstIndex(of: dimension) ?? 0], horizonDays: model.outlook.horizonDays)
  }
}
