import Domain

/// The figures of method §10 on one day, by segment.
struct PortfolioDay: Sendable {
  let day: ScoringDay
  private let engine: ScoringEngine
  /// Segments A to D, then the unsegmented.
  private(set) var parts: [Part]

  /// What is counted of a segment.
  struct Part: Sendable {
    var figures: PortfolioFigures
    var accounts = 0
    var pastDue = 0
    /// Accounts whose composite is Red, and their MRR in minor units.
    var red = 0
    var redMRR: Int128 = 0
    /// Booked in time of those due in the window (method CAD-5).
    var coverage = Tally()
  }

  init(_ engine: ScoringEngine, _ day: ScoringDay) {
    self.engine = engine
    self.day = day
    let none = Part(figures: PortfolioFigures(engine, asOf: day.day))
    parts = Array(repeating: none, count: Segment.allCases.count + 1)
  }

  /// Adds an account with its health of the day; one that has churned by it adds nothing.
  mutating func add(_ facts: PreparedFacts, _ health: DayHealth) {
    let account = facts.facts.account
    guard !engine.model.isChurned(account, on: day.day) else { return }
    let rules = engine.rules(health.segment)
    let index = PortfolioDay.index(health.segment)
    parts[index].accounts += 1
    parts[index].figures.add(facts, rules, sponsor: health.measures.sponsor)
    if health.composite.colour == .red {
      parts[index].red += 1
      parts[index].redMRR += Int128(account.mrr?.minorUnits ?? 0)
    }
    let cadence = facts.cadence(day, rules)
    if cadence.isPastDue { parts[index].pastDue += 1 }
    let horizon = day.day + engine.model.cadence.coverageDays
    if let next = cadence.nextDue, next <= horizon {
      parts[index].coverage.count(cadence.booked.map { $0 <= horizon } ?? false)
    }
  }

  /// Adds the days from proposal to decision.
  mutating func addVelocity(_ facts: PreparedFacts, _ segment: Segment?) {
    parts[PortfolioDay.index(segment)].figures.addVelocity(facts, engine.rules(segment))
  }

  /// The figures over all segments.
  var total: PortfolioFigures { whole.figures }

  /// All segments together.
  var whole: Part {
    var whole = parts[0]
    for part in parts.dropFirst() {
      whole.figures.merge(part.figures)
      whole.accounts += part.accounts
      whole.pastDue += part.pastDue
      whole.red += part.red
      whole.redMRR += part.redMRR
      whole.coverage.hits += part.coverage.hits
      whole.coverage.total += part.coverage.total
    }
    return whole
  }

  private static func index(_ segment: Segment?) -> Int {
    segment.flatMap { Segment.allCases.firstIndex(of: $0) } ?? Segment.allCases.count
  }
}
