/// A score with its colour and coverage, as shown.
public struct ShownScore: Hashable, Sendable {
  /// 0…100, unknown below 60 % coverage.
  public var score: Points?
  /// The colour; it may exist without a score and the other way round (method §12).
  public var colour: Colour
  /// Measured ÷ applicable weight, in percent.
  public var coverage: Points
  public init(score: Points? = nil, colour: Colour = .noData, coverage: Points = Points(0)) {
    self.score = score
    self.colour = colour
    self.coverage = coverage
  }
}

/// One reason for which an account is on the watchlist (method §8).
public struct WatchReason: Hashable, Sendable {
  /// `W-CX`, `W-PAST`, …
  public var id: String
  /// 1…3.
  public var weight: Int
  /// A few words with the deciding figure, such as `sponsor 143d`.
  public var detail: String
  /// The first day of the unbroken run, where it is known.
  public var since: Day?
  public init(id: String, weight: Int, detail: String, since: Day? = nil) {
    self.id = id
    self.weight = weight
    self.detail = detail
    self.since = since
  }
}

/// What lists show about one account on one day: the score snapshot kept in the store plus a few of its own columns.
public struct AccountSummary: Hashable, Sendable {
  public var id: String
  public var name: String
  public var lifecycle: Lifecycle = .active
  /// Effective segment; `nil` is unsegmented.
  public var segment: Segment?
  /// 1…5.
  public var goal: Int?
  /// MRR band 1…4.
  public var band: Int?
  public var touch: Touch?
  public var mrr: Money?
  /// One per dimension in the method's order; empty until the account has been scored once.
  public var dimensions: [ShownScore] = []
  public var composite = ShownScore()
  public var delta7: Points?
  public var delta30: Points?
  /// The five dimensions and then the composite as they were seven days before; empty unless somebody compares.
  public var weekBefore: [ShownScore] = []
  /// −1 is *never seen*.
  public var sponsorDays: Int?
  public var nextDue: Day?
  public var daysPastDue: Int?
  public var booked: Day?
  public var missStreak = 0
  public var renewalOn: Day?
  /// Initials or name of the cadence owner, else of the CSM.
  public var owner: String?
  /// Sorted by id.
  public var triggers: [String] = []
  /// Sorted by id.
  public var gates: [String] = []
  /// Sorted by weight, heaviest first, then id.
  public var watchlist: [WatchReason] = []
  /// Consecutive Reds per dimension.
  public var consecutiveReds: [Int] = []
  /// The day the snapshot is of; `nil` when never scored.
  public var scoredOn: Day?
  /// Whether the snapshot matches the account's facts, the model and the day shown.
  public var isCurrent = false

  /// An account that has not been scored yet.
  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }

  /// The score of one dimension; unknown until the account has been scored.
  public subscript(dimension: Dimension) -> ShownScore {
    let index = Dimension.allCases.firstIndex(of: dimension) ?? 0
    return index < dimensions.count ? dimensions[index] : ShownScore()
  }
}

/// The colours of one month end (method §4.8).
public struct HistoryPoint: Hashable, Sendable {
  public var day: Day
  /// One per dimension in the method's order.
  public var dimensions: [ShownScore]
  public var composite: ShownScore
  public init(day: Day, dimensions: [ShownScore], composite: ShownScore) {
    self.day = day
    self.dimensions = dimensions
    self.composite = composite
  }
}

/// A firing trigger (method §6).
public struct FiringTrigger: Hashable, Sendable {
  /// `T-CX-1`, …
  public var id: String
  /// One sentence with the deciding figure.
  public var cause: String
  /// `csm tam am vcio`.
  public var ownerRole: String
  /// The person id who has it; `nil` is nobody, flagged.
  public var person: String?
  /// The account's backup, while `person` is out of office: who a call to action goes to instead, flagged.
  public var standIn: String?
  public var due: Day?
  /// Whether the due is 72 h from the opening rather than a day.
  public var within72Hours: Bool
  public init(
    id: String, cause: String, ownerRole: String, person: String?, standIn: String? = nil, due: Day?,
    within72Hours: Bool
  ) {
    self.id = id
    self.cause = cause
    self.ownerRole = ownerRole
    self.person = person
    self.standIn = standIn
    self.due = due
    self.within72Hours = within72Hours
  }
}

/// An open gate (method §7).
public struct OpenGate: Hashable, Sendable {
  /// `G-3` … `G-8`.
  public var id: String
  /// One sentence: why it is open.
  public var cause: String
  /// What it blocks.
  public var blocks: String
  public init(id: String, cause: String, blocks: String) {
    self.id = id
    self.cause = cause
    self.blocks = blocks
  }
}

/// Everything the account screen shows beyond its raw rows.
public struct AccountReport: Hashable, Sendable {
  public var summary: AccountSummary
  /// One tree per dimension in the method's order, then the composite.
  public var explanations: [Explanation]
  /// What would change the colour of each, in the same order; empty where nobody asked.
  public var outlooks: [Outlook]
  /// The month ends, oldest first, at most 12.
  public var history: [HistoryPoint]
  public var triggers: [FiringTrigger]
  public var gates: [OpenGate]
  /// The facts themselves, for the panes that list rows.
  public var facts: AccountFacts
  /// What every account shares, for the team's names and the ends of days.
  public var shared: SharedFacts
  /// Hours in which a call to action needs its first action (method §6).
  public var firstActionHours: Int
  /// The credit of every decision that exists, in the order of their ids (method CRED-1).
  public var credits: [CreditedDecision] = []
  /// What the roadmap lacks (method §9).
  public var findings: [RoadmapFinding] = []
  /// The insights that take part, in the order of their ids.
  public var insights: [InsightStanding] = []
  /// What people noted down about it, the newest first.
  public var notes: [AccountNote] = []
  /// CTA id → the steps of its checklist, in their order.
  public var checklists: [String: [ChecklistStep]] = [:]
  /// Initiative id → the gates that hold it, in the order of their ids (method §7).
  public var holds: [String: [GateHold]] = [:]
  /// What the tickets of the last days come to; `nil` where nobody counted.
  public var tickets: TicketFigures?
  /// What the health data say about the ratings; `nil` where nobody asked.
  public var ratings: RatingSuggestion?
  public init(
    summary: AccountSummary, explanations: [Explanation], history: [HistoryPoint], triggers: [FiringTrigger],
    gates: [OpenGate], facts: AccountFacts, shared: SharedFacts = SharedFacts(), outlooks: [Outlook] = [],
    firstActionHours: Int
  ) {
    self.summary = summary
    self.explanations = explanations
    self.history = history
    self.triggers = triggers
    self.gates = gates
    self.facts = facts
    self.shared = shared
    self.outlooks = outlooks
    self.firstActionHours = firstActionHours
  }
}

/// How far an account has adopted an insight on a day (method ADO-1).
public struct InsightStanding: Hashable, Sendable {
  public var insight: Insight
  /// The latest reading with a coverage.
  public var reading: Reading?
  /// Whether the reading is within its freshness limit.
  public var isFresh: Bool
  /// Percent to aim at; the model's where the insight has none.
  public var target: Points
  /// What the score of Adoption gains with the target reached, in points; 0 without a fresh reading.
  public var gap: Points
  /// Whether the reading is one of those that must be fixed first (method ADO-F).
  public var isFixFirst: Bool
  public init(
    insight: Insight, reading: Reading?, isFresh: Bool, target: Points, gap: Points, isFixFirst: Bool
  ) {
    self.insight = insight
    self.reading = reading
    self.isFresh = isFresh
    self.target = target
    self.gap = gap
    self.isFixFirst = isFixFirst
  }
}
