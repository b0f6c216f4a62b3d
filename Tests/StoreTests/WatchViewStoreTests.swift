import Domain
import Testing

@testable import Store

/// Which accounts each view of the watchlist has, in which order, and what it says about them.
@Suite struct WatchViewStoreTests {
  private let today = day("2026-03-31")

  private func row(_ cells: [String: String?]) -> [String: BundleValue] {
    cells.mapValues { $0.map { .text($0) } ?? .null }
  }

  /// Accounts with reasons and gates, and rows of other tables around them.
  private func store(
    _ accounts: [(id: String, cells: [String: BundleValue], reasons: [(String, Int)], gates: [String])],
    _ tables: [BundleTable: [[String: BundleValue]]] = [:]
  ) throws -> Store {
    let store = try Store.inMemory()
    var all = tables
    all[.accounts] = accounts.map { account($0.id, $0.cells) }
    try store.take(content(all))
    let facts = try store.facts(keys: store.accountKeys())
    try store.save(
      facts.compactMap { keyed in
        guard let found = accounts.first(where: { $0.id == keyed.facts.account.id }) else { return nil }
        var summary = AccountSummary(id: found.id, name: "")
        summary.segment = .b
        summary.watchlist = found.reasons.map { WatchReason(id: $0.0, weight: $0.1, detail: "\"W-CX\" said \($0.0)") }
        summary.gates = found.gates
        return Snapshot(key: keyed.key, revision: keyed.revision, summary: summary)
      }, day: today, model: "m")
    return store
  }

  /// `heading: ids` of every group.
  private func groups(_ store: Store, _ view: WatchView, person: String? = nil) throws -> [String] {
    var query = ListQuery(.watch(view))
    query.person = person
    let order = try store.order(query, day: today, model: "m")
    let ids = try store.summaries(keys: order.keys, day: today, model: "m").map(\.id)
    var start = 0
    return order.groups.map { group in
      defer { start += group.count }
      return (group.heading.map { $0.id + ": " } ?? "") + ids[start..<start + group.count].joined(separator: " ")
    }
  }

