import Domain

/// One account, prepared once so that any number of days can be evaluated with integer arithmetic alone.
///
/// The order of the facts' rows does not survive the preparation (method §1.1).
final class PreparedFacts: Sendable {
  let facts: AccountFacts
  /// Ascending by the instant they were held, then id; meetings never held come last.
  let meetings: [MeetingRow]
  let pulses: [PulseRow]
  let complaints: [ComplaintRow]
  /// Days on which active executive sponsors were seen, ascending.
  let sponsorSeen: [Int32]
  let hasUnseenSponsor: Bool
  /// One list of readings for each insight of the catalog, ascending by day.
  let readings: [[ReadingRow]]
  /// Ascending by opening day.
  let tickets: [TicketRow]
  /// Those that take part in the SLA figure, ascending by the day they were resolved.
  let resolved: [TicketRow]
  /// Ascending by due day.
  let milestones: [MilestoneRow]
  let alignment: [AlignmentRow]
  /// Ascending by the day of the decision.
  let velocity: [VelocityRow]
  /// Days on which decisions were logged or initiatives changed their status, ascending.
  let activity: [Int32]
  let openProposals: [OpenRow]
  let risks: [RiskRow]
  let calls: [CallRow]
  let assessments: [OpenRow]
  /// Days from which approved initiatives wait for a kickoff.
  let approved: [OpenRow]

  init(_ facts: AccountFacts, catalog: InsightCatalog, repeatReach: Int) {
    self.facts = facts
    meetings = PreparedFacts.meetings(facts)
    pulses = facts.pulses.enumerated().compactMap { index, pulse in
      guard let moment = pulse.submittedAt, let value = pulse.valuable else { return nil }
      return PulseRow(row: Int32(index), day: moment.day.number, value: Int32(value))
    }.sorted { $0.day < $1.day }
    complaints = facts.complaints.enumerated().compactMap { index, complaint in
      guard let logged = complaint.loggedOn else { return nil }
      return ComplaintRow(
        row: Int32(index), logged: logged.number, closed: complaint.closedOn.orNever,
        isUnowned: !complaint.owner.isFilled,
        isEngagementCause: complaint.rootCause == .relevance || complaint.rootCause == .followThrough)
    }
    let sponsors = facts.contacts.filter { $0.active == true && $0.execSponsor == true }
    sponsorSeen = sponsors.compactMap { $0.lastSeen?.number }.sorted()
    hasUnseenSponsor = sponsors.contains { $0.lastSeen == nil }
    readings = catalog.readings(of: facts)
    (tickets, resolved) = PreparedFacts.tickets(facts, reach: Int32(repeatReach))
    milestones = facts.milestones.enumerated().compactMap { index, milestone in
      milestone.dueOn.map { MilestoneRow(row: Int32(index), due: $0.number, done: milestone.doneOn.orNever) }
    }.sorted { $0.due < $1.due }
    alignment = facts.alignment.enumerated().map { index, check in
      AlignmentRow(
        row: Int32(index), day: check.asOf.number, presence: check.presence?.millionths,
        perception: check.perception?.millionths, performance: check.performance?.millionths,
        deliverables: check.deliverablesPresent?.millionths, effort: check.effortFit)
    }.sorted { $0.day < $1.day }
    velocity = PreparedFacts.velocity(facts)
    activity = (facts.decisions.compactMap(\.loggedOn) + facts.initiatives.compactMap(\.statusChangedOn))
      .map(\.number).sorted()
    openProposals = PreparedFacts.openProposals(facts)
    risks = facts.risks.enumerated().map { index, risk in
      RiskRow(
        open: OpenRow(row: Int32(index), from: risk.openedOn.orAlways, until: risk.closedOn.orNever),
        severity: risk.severity)
    }
    calls = facts.ctas.enumerated().map { index, call in
      CallRow(
        open: OpenRow(
          row: Int32(index), from: call.openedAt.map(\.day.number) ?? always,
          until: call.closedAt.map(\.day.number) ?? never),
        due: call.dueAt.map(\.day.number) ?? never, openedAt: call.openedAt?.instant.microseconds ?? .max,
        firstAction: call.firstActionAt.map(\.day.number) ?? never)
    }
    assessments = facts.assessments.enumerated().compactMap { index, assessment in
      assessment.completedOn.map { OpenRow(row: Int32(index), from: $0.number, until: never) }
    }
    approved = facts.initiatives.enumerated().compactMap { index, initiative in
      guard initiative.status == .approved else { return nil }
      return OpenRow(row: Int32(index), from: initiative.statusChangedOn.orAlways, until: never)
    }
  }
}
