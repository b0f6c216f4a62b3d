import Domain

/// Where the rows of a list come from: the table, what it is joined with, and what each field is in SQL.
///
/// The rows are `r`; `acc` is their account, `who` their owner, `snap` the account's scores, `ini` and `meet` what a
/// decision is linked to. A query joins only what it names, so that ordering a large table walks that table alone.
struct RowTable: Sendable {
  enum Kind: Sendable { case text, count, money, day, moment, flag }

  struct Field: Sendable {
    let field: RowField
    let sql: String
    let kind: Kind
    init(_ field: RowField, _ sql: String, _ kind: Kind = .text) {
      self.field = field
      self.sql = sql
      self.kind = kind
    }
  }

  let source: RowSource
  let name: String
  let id: String
  /// Whether the row is there on the day shown.
  let exists: String
  let owner: String
  let fields: [Field]

  /// Rows of accounts that are churned on the day stand on no list (method LIFE-1).
  static let isListed = "r.account_id NOT IN (SELECT a.account_id FROM accounts a WHERE \(ScoreRuns.isChurned))"

  /// The table of a source; `nil` where rows are counts.
  static func of(_ source: RowSource) -> RowTable? {
    switch source {
    case .calls: calls
    case .decisions: decisions
    case .initiatives: initiatives
    case .accounts: accounts
    case .tickets: tickets
    case .meetings: meetings
    case .complaints: complaints
    case .risks: risks
    case .proposals: proposals
    case .milestones: milestones
    case .findings, .tables, .imports, .importedTables: nil
    }
  }

  subscript(_ field: RowField) -> String? {
    switch field {
    // An account without a name goes by its id.
    case .account: "coalesce(acc.name, r.account_id)"
    case .segment: "snap.segment"
    case .mrr: "acc.mrr"
    case .composite: "snap.composite"
    case .id: id
    // A budget is as large as its upper end.
    case .budgetHigh: fields.contains { $0.field == .budgetHigh } ? "coalesce(r.budget_high, r.budget_low)" : nil
    case .status: fields.contains { $0.field == .status } ? RowTable.statusRank : nil
    default: fields.first { $0.field == field }?.sql
    }
  }

  /// `FROM` with the joins that the texts of a query ask for.
  func from(_ texts: [String]) -> String {
    func uses(_ alias: String) -> Bool { texts.contains { $0.contains(alias + ".") } }
    var sql = "FROM \(name) r"
    if uses("acc") || uses("snap") { sql += " LEFT JOIN accounts acc ON acc.account_id = r.account_id" }
    if uses("who") { sql += " LEFT JOIN people who ON who.person_id = \(owner)" }
    if uses("snap") { sql += " LEFT JOIN score_snapshots snap ON snap.run = ?9 AND snap.account_key = acc.key" }
    if uses("ini") {
      sql += " LEFT JOIN initiatives ini ON ini.account_id = r.account_id AND ini.initiative_id = r.initiative_id"
    }
    if uses("meet") {
      sql += " LEFT JOIN meetings meet ON meet.account_id = r.account_id AND meet.meeting_id = r.meeting_id"
    }
    return sql
  }

  /// The place of an initiative's status in the method's order (method §9).
  static let statusRank =
    "CASE r.status "
    + InitiativeStatus.allCases.enumerated().map { "WHEN '\($1.rawValue)' THEN \($0)" }.joined(separator: " ") + " END"

  static let people = [
    Field(.owner, "coalesce(who.initials, who.name, r.owner)"), Field(.ownerName, "coalesce(who.name, r.owner)"),
  ]

  private static let calls = RowTable(
    source: .calls, name: "ctas", id: "r.cta_id", exists: "(r.opened_at IS NULL OR r.opened_at < ?2)", owner: "r.owner",
    fields: people + [
      Field(.title, "r.title"), Field(.trigger, "r.\"trigger\""), Field(.opened, "r.opened_at", .moment),
      Field(.firstAction, "r.first_action_at", .moment), Field(.due, "r.due_at", .moment),
      Field(.closed, "r.closed_at", .moment),
    ])

  private static let decisions = RowTable(
    source: .decisions, name: "decisions", id: "r.decision_id",
    exists: "(r.logged_on IS NULL OR r.logged_on <= ?1)", owner: "r.owner",
    fields: people + [
      Field(.title, "r.decision"), Field(.logged, "r.logged_on", .day), Field(.decided, "r.decided_on", .day),
      Field(.proposed, "r.proposed_on", .day), Field(.outcome, "r.outcome"), Field(.due, "r.due_on", .day),
      Field(.dueQuarter, "r.due_quarter"), Field(.budgetLow, "r.budget_low", .money),
      Field(.budgetHigh, "r.budget_high", .money),
      Field(.initiative, "coalesce(ini.title, \(ShownID.name)(r.initiative_id))"),
      Field(.meeting, "r.meeting_id"), Field(.whyNow, "r.why_now"), Field(.impact, "r.expected_impact"),
      Field(.action, "r.action"), Field(.reference, "r.written_ref"), Field(.declineReason, "r.decline_reason"),
      Field(.expansion, "r.expansion", .money),
    ])

  private static let initiatives = RowTable(
    source: .initiatives, name: "initiatives", id: "r.initiative_id", exists: "1", owner: "r.owner",
    fields: people + [
      Field(.title, "r.title"), Field(.status, "r.status"), Field(.since, "r.status_changed_on", .day),
      Field(.lane, "r.lane"), Field(.quarter, "r.quarter"), Field(.tier, "r.tier", .count), Field(.kind, "r.kind"),
      Field(.bigRock, "r.big_rock", .flag), Field(.budgetLow, "r.budget_low", .money),
      Field(.budgetHigh, "r.budget_high", .money), Field(.clientOwner, "r.client_owner"),
      Field(.goal, "r.goal"), Field(.origin, "r.source"), Field(.tags, "r.tags"), Field(.summary, "r.summary"),
      Field(.impact, "r.outcome"), Field(.readiness, "r.readiness"), Field(.declineReason, "r.decline_reason"),
      Field(.manager, "(SELECT coalesce(pm.name, pm.person_id) FROM people pm WHERE pm.person_id = r.pm)"),
    ])

  private static let accounts = RowTable(
    source: .accounts, name: "accounts", id: "r.account_id", exists: "1",
    owner: "coalesce(r.cadence_owner, r.csm)",
    fields: [
      Field(.owner, "coalesce(who.initials, who.name, who.person_id)"),
      Field(.ownerName, "coalesce(who.name, who.person_id)"), Field(.title, "r.name"),
      Field(.lifecycle, "r.lifecycle"), Field(.customerSince, "r.since", .day),
    ])
}
