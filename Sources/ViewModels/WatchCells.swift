public import Domain

/// What the views besides the four attention ones show about an account, to the right of its health.
public enum WatchCells {
  /// The columns of a view; `nil` where the reasons stand instead.
  public static func columns(_ view: WatchView) -> [PaneColumn]? {
    switch view {
    case .attention, .mine, .reasons, .owners: nil
    case .lateCalls:
      [
        PaneColumn("Call to action", .flexible(14, most: 44)), PaneColumn("Owner", .fixed(6), dispensability: 1),
        PaneColumn("Late", .fixed(9)), PaneColumn("First action", .fixed(14), dispensability: 2),
        PaneColumn("More", .fixed(5), dispensability: 3),
      ]
    case .gates:
      [
        PaneColumn("Gates", .fixed(12), dispensability: 2), PaneColumn("Blocks", .flexible(20)),
        PaneColumn("Budget", .fixed(13), isTrailing: true, dispensability: 1),
        PaneColumn("Credit", .fixed(6), isTrailing: true, dispensability: 3),
      ]
    case .renewals:
      [
        PaneColumn("Renews", .fixed(8)), PaneColumn("In", .fixed(6), isTrailing: true),
        PaneColumn("Planning", .flexible(14, most: 30)), PaneColumn("AM", .fixed(6), dispensability: 1),
      ]
    case .meetings:
      [
        PaneColumn("Day", .fixed(7)), PaneColumn("In", .fixed(6), isTrailing: true),
        PaneColumn("Type", .fixed(15), dispensability: 3), PaneColumn("Booked", .fixed(6), dispensability: 4),
        PaneColumn("Prep", .fixed(4)), PaneColumn("Purpose", .fixed(7), dispensability: 2),
        PaneColumn("Asks", .flexible(30)),
      ]
    case .stale:
      [
        PaneColumn("Covered", .fixed(7), isTrailing: true), PaneColumn("Why", .flexible(14, most: 26)),
        PaneColumn("Reading", .fixed(9), dispensability: 1), PaneColumn("Alignment", .fixed(9), dispensability: 2),
        PaneColumn("Pulse", .fixed(9), dispensability: 3), PaneColumn("Meeting", .fixed(9), dispensability: 4),
      ]
    case .snoozed:
      [
        PaneColumn("Until", .fixed(14)), PaneColumn("By", .fixed(8), dispensability: 1),
        PaneColumn("Since", .fixed(7), dispensability: 2), PaneColumn("Because", .flexible(10)),
      ]
    }
  }

  /// The cells of an account under these columns; empty as long as nothing is known.
  public static func cells(
    _ view: WatchView, _ account: AccountSummary, _ detail: WatchDetail?, _ header: PortfolioHeader?
  ) -> [PaneCell] {
    guard let detail, let header else { return [] }
    let day = header.asOf
    switch detail.content {
    case .none:
      return view == .snoozed ? snoozed(detail, day) : []
    case .late(let calls): return late(calls)
    case .blocked(let work):
      return [
        .text(account.gates.map(MethodNames.gate).joined(separator: "·"), .warning),
        .text(blocked(work)), .text(budget(work.cards, header.currency) ?? "", .strong),
        .text(work.heldDecisions > 0 ? Format.money(work.heldMoney, currency: header.currency) : "", .strong),
      ]
    case .renewal(let plan): return renewal(plan, account, day)
    case .meeting(let meeting): return self.meeting(meeting, day)
    case .stale(let newest): return stale(newest, account, day)
    }
  }

  private static func late(_ calls: [LateCall]) -> [PaneCell] {
    guard let worst = calls.first else { return [] }
    return [
      .text(words(worst), .strong), .text(worst.owner ?? "–!", worst.owner == nil ? .warning : .plain),
      .text(worst.daysLate > 0 ? "\(worst.daysLate)d late" : "not due", worst.daysLate > 0 ? .warning : .muted),
      .text(silence(worst), worst.silentHours == nil ? .muted : .warning),
      .text(calls.count > 1 ? "+\(calls.count - 1)" : "", .muted),
    ]
  }

  /// A call's title, else what its trigger asks for.
  static func words(_ call: LateCall) -> String {
    call.title ?? call.trigger.map(MethodNames.action) ?? (call.id.isEmpty ? "Call to action" : call.id)
  }

  static func silence(_ call: LateCall) -> String {
    call.silentHours.map { "none, " + ($0 < 72 ? "\($0) h over" : "\($0 / 24)d over") } ?? "done"
  }

