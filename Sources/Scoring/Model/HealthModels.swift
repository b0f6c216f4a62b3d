public import Domain

/// Client Experience (method §4.1).
public struct ExperienceModel: Hashable, Sendable {
  public var pulseDays = 90
  public var pulse = Band(green: Points(millionths: 4_500_000), yellow: Points(4))
  /// The scale of one pulse.
  public var pulseLowest = 1
  public var pulseHighest = 5
  public var sponsorDays = 120
  /// From here on the account view shows an early warning; it is also the limit of full sponsor points.
  public var sponsorEarlyDays = 90
  /// The colour of a sponsor beyond the limit.
  public var sponsorOver = BySegment<Colour>(.red, .red, .yellow, .yellow)
  public var yellowComplaints = 1
  public var redComplaints = 2
  public var pulseWeight = Points(50)
  public var sponsorWeight = Points(30)
  public var complaintWeight = Points(20)
  public var sponsorEarlyPoints = Points(100)
  public var sponsorLatePoints = Points(80)
  public var sponsorOverPoints = Points(0)
  public var complaintNonePoints = Points(100)
  public var complaintYellowPoints = Points(60)
  public var complaintRedPoints = Points(0)
  public var colour = ColourSource.rules
  /// In force where `colour` is `bands`.
  public var bands = BySegment(
    Band(90, 70), Band(90, 70, isGreenInclusive: false), Band(80, 60, isGreenInclusive: false),
    Band(70, 50, isGreenInclusive: false))
  public init() {}
}

/// Technology Adoption (method §4.2).
public struct AdoptionModel: Hashable, Sendable {
  /// How a reading becomes points.
  public enum Formula: String, Hashable, Sendable, CaseIterable {
    /// The coverage itself.
    case coverage
    /// Coverage as a share of the insight's target, at most all of it (method §4.7).
    case target
  }
  public var formula = Formula.coverage
  public var freshDays = BySegment(120, 120, 210, 210)
  public var bands = BySegment(Band(90, 80), Band(80, 65), Band(70, 55), Band(60, 50))
  /// The target of an insight that names none.
  public var defaultTarget = Points(100)
  /// Below these the account has to be fixed first.
  public var mfaFloor = Points(60)
  public var endpointFloor = Points(80)
  public var backupFloor = Points(95)
  /// The tier whose insights gate the others.
  public var gateTier = 1
  public init() {}
}

/// Engagement (method §4.3).
public struct EngagementModel: Hashable, Sendable {
  /// How days of decision velocity become points.
  public enum VelocityFormula: String, Hashable, Sendable, CaseIterable {
    /// A line from 100 at 0 days through the segment's green at `velocitySpan` days.
    case line
    /// Full points up to the target, then a line to 0 at a multiple of it (method §4.7).
    case grace
  }
  public var windowDays = BySegment(180, 180, 365, 365)
  public var cadenceWeight = Points(30)
  public var mixWeight = Points(30)
  public var velocityWeight = Points(25)
  public var followUpWeight = Points(15)
  public var activityWeight = Points(0)
  public var velocity = VelocityFormula.line
  public var velocitySpan = 30
  public var velocityTarget = BySegment(14, 30, 45, 45)
  public var velocityZeroFactor = 3
  public var activityDays = 90
  public var activityTarget = BySegment(12, 6, 3, 1)
  public var bands = BySegment(Band(80, 70), Band(75, 60), Band(70, 55), Band(65, 50))
  public var cadence = Band(90, 80)
  public var recap = Band(95, 80)
  public var decisionDays = 365
  public var decisionGreen = Points(70)
  /// Whether a sponsor of whom nothing is known leaves the colour unknown.
  public var sponsorRequired = BySegment(true, true, false, false)
  public var colour = ColourSource.rules
  public init() {}
}

/// Service Quality (method §4.4).
public struct QualityModel: Hashable, Sendable {
  /// How the repeat rate becomes points.
  public enum RecurrenceFormula: String, Hashable, Sendable, CaseIterable {
    /// A line from 100 at no repeats through the segment's green at its limit.
    case limit
    /// 100 less the rate (method §4.7).
    case complement
  }
  public var slaDays = 30
  public var onTimeDays = 90
  public var repeatDays = 30
  /// How many days before a ticket another one of its category makes it a repeat.
  public var repeatReach = 30
  public var repeatLimit = BySegment(Points(5), Points(8), Points(10), Points(15))
  public var followThroughDays = 60
  public var slaWeight = Points(30)
  public var onTimeWeight = Points(25)
  public var recurrenceWeight = Points(25)
  public var followThroughWeight = Points(20)
  public var pulseWeight = Points(0)
  public var recurrence = RecurrenceFormula.limit
  public var bands = BySegment(Band(85, 75), Band(80, 70), Band(75, 60), Band(70, 55))
  public init() {}
}

/// Service Level Alignment (method §4.5).
public struct AlignmentModel: Hashable, Sendable {
  /// What the score is made of.
  public enum Formula: String, Hashable, Sendable, CaseIterable {
    /// The four monthly checks.
    case checks
    /// Presence, perception and performance (method §4.7).
    case ratings
  }
  public var formula = Formula.checks
  public var freshDays = 62
  public var cadenceWeight = Points(25)
  public var deliverablesWeight = Points(25)
  public var sponsorWeight = Points(25)
  public var effortWeight = Points(25)
  /// Whether the sponsor check applies.
  public var sponsorApplies = BySegment(true, true, false, false)
  public var presenceWeight = Points(30)
  public var perceptionWeight = Points(20)
  public var performanceWeight = Points(50)
  public var bands = BySegment(all: Band(85, 65))
  public var rubricPresence = Points(40)
  public var rubricPerception = Points(30)
  public var rubricPerformance = Points(30)
  public var rubric = BySegment(Band(85, 75), Band(80, 70), Band(75, 60), Band(70, 55))
  public init() {}
}
