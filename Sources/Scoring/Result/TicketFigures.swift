import Domain

extension AccountEvaluation {
  /// The tickets behind `SQ-1` and `SQ-3`, by the very counts that the score is made of.
  var ticketFigures: TicketFigures {
    let measures = today.measures
    let known = facts.tickets.filter { $0.opened <= day }
    let repeating = known.filter { ticket in
      guard ticket.opened > day - rules.repeatDays else { return false }
      let isReopened = ticket.reopened <= day
      return isReopened || ticket.hasCategory && ticket.repeatsCategory
    }
    return TicketFigures(
      levelDays: Int(rules.slaDays), within: Int(measures.sla.hits),
      missed: Int(measures.sla.total - measures.sla.hits), repeatDays: Int(rules.repeatDays),
      opened: Int(measures.repeats.total), repeats: Int(measures.repeats.hits), repeatLimit: rules.repeatLimit.points,
      repeating: Set(repeating.map { facts.facts.tickets[Int($0.row)].id }), total: known.count,
      unresolved: known.count { $0.resolved > day })
  }

  /// What the indices make of the ratings (method §4.6).
  var ratingSuggestion: RatingSuggestion {
    let goal = suggestedGoal
    return RatingSuggestion(
      maturity: engine.composite.maturity(today)?.points, appetite: engine.composite.appetite(today)?.points,
      goal: goal, segment: goal.map(CompositeRules.segment(ofGoal:)), isOffered: isSuggestionOffered)
  }
}
