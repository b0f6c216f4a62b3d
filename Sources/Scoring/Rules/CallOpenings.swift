public import Domain

extension ScoringEngine {
  /// The firing triggers for which a call to action is to be opened (method §6).
  ///
  /// A trigger that has one open is left out, and so is one whose last call was closed while it fired, until it was off
  /// on some day since or enough days have passed.
  public func openings(_ facts: AccountFacts, asOf: Day) -> [FiringTrigger] {
    let evaluation = evaluation(facts, on: calendar(asOf))
    return evaluation.triggers.filter { evaluation.mayOpen($0) }.map(evaluation.listing)
  }

  /// The calls to action to be opened for an account; none for one that has left.
  ///
  /// - Parameter settled: by trigger, the day on which a call was taken back or put aside: it counts as closed then.
  public func callOpenings(
    _ facts: AccountFacts, on calendar: ScoringCalendar, settled: [String: Day] = [:]
  ) -> [CallOpening] {
    let evaluation = evaluation(facts, on: calendar)
    guard !model.isChurned(facts.account, on: calendar.day) else { return [] }
    return evaluation.triggers.filter { evaluation.mayOpen($0, settledOn: settled[$0.rawValue]) }.map { trigger in
      var hours: Int?
      if case .hours(let count) = model.triggers[trigger].due { hours = count }
      return CallOpening(
        accountID: facts.account.id, accountName: facts.account.name ?? facts.account.id,
        segment: evaluation.today.segment, trigger: evaluation.listing(trigger), dueHours: hours)
    }
  }
}

extension AccountEvaluation {
  /// Whether a call to action is to be opened for a firing trigger.
  ///
  /// - Parameter settledOn: the day on which one was taken back or put aside.
  func mayOpen(_ trigger: Trigger, settledOn: Day? = nil) -> Bool {
    let calls = facts.calls.filter { facts.facts.ctas[Int($0.open.row)].trigger == trigger.rawValue }
    if calls.contains(where: { $0.open.isOpen(on: day) }) { return false }
    let closings = calls.filter { $0.open.from <= day }.map(\.open.until) + (settledOn.map { [$0.number] } ?? [])
    guard let closed = closings.filter({ $0 <= day }).max() else { return true }
    if day - closed >= Int32(model.triggers.reopenDays) { return true }
    return (closed..<day).contains { earlier in
      let calendar = engine.calendar(Day(number: earlier))
      return !AccountEvaluation(engine, facts, calendar).fires(trigger)
    }
  }
}
