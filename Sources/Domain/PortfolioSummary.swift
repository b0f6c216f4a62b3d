/// The figures of a portfolio on one day as screens show them (method §5, §10, §12): the same numbers as
/// `huddle portfolio --json`, with what they are made of.
public struct PortfolioSummary: Hashable, Sendable {
  public var asOf: Day
  /// The whole portfolio.
  public var total: PortfolioPart
  /// Segments A to D, then the unsegmented; segments without accounts included.
  public var segments: [PortfolioPart]
  /// Everybody of the team, by person id.
  public var load: [PersonLoad]
  /// Every trigger in the method's order, those that never fired included.
  public var outcomes: [TriggerOutcome]
  /// Every firing trigger, the oldest clock first.
  public var queue: [QueuedTrigger]
  /// The accounts that `CAD-5` counts: due by the end of its window, the longest overdue first.
  public var due: [DueAccount]
  /// In percent (method CAD-5).
  public var coverageTarget: Points
  /// Days ahead that `CAD-5` looks.
  public var coverageDays: Int
  /// The windows of `outcomes` and `queue`.
  public var windows: TriggerWindows
  /// The triggers that rest on the day.
  public var pauses: [TriggerPause] = []

  public init(
    asOf: Day, total: PortfolioPart, segments: [PortfolioPart], load: [PersonLoad] = [],
    outcomes: [TriggerOutcome] = [], queue: [QueuedTrigger] = [], due: [DueAccount] = [],
    coverageTarget: Points = Points(90), coverageDays: Int = 30, windows: TriggerWindows = TriggerWindows()
  ) {
    self.asOf = asOf
    self.total = total
    self.segments = segments
    self.load = load
    self.outcomes = outcomes
    self.queue = queue
    self.due = due
    self.coverageTarget = coverageTarget
    self.coverageDays = coverageDays
    self.windows = windows
  }
}

/// The figures of one segment, or of all.
public struct PortfolioPart: Hashable, Sendable {
  /// `nil` is the unsegmented, and the whole portfolio.
  public var segment: Segment?
  public var accounts: Int
  /// A month; unknown MRR counts nothing.
  public var mrr: Money
  /// One per key figure in their order; see `KeyFigure.ID.allCases`.
  public var figures: [KeyFigure]

  public init(segment: Segment?, accounts: Int, mrr: Money, figures: [KeyFigure]) {
    self.segment = segment
    self.accounts = accounts
    self.mrr = mrr
    self.figures = figures
  }

  /// One of the figures.
  public subscript(id: KeyFigure.ID) -> KeyFigure {
    figures.first { $0.id == id } ?? KeyFigure(id: id)
  }
}

/// One key figure with its target and where it comes from (method §10).
public struct KeyFigure: Hashable, Sendable {
  public enum ID: String, Hashable, Sendable, CaseIterable {
    /// Recaps within 48 hours, in percent.
    case recap = "recap48h"
    /// First actions within 72 hours, in percent.
    case firstAction = "firstAction72h"
    /// Held strategic meetings with a decision, in percent.
    case decisions = "meetingsWithDecision"
    /// Held strategic meetings with a prep pack, in percent.
    case prepPack
    /// Accounts of A and B whose sponsor was seen within the limit, in percent.
    case sponsorAB
    /// The same for C, D and the unsegmented.
    case sponsorCD
    /// `CAD-5`, in percent.
    case coverage = "coverage30"
    /// Median days from proposal to decision; no target.
    case velocity = "velocityDays"
    /// Declines and deferrals that say why, in percent.
    case declineReason
    /// Accounts whose strategic touch is past due (method CAD-3); a count without target.
    case pastDue
    /// MRR of accounts whose composite is Red, in minor units; no target.
    case mrrAtRisk

    /// What `value` counts.
    public enum Unit: Hashable, Sendable { case percent, days, accounts, money }
    public var unit: Unit {
      switch self {
      case .velocity: .days
      case .pastDue: .accounts
      case .mrrAtRisk: .money
      default: .percent
      }
    }
  }
  public var id: ID
  /// In the unit of the id; unknown over nothing.
  public var value: Points?
  /// How many of how many. For `pastDue` and `mrrAtRisk` accounts of all accounts; `nil` for a median.
  public var hits: Int?
  public var total: Int?
  public var target: Points?
  /// `nil` without a target or a value.
  public var isOnTarget: Bool?
  /// The values at the latest month ends, oldest first, by today's MRR and ratings; empty for a median.
  public var history: [Points?]

  public init(
    id: ID, value: Points? = nil, hits: Int? = nil, total: Int? = nil, target: Points? = nil, isOnTarget: Bool? = nil,
    history: [Points?] = []
  ) {
    self.id = id
    self.value = value
    self.hits = hits
    self.total = total
    self.target = target
    self.isOnTarget = isOnTarget
    self.history = history
  }
}

/// An account whose strategic touch is due by the end of the coverage window (method CAD-5).
public struct DueAccount: Hashable, Sendable {
  public var id: String
  public var name: String
  public var segment: Segment?
  public var owner: String?
  public var nextDue: Day
  public var booked: Day?
  /// Whether it is booked on a day of the window.
  public var isCovered: Bool

  public init(
    id: String, name: String, segment: Segment?, owner: String?, nextDue: Day, booked: Day?, isCovered: Bool
  ) {
    self.id = id
    self.name = name
    self.segment = segment
    self.owner = owner
    self.nextDue = nextDue
    self.booked = booked
    self.isCovered = isCovered
  }
}
