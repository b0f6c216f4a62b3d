public import Domain

/// Every weight, threshold, window and interval of the method, as one value (method.md, introduction).
///
/// Days are calendar days, percentages and weights have at most six decimals, money is in minor units.
public struct ScoringModel: Hashable, Sendable {
  public var name: String
  public var version: Int
  /// The share of the weight that must be measured before a score exists, in percent (method §1.6).
  public var coverageFloor = Points(60)
  public var segmentation = SegmentationModel()
  public var meetings = MeetingModel()
  public var experience = ExperienceModel()
  public var adoption = AdoptionModel()
  public var engagement = EngagementModel()
  public var quality = QualityModel()
  public var alignment = AlignmentModel()
  public var composite = CompositeModel()
  public var history = HistoryModel()
  public var cadence = CadenceModel()
  public var triggers = TriggerModel()
  public var gates = GateModel()
  public var watchlist = WatchlistModel()
  public var roadmap = RoadmapModel()
  public var portfolio = PortfolioModel()

  /// A model that starts out with the values of `blueprint`.
  public init(name: String, version: Int) {
    self.name = name
    self.version = version
  }

  /// The shipped default (method §2–§10).
  public static let blueprint = ScoringModel(name: "blueprint", version: 1)
}

/// Where a dimension's colour comes from.
public enum ColourSource: String, Hashable, Sendable, CaseIterable {
  /// The dimension's own rules, such as `CX-C`.
  case rules
  /// The dimension's bands applied to its score.
  case bands
}

/// Quadrants, MRR bands, tiers and touch (method §2).
public struct SegmentationModel: Hashable, Sendable {
  /// The first rating that counts as high.
  public var highFrom = 3
  /// The sum of both ratings from which goal 4 is goal 5.
  public var topGoalFrom = 9
  public var topGoal = 5
  public var goal = BySegment(4, 3, 2, 1)
  /// Bounds of `share_before` in percent for MRR bands 1, 2 and 3.
  public var firstBand = Points(25)
  public var secondBand = Points(50)
  public var thirdBand = Points(75)
  /// The lowest MRR of the tiers, in minor units a month.
  public var vipTier = 1_000_000
  public var highTier = 500_000
  public var midTier = 250_000
  /// Touch at a high, middle and low MRR level.
  public var touchHigh = BySegment<Touch>(.vip, .vip, .high, .high)
  public var touchMid = BySegment<Touch>(.high, .high, .mid, .mid)
  public var touchLow = BySegment<Touch>(.mid, .mid, .tech, .tech)
  public init() {}
}

/// What makes a meeting on time, missed, and its recap punctual (method §3).
public struct MeetingModel: Hashable, Sendable {
  /// Days either side of the plan within which a meeting is on time.
  public var onTimeDays = 7
  /// Days after the plan until an unheld meeting counts as missed.
  public var missedAfterDays = 7
  public var recapHours = 48
  public init() {}
}

/// Composite, indices, goal grid (method §4.6).
public struct CompositeModel: Hashable, Sendable {
  public var experience = Points(20)
  public var adoption = Points(20)
  public var engagement = Points(20)
  public var quality = Points(20)
  public var alignment = Points(20)
  /// How many dimensions may be without a colour for the composite to be Green.
  public var unknownForGreen = 1
  public var maturityAdoption = Points(40)
  public var maturityQuality = Points(30)
  public var maturityEngagement = Points(20)
  public var maturityAlignment = Points(10)
  public var appetiteExperience = Points(40)
  public var appetiteEngagement = Points(30)
  public var appetiteAdoption = Points(20)
  public var appetiteAlignment = Points(10)
  /// How many points an index band spans.
  public var indexBand = 20
  /// The goals of appetite band 1…5, each by maturity band 1…5 as five digits.
  public var appetite1 = "11122"
  public var appetite2 = "11222"
  public var appetite3 = "12233"
  public var appetite4 = "33344"
  public var appetite5 = "33345"
  /// Upper bounds of the first four bands of the composite's distribution.
  public var firstBound = Points(20)
  public var secondBound = Points(40)
  public var thirdBound = Points(60)
  public var fourthBound = Points(80)
  public init() {}
}

/// How far back the engine looks (method §4.8, §7).
public struct HistoryModel: Hashable, Sendable {
  public var monthEnds = 12
  public var shortDeltaDays = 7
  public var longDeltaDays = 30
  /// Consecutive Reds that open a gate.
  public var gateReds = 2
  /// Month ends at which a suggestion must have stood before it is offered.
  public var offerMonthEnds = 2
  public init() {}
}

/// Strategic touches and people's load (method §5).
public struct CadenceModel: Hashable, Sendable {
  public var interval = BySegment<CadenceInterval>(.monthly, .quarterly, .semiannual, .annual)
  /// The horizon of the coverage figure.
  public var coverageDays = 30
  public var coverageTarget = Points(90)
  /// Days within which a first miss is to be rebooked.
  public var rebookDays = 7
  public var reviewStreak = 3
  public var vcioLimit = 8
  public var csmLimit = 12
  public var tamLimit = 10
  public var amLimit = 10
  /// Upper bounds of green and amber load, in percent.
  public var greenLoad = Points(80)
  public var amberLoad = Points(90)
  /// Weeks after the current one that the radar shows.
  public var weeksAhead = 4
  public init() {}
}

/// Hygiene of the roadmap (method §9).
public struct RoadmapModel: Hashable, Sendable {
  public var bigRocks = 2
  public var horizonQuarters = BySegment(8, 4, 2, 1)
  /// Days after which a roadmap without review or revision is a finding.
  public var reviewDays = BySegment(120, 120, 180, 365)
  /// Days without a revision that moved something until it is a finding; 0 is not applicable.
  public var movedDays = BySegment(120, 120, 180, 0)
  public var securityApplies = BySegment(true, true, true, false)
  public var stalledDays = 45
  public init() {}
}

/// Targets and windows of the portfolio figures (method §10).
public struct PortfolioModel: Hashable, Sendable {
  public var recapDays = 30
  public var recapTarget = Points(95)
  public var firstActionDays = 30
  public var firstActionTarget = Points(95)
  public var decisionDays = 90
  public var decisionTarget = Points(70)
  public var prepTarget = Points(95)
  public var sponsorTarget = BySegment(Points(90), Points(90), Points(75), Points(75))
  public var declineDays = 90
  public var declineTarget = Points(90)
  public init() {}
}
