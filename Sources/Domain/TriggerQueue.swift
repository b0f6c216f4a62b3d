/// The days and hours by which triggers are judged, as the model has them (method §12).
public struct TriggerWindows: Hashable, Sendable {
  /// Days in which calls to action are counted, and the latest of them.
  public var days: Int
  public var latelyDays: Int
  /// Hours for a first action.
  public var actionHours: Int
  /// Days for a meeting that a call leads to.
  public var meetingDays: Int

  public init(days: Int = 90, latelyDays: Int = 7, actionHours: Int = 72, meetingDays: Int = 30) {
    self.days = days
    self.latelyDays = latelyDays
    self.actionHours = actionHours
    self.meetingDays = meetingDays
  }
}

/// What came of the calls to action of one trigger over the latest days (method §12).
public struct TriggerOutcome: Hashable, Sendable {
  /// `T-CX-1`, …
  public var id: String
  /// Accounts for which it fires now.
  public var firing: Int
  /// Calls to action opened in the window, and of those the ones opened in the latest seven days.
  public var fired: Int
  public var firedLately: Int
  /// Those with a first action within 72 hours.
  public var acted: Int
  /// Those after whose opening a meeting was held within 30 days.
  public var ledToMeeting: Int
  /// Whether it fires often and hardly anybody acts.
  public var isNoisy: Bool

  public init(
    id: String, firing: Int = 0, fired: Int = 0, firedLately: Int = 0, acted: Int = 0, ledToMeeting: Int = 0,
    isNoisy: Bool = false
  ) {
    self.id = id
    self.firing = firing
    self.fired = fired
    self.firedLately = firedLately
    self.acted = acted
    self.ledToMeeting = ledToMeeting
    self.isNoisy = isNoisy
  }
}

/// A trigger that fires for an account, with the clock of its first action (method §6).
public struct QueuedTrigger: Hashable, Sendable {
  /// What the clock says at the end of the day shown.
  public enum Clock: Hashable, Sendable {
    /// A call to action is open since then and nobody has acted; hours left, negative when the time is over.
    case running(since: Day, hoursLeft: Int)
    /// No call to action is open, or nobody knows since when.
    case notStarted
    /// Somebody acted on the open call.
    case acted(Day)
  }
  public var accountID: String
  public var accountName: String
  public var segment: Segment?
  /// `T-CX-1`, …
  public var id: String
  /// One sentence with the deciding figure.
  public var cause: String
  /// Who has it, by name: the owner of the open call, else whom the rule names; `nil` is nobody.
  public var owner: String?
  /// The person's id.
  public var ownerID: String?
  public var due: Day?
  public var clock: Clock

  public init(
    accountID: String, accountName: String, segment: Segment?, id: String, cause: String, owner: String?,
    ownerID: String?, due: Day?, clock: Clock
  ) {
    self.accountID = accountID
    self.accountName = accountName
    self.segment = segment
    self.id = id
    self.cause = cause
    self.owner = owner
    self.ownerID = ownerID
    self.due = due
    self.clock = clock
  }
}
