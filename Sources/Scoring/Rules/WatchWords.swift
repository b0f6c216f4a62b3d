import Domain

extension WatchFlag {
  /// The reason in a few words, as lists show it.
  public var detail: String {
    switch figure {
    case .monthEndReds(let count): "CX red ×\(count)"
    case .redInputs(let count): "CX \(count) inputs red"
    case .sponsor(.days(let days)): "sponsor \(days)d"
    case .sponsor: "sponsor never seen"
    case .daysPastDue(let days, let streak): streak > 1 ? "past due \(days)d ×\(streak)" : "past due \(days)d"
    case .dimensionRed(let dimension, let consecutive):
      dimension.shortTitle + (consecutive > 1 ? " red ×\(consecutive)" : " red")
    case .fixFirst: "fix first"
    case .risk(let severity, let count):
      (severity.map { $0.rawValue + " risk" } ?? "risk") + (count > 1 ? " ×\(count)" : "")
    case .gates(let gates): "gate " + gates.map(\.shortTitle).joined(separator: "·")
    case .lateCalls(let count): count == 1 ? "CTA late" : "\(count) CTAs late"
    case .renewal(let days): "renewal \(days)d not green"
    case .proposal(let days): "proposal \(days)d"
    case .drop(let points, let days): "health \(points.text(decimals: 1)) in \(days)d"
    case .unsegmented: "unsegmented"
    case .suggestion(let segment): "suggests \(segment.rawValue)"
    case .compositeUnknown: "health unknown"
    case .lowCoverage(let dimension, let points): "\(dimension.shortTitle) \(points.text(decimals: 0))% known"
    }
  }
}

extension Dimension {
  /// One word for chips and narrow columns.
  var shortTitle: String {
    switch self {
    case .cx: "CX"
    case .adoption: "adoption"
    case .engagement: "engagement"
    case .quality: "quality"
    case .alignment: "alignment"
    }
  }
}

extension Gate {
  /// One word for chips and narrow columns.
  public var shortTitle: String {
    switch self {
    case .experience: "CX"
    case .engagement: "ENG"
    case .quality: "SQ"
    case .alignment: "ALN"
    case .fixFirst: "fix first"
    case .tier: "tier"
    }
  }
}
