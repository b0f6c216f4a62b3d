import Domain

extension PreparedFacts {
  static func meetings(_ facts: AccountFacts) -> [MeetingRow] {
    let links = decisionDays(facts)
    var rows: [MeetingRow] = []
    rows.reserveCapacity(facts.meetings.count)
    for (index, meeting) in facts.meetings.enumerated() {
      guard meeting.status != .cancelled, !meeting.waivedReason.isFilled else { continue }
      let isHeld = meeting.status == .held && meeting.heldAt != nil
      rows.append(
        MeetingRow(
          row: Int32(index), type: meeting.type, kind: kind(of: meeting.type),
          isQBR: meeting.type?.isQBR ?? false, isMissed: meeting.status == .missed,
          execPresent: meeting.execPresent == true, decisionMaker: meeting.decisionMakerPresent,
          planned: meeting.plannedOn.orNever, held: isHeld ? meeting.heldAt.map(\.day.number) ?? never : never,
          heldAt: isHeld ? meeting.heldAt?.instant.microseconds ?? .max : .max,
          recap: meeting.recapSentAt.map(\.day.number) ?? never,
          recapAt: meeting.recapSentAt?.instant.microseconds ?? .max,
          decided: links.isEmpty ? never : links[ByteKey(meeting.id)] ?? never))
    }
    rows.sort { left, right in
      if left.heldAt != right.heldAt { return left.heldAt < right.heldAt }
      return bytesPrecede(facts.meetings[Int(left.row)].id, facts.meetings[Int(right.row)].id)
    }
    return rows
  }

  private static func kind(of type: MeetingType?) -> MeetingRow.Kind {
    guard let type else { return .other }
    if type.isStrategic(for: .a) { return .strategic }
    return type.isStrategic(for: .d) ? .service : .other
  }

  /// The first day on which each meeting had a decision; a decision without its day always exists (method §12).
  private static func decisionDays(_ facts: AccountFacts) -> [ByteKey: Int32] {
    var days: [ByteKey: Int32] = [:]
    for decision in facts.decisions where decision.outcome != .noDecision {
      guard let meeting = decision.meetingID else { continue }
      days[ByteKey(meeting), default: never] = min(days[ByteKey(meeting)] ?? never, decision.loggedOn.orAlways)
    }
    return days
  }

  static func velocity(_ facts: AccountFacts) -> [VelocityRow] {
    var rows: [VelocityRow] = []
    for (index, decision) in facts.decisions.enumerated() {
      guard let proposed = decision.proposedOn, let decided = decision.decidedOn else { continue }
      rows.append(
        VelocityRow(
          row: Int32(index), isProposal: false, exists: max(decision.loggedOn.orAlways, proposed.number),
          proposed: proposed.number, decided: decided.number))
    }
    for (index, proposal) in facts.proposals.enumerated() {
      guard proposal.outcome == .approved || proposal.outcome == .declined, let presented = proposal.presentedOn,
        let decided = proposal.decidedOn
      else { continue }
      rows.append(
        VelocityRow(
          row: Int32(index), isProposal: true, exists: presented.number, proposed: presented.number,
          decided: decided.number))
    }
    return rows.sorted { $0.decided < $1.decided }
  }

  /// When each proposal was open: presented, and not decided or of unknown outcome (method §12).
  static func openProposals(_ facts: AccountFacts) -> [OpenRow] {
    facts.proposals.enumerated().compactMap { index, proposal in
      guard let presented = proposal.presentedOn else { return nil }
      guard proposal.decidedOn != nil || proposal.outcome == nil || proposal.outcome == .open else { return nil }
      return OpenRow(row: Int32(index), from: presented.number, until: proposal.decidedOn.orNever)
    }
  }
}
