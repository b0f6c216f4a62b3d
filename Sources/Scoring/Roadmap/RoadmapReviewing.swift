public import Domain

extension ScoringEngine {
  /// What the roadmap of an account lacks, by rule; `nil` when it lacks nothing.
  public func roadmapReview(_ facts: AccountFacts, asOf: Day) -> RoadmapReviews.Row? {
    let segment = model.segment(of: facts.account, on: asOf).segment
    let inspection = RoadmapInspection(facts, asOf, rules(segment))
    let findings = inspection.findings
    guard !findings.isEmpty else { return nil }
    return RoadmapReviews.Row(
      id: facts.account.id, name: facts.account.name ?? facts.account.id, segment: segment,
      counts: RoadmapFinding.rules.map { rule in findings.count { $0.rule == rule } },
      lastReview: inspection.lastReview?.day)
  }
}
