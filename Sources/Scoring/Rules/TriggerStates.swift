public import Domain

/// A firing trigger with what is being done about it (method §6).
public struct TriggerState: Hashable, Sendable {
  public var firing: FiringTrigger
  /// The call to action that is open for it; the earliest opened one of several.
  public var openCall: String?
  /// Whether a call to action is to be opened for it.
  public var mayOpen: Bool
}

extension ScoringEngine {
  /// The firing triggers of an account in the method's order, each with its call to action.
  public func triggerStates(_ facts: AccountFacts, on calendar: ScoringCalendar) -> [TriggerState] {
    let evaluation = evaluation(facts, on: calendar)
    return evaluation.triggers.map { trigger in
      TriggerState(
        firing: evaluation.listing(trigger), openCall: evaluation.openCall(trigger)?.id,
        mayOpen: evaluation.mayOpen(trigger))
    }
  }
}
