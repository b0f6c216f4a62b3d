public import Domain
import GRDB

extension Store {
  /// The ids of the rows of a query, in order. Rows of churned accounts are on no list (method LIFE-1).
  ///
  /// Sorted by a column, unknown values come last either way, and equal ones by id. Takes a walk over the table: a few
  /// milliseconds for thousands of rows, more for hundreds of thousands.
  public func rowOrder(_ query: RowQuery, _ setting: RowSetting, model: String) throws(StoreError) -> RowOrder {
    try read { database in
      if let table = RowTable.of(query.view.source) {
        let order = try RowSelection(database, table, setting, model: model).order(query)
        guard case .breaking(let rule) = query.list else { return order }
        let broken = try RuleSurvey(database, setting, model: model).ids(breaking: rule)
        return RowOrder(query: query, keys: RowKeys(order.keys.lazy.filter(broken.contains)), setting: setting)
      }
      return try DataReports(database, setting, model: model).order(query)
    }
  }

  /// The accounts of the rows of an order, each once, in the order in which the rows name them first.
  public func rowAccounts(_ order: RowOrder, model: String) throws(StoreError) -> RowAccounts {
    guard let table = RowTable.of(order.query.view.source) else {
      return RowAccounts(query: order.query, accounts: RowKeys(), rows: RowKeys())
    }
    return try read { database in
      try RowSelection(database, table, order.setting, model: model).accounts(of: order)
    }
  }

  /// How many rows each view of a list has.
  public func rowCounts(_ query: RowQuery, _ setting: RowSetting, model: String) throws(StoreError) -> RowCounts {
    try read { database in
      let views = query.list.views.filter { !$0.isCostly }
      guard let table = RowTable.of(query.list.views[0].source) else {
        return RowCounts(
          query: query, views: try DataReports(database, setting, model: model).counts(views))
      }
      let selection = try RowSelection(database, table, setting, model: model)
      return RowCounts(query: query, views: try selection.counts(query, views))
    }
  }

  /// Rows by id, each with its account; one that is gone is left out.
  public func listedRows(
    _ ids: [String], of source: RowSource, _ setting: RowSetting, model: String
  ) throws(StoreError) -> [String: ListedRow] {
    guard let table = RowTable.of(source) else { return [:] }
    return try read { database in
      let selection = try RowSelection(database, table, setting, model: model)
      let summaries = try SummaryReader(database, day: setting.day, model: model)
      return try selection.rows(ids, summaries: summaries)
    }
  }

  /// All that decides the credit of these decisions, in their order; those that are gone are left out.
  public func creditCases(
    _ ids: some Sequence<String>, day: Day, model: String
  ) throws(StoreError) -> [CreditCase] {
    try read { database in
      let zone = try Shared.zone(database)
      let runs = try ScoreRuns.preferred(database, day: day, model: model)
      let rows = try Query(
        database,
        """
        SELECT r.owner, r.due_on, r.due_quarter, r.budget_low, r.budget_high, r.written_ref, r.outcome,
          i.initiative_id, i.quarter, m.meeting_id, m.status, m.held_at, m.recap_sent_at, m.format, m.waived_reason,
          a.key
        FROM decisions r LEFT JOIN accounts a ON a.account_id = r.account_id
          LEFT JOIN initiatives i ON i.account_id = r.account_id AND i.initiative_id = r.initiative_id
          LEFT JOIN meetings m ON m.account_id = r.account_id AND m.meeting_id = r.meeting_id
        WHERE r.decision_id = ?
        """)
      let gates = try Query(database, "SELECT gates FROM score_details WHERE run = ? AND account_key = ?")
      return try ids.compactMap { id in
        rows.bind(id, at: 1)
        guard let found = try rows.first({ (Store.creditCase(id, $0, zone), $0.integer(15)) }) else { return nil }
        var item = found.0
        for run in runs {
          gates.bind(run.id, at: 1)
          gates.bind(found.1, at: 2)
          guard let text = try gates.first({ $0.text(0) ?? "" }) else { continue }
          item.gates = JSON(text)?.elements.compactMap(\.string) ?? []
          break
        }
        return item
      }
    }
  }

  private static func creditCase(_ id: String, _ row: Query, _ zone: ZoneTable) -> CreditCase {
    let initiative = row.text(7).map { Initiative(id: $0, quarter: row.text(8)) }
    let meeting = row.text(9).map { id in
      Meeting(
        id: id, status: row.word(10, Vocabulary.meetingStatus) ?? .planned, heldAt: row.moment(11, in: zone),
        recapSentAt: row.moment(12, in: zone), isDigital: row.text(13).map { $0 == "digital" },
        waivedReason: row.text(14))
    }
    let decision = Decision(
      id: id, meetingID: meeting?.id, initiativeID: initiative?.id, owner: row.text(0), dueOn: row.day(1),
      dueQuarter: row.text(2), budgetLow: row.money(3), budgetHigh: row.money(4), writtenRef: row.text(5),
      outcome: row.word(6, Vocabulary.decisionOutcome))
    return CreditCase(decision: decision, initiative: initiative, meeting: meeting, gates: [])
  }
}
