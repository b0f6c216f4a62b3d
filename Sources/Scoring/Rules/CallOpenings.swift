public import Domain

extension ScoringEngine {
  /// The firing triggers for which a call to action is to be opened (method §6).
  ///
  /// A trigger that has one open is left out, and so is one whose last call was closed while it fired, until it was off
  /// on some day since or enough days have passed.
  public func openings(_ facts: AccountFacts, asOf: Day) -> [FiringTrigger] {
    let evaluation = evaluation(facts, on: calendar(asOf))
    return evaluation.triggers.filter(evaluation.mayOpen).map(evaluation.listing)
  }
}

extension AccountEvaluation {
  /// Whether a call to action is to be opened for a firing trigger.
  func mayOpen(_ trigger: Trigger) -> Bool {
    let calls = facts.calls.filter { facts.facts.ctas[Int($0.open.row)].trigger == trigger.rawValue }
    if calls.contains(where: { $0.open.isOpen(on: day) }) { return false }
    guard let closed = calls.filter({ $0.open.from <= day }).map(\.open.until).filter({ $0 <= day }).max() else {
      return true
    }
    if day - closed >= Int32(model.triggers.reopenDays) { return true }
    return (closed..<day).contains { earlier in
      let calendar = engine.calendar(Day(number: earlier))
      return !AccountEvaluation(engine, facts, calendar).fires(trigger)
    }
  }
}
