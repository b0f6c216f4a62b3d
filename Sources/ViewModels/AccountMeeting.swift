import Domain

/// What became of a meeting by the day shown, and how its recap did (method §3, §12).
struct AccountMeeting {
  enum Standing {
    /// Ahead, with a day.
    case upcoming
    /// Its day passed less than a week ago and nobody wrote down what became of it.
    case open
    case held, missed, waived, cancelled
    /// Neither held nor given a day.
    case undated
  }

  enum Recap: Equatable {
    /// Sent that many hours after the meeting.
    case onTime(Int)
    case late(Int)
    /// Not sent, with that many hours left.
    case pending(Int)
    /// Not sent, that many hours after the meeting.
    case unsent(Int)
  }

  /// Days either side of the plan in which a meeting counts as on time, and after which an unheld one is missed.
  static let tolerance = 7
  /// Hours in which a recap is due.
  static let recapHours = 48

  let meeting: Meeting
  let standing: Standing
  /// The day it was held, else the day it was planned for.
  let day: Day?
  /// `nil` when it was not held.
  let recap: Recap?
  /// `nil` when it was not held or had no plan.
  let wasOnTime: Bool?

  init(_ meeting: Meeting, _ setting: AccountReportSetting) {
    self.meeting = meeting
    let held = meeting.heldAt.flatMap { $0.instant < setting.end ? $0 : nil }
    standing = Self.standing(meeting, wasHeld: held != nil, asOf: setting.asOf)
    guard standing == .held, let held else {
      day = meeting.plannedOn
      recap = nil
      wasOnTime = nil
      return
    }
    day = held.day
    recap = Self.recap(held: held.instant, sent: meeting.recapSentAt?.instant, end: setting.end)
    wasOnTime = meeting.plannedOn.map { abs(held.day - $0) <= Self.tolerance }
  }

  private static func standing(_ meeting: Meeting, wasHeld: Bool, asOf: Day) -> Standing {
    if meeting.waivedReason?.isEmpty == false { return .waived }
    if meeting.status == .cancelled { return .cancelled }
    if meeting.status == .held, wasHeld { return .held }
    guard let planned = meeting.plannedOn else { return .undated }
    if planned > asOf { return .upcoming }
    switch meeting.status {
    case .missed: return .missed
    // A held meeting without its moment, or with a later one, still reads as booked.
    case .planned, .booked, .held, .cancelled:
      if planned == asOf { return .upcoming }
      return planned < asOf - tolerance ? .missed : .open
    }
  }

  private static func recap(held: Instant, sent: Instant?, end: Instant) -> Recap {
    let limit = held.adding(hours: recapHours)
    if let sent, sent < end {
      let hours = AccountReportSetting.hours(from: held, to: sent)
      return sent <= limit ? .onTime(max(0, hours)) : .late(hours)
    }
    let age = AccountReportSetting.hours(from: held, to: end)
    return end < limit ? .pending(recapHours - age) : .unsent(age)
  }
}
