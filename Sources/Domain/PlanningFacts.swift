/// An initiative card of the roadmap. Unknown values are `nil`.
public struct Initiative: Hashable, Sendable {
  public var id: String
  public var title: String?
  public var summary: String?
  public var status: InitiativeStatus?
  public var statusChangedOn: Day?
  public var lane: Lane?
  public var quarter: String?
  public var tier: Int?
  public var kind: String?
  public var bigRock: Bool?
  public var budgetLow: Money?
  public var budgetHigh: Money?
  public var owner: String?
  public var clientOwner: String?
  public var outcome: String?
  public var source: String?
  public var goal: String?
  public var tags: [String]
  public var pm: String?
  public var readiness: String?
  public var declineReason: String?
  /// A row with every unknown left out.
  public init(
    id: String, title: String? = nil, summary: String? = nil, status: InitiativeStatus? = nil,
    statusChangedOn: Day? = nil, lane: Lane? = nil, quarter: String? = nil, tier: Int? = nil, kind: String? = nil,
    bigRock: Bool? = nil, budgetLow: Money? = nil, budgetHigh: Money? = nil, owner: String? = nil,
    clientOwner: String? = nil, outcome: String? = nil, source: String? = nil, goal: String? = nil,
    tags: [String] = [], pm: String? = nil, readiness: String? = nil, declineReason: String? = nil
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.status = status
    self.statusChangedOn = statusChangedOn
    self.lane = lane
    self.quarter = quarter
    self.tier = tier
    self.kind = kind
    self.bigRock = bigRock
    self.budgetLow = budgetLow
    self.budgetHigh = budgetHigh
    self.owner = owner
    self.clientOwner = clientOwner
    self.outcome = outcome
    self.source = source
    self.goal = goal
    self.tags = tags
    self.pm = pm
    self.readiness = readiness
    self.declineReason = declineReason
  }
}

extension Initiative {
  /// Which of the open gates keep this initiative from beginning (method §7); none once it is approved, and none while
  /// it is deferred.
  public func gates(holdingBack open: [String]) -> [String] {
    switch status {
    case .draft, .scoped, .validated, .priceTested, .preApproved, .proposed, nil: break
    case .approved, .kickedOff, .inProgress, .completed, .reviewed, .deferred, .declined: return []
    }
    return open.filter { gate in
      switch gate {
      case "G-5": kind != "quick_win" && kind != "risk_reduction"
      case "G-6": kind != "quick_win"
      case "G-7": kind != "risk_reduction"
      case "G-8": tier == 2
      default: false
      }
    }
  }
}

/// A row of the decision log. Unknown values are `nil`.
public struct Decision: Hashable, Sendable {
  public var id: String
  public var meetingID: String?
  public var initiativeID: String?
  public var loggedOn: Day?
  public var decision: String?
  public var owner: String?
  public var dueOn: Day?
  public var dueQuarter: String?
  public var budgetLow: Money?
  public var budgetHigh: Money?
  public var action: String?
  public var writtenRef: String?
  public var outcome: DecisionOutcome?
  public var proposedOn: Day?
  public var decidedOn: Day?
  public var declineReason: String?
  /// A row with every unknown left out.
  public init(
    id: String, meetingID: String? = nil, initiativeID: String? = nil, loggedOn: Day? = nil,
    decision: String? = nil, owner: String? = nil, dueOn: Day? = nil, dueQuarter: String? = nil,
    budgetLow: Money? = nil, budgetHigh: Money? = nil, action: String? = nil, writtenRef: String? = nil,
    outcome: DecisionOutcome? = nil, proposedOn: Day? = nil, decidedOn: Day? = nil, declineReason: String? = nil
  ) {
    self.id = id
    self.meetingID = meetingID
    self.initiativeID = initiativeID
    self.loggedOn = loggedOn
    self.decision = decision
    self.owner = owner
    self.dueOn = dueOn
    self.dueQuarter = dueQuarter
    self.budgetLow = budgetLow
    self.budgetHigh = budgetHigh
    self.action = action
    self.writtenRef = writtenRef
    self.outcome = outcome
    self.proposedOn = proposedOn
    self.decidedOn = decidedOn
    self.declineReason = declineReason
  }
}

/// A proposal put before the client. Unknown values are `nil`.
public struct Proposal: Hashable, Sendable {
  public var id: String
  public var initiativeID: String?
  public var title: String?
  public var presentedOn: Day?
  public var decidedOn: Day?
  public var lastMovedOn: Day?
  public var outcome: ProposalOutcome?
  public var amount: Money?
  public var declineReason: String?
  /// A row with every unknown left out.
  public init(
    id: String, initiativeID: String? = nil, title: String? = nil, presentedOn: Day? = nil, decidedOn: Day? = nil,
    lastMovedOn: Day? = nil, outcome: ProposalOutcome? = nil, amount: Money? = nil, declineReason: String? = nil
  ) {
    self.id = id
    self.initiativeID = initiativeID
    self.title = title
    self.presentedOn = presentedOn
    self.decidedOn = decidedOn
    self.lastMovedOn = lastMovedOn
    self.outcome = outcome
    self.amount = amount
    self.declineReason = declineReason
  }
}

/// One published version of the roadmap. Unknown values are `nil`.
public struct RoadmapRevision: Hashable, Sendable {
  public var version: Int
  public var on: Day?
  public var moved: Bool?
  public var note: String?
  /// A row with every unknown left out.
  public init(
    version: Int, on: Day? = nil, moved: Bool? = nil, note: String? = nil
  ) {
    self.version = version
    self.on = on
    self.moved = moved
    self.note = note
  }
}

/// A completed or running assessment. Unknown values are `nil`.
public struct Assessment: Hashable, Sendable {
  public var id: String
  public var name: String?
  public var completedOn: Day?
  /// A row with every unknown left out.
  public init(
    id: String, name: String? = nil, completedOn: Day? = nil
  ) {
    self.id = id
    self.name = name
    self.completedOn = completedOn
  }
}
