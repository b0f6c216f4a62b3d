public import Domain

extension ScoringEngine {
  /// Everything the account screen shows, with the reason behind each number.
  ///
  /// - Parameters:
  ///   - band: The account's MRR band from `MRRBands`.
  ///   - ownerName: How a person id is shown.
  public func report(
    _ facts: AccountFacts, asOf: Day, band: Int?, ownerName: ((String) -> String?)? = nil
  ) -> AccountReport {
    let evaluation = evaluation(facts, on: calendar(asOf))
    let dimensions = Dimension.allCases.map { evaluation.explanation($0) }
    var report = AccountReport(
      summary: summary(of: evaluation.result, account: facts.account, band: band, ownerName: ownerName),
      explanations: dimensions + [evaluation.compositeExplanation(dimensions)],
      history: evaluation.historyPoints, triggers: evaluation.firing,
      gates: evaluation.gates.map { OpenGate(id: $0.rawValue, cause: evaluation.cause($0), blocks: $0.blocks) },
      facts: facts, shared: shared, outlooks: evaluation.outlooks, firstActionHours: model.triggers.firstActionHours)
    report.credits = evaluation.credits.map { CreditedDecision(decision: $0.decision, credit: $0.credit) }
    report.findings = roadmapFindings(facts, asOf: asOf)
    report.insights = evaluation.insightStandings
    report.holds = evaluation.holds
    report.tickets = evaluation.ticketFigures
    report.ratings = evaluation.ratingSuggestion
    return report
  }

  /// The tree of one dimension, or of the composite.
  public func explanation(_ facts: AccountFacts, asOf: Day, dimension: Dimension?) -> Explanation {
    evaluation(facts, on: calendar(asOf)).explanation(dimension)
  }

  /// The firing triggers with cause, owner role, person and due (method §6).
  public func triggers(_ facts: AccountFacts, asOf: Day) -> [FiringTrigger] {
    evaluation(facts, on: calendar(asOf)).firing
  }

  /// The results at the latest month ends, oldest first (method §4.8).
  public func history(_ facts: AccountFacts, asOf: Day) -> [HistoryPoint] {
    evaluation(facts, on: calendar(asOf)).historyPoints
  }
}

extension AccountEvaluation {
  var historyPoints: [HistoryPoint] {
    history.months.reversed().map { health in
      HistoryPoint(
        day: health.day, dimensions: Dimension.allCases.map { health[$0].shown }, composite: health.composite.shown)
    }
  }
}
