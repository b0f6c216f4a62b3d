import Domain

/// One account on one day with everything around it: the day itself, the days of Δ, the month ends.
///
/// The rules of §5 to §8 read this; nothing in it is text.
final class AccountEvaluation: Sendable {
  let engine: ScoringEngine
  let facts: PreparedFacts
  let calendar: ScoringCalendar
  let today: DayHealth
  let short: DayHealth
  let long: DayHealth
  let history: MonthHistory
  let segmentSource: SegmentSource
  let rules: SegmentRules
  let cadence: CadenceState
  /// One per dimension.
  let reds: [Int]
  /// Whether `G-4` was open after each month end, newest first.
  let engagementGate: [Bool]
  /// The goal the indices suggest today.
  let suggestedGoal: Int?
  /// Whether a segment other than the effective one has been suggested today and at the latest month ends.
  let isSuggestionOffered: Bool

  convenience init(_ engine: ScoringEngine, _ facts: PreparedFacts, _ calendar: ScoringCalendar) {
    var known: [Int32: DayHealth] = [:]
    self.init(engine, facts, calendar, known: &known)
  }

  /// - Parameter known: the days of these facts that are worked out already; what this one needs is added.
  init(
    _ engine: ScoringEngine, _ facts: PreparedFacts, _ calendar: ScoringCalendar, known: inout [Int32: DayHealth]
  ) {
    var scratch: [Int32] = []
    func health(_ day: ScoringDay) -> DayHealth {
      if let health = known[day.number] { return health }
      let health = engine.health(facts, day, scratch: &scratch)
      known[day.number] = health
      return health
    }
    let since = facts.facts.account.since.orAlways
    let months = calendar.monthEnds.filter { $0.number >= since }.map(health)
    self.engine = engine
    self.facts = facts
    self.calendar = calendar
    today = health(calendar.asOf)
    short = health(calendar.short)
    long = health(calendar.long)
    history = MonthHistory(months: months, gateReds: engine.model.history.gateReds)
    segmentSource = engine.model.segment(of: facts.facts.account, on: calendar.day).source
    rules = engine.rules(today.segment)
    cadence = facts.cadence(calendar.asOf, rules)
    reds = Dimension.allCases.map { [history] in history.reds($0) }
    engagementGate = history.engagementGate(facts)
    suggestedGoal = engine.composite.goal(today)
    let needed = engine.model.history.offerMonthEnds
    isSuggestionOffered =
      months.count >= needed && engine.composite.suggestsAnother(today)
      && months.prefix(needed).allSatisfy(engine.composite.suggestsAnother)
  }

  var account: Account { facts.facts.account }
  var model: ScoringModel { engine.model }
  /// The segment whose thresholds judge the account; C when it has none.
  var judged: Segment { rules.segment }
  var day: Int32 { calendar.asOf.number }

  /// Consecutive Reds of a dimension.
  func reds(_ dimension: Dimension) -> Int {
    reds[Dimension.allCases.firstIndex(of: dimension) ?? 0]
  }

  /// Composite now minus composite that many days earlier.
  var shortDelta: Rational? { delta(today, short) }
  var longDelta: Rational? { delta(today, long) }

  func delta(_ now: DayHealth, _ before: DayHealth) -> Rational? {
    guard let score = now.composite.score, let earlier = before.composite.score else { return nil }
    return score - earlier
  }

  /// Whether a suggestion stood at a month end by the same rule.
  func wasSuggestionOffered(_ index: Int) -> Bool {
    history.months.count >= index + model.history.offerMonthEnds
      && history.months[index..<(index + model.history.offerMonthEnds)].allSatisfy(engine.composite.suggestsAnother)
  }

  /// The open gates in the order of their ids (method §7).
  var gates: [Gate] { Gate.allCases.filter(isOpen) }

  func isOpen(_ gate: Gate) -> Bool {
    guard model.gates[gate] else { return false }
    return switch gate {
    case .experience: reds(.cx) >= history.gateReds
    case .engagement: engagementGate.first ?? false
    case .quality: reds(.quality) >= history.gateReds
    case .alignment: reds(.alignment) >= history.gateReds
    case .fixFirst: today.adoption.isFixFirst
    case .tier: today.adoption.tier.colour != .green
    }
  }

  /// Whether one of `G-3` … `G-6` was open after a month end.
  func wasGateOpen(_ index: Int) -> Bool {
    func wasRed(_ gate: Gate, _ dimension: Dimension) -> Bool {
      model.gates[gate] && history.reds(dimension, from: index) >= history.gateReds
    }
    return model.gates[.engagement] && engagementGate[index]
      || wasRed(.experience, .cx) || wasRed(.quality, .quality) || wasRed(.alignment, .alignment)
  }

  /// Whether an account had to be fixed first on a day, as far as the model keeps that gate (`G-7`).
  func isFixFirst(_ health: DayHealth) -> Bool { model.gates[.fixFirst] && health.adoption.isFixFirst }

  /// Days until the renewal while it lies within a window.
  func daysToRenewal(within limit: Int) -> Int? {
    guard let renewal = account.renewalOn else { return nil }
    let days = renewal - calendar.day
    return (0...limit).contains(days) ? days : nil
  }
}
