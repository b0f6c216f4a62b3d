extension Promise {
  /// How far back a huddle looks: what was agreed on the same weekday a week ago is asked about today.
  public static let days = 7

  /// What a call to action promises.
  public init(_ call: CallToAction, account: String, accountName: String? = nil) {
    self.init(
      kind: .action, id: call.id, account: account, accountName: accountName,
      text: call.title ?? call.trigger ?? call.id, owner: call.owner, made: call.openedAt?.day, due: call.dueAt?.day,
      trigger: call.trigger, isKept: call.closedAt != nil, keptOn: call.closedAt?.day)
  }

  /// What a decision promises, as it stood on a day: one that was decided later was open then.
  ///
  /// An approved decision is kept when what it approved has happened: its initiative is completed or reviewed, the only
  /// states besides a refusal in which an initiative is not open (method §9). Work that has begun is still a promise. A
  /// decision without an initiative asked for nothing but itself.
  ///
  /// - Parameter initiative: the linked one; `nil` where there is none.
  public init(
    _ decision: Decision, initiative: Initiative?, account: String, accountName: String? = nil, asOf: Day
  ) {
    let isDecided = decision.decidedOn.map { $0 <= asOf } ?? true
    let isCarriedOut = initiative.map { $0.status == .completed || $0.status == .reviewed } ?? true
    self.init(
      kind: .decision, id: decision.id, account: account, accountName: accountName,
      text: decision.decision ?? decision.action ?? decision.id, owner: decision.owner, made: decision.loggedOn,
      due: decision.dueOn, dueQuarter: decision.dueQuarter, outcome: isDecided ? decision.outcome : nil,
      budgetLow: decision.budgetLow, budgetHigh: decision.budgetHigh,
      isKept: isDecided && isCarriedOut && decision.outcome == .approved,
      keptOn: initiative?.statusChangedOn ?? decision.decidedOn)
  }

  /// Whether it was agreed in the days that a huddle looks back to.
  public func isLately(on day: Day) -> Bool {
    guard let made else { return false }
    return made <= day && day - made <= Promise.days
  }

  /// What was agreed with an account lately: what did not happen first, the most overdue ahead.
  public static func all(of facts: AccountFacts, asOf: Day) -> [Promise] {
    let id = facts.account.id
    let initiatives = Dictionary(facts.initiatives.map { ($0.id, $0) }) { first, _ in first }
    let calls = facts.ctas.map { Promise($0, account: id) }
    let decisions = facts.decisions.map { decision in
      Promise(decision, initiative: decision.initiativeID.flatMap { initiatives[$0] }, account: id, asOf: asOf)
    }
    return sorted((calls + decisions).filter { $0.isLately(on: asOf) }, asOf: asOf)
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
