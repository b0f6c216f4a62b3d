public import Domain

extension ScoringEngine {
  /// The results of one account on several days, in their order: the same as one by one, but each day and month end
  /// is worked out once.
  public func score(_ facts: AccountFacts, on calendars: [ScoringCalendar]) -> [ScoreResult] {
    let prepared = PreparedFacts(facts, catalog: catalog, repeatReach: model.quality.repeatReach)
    var known: [Int32: DayHealth] = [:]
    return calendars.map { AccountEvaluation(self, prepared, $0, known: &known).result }
  }
}
