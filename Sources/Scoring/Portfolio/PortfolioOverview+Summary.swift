public import Domain

extension PortfolioOverview {
  /// The figures as screens show them; the numbers are those of `json`.
  public var summary: PortfolioSummary {
    let cadence = engine.model.cadence
    let triggers = engine.model.triggers
    let windows = TriggerWindows(
      days: triggers.efficacyDays, latelyDays: TriggerEfficacies.latelyDays, actionHours: triggers.firstActionHours,
      meetingDays: triggers.efficacyMeetingDays)
    let segments = zip(segments, days[0].parts).enumerated().map { index, item in
      part(item.0.segment, item.0.portfolio, item.1, past: days.dropFirst().map { $0.parts[index] })
    }
    return PortfolioSummary(
      asOf: asOf, total: part(nil, portfolio, days[0].whole, past: days.dropFirst().map(\.whole)), segments: segments,
      load: load.shown, outcomes: outcomes, queue: firing.queue, due: due.sorted(by: PortfolioOverview.isDueBefore),
      coverageTarget: cadence.coverageTarget, coverageDays: cadence.coverageDays,
      windows: windows)
  }

  private var outcomes: [TriggerOutcome] {
    zip(efficacies.triggers, firing.counts).map { efficacy, firing in
      TriggerOutcome(
        id: efficacy.trigger.rawValue, firing: firing, fired: efficacy.fired, firedLately: efficacy.firedLately,
        acted: efficacy.acted, ledToMeeting: efficacy.ledToMeeting, isNoisy: efficacy.isNoisy(engine.model))
    }
  }

  /// - Parameter past: the same part at the month ends, newest first.
  private func part(
    _ segment: Segment?, _ portfolio: Portfolio, _ today: PortfolioDay.Part, past: [PortfolioDay.Part]
  ) -> PortfolioPart {
    let months = Array(past.reversed())
    var figures = indicators(portfolio, today.figures).compactMap { indicator -> KeyFigure? in
      guard let id = KeyFigure.ID(rawValue: indicator.id) else { return nil }
      return KeyFigure(
        id: id, value: indicator.value?.points, hits: indicator.hits, total: indicator.total, target: indicator.target,
        isOnTarget: indicator.isOnTarget, history: months.compactMap { PortfolioOverview.value(of: id, $0) })
    }
    if let index = figures.firstIndex(where: { $0.id == .coverage }) {
      figures[index].hits = Int(today.coverage.hits)
      figures[index].total = Int(today.coverage.total)
    }
    figures.append(
      KeyFigure(
        id: .pastDue, value: Points(today.pastDue), hits: today.pastDue, total: today.accounts,
        history: months.map { Points($0.pastDue) }))
    figures.append(
      KeyFigure(
        id: .mrrAtRisk, value: PortfolioOverview.money(today.redMRR), hits: today.red, total: today.accounts,
        history: months.map { PortfolioOverview.money($0.redMRR) }))
    return PortfolioPart(
      segment: segment, accounts: portfolio.accounts,
      mrr: Money(minorUnits: Int64(clamping: portfolio.mrr)), figures: figures)
  }

  /// A share at a month end: the outer `nil` where no history is kept.
  private static func value(of id: KeyFigure.ID, _ part: PortfolioDay.Part) -> Points?? {
    let share: Rational?
    switch id {
    case .recap: share = part.figures.recaps.percent
    case .firstAction: share = part.figures.firstActions.percent
    case .decisions: share = part.figures.decisions.percent
    case .prepPack: share = part.figures.prepPacks.percent
    case .sponsorAB: share = part.figures.sponsorsAB.percent
    case .sponsorCD: share = part.figures.sponsorsCD.percent
    case .coverage: share = part.coverage.percent
    case .declineReason: share = part.figures.declineReasons.percent
    case .velocity, .pastDue, .mrrAtRisk: return nil
    }
    return .some(share?.points)
  }

  /// Minor units as a number; what is more than a number can hold stays at its end.
  private static func money(_ minor: Int128) -> Points {
    let most = Int64.max / 1_000_000
    return Points(Int(min(Int128(most), minor)))
  }

  private static func isDueBefore(_ left: DueAccount, _ right: DueAccount) -> Bool {
    if left.nextDue != right.nextDue { return left.nextDue < right.nextDue }
    if ByteKey(left.name) != ByteKey(right.name) { return bytesPrecede(left.name, right.name) }
    return bytesPrecede(left.id, right.id)
  }
}
