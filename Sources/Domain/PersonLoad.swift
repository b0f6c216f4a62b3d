/// How many strategic meetings somebody presents in the coming ISO weeks, against their limit (method CAD-6).
public struct PersonLoad: Hashable, Sendable {
  public var id: String
  /// The name, else the id.
  public var name: String
  public var roles: [String]
  /// Strategic meetings a week; `nil` when no role has a limit.
  public var limit: Int?
  public var isOutOfOffice: Bool
  /// This week and the following ones.
  public var weeks: [LoadWeek]

  public init(
    id: String, name: String, roles: [String] = [], limit: Int?, isOutOfOffice: Bool = false, weeks: [LoadWeek]
  ) {
    self.id = id
    self.name = name
    self.roles = roles
    self.limit = limit
    self.isOutOfOffice = isOutOfOffice
    self.weeks = weeks
  }
}

/// One person's ISO week.
public struct LoadWeek: Hashable, Sendable {
  public var monday: Day
  /// By day, then account, then id.
  public var meetings: [LoadMeeting]
  /// Of the limit; unknown without one.
  public var percent: Points?
  /// Green, Yellow above the first limit, Red above the second; `noData` without a limit.
  public var colour: Colour

  public init(monday: Day, meetings: [LoadMeeting], percent: Points?, colour: Colour) {
    self.monday = monday
    self.meetings = meetings
    self.percent = percent
    self.colour = colour
  }
}

/// A meeting that counts in a week's load.
public struct LoadMeeting: Hashable, Sendable {
  public var accountID: String
  public var accountName: String
  public var meetingID: String
  public var type: MeetingType?
  /// The held day, else the planned one.
  public var day: Day
  public var isHeld: Bool

  public init(
    accountID: String, accountName: String, meetingID: String, type: MeetingType?, day: Day, isHeld: Bool
  ) {
    self.accountID = accountID
    self.accountName = accountName
    self.meetingID = meetingID
    self.type = type
    self.day = day
    self.isHeld = isHeld
  }
}
