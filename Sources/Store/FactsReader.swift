import Domain
import GRDB

/// Assembles the facts of many accounts: one query a table, rows read by position.
struct FactsReader {
  let database: Database
  let zone: ZoneTable
  private let keys: String
  private let count: Int

  init(_ database: Database, keys: [Int64]) throws {
    self.database = database
    zone = try Shared.zone(database)
    self.keys = "[" + keys.map(String.init).joined(separator: ",") + "]"
    count = keys.count
  }

  func read() throws -> [KeyedFacts] {
    guard count > 0 else { return [] }
    var all = try accounts()
    var places: [Int64: Int] = [:]
    for (place, facts) in all.enumerated() { places[facts.key] = place }
    try collect(\.contacts, into: &all, places, FactColumns.contacts, contact)
    try collect(\.meetings, into: &all, places, FactColumns.meetings, meeting)
    try collect(\.pulses, into: &all, places, FactColumns.pulses, pulse)
    try collect(\.complaints, into: &all, places, FactColumns.complaints, complaint)
    try collect(\.readings, into: &all, places, FactColumns.readings, reading)
    try collect(\.tickets, into: &all, places, FactColumns.tickets, ticket)
    try collect(\.milestones, into: &all, places, FactColumns.milestones, milestone)
    try collect(\.alignment, into: &all, places, FactColumns.alignment, alignment)
    try collect(\.initiatives, into: &all, places, FactColumns.initiatives, initiative)
    try collect(\.decisions, into: &all, places, FactColumns.decisions, decision)
    try collect(\.proposals, into: &all, places, FactColumns.proposals, proposal)
    try collect(\.revisions, into: &all, places, FactColumns.revisions, revision)
    try collect(\.assessments, into: &all, places, FactColumns.assessments, assessment)
    try collect(\.ctas, into: &all, places, FactColumns.ctas, callToAction)
    try collect(\.risks, into: &all, places, FactColumns.risks, risk)
    return all
  }

  /// The rows of one table, account by account. The join order is fixed: one descent into the clustered table an account,
  /// then neighbours.
  func collect<Row>(
    _ path: WritableKeyPath<AccountFacts, [Row]>, into all: inout [KeyedFacts], _ places: [Int64: Int],
    _ columns: (table: String, names: String), where condition: String = "", binding values: [String] = [],
    _ make: (Query) -> Row?
  ) throws {
    let query = try Query(
      database,
      """
      SELECT a.key, \(columns.names) FROM json_each(?) k CROSS JOIN accounts a ON a.key = k.value
        CROSS JOIN \(columns.table) t ON t.account_id = a.account_id \(condition)
      """)
    query.bind(keys, at: 1)
    for (offset, value) in values.enumerated() { query.bind(value, at: Int32(2 + offset)) }
    var rows: [Row] = []
    var key: Int64?
    func flush() {
      if let key, let place = places[key] { all[place].facts[keyPath: path] = rows }
      rows = []
    }
    try query.rows { row in
      let next = row.integer(0)
      if next != key {
        flush()
        key = next
      }
      if let fact = make(row) { rows.append(fact) }
    }
    flush()
  }

  func accounts() throws -> [KeyedFacts] {
    let query = try Query(
      database,
      """
      SELECT a.key, r.revision + (SELECT revision FROM shared_revision), \(FactColumns.account)
      FROM json_each(?) k CROSS JOIN accounts a ON a.key = k.value CROSS JOIN account_revisions r ON r.key = a.key
      """)
    query.bind(keys, at: 1)
    var all: [KeyedFacts] = []
    all.reserveCapacity(count)
    try query.rows { row in
      let account = Account(
        id: row.text(2) ?? "", name: row.text(3), lifecycle: row.word(4, Vocabulary.lifecycle) ?? .active,
        since: row.day(5), churnedOn: row.day(6), mrr: row.money(7), maturity: row.int(8), appetite: row.int(9),
        segmentOverride: row.word(10, Vocabulary.segment), segmentOverrideReason: row.text(11),
        segmentOverrideUntil: row.day(12), renewalOn: row.day(13), fiscalYearStartMonth: row.int(14) ?? 1,
        vertical: row.text(15), vcio: row.text(16), csm: row.text(17), tam: row.text(18), am: row.text(19),
        cadenceOwner: row.text(20), cadenceBackup: row.text(21),
        cadenceOverride: row.word(22, Vocabulary.interval), cadenceOverrideReason: row.text(23), loop: row.text(24))
      all.append(
        KeyedFacts(key: row.integer(0) ?? 0, revision: row.integer(1) ?? 0, facts: AccountFacts(account: account)))
    }
    return all
  }
}

