public import Domain

extension ScoringEngine {
  /// The credit of every decision that exists on a day, by decision id in byte order (method CRED-1).
  public func credits(_ facts: AccountFacts, asOf: Day) -> [(decision: String, credit: DecisionCredit)] {
    evaluation(facts, on: calendar(asOf)).credits
  }
}

extension AccountEvaluation {
  /// The credit of every decision that exists, by decision id in byte order.
  var credits: [(decision: String, credit: DecisionCredit)] {
    let gates = gates.filter(\.blocksExpansion).map(\.rawValue)
    return facts.facts.decisions.filter { $0.loggedOn.map { $0 <= calendar.day } ?? true }
      .sorted { bytesPrecede($0.id, $1.id) }
      .map { decision in
        let missing = missing(decision)
        return (decision.id, missing.isEmpty ? gates.isEmpty ? .eligible : .gated(gates) : .missing(missing))
      }
  }

  /// What a decision lacks for credit, in the method's order.
  func missing(_ decision: Decision) -> [String] {
    var missing: [String] = []
    if decision.outcome != .approved { missing.append("approval") }
    if !decision.owner.isFilled { missing.append("owner") }
    if decision.dueOn == nil && !decision.dueQuarter.isFilled { missing.append("due date") }
    if decision.budgetLow == nil && decision.budgetHigh == nil { missing.append("budget") }
    if !decision.writtenRef.isFilled { missing.append("written reference") }
    let initiative = decision.initiativeID.flatMap { id in
      facts.facts.initiatives.first { ByteKey($0.id) == ByteKey(id) }
    }
    if initiative == nil {
      missing.append("initiative")
    } else if !(initiative?.quarter).isFilled {
      missing.append("initiative quarter")
    }
    if isDigital(decision), !isRecapOnTime(decision) { missing.append("recap on time") }
    return missing
  }

  private func meeting(of decision: Decision) -> Meeting? {
    decision.meetingID.flatMap { id in facts.facts.meetings.first { ByteKey($0.id) == ByteKey(id) } }
  }

  private func isDigital(_ decision: Decision) -> Bool { meeting(of: decision)?.isDigital == true }

  private func isRecapOnTime(_ decision: Decision) -> Bool {
    guard let id = meeting(of: decision)?.id,
      let row = facts.meetings.first(where: { ByteKey(self.id($0)) == ByteKey(id) }), row.held <= day
    else { return false }
    return row.recapState(calendar.asOf, limit: rules.recapLimit) == .onTime
  }
}
