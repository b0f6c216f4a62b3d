import Domain

extension PreparedFacts {
  /// All dated tickets by opening day, and those of the SLA figure by the day they were resolved.
  static func tickets(_ facts: AccountFacts, reach: Int32) -> (opened: [TicketRow], resolved: [TicketRow]) {
    var rows: [TicketRow] = []
    rows.reserveCapacity(facts.tickets.count)
    for (index, ticket) in facts.tickets.enumerated() {
      guard let opened = ticket.openedAt else { continue }
      rows.append(
        TicketRow(
          row: Int32(index), opened: opened.day.number, resolved: ticket.resolvedAt.map(\.day.number) ?? never,
          reopened: ticket.reopenedAt.map(\.day.number) ?? never, hasCategory: ticket.category.isFilled,
          repeatsCategory: false, passesSLA: passes(ticket)))
    }
    markRepeats(&rows, facts, reach)
    rows.sort { $0.opened < $1.opened }
    let resolved = rows.filter { $0.resolved != never && $0.passesSLA != nil }.sorted { $0.resolved < $1.resolved }
    return (rows, resolved)
  }

  /// Whether a ticket kept its service levels; `nil` when it does not take part (method SQ-1).
  private static func passes(_ ticket: Ticket) -> Bool? {
    let levels = (ticket.responseSLA, ticket.resolutionSLA)
    guard levels.0 != .excluded, levels.1 != .excluded, levels.0 != nil || levels.1 != nil else { return nil }
    return levels.0 != .missed && levels.1 != .missed
  }

  /// Marks each ticket that follows another one of its category within the reach (method SQ-3).
  private static func markRepeats(_ rows: inout [TicketRow], _ facts: AccountFacts, _ reach: Int32) {
    let instants = rows.map { facts.tickets[Int($0.row)].openedAt?.instant.microseconds ?? .max }
    let order = rows.indices.filter { rows[$0].hasCategory }.sorted { left, right in
      if instants[left] != instants[right] { return instants[left] < instants[right] }
      return bytesPrecede(facts.tickets[Int(rows[left].row)].id, facts.tickets[Int(rows[right].row)].id)
    }
    var latest: [ByteKey: Int32] = [:]
    for index in order {
      guard let category = facts.tickets[Int(rows[index].row)].category else { continue }
      let day = rows[index].opened
      let before = latest.updateValue(day, forKey: ByteKey(category))
      guard let before else { continue }
      rows[index].repeatsCategory = day - before <= reach
      if before > day { latest[ByteKey(category)] = before }
    }
  }
}
