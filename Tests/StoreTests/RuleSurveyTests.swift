import Domain
import TestSupport
import Testing

@testable import Store

/// The rules of the editor over stored rows, against a second, plain walk over the tables.
@Suite struct RuleSurveyTests {
  private static let today = Day(number: 19_800)

  private func store(_ seed: UInt64) throws -> (store: Store, setting: RowSetting) {
    let store = try Store.inMemory()
    try store.take(RandomPortfolio.content(seed: seed, accounts: 6, rows: 60))
    let facts = try store.facts(keys: store.accountKeys())
    let segments: [Segment?] = [.a, .b, .c, .d, nil]
    try store.save(
      facts.enumerated().map { index, keyed in
        var summary = AccountSummary(id: keyed.facts.account.id, name: "")
        summary.segment = segments[index % 5]
        summary.gates = index % 2 == 0 ? ["G-8"] : []
        return Snapshot(key: keyed.key, revision: keyed.revision, summary: summary)
      }, day: Self.today, model: "m")
    let zone = try store.sharedFacts().zone
    let setting = RowSetting(day: Self.today, start: zone.end(of: Self.today - 1), end: zone.end(of: Self.today))
    return (store, setting)
  }

  /// Every row of a table whose account is on the lists.
  private func drafts(_ store: Store, _ table: BundleTable) throws -> [RowDraft] {
    let churned = Set(
      try store.rows(of: .accounts).map { RowDraft(.accounts, values: $0) }.filter { account in
        account.day("churned_on").map { $0 <= Self.today } ?? (account.text("lifecycle") == "churned")
      }.compactMap { $0.text("account_id") })
    return try store.rows(of: table).map { RowDraft(table, values: $0) }
      .filter { !churned.contains($0.text("account_id") ?? "") }
  }

  /// What a rule has to know about a row, read from whole tables.
  private func setting(_ store: Store, _ row: RowDraft) throws -> EditRule.Setting {
    let account = row.text("account_id")
    let key = try account.flatMap { try store.accountKey(id: $0) }
    let summary = try key.flatMap { try store.summaries(keys: [$0], day: Self.today, model: "m").first }
    var setting = EditRule.Setting(day: Self.today, segment: summary?.segment)
    setting.steps.gates = summary?.gates ?? []
    func all(_ table: BundleTable) throws -> [RowDraft] {
      try store.rows(of: table).map { RowDraft(table, values: $0) }.filter { $0.text("account_id") == account }
    }
    func isStrategic(_ type: String?) -> Bool {
      type.flatMap(MeetingType.init)?.isStrategic(for: setting.segment ?? .c) ?? false
    }
    switch row.table {
    case .decisions:
      let meeting = try all(.meetings).first { $0.has("meeting_id") && $0["meeting_id"] == row["meeting_id"] }
      setting.isStrategic = isStrategic(meeting?.text("type"))
      setting.otherDecisions = try all(.decisions).count {
        $0.has("meeting_id") && $0["meeting_id"] == row["meeting_id"] && $0["decision_id"] != row["decision_id"]
          && $0.text("outcome") != "parked"
      }
    case .initiatives:
      setting.otherBigRocks = try all(.initiatives).count {
        $0.flag("big_rock") == true && $0["quarter"] == row["quarter"] && $0["initiative_id"] != row["initiative_id"]
          && !["completed", "reviewed", "declined", "deferred"].contains($0.text("status") ?? "")
      }
      setting.hasQuickWin = try all(.initiatives).contains {
        $0.text("kind") == "quick_win" && ["completed", "reviewed"].contains($0.text("status") ?? "")
      }
    case .meetings:
      setting.isStrategic = isStrategic(row.text("type"))
      let planned = row.text("planned_on") ?? "9999"
      setting.hasLaterMeeting = try all(.meetings).contains { other in
        let on = other.text("held_at").map { String($0.prefix(10)) } ?? other.text("planned_on") ?? ""
        return other["meeting_id"] != row["meeting_id"] && on > planned
          && ["planned", "booked", "held"].contains(other.text("status") ?? "planned")
      }
    case .proposals:
      setting.initiativeStatus = try all(.initiatives).first { $0["initiative_id"] == row["initiative_id"] }?
        .text("status").flatMap(InitiativeStatus.init)
    default: break
    }
    return setting
  }

  private func exists(_ row: RowDraft, _ setting: RowSetting) -> Bool {
    switch row.table {
    case .ctas: row.instant("opened_at").map { $0 < setting.end } ?? true
    case .decisions: row.day("logged_on").map { $0 <= setting.day } ?? true
    default: true
    }
  }

  @Test(arguments: UInt64(0)..<8)
  func theListCountsWhatTheEditorWouldSay(seed: UInt64) throws {
    let (store, setting) = try store(seed)
    let report = try store.rowOrder(RowQuery(.data, .findings), setting, model: "m")
    for table in BundleTable.allCases {
      let rules = EditRule.all.filter { $0.table == table && !$0.isAboutSteps }
      guard !rules.isEmpty else { continue }
      var broken: [EditRule.Key: Set<String>] = [:]
      for row in try drafts(store, table) where exists(row, setting) {
        let around = try self.setting(store, row)
        let isListed = table.rowSource.table == table
        for rule in rules where rule.problem(row, around) != nil {
          broken[rule.key, default: []].insert(row.text(isListed ? table.key[0] : "account_id") ?? "")
        }
      }
      for rule in rules {
        let expected = broken[rule.key] ?? []
        let row = try #require(report.rows[rule.key.text])
        #expect(row[count: .count] == Int64(expected.count), "\(rule.key.text)")
        #expect((row[count: .total] ?? 0) >= Int64(expected.count))
        let behind = try store.rowOrder(RowQuery(.breaking(rule.key)), setting, model: "m")
        #expect(Set(behind.keys) == expected, "\(rule.key.text)")
        #expect(behind.keys.count == expected.count)
      }
    }
  }

  @Test func theRowsBehindARuleAreSearchedSortedAndFiltered() throws {
    let (store, setting) = try store(3)
    let rule = try #require(EditRule.Key(text: "LNT-02 decisions"))
    let all = try store.rowOrder(RowQuery(.breaking(rule)), setting, model: "m")
    try #require(all.keys.count > 3)
    var query = RowQuery(.breaking(rule))
    (query.sort, query.isReversed) = (.logged, true)
    #expect(Set(try store.rowOrder(query, setting, model: "m").keys) == Set(all.keys))
    query = RowQuery(.breaking(rule))
    query.contains = all.keys[0]
    #expect(try store.rowOrder(query, setting, model: "m").keys.contains(all.keys[0]))
  }
}
