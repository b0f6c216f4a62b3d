import Domain

/// What the radar says about the cell under the cursor, in one sentence with its rule.
enum RadarSentence {
  static func about(_ radar: RadarViewModel) -> String {
    guard let asOf = radar.asOf else { return "" }
    if let detail = radar.detail { return about(detail, asOf, radar.figures) }
    if radar.place.count == 0 { return empty(radar.focus, radar) }
    switch radar.focus {
    case .pastDue: return radar.selectedAccount.map { pastDue($0, asOf) } ?? ""
    case .timeline: return timeline(radar, asOf)
    case .load: return load(radar.figures)
    case .coverage: return coverage(radar.figures)
    case .triggers: return radar.figures.outcome.map { outcome($0, radar.figures) } ?? ""
    case .queue:
      return radar.figures.firingTrigger.map { firing($0, radar.figures.load, asOf, radar.figures.pause(of: $0.id)) }
        ?? ""
    }
  }

  // MARK: Accounts

  static func pastDue(_ account: AccountSummary, _ asOf: Day) -> String {
    ([Format.name(account.name) + ": " + due(account, asOf)] + streak(account.missStreak)
      + [booked(account, asOf), account.owner.map { "owner \(Format.name($0))" } ?? "nobody owns it", "rule CAD-3"])
      .joined(separator: " · ")
  }

  private static func due(_ account: AccountSummary, _ asOf: Day) -> String {
    guard let next = account.nextDue else { return "no due day: no date of joining and nothing held yet" }
    let days = asOf - next
    return "due \(Format.day(next, near: asOf)), "
      + (days > 0 ? "\(days) d past due" : days == 0 ? "that is today" : "in \(-days) d")
  }

  /// What the method advises after so many misses (method CAD-4).
  private static func streak(_ count: Int) -> [String] {
    switch count {
    case ..<1: []
    case 1: ["missed once: rebook within 7 days"]
    case 2: ["missed 2 times in a row: re-engage the stakeholders within 72 h"]
    default: ["missed \(count) times in a row: review segment and cadence"]
    }
  }

  private static func booked(_ account: AccountSummary, _ asOf: Day) -> String {
    account.booked.map { "booked for \(Format.day($0, near: asOf))" } ?? "not booked"
  }

  private static func timeline(_ radar: RadarViewModel, _ asOf: Day) -> String {
    guard let account = radar.list.selected else { return "" }
    let offset = radar.timeline.cursor
    let day = asOf + offset
    let when = "\(Format.weekdayDay(day)), w\(day.isoWeek.week) (\(Format.distance(offset)))"
    var parts = (radar.line(at: radar.list.cursor)?.touches ?? []).filter { $0.day == day }.map(touch)
    if let next = account.nextDue {
      if next == day { parts.append("strategic touch due (CAD-2)") }
      if next < day, day < asOf { parts.append("overdue since \(Format.day(next))") }
    }
    let isQuiet = parts.isEmpty
    if isQuiet { parts = ["touch " + due(account, asOf), booked(account, asOf)] }
    // What is about the day stays where it is from account to account.
    return when + (isQuiet ? ": nothing" : "") + " · \(Format.name(account.name)): " + parts.joined(separator: " · ")
  }

  private static func touch(_ touch: CadenceTouch) -> String {
    let standing =
      switch touch.standing {
      case .held: "held"
      case .booked: "booked"
      case .missed: "missed"
      case .open: "open: nobody wrote down what became of it"
      }
    let presenter = touch.presenter.map { " by \(Format.name($0))" } ?? ""
    return "\(touch.type?.title ?? "Meeting")\(presenter) \(standing)"
      + (touch.meetingID.isEmpty ? "" : " (\(Format.name(touch.meetingID)))")
  }

  // MARK: Figures

  private static func load(_ figures: RadarFigures) -> String {
    guard let person = figures.person, person.weeks.indices.contains(figures.week) else { return "" }
    let week = person.weeks[figures.week]
    let name = Format.name(person.name) + (person.isOutOfOffice ? " (out of office)" : "")
    var text = "\(name), \(self.week(week.monday)): \(meetings(week.meetings.count))"
    if let limit = person.limit, let percent = week.percent {
      text += " of \(limit) a week = \(Format.points(percent))% \(week.colour.title)"
    } else {
      text += ", no limit is known for the roles"
    }
    return text + " · rule CAD-6"
  }

  /// `w15 (06 Apr – 12 Apr)`.
  static func week(_ monday: Day) -> String {
    "w\(monday.isoWeek.week) (\(Format.shortDay(monday, near: monday)) – \(Format.shortDay(monday + 6, near: monday + 6)))"
  }

  private static func meetings(_ count: Int) -> String {
    count == 1 ? "1 strategic meeting" : "\(count) strategic meetings"
  }

  private static func coverage(_ figures: RadarFigures) -> String {
    guard figures.parts.indices.contains(figures.part), let summary = figures.summary else { return "" }
    let (scope, figure) = figures.parts[figures.part]
    let end = Format.day(summary.asOf + summary.coverageDays)
    guard let value = figure.value, let hits = figure.hits, let total = figure.total else {
      return "\(name(scope)): nothing is due by \(end) · rule CAD-5"
    }
    return "\(name(scope)): \(hits) of \(total) accounts due by \(end) are booked by then = \(Format.points(value))% "
      + "against \(Format.points(summary.coverageTarget))% · rule CAD-5"
  }

  static func name(_ scope: RadarScope) -> String {
    switch scope {
    case .all: "All segments"
    case .segment(nil): "Without a segment"
    case .segment(let segment?): "Segment \(segment.rawValue)"
    }
  }

