import Domain

extension WatchReader {
  /// What was agreed with an account lately, by the initials or names of the team.
  func promises(_ account: String) throws -> [Promise] {
    let since = day - Promise.days
    var promises: [Promise] = []
    let calls = try Query(
      database,
      """
      SELECT cta_id, "trigger", title, owner, opened_at, due_at, closed_at FROM ctas
      WHERE account_id = ?1 AND opened_at >= ?2
      """)
    calls.bind(account, at: 1)
    calls.bind(String(zone.end(of: since - 1).rfc3339.dropLast()), at: 2)
    try calls.rows { row in
      let call = CallToAction(
        id: row.text(0) ?? "", trigger: row.text(1), title: row.text(2), owner: person(row.text(3)),
        openedAt: row.moment(4, in: zone), dueAt: row.moment(5, in: zone), closedAt: row.moment(6, in: zone))
      if let promise = Promise(call, account: account, asOf: day) { promises.append(promise) }
    }
    let decisions = try Query(
      database,
      """
      SELECT r.decision_id, r.logged_on, r.decision, r.owner, r.due_on, r.action, r.outcome, r.decided_on, i.status
      FROM decisions r LEFT JOIN initiatives i ON i.account_id = r.account_id AND i.initiative_id = r.initiative_id
      WHERE r.account_id = ?1 AND r.logged_on >= ?2
      """)
    decisions.bind(account, at: 1)
    decisions.bind(since.iso, at: 2)
    try decisions.rows { row in
      let decision = Decision(
        id: row.text(0) ?? "", loggedOn: row.day(1), decision: row.text(2), owner: person(row.text(3)),
        dueOn: row.day(4), action: row.text(5), outcome: row.word(6, Vocabulary.decisionOutcome), decidedOn: row.day(7))
      let status = row.word(8, Vocabulary.initiativeStatus)
      if let promise = Promise(decision, initiative: status, account: account, asOf: day) { promises.append(promise) }
    }
    return Promise.sorted(promises, asOf: day)
  }
}
