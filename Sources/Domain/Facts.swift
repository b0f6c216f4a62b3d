// The rows the engine reads, one struct a bundle table; field by field as in bundle.md.

/// A client of the MSP, as its row says today. Unknown values are `nil`.
public struct Account: Hashable, Sendable {
  public var id: String
  public var name: String?
  public var lifecycle: Lifecycle
  public var since: Day?
  public var churnedOn: Day?
  public var mrr: Money?
  public var maturity: Int?
  public var appetite: Int?
  public var segmentOverride: Segment?
  public var segmentOverrideReason: String?
  public var segmentOverrideUntil: Day?
  public var renewalOn: Day?
  public var fiscalYearStartMonth: Int
  public var vertical: String?
  public var vcio: String?
  public var csm: String?
  public var tam: String?
  public var am: String?
  public var cadenceOwner: String?
  public var cadenceBackup: String?
  public var cadenceOverride: CadenceInterval?
  public var cadenceOverrideReason: String?
  public var loop: String?
  /// A row with every unknown left out.
  public init(
    id: String, name: String? = nil, lifecycle: Lifecycle = .active, since: Day? = nil, churnedOn: Day? = nil,
    mrr: Money? = nil, maturity: Int? = nil, appetite: Int? = nil, segmentOverride: Segment? = nil,
    segmentOverrideReason: String? = nil, segmentOverrideUntil: Day? = nil, renewalOn: Day? = nil,
    fiscalYearStartMonth: Int = 1, vertical: String? = nil, vcio: String? = nil, csm: String? = nil,
    tam: String? = nil, am: String? = nil, cadenceOwner: String? = nil, cadenceBackup: String? = nil,
    cadenceOverride: CadenceInterval? = nil, cadenceOverrideReason: String? = nil, loop: String? = nil
  ) {
    self.id = id
    self.name = name
    self.lifecycle = lifecycle
    self.since = since
    self.churnedOn = churnedOn
    self.mrr = mrr
    self.maturity = maturity
    self.appetite = appetite
    self.segmentOverride = segmentOverride
    self.segmentOverrideReason = segmentOverrideReason
    self.segmentOverrideUntil = segmentOverrideUntil
    self.renewalOn = renewalOn
    self.fiscalYearStartMonth = fiscalYearStartMonth
    self.vertical = vertical
    self.vcio = vcio
    self.csm = csm
    self.tam = tam
    self.am = am
    self.cadenceOwner = cadenceOwner
    self.cadenceBackup = cadenceBackup
    self.cadenceOverride = cadenceOverride
    self.cadenceOverrideReason = cadenceOverrideReason
    self.loop = loop
  }
}

/// Somebody at the client. Unknown values are `nil`.
public struct Contact: Hashable, Sendable {
  public var id: String
  public var name: String?
  public var title: String?
  public var execSponsor: Bool?
  public var decisionMaker: Bool?
  public var budgetHolder: Bool?
  public var champion: Bool?
  public var active: Bool?
  public var lastSeen: Day?
  /// A row with every unknown left out.
  public init(
    id: String, name: String? = nil, title: String? = nil, execSponsor: Bool? = nil, decisionMaker: Bool? = nil,
    budgetHolder: Bool? = nil, champion: Bool? = nil, active: Bool? = nil, lastSeen: Day? = nil
  ) {
    self.id = id
    self.name = name
    self.title = title
    self.execSponsor = execSponsor
    self.decisionMaker = decisionMaker
    self.budgetHolder = budgetHolder
    self.champion = champion
    self.active = active
    self.lastSeen = lastSeen
  }
}

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
