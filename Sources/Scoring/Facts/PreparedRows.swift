import Domain

// The rows of one account as the day evaluation reads them: day numbers, no text. `row` leads back to the fact.

/// A day number that no day reaches.
let never = Int32.max
/// A day number that every day has reached.
let always = Int32.min

extension Optional where Wrapped == Day {
  var orNever: Int32 { self.map(\.number) ?? never }
  var orAlways: Int32 { self.map(\.number) ?? always }
}

/// A meeting that can count: cancelled and waived ones are left out beforehand (method §3).
struct MeetingRow: Sendable {
  enum Kind: UInt8 {
    /// Strategic for every segment.
    case strategic
    /// Strategic for segment D alone.
    case service
    case other
  }
  let row: Int32
  let type: MeetingType?
  let kind: Kind
  let isQBR: Bool
  let isMissed: Bool
  let execPresent: Bool
  let decisionMaker: Bool?
  /// `never` when no plan is known.
  let planned: Int32
  /// `never` unless the status is held and the instant is known.
  let held: Int32
  let heldAt: Int64
  let recap: Int32
  let recapAt: Int64
  /// The first day on which a decision linked to the meeting existed.
  var decided: Int32

  /// Whether the meeting is strategic for an account judged as a segment.
  @inline(__always)
  func isStrategic(_ isSegmentD: Bool) -> Bool { kind == .strategic || (kind == .service && isSegmentD) }

  /// What the meeting is on a day (method §3, §12).
  @inline(__always)
  func state(on day: Int32, grace: Int32) -> MeetingState {
    if held <= day { return .held }
    if planned == never { return .nothing }
    if planned >= day { return isMissed && planned == day ? .missed : .booked }
    return isMissed || planned < day - grace ? .missed : .nothing
  }
}

enum MeetingState { case held, missed, booked, nothing }

/// A pulse with a rating.
struct PulseRow: Sendable {
  let row: Int32
  let day: Int32
  let value: Int32
}

struct ComplaintRow: Sendable {
  let row: Int32
  let logged: Int32
  let closed: Int32
  let isUnowned: Bool
  /// Tagged as irrelevance or lack of follow-through (method ENG-C).
  let isEngagementCause: Bool

  /// Counted by `CX-3`: logged this month, or earlier and still open.
  @inline(__always)
  func counts(on day: Int32, monthStart: Int32) -> Bool { logged <= day && (logged >= monthStart || closed > day) }
}

/// A reading of an active, weighted insight.
struct ReadingRow: Sendable {
  let row: Int32
  let day: Int32
  /// Millionths of a percent, 0…100 000 000.
  let coverage: Int64
}

struct TicketRow: Sendable {
  let row: Int32
  let opened: Int32
  let resolved: Int32
  let reopened: Int32
  let hasCategory: Bool
  /// Whether another ticket of its category came shortly before it.
  var repeatsCategory: Bool
  /// `nil` when the ticket does not take part in the SLA figure.
  let passesSLA: Bool?
}

struct MilestoneRow: Sendable {
  let row: Int32
  let due: Int32
  let done: Int32
}

struct AlignmentRow: Sendable {
  let row: Int32
  let day: Int32
  let presence: Int64?
  let perception: Int64?
  let performance: Int64?
  let deliverables: Int64?
  let effort: Bool?
}

/// A decision or proposal with the two days of its velocity (method ENG-3).
struct VelocityRow: Sendable {
  let row: Int32
  let isProposal: Bool
  /// The day from which the item exists and has been proposed.
  let exists: Int32
  let proposed: Int32
  let decided: Int32
}

/// A stretch of days, first day included, last day excluded, during which something was open.
struct OpenRow: Sendable {
  let row: Int32
  let from: Int32
  let until: Int32

  @inline(__always)
  func isOpen(on day: Int32) -> Bool { from <= day && day < until }
}

struct RiskRow: Sendable {
  let open: OpenRow
  let severity: RiskSeverity?
}

struct CallRow: Sendable {
  let open: OpenRow
  let due: Int32
  /// `Int64.max` when the opening is unknown.
  let openedAt: Int64
  let firstAction: Int32
}
