public import Domain

/// The bottom line of the heatmap: what the cell under the cursor says, in one sentence.
enum HeatmapSentence {
  /// About one cell of an account.
  static func about(_ account: AccountSummary, column: HeatmapColumn, header: PortfolioHeader?) -> String {
    let currency = header?.currency ?? ""
    let parts: [String]
    switch column {
    case .cx, .adoption, .engagement, .quality, .alignment:
      parts = column.dimension.map { dimension($0, account) } ?? []
    case .composite, .delta7, .delta30: parts = composite(account)
    case .name: parts = name(account, isPresenting: header?.isPresenting ?? false)
    case .band: parts = band(account)
    case .mrr: parts = ["MRR \(Format.money(account.mrr, currency: currency))"] + renewal(account, header)
    case .gates: parts = gates(account)
    case .owner: parts = [account.owner.map { "cadence owner \($0)" } ?? "nobody owns the cadence"]
    case .sponsor: parts = [sponsor(account.sponsorDays)]
    case .next: parts = next(account, header)
    case .renewal: parts = renewal(account, header)
    case .triggers:
      parts = [account.triggers.isEmpty ? "no trigger fires" : "firing: " + account.triggers.joined(separator: " ")]
    case .reasons: parts = account.watchlist.isEmpty ? ["not on the watchlist"] : reasons(account.watchlist)
    }
    return parts.filter { !$0.isEmpty }.joined(separator: " · ") + stale(account)
  }

  /// About a folded group.
  static func about(_ group: ListOrder.Group, currency: String) -> String {
    var text = "\(group.title): \(group.count) accounts, \(Format.money(group.mrr, currency: currency)) MRR"
    for (colour, count) in zip([Colour.green, .yellow, .red, .noData], group.colours) where count > 0 {
      text += " · \(count) \(colour.title)"
    }
    return text
  }

  private static func dimension(_ dimension: Dimension, _ account: AccountSummary) -> [String] {
    let shown = account[dimension]
    var parts = ["\(dimension.title) \(state(shown))"]
    let index = Dimension.allCases.firstIndex(of: dimension) ?? 0
    if index < account.consecutiveReds.count, account.consecutiveReds[index] > 1 {
      parts.append("Red at \(account.consecutiveReds[index]) month ends in a row")
    }
    parts += reasons(account.watchlist.filter { MethodNames.concerns($0.id, dimension) })
    let triggers = account.triggers.filter { MethodNames.concerns($0, dimension) }
    if !triggers.isEmpty { parts.append(triggers.joined(separator: " ")) }
    return parts
  }

  private static func composite(_ account: AccountSummary) -> [String] {
    var parts = ["Health \(state(account.composite))"]
    if let delta = account.delta7 { parts.append("\(Format.delta(delta)) in 7 days") }
    if let delta = account.delta30 { parts.append("\(Format.delta(delta)) in 30 days") }
    let red = Dimension.allCases.filter { account[$0].colour == .red }
    if !red.isEmpty { parts.append("Red: " + red.map(\.title).joined(separator: ", ")) }
    return parts
  }

  private static func state(_ shown: ShownScore) -> String {
    let coverage = shown.coverage < Points(100) ? " (coverage \(Format.percent(shown.coverage)))" : ""
    guard shown.score != nil || shown.colour != .noData else { return "has no data" + coverage }
    return shown.colour.title + (shown.score.map { " " + Format.points($0) } ?? "") + coverage
  }

  private static func name(_ account: AccountSummary, isPresenting: Bool) -> [String] {
    [
      isPresenting ? "" : account.id,
      account.segment.map { "segment \($0.rawValue) \($0.archetype)" } ?? "unsegmented",
      account.lifecycle == .onboarding ? "onboarding" : "",
      account.watchlist.isEmpty ? "not on the watchlist" : "on the watchlist: " + reasons(account.watchlist)[0],
    ]
  }

  private static func band(_ account: AccountSummary) -> [String] {
    [
      account.band.map { "MRR band \($0)" } ?? "no MRR band", account.touch.map { "touch \($0.rawValue)" } ?? "",
      account.goal.map { "goal \($0)" } ?? "",
    ]
  }

  private static func gates(_ account: AccountSummary) -> [String] {
    account.gates.isEmpty
      ? ["no gate is open"]
      : account.gates.map { "\($0) \(MethodNames.gate($0)) blocks \(MethodNames.blocked(by: $0))" }
  }

  static func sponsor(_ days: Int?) -> String {
    guard let days else { return "when the sponsor was last seen is not known" }
    return days < 0 ? "the sponsor was never seen" : "sponsor last seen \(days) days ago (limit 120)"
  }

  static func next(_ account: AccountSummary, _ header: PortfolioHeader?) -> [String] {
    guard let due = account.nextDue else { return ["no strategic touch is due: no start, nothing held"] }
    var parts = ["next strategic touch due \(Format.day(due))"]
    if let late = account.daysPastDue, late > 0 { parts.append("\(late) days past due") }
    parts.append(account.booked.map { "booked \(Format.day($0))" } ?? "not booked")
    if account.missStreak > 0 { parts.append("missed \(account.missStreak) in a row") }
    return parts
  }

  static func renewal(_ account: AccountSummary, _ header: PortfolioHeader?) -> [String] {
    guard let renewal = account.renewalOn else { return ["no renewal date"] }
    return ["renews \(Format.day(renewal))" + (header.map { ", \(Format.distance(renewal - $0.asOf))" } ?? "")]
  }

  private static func reasons(_ reasons: [WatchReason]) -> [String] {
    reasons.map { $0.detail.isEmpty ? $0.id : "\($0.detail) (\($0.id))" }
  }

  private static func stale(_ account: AccountSummary) -> String {
    if account.scoredOn == nil { return " · not scored yet" }
    return account.isCurrent ? "" : " · ~ scores of an earlier state, being computed"
  }
}

extension ListOrder.Group {
  /// The heading of a group: its segment and archetype.
  public var title: String {
    if isOnboarding { return "Onboarding" }
    return segment.map { $0.rawValue + "  " + $0.archetype } ?? "Unsegmented"
  }
}
