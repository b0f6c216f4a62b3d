import Domain

/// What fires in a portfolio, with the clock of every first action, gathered account by account.
struct FiringList: Sendable {
  private struct Entry: Sendable {
    /// When the open call to action was opened, while nobody has acted on it; `Int64.max` else.
    var opened: Int64
    var hasActed: Bool
    var trigger: QueuedTrigger
  }

  private let engine: ScoringEngine
  private var entries: [Entry] = []
  /// How often each trigger fires, in the method's order.
  private(set) var counts = [Int](repeating: 0, count: Trigger.allCases.count)

  init(_ engine: ScoringEngine) { self.engine = engine }

  mutating func add(_ evaluation: AccountEvaluation) {
    let account = evaluation.account
    for trigger in evaluation.triggers {
      if let index = Trigger.allCases.firstIndex(of: trigger) { counts[index] += 1 }
      let firing = evaluation.listing(trigger)
      let call = evaluation.openCall(trigger)
      let clock = clock(call, evaluation)
      let owner = call?.owner ?? firing.standIn ?? firing.person
      var opened = Int64.max
      if case .running = clock { opened = call?.openedAt?.instant.microseconds ?? .max }
      var hasActed = false
      if case .acted = clock { hasActed = true }
      entries.append(
        Entry(
          opened: opened, hasActed: hasActed,
          trigger: QueuedTrigger(
            accountID: account.id, accountName: account.name ?? account.id, segment: evaluation.today.segment,
            id: firing.id, cause: firing.cause, owner: owner.map { engine.shownName($0) ?? $0 }, ownerID: owner,
            due: firing.due, clock: clock)))
    }
  }

  /// The oldest running clock first; then what nobody has begun, by its due day; then what was acted on.
  var queue: [QueuedTrigger] {
    entries.sorted { left, right in
      if left.opened != right.opened { return left.opened < right.opened }
      if left.hasActed != right.hasActed { return right.hasActed }
      let due = (left.trigger.due.orNever, right.trigger.due.orNever)
      if due.0 != due.1 { return due.0 < due.1 }
      let names = (left.trigger.accountName, right.trigger.accountName)
      if ByteKey(names.0) != ByteKey(names.1) { return bytesPrecede(names.0, names.1) }
      let ids = (left.trigger.accountID, right.trigger.accountID)
      return ByteKey(ids.0) != ByteKey(ids.1) ? bytesPrecede(ids.0, ids.1) : left.trigger.id < right.trigger.id
    }.map(\.trigger)
  }

  /// The first action is due within so many hours of the opening (method §6); exactly then it is not late yet.
  private func clock(_ call: CallToAction?, _ evaluation: AccountEvaluation) -> QueuedTrigger.Clock {
    guard let call, let opened = call.openedAt else { return .notStarted }
    let end = evaluation.calendar.asOf.end
    if let action = call.firstActionAt, action.instant.microseconds < end { return .acted(action.day) }
    let limit = opened.instant.adding(hours: engine.model.triggers.firstActionHours)
    let left = limit.microseconds - end
    let hour: Int64 = 3_600_000_000
    let hours = left >= 0 ? (left + hour - 1) / hour : (left - hour + 1) / hour
    return .running(since: opened.day, hoursLeft: Int(hours))
  }
}
