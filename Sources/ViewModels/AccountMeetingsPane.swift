import Domain

extension PaneTable {
  /// What is ahead, soonest first; below it the timeline, newest first, with the clock of every recap.
  static func meetings(_ report: AccountReport, _ setting: AccountReportSetting) -> PaneTable {
    let all = report.facts.meetings.map { AccountMeeting($0, setting) }
    let upcoming = all.filter { $0.standing == .upcoming }.sorted { precedes($0, $1) }
    let past = all.filter { $0.standing != .upcoming && $0.standing != .undated }.sorted { precedes($1, $0) }
    let undated = all.filter { $0.standing == .undated }.sorted { precedes($0, $1) }
    let pulses = Dictionary(grouping: report.facts.pulses.filter { $0.valuable != nil }) { $0.meetingID ?? "" }
    var sections = [
      PaneSection(
        "Upcoming",
        columns: [
          PaneColumn("Day", .fixed(11)), PaneColumn("", .fixed(9)), PaneColumn("Type", .flexible(16, most: 24)),
          PaneColumn("Status", .fixed(8)), PaneColumn("Purpose", .fixed(7), dispensability: 2),
          PaneColumn("Roadmap", .fixed(7), dispensability: 3), PaneColumn("Prep", .fixed(4), dispensability: 1),
          PaneColumn("Presenter", .flexible(12, most: 30)),
        ],
        rows: upcoming.map { upcomingRow($0, setting) },
        whenEmpty: "Nothing is planned or booked from \(setting.date(setting.asOf)) on."),
      PaneSection(
        "Timeline",
        columns: [
          PaneColumn("Day", .fixed(11)), PaneColumn("Type", .flexible(16, most: 24)), PaneColumn("Status", .fixed(11)),
          PaneColumn("On time", .fixed(11), dispensability: 3), PaneColumn("Recap", .fixed(14)),
          PaneColumn("Exec", .fixed(4), dispensability: 1), PaneColumn("Decider", .fixed(7), dispensability: 1),
          PaneColumn("Pulse", .fixed(5), dispensability: 4),
          PaneColumn("Presenter", .flexible(12, most: 30), dispensability: 2),
        ],
        rows: past.map { pastRow($0, pulses[$0.meeting.id, default: []], setting) },
        whenEmpty: "No meeting up to \(setting.date(setting.asOf)) is known; they come with meetings.csv."),
    ]
    if !undated.isEmpty {
      sections.append(
        PaneSection(
          "Without a day",
          columns: [
            PaneColumn("Type", .flexible(16, most: 24)), PaneColumn("Status", .fixed(11)),
            PaneColumn("Presenter", .flexible(12, most: 30)),
          ],
          rows: undated.map { item in
            PaneRow(
              id: "meeting \(item.meeting.id)",
              cells: [
                .text(title(item.meeting)), .text(item.meeting.status.words, .warning),
                .text(setting.person(item.meeting.presenter) ?? Format.none),
              ],
              detail:
                "\(title(item.meeting))\(setting.named(item.meeting.id)) has no planned day, so it counts nowhere.",
              opens: .sourceRow(SourceRow(.meetings, item.meeting.id)))
          },
          whenEmpty: ""))
    }
    let isAlert = past.contains { item in
      if case .unsent = item.recap { true } else { item.standing == .open }
    }
    return PaneTable(sections, badge: String(all.count), isAlert: isAlert)
  }

  private static func upcomingRow(_ item: AccountMeeting, _ setting: AccountReportSetting) -> PaneRow {
    let meeting = item.meeting
    let presenter = setting.person(meeting.presenter)
    return PaneRow(
      id: "meeting \(meeting.id)",
      cells: [
        .text(setting.date(item.day), .strong), .text(setting.distance(item.day), .muted), .text(title(meeting)),
        .text(meeting.status == .held ? "booked" : meeting.status.words, meeting.status == .planned ? .muted : .plain),
        .known(meeting.hasPurpose), .known(meeting.roadmapLinked), .known(meeting.prepPack),
        .text(presenter ?? "nobody", presenter == nil ? .warning : .plain),
      ],
      detail:
        "\(title(meeting))\(setting.named(meeting.id)) \(meeting.status == .planned ? "is planned for" : "is booked for") "
        + "\(setting.dated(item.day)), presented by \(presenter ?? "nobody yet"). Purpose \(word(meeting.hasPurpose)), "
        + "roadmap linked \(word(meeting.roadmapLinked)), prep pack \(word(meeting.prepPack))"
        + "\(meeting.isDigital == true ? ", digital" : "").",
      opens: .sourceRow(SourceRow(.meetings, meeting.id)))
  }

