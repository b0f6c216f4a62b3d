import Domain

extension ScoringModel {
  /// Every value of a model, in the order of the method.
  public static let fields: [ModelField] =
    [.points("coverage-floor", \.coverageFloor)] + segmentationFields + meetingFields + experienceFields
    + adoptionFields + engagementFields + qualityFields + alignmentFields + compositeFields + cadenceFields
    + triggerFields + ruleFields + gateFields + watchlistFields + roadmapFields + portfolioFields

  private static let segmentationFields: [ModelField] =
    [
      .whole("segmentation.high-from", \.segmentation.highFrom, in: 1...6),
      .whole("segmentation.top-goal-from", \.segmentation.topGoalFrom, in: 2...11),
      .whole("segmentation.top-goal", \.segmentation.topGoal, in: 1...5),
      .points("segmentation.first-band", \.segmentation.firstBand),
      .points("segmentation.second-band", \.segmentation.secondBand),
      .points("segmentation.third-band", \.segmentation.thirdBand),
      .whole("segmentation.vip-tier", \.segmentation.vipTier, in: 0...999_999_999),
      .whole("segmentation.high-tier", \.segmentation.highTier, in: 0...999_999_999),
      .whole("segmentation.mid-tier", \.segmentation.midTier, in: 0...999_999_999),
    ] + ModelField.bySegment("segmentation.goal", \.segmentation.goal) { .whole($0, $1, in: 1...5) }
    + ModelField.bySegment("segmentation.touch-high", \.segmentation.touchHigh) { .word($0, $1) }
    + ModelField.bySegment("segmentation.touch-mid", \.segmentation.touchMid) { .word($0, $1) }
    + ModelField.bySegment("segmentation.touch-low", \.segmentation.touchLow) { .word($0, $1) }

  private static let meetingFields: [ModelField] = [
    .days("meetings.on-time-days", \.meetings.onTimeDays),
    .days("meetings.missed-after-days", \.meetings.missedAfterDays),
    .whole("meetings.recap-hours", \.meetings.recapHours, in: 0...8760),
  ]

  private static let experienceFields: [ModelField] =
    [
      .days("experience.pulse-days", \.experience.pulseDays),
      .whole("experience.pulse-lowest", \.experience.pulseLowest, in: 0...1),
      .whole("experience.pulse-highest", \.experience.pulseHighest, in: 5...10),
      .days("experience.sponsor-days", \.experience.sponsorDays),
      .days("experience.sponsor-early-days", \.experience.sponsorEarlyDays),
      .whole("experience.yellow-complaints", \.experience.yellowComplaints, in: 1...1000),
      .whole("experience.red-complaints", \.experience.redComplaints, in: 1...1000),
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
    + ModelField.bySegment("experience.sponsor-over", \.experience.sponsorOver) {
      .word($0, $1, among: [.green, .yellow, .red])
    }
    + ModelField.bands("experience.bands", \.experience.bands)

  private static let adoptionFields: [ModelField] =
    [
      .word("adoption.formula", \.adoption.formula),
      .points("adoption.default-target", \.adoption.defaultTarget, in: 1...100),
      .points("adoption.mfa-floor", \.adoption.mfaFloor),
      .points("adoption.endpoint-floor", \.adoption.endpointFloor),
      .points("adoption.backup-floor", \.adoption.backupFloor),
      .whole("adoption.gate-tier", \.adoption.gateTier, in: 1...99),
    ] + ModelField.bySegment("adoption.fresh-days", \.adoption.freshDays, ModelField.days)
    + ModelField.bands("adoption.bands", \.adoption.bands)

  private static let engagementFields: [ModelField] =
    [
      .points("engagement.weights.cadence", \.engagement.cadenceWeight),
      .points("engagement.weights.mix", \.engagement.mixWeight),
      .points("engagement.weights.velocity", \.engagement.velocityWeight),
      .points("engagement.weights.follow-up", \.engagement.followUpWeight),
      .points("engagement.weights.activity", \.engagement.activityWeight),
      .word("engagement.velocity", \.engagement.velocity),
      .whole("engagement.velocity-span", \.engagement.velocitySpan, in: 1...3650),
      .whole("engagement.velocity-zero-factor", \.engagement.velocityZeroFactor, in: 1...100),
      .days("engagement.activity-days", \.engagement.activityDays),
      .days("engagement.decision-days", \.engagement.decisionDays),
      .points("engagement.decision-green", \.engagement.decisionGreen),
      .word("engagement.colour", \.engagement.colour),
    ] + ModelField.bySegment("engagement.sponsor-required", \.engagement.sponsorRequired) { .flag($0, $1) }
    + ModelField.bySegment("engagement.window-days", \.engagement.windowDays, ModelField.days)
    + ModelField.bySegment("engagement.velocity-target", \.engagement.velocityTarget) { .whole($0, $1, in: 0...3650) }
    + ModelField.bySegment("engagement.activity-target", \.engagement.activityTarget) { .whole($0, $1, in: 1...1000) }
    + ModelField.bands("engagement.bands", \.engagement.bands)
    + ModelField.band("engagement.cadence", \.engagement.cadence)
    + ModelField.band("engagement.recap", \.engagement.recap)

  private static let qualityFields: [ModelField] =
    [
      .days("quality.sla-days", \.quality.slaDays),
      .days("quality.on-time-days", \.quality.onTimeDays),
      .days("quality.repeat-days", \.quality.repeatDays),
      .days("quality.repeat-reach", \.quality.repeatReach),
      .days("quality.follow-through-days", \.quality.followThroughDays),
      .points("quality.weights.sla", \.quality.slaWeight),
      .points("quality.weights.on-time", \.quality.onTimeWeight),
      .points("quality.weights.recurrence", \.quality.recurrenceWeight),
      .points("quality.weights.follow-through", \.quality.followThroughWeight),
      .points("quality.weights.pulse", \.quality.pulseWeight),
      .word("quality.recurrence", \.quality.recurrence),
    ] + ModelField.bySegment("quality.repeat-limit", \.quality.repeatLimit) { .points($0, $1) }
    + ModelField.bands("quality.bands", \.quality.bands)

  private static let alignmentFields: [ModelField] =
    [
      .word("alignment.formula", \.alignment.formula),
      .days("alignment.fresh-days", \.alignment.freshDays),
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
    ] + ModelField.bySegment("alignment.sponsor-applies", \.alignment.sponsorApplies) { .flag($0, $1) }
    + ModelField.bands("alignment.bands", \.alignment.bands)
    + ModelField.bands("alignment.rubric.bands", \.alignment.rubric)
}
