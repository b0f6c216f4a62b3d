extension Promise {
  /// How far back a huddle looks: what was agreed on the same weekday a week ago is asked about today.
  public static let days = 7

  private static func isLately(_ day: Day, _ asOf: Day) -> Bool { day <= asOf && asOf - day <= days }

  /// What a call to action promises; `nil` when it was not opened lately.
  public init?(_ call: CallToAction, account: String, asOf: Day) {
    guard let opened = call.openedAt?.day, Promise.isLately(opened, asOf) else { return nil }
    self.init(
      kind: .action, id: call.id, account: account, text: call.title ?? call.trigger ?? call.id, owner: call.owner,
      made: opened, due: call.dueAt?.day, trigger: call.trigger, isKept: call.closedAt != nil,
      keptOn: call.closedAt?.day)
  }

  /// What a decision promises; `nil` when it was not logged lately. One that was decided after the day was open on it.
  ///
  /// - Parameter initiative: how far the linked one is; `nil` where there is none.
  public init?(_ decision: Decision, initiative: InitiativeStatus?, account: String, asOf: Day) {
    guard let logged = decision.loggedOn, Promise.isLately(logged, asOf) else { return nil }
    let isDecided = decision.decidedOn.map { $0 <= asOf } ?? true
    let isCarriedOut = initiative == nil || initiative == .completed || initiative == .reviewed
    self.init(
      kind: .decision, id: decision.id, account: account, text: decision.decision ?? decision.action ?? decision.id,
      owner: decision.owner, made: logged, due: decision.dueOn, dueQuarter: decision.dueQuarter,
      outcome: isDecided ? decision.outcome : nil,
      isKept: isDecided && isCarriedOut && decision.outcome == .approved, keptOn: decision.decidedOn)
  }

  /// What was agreed with an account lately: what did not happen first, the most overdue ahead.
  public static func all(of facts: AccountFacts, asOf: Day) -> [Promise] {
    let id = facts.account.id
    let statuses = Dictionary(facts.initiatives.map { ($0.id, $0.status) }) { first, _ in first }
    let calls = facts.ctas.compactMap { Promise($0, account: id, asOf: asOf) }
    let decisions = facts.decisions.compactMap { decision in
      Promise(
        decision, initiative: decision.initiativeID.flatMap { statuses[$0] ?? nil }, account: id, asOf: asOf)
    }
    return sorted(calls + decisions, asOf: asOf)
  }

  /// What did not happen first, the most overdue ahead; then by the due day, and by id.
  public static func sorted(_ promises: [Promise], asOf: Day) -> [Promise] {
    func rank(_ promise: Promise) -> (Int, Int32) {
      switch promise.state(on: asOf) {
      case .overdue(let days): (0, Int32(-days))
      case .open: (1, promise.due?.number ?? .max)
      case .kept, .dropped: (2, promise.made?.number ?? .max)
      }
    }
    return promises.sorted { left, right in
      let (a, b) = (rank(left), rank(right))
      return a == b ? left.id.utf8.lexicographicallyPrecedes(right.id.utf8) : a < b
    }
  }
}
