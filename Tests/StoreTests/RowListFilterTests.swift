import Domain
import Testing

@testable import Store

@Suite struct RowListFilterTests {
  private let today = day("2026-03-31")
  private var setting: RowSetting { RowSetting(day: today, start: Instant(utc: today), end: Instant(utc: today + 1)) }

  private func store() throws -> Store {
    func at(_ back: Int) -> BundleValue { .text(Instant(utc: today - back, seconds: 3600).rfc3339) }
    func on(_ back: Int) -> BundleValue { .text((today - back).iso) }
    let store = try Store.inMemory()
    try store.take(
      content([
        .people: [
          ["person_id": .text("p1"), "name": .text("Mia Keller"), "initials": .text("MK")],
          ["person_id": .text("p2"), "name": .text("Jon Ruiz")],
        ],
        .accounts: [
          account("1", ["name": .text("Quartz Foods"), "mrr": .integer(1_200_000)]),
          account("2", ["name": .text("Vale Clinics")]),
        ],
        .ctas: [
          [
            "cta_id": .text("late"), "account_id": .text("1"), "title": .text("Call"), "owner": .text("p1"),
            "opened_at": at(9), "first_action_at": at(8), "due_at": at(2), "trigger": .text("T-CX-1"),
          ],
          ["cta_id": .text("silent"), "account_id": .text("2"), "opened_at": at(5), "owner": .text("p2")],
          [
            "cta_id": .text("fine"), "account_id": .text("2"), "title": .text("Write"), "opened_at": at(1),
            "due_at": at(-14),
          ],
        ],
        .initiatives: [
          [
            "initiative_id": .text("i1"), "account_id": .text("1"), "title": .text("MFA"), "lane": .text("stability"),
            "status": .text("in_progress"), "budget_high": .integer(1_600_000), "big_rock": .integer(1),
            "tags": .text("security;cloud"), "quarter": .text("2026-Q3"), "tier": .integer(2),
          ],
          ["initiative_id": .text("i2"), "account_id": .text("2"), "lane": .text("growth"), "status": .text("draft")],
        ],
        .decisions: [
          [
            "decision_id": .text("d1"), "account_id": .text("1"), "outcome": .text("approved"), "decided_on": on(1),
            "logged_on": on(3), "owner": .text("Dana"), "budget_low": .integer(500_000), "due_on": on(1),
          ],
          [
            "decision_id": .text("d2"), "account_id": .text("2"), "outcome": .text("approved"), "decided_on": on(-1),
            "logged_on": on(30), "due_on": on(1),
          ],
        ],
      ]))
    return store
  }

  @Test(
    arguments: [
      (RowView.callsAll, "owner:mia", ["late"]), (.callsAll, "owner=MK", ["late"]), (.callsAll, "owner:none", ["fine"]),
      (.callsAll, "account:vale", ["fine", "silent"]), (.callsAll, "late:yes", ["late", "silent"]),
      (.callsAll, "late:no", ["fine"]), (.callsAll, "due<0", ["late"]), (.callsAll, "due>=2w", ["fine"]),
      (.callsAll, "due:none", ["silent"]), (.callsAll, "opened>-2", ["fine"]), (.callsAll, "acted:yes", ["late"]),
      (.callsAll, "trigger:T-CX", ["late"]), (.callsAll, "mrr>10k", ["late"]), (.callsAll, "write", ["fine"]),
      (.callsAll, "quartz", ["late"]), (.callsAll, "!quartz", ["fine", "silent"]),
      (.callsAll, "seg:none", ["fine", "late", "silent"]),
      (.callsLate, "owner:jon", ["silent"]), (.callsAll, "closed:any", []),
      (.initiativesAll, "status:in_progress", ["i1"]), (.initiativesAll, "lane:growth", ["i2"]),
      (.initiativesAll, "budget>=16k", ["i1"]), (.initiativesAll, "budget<16k", []),
      (.initiativesAll, "rock:yes", ["i1"]),
      (.initiativesAll, "rock:no", ["i2"]), (.initiativesAll, "tag:cloud quarter:Q3 tier:2", ["i1"]),
      (.decisionsAll, "outcome:approved", ["d1"]), (.decisionsAll, "outcome:pending", ["d2"]),
      (.decisionsAll, "late:yes", ["d2"]), (.decisionsAll, "logged>-7 budget:5k", ["d1"]),
      (.decisionsAll, "decided<=0", ["d1"]), (.decisionsAll, "owner:dana", ["d1"]),
    ] as [(RowView, String, [String])])
  func fieldsNarrowTheRowsAndTheCounts(view: RowView, text: String, expected: [String]) throws {
    let store = try store()
    let list: RowList = view.source == .calls ? .actions : view.source == .decisions ? .decisions : .initiatives
    let schema = try #require(RowFilter.schema(of: view.source))
    var query = RowQuery(list, view)
    query.filter = try Filter(text, schema: schema)
    let found = try store.rowOrder(query, setting, model: "m").keys
    #expect(found.sorted() == expected)
    let counts = try store.rowCounts(query.counted, setting, model: "m")
    #expect(counts.views[view] == expected.count, "the chip counts what the list shows")
  }

  /// Every field of every schema is read from the table: none is silently missing everywhere.
  @Test(arguments: [RowSource.calls, .decisions, .initiatives, .accounts])
  func everyFieldIsSelectable(source: RowSource) throws {
    let store = try store()
    let view: RowView =
      source == .calls
      ? .callsAll : source == .decisions ? .decisionsAll : source == .initiatives ? .initiativesAll : .accounts
    let list: RowList =
      source == .calls
      ? .actions : source == .decisions ? .decisions : source == .initiatives ? .initiatives : .behind(.noOwner)
    let schema = try #require(RowFilter.schema(of: source))
    for field in schema.fields {
      var known = RowQuery(list, view)
      known.filter = try Filter("\(field.id):any", schema: schema)
      var missing = known
      missing.filter = try Filter("\(field.id):none", schema: schema)
      let all = try store.rowOrder(RowQuery(list, view), setting, model: "m").keys.count
      let parts = try [known, missing].map { try store.rowOrder($0, setting, model: "m").keys.count }
      #expect(parts.reduce(0, +) == all, "\(field.id)")
    }
  }
}
