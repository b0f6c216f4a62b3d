public import Domain

extension WatchPreview {
  /// Whose reasons these are, and who went through the account when: the title of the pane.
  public static func title(_ account: AccountSummary?, _ detail: WatchDetail?, header: PortfolioHeader?) -> String {
    guard let account else { return "why" }
    let title = Format.name(account.name) + " — why"
    guard let review = detail?.review, let header else { return title }
    return title + " · reviewed \(Format.weekdayDay(review.on)) by \(Format.name(review.author))"
      + (review.isCurrent(on: header.asOf) ? "" : ", not yet this week")
  }

  /// What is to be done next, and who put the account to sleep.
  static func notes(_ detail: WatchDetail, _ header: PortfolioHeader) -> [Line] {
    var lines: [Line] = []
    if let action = detail.nextAction {
      let origin: String
      switch action.origin {
      case .call(let id): origin = id.isEmpty ? "call to action" : "call to action \(id)"
      case .trigger(let id): origin = "\(id) fires, no call to action is open"
      }
      let text = "Next: \(action.words) · \(action.owner ?? "no owner") · \(action.clockWords) · \(origin)"
      lines.append(Line(kind: action.isLate ? .trigger : .plain, text: text))
    }
    lines += detail.promises.prefix(3).map { promise in
      Line(
        kind: PromiseWords.isBroken(promise, header.asOf) ? .trigger : .plain,
        text: PromiseWords.sentence(promise, header.asOf))
    }
    if detail.promises.count > 3 {
      lines.append(Line(kind: .plain, text: "Last huddle: \(detail.promises.count - 3) more, on the account's Actions"))
    }
    if let snooze = detail.snooze {
      let state = detail.wake.map { " · " + SnoozeWords.wake($0) } ?? ""
      let reason = snooze.reason.map { ": \($0)" } ?? ""
      lines.append(
        Line(
          kind: .plain,
          text: "Snoozed \(Format.day(snooze.on)) by \(Format.name(snooze.author)) "
            + SnoozeWords.until(snooze.until, on: header.asOf) + reason + state))
    }
    return lines
  }

  /// What the view in use adds, in full.
  static func content(_ detail: WatchDetail?, _ account: AccountSummary, _ header: PortfolioHeader) -> [Line] {
    guard let detail else { return [] }
    func plain(_ text: String) -> Line { Line(kind: .plain, text: text) }
    switch detail.content {
    case .none: return []
    case .late(let calls):
      return calls.map { call in
        let late = call.daysLate > 0 ? "\(call.daysLate) d past due" : "not yet due"
        return Line(
          kind: .trigger,
          text: "\(WatchCells.words(call)) · \(call.owner ?? "no owner") · \(late) · first action "
            + WatchCells.silence(call) + (call.id.isEmpty ? "" : " · \(call.id)"))
      }
    case .blocked(let work):
      var lines = work.cards.map { card in
        plain("Held back by \(card.gates.joined(separator: " ")): \(Format.name(card.title))")
      }
      if work.heldDecisions > 0 {
        let money = Format.money(work.heldMoney, currency: header.currency)
        let count = work.heldDecisions == 1 ? "1 decision waits" : "\(work.heldDecisions) decisions wait"
        lines.append(plain("\(money) of expansion credit: \(count)"))
      }
      return lines
    case .renewal(let plan):
      return [plain("Renewal planning: \(WatchCells.planning(plan, header.asOf)) · AM \(plan.owner ?? "nobody")")]
    case .meeting(let meeting):
      return self.meeting(meeting)
    case .stale(let newest):
      let dates = [
        ("reading", newest.reading), ("alignment check", newest.alignment), ("pulse", newest.pulse),
        ("meeting held", newest.meeting),
      ].map { name, day in "\(name) " + (day.map { Format.day($0) } ?? "never") }
      return [plain("Newest: " + dates.joined(separator: " · "))]
    }
  }

  private static func meeting(_ meeting: UpcomingMeeting) -> [Line] {
    func word(_ flag: Bool?) -> String { flag.map { $0 ? "yes" : "no" } ?? "unknown" }
    var lines = [
      Line(
        kind: .plain,
        text: "\(meeting.type?.title ?? "Meeting") \(Format.weekdayDay(meeting.on)) · presented by "
          + "\(meeting.presenter ?? "nobody yet") · prep pack \(word(meeting.prepPack)) · purpose "
          + "\(word(meeting.hasPurpose)) · roadmap linked \(word(meeting.roadmapLinked))")
    ]
    for (index, ask) in meeting.asks.prefix(2).enumerated() {
      lines.append(
        Line(
          kind: .plain, text: "Ask \(index + 1): \(ask.text)" + (ask.isPlanned ? "" : " (waits, not yet on the agenda)")
        ))
    }
    if meeting.asks.count > 2 {
      lines.append(Line(kind: .trigger, text: "\(meeting.asks.count - 2) more would be beyond two asks"))
    }
    if meeting.asks.isEmpty { lines.append(Line(kind: .trigger, text: "There is nothing to decide in it yet")) }
    return lines
  }
}