  /// `2 initiatives: BI pilot, Firewall · credit of 1 decision`.
  static func blocked(_ work: BlockedWork) -> String {
    var parts: [String] = []
    if !work.cards.isEmpty {
      let count = work.cards.count == 1 ? "1 initiative: " : "\(work.cards.count) initiatives: "
      let titles = work.cards.prefix(3).map { Format.name($0.title) }.joined(separator: ", ")
      parts.append(count + titles + (work.cards.count > 3 ? " …" : ""))
    }
    if work.heldDecisions > 0 {
      parts.append("credit of \(work.heldDecisions == 1 ? "1 decision" : "\(work.heldDecisions) decisions")")
    }
    return parts.isEmpty ? "nothing waits for it" : parts.joined(separator: " · ")
  }

  /// The sum of what is known, as one amount or from low to high.
  private static func budget(_ cards: [BlockedWork.Card], _ currency: String) -> String? {
    let known = cards.filter { $0.low != nil || $0.high != nil }
    guard !known.isEmpty else { return nil }
    let low = known.reduce(Int64(0)) { $0 + ($1.low ?? $1.high ?? Money(minorUnits: 0)).minorUnits }
    let high = known.reduce(Int64(0)) { $0 + ($1.high ?? $1.low ?? Money(minorUnits: 0)).minorUnits }
    let first = Format.money(Money(minorUnits: low), currency: currency)
    return low == high ? first : first + "–" + Format.money(Money(minorUnits: high), currency: currency)
  }

  private static func renewal(_ plan: RenewalPlan, _ account: AccountSummary, _ day: Day) -> [PaneCell] {
    guard let renewal = account.renewalOn else { return [] }
    let isBare = plan.bookedOn == nil && plan.heldOn == nil
    return [
      .text(Format.shortDay(renewal, near: day), .strong), .text("\(renewal - day)d", .plain),
      .text(planning(plan, day), isBare ? .warning : .plain),
      .text(plan.owner ?? "–!", plan.owner == nil ? .warning : .plain),
    ]
  }

  static func planning(_ plan: RenewalPlan, _ day: Day) -> String {
    if let booked = plan.bookedOn { return "booked " + Format.shortDay(booked, near: day) }
    return plan.heldOn.map { "held " + Format.shortDay($0, near: day) } ?? "nothing booked"
  }

  private static func meeting(_ meeting: UpcomingMeeting, _ day: Day) -> [PaneCell] {
    [
      .text(Format.shortDay(meeting.on, near: day), .strong),
      .text(meeting.on == day ? "today" : "\(meeting.on - day)d"), .text(meeting.type?.title ?? ""),
      .text(meeting.isBooked ? "yes" : "no", meeting.isBooked ? .plain : .warning), .known(meeting.prepPack),
      .known(meeting.hasPurpose), .text(asks(meeting), meeting.asks.isEmpty ? .warning : .plain),
    ]
  }

  /// Two asks and no more: what is beyond them goes to the backlog.
  static func asks(_ meeting: UpcomingMeeting) -> String {
    guard !meeting.asks.isEmpty else { return "nothing to decide" }
    let two = meeting.asks.prefix(2).map { ($0.isPlanned ? "" : "? ") + Format.name($0.text) }
    let more = meeting.asks.count > 2 ? "  +\(meeting.asks.count - 2)" : ""
    return two.joined(separator: " · ") + more
  }

  private static func stale(_ newest: NewestData, _ account: AccountSummary, _ day: Day) -> [PaneCell] {
    func cell(_ date: Day?) -> PaneCell {
      date.map { .text(Format.shortDay($0, near: day)) } ?? .text("never", .warning)
    }
    let reason = account.watchlist.first { $0.id == "W-DATA" }
    return [
      .text(Format.percent(account.composite.coverage), .warning), .text(reason?.detail ?? ""), cell(newest.reading),
      cell(newest.alignment), cell(newest.pulse), cell(newest.meeting),
    ]
  }

  private static func snoozed(_ detail: WatchDetail, _ day: Day) -> [PaneCell] {
    guard let snooze = detail.snooze else { return [] }
    let until =
      switch snooze.until {
      case .day(let end): "\(Format.weekdayDay(end).prefix(10)) \(end - day)d"
      case .colour: "colour change"
      }
    return [
      .text(until, .strong), .text(snooze.author), .text(Format.shortDay(snooze.on, near: day)),
      .text(snooze.reason ?? "", .muted),
    ]
  }
}
