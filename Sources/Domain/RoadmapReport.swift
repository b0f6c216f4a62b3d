/// The roadmap of one account on one day: its rows, what it lacks and what holds its cards back (method §7, §9).
public struct RoadmapReport: Hashable, Sendable {
  public var account: Account
  public var asOf: Day
  /// The segment on that day; `nil` is unsegmented, which is judged as C.
  public var segment: Segment?
  /// Quarters from the current one on that the segment plans for.
  public var horizon: Int
  /// The most big rocks a quarter may hold (method RM-1).
  public var bigRockLimit: Int
  /// Days after which a review is missed (method RM-5).
  public var reviewLimit: Int
  /// What `huddle roadmap` lists, in the same order.
  public var findings: [RoadmapFinding] = []
  /// The latest held roadmap review or revision by that day.
  public var lastReview: Day?
  /// The latest revision by that day.
  public var lastRevision: RoadmapRevision?
  /// All initiatives, closed ones too, in byte order of their ids.
  public var initiatives: [Initiative] = []
  public var decisions: [Decision] = []
  public var milestones: [Milestone] = []
  public var proposals: [Proposal] = []
  /// The gates that are open.
  public var gates: [OpenGate] = []
  /// Initiative id → the gates that hold it, in the order of their ids.
  public var holds: [String: [GateHold]] = [:]
  /// What every account shares, for the team's names.
  public var shared = SharedFacts()

  /// A roadmap of which nothing but its account and its limits is known.
  public init(
    account: Account, asOf: Day, segment: Segment?, horizon: Int, bigRockLimit: Int, reviewLimit: Int
  ) {
    self.account = account
    self.asOf = asOf
    self.segment = segment
    self.horizon = horizon
    self.bigRockLimit = bigRockLimit
    self.reviewLimit = reviewLimit
  }

  /// The fiscal quarter that contains the day.
  public var currentQuarter: FiscalQuarter {
    FiscalQuarter(containing: asOf, startMonth: account.fiscalYearStartMonth)
  }
}

/// A gate that concerns an initiative (method §7).
public struct GateHold: Hashable, Sendable {
  /// `G-3` … `G-8`.
  public var gate: String
  /// Whether the initiative may not go on. Otherwise it was approved before the gate opened, or a credit waits.
  public var isBlocking: Bool
  /// The decisions whose credit the gate holds back, in byte order of their ids.
  public var decisions: [String]

  public init(gate: String, isBlocking: Bool, decisions: [String] = []) {
    self.gate = gate
    self.isBlocking = isBlocking
    self.decisions = decisions
  }
}
