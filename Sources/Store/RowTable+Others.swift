import Domain

/// Tables whose rows are listed where something is to be said about them: they have no tab of their own.
extension RowTable {
  static let tickets = RowTable(
    source: .tickets, name: "tickets", id: "r.ticket_id", exists: "(r.opened_at IS NULL OR r.opened_at < ?2)",
    owner: "NULL",
    fields: [
      Field(.title, "r.category"), Field(.opened, "r.opened_at", .moment),
      Field(.responded, "r.first_responded_at", .moment), Field(.resolved, "r.resolved_at", .moment),
      Field(.reopened, "r.reopened_at", .moment), Field(.priority, "r.priority"), Field(.category, "r.category"),
      Field(.response, "r.response_sla"), Field(.resolution, "r.resolution_sla"),
    ])

  /// `On` is the day a row is about, whatever its column is called.
  static let meetings = RowTable(
    source: .meetings, name: "meetings", id: "r.meeting_id", exists: "1", owner: "r.presenter",
    fields: [
      Field(.owner, "coalesce(who.initials, who.name, r.presenter)"),
      Field(.ownerName, "coalesce(who.name, r.presenter)"), Field(.title, "replace(r.type, '_', ' ')"),
      Field(.logged, "coalesce(r.planned_on, substr(r.held_at, 1, 10))", .day),
      Field(.outcome, "coalesce(r.status, 'planned')"),
    ])

  static let complaints = RowTable(
    source: .complaints, name: "complaints", id: "r.complaint_id", exists: "1", owner: "r.owner",
    fields: people + [
      Field(.title, "coalesce(r.text, replace(r.root_cause, '_', ' '))"), Field(.logged, "r.logged_on", .day),
      Field(.outcome, "CASE WHEN r.closed_on IS NULL THEN 'open' ELSE 'closed' END"),
    ])

  static let risks = RowTable(
    source: .risks, name: "risks", id: "r.risk_id", exists: "1", owner: "NULL",
    fields: [
      Field(.title, "coalesce(r.title, r.bucket)"), Field(.logged, "r.opened_on", .day),
      Field(.outcome, "CASE WHEN r.closed_on IS NULL THEN r.severity ELSE 'closed' END"),
    ])

  static let proposals = RowTable(
    source: .proposals, name: "proposals", id: "r.proposal_id", exists: "1", owner: "NULL",
    fields: [
      Field(.title, "coalesce(r.title, ini.title)"), Field(.logged, "r.presented_on", .day),
      Field(.outcome, "coalesce(r.outcome, 'open')"),
    ])

  static let milestones = RowTable(
    source: .milestones, name: "milestones", id: "r.milestone_id", exists: "1", owner: "NULL",
    fields: [
      Field(.title, "ini.title"), Field(.logged, "r.due_on", .day),
      Field(.outcome, "CASE WHEN r.done_on IS NULL THEN 'open' ELSE 'done' END"),
    ])
}
