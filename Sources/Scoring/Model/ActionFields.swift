import Domain

extension ScoringModel {
  static let compositeFields: [ModelField] = [
    .points("composite.weights.cx", \.composite.experience),
    .points("composite.weights.adoption", \.composite.adoption),
    .points("composite.weights.engagement", \.composite.engagement),
    .points("composite.weights.quality", \.composite.quality),
    .points("composite.weights.alignment", \.composite.alignment),
    .whole("composite.unknown-for-green", \.composite.unknownForGreen),
    .points("composite.maturity.adoption", \.composite.maturityAdoption),
    .points("composite.maturity.quality", \.composite.maturityQuality),
    .points("composite.maturity.engagement", \.composite.maturityEngagement),
    .points("composite.maturity.alignment", \.composite.maturityAlignment),
    .points("composite.appetite.cx", \.composite.appetiteExperience),
    .points("composite.appetite.engagement", \.composite.appetiteEngagement),
    .points("composite.appetite.adoption", \.composite.appetiteAdoption),
    .points("composite.appetite.alignment", \.composite.appetiteAlignment),
    .whole("composite.index-band", \.composite.indexBand),
    .goals("composite.goals.appetite-1", \.composite.appetite1),
    .goals("composite.goals.appetite-2", \.composite.appetite2),
    .goals("composite.goals.appetite-3", \.composite.appetite3),
    .goals("composite.goals.appetite-4", \.composite.appetite4),
    .goals("composite.goals.appetite-5", \.composite.appetite5),
    .points("composite.distribution.first", \.composite.firstBound),
    .points("composite.distribution.second", \.composite.secondBound),
    .points("composite.distribution.third", \.composite.thirdBound),
    .points("composite.distribution.fourth", \.composite.fourthBound),
    .whole("history.month-ends", \.history.monthEnds),
    .whole("history.short-delta-days", \.history.shortDeltaDays),
    .whole("history.long-delta-days", \.history.longDeltaDays),
    .whole("history.gate-reds", \.history.gateReds),
    .whole("history.offer-month-ends", \.history.offerMonthEnds),
  ]

  static let cadenceFields: [ModelField] =
    ModelField.bySegment("cadence.interval", \.cadence.interval, ModelField.word)
    + [
      .whole("cadence.coverage-days", \.cadence.coverageDays),
      .points("cadence.coverage-target", \.cadence.coverageTarget),
      .whole("cadence.rebook-days", \.cadence.rebookDays),
      .whole("cadence.review-streak", \.cadence.reviewStreak),
      .whole("cadence.limits.vcio", \.cadence.vcioLimit),
      .whole("cadence.limits.csm", \.cadence.csmLimit),
      .whole("cadence.limits.tam", \.cadence.tamLimit),
      .whole("cadence.limits.am", \.cadence.amLimit),
      .points("cadence.green-load", \.cadence.greenLoad),
      .points("cadence.amber-load", \.cadence.amberLoad),
      .whole("cadence.weeks-ahead", \.cadence.weeksAhead),
    ]

  static let triggerFields: [ModelField] =
    [
      .points("triggers.adoption-drop", \.triggers.adoptionDrop),
      .points("triggers.adoption-still", \.triggers.adoptionStill),
      .whole("triggers.miss-streak", \.triggers.missStreak),
      .whole("triggers.proposal-days", \.triggers.proposalDays),
      .points("triggers.sla-margin", \.triggers.slaMargin),
      .whole("triggers.milestone-days", \.triggers.milestoneDays),
      .points("triggers.follow-through-floor", \.triggers.followThroughFloor),
      .whole("triggers.quality-reds", \.triggers.qualityReds),
      .points("triggers.deliverables-floor", \.triggers.deliverablesFloor),
      .whole("triggers.renewal-days", \.triggers.renewalDays),
      .whole("triggers.renewal-meeting-days", \.triggers.renewalMeetingDays),
      .whole("triggers.fiscal-days", \.triggers.fiscalDays),
      .whole("triggers.budget-meeting-days", \.triggers.budgetMeetingDays),
      .whole("triggers.assessment-days", \.triggers.assessmentDays),
      .whole("triggers.first-action-hours", \.triggers.firstActionHours),
      .whole("triggers.reopen-days", \.triggers.reopenDays),
      .whole("triggers.batch-size", \.triggers.batchSize),
      .whole("triggers.efficacy-days", \.triggers.efficacyDays),
      .whole("triggers.efficacy-meeting-days", \.triggers.efficacyMeetingDays),
      .whole("triggers.noisy-from", \.triggers.noisyFrom),
      .points("triggers.noisy-below", \.triggers.noisyBelow),
    ] + ModelField.bySegment("triggers.sla-green", \.triggers.slaGreen, ModelField.points)
    + ModelField.bySegment("triggers.decision-maker-applies", \.triggers.decisionMakerApplies, ModelField.flag)

