/// All the engine may read about one account, each fact with the key of its source row.
///
/// The order of the rows inside each array carries no meaning (method §1.1).
public struct AccountFacts: Hashable, Sendable {
  public var account: Account
  public var contacts: [Contact] = []
  public var meetings: [Meeting] = []
  public var pulses: [Pulse] = []
  public var complaints: [Complaint] = []
  public var readings: [Reading] = []
  public var tickets: [Ticket] = []
  public var milestones: [Milestone] = []
  public var alignment: [AlignmentCheck] = []
  public var initiatives: [Initiative] = []
  public var decisions: [Decision] = []
  public var proposals: [Proposal] = []
  public var revisions: [RoadmapRevision] = []
  public var assessments: [Assessment] = []
  public var ctas: [CallToAction] = []
  public var risks: [Risk] = []

  /// Facts about an account of which nothing but its own row is known yet.
  public init(account: Account) { self.account = account }
}

/// What every account shares: the insights, the people and the workspace's days.
public struct SharedFacts: Hashable, Sendable {
  public var insights: [Insight]
  public var people: [Person]
  /// When each local day ends.
  public var zone: ZoneTable
  /// Whether sentences name rows by their ids. Ids are the client's own words: nobody sees them while one presents.
  public var namesRows = true

  /// What every account shares.
  public init(insights: [Insight] = [], people: [Person] = [], zone: ZoneTable = .utc) {
    self.insights = insights
    self.people = people
    self.zone = zone
  }
}