  private func detail(_ store: Store, _ key: Int64, _ view: WatchView) throws -> WatchDetail {
    try #require(
      try store.watchedAccounts(keys: [key, 99], view: view, day: today, model: "m", firstActionHours: 72)[key]?.detail)
  }

  @Test func anAccountStandsUnderEachOfItsReasonsInTheMethodsOrder() throws {
    let store = try store([
      ("A", [:], [("W-CX", 3), ("W-DATA", 1)], []), ("B", [:], [("W-PAST", 2)], []),
      ("C", [:], [("W-CX", 3), ("W-PAST", 2), ("W-ODD", 1)], []), ("D", [:], [], []),
      ("E", ["lifecycle": .text("onboarding")], [("W-CX", 3)], []),
    ])
    #expect(try groups(store, .reasons) == ["W-CX: C A", "W-PAST: C B", "W-DATA: A"])
    #expect(try groups(store, .stale) == ["A"])
    let counts = try store.watchCounts(person: nil, day: today, model: "m")
    #expect(counts.accounts[.reasons] == 3)
    #expect(counts.accounts[.attention] == 3)
    #expect(counts.accounts[.mine] == 0)
  }

  @Test func ownersComeByNameAndNobodyFirst() throws {
    let people: [[String: BundleValue]] = [
      row(["person_id": "p1", "name": "Zoe", "initials": "Z"]), row(["person_id": "p2", "name": "Ann"]),
      row(["person_id": "p3", "name": "Bob"]),
    ]
    let reason = [("W-CX", 3)]
    let store = try store(
      [
        ("A", ["cadence_owner": .text("p1"), "csm": .text("p2")], reason, []), ("B", ["csm": .text("p2")], reason, []),
        ("C", [:], reason, []), ("D", ["csm": .text("p2")], reason, []), ("E", ["csm": .text("p3")], [], []),
        ("F", ["vcio": .text("p3")], reason, []),
      ], [.people: people])
    #expect(try groups(store, .owners) == [": C F", "p2: B D", "p1: A"])
    #expect(try groups(store, .mine, person: "p2") == ["A B D"])
    #expect(try groups(store, .mine, person: "p3") == ["F"])
    #expect(try groups(store, .mine) == [])
    #expect(try store.order(ListQuery(.watch(.owners)), day: today, model: "m").groups[1].heading?.name == "Ann")
    #expect(try store.watchCounts(person: "p2", day: today, model: "m").accounts[.mine] == 3)
  }

  @Test func lateCallsComeLongestOverdueFirstThenThoseNobodyActedOn() throws {
    func call(
      _ id: String, _ account: String, due: String?, opened: String, first: String? = nil, closed: String? = nil
    )
      -> [String: BundleValue]
    {
      row([
        "cta_id": id, "account_id": account, "title": "Call " + id, "due_at": due.map { $0 + "T09:00:00Z" },
        "opened_at": opened + "T09:00:00Z", "first_action_at": first.map { $0 + "T09:00:00Z" },
        "closed_at": closed.map { $0 + "T09:00:00Z" },
      ])
    }
    let late = [("W-CTA", 2)]
    let store = try store(
      [("A", [:], late, []), ("B", [:], late, []), ("C", [:], late, []), ("D", [:], [], [])],
      [
        .ctas: [
          call("1", "A", due: "2026-03-28", opened: "2026-03-01", first: "2026-03-02"),
          call("2", "B", due: "2026-03-20", opened: "2026-03-01", first: "2026-03-02"),
          call("3", "B", due: "2026-03-01", opened: "2026-02-01", closed: "2026-03-30"),
          call("4", "C", due: nil, opened: "2026-03-20"), call("5", "A", due: "2026-04-02", opened: "2026-03-26"),
          call("6", "D", due: "2026-04-02", opened: "2026-03-31"),
          call("7", "D", due: "2026-01-01", opened: "2026-04-01"),
        ]
      ])
    #expect(try groups(store, .lateCalls) == ["B A C"])
    let first = try detail(store, 1, .lateCalls)
    #expect(
      first.content
        == .late([
          LateCall(id: "1", title: "Call 1", trigger: nil, owner: nil, daysLate: 3, silentHours: nil),
          LateCall(id: "5", title: "Call 5", trigger: nil, owner: nil, daysLate: 0, silentHours: 63),
        ]))
    #expect(first.nextAction?.origin == .call("1"))
    #expect(first.nextAction?.clock == .due(days: -3))
    // Opened this morning: 57 hours are left, less than the two days to the due day.
    let fresh = try detail(store, 4, .attention)
    #expect(fresh.nextAction?.origin == .call("6"), "what opens tomorrow does not exist today")
    #expect(fresh.nextAction?.clock == .due(days: 2))
    #expect(try detail(store, 3, .attention).nextAction?.clock == .firstAction(hours: -207))
  }

  @Test func gatesSayWhatTheyHoldBack() throws {
    func card(_ id: String, _ kind: String, _ status: String, low: Int64, high: Int64?) -> [String: BundleValue] {
      [
        "initiative_id": .text(id), "account_id": .text("A"), "title": .text("Card " + id), "kind": .text(kind),
        "status": .text(status), "budget_low": .integer(low), "budget_high": high.map { .integer($0) } ?? .null,
      ]
    }
    let store = try store(
      [("A", [:], [("W-GATE", 2)], ["G-5", "G-3"]), ("B", [:], [], ["G-8"]), ("C", [:], [], [])],
      [
        .initiatives: [
          card("1", "growth", "draft", low: 100, high: 200), card("2", "quick_win", "draft", low: 7, high: nil),
          card("3", "growth", "approved", low: 9, high: nil),
        ],
        .decisions: [
          [
            "decision_id": .text("D"), "account_id": .text("A"), "outcome": .text("approved"),
            "expansion": .integer(5000),
          ],
          [
            "decision_id": .text("E"), "account_id": .text("A"), "outcome": .text("declined"),
            "expansion": .integer(9000),
          ],
        ],
      ])
    #expect(try groups(store, .gates) == ["G-3: A", "G-5: A", "G-8: B"])
    #expect(try store.watchCounts(person: nil, day: today, model: "m").accounts[.gates] == 2)
    let money = { Money(minorUnits: $0) }
    #expect(
      try detail(store, 1, .gates).content
        == .blocked(
          BlockedWork(
            cards: [BlockedWork.Card(title: "Card 1", low: money(100), high: money(200), gates: ["G-5"])],
            heldDecisions: 1, heldMoney: money(5000))))
  }

  @Test func renewalsStandByDaysWithTheirMoney() throws {
    func renews(_ days: Int, _ mrr: Int64) -> [String: BundleValue] {
      ["renewal_on": .text((today + days).iso), "mrr": .integer(mrr)]
    }
    let store = try store(
      [
        ("A", renews(31, 100), [], []), ("B", renews(0, 200), [], []), ("C", renews(90, 400), [], []),
        ("D", renews(91, 800), [], []), ("E", renews(-1, 1600), [], []), ("F", renews(30, 3200), [], []),
      ],
      [
        .meetings: [
          row([
            "meeting_id": "1", "account_id": "A", "type": "renewal_planning", "status": "booked",
            "planned_on": "2026-04-09",
          ]),
          row([
            "meeting_id": "2", "account_id": "A", "type": "renewal_planning", "status": "cancelled",
            "planned_on": "2026-04-02",
          ]),
          row([
            "meeting_id": "3", "account_id": "B", "type": "renewal_planning", "status": "held",
            "held_at": "2026-03-09T10:00:00Z",
          ]),
        ]
      ])
    #expect(try groups(store, .renewals) == ["30: B F", "60: A", "90: C"])
    let order = try store.order(ListQuery(.watch(.renewals)), day: today, model: "m")
    #expect(order.groups.map(\.mrr.minorUnits) == [3400, 100, 400])
    #expect(try store.watchCounts(person: nil, day: today, model: "m").renewing == Money(minorUnits: 3900))
    #expect(
      try detail(store, 1, .renewals).content
        == .renewal(RenewalPlan(heldOn: nil, bookedOn: day("2026-04-09"), owner: nil)))
    #expect(
      try detail(store, 2, .renewals).content
        == .renewal(RenewalPlan(heldOn: day("2026-03-09"), bookedOn: nil, owner: nil)))
  }

  @Test func meetingsAheadComeSoonestFirstWithTheirAsks() throws {
    func meeting(_ id: String, _ account: String, _ type: String, _ day: String?, _ more: [String: String] = [:])
      -> [String: BundleValue]
    {
      row(
        ["meeting_id": id, "account_id": account, "type": type, "planned_on": day].merging(more.mapValues { $0 }) { $1 }
      )
    }
    let store = try store(
      ["A", "B", "C", "D", "E", "F"].map { ($0, [:], [], []) },
      [
        .meetings: [
          meeting("1", "A", "qbr", "2026-04-14", ["status": "booked"]), meeting("2", "A", "qbr", "2026-04-10"),
          meeting("3", "B", "executive_qbr", "2026-03-31"), meeting("4", "C", "qbr", "2026-04-15"),
          meeting("5", "D", "tactical", "2026-04-02"), meeting("6", "E", "qbr", "2026-04-02", ["status": "cancelled"]),
          meeting("7", "F", "qbr", "2026-04-02", ["waived_reason": "holiday"]),
          meeting("8", "F", "qbr", "2026-03-31", ["status": "missed"]),
        ],
        .decisions: [
          row(["decision_id": "D1", "account_id": "A", "meeting_id": "2", "decision": "Approve MFA"]),
          row([
            "decision_id": "D2", "account_id": "A", "meeting_id": "2", "decision": "Done already",
            "outcome": "approved",
          ]),
        ],
        .proposals: [
          row(["proposal_id": "P", "account_id": "A", "title": "BI pilot", "presented_on": "2026-03-01"])
        ],
        .initiatives: [
          row(["initiative_id": "I", "account_id": "A", "title": "BI pilot", "status": "proposed"]),
          row(["initiative_id": "J", "account_id": "A", "title": "Wi-Fi", "status": "proposed"]),
        ],
      ])
    #expect(try groups(store, .meetings) == ["B A"])
    guard case .meeting(let next) = try detail(store, 1, .meetings).content else {
      Issue.record("no meeting")
      return
    }
    #expect(next.id == "2")
    #expect(!next.isBooked)
    #expect(next.asks.map(\.text) == ["Approve MFA", "BI pilot", "Wi-Fi"])
    #expect(next.asks.map(\.isPlanned) == [true, false, false])
    #expect(try detail(store, 3, .meetings).content == .none)
  }

  @Test func staleDataSaysHowOldTheNewestIs() throws {
    let store = try store(
      [("A", ["mrr": .integer(1)], [("W-DATA", 1)], []), ("B", ["mrr": .integer(5)], [("W-DATA", 1)], [])],
      [
        .alignment: [
          row(["account_id": "A", "as_of": "2026-02-01"]), row(["account_id": "A", "as_of": "2026-04-01"]),
        ],
        .pulses: [
          [
            "pulse_id": .text("P"), "account_id": .text("A"), "submitted_at": .text("2026-03-31T23:59:59Z"),
            "valuable": .integer(4),
          ]
        ],
      ])
    #expect(try groups(store, .stale) == ["B A"])
    #expect(
      try detail(store, 1, .stale).content
        == .stale(NewestData(reading: nil, alignment: day("2026-02-01"), pulse: today, meeting: nil)))
  }

  @Test func aSearchNarrowsEveryView() throws {
    let store = try store([
      ("Ash", [:], [("W-CX", 3)], ["G-3"]), ("Elm", [:], [("W-CX", 3)], ["G-3"]),
    ])
    for view in [WatchView.attention, .reasons, .owners, .gates] {
      let order = try store.order(ListQuery(.watch(view), nameContains: "LM"), day: today, model: "m")
      #expect(order.keys.count == 1, "\(view)")
    }
  }
}
