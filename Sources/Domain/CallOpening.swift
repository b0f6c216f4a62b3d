/// A call to action that a firing trigger asks for and that nobody has opened (method §6).
public struct CallOpening: Hashable, Sendable {
  public var accountID: String
  public var accountName: String
  public var segment: Segment?
  /// What fires, why, and who is asked.
  public var trigger: FiringTrigger
  /// Hours from the opening until it is due; `nil` where it is due on a day.
  public var dueHours: Int?
  public init(
    accountID: String, accountName: String, segment: Segment?, trigger: FiringTrigger, dueHours: Int? = nil
  ) {
    self.accountID = accountID
    self.accountName = accountName
    self.segment = segment
    self.trigger = trigger
    self.dueHours = dueHours
  }

  /// The person who gets it: the backup while the one who is asked is out of office; `nil` is nobody.
  public var owner: String? { trigger.standIn ?? trigger.person }
  /// Whether somebody stands in.
  public var isStandIn: Bool { trigger.standIn != nil }

  /// When it is due: hours after the opening, else with the last second of a day; `nil` where the trigger names no day.
  public func due(openedAt: Instant, zone: ZoneTable) -> Instant? {
    if let dueHours { return openedAt.adding(hours: dueHours) }
    return trigger.due.map { Instant(microseconds: zone.end(of: $0).microseconds - 1_000_000) }
  }

  /// The row of the call. Its id says what it is about and since when, so that two programs that open it on the same day
  /// mean the same row.
  public func row(openedAt: Instant, zone: ZoneTable) -> RowChange {
    var cells: [String: BundleValue] = [
      "account_id": .text(accountID), "trigger": .text(trigger.id), "title": .text(title),
      "opened_at": .text(openedAt.rfc3339),
    ]
    if let owner { cells["owner"] = .text(owner) }
    if let due = due(openedAt: openedAt, zone: zone) { cells["due_at"] = .text(due.rfc3339) }
    let id = "\(trigger.id)/\(accountID)/\(zone.day(of: openedAt).iso)"
    return RowChange(table: .ctas, key: [.text(id)], before: nil, after: cells)
  }

  /// The reason, as the title of the call.
  public var title: String {
    let cause = trigger.cause.hasSuffix(".") ? String(trigger.cause.dropLast()) : trigger.cause
    return cause.isEmpty ? trigger.id : String(cause.prefix(300))
  }
}

/// What to do about the calls to action that triggers ask for: the rule that keeps a flood away (method §6).
public enum OpeningPlan: Hashable, Sendable {
  case nothing
  /// Few enough to be opened by themselves.
  case open([CallOpening])
  /// Too many at once, or the first of all: somebody looks through them first.
  case review([CallOpening])

  /// - Parameters:
  ///   - asked: what triggers ask for, in any order.
  ///   - batchSize: more than this many at once are reviewed first.
  public init(_ asked: some Sequence<CallOpening>, memory: OpeningMemory, day: Day, batchSize: Int) {
    let resting = Set(memory.pauses.filter { $0.holds(on: day) }.map(\.trigger))
    let wanted = asked.filter { !resting.contains($0.trigger.id) }.sorted(by: CallOpening.precedes)
    if wanted.isEmpty {
      self = .nothing
    } else if memory.hasOpened, wanted.count <= batchSize {
      self = .open(wanted)
    } else {
      self = .review(wanted)
    }
  }
}

/// What the portfolio remembers of earlier openings.
public struct OpeningMemory: Hashable, Sendable {
  /// Whether the program has ever opened a call, or somebody has gone through a batch.
  public var hasOpened: Bool
  /// The triggers that rest.
  public var pauses: [TriggerPause]
  /// By account and trigger: when a call was taken back, deleted or put aside in a review. It counts as a call that was
  /// closed then: the trigger asks again once it has been off, or after the days of the method.
  public var settled: [String: [String: Instant]]
  public init(hasOpened: Bool = false, pauses: [TriggerPause] = [], settled: [String: [String: Instant]] = [:]) {
    self.hasOpened = hasOpened
    self.pauses = pauses
    self.settled = settled
  }
}

extension CallOpening {
  /// By account, then by trigger, both by the bytes of their ids (method §12).
  static func precedes(_ left: CallOpening, _ right: CallOpening) -> Bool {
    let ids = (left.accountID, right.accountID)
    return ids.0 == ids.1
      ? left.trigger.id.utf8.lexicographicallyPrecedes(right.trigger.id.utf8)
      : ids.0.utf8.lexicographicallyPrecedes(ids.1.utf8)
  }
}
