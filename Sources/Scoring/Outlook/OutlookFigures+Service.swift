import Domain

extension AccountEvaluation {
  private func share(
    _ rule: String, _ title: String, _ tally: Tally, _ adverse: String, of noun: String, weight: Rational = .zero,
    bounds: [Rational] = [], assume: @escaping (inout AssumedFigures, Rational) -> Void
  ) -> OutlookFigure {
    OutlookFigure(
      rule: rule, title: title, current: tally.percent,
      rows: OutlookRows(tally: tally, adverse: adverse, noun: noun), bounds: bounds, weight: weight,
      points: tally.percent, assume: assume)
  }

  private func cadenceFigure(_ rule: String, weight: Rational = .zero, bounds: [Rational] = []) -> OutlookFigure {
    share(
      rule, "Cadence", today.measures.cadence, "not on time", of: "meeting", weight: weight, bounds: bounds,
      assume: { $0.cadenceRate = $1 })
  }

  private func followUpFigure(weight: Rational = .zero, bounds: [Rational] = []) -> OutlookFigure {
    share(
      "ENG-4", "Follow-up", today.measures.followUp, "late", of: "recap", weight: weight, bounds: bounds,
      assume: { $0.followUpRate = $1 })
  }

  /// The inputs of `ENG-C`, each with its own colour.
  var engagementChecks: [OutlookFigure] {
    var figures = [
      cadenceFigure("ENG-1", bounds: [rules.cadence.yellow, rules.cadence.green]),
      followUpFigure(bounds: [rules.recap.yellow, rules.recap.green]),
    ]
    if rules.engagementSponsorColour(today.measures) != nil { figures.append(sponsorFigure("CX-2")) }
    let tally = today.measures.decisions
    if tally.total > 0 {
      // While the two latest meetings are both empty the share decides nothing; the least that helps is one of them.
      let isBlocked = today.measures.lastQBRsEmpty
      let oneMore = Rational(Int64(tally.hits + 1) * 100, Int64(tally.total))
      figures.append(
        share(
          "ENG-D", isBlocked ? "Decisions, one of them from the two latest QBRs:" : "Decisions", tally,
          "without a decision", of: "QBR",
          bounds: isBlocked ? [oneMore, max(oneMore, rules.decisionGreen)] : [rules.decisionGreen],
          assume: { figures, value in
            figures.decisionRate = value
            figures.lastQBRsEmpty = false
          }))
    }
    let tagged = facts.complaints.count {
      $0.isEngagementCause && $0.counts(on: day, monthStart: calendar.asOf.monthStart)
    }
    figures.append(
      OutlookFigure(
        rule: "CX-3", title: "Complaints about relevance or follow-through", unit: .number, current: Rational(tagged),
        isWhole: true, best: .zero, worst: Rational(1_000_000), bounds: [.zero],
        assume: { $0.hasEngagementComplaint = $1 > .zero }))
    return figures
  }

  /// The parts of `ENG-S`.
  var engagementParts: [OutlookFigure] {
    let measures = today.measures
    var figures = [
      cadenceFigure("ENG-1", weight: rules.cadenceWeight),
      share(
        "ENG-2", "Stakeholder mix", measures.mix, "without a decision maker", of: "meeting", weight: rules.mixWeight,
        assume: { $0.mixRate = $1 }),
      velocityFigure,
    ]
    if rules.followUpWeight > .zero { figures.append(followUpFigure(weight: rules.followUpWeight)) }
    if rules.activityWeight > .zero {
      let target = rules.activityTarget
      figures.append(
        OutlookFigure(
          rule: "ENG-A", title: "Activity", unit: .number, current: Rational(Int(measures.activity)), isWhole: true,
          best: Rational(1_000_000), worst: .zero, weight: rules.activityWeight,
          points: rules.activityValue(measures),
          values: { points in
            let count = points * target / .hundred
            return [Rational(count.ceiling), Rational(count.floor + 1)]
          }, assume: { $0.activity = Int32(clamping: $1.ceiling) }))
    }
    return figures
  }

