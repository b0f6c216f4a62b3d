public import Domain

extension ScoringEngine {
  /// The credit of every decision that exists on a day, by decision id in byte order (method CRED-1).
  public func credits(_ facts: AccountFacts, asOf: Day) -> [(decision: String, credit: DecisionCredit)] {
    evaluation(facts, on: calendar(asOf)).credits
  }

  /// The credit of one decision whose account's gates are known already (method CRED-1).
  public func credit(_ item: CreditCase, on calendar: ScoringCalendar) -> DecisionCredit {
    let gates = item.gates.filter { Gate(rawValue: $0)?.blocksExpansion ?? false }
    let missing = CreditRule.missing(item.decision, initiative: item.initiative, meeting: item.meeting) { meeting in
      var facts = AccountFacts(account: Account(id: ""))
      facts.meetings = [meeting]
      guard let row = PreparedFacts.meetings(facts).first else { return false }
      let limit = Int64(model.meetings.recapHours) * 3_600_000_000
      return row.held <= calendar.asOf.number && row.recapState(calendar.asOf, limit: limit) == .onTime
    }
    return .of(missing: missing, gates: gates)
  }
}

/// What a decision lacks for credit, in the method's order (method CRED-1).
enum CreditRule {
  /// - Parameters:
  ///   - initiative: The linked one, when it exists.
  ///   - isRecapOnTime: Asked of a digital meeting only.
  static func missing(
    _ decision: Decision, initiative: Initiative?, meeting: Meeting?, isRecapOnTime: (Meeting) -> Bool
  ) -> [String] {
    var missing: [String] = []
    if decision.outcome != .approved { missing.append("approval") }
    if !decision.owner.isFilled { missing.append("owner") }
    if decision.dueOn == nil && !decision.dueQuarter.isFilled { missing.append("due date") }
    if decision.budgetLow == nil && decision.budgetHigh == nil { missing.append("budget") }
    if !decision.writtenRef.isFilled { missing.append("written reference") }
    if initiative == nil {
      missing.append("initiative")
    } else if !(initiative?.quarter).isFilled {
      missing.append("initiative quarter")
    }
    if let meeting, meeting.isDigital == true, !isRecapOnTime(meeting) { missing.append("recap on time") }
    return missing
  }
}

extension DecisionCredit {
  /// A complete decision is eligible unless gates hold it back.
  fileprivate static func of(missing: [String], gates: [String]) -> DecisionCredit {
    missing.isEmpty ? gates.isEmpty ? .eligible : .gated(gates) : .missing(missing)
  }
}

extension AccountEvaluation {
  /// The credit of every decision that exists, by decision id in byte order.
  var credits: [(decision: String, credit: DecisionCredit)] {
    let gates = gates.filter(\.blocksExpansion).map(\.rawValue)
    return facts.facts.decisions.filter { $0.loggedOn.map { $0 <= calendar.day } ?? true }
      .sorted { bytesPrecede($0.id, $1.id) }
      .map { ($0.id, .of(missing: missing($0), gates: gates)) }
  }

  /// What a decision lacks for credit, in the method's order.
  func missing(_ decision: Decision) -> [String] {
    let initiative = decision.initiativeID.flatMap { id in
      facts.facts.initiatives.first { ByteKey($0.id) == ByteKey(id) }
    }
    let meeting = decision.meetingID.flatMap { id in facts.facts.meetings.first { ByteKey($0.id) == ByteKey(id) } }
    return CreditRule.missing(decision, initiative: initiative, meeting: meeting, isRecapOnTime: isRecapOnTime)
  }

  private func isRecapOnTime(_ meeting: Meeting) -> Bool {
    guard let row = facts.meetings.first(where: { ByteKey(self.id($0)) == ByteKey(meeting.id) }), row.held <= day
    else { return false }
    return row.recapState(calendar.asOf, limit: rules.recapLimit) == .onTime
  }
}