/// What is selected of each table; the readers count columns from 1, after the account's key.
enum FactColumns {
  static let account = """
    a.account_id, a.name, a.lifecycle, a.since, a.churned_on, a.mrr, a.maturity, a.appetite, a.segment_override,
    a.segment_override_reason, a.segment_override_until, a.renewal_on, a.fiscal_year_start_month, a.vertical, a.vcio,
    a.csm, a.tam, a.am, a.cadence_owner, a.cadence_backup, a.cadence_override, a.cadence_override_reason, a.loop
    """
  static let contacts = (
    table: "contacts",
    names: """
    t.contact_id, t.name, t.title, t.exec_sponsor, t.decision_maker, t.budget_holder, t.champion, t.active,
    t.last_seen
    """
  )
  static let meetings = (
    table: "meetings",
    names: """
    t.meeting_id, t.type, t.planned_on, t.status, t.held_at, t.recap_sent_at, t.exec_present,
    t.decision_maker_present, t.has_purpose, t.roadmap_linked, t.prep_pack, t.format, t.presenter, t.waived_reason
    """
  )
  static let pulses = (table: "pulses", names: "t.pulse_id, t.meeting_id, t.submitted_at, t.valuable, t.missing")
  static let complaints = (
    table: "complaints", names: "t.complaint_id, t.logged_on, t.closed_on, t.root_cause, t.owner, t.text"
  )
  static let readings = (table: "readings", names: "t.insight_id, t.as_of, t.coverage")
  static let tickets = (
    table: "tickets",
    names: """
    t.ticket_id, t.opened_at, t.first_responded_at, t.resolved_at, t.reopened_at, t.priority, t.category,
    t.response_sla, t.resolution_sla
    """
  )
  static let milestones = (table: "milestones", names: "t.milestone_id, t.initiative_id, t.due_on, t.done_on")
  static let alignment = (
    table: "alignment",
    names: "t.as_of, t.presence, t.perception, t.performance, t.deliverables_present, t.effort_fit"
  )
  static let initiatives = (
    table: "initiatives",
    names: """
    t.initiative_id, t.title, t.summary, t.status, t.status_changed_on, t.lane, t.quarter, t.tier, t.kind,
    t.big_rock, t.budget_low, t.budget_high, t.owner, t.client_owner, t.outcome, t.source, t.goal, t.tags, t.pm,
    t.readiness, t.decline_reason
    """
  )
  static let decisions = (
    table: "decisions",
    names: """
    t.decision_id, t.meeting_id, t.initiative_id, t.logged_on, t.decision, t.owner, t.due_on, t.due_quarter,
    t.budget_low, t.budget_high, t.action, t.written_ref, t.outcome, t.proposed_on, t.decided_on, t.decline_reason
    """
  )
  static let proposals = (
    table: "proposals",
    names: """
    t.proposal_id, t.initiative_id, t.title, t.presented_on, t.decided_on, t.last_moved_on, t.outcome, t.amount,
    t.decline_reason
    """
  )
  static let revisions = (table: "roadmap_revisions", names: "t.version, t.\"on\", t.moved, t.note")
  static let assessments = (table: "assessments", names: "t.assessment_id, t.name, t.completed_on")
  static let ctas = (
    table: "ctas",
    names: "t.cta_id, t.\"trigger\", t.title, t.owner, t.opened_at, t.first_action_at, t.due_at, t.closed_at"
  )
  static let risks = (
    table: "risks",
    names: """
    t.risk_id, t.title, t.bucket, t.severity, t.opened_on, t.acknowledged_at, t.plan_published_on, t.last_moved_on,
    t.closed_on
    """
  )
}
