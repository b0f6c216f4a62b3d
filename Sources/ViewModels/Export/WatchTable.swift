import Domain

/// A view of the watchlist as a table for other programs: its group, the account, what is to be done next, and what the
/// view adds.
struct WatchTable: Sendable {
  private let view: WatchView
  private let header: PortfolioHeader?
  private let accounts: AccountTable

  init(_ view: WatchView, _ header: PortfolioHeader?) {
    (self.view, self.header) = (view, header)
    accounts = AccountTable(header)
  }

  /// In a grouped view an account stands under each of its groups.
  func rows(_ order: ListOrder) -> ExportedRows {
    let isGrouped = view.isGrouped
    let headings =
      ["Rank"] + (isGrouped ? ["Group"] : []) + accounts.headings
      + ["Next action", "Action owner", "Action clock", "Reviewed on", "Reviewed by"] + added
    let groups = GroupedRows(groups: order.groups.map { ($0.count, false) }, hasHeadings: false)
    return ExportedRows(headings: headings, count: order.keys.count) { [view] range in
      [.summaries(Array(order.keys[range])), .watched(Array(order.keys[range]), view)]
    } rows: { range, answers in
      range.compactMap { place in
        guard let account = answers.summaries[order.keys[place]] else { return nil }
        let group = groups.group(ofAccount: place).map { order.groups[$0].title(in: order.query.list) } ?? ""
        let detail = answers.watched[order.keys[place]]
        return [.count(place + 1)] + (isGrouped ? [.text(group)] : []) + accounts.cells(account) + care(detail)
          + content(detail)
      }
    }
  }

  private func care(_ detail: WatchDetail?) -> [ExportedCell] {
    let action = detail?.nextAction
    return [
      .words(action?.words), .words(action?.owner),
      .words(action?.clockWords), .day(detail?.review?.on), .words(detail?.review?.author),
    ]
  }

  /// The headings of what the view adds.
  private var added: [String] {
    switch view {
    case .attention, .mine, .reasons, .owners: []
    case .lateCalls: ["Late calls", "Worst call", "Days late", "Hours without first action"]
    case .gates: ["Blocked initiatives", "Held decisions", "Held expansion money"]
    case .renewals: ["Planning held", "Planning booked", "Account manager"]
    case .meetings:
      ["Meeting on", "Type", "Booked meeting", "Prep pack", "Purpose", "Roadmap linked", "Presenter", "Asks"]
    case .stale: ["Newest reading", "Newest alignment check", "Newest pulse", "Newest meeting"]
    case .snoozed: ["Snoozed on", "Snoozed until", "Snoozed by", "Because"]
    }
  }

  private func content(_ detail: WatchDetail?) -> [ExportedCell] {
    let cells = detail.map(content) ?? []
    return cells + Array(repeating: "", count: max(0, added.count - cells.count))
  }

  private func content(_ detail: WatchDetail) -> [ExportedCell] {
    let currency = header?.currency ?? ""
    switch detail.content {
    case .none: return view == .snoozed ? snooze(detail.snooze) : []
    case .late(let calls):
      guard let worst = calls.first else { return [.count(0)] }
      return [
        .count(calls.count), .text(WatchCells.words(worst)), .count(worst.daysLate), .count(worst.silentHours),
      ]
    case .blocked(let work):
      return [
        .text(work.cards.map(\.title).joined(separator: "; ")), .count(work.heldDecisions),
        .money(work.heldMoney, currency: currency),
      ]
    case .renewal(let plan):
      return [.day(plan.heldOn), .day(plan.bookedOn), .words(plan.owner)]
    case .meeting(let meeting):
      return [
        .day(meeting.on), .words(meeting.type?.title), .flag(meeting.isBooked), .flag(meeting.prepPack),
        .flag(meeting.hasPurpose), .flag(meeting.roadmapLinked), .words(meeting.presenter),
        .text(meeting.asks.map(\.text).joined(separator: "; ")),
      ]
    case .stale(let newest):
      return [.day(newest.reading), .day(newest.alignment), .day(newest.pulse), .day(newest.meeting)]
    }
  }

  private func snooze(_ snooze: Snooze?) -> [ExportedCell] {
    guard let snooze else { return [] }
    let until: ExportedCell =
      switch snooze.until {
      case .day(let day): .day(day)
      case .colour: "a colour changes"
      }
    return [.day(snooze.on), until, .text(snooze.author), .words(snooze.reason)]
  }
}
