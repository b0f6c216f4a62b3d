/// What was agreed lately, by whom and until when, and whether it happened: a call to action that was opened, or a
/// decision that was logged.
public struct Promise: Hashable, Sendable {
  public enum Origin: Hashable, Sendable { case call, decision }
  /// What became of it by the end of a day.
  public enum Outcome: Hashable, Sendable {
    case done(Day?)
    /// Not done, and so many days past its due day.
    case late(days: Int)
    case open
    /// A decision that was put off, or a no.
    case dropped(DecisionOutcome)
  }
  public var origin: Origin
  public var id: String
  /// What was agreed; `nil` where nobody wrote it down.
  public var text: String?
  /// A person's id, or a name of the client's.
  public var owner: String?
  public var on: Day
  public var due: Day?
  public var outcome: Outcome
  public init(
    origin: Origin, id: String, text: String?, owner: String?, on: Day, due: Day?, outcome: Outcome
  ) {
    self.origin = origin
    self.id = id
    self.text = text
    self.owner = owner
    self.on = on
    self.due = due
    self.outcome = outcome
  }

  /// How far back a huddle looks: what was agreed on the same weekday a week ago is asked about today.
  public static let days = 7

  private static func isLately(_ day: Day, _ asOf: Day) -> Bool { day <= asOf && asOf - day <= days }

  private static func outcome(due: Day?, _ asOf: Day) -> Outcome {
    if let due, due < asOf { return .late(days: asOf - due) }
    return .open
  }

  /// What a call to action promises; `nil` when it was not opened lately.
  public init?(_ call: CallToAction, asOf: Day) {
    guard let opened = call.openedAt?.day, Promise.isLately(opened, asOf) else { return nil }
    let closed = call.closedAt.flatMap { $0.day <= asOf ? $0.day : nil }
    self.init(
      origin: .call, id: call.id, text: call.title ?? call.trigger, owner: call.owner, on: opened, due: call.dueAt?.day,
      outcome: closed.map { .done($0) } ?? Promise.outcome(due: call.dueAt?.day, asOf))
  }

  /// What a decision promises; `nil` when it was not logged lately.
  ///
  /// One that waits happens by being decided. One that is approved happens by its initiative; where none is linked, the
  /// approval itself is what was agreed.
  ///
  /// - Parameter initiative: how far the linked one is; `nil` where there is none.
  public init?(_ decision: Decision, initiative: InitiativeStatus?, asOf: Day) {
    guard let logged = decision.loggedOn, Promise.isLately(logged, asOf) else { return nil }
    let isDecided = decision.decidedOn.map { $0 <= asOf } ?? true
    let outcome: Outcome
    switch decision.outcome {
    case .approved? where isDecided:
      switch initiative {
      case nil, .completed?, .reviewed?: outcome = .done(decision.decidedOn)
      default: outcome = Promise.outcome(due: decision.dueOn, asOf)
      }
    case let settled? where isDecided && settled != .pending: outcome = .dropped(settled)
    default: outcome = Promise.outcome(due: decision.dueOn, asOf)
    }
    self.init(
      origin: .decision, id: decision.id, text: decision.decision ?? decision.action, owner: decision.owner, on: logged,
      due: decision.dueOn, outcome: outcome)
  }

  /// What was agreed with an account up to a day: what did not happen first, the most overdue ahead.
  public static func all(of facts: AccountFacts, asOf: Day) -> [Promise] {
    let statuses = Dictionary(facts.initiatives.map { ($0.id, $0.status) }) { first, _ in first }
    return sorted(
      facts.ctas.compactMap { Promise($0, asOf: asOf) }
        + facts.decisions.compactMap { decision in
          Promise(decision, initiative: decision.initiativeID.flatMap { statuses[$0] ?? nil }, asOf: asOf)
        })
  }

  /// What did not happen first, the most overdue ahead; then by the due day, and by id.
  public static func sorted(_ promises: [Promise]) -> [Promise] {
    func rank(_ promise: Promise) -> (Int, Int32) {
      switch promise.outcome {
      case .late(let days): (0, Int32(-days))
      case .open: (1, promise.due?.number ?? .max)
      case .done, .dropped: (2, promise.on.number)
      }
    }
    return promises.sorted { left, right in
      let (a, b) = (rank(left), rank(right))
      return a == b ? left.id.utf8.lexicographicallyPrecedes(right.id.utf8) : a < b
    }
  }
}