  private static func outcome(_ outcome: TriggerOutcome, _ figures: RadarFigures) -> String {
    let windows = figures.summary?.windows ?? TriggerWindows()
    let accounts = outcome.firing == 1 ? "1 account" : "\(outcome.firing) accounts"
    var parts = ["\(outcome.id) \(MethodNames.trigger(outcome.id)) fires for \(accounts)"]
    if let pause = figures.pause(of: outcome.id) { parts.append(OpeningWords.paused(pause)) }
    if outcome.fired == 0 {
      parts.append("no call to action in \(windows.days) days")
    } else {
      parts.append(
        "\(outcome.fired) calls in \(windows.days) days: \(outcome.acted) acted on within \(windows.actionHours) h, "
          + "\(outcome.ledToMeeting) led to a held meeting within \(windows.meetingDays) d")
    }
    if outcome.isNoisy { parts.append("noisy: it fires often and hardly anybody acts") }
    return parts.joined(separator: " · ")
  }

  static func firing(
    _ firing: QueuedTrigger, _ people: [PersonLoad], _ asOf: Day, _ pause: TriggerPause? = nil
  ) -> String {
    let owner = firing.ownerID.flatMap { id in people.first { $0.id == id }?.name } ?? firing.owner
    let clock =
      switch firing.clock {
      case .running(let since, let hours) where hours < 0:
        "call opened \(Format.day(since)), first action \(-hours) h late"
      case .running(let since, let hours): "call opened \(Format.day(since)), first action within \(hours) h"
      case .notStarted: pause.map { OpeningWords.paused($0) } ?? "no call to action is open for it"
      case .acted(let day): "first action \(Format.day(day))"
      }
    return [
      "\(firing.id) \(Format.name(firing.accountName)): "
        + (firing.cause.hasSuffix(".") ? String(firing.cause.dropLast()) : firing.cause), clock,
      firing.due.map { "due \(Format.day($0))" } ?? "no due day",
      owner.map { "owner \(Format.name($0))" } ?? "nobody owns it",
    ].joined(separator: " · ")
  }

  // MARK: What a figure is made of

  private static func about(_ detail: RadarDetail, _ asOf: Day, _ figures: RadarFigures) -> String {
    let line = detail.cursor.line
    guard line < detail.rows.count else { return "" }
    switch detail.rows {
    case .meetings(let rows):
      let row = rows[line]
      return "\(Format.name(row.accountName)) · \(Format.weekdayDay(row.day)): \(row.type?.title ?? "Meeting") "
        + "\(row.isHeld ? "held" : "planned") (\(Format.name(row.meetingID))) · Enter opens the account"
    case .due(let rows):
      let row = rows[line]
      return "\(Format.name(row.name)): due \(Format.day(row.nextDue)) (\(Format.distance(row.nextDue - asOf))) · "
        + (row.booked.map { "booked for \(Format.day($0))\(row.isCovered ? "" : ", too late to count")" }
          ?? "not booked")
        + " · rule CAD-5"
    case .firing(let rows): return firing(rows[line], [], asOf, figures.pause(of: rows[line].id))
    }
  }

  static func title(_ detail: RadarDetail, _ summary: PortfolioSummary) -> String {
    switch detail.subject {
    case .week(let id, let monday):
      let person = summary.load.first { $0.id == id }
      let limit = person?.limit.map { " of \($0) a week" } ?? ""
      return "\(Format.name(person?.name ?? id)) · \(week(monday)) · \(meetings(detail.rows.count))\(limit)"
    case .due(let scope):
      return "\(name(scope)) · \(detail.rows.count) due by \(Format.day(summary.asOf + summary.coverageDays)), "
        + "not booked first"
    case .trigger(let id):
      return "\(id) \(MethodNames.trigger(id)) · fires for \(detail.rows.count), oldest clock first"
    }
  }

  static func nothing(behind subject: RadarDetail.Subject, _ summary: PortfolioSummary) -> String {
    switch subject {
    case .week(let person, let monday):
      let name = summary.load.first { $0.id == person }?.name ?? person
      return "\(Format.name(name)) presents no strategic meeting in \(week(monday))"
    case .due(let scope):
      return "\(name(scope)): no strategic touch is due by \(Format.day(summary.asOf + summary.coverageDays))"
    case .trigger(let id): return "\(id) fires for no account on \(Format.day(summary.asOf))"
    }
  }

  /// Why a pane has no rows, and what would bring some.
  static func empty(_ pane: RadarPane, _ radar: RadarViewModel) -> String {
    guard let header = radar.header, header.accounts > 0 else { return "There is no account yet" }
    let day = Format.day(header.asOf)
    if pane == .pastDue {
      if radar.list.order == nil { return "Reading what is past due…" }
      if !radar.filter.isEmpty, header.pastDue > 0 {
        return "None of the \(header.pastDue) past due matches the filter"
      }
      return "No strategic touch is past due on \(day)"
    }
    if pane == .timeline {
      guard radar.list.order != nil else { return "Reading the accounts…" }
      return "No account matches \(Format.name(radar.filter.text)): Esc clears the filter, f changes it"
    }
    guard radar.figures.summary != nil else { return counting(radar.figures) }
    return switch pane {
    case .load: "Nobody is in the team: people.csv says who presents and how much"
    case .queue:
      radar.figures.isQueueFiltered ? "No firing trigger matches the filter" : "No trigger fires on \(day)"
    case .coverage, .triggers, .pastDue, .timeline: "Nothing is counted"
    }
  }

  /// That figures are on their way.
  static func counting(_ figures: RadarFigures) -> String {
    figures.left.map { "computing… \($0) accounts left" } ?? "computing…"
  }
}