  private var velocityFigure: OutlookFigure {
    let (slope, target, zero) = (rules.velocitySlope, rules.velocityTarget, rules.velocityZero)
    let formula = model.engagement.velocity
    return OutlookFigure(
      rule: "ENG-3", title: "Velocity", unit: .days, current: today.measures.velocityDays, best: .zero,
      worst: Rational(1_000_000), weight: rules.velocityWeight, points: rules.velocityValue(today.measures),
      values: { points in
        switch formula {
        case .line: slope > .zero ? [((.hundred - points) / slope).reduced] : []
        case .grace: [(zero - points * (zero - target) / .hundred).reduced]
        }
      }, assume: { $0.velocityDays = $1 })
  }

  /// The parts of `SQ-S`.
  var qualityFigures: [OutlookFigure] {
    let measures = today.measures
    let weights = rules.qualityWeights
    var figures = [
      share(
        "SQ-1", "SLA", measures.sla, "missed", of: "ticket", weight: weights.sla, assume: { $0.slaRate = $1 })
    ]
    if measures.onTime.total > 0 {
      figures.append(
        share(
          "SQ-2", "On time", measures.onTime, "late", of: "milestone", weight: weights.onTime,
          assume: { $0.onTimeRate = $1 }))
    }
    let (slope, formula) = (rules.repeatSlope, model.quality.recurrence)
    figures.append(
      OutlookFigure(
        rule: "SQ-3", title: "Repeat rate", current: measures.repeats.percent, best: .zero, worst: .hundred,
        rows: OutlookRows(tally: measures.repeats, adverse: "repeats", noun: "ticket", countsAdverse: true),
        weight: weights.recurrence, points: rules.recurrenceValue(measures),
        values: { points in
          switch formula {
          case .limit: slope > .zero ? [((.hundred - points) / slope).reduced] : []
          case .complement: [.hundred - points]
          }
        }, assume: { $0.repeatRate = $1 }))
    if weights.followThrough > .zero {
      figures.append(
        share(
          "SQ-4", "Follow-through", measures.followThrough, "late", of: "recap", weight: weights.followThrough,
          assume: { $0.followThroughRate = $1 }))
    }
    if weights.pulse > .zero { figures.append(pulseShareFigure(weight: weights.pulse)) }
    return figures
  }

  /// The parts of `ALN-S`.
  var alignmentFigures: [OutlookFigure] {
    let check = assumedFigures.check
    func cell(_ rule: String, _ title: String, _ weight: Rational, _ cell: WritableKeyPath<AlignmentFigures, Rational?>)
      -> OutlookFigure
    {
      OutlookFigure(
        rule: rule, title: title, current: check[keyPath: cell], weight: weight, points: check[keyPath: cell],
        assume: { $0.check[keyPath: cell] = $1 })
    }
    guard model.alignment.formula == .checks else {
      let weights = rules.ratingWeights
      return [
        cell("ALN-R", "Presence", weights.presence, \.presence),
        cell("ALN-R", "Perception", weights.perception, \.perception),
        cell("ALN-R", "Performance", weights.performance, \.performance),
      ]
    }
    let weights = rules.checkWeights
    var figures = [
      cadenceFigure("SLA-1", weight: weights.cadence),
      cell("SLA-2", "Deliverables", weights.deliverables, \.deliverables),
    ]
    if rules.sponsorCheckApplies {
      figures.append(
        sponsorFigure("SLA-3", weight: weights.sponsor, points: rules.sponsorCheck(today.measures)))
    }
    let effort = check.effort.map { $0 ? Rational(1) : .zero }
    figures.append(
      OutlookFigure(
        rule: "SLA-4", title: "Effort mix", unit: .flag, current: effort, isWhole: true, best: Rational(1),
        worst: .zero, bounds: [Rational(1)], weight: weights.effort, points: effort.map { $0 * .hundred },
        values: { _ in [] }, assume: { $0.check.effort = $1 > .zero }))
    return figures
  }
}
