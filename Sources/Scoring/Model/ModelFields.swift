import Domain

extension ScoringModel {
  /// Every value of a model that is one number or word, in the order of the method. The trigger table is listed
  /// beside it.
  public static let fields: [ModelField] =
    [.points("coverage-floor", \.coverageFloor)] + segmentationFields + meetingFields + experienceFields
    + adoptionFields + engagementFields + qualityFields + alignmentFields + compositeFields + cadenceFields
    + triggerFields + watchlistFields + roadmapFields + portfolioFields
    + [.whole("outlook.horizon-days", \.outlook.horizonDays)]

  private static let segmentationFields: [ModelField] =
    [
      .whole("segmentation.high-from", \.segmentation.highFrom),
      .whole("segmentation.top-goal-from", \.segmentation.topGoalFrom),
      .whole("segmentation.top-goal", \.segmentation.topGoal),
      .points("segmentation.first-band", \.segmentation.firstBand),
      .points("segmentation.second-band", \.segmentation.secondBand),
      .points("segmentation.third-band", \.segmentation.thirdBand),
      .whole("segmentation.vip-tier", \.segmentation.vipTier),
      .whole("segmentation.high-tier", \.segmentation.highTier),
      .whole("segmentation.mid-tier", \.segmentation.midTier),
    ] + ModelField.bySegment("segmentation.goal", \.segmentation.goal, ModelField.whole)
    + ModelField.bySegment("segmentation.touch-high", \.segmentation.touchHigh, ModelField.word)
    + ModelField.bySegment("segmentation.touch-mid", \.segmentation.touchMid, ModelField.word)
    + ModelField.bySegment("segmentation.touch-low", \.segmentation.touchLow, ModelField.word)

  private static let meetingFields: [ModelField] = [
    .whole("meetings.on-time-days", \.meetings.onTimeDays),
    .whole("meetings.missed-after-days", \.meetings.missedAfterDays),
    .whole("meetings.recap-hours", \.meetings.recapHours),
  ]

  private static let experienceFields: [ModelField] =
    [
      .whole("experience.pulse-days", \.experience.pulseDays),
      .whole("experience.pulse-lowest", \.experience.pulseLowest),
      .whole("experience.pulse-highest", \.experience.pulseHighest),
      .whole("experience.sponsor-days", \.experience.sponsorDays),
      .whole("experience.sponsor-early-days", \.experience.sponsorEarlyDays),
      .whole("experience.yellow-complaints", \.experience.yellowComplaints),
      .whole("experience.red-complaints", \.experience.redComplaints),
      .points("experience.weights.pulse", \.experience.pulseWeight),
      .points("experience.weights.sponsor", \.experience.sponsorWeight),
      .points("experience.weights.complaints", \.experience.complaintWeight),
      .points("experience.sponsor-points.early", \.experience.sponsorEarlyPoints),
      .points("experience.sponsor-points.late", \.experience.sponsorLatePoints),
      .points("experience.sponsor-points.over", \.experience.sponsorOverPoints),
      .points("experience.complaint-points.none", \.experience.complaintNonePoints),
      .points("experience.complaint-points.yellow", \.experience.complaintYellowPoints),
      .points("experience.complaint-points.red", \.experience.complaintRedPoints),
      .word("experience.colour", \.experience.colour),
    ] + ModelField.band("experience.pulse", \.experience.pulse)
    + ModelField.bySegment("experience.sponsor-over", \.experience.sponsorOver, ModelField.word)
    + ModelField.bands("experience.bands", \.experience.bands)

  private static let adoptionFields: [ModelField] =
    [
      .word("adoption.formula", \.adoption.formula),
      .points("adoption.default-target", \.adoption.defaultTarget),
      .points("adoption.mfa-floor", \.adoption.mfaFloor),
      .points("adoption.endpoint-floor", \.adoption.endpointFloor),
      .points("adoption.backup-floor", \.adoption.backupFloor),
      .whole("adoption.gate-tier", \.adoption.gateTier),
    ] + ModelField.bySegment("adoption.fresh-days", \.adoption.freshDays, ModelField.whole)
    + ModelField.bands("adoption.bands", \.adoption.bands)

