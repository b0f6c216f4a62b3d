/// A call to action, open until it is closed. Unknown values are `nil`.
public struct CallToAction: Hashable, Sendable {
  public var id: String
  public var trigger: String?
  public var title: String?
  public var owner: String?
  public var openedAt: Moment?
  public var firstActionAt: Moment?
  public var dueAt: Moment?
  public var closedAt: Moment?
  /// A row with every unknown left out.
  public init(
    id: String, trigger: String? = nil, title: String? = nil, owner: String? = nil, openedAt: Moment? = nil,
    firstActionAt: Moment? = nil, dueAt: Moment? = nil, closedAt: Moment? = nil
  ) {
    self.id = id
    self.trigger = trigger
    self.title = title
    self.owner = owner
    self.openedAt = openedAt
    self.firstActionAt = firstActionAt
    self.dueAt = dueAt
    self.closedAt = closedAt
  }
}

/// A risk case, open until it is closed. Unknown values are `nil`.
public struct Risk: Hashable, Sendable {
  public var id: String
  public var title: String?
  public var bucket: String?
  public var severity: RiskSeverity?
  public var openedOn: Day?
  public var acknowledgedAt: Moment?
  public var planPublishedOn: Day?
  public var lastMovedOn: Day?
  public var closedOn: Day?
  /// A row with every unknown left out.
  public init(
    id: String, title: String? = nil, bucket: String? = nil, severity: RiskSeverity? = nil, openedOn: Day? = nil,
    acknowledgedAt: Moment? = nil, planPublishedOn: Day? = nil, lastMovedOn: Day? = nil, closedOn: Day? = nil
  ) {
    self.id = id
    self.title = title
    self.bucket = bucket
    self.severity = severity
    self.openedOn = openedOn
    self.acknowledgedAt = acknowledgedAt
    self.planPublishedOn = planPublishedOn
    self.lastMovedOn = lastMovedOn
    self.closedOn = closedOn
  }
}
