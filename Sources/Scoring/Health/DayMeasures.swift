import Domain

/// Hits out of a total; a percentage only when the total is not 0 (method §1.8).
struct Tally: Hashable, Sendable {
  var hits: Int32 = 0
  var total: Int32 = 0

  @inline(__always)
  mutating func count(_ hit: Bool) {
    total &+= 1
    if hit { hits &+= 1 }
  }

  var percent: Rational? { total == 0 ? nil : Rational(Int64(hits) * 100, Int64(total)) }
}

/// How long the executive sponsor has not been seen (method SPON-1).
public enum SponsorDays: Hashable, Sendable {
  case days(Int)
  /// A sponsor is known and was never seen: more than any limit.
  case neverSeen
  case missing

  /// Whether the sponsor was out of sight for longer than a limit; `nil` when nothing is known.
  public func exceeds(_ limit: Int) -> Bool? {
    switch self {
    case .days(let days): days > limit
    case .neverSeen: true
    case .missing: nil
    }
  }

  /// As JSON and summaries carry it: −1 is never seen.
  public var number: Int? {
    switch self {
    case .days(let days): days
    case .neverSeen: -1
    case .missing: nil
    }
  }
}

/// What was counted of one account on one day: plain numbers from which every score follows.
struct DayMeasures: Hashable, Sendable {
  var pulseSum: Int32 = 0
  var pulseCount: Int32 = 0
  var sponsor = SponsorDays.missing
  var complaints: Int32 = 0
  var hasEngagementComplaint = false

  var cadence = Tally()
  var mix = Tally()
  /// Twice the median of days, so that the mean of two days stays whole.
  var velocityTwice: Int64 = 0
  var velocityCount: Int32 = 0
  var followUp = Tally()
  var decisions = Tally()
  /// Whether the two latest QBR-type meetings both ended without a decision.
  var lastQBRsEmpty = false
  var activity: Int32 = 0

  var sla = Tally()
  var onTime = Tally()
  var repeats = Tally()
  var followThrough = Tally()

  /// Index of the latest alignment row in the prepared rows.
  var alignment: Int?
  var isAlignmentFresh = false

  var pulse: Rational? { pulseCount == 0 ? nil : Rational(Int64(pulseSum), Int64(pulseCount)) }
  var velocityDays: Rational? { velocityCount == 0 ? nil : Rational(velocityTwice, 2) }
}

/// What became of a meeting's recap by a day (method §3).
enum RecapState { case onTime, late, pending }

extension MeetingRow {
  /// The recap of a held meeting at the end of a day.
  @inline(__always)
  func recapState(_ day: ScoringDay, limit: Int64) -> RecapState {
    if recap <= day.number { return recapAt - heldAt <= limit ? .onTime : .late }
    return day.end - heldAt < limit ? .pending : .late
  }
}