  static let watchlistFields: [ModelField] =
    [
      .whole("watchlist.experience", \.watchlist.experience),
      .whole("watchlist.sponsor", \.watchlist.sponsor),
      .whole("watchlist.past-due", \.watchlist.pastDue),
      .whole("watchlist.past-due-streak", \.watchlist.pastDueStreak),
      .whole("watchlist.engagement", \.watchlist.engagement),
      .whole("watchlist.engagement-repeated", \.watchlist.engagementRepeated),
      .whole("watchlist.quality", \.watchlist.quality),
      .whole("watchlist.quality-repeated", \.watchlist.qualityRepeated),
      .whole("watchlist.adoption", \.watchlist.adoption),
      .whole("watchlist.alignment", \.watchlist.alignment),
      .whole("watchlist.risk-high", \.watchlist.riskHigh),
      .whole("watchlist.risk-medium", \.watchlist.riskMedium),
      .whole("watchlist.risk-low", \.watchlist.riskLow),
      .whole("watchlist.gate", \.watchlist.gate),
      .whole("watchlist.call-to-action", \.watchlist.callToAction),
      .whole("watchlist.renewal", \.watchlist.renewal),
      .whole("watchlist.proposal", \.watchlist.proposal),
      .whole("watchlist.drop", \.watchlist.drop),
      .whole("watchlist.segment", \.watchlist.segment),
      .whole("watchlist.data", \.watchlist.data),
      .whole("watchlist.experience-reds", \.watchlist.experienceReds),
      .whole("watchlist.experience-month-ends", \.watchlist.experienceMonthEnds),
      .whole("watchlist.experience-inputs", \.watchlist.experienceInputs),
      .whole("watchlist.past-due-misses", \.watchlist.pastDueMisses),
      .whole("watchlist.repeated-reds", \.watchlist.repeatedReds),
      .whole("watchlist.renewal-days", \.watchlist.renewalDays),
      .whole("watchlist.proposal-days", \.watchlist.proposalDays),
      .points("watchlist.short-drop", \.watchlist.shortDrop),
      .points("watchlist.long-drop", \.watchlist.longDrop),
    ] + ModelField.bySegment("watchlist.sponsor-applies", \.watchlist.sponsorApplies, ModelField.flag)

  static let roadmapFields: [ModelField] =
    [
      .whole("roadmap.big-rocks", \.roadmap.bigRocks),
      .whole("roadmap.stalled-days", \.roadmap.stalledDays),
    ] + ModelField.bySegment("roadmap.horizon-quarters", \.roadmap.horizonQuarters, ModelField.whole)
    + ModelField.bySegment("roadmap.review-days", \.roadmap.reviewDays, ModelField.whole)
    + ModelField.bySegment("roadmap.moved-days", \.roadmap.movedDays, ModelField.whole)
    + ModelField.bySegment("roadmap.security-applies", \.roadmap.securityApplies, ModelField.flag)

  static let portfolioFields: [ModelField] =
    [
      .whole("portfolio.recap-days", \.portfolio.recapDays),
      .points("portfolio.recap-target", \.portfolio.recapTarget),
      .whole("portfolio.first-action-days", \.portfolio.firstActionDays),
      .points("portfolio.first-action-target", \.portfolio.firstActionTarget),
      .whole("portfolio.decision-days", \.portfolio.decisionDays),
      .points("portfolio.decision-target", \.portfolio.decisionTarget),
      .points("portfolio.prep-target", \.portfolio.prepTarget),
      .whole("portfolio.decline-days", \.portfolio.declineDays),
      .points("portfolio.decline-target", \.portfolio.declineTarget),
    ] + ModelField.bySegment("portfolio.sponsor-target", \.portfolio.sponsorTarget, ModelField.points)
}
