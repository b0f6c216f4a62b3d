import Domain

/// The health of many days of one account, each evaluated once.
final class DayHealths {
  private let engine: ScoringEngine
  private let facts: PreparedFacts
  private var days: [Int32: DayHealth] = [:]
  private var scratch: [Int32] = []

  init(_ engine: ScoringEngine, _ facts: PreparedFacts) {
    self.engine = engine
    self.facts = facts
  }

  subscript(day: ScoringDay) -> DayHealth {
    if let known = days[day.number] { return known }
    let health = engine.health(facts, day, scratch: &scratch)
    days[day.number] = health
    return health
  }
}
