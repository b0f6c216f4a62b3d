public import Domain

extension WatchView {
  /// The name in the line of views.
  public var title: String {
    switch self {
    case .attention: "Attention"
    case .mine: "Mine"
    case .reasons: "Reasons"
    case .owners: "Owners"
    case .lateCalls: "Late CTAs"
    case .gates: "Gates"
    case .renewals: "Renewals"
    case .meetings: "QBRs"
    case .stale: "Stale"
    case .snoozed: "Snoozed"
    }
  }
}

extension WatchlistViewModel {
  /// Whether `mine` cannot be answered, because whoever acts is nobody of the team.
  var isNobody: Bool { view == .mine && header?.actor?.person == nil }

  /// A view as it is named on screen.
  public struct Chip: Hashable, Sendable {
    public var view: WatchView
    /// `Attention 14`; renewals with their money while they are looked at.
    public var text: String
    public var isActive: Bool
  }

  /// The views in their order.
  public var chips: [Chip] {
    WatchView.allCases.map { view in
      var text = view.title
      if let count = counts?.accounts[view] { text += " \(count)" }
      if view == .renewals, self.view == view, let counts, counts.accounts[view] ?? 0 > 0 {
        text += " " + Format.money(counts.renewing, currency: header?.currency ?? "")
      }
      return Chip(view: view, text: text, isActive: view == self.view)
    }
  }

  /// Why the list is empty, when it is, and what fills it.
  public var emptyReason: String? {
    guard let header else { return nil }
    if isNobody {
      return "\u{201C}\(Format.name(header.actor?.name ?? ""))\u{201D} is nobody of the team: "
        + "start with --as and a person's id, name or initials."
    }
    guard let order = list.order, order.keys.isEmpty else { return nil }
    guard header.accounts > 0 else { return RowWords.noAccount }
    if !filter.isEmpty {
      return "No account of this view matches \(Format.name(filter.text)). Esc clears the filter."
    }
    let day = Format.day(header.asOf)
    switch view {
    case .attention, .reasons, .owners:
      let sleeping = counts?.accounts[.snoozed] ?? 0
      return "No reason of the watchlist holds for any of the \(header.accounts) accounts on \(day)"
        + (sleeping > 0 ? ", but \(sleeping) sleep." : ".")
    case .mine: return "None of the accounts in which \(header.actor?.name ?? "you") has a role has a reason on \(day)."
    case .lateCalls: return "No call to action is late on \(day): none past due, none without its first action in time."
    case .gates: return "No gate is open on \(day): nothing is blocked."
    case .renewals:
      return "Nothing renews in the \(WatchView.renewalDays) days from \(day), as far as renewal days are known."
    case .meetings: return "No QBR is planned or booked in the \(WatchView.meetingDays) days from \(day)."
    case .stale: return "Every account has enough data to be judged on \(day)."
    case .snoozed: return "Nothing sleeps on \(day). Snooze an account in another view, and it waits here."
    }
  }
}

extension ListOrder.Group {
  /// The heading of a group in a list.
  public func title(in list: ListQuery.List) -> String {
    guard case .watch(let view) = list, let heading else { return title }
    switch view {
    case .reasons: return "\(heading.id)  \(MethodNames.reason(heading.id))"
    case .gates: return "\(heading.id)  \(MethodNames.gate(heading.id)): blocks \(MethodNames.blocked(by: heading.id))"
    case .renewals:
      return heading.id == "30" ? "Renews within 30 days" : heading.id == "60" ? "In 31 to 60 days" : "In 61 to 90 days"
    default: return heading.id.isEmpty ? "Nobody" : Format.name(heading.name ?? heading.id)
    }
  }
}

extension MethodNames {
  /// What a firing trigger asks for, in a few words (method §6).
  public static func action(_ trigger: String) -> String {
    switch trigger {
    case "T-CX-1": "Win the client back"
    case "T-CX-2": "Give the complaint an owner"
    case "T-CX-3": "See the sponsor"
    case "T-ADO-1": "Roll out MFA"
    case "T-ADO-2": "Protect the endpoints"
    case "T-ADO-3": "Repair the backups"
    case "T-ADO-4": "Get adoption moving"
    case "T-ENG-1": "Re-engage stakeholders"
    case "T-ENG-2": "Chase the proposal"
    case "T-ENG-3": "Get the decider back"
    case "T-ENG-4": "Send recaps in time"
    case "T-ENG-5": "Restore engagement"
    case "T-QUA-1": "Recover the SLA"
    case "T-QUA-2": "Finish the milestone"
    case "T-QUA-3": "Stop the repeats"
    case "T-QUA-4": "Follow through"
    case "T-QUA-7": "Plan the recovery"
    case "T-ALN-1": "Ask what they miss"
    case "T-ALN-2": "Deliver what is owed"
    case "T-ALN-4": "Review the segment"
    case "TRG-01": "Plan the renewal"
    case "TRG-02": "Plan the budget"
    case "TRG-03": "Review the roadmap"
    case "TRG-04": "Hold the kickoff"
    default: trigger
    }
  }
}

extension NextAction {
  /// The call's title, else what the trigger asks for.
  public var words: String {
    if let title { return MethodNames.action(title) }
    switch origin {
    case .call(let id): return id.isEmpty ? "Call to action" : id
    case .trigger(let id): return MethodNames.action(id)
    }
  }

  /// `in 2d`, `today`, `3d late`, `52 h left`.
  public var clockWords: String { clock.map(NextAction.words) ?? "no date" }

  /// Whether its time is over.
  public var isLate: Bool {
    switch clock {
    case .due(let days): days < 0
    case .firstAction(let hours): hours < 0
    case nil: false
    }
  }

  private static func words(_ clock: Clock) -> String {
    switch clock {
    case .due(0): "today"
    case .due(let days): days > 0 ? "in \(days)d" : "\(-days)d late"
    case .firstAction(let hours):
      hours >= 0 ? "\(hours) h left" : hours > -48 ? "\(-hours) h late" : "\(-hours / 24)d late"
    }
  }
}
