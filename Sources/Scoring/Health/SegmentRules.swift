import Domain

/// A colour's bounds as exact numbers.
struct Bounds: Hashable, Sendable {
  let green: Rational
  let yellow: Rational
  let isGreenInclusive: Bool

  init(_ band: Band) {
    green = Rational(band.green)
    yellow = Rational(band.yellow)
    isGreenInclusive = band.isGreenInclusive
  }

  /// The colour of a value; unknown is no data.
  func colour(_ value: Rational?) -> Colour {
    guard let value else { return .noData }
    if isGreenInclusive ? value >= green : value > green { return .green }
    return value >= yellow ? .yellow : .red
  }
}

/// The model as one segment sees it, in the shape the evaluation of a day reads.
final class SegmentRules: Sendable {
  let segment: Segment
  let model: ScoringModel
  let isSegmentD: Bool
  let coverageFloor: Rational

  let onTimeDays: Int32
  let missedAfterDays: Int32
  /// In microseconds.
  let recapLimit: Int64

  let pulseDays: Int32
  let pulse: Bounds
  let experience: Bounds
  let experienceWeights: (pulse: Rational, sponsor: Rational, complaints: Rational)
  let sponsorPoints: (early: Rational, late: Rational, over: Rational)
  let complaintPoints: (none: Rational, yellow: Rational, red: Rational)

  let freshDays: Int32
  let adoption: Bounds
  /// Millionths of a percent.
  let floors: (mfa: Int64, endpoint: Int64, backup: Int64)

  let engagementDays: Int32
  let decisionDays: Int32
  let activityDays: Int32
  let engagement: Bounds
  let cadence: Bounds
  let recap: Bounds
  let decisionGreen: Rational
  let cadenceWeight: Rational
  let mixWeight: Rational
  let velocityWeight: Rational
  let followUpWeight: Rational
  let activityWeight: Rational
  /// Points lost a day of velocity, on the line through the segment's green.
  let velocitySlope: Rational
  let velocityTarget: Rational
  let velocityZero: Rational
  let activityTarget: Rational

  let slaDays: Int32
  let onTimeMilestoneDays: Int32
  let repeatDays: Int32
  let followThroughDays: Int32
  let quality: Bounds
  let repeatLimit: Rational
  /// Points lost a percent of repeats, on the line through the segment's green.
  let repeatSlope: Rational
  let qualityWeights: (sla: Rational, onTime: Rational, recurrence: Rational, followThrough: Rational, pulse: Rational)

  let alignmentDays: Int32
  let alignment: Bounds
  let rubric: Bounds
  let sponsorCheckApplies: Bool
  let checkWeights: (cadence: Rational, deliverables: Rational, sponsor: Rational, effort: Rational)
  let ratingWeights: (presence: Rational, perception: Rational, performance: Rational)
  let rubricWeights: (presence: Rational, perception: Rational, performance: Rational)

  init(_ model: ScoringModel, _ segment: Segment) {
    self.segment = segment
    self.model = model
    isSegmentD = segment == .d
    coverageFloor = Rational(model.coverageFloor)
    onTimeDays = Int32(model.meetings.onTimeDays)
    missedAfterDays = Int32(model.meetings.missedAfterDays)
    recapLimit = Int64(model.meetings.recapHours) * 3_600_000_000

    let experience = model.experience
    pulseDays = Int32(experience.pulseDays)
    pulse = Bounds(experience.pulse)
    self.experience = Bounds(experience.bands[segment])
    experienceWeights = (
      Rational(experience.pulseWeight), Rational(experience.sponsorWeight), Rational(experience.complaintWeight)
    )
    sponsorPoints = (
      Rational(experience.sponsorEarlyPoints), Rational(experience.sponsorLatePoints),
      Rational(experience.sponsorOverPoints)
    )
    complaintPoints = (
      Rational(experience.complaintNonePoints), Rational(experience.complaintYellowPoints),
      Rational(experience.complaintRedPoints)
    )

    freshDays = Int32(model.adoption.freshDays[segment])
    adoption = Bounds(model.adoption.bands[segment])
    floors = (
      model.adoption.mfaFloor.millionths, model.adoption.endpointFloor.millionths,
      model.adoption.backupFloor.millionths
    )

    let engagement = model.engagement
    engagementDays = Int32(engagement.windowDays[segment])
    decisionDays = Int32(engagement.decisionDays)
    activityDays = Int32(engagement.activityDays)
    self.engagement = Bounds(engagement.bands[segment])
    cadence = Bounds(engagement.cadence)
    recap = Bounds(engagement.recap)
    decisionGreen = Rational(engagement.decisionGreen)
    cadenceWeight = Rational(engagement.cadenceWeight)
    mixWeight = Rational(engagement.mixWeight)
    velocityWeight = Rational(engagement.velocityWeight)
    followUpWeight = Rational(engagement.followUpWeight)
    activityWeight = Rational(engagement.activityWeight)
    velocitySlope =
      ((.hundred - Rational(engagement.bands[segment].green)) / Rational(max(1, engagement.velocitySpan))).reduced
    velocityTarget = Rational(engagement.velocityTarget[segment])
    velocityZero = Rational(engagement.velocityTarget[segment] * engagement.velocityZeroFactor)
    activityTarget = Rational(max(1, engagement.activityTarget[segment]))

    let quality = model.quality
    slaDays = Int32(quality.slaDays)
    onTimeMilestoneDays = Int32(quality.onTimeDays)
    repeatDays = Int32(quality.repeatDays)
    followThroughDays = Int32(quality.followThroughDays)
    self.quality = Bounds(quality.bands[segment])
    repeatLimit = Rational(quality.repeatLimit[segment])
    let limit = quality.repeatLimit[segment].millionths == 0 ? Rational(1) : Rational(quality.repeatLimit[segment])
    repeatSlope = ((.hundred - Rational(quality.bands[segment].green)) / limit).reduced
    qualityWeights = (
      Rational(quality.slaWeight), Rational(quality.onTimeWeight), Rational(quality.recurrenceWeight),
      Rational(quality.followThroughWeight), Rational(quality.pulseWeight)
    )

    let alignment = model.alignment
    alignmentDays = Int32(alignment.freshDays)
    self.alignment = Bounds(alignment.bands[segment])
    rubric = Bounds(alignment.rubric[segment])
    sponsorCheckApplies = alignment.sponsorApplies[segment]
    checkWeights = (
      Rational(alignment.cadenceWeight), Rational(alignment.deliverablesWeight), Rational(alignment.sponsorWeight),
      Rational(alignment.effortWeight)
    )
    ratingWeights = (
      Rational(alignment.presenceWeight), Rational(alignment.perceptionWeight), Rational(alignment.performanceWeight)
    )
    rubricWeights = (
      Rational(alignment.rubricPresence), Rational(alignment.rubricPerception), Rational(alignment.rubricPerformance)
    )
  }
}
