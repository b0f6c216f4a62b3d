import Domain

extension ScoringModel {
  static let compositeFields: [ModelField] = [
    .points("composite.weights.cx", \.composite.experience),
    .points("composite.weights.adoption", \.composite.adoption),
    .points("composite.weights.engagement", \.composite.engagement),
    .points("composite.weights.quality", \.composite.quality),
    .points("composite.weights.alignment", \.composite.alignment),
    .whole("composite.unknown-for-green", \.composite.unknownForGreen, in: 0...5),
    .points("composite.maturity.adoption", \.composite.maturityAdoption),
    .points("composite.maturity.quality", \.composite.maturityQuality),
    .points("composite.maturity.engagement", \.composite.maturityEngagement),
    .points("composite.maturity.alignment", \.composite.maturityAlignment),
    .points("composite.appetite.cx", \.composite.appetiteExperience),
    .points("composite.appetite.engagement", \.composite.appetiteEngagement),
    .points("composite.appetite.adoption", \.composite.appetiteAdoption),
    .points("composite.appetite.alignment", \.composite.appetiteAlignment),
    .whole("composite.index-band", \.composite.indexBand, in: 1...100),
    .goals("composite.goals.appetite-1", \.composite.appetite1),
    .goals("composite.goals.appetite-2", \.composite.appetite2),
    .goals("composite.goals.appetite-3", \.composite.appetite3),
    .goals("composite.goals.appetite-4", \.composite.appetite4),
    .goals("composite.goals.appetite-5", \.composite.appetite5),
    .points("composite.distribution.first", \.composite.firstBound),
    .points("composite.distribution.second", \.composite.secondBound),
    .points("composite.distribution.third", \.composite.thirdBound),
    .points("composite.distribution.fourth", \.composite.fourthBound),
    .whole("history.month-ends", \.history.monthEnds, in: 1...36),
    .whole("history.short-delta-days", \.history.shortDeltaDays, in: 1...366),
    .whole("history.long-delta-days", \.history.longDeltaDays, in: 1...366),
    .whole("history.gate-reds", \.history.gateReds, in: 1...36),
    .whole("history.offer-month-ends", \.history.offerMonthEnds, in: 1...36),
  ]

  static let cadenceFields: [ModelField] =
    ModelField.bySegment("cadence.interval", \.cadence.interval) { .word($0, $1) }
    + [
      .days("cadence.coverage-days", \.cadence.coverageDays),
      .points("cadence.coverage-target", \.cadence.coverageTarget),
      .days("cadence.rebook-days", \.cadence.rebookDays),
      .whole("cadence.review-streak", \.cadence.reviewStreak, in: 1...100),
      .whole("cadence.limits.vcio", \.cadence.vcioLimit, in: 1...1000),
      .whole("cadence.limits.csm", \.cadence.csmLimit, in: 1...1000),
      .whole("cadence.limits.tam", \.cadence.tamLimit, in: 1...1000),
      .whole("cadence.limits.am", \.cadence.amLimit, in: 1...1000),
      .points("cadence.green-load", \.cadence.greenLoad, in: 0...1000),
      .points("cadence.amber-load", \.cadence.amberLoad, in: 0...1000),
      .whole("cadence.weeks-ahead", \.cadence.weeksAhead, in: 0...52),
    ]

  static let triggerFields: [ModelField] =
    [
      .points("triggers.adoption-drop", \.triggers.adoptionDrop),
      .points("triggers.adoption-still", \.triggers.adoptionStill),
      .whole("triggers.miss-streak", \.triggers.missStreak, in: 1...100),
      .days("triggers.proposal-days", \.triggers.proposalDays),
      .points("triggers.sla-margin", \.triggers.slaMargin),
      .days("triggers.milestone-days", \.triggers.milestoneDays),
      .points("triggers.follow-through-floor", \.triggers.followThroughFloor),
      .whole("triggers.quality-reds", \.triggers.qualityReds, in: 1...36),
      .points("triggers.deliverables-floor", \.triggers.deliverablesFloor),
      .days("triggers.renewal-days", \.triggers.renewalDays),
      .days("triggers.renewal-meeting-days", \.triggers.renewalMeetingDays),
      .days("triggers.fiscal-days", \.triggers.fiscalDays),
      .days("triggers.budget-meeting-days", \.triggers.budgetMeetingDays),
      .days("triggers.assessment-days", \.triggers.assessmentDays),
      .whole("triggers.first-action-hours", \.triggers.firstActionHours, in: 0...8760),
      .days("triggers.reopen-days", \.triggers.reopenDays),
      .whole("triggers.batch-size", \.triggers.batchSize, in: 0...100000),
      .days("triggers.efficacy-days", \.triggers.efficacyDays),
      .days("triggers.efficacy-meeting-days", \.triggers.efficacyMeetingDays),
      .whole("triggers.noisy-from", \.triggers.noisyFrom, in: 1...100000),
      .points("triggers.noisy-below", \.triggers.noisyBelow),
    ] + ModelField.bySegment("triggers.sla-green", \.triggers.slaGreen) { .points($0, $1) }
    + ModelField.bySegment("triggers.decision-maker-applies", \.triggers.decisionMakerApplies) { .flag($0, $1) }

