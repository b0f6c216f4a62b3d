public import Domain

/// The rhythm of strategic touches on one day (method §5).
public struct CadenceState: Hashable, Sendable {
  public var interval: CadenceInterval
  /// The day of the last held strategic meeting.
  public var lastHeld: Day?
  public var nextDue: Day?
  /// 0 when not past due; unknown without a due day.
  public var daysPastDue: Int?
  public var booked: Day?
  public var missStreak: Int
  /// Whether an override of the interval was ignored because it names no reason.
  public var isOverrideIgnored: Bool

  /// Whether the next touch was due before the day (method CAD-3).
  public var isPastDue: Bool { (daysPastDue ?? 0) > 0 }
}

extension PreparedFacts {
  /// `CAD-1` … `CAD-4`.
  func cadence(_ day: ScoringDay, _ rules: SegmentRules) -> CadenceState {
    let account = facts.account
    let hasOverride = account.cadenceOverride != nil && account.cadenceOverrideReason.isFilled
    let interval =
      hasOverride
      ? account.cadenceOverride ?? rules.model.cadence.interval[rules.segment]
      : rules.model.cadence.interval[rules.segment]
    var lastHeld = always
    for meeting in meetings where meeting.held <= day.number && meeting.isStrategic(rules.isSegmentD) {
      lastHeld = max(lastHeld, meeting.held)
    }
    var booked = never
    var streak = 0
    for meeting in meetings where meeting.isStrategic(rules.isSegmentD) {
      switch meeting.state(on: day.number, grace: rules.missedAfterDays) {
      case .booked: booked = min(booked, meeting.planned)
      case .missed: if meeting.planned > lastHeld { streak += 1 }
      case .held, .nothing: break
      }
    }
    let base = lastHeld == always ? account.since : Day(number: lastHeld)
    let nextDue = base?.adding(months: interval.months)
    return CadenceState(
      interval: interval, lastHeld: lastHeld == always ? nil : Day(number: lastHeld), nextDue: nextDue,
      daysPastDue: nextDue.map { max(0, day.day - $0) }, booked: booked == never ? nil : Day(number: booked),
      missStreak: streak, isOverrideIgnored: account.cadenceOverride != nil && !hasOverride)
  }

  /// Whether a meeting of a type was held on one of the days, or is booked (method §12 on TRG-*).
  func isHeldOrBooked(_ type: MeetingType, heldFrom: Int32, bookedFrom: Int32, _ day: Int32, grace: Int32) -> Bool {
    meetings.contains { meeting in
      guard meeting.type == type else { return false }
      switch meeting.state(on: day, grace: grace) {
      case .held: return meeting.held >= heldFrom
      case .booked: return meeting.planned >= bookedFrom
      case .missed, .nothing: return false
      }
    }
  }
}
