import Domain
import GRDB

/// What single views of the watchlist add about an account.
extension WatchReader {
  func blocked(_ summary: AccountSummary) throws -> BlockedWork {
    var cards: [BlockedWork.Card] = []
    let query = try Query(
      database,
      """
      SELECT coalesce(title, \(ShownID.name)(initiative_id)), status, kind, tier, budget_low, budget_high, initiative_id FROM initiatives
      WHERE account_id = ? ORDER BY initiative_id
      """)
    query.bind(summary.id, at: 1)
    try query.rows { row in
      let initiative = Initiative(
        id: row.text(6) ?? "", status: row.word(1, Vocabulary.initiativeStatus), tier: row.int(3), kind: row.text(2))
      let gates = initiative.gates(holdingBack: summary.gates)
      guard !gates.isEmpty else { return }
      cards.append(
        BlockedWork.Card(title: row.text(0) ?? initiative.id, low: row.money(4), high: row.money(5), gates: gates))
    }
    var work = BlockedWork(cards: cards, heldDecisions: 0, heldMoney: Money(minorUnits: 0))
    guard summary.gates.contains(where: { ["G-3", "G-4", "G-6"].contains($0) }) else { return work }
    let held = try Query(
      database,
      """
      SELECT count(*), coalesce(sum(expansion), 0) FROM decisions
      WHERE account_id = ? AND outcome = 'approved' AND expansion > 0 AND (logged_on IS NULL OR logged_on <= ?)
      """)
    held.bind(summary.id, at: 1)
    held.bind(day.iso, at: 2)
    if let found = try held.first({ ($0.int(0) ?? 0, $0.money(1) ?? Money(minorUnits: 0)) }) {
      (work.heldDecisions, work.heldMoney) = found
    }
    return work
  }

  func renewal(_ id: String) throws -> RenewalPlan {
    var plan = RenewalPlan(heldOn: nil, bookedOn: nil, owner: nil)
    let query = try Query(
      database,
      """
      SELECT planned_on, status, held_at, waived_reason FROM meetings
      WHERE account_id = ? AND type = 'renewal_planning'
      """)
    query.bind(id, at: 1)
    try query.rows { row in
      let status = row.word(1, Vocabulary.meetingStatus) ?? .planned
      guard row.text(3)?.isEmpty ?? true, status != .cancelled else { return }
      if status == .held, let held = row.moment(2, in: zone), held.instant < end {
        plan.heldOn = max(plan.heldOn ?? held.day, held.day)
      } else if let planned = row.day(0), planned >= day, status != .missed || planned > day {
        plan.bookedOn = min(plan.bookedOn ?? planned, planned)
      }
    }
    let owner = try Query(database, "SELECT am FROM accounts WHERE account_id = ?")
    owner.bind(id, at: 1)
    plan.owner = person(try owner.first { $0.text(0) } ?? nil)
    return plan
  }

  // MARK: - QBRs

  /// A QBR-type meeting `m` ahead, between two days, that is still to be held (method §3, §12); see `bindAhead`.
  static let isAhead = """
    m.planned_on BETWEEN ?1 AND ?2 AND m.type IN ('annual_strategy', 'executive_qbr', 'qbr')
      AND m.status IS NOT 'cancelled' AND coalesce(m.waived_reason, '') = ''
      AND NOT (m.status IS 'held' AND m.held_at IS NOT NULL AND m.held_at < ?3)
      AND NOT (m.status IS 'missed' AND m.planned_on = ?1)
    """

  static func bindAhead(_ query: Query, _ day: Day, _ database: Database) throws {
    query.bind(day.iso, at: 1)
    query.bind((day + WatchView.meetingDays).iso, at: 2)
    // Without its Z the bound sorts before every spelling of the first instant that is too late.
    query.bind(String(try Shared.zone(database).end(of: day).rfc3339.dropLast()), at: 3)
  }

  func meeting(_ account: String) throws -> UpcomingMeeting? {
    let query = try Query(
      database,
      """
      SELECT m.meeting_id, m.type, m.planned_on, m.status, m.prep_pack, m.has_purpose, m.roadmap_linked, m.presenter
      FROM meetings m WHERE m.account_id = ?4 AND \(WatchReader.isAhead) ORDER BY m.planned_on, m.meeting_id LIMIT 1
      """)
    try WatchReader.bindAhead(query, day, database)
    query.bind(account, at: 4)
    let found = try query.first { row in
      row.day(2).map { on in
        UpcomingMeeting(
          id: row.text(0) ?? "", type: row.word(1, Vocabulary.meetingType), on: on,
          isBooked: (row.word(3, Vocabulary.meetingStatus) ?? .planned) != .planned, prepPack: row.bool(4),
          hasPurpose: row.bool(5), roadmapLinked: row.bool(6), presenter: person(row.text(7)), asks: [])
      }
    }
    guard var meeting = found ?? nil else { return nil }
    meeting.asks = try asks(account, meeting.id)
    return meeting
  }

  /// What is written down for the meeting, else what waits for a decision of the client.
  private func asks(_ account: String, _ meeting: String) throws -> [UpcomingMeeting.Ask] {
    var asks: [UpcomingMeeting.Ask] = []
    let query = try Query(
      database,
      """
      SELECT 1, coalesce(decision, \(ShownID.name)(decision_id)), decision_id FROM decisions
        WHERE account_id = ?1 AND meeting_id = ?2 AND (outcome IS NULL OR outcome = 'pending')
      UNION ALL
      SELECT 2, coalesce(title, \(ShownID.name)(proposal_id)), coalesce(presented_on, '9999') || proposal_id FROM proposals
        WHERE account_id = ?1 AND (outcome IS NULL OR outcome = 'open') AND decided_on IS NULL AND presented_on <= ?3
      UNION ALL
      SELECT 3, coalesce(title, \(ShownID.name)(initiative_id)), initiative_id FROM initiatives
        WHERE account_id = ?1 AND status IN ('pre_approved', 'proposed')
      ORDER BY 1, 3
      """)
    query.bind(account, at: 1)
    query.bind(meeting, at: 2)
    query.bind(day.iso, at: 3)
    try query.rows { row in
      let text = row.text(1) ?? ""
      // A proposal and the initiative it is about go by one name.
      guard !asks.contains(where: { $0.text == text }) else { return }
      asks.append(UpcomingMeeting.Ask(text: text, isPlanned: row.int(0) == 1))
    }
    return asks
  }

  // MARK: - Data

  func newest(_ account: String) throws -> NewestData {
    func latest(_ sql: String, _ bound: String) throws -> Query {
      let query = try Query(database, sql)
      query.bind(account, at: 1)
      query.bind(bound, at: 2)
      return query
    }
    func day(_ table: String, _ condition: String) throws -> Day? {
      try latest("SELECT max(as_of) FROM \(table) WHERE account_id = ? AND as_of <= ? \(condition)", self.day.iso)
        .first { $0.day(0) } ?? nil
    }
    func moment(_ column: String, _ table: String, _ condition: String) throws -> Day? {
      let bound = String(end.rfc3339.dropLast())
      return try latest(
        "SELECT max(\(column)) FROM \(table) WHERE account_id = ? AND \(column) < ? \(condition)", bound
      ).first { $0.moment(0, in: zone)?.day } ?? nil
    }
    return NewestData(
      reading: try day("readings", "AND coverage IS NOT NULL"), alignment: try day("alignment", ""),
      pulse: try moment("submitted_at", "pulses", "AND valuable IS NOT NULL"),
      meeting: try moment("held_at", "meetings", "AND status = 'held'"))
  }
}