  private static let engagementFields: [ModelField] =
    [
      .points("engagement.weights.cadence", \.engagement.cadenceWeight),
      .points("engagement.weights.mix", \.engagement.mixWeight),
      .points("engagement.weights.velocity", \.engagement.velocityWeight),
      .points("engagement.weights.follow-up", \.engagement.followUpWeight),
      .points("engagement.weights.activity", \.engagement.activityWeight),
      .word("engagement.velocity", \.engagement.velocity),
      .whole("engagement.velocity-span", \.engagement.velocitySpan),
      .whole("engagement.velocity-zero-factor", \.engagement.velocityZeroFactor),
      .whole("engagement.activity-days", \.engagement.activityDays),
      .whole("engagement.decision-days", \.engagement.decisionDays),
      .points("engagement.decision-green", \.engagement.decisionGreen),
      .word("engagement.colour", \.engagement.colour),
    ] + ModelField.bySegment("engagement.sponsor-required", \.engagement.sponsorRequired, ModelField.flag)
    + ModelField.bySegment("engagement.window-days", \.engagement.windowDays, ModelField.whole)
    + ModelField.bySegment("engagement.velocity-target", \.engagement.velocityTarget, ModelField.whole)
    + ModelField.bySegment("engagement.activity-target", \.engagement.activityTarget, ModelField.whole)
    + ModelField.bands("engagement.bands", \.engagement.bands)
    + ModelField.band("engagement.cadence", \.engagement.cadence)
    + ModelField.band("engagement.recap", \.engagement.recap)

  private static let qualityFields: [ModelField] =
    [
      .whole("quality.sla-days", \.quality.slaDays),
      .whole("quality.on-time-days", \.quality.onTimeDays),
      .whole("quality.repeat-days", \.quality.repeatDays),
      .whole("quality.repeat-reach", \.quality.repeatReach),
      .whole("quality.follow-through-days", \.quality.followThroughDays),
      .points("quality.weights.sla", \.quality.slaWeight),
      .points("quality.weights.on-time", \.quality.onTimeWeight),
      .points("quality.weights.recurrence", \.quality.recurrenceWeight),
      .points("quality.weights.follow-through", \.quality.followThroughWeight),
      .points("quality.weights.pulse", \.quality.pulseWeight),
      .word("quality.recurrence", \.quality.recurrence),
    ] + ModelField.bySegment("quality.repeat-limit", \.quality.repeatLimit, ModelField.points)
    + ModelField.bands("quality.bands", \.quality.bands)

  private static let alignmentFields: [ModelField] =
    [
      .word("alignment.formula", \.alignment.formula),
      .whole("alignment.fresh-days", \.alignment.freshDays),
      .points("alignment.checks.cadence", \.alignment.cadenceWeight),
      .points("alignment.checks.deliverables", \.alignment.deliverablesWeight),
      .points("alignment.checks.sponsor", \.alignment.sponsorWeight),
      .points("alignment.checks.effort", \.alignment.effortWeight),
      .points("alignment.ratings.presence", \.alignment.presenceWeight),
      .points("alignment.ratings.perception", \.alignment.perceptionWeight),
      .points("alignment.ratings.performance", \.alignment.performanceWeight),
      .points("alignment.rubric.presence", \.alignment.rubricPresence),
      .points("alignment.rubric.perception", \.alignment.rubricPerception),
      .points("alignment.rubric.performance", \.alignment.rubricPerformance),
    ] + ModelField.bySegment("alignment.sponsor-applies", \.alignment.sponsorApplies, ModelField.flag)
    + ModelField.bands("alignment.bands", \.alignment.bands)
    + ModelField.bands("alignment.rubric.bands", \.alignment.rubric)
}
