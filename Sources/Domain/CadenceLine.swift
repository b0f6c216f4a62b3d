/// One account's strategic touches on a line of days (method §5).
public struct CadenceLine: Hashable, Sendable {
  /// By day, then id.
  public var touches: [CadenceTouch]
  public init(touches: [CadenceTouch]) { self.touches = touches }

  /// The same without the ids of meetings, which may say whose they are.
  public var withoutIDs: CadenceLine {
    CadenceLine(
      touches: touches.map { touch in
        var touch = touch
        touch.meetingID = ""
        return touch
      })
  }
}

/// A strategic meeting on the line.
public struct CadenceTouch: Hashable, Sendable {
  public enum Standing: Hashable, Sendable, CaseIterable {
    case held, booked, missed
    /// Its day passed a few days ago and nobody has written down what became of it.
    case open
  }
  /// Empty where ids are hidden.
  public var meetingID: String
  public var type: MeetingType?
  /// The held day, else the planned one.
  public var day: Day
  public var standing: Standing
  /// The presenter's name, else the person id.
  public var presenter: String?

  public init(meetingID: String, type: MeetingType?, day: Day, standing: Standing, presenter: String? = nil) {
    self.meetingID = meetingID
    self.type = type
    self.day = day
    self.standing = standing
    self.presenter = presenter
  }
}
