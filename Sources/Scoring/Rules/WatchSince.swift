import Domain

extension AccountEvaluation {
  /// The first day of a reason's unbroken run up to today (method §12, *Since*).
  ///
  /// Exact where a clock or an event decides; to the month end where a score does.
  func since(_ rule: WatchRule) -> Day? {
    switch rule {
    case .sponsor:
      guard case .days(let days) = today.measures.sponsor else { return nil }
      return calendar.day - (days - model.experience.sponsorDays - 1)
    case .pastDue: return cadence.nextDue.map { $0 + 1 }
    case .renewal: return renewalSince
    case .callToAction: return runStart(facts.calls.flatMap(lateness))
    case .proposal:
      let age = Int32(model.watchlist.proposalDays) + 1
      return runStart(facts.openProposals.map { OpenRow(row: $0.row, from: $0.from + age, until: $0.until) })
    case .risk: return runStart(facts.risks.map(\.open))
    case .gate: return monthRun { wasGateOpen($0) }
    case .experience:
      return monthRun {
        experienceReds(from: $0) >= model.watchlist.experienceReds
          || redInputs(history.months[$0]) >= model.watchlist.experienceInputs
      }
    case .engagement: return monthRun { history.colour(.engagement, $0) == .red }
    case .quality: return monthRun { history.colour(.quality, $0) == .red }
    case .alignment: return monthRun { history.colour(.alignment, $0) == .red }
    case .adoption:
      return monthRun { isFixFirst(history.months[$0]) || history.colour(.adoption, $0) == .red }
    case .drop: return monthRun(wasDropping)
    case .segment: return monthRun { history.months[$0].segment == nil || wasSuggestionOffered($0) }
    case .data: return monthRun { dataFigure(history.months[$0]) != nil }
    }
  }

  /// The oldest month end of the unbroken run of month ends on which something held; today when it did not hold at
  /// the latest one.
  private func monthRun(_ holds: (Int) -> Bool) -> Day {
    var start = calendar.day
    for index in history.months.indices {
      guard holds(index) else { break }
      start = history.months[index].day
    }
    return start
  }

  /// The first day of the unbroken run of stretches that reaches today; unknown when it has no first day.
  private func runStart(_ stretches: [OpenRow]) -> Day? {
    var start = day + 1
    for stretch in stretches.filter({ $0.from < $0.until && $0.from <= day }).sorted(by: { $0.until > $1.until }) {
      // Stretches come by descending end, so one that ends before the run begins ends the search.
      guard stretch.until >= start else { break }
      start = min(start, stretch.from)
    }
    return start == always ? nil : Day(number: min(start, day))
  }

  /// The window before the renewal, or the end of the last Green composite inside it.
  private var renewalSince: Day? {
    guard let renewal = account.renewalOn else { return nil }
    let window = renewal - model.watchlist.renewalDays
    guard let green = history.months.firstIndex(where: { $0.composite.colour == .green }),
      history.months[green].day >= window
    else { return window }
    return green == 0 ? calendar.day : history.months[green - 1].day
  }

  private func wasDropping(_ index: Int) -> Bool {
    var scratch: [Int32] = []
    let health = history.months[index]
    let before = [model.history.shortDeltaDays, model.history.longDeltaDays].map { days in
      engine.health(facts, ScoringDay(health.day - days, zone: calendar.zone), scratch: &scratch)
    }
    return drop(delta(health, before[0]), delta(health, before[1])) != nil
  }
}
