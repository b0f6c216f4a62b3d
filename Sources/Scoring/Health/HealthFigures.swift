import Domain

/// The figures of one day that the scores and colours are computed from: as counted, or with one of them assumed
/// otherwise. One set of formulas serves both.
protocol HealthFigures {
  var pulse: Rational? { get }
  var sponsor: SponsorDays { get }
  var complaints: Int32 { get }
  var hasEngagementComplaint: Bool { get }
  var cadenceRate: Rational? { get }
  var mixRate: Rational? { get }
  var velocityDays: Rational? { get }
  var followUpRate: Rational? { get }
  var decisionRate: Rational? { get }
  var lastQBRsEmpty: Bool { get }
  var activity: Int32 { get }
  var slaRate: Rational? { get }
  var onTimeRate: Rational? { get }
  var repeatRate: Rational? { get }
  var followThroughRate: Rational? { get }
}

extension DayMeasures: HealthFigures {
  var cadenceRate: Rational? { cadence.percent }
  var mixRate: Rational? { mix.percent }
  var followUpRate: Rational? { followUp.percent }
  var decisionRate: Rational? { decisions.percent }
  var slaRate: Rational? { sla.percent }
  var onTimeRate: Rational? { onTime.percent }
  var repeatRate: Rational? { repeats.percent }
  var followThroughRate: Rational? { followThrough.percent }
}

/// The cells of the alignment row in force, in percent; `nil` is missing or stale.
struct AlignmentFigures: Hashable {
  var presence: Rational?
  var perception: Rational?
  var performance: Rational?
  var deliverables: Rational?
  var effort: Bool?

  init(_ row: AlignmentRow?) {
    func percent(_ millionths: Int64?) -> Rational? { millionths.map { Rational($0, 1_000_000) } }
    presence = percent(row?.presence)
    perception = percent(row?.perception)
    performance = percent(row?.performance)
    deliverables = percent(row?.deliverables)
    effort = row?.effort
  }
}

/// Figures that can be set to any exact value.
struct AssumedFigures: HealthFigures {
  var pulse: Rational?
  var sponsor: SponsorDays
  var complaints: Int32
  var hasEngagementComplaint: Bool
  var cadenceRate: Rational?
  var mixRate: Rational?
  var velocityDays: Rational?
  var followUpRate: Rational?
  var decisionRate: Rational?
  var lastQBRsEmpty: Bool
  var activity: Int32
  var slaRate: Rational?
  var onTimeRate: Rational?
  var repeatRate: Rational?
  var followThroughRate: Rational?
  var check: AlignmentFigures
  /// The fresh coverage of each insight in the catalog's order, in percent.
  var readings: [Rational?]

  init(_ measures: DayMeasures, _ check: AlignmentFigures, readings: [Rational?]) {
    pulse = measures.pulse
    sponsor = measures.sponsor
    complaints = measures.complaints
    hasEngagementComplaint = measures.hasEngagementComplaint
    cadenceRate = measures.cadenceRate
    mixRate = measures.mixRate
    velocityDays = measures.velocityDays
    followUpRate = measures.followUpRate
    decisionRate = measures.decisionRate
    lastQBRsEmpty = measures.lastQBRsEmpty
    activity = measures.activity
    slaRate = measures.slaRate
    onTimeRate = measures.onTimeRate
    repeatRate = measures.repeatRate
    followThroughRate = measures.followThroughRate
    self.check = check
    self.readings = readings
  }
}