  private static func pastRow(
    _ item: AccountMeeting, _ pulses: [Pulse], _ setting: AccountReportSetting
  ) -> PaneRow {
    let meeting = item.meeting
    let wasHeld = item.standing == .held
    let drift = wasHeld ? zip(item.day, meeting.plannedOn).map { $0 - $1 } : nil
    let punctuality =
      switch (item.wasOnTime, drift) {
      case (true?, 0?): "on the day"
      case (_, let days?): days > 0 ? "\(days) d later" : days < 0 ? "\(-days) d earlier" : "on the day"
      default: wasHeld ? "no plan" : ""
      }
    let values = pulses.compactMap(\.valuable)
    let pulse = values.isEmpty ? "" : values.map(String.init).joined(separator: " ")
    let recap = recapWords(item.recap)
    let status = statusWords(item.standing)
    return PaneRow(
      id: "meeting \(meeting.id)",
      cells: [
        .text(setting.date(item.day)), .text(title(meeting)), .mark(status.colour, status.words),
        .text(punctuality, item.wasOnTime == false ? .warning : .muted),
        item.recap == nil ? .empty : .mark(recap.colour, recap.words),
        wasHeld ? .known(meeting.execPresent) : .empty, wasHeld ? .known(meeting.decisionMakerPresent) : .empty,
        .text(pulse), .text(setting.person(meeting.presenter) ?? Format.none),
      ],
      detail: pastDetail(item, status: status.words, punctuality: punctuality, recap: recap.words, pulses, setting),
      opens: .sourceRow(SourceRow(.meetings, meeting.id)))
  }

  private static func pastDetail(
    _ item: AccountMeeting, status: String, punctuality: String, recap: String, _ pulses: [Pulse],
    _ setting: AccountReportSetting
  ) -> String {
    let meeting = item.meeting
    var parts = ["\(title(meeting))\(setting.named(meeting.id)), \(setting.dated(item.day)): \(status)."]
    if let reason = meeting.waivedReason, !reason.isEmpty { parts.append("Waived because: \(reason).") }
    if item.standing == .open { parts.append("Its day passed; mark it held or missed.") }
    if item.standing == .held {
      if !punctuality.isEmpty { parts.append("Against the plan: \(punctuality).") }
      parts.append("Recap \(recap).")
      parts.append("Executive present \(word(meeting.execPresent)).")
      parts.append("Decision maker present \(word(meeting.decisionMakerPresent)).")
      parts.append("Prep pack \(word(meeting.prepPack)).")
    }
    if let presenter = setting.person(meeting.presenter) { parts.append("Presented by \(presenter).") }
    for pulse in pulses {
      guard let value = pulse.valuable else { continue }
      parts.append("Pulse \(value) of 5\(pulse.missing.map { ", missing: \($0)" } ?? "").")
    }
    return parts.joined(separator: " ")
  }

  private static func statusWords(_ standing: AccountMeeting.Standing) -> (colour: Colour, words: String) {
    switch standing {
    case .held: (.green, "held")
    case .missed: (.red, "missed")
    case .open: (.yellow, "open")
    case .waived: (.noData, "waived")
    case .cancelled: (.noData, "cancelled")
    case .upcoming: (.noData, "booked")
    case .undated: (.noData, "no day")
    }
  }

  private static func recapWords(_ recap: AccountMeeting.Recap?) -> (colour: Colour, words: String) {
    switch recap {
    case .onTime(let hours): (.green, "after \(AccountReportSetting.hours(hours))")
    case .late(let hours): (.red, "late, \(AccountReportSetting.hours(hours))")
    case .pending(let left): (.yellow, "\(left) h left")
    case .unsent(let age): (.red, "none, \(AccountReportSetting.hours(age))")
    case nil: (.noData, "")
    }
  }

  private static func title(_ meeting: Meeting) -> String { meeting.type?.title ?? "Meeting" }

  private static func word(_ flag: Bool?) -> String { flag.map { $0 ? "yes" : "no" } ?? "unknown" }

  /// By day, then id; meetings without a day come first.
  private static func precedes(_ left: AccountMeeting, _ right: AccountMeeting) -> Bool {
    let (a, b) = (left.day?.number ?? .min, right.day?.number ?? .min)
    return a == b ? left.meeting.id.utf8.lexicographicallyPrecedes(right.meeting.id.utf8) : a < b
  }

  private static func zip(_ left: Day?, _ right: Day?) -> (Day, Day)? {
    guard let left, let right else { return nil }
    return (left, right)
  }
}

extension PaneCell {
  /// `yes`, `no` in warning, or `?`.
  static func known(_ flag: Bool?) -> PaneCell {
    switch flag {
    case true?: .text("yes")
    case false?: .text("no", .warning)
    case nil: .text("?", .muted)
    }
  }
}
