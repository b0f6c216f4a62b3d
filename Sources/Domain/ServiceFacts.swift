/// Something whose adoption is measured, the same for every account. Unknown values are `nil`.
public struct Insight: Hashable, Sendable {
  public var id: String
  public var name: String?
  public var category: String?
  public var weight: Int?
  public var tier: Int?
  public var target: Percent?
  public var kind: InsightKind?
  public var active: Bool?
  /// A row with every unknown left out.
  public init(
    id: String, name: String? = nil, category: String? = nil, weight: Int? = nil, tier: Int? = nil,
    target: Percent? = nil, kind: InsightKind? = nil, active: Bool? = nil
  ) {
    self.id = id
    self.name = name
    self.category = category
    self.weight = weight
    self.tier = tier
    self.target = target
    self.kind = kind
    self.active = active
  }
}

/// How far one insight is adopted at one account on one day. Unknown values are `nil`.
public struct Reading: Hashable, Sendable {
  public var insightID: String
  public var asOf: Day
  public var coverage: Percent?
  /// A row with every unknown left out.
  public init(
    insightID: String, asOf: Day, coverage: Percent? = nil
  ) {
    self.insightID = insightID
    self.asOf = asOf
    self.coverage = coverage
  }
}

/// A service ticket. Unknown values are `nil`.
public struct Ticket: Hashable, Sendable {
  public var id: String
  public var openedAt: Moment?
  public var firstRespondedAt: Moment?
  public var resolvedAt: Moment?
  public var reopenedAt: Moment?
  public var priority: String?
  public var category: String?
  public var responseSLA: ServiceLevel?
  public var resolutionSLA: ServiceLevel?
  /// A row with every unknown left out.
  public init(
    id: String, openedAt: Moment? = nil, firstRespondedAt: Moment? = nil, resolvedAt: Moment? = nil,
    reopenedAt: Moment? = nil, priority: String? = nil, category: String? = nil, responseSLA: ServiceLevel? = nil,
    resolutionSLA: ServiceLevel? = nil
  ) {
    self.id = id
    self.openedAt = openedAt
    self.firstRespondedAt = firstRespondedAt
    self.resolvedAt = resolvedAt
    self.reopenedAt = reopenedAt
    self.priority = priority
    self.category = category
    self.responseSLA = responseSLA
    self.resolutionSLA = resolutionSLA
  }
}

/// A dated step of an initiative. Unknown values are `nil`.
public struct Milestone: Hashable, Sendable {
  public var id: String
  public var initiativeID: String?
  public var dueOn: Day?
  public var doneOn: Day?
  /// A row with every unknown left out.
  public init(
    id: String, initiativeID: String? = nil, dueOn: Day? = nil, doneOn: Day? = nil
  ) {
    self.id = id
    self.initiativeID = initiativeID
    self.dueOn = dueOn
    self.doneOn = doneOn
  }
}

/// One monthly alignment check. Unknown values are `nil`.
public struct AlignmentCheck: Hashable, Sendable {
  public var asOf: Day
  public var presence: Percent?
  public var perception: Percent?
  public var performance: Percent?
  public var deliverablesPresent: Percent?
  public var effortFit: Bool?
  /// A row with every unknown left out.
  public init(
    asOf: Day, presence: Percent? = nil, perception: Percent? = nil, performance: Percent? = nil,
    deliverablesPresent: Percent? = nil, effortFit: Bool? = nil
  ) {
    self.asOf = asOf
    self.presence = presence
    self.perception = perception
    self.performance = performance
    self.deliverablesPresent = deliverablesPresent
    self.effortFit = effortFit
  }
}

/// What the tickets of an account come to on a day, counted as its Service Quality counts them (method SQ-1, SQ-3).
public struct TicketFigures: Hashable, Sendable {
  /// Days that count towards the service level.
  public var levelDays: Int
  /// Of the tickets resolved in these days that take part: those that kept their service levels, and the others.
  public var within: Int
  public var missed: Int
  /// Days that count towards recurrence.
  public var repeatDays: Int
  /// The tickets opened in these days that take part, and how many of them repeat.
  public var opened: Int
  public var repeats: Int
  /// Percent of repeats that the segment allows.
  public var repeatLimit: Points
  /// The ids of those that repeat.
  public var repeating: Set<String>
  /// All tickets by the day, and those that nobody had resolved by then.
  public var total: Int
  public var unresolved: Int
  public init(
    levelDays: Int, within: Int, missed: Int, repeatDays: Int, opened: Int, repeats: Int, repeatLimit: Points,
    repeating: Set<String>, total: Int, unresolved: Int
  ) {
    self.levelDays = levelDays
    self.within = within
    self.missed = missed
    self.repeatDays = repeatDays
    self.opened = opened
    self.repeats = repeats
    self.repeatLimit = repeatLimit
    self.repeating = repeating
    self.total = total
    self.unresolved = unresolved
  }
}
