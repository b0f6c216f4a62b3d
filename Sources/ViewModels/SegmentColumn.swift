public import Domain

/// The columns of the face "segments × KPI", in the method's order (method §10).
public enum SegmentColumn: String, Hashable, Sendable, CaseIterable {
  case recap, firstAction, decisions, prepPack, sponsor, coverage, velocity, pastDue, declineReason, mrrAtRisk

  public var heading: String {
    switch self {
    case .recap: "Recap"
    case .firstAction: "1st act"
    case .decisions: "Decision"
    case .prepPack: "Prep"
    case .sponsor: "Sponsor"
    case .coverage: "Coverage"
    case .velocity: "Velocity"
    case .pastDue: "Past due"
    case .declineReason: "Decline"
    case .mrrAtRisk: "At risk"
    }
  }

  /// The limit that the name leaves out, under the heading where there is no target to say.
  var limit: String {
    switch self {
    case .velocity: "median"
    case .pastDue: "accounts"
    case .mrrAtRisk: "MRR Red"
    default: ""
    }
  }

  /// What is counted, after "18 of 21".
  var counted: String {
    switch self {
    case .recap: "recaps within 48 h in 30 days"
    case .firstAction: "first actions within 72 h in 30 days"
    case .decisions: "strategic meetings with a decision in 90 days"
    case .prepPack: "strategic meetings with a prep pack in 90 days"
    case .sponsor: "sponsors seen in time"
    case .coverage: "accounts due in the coming weeks are booked"
    case .velocity: "days from proposal to decision"
    case .pastDue: "accounts past due"
    case .declineReason: "declines and deferrals with a reason in 90 days"
    case .mrrAtRisk: "accounts Red"
    }
  }

  /// The figure of a segment; sponsors have another target in A and B than elsewhere.
  public func figure(of part: PortfolioPart) -> KeyFigure {
    switch self {
    case .recap: part[.recap]
    case .firstAction: part[.firstAction]
    case .decisions: part[.decisions]
    case .prepPack: part[.prepPack]
    case .sponsor: part[part.segment == .a || part.segment == .b ? .sponsorAB : .sponsorCD]
    case .coverage: part[.coverage]
    case .velocity: part[.velocity]
    case .pastDue: part[.pastDue]
    case .declineReason: part[.declineReason]
    case .mrrAtRisk: part[.mrrAtRisk]
    }
  }
}