  /// Every trigger's switch, owners and due.
  static let ruleFields: [ModelField] = Trigger.allCases.flatMap { trigger in
    let place = Place<TriggerRule>(
      get: { $0.triggers[trigger] }, set: { $0.triggers[trigger] = $1 })
    let key = "triggers.rules." + trigger.rawValue
    return [.flag(key + ".on", place.at(\.isOn))]
      + ModelField.bySegment(key + ".owner", place.at(\.owner)) { .word($0, $1) }
      + [.due(key + ".due", place.at(\.due), afterCompletion: trigger == .assessmentUnreviewed)]
  }

  static let gateFields: [ModelField] = [
    .flag("gates.G-3", \.gates.experience),
    .flag("gates.G-4", \.gates.engagement),
    .flag("gates.G-5", \.gates.quality),
    .flag("gates.G-6", \.gates.alignment),
    .flag("gates.G-7", \.gates.fixFirst),
    .flag("gates.G-8", \.gates.tier),
  ]

  static let watchlistFields: [ModelField] =
    [
      .whole("watchlist.experience", \.watchlist.experience, in: 1...3),
      .whole("watchlist.sponsor", \.watchlist.sponsor, in: 1...3),
      .whole("watchlist.past-due", \.watchlist.pastDue, in: 1...3),
      .whole("watchlist.past-due-streak", \.watchlist.pastDueStreak, in: 1...3),
      .whole("watchlist.engagement", \.watchlist.engagement, in: 1...3),
      .whole("watchlist.engagement-repeated", \.watchlist.engagementRepeated, in: 1...3),
      .whole("watchlist.quality", \.watchlist.quality, in: 1...3),
      .whole("watchlist.quality-repeated", \.watchlist.qualityRepeated, in: 1...3),
      .whole("watchlist.adoption", \.watchlist.adoption, in: 1...3),
      .whole("watchlist.alignment", \.watchlist.alignment, in: 1...3),
      .whole("watchlist.risk-high", \.watchlist.riskHigh, in: 1...3),
      .whole("watchlist.risk-medium", \.watchlist.riskMedium, in: 1...3),
      .whole("watchlist.risk-low", \.watchlist.riskLow, in: 1...3),
      .whole("watchlist.gate", \.watchlist.gate, in: 1...3),
      .whole("watchlist.call-to-action", \.watchlist.callToAction, in: 1...3),
      .whole("watchlist.renewal", \.watchlist.renewal, in: 1...3),
      .whole("watchlist.proposal", \.watchlist.proposal, in: 1...3),
      .whole("watchlist.drop", \.watchlist.drop, in: 1...3),
      .whole("watchlist.segment", \.watchlist.segment, in: 1...3),
      .whole("watchlist.data", \.watchlist.data, in: 1...3),
      .whole("watchlist.experience-reds", \.watchlist.experienceReds, in: 1...36),
      .whole("watchlist.experience-month-ends", \.watchlist.experienceMonthEnds, in: 1...36),
      .whole("watchlist.experience-inputs", \.watchlist.experienceInputs, in: 1...3),
      .whole("watchlist.past-due-misses", \.watchlist.pastDueMisses, in: 1...100),
      .whole("watchlist.repeated-reds", \.watchlist.repeatedReds, in: 1...36),
      .days("watchlist.renewal-days", \.watchlist.renewalDays),
      .days("watchlist.proposal-days", \.watchlist.proposalDays),
      .points("watchlist.short-drop", \.watchlist.shortDrop),
      .points("watchlist.long-drop", \.watchlist.longDrop),
    ] + ModelField.bySegment("watchlist.sponsor-applies", \.watchlist.sponsorApplies) { .flag($0, $1) }

  static let roadmapFields: [ModelField] =
    [
      .whole("roadmap.big-rocks", \.roadmap.bigRocks, in: 0...100),
      .days("roadmap.stalled-days", \.roadmap.stalledDays),
    ] + ModelField.bySegment("roadmap.horizon-quarters", \.roadmap.horizonQuarters) { .whole($0, $1, in: 1...40) }
    + ModelField.bySegment("roadmap.review-days", \.roadmap.reviewDays, ModelField.days)
    + ModelField.bySegment("roadmap.moved-days", \.roadmap.movedDays, ModelField.days)
    + ModelField.bySegment("roadmap.security-applies", \.roadmap.securityApplies) { .flag($0, $1) }

  static let portfolioFields: [ModelField] =
    [
      .days("portfolio.recap-days", \.portfolio.recapDays),
      .points("portfolio.recap-target", \.portfolio.recapTarget),
      .days("portfolio.first-action-days", \.portfolio.firstActionDays),
      .points("portfolio.first-action-target", \.portfolio.firstActionTarget),
      .days("portfolio.decision-days", \.portfolio.decisionDays),
      .points("portfolio.decision-target", \.portfolio.decisionTarget),
      .points("portfolio.prep-target", \.portfolio.prepTarget),
      .days("portfolio.decline-days", \.portfolio.declineDays),
      .points("portfolio.decline-target", \.portfolio.declineTarget),
    ] + ModelField.bySegment("portfolio.sponsor-target", \.portfolio.sponsorTarget) { .points($0, $1) }
}
