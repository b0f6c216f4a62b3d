import Domain

/// What the watchlist's views show of the small portfolio, as the store would answer.
enum WatchFixture {
  static func counts(_ accounts: [AccountSummary]) -> WatchCounts {
    WatchCounts(
      accounts: Dictionary(
        uniqueKeysWithValues: WatchView.allCases.map { ($0, Set(groups($0, accounts).flatMap(\.places)).count) }),
      renewing: Money(minorUnits: 1_240_000))
  }

  static func order(_ view: WatchView, _ query: ListQuery, _ accounts: [AccountSummary]) -> ListOrder {
    let wanted = query.nameContains.lowercased()
    let groups = groups(view, accounts).map { heading, places in
      (heading, places.filter { wanted.isEmpty || accounts[$0].name.lowercased().contains(wanted) })
    }.filter { !$0.1.isEmpty }
    return ListOrder(
      query: query, keys: groups.flatMap(\.1).map(Int64.init),
      groups: groups.map { heading, places in
        var group = ListOrder.Group(
          segment: nil, isOnboarding: false, count: places.count,
          mrr: Money(minorUnits: places.reduce(0) { $0 + (accounts[$1].mrr?.minorUnits ?? 0) }), colours: [0, 0, 0, 0])
        for place in places {
          group.colours[Colour.allCases.firstIndex(of: accounts[place].composite.colour) ?? 3] += 1
        }
        group.heading = heading
        return group
      })
  }

  private typealias Group = (heading: ListOrder.Group.Heading?, places: [Int])

  private static func groups(_ view: WatchView, _ accounts: [AccountSummary]) -> [Group] {
    let watched = accounts.indices.filter { !accounts[$0].watchlist.isEmpty }
    func all(_ isListed: (AccountSummary) -> Bool) -> [Int] { accounts.indices.filter { isListed(accounts[$0]) } }
    func group(_ id: String, _ name: String?, _ places: [Int]) -> Group {
      (ListOrder.Group.Heading(id: id, name: name), places)
    }
    let groups: [Group] =
      switch view {
      case .attention: [(nil, watched)]
      case .mine: [(nil, watched.filter { accounts[$0].owner == "MK" })]
      case .reasons:
        WatchReason.methodOrder.map { id in
          group(id, nil, watched.filter { accounts[$0].watchlist.contains { $0.id == id } })
        }
      case .owners:
        [
          group("", nil, watched.filter { accounts[$0].owner == nil }),
          group("P-1", "Mia Kern", watched.filter { accounts[$0].owner != nil }),
        ]
      case .lateCalls: [(nil, Array(watched.prefix(2)))]
      case .gates: OpenGate.methodOrder.map { id in group(id, nil, all { $0.gates.contains(id) }) }
      case .renewals: [group("60", nil, all { $0.renewalOn != nil })]
      case .meetings: [(nil, [0, 1])]
      case .stale: [(nil, all { account in account.watchlist.contains { $0.id == "W-DATA" } })]
      case .snoozed: [(nil, [1, 2])]
      }
    return groups.filter { !$0.places.isEmpty && $0.places.allSatisfy(accounts.indices.contains) }
  }

  static func detail(_ account: AccountSummary, _ view: WatchView) -> WatchDetail {
    let day = Portfolio.asOf
    var detail = WatchDetail()
    if account.owner == nil {
      detail.nextAction = NextAction(
        origin: .trigger("T-ENG-5"), title: nil, owner: nil, clock: .firstAction(hours: 72))
    } else {
      detail.nextAction = NextAction(
        origin: .call("CTA-7"), title: "Exec intro call", owner: "MK", clock: .due(days: -3))
      detail.review = ReviewMark(on: day - 1, author: "mia")
    }
    switch view {
    case .attention, .mine, .reasons, .owners: break
    case .lateCalls:
      detail.content = .late([
        LateCall(id: "CTA-7", title: "Exec intro call", trigger: "T-CX-3", owner: "MK", daysLate: 3, silentHours: 80),
        LateCall(id: "CTA-9", title: nil, trigger: "T-CX-1", owner: nil, daysLate: 0, silentHours: 5),
      ])
    case .gates:
      detail.content = .blocked(
        BlockedWork(
          cards: [
            BlockedWork.Card(
              title: "BI pilot", low: Money(minorUnits: 6_000_000), high: Money(minorUnits: 7_500_000), gates: ["G-6"])
          ], heldDecisions: 2, heldMoney: Money(minorUnits: 1_200_000)))
    case .renewals: detail.content = .renewal(RenewalPlan(heldOn: nil, bookedOn: nil, owner: "AC"))
    case .meetings:
      detail.content = .meeting(
        UpcomingMeeting(
          id: "M-1", type: .executiveQBR, on: day + 9, isBooked: true, prepPack: false, hasPurpose: true,
          roadmapLinked: nil, presenter: "MK",
          asks: ["Approve MFA for all staff", "Confirm the Q3 slot", "Third"].map {
            UpcomingMeeting.Ask(text: $0, isPlanned: $0 != "Third")
          }))
    case .stale:
      detail.content = .stale(NewestData(reading: day - 200, alignment: nil, pulse: day - 12, meeting: day - 40))
    case .snoozed:
      detail.snooze = Snooze(
        until: account.name.hasPrefix("Orbit") ? .day(day + 3) : .colour, reason: "waits for the audit", author: "mia",
        on: day - 4, colours: [.red], heavyReasons: [])
    }
    return detail
  }
}
