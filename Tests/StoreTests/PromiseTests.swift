import Domain
import Testing

@testable import Store

/// What was agreed, and whether it happened.
@Suite struct PromiseTests {
  private let from = day("2026-03-25")
  private let to = day("2026-03-31")

  private func call(_ id: String, _ opened: String, due: String? = nil, closed: String? = nil) -> [String: BundleValue]
  {
    [
      "cta_id": .text(id), "account_id": .text("A"), "title": .text("Call \(id)"), "owner": .text("P-1"),
      "opened_at": .text(opened), "due_at": due.map { .text($0) } ?? .null,
      "closed_at": closed.map { .text($0) } ?? .null,
    ]
  }

  private func decision(_ id: String, _ logged: String, _ cells: [String: BundleValue] = [:]) -> [String: BundleValue] {
    [
      "decision_id": .text(id), "account_id": .text("A"), "logged_on": .text(logged), "decision": .text("Do \(id)"),
      "owner": .text("CFO"), "outcome": .text("approved"),
    ].merging(cells) { $1 }
  }

  private func store(_ tables: [BundleTable: [[String: BundleValue]]]) throws -> Store {
    let store = try Store.inMemory()
    var tables = tables
    tables[.people] = [["person_id": .text("P-1"), "name": .text("Mia Kern")]]
    tables[.accounts] = [
      account("A", ["name": .text("Ash")]), account("B", ["name": .text("Birch")]),
      account("gone", ["lifecycle": .text("churned")]),
    ]
    tables[.initiatives, default: []] += [
      ["initiative_id": .text("I"), "account_id": .text("A"), "title": .text("MFA"), "status": .text("proposed")],
      ["initiative_id": .text("going"), "account_id": .text("A"), "status": .text("kicked_off")],
      [
        "initiative_id": .text("done"), "account_id": .text("A"), "status": .text("completed"),
        "status_changed_on": .text("2026-03-28"),
      ],
    ]
    try store.take(content(tables))
    return store
  }

  @Test func aCallIsToldInTheWeekItIsOpenedAndInTheWeekItIsClosed() throws {
    let store = try store([
      .ctas: [
        call("before", "2026-03-24T23:59:59Z", due: "2026-03-30T10:00:00Z"), call("first", "2026-03-25T00:00:00Z"),
        call("last", "2026-03-31T23:59:59.5Z"), call("after", "2026-04-01T00:00:00Z"),
        call("closed", "2026-02-01T00:00:00Z", closed: "2026-03-31T12:00:00Z"),
        call("closed-later", "2026-02-01T00:00:00Z", closed: "2026-04-01T00:00:00Z"),
        call("long-done", "2026-02-01T00:00:00Z", closed: "2026-02-02T00:00:00Z"),
      ]
    ])
    let minutes = try store.minutes(from: from, to: to)
    #expect(minutes.actions.map(\.id) == ["closed", "first", "last"])
    #expect(minutes.open.map(\.id) == ["before", "closed-later"])
    #expect(minutes.open[0].state(on: to) == .overdue(days: 1))
    #expect(minutes.open[1].state(on: to) == .open, "it had not happened yet")
    #expect(minutes.actions[0].state(on: to) == .kept(to))
    #expect(minutes.actions[0].owner == "Mia Kern")
    #expect(minutes.actions[0].accountName == "Ash")
  }

  @Test func aDecisionIsKeptWithItsInitiativeAndOpenUntilItIsMade() throws {
    let early = "2026-03-01"
    let store = try store([
      .decisions: [
        decision("linked", early, ["initiative_id": .text("I"), "due_on": .text("2026-03-21")]),
        decision("delivered", early, ["initiative_id": .text("done")]), decision("alone", early),
        decision("ancient", "2025-12-24", ["initiative_id": .text("I")]),
        decision("quarter", "2025-12-25", ["initiative_id": .text("I")]),
        decision("started", early, ["initiative_id": .text("going")]),
        decision("pending", early, ["outcome": .text("pending")]),
        decision("parked", early, ["outcome": .text("parked")]),
        decision("new", "2026-03-31", ["outcome": .text("declined"), "budget_low": .integer(1_800_000)]),
        decision("decided", early, ["decided_on": .text("2026-03-26")]), decision("ahead", "2026-04-01"),
      ]
    ])
    let minutes = try store.minutes(from: from, to: to)
    #expect(minutes.decisions.map(\.id) == ["decided", "new"])
    #expect(minutes.open.map(\.id) == ["linked", "quarter", "pending", "started"])
    #expect(minutes.open[0].state(on: to) == .overdue(days: 10))
    #expect(minutes.decisions[1].state(on: to) == .dropped)
    #expect(minutes.decisions[1].budgetLow == Money(minorUnits: 1_800_000))
    #expect(minutes.decisions[1].owner == "CFO")
  }

  @Test func movesAreWhatTheLogSaysOfTheseDaysAndNotWhatWasTakenBack() throws {
    let store = try store([
      .roadmapRevisions: [
        ["account_id": .text("B"), "version": .integer(7), "on": .text("2026-03-30"), "note": .text("audit window")],
        ["account_id": .text("B"), "version": .integer(6), "on": .text("2026-03-24"), "note": .text("old")],
      ],
      .initiatives: [
        ["initiative_id": .text("J"), "account_id": .text("A"), "title": .text("Backup"), "quarter": .text("2026-Q2")]
      ],
    ])
    func edit(_ id: String, _ after: [String: BundleValue], _ day: String) throws {
      let at = Instant(utc: Day(iso: day) ?? to, seconds: 3600)
      try store.edit(.initiatives, id, [:], after, at: at)
    }
    try edit("I", ["quarter": .text("2026-Q1")], "2026-03-24")
    try edit("I", ["quarter": .text("2026-Q2"), "title": .text("MFA")], "2026-03-25")
    try edit("I", ["quarter": .text("2026-Q3"), "status": .text("approved")], "2026-03-31")
    try edit("J", ["quarter": .text("2026-Q4")], "2026-03-26")
    try edit("J", ["quarter": .text("2026-Q2")], "2026-03-27")
    try edit("J", ["lane": .text("growth")], "2026-03-27")
    _ = try store.undo(author: "ann", at: noon)
    let moves = try store.minutes(from: from, to: to).moves
    #expect(moves.map(\.title) == ["MFA", nil])
    #expect(moves[0].quarter == RoadmapMove.Change(before: "2026-Q1", after: "2026-Q3"))
    #expect(moves[0].status == RoadmapMove.Change(before: "proposed", after: "approved"))
    #expect(moves[0].lane == nil)
    #expect(moves[1].note == "audit window")
    #expect(moves[1].version == 7)
    #expect(moves[1].accountName == "Birch")
  }

  @Test func daysAreThoseOfTheWorkspace() throws {
    let store = try store([
      .workspace: [["time_zone": .text("America/New_York")]],
      .ctas: [call("evening", "2026-04-01T02:00:00Z"), call("night", "2026-03-25T02:00:00Z")],
    ])
    #expect(try store.minutes(from: from, to: to).actions.map(\.id) == ["evening"])
    #expect(try store.minutes(from: from, to: to).open.map(\.id) == ["night"])
  }

  @Test func whoeverPresentsReadsThemWithoutNames() throws {
    let store = try store([.ctas: [call("first", "2026-03-25T00:00:00Z")]])
    let promise = try #require(try store.presented().minutes(from: from, to: to).actions.first)
    #expect(promise.accountName == "\(Presentation.account) 1")
  }
}
