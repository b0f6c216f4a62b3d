import Domain

// "What turns red next" (method §12): the same facts on later days. What is dated after asOf comes to exist on its day,
// as on any other day the engine is asked about; nothing else is assumed. Days are asked one by one, because a day costs
// microseconds and a missed date would be a wrong answer; the walk ends when every question has its answer.

/// The walk through the days after asOf.
struct ClockWalk {
  private let origin: AccountEvaluation
  /// The days worked out so far; month ends and days of Δ come again and again.
  private var known: [Int32: DayHealth] = [:]
  private(set) var changes = [ClockChange?](repeating: nil, count: Dimension.allCases.count)
  private(set) var composite: ClockChange?

  /// - Parameters:
  ///   - dimensions: those that are asked about.
  ///   - wantsComposite: whether the composite is, with triggers, gates and the watchlist.
  init(_ origin: AccountEvaluation, dimensions: [Dimension], wantsComposite: Bool) {
    self.origin = origin
    var scratch: [Int32] = []
    var pending = dimensions
    var isCompositePending = wantsComposite
    let standing = isCompositePending ? Standing(origin) : nil
    var before = origin.today
    for offset in 1...max(1, origin.model.outlook.horizonDays) {
      if offset > origin.model.outlook.horizonDays || (pending.isEmpty && !isCompositePending) { break }
      let day = ScoringDay(origin.calendar.day + offset, zone: origin.calendar.zone)
      let after = known[day.number] ?? origin.engine.health(origin.facts, day, scratch: &scratch)
      known[day.number] = after
      pending.removeAll { dimension in
        guard after[dimension].colour.isWorse(than: origin.today[dimension].colour) else { return false }
        changes[Dimension.allCases.firstIndex(of: dimension) ?? 0] = change(dimension, before, after, day)
        return true
      }
      if isCompositePending, let standing, let change = change(since: standing, before, after, day) {
        composite = change
        isCompositePending = false
      }
      before = after
    }
  }

  private func change(
    _ dimension: Dimension, _ before: DayHealth, _ after: DayHealth, _ day: ScoringDay
  ) -> ClockChange {
    let causes = DatesPassing(origin.engine, origin.facts, before: before, after: after, day: day).causes(dimension)
    let cause = ClockWalk.joined(causes)
    let colour = after[dimension].colour
    return ClockChange(
      day: day.day, colour: colour, cause: cause,
      sentence: "\(day.day.iso): turns \(Words.name(colour)), \(cause).")
  }

  /// At most three things, and how many more there are.
  private static func joined(_ causes: [String]) -> String {
    guard !causes.isEmpty else { return "a date passes" }
    return causes.prefix(3).joined(separator: "; ") + (causes.count > 3 ? "; and \(causes.count - 3) more" : "")
  }

  // MARK: The composite

  /// What was listed already on the day one started from.
  private struct Standing {
    let triggers: Set<Trigger>
    let gates: Set<Gate>
    let reasons: Set<WatchRule>

    init(_ evaluation: AccountEvaluation) {
      triggers = Set(Trigger.allCases.filter(evaluation.fires))
      gates = Set(evaluation.gates)
      reasons = Set(WatchRule.allCases.filter { evaluation.reason($0) != nil })
    }
  }

  private mutating func change(
    since standing: Standing, _ before: DayHealth, _ after: DayHealth, _ day: ScoringDay
  ) -> ClockChange? {
    let calendar = ScoringCalendar(day.day, zone: origin.calendar.zone, model: origin.model.history)
    let then = AccountEvaluation(origin.engine, origin.facts, calendar, known: &known)
    let triggers = Trigger.sortedByID.filter { !standing.triggers.contains($0) && then.fires($0) }
    let gates = Gate.allCases.filter { !standing.gates.contains($0) && then.isOpen($0) }
    let reasons = WatchRule.allCases.filter { !standing.reasons.contains($0) && then.reason($0) != nil }
    let colour = after.composite.colour
    let isWorse = colour.isWorse(than: origin.today.composite.colour)
    guard isWorse || !triggers.isEmpty || !gates.isEmpty || !reasons.isEmpty else { return nil }
    var causes: [String] = []
    let dates = DatesPassing(origin.engine, origin.facts, before: before, after: after, day: day)
    for dimension in Dimension.allCases where after[dimension].colour.isWorse(than: before[dimension].colour) {
      let found = ClockWalk.joined(dates.causes(dimension))
      causes.append("\(dimension.title) turns \(Words.name(after[dimension].colour)) (\(found))")
    }
    // Colours explain the triggers and reasons that follow from them; the others speak for themselves.
    if causes.isEmpty {
      causes += triggers.map { then.cause($0).prefixSentence }
      causes += gates.map { then.cause($0).prefixSentence }
      if causes.isEmpty { causes += reasons.map { ClockWalk.words($0, then) } }
    }
    let cause = ClockWalk.joined(causes)
    let appearing = triggers.map(\.rawValue) + gates.map(\.rawValue) + reasons.map(\.rawValue)
    let head = isWorse ? ["turns \(Words.name(colour))"] : []
    let news =
      appearing.isEmpty ? [] : ["\(Words.list(appearing, limit: 6)) \(appearing.count == 1 ? "appears" : "appear")"]
    return ClockChange(
      day: day.day, colour: colour, appearing: appearing, cause: cause,
      sentence: "\(day.day.iso): \((head + news).joined(separator: ", ")); \(cause).")
  }

  /// A reason as the passing of a date.
  private static func words(_ rule: WatchRule, _ then: AccountEvaluation) -> String {
    switch rule {
    case .pastDue: "the next touch is past due"
    case .renewal: "the renewal is \(Words.count(then.model.watchlist.renewalDays, "day")) away and health not Green"
    case .sponsor: "sponsor passes \(then.model.experience.sponsorDays) days"
    case .callToAction: "a call to action is late"
    case .proposal: "a proposal is open for more than \(Words.count(then.model.watchlist.proposalDays, "day"))"
    default:
      then.reason(rule).map {
        WatchFlag(rule: rule, weight: $0.weight, figure: $0.figure, since: nil).detail
      } ?? rule.rawValue
    }
  }
}
