/// A planned, held, missed or cancelled conversation. Unknown values are `nil`.
public struct Meeting: Hashable, Sendable {
  public var id: String
  public var type: MeetingType?
  public var plannedOn: Day?
  public var status: MeetingStatus
  public var heldAt: Moment?
  public var recapSentAt: Moment?
  public var execPresent: Bool?
  public var decisionMakerPresent: Bool?
  public var hasPurpose: Bool?
  public var roadmapLinked: Bool?
  public var prepPack: Bool?
  public var isDigital: Bool?
  public var presenter: String?
  public var waivedReason: String?
  /// A row with every unknown left out.
  public init(
    id: String, type: MeetingType? = nil, plannedOn: Day? = nil, status: MeetingStatus = .planned,
    heldAt: Moment? = nil, recapSentAt: Moment? = nil, execPresent: Bool? = nil, decisionMakerPresent: Bool? = nil,
    hasPurpose: Bool? = nil, roadmapLinked: Bool? = nil, prepPack: Bool? = nil, isDigital: Bool? = nil,
    presenter: String? = nil, waivedReason: String? = nil
  ) {
    self.id = id
    self.type = type
    self.plannedOn = plannedOn
    self.status = status
    self.heldAt = heldAt
    self.recapSentAt = recapSentAt
    self.execPresent = execPresent
    self.decisionMakerPresent = decisionMakerPresent
    self.hasPurpose = hasPurpose
    self.roadmapLinked = roadmapLinked
    self.prepPack = prepPack
    self.isDigital = isDigital
    self.presenter = presenter
    self.waivedReason = waivedReason
  }
}

/// One answer to "was this valuable?". Unknown values are `nil`.
public struct Pulse: Hashable, Sendable {
  public var id: String
  public var meetingID: String?
  public var submittedAt: Moment?
  public var valuable: Int?
  public var missing: String?
  /// A row with every unknown left out.
  public init(
    id: String, meetingID: String? = nil, submittedAt: Moment? = nil, valuable: Int? = nil, missing: String? = nil
  ) {
    self.id = id
    self.meetingID = meetingID
    self.submittedAt = submittedAt
    self.valuable = valuable
    self.missing = missing
  }
}

/// A complaint, open until it has a closing date. Unknown values are `nil`.
public struct Complaint: Hashable, Sendable {
  public var id: String
  public var loggedOn: Day?
  public var closedOn: Day?
  public var rootCause: RootCause?
  public var owner: String?
  public var text: String?
  /// A row with every unknown left out.
  public init(
    id: String, loggedOn: Day? = nil, closedOn: Day? = nil, rootCause: RootCause? = nil, owner: String? = nil,
    text: String? = nil
  ) {
    self.id = id
    self.loggedOn = loggedOn
    self.closedOn = closedOn
    self.rootCause = rootCause
    self.owner = owner
    self.text = text
  }
}
