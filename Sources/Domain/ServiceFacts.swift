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
