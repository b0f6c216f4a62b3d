public import Domain

/// One reason for which an account is on the watchlist, with its deciding figure (method §8).
public struct WatchFlag: Hashable, Sendable {
  public var rule: WatchRule
  /// 1…3.
  public var weight: Int
  /// A few words with the deciding figure.
  public var figure: WatchFigure
  /// The first day of the unbroken run, where it is known.
  public var since: Day?
}

/// What decided a reason, kept as numbers until somebody reads it.
public enum WatchFigure: Hashable, Sendable {
  /// Reds among the latest month ends.
  case monthEndReds(Int)
  case redInputs(Int)
  case sponsor(SponsorDays)
  case daysPastDue(Int, streak: Int)
  case dimensionRed(Dimension, consecutive: Int)
  case fixFirst
  case risk(RiskSeverity?, count: Int)
  case gates([Gate])
  case lateCalls(Int)
  case renewal(days: Int)
  case proposal(days: Int)
  case drop(Points, days: Int)
  case unsegmented
  case suggestion(Segment)
  case compositeUnknown
  case lowCoverage(Dimension, Points)
}

extension AccountEvaluation {
  /// The reasons in the order of their ids.
  var watchlist: [WatchFlag] {
    WatchRule.allCases.compactMap { rule in
      reason(rule).map { WatchFlag(rule: rule, weight: $0.weight, figure: $0.figure, since: since(rule)) }
    }
  }

  private func reason(_ rule: WatchRule) -> (weight: Int, figure: WatchFigure)? {
    let list = model.watchlist
    switch rule {
    case .experience: return experienceFigure.map { (list.experience, $0) }
    case .sponsor:
      guard list.sponsorApplies[judged], today.measures.sponsor.exceeds(model.experience.sponsorDays) == true else {
        return nil
      }
      return (list.sponsor, .sponsor(today.measures.sponsor))
    case .pastDue:
      guard let days = cadence.daysPastDue, days > 0 else { return nil }
      let weight = cadence.missStreak >= list.pastDueMisses ? max(list.pastDueStreak, list.pastDue) : list.pastDue
      return (weight, .daysPastDue(days, streak: cadence.missStreak))
    case .engagement: return red(.engagement, list.engagement, list.engagementRepeated)
    case .quality: return red(.quality, list.quality, list.qualityRepeated)
    case .alignment: return red(.alignment, list.alignment, list.alignment)
    case .adoption:
      return isFixFirst(today) ? (list.adoption, .fixFirst) : red(.adoption, list.adoption, list.adoption)
    case .risk:
      let open = facts.risks.filter { $0.open.isOpen(on: day) }
      // Among equal weights a known severity says more than an unknown one.
      let worst = open.max { left, right in
        let weights = (riskWeight(left.severity), riskWeight(right.severity))
        return weights.0 != weights.1 ? weights.0 < weights.1 : left.severity == nil && right.severity != nil
      }
      guard let worst else { return nil }
      return (riskWeight(worst.severity), .risk(worst.severity, count: open.count))
    case .gate:
      let open = gates.filter { $0 != .fixFirst && $0 != .tier }
      return open.isEmpty ? nil : (list.gate, .gates(open))
    case .callToAction:
      let late = facts.calls.count { lateness(of: $0).contains { $0.isOpen(on: day) } }
      return late == 0 ? nil : (list.callToAction, .lateCalls(late))
    case .renewal:
      guard let days = daysToRenewal(within: list.renewalDays), today.composite.colour != .green else { return nil }
      return (list.renewal, .renewal(days: days))
    case .proposal:
      guard let days = oldestOpenProposal, days > list.proposalDays else { return nil }
      return (list.proposal, .proposal(days: days))
    case .drop: return drop(shortDelta, longDelta).map { (list.drop, $0) }
    case .segment:
      if today.segment == nil { return (list.segment, .unsegmented) }
      guard isSuggestionOffered, let goal = suggestedGoal else { return nil }
      return (list.segment, .suggestion(CompositeRules.segment(ofGoal: goal)))
    case .data: return dataFigure(today).map { (list.data, $0) }
    }
  }

  /// An unknown severity weighs as low.
  func riskWeight(_ severity: RiskSeverity?) -> Int {
    switch severity {
    case .high: model.watchlist.riskHigh
    case .medium: model.watchlist.riskMedium
    case .low, nil: model.watchlist.riskLow
    }
  }

  private func red(_ dimension: Dimension, _ once: Int, _ repeated: Int) -> (weight: Int, figure: WatchFigure)? {
    guard today[dimension].colour == .red else { return nil }
    let count = reds(dimension)
    return (
      count >= model.watchlist.repeatedReds ? max(once, repeated) : once,
      .dimensionRed(dimension, consecutive: count)
    )
  }

  private var experienceFigure: WatchFigure? {
    let list = model.watchlist
    let reds = experienceReds(from: 0)
    if reds >= list.experienceReds { return .monthEndReds(reds) }
    let inputs = redInputs(today)
    return inputs >= list.experienceInputs ? .redInputs(inputs) : nil
  }

  /// Red Client Experience among the latest month ends from one backwards.
  func experienceReds(from start: Int) -> Int {
    history.months.dropFirst(start).prefix(model.watchlist.experienceMonthEnds).count { $0.experience.colour == .red }
  }

  /// How many of `CX-1` … `CX-3` are Red on a day, in the colours of those rules.
  func redInputs(_ health: DayHealth) -> Int {
    let rules = engine.rules(health.segment)
    return [
      rules.pulseColour(health.measures), rules.sponsorColour(health.measures),
      rules.complaintColour(health.measures),
    ].count { $0 == .red }
  }

  func drop(_ short: Rational?, _ long: Rational?) -> WatchFigure? {
    let list = model.watchlist
    if let short, short <= .zero - Rational(list.shortDrop) {
      return .drop(short.points, days: model.history.shortDeltaDays)
    }
    if let long, long <= .zero - Rational(list.longDrop) {
      return .drop(long.points, days: model.history.longDeltaDays)
    }
    return nil
  }

  func dataFigure(_ health: DayHealth) -> WatchFigure? {
    if health.composite.score == nil || health.composite.colour == .noData { return .compositeUnknown }
    let floor = engine.composite.coverageFloor
    let thin = Dimension.allCases.first { health[$0].coverage < floor }
    return thin.map { .lowCoverage($0, health[$0].coverage.points) }
  }

  /// The stretches of days on which a call to action was late: past its due day, or without a first action for too
  /// long (method §8, §12).
  func lateness(of call: CallRow) -> [OpenRow] {
    var stretches: [OpenRow] = []
    if call.due != never {
      stretches.append(OpenRow(row: call.open.row, from: max(call.due + 1, call.open.from), until: call.open.until))
    }
    if call.openedAt != .max {
      let limit = Instant(microseconds: call.openedAt).adding(hours: model.triggers.firstActionHours)
      stretches.append(
        OpenRow(
          row: call.open.row, from: calendar.zone.day(of: limit).number,
          until: min(call.open.until, call.firstAction)))
    }
    return stretches
  }
}
