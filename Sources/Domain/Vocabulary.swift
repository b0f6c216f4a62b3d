/// The life of an account (bundle.md); empty reads as `active`.
public enum Lifecycle: String, Hashable, Sendable, CaseIterable { case onboarding, active, churned }

/// The kinds of meetings (method §3).
public enum MeetingType: String, Hashable, Sendable, CaseIterable {
  case annualStrategy = "annual_strategy"
  case executiveQBR = "executive_qbr"
  case qbr
  case roadmapReview = "roadmap_review"
  case budgetSession = "budget_session"
  case strategySession = "strategy_session"
  case lifecycleReview = "lifecycle_review"
  case renewalPlanning = "renewal_planning"
  case serviceReview = "service_review"
  case opsCheckin = "ops_checkin"
  case tactical, discovery, kickoff, reset

  /// Whether the meeting is strategic for a segment (method §3).
  public func isStrategic(for segment: Segment) -> Bool {
    switch self {
    case .annualStrategy, .executiveQBR, .qbr, .roadmapReview, .budgetSession, .strategySession, .lifecycleReview,
      .renewalPlanning:
      true
    case .serviceReview, .opsCheckin: segment == .d
    case .tactical, .discovery, .kickoff, .reset: false
    }
  }

  /// Whether the meeting is QBR-type (method §3).
  public var isQBR: Bool { self == .annualStrategy || self == .executiveQBR || self == .qbr }
}

/// What became of a meeting; empty reads as `planned`.
public enum MeetingStatus: String, Hashable, Sendable, CaseIterable { case planned, booked, held, missed, cancelled }

/// Why a client complained.
public enum RootCause: String, Hashable, Sendable, CaseIterable {
  case cadence, relevance
  case followThrough = "follow_through"
  case quality
}

/// The insights with a rule of their own (method ADO-F, T-ADO-3).
public enum InsightKind: String, Hashable, Sendable, CaseIterable { case mfa, endpoint, backup }

/// How a ticket did against one service level.
public enum ServiceLevel: String, Hashable, Sendable, CaseIterable { case met, missed, excluded }

/// The states of an initiative (method §9), in order, then the side exits.
public enum InitiativeStatus: String, Hashable, Sendable, CaseIterable {
  case draft, scoped, validated
  case priceTested = "price_tested"
  case preApproved = "pre_approved"
  case proposed, approved
  case kickedOff = "kicked_off"
  case inProgress = "in_progress"
  case completed, reviewed, deferred, declined

  /// Not completed, reviewed or declined (method §9).
  public var isOpen: Bool { self != .completed && self != .reviewed && self != .declined }
}

/// The lanes of the roadmap.
public enum Lane: String, Hashable, Sendable, CaseIterable { case stability, efficiency, growth }

/// What became of a decision.
public enum DecisionOutcome: String, Hashable, Sendable, CaseIterable {
  case pending, approved, declined, deferred
  case noDecision = "no_decision"
  case parked
}

/// What became of a proposal.
public enum ProposalOutcome: String, Hashable, Sendable, CaseIterable {
  case open, approved, declined, deferred, closed
}

/// How bad a risk is.
public enum RiskSeverity: String, Hashable, Sendable, CaseIterable { case high, medium, low }

/// The interval of strategic touches (method CAD-1).
public enum CadenceInterval: String, Hashable, Sendable, CaseIterable {
  case monthly, bimonthly, quarterly, semiannual, annual

  /// Calendar months between two touches.
  public var months: Int {
    switch self {
    case .monthly: 1
    case .bimonthly: 2
    case .quarterly: 3
    case .semiannual: 6
    case .annual: 12
    }
  }
}
