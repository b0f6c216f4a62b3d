public import Domain

/// What came of the calls to action of one trigger (method §12).
public struct TriggerEfficacy: Hashable, Sendable {
  public var trigger: Trigger
  /// Calls to action opened in the window.
  public var fired = 0
  /// Those of the latest seven days.
  public var firedLately = 0
  /// Those with a first action within 72 hours.
  public var acted = 0
  /// Those after whose opening a meeting was held within 30 days.
  public var ledToMeeting = 0

  init(trigger: Trigger) { self.trigger = trigger }

  /// Whether the trigger fires often and hardly anybody acts.
  public func isNoisy(_ model: ScoringModel) -> Bool {
    fired >= model.triggers.noisyFrom
      && Rational(Int64(acted) * 100, Int64(max(1, fired))) < Rational(model.triggers.noisyBelow)
  }
}

/// The efficacy of every trigger over the latest days, gathered account by account.
public struct TriggerEfficacies: Sendable {
  /// The days that the radar calls lately; shown beside the window that efficacy is judged by.
  static let latelyDays = 7

  private let engine: ScoringEngine
  private let asOf: Day
  /// In the order of the method, those that never fired included.
  public private(set) var triggers = Trigger.allCases.map(TriggerEfficacy.init(trigger:))

  /// The efficacy over no account yet.
  public init(_ engine: ScoringEngine, asOf: Day) {
    self.engine = engine
    self.asOf = asOf
  }

  /// Adds the calls to action of an account; a churned one adds nothing.
  public mutating func add(_ facts: AccountFacts) {
    guard !engine.model.isChurned(facts.account, on: asOf) else { return }
    add(facts, PreparedFacts.meetings(facts))
  }

  /// The same with the account's meetings at hand.
  mutating func add(_ facts: AccountFacts, _ rows: [MeetingRow]) {
    let limits = engine.model.triggers
    let held = rows.map(\.held).filter { $0 <= asOf.number }
    for call in facts.ctas {
      guard let opened = call.openedAt, opened.day <= asOf, asOf - opened.day < limits.efficacyDays,
        let index = triggers.firstIndex(where: { $0.trigger.rawValue == call.trigger })
      else { continue }
      triggers[index].fired += 1
      if asOf - opened.day < TriggerEfficacies.latelyDays { triggers[index].firedLately += 1 }
      let limit = opened.instant.adding(hours: limits.firstActionHours)
      if let action = call.firstActionAt, action.instant <= limit, action.day <= asOf { triggers[index].acted += 1 }
      let first = opened.day.number
      if held.contains(where: { $0 >= first && $0 <= first + Int32(limits.efficacyMeetingDays) }) {
        triggers[index].ledToMeeting += 1
      }
    }
  }
}
