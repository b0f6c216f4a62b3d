import Domain

/// One row each, by position as `FactColumns` selects them. A row without its required date does not exist.
extension FactsReader {
  func contact(_ row: Query) -> Contact? {
    Contact(
      id: row.text(1) ?? "", name: row.text(2), title: row.text(3), execSponsor: row.bool(4),
      decisionMaker: row.bool(5), budgetHolder: row.bool(6), champion: row.bool(7), active: row.bool(8),
      lastSeen: row.day(9))
  }

  func meeting(_ row: Query) -> Meeting? {
    Meeting(
      id: row.text(1) ?? "", type: row.word(2, Vocabulary.meetingType), plannedOn: row.day(3),
      status: row.word(4, Vocabulary.meetingStatus) ?? .planned, heldAt: row.moment(5, in: zone),
      recapSentAt: row.moment(6, in: zone), execPresent: row.bool(7), decisionMakerPresent: row.bool(8),
      hasPurpose: row.bool(9), roadmapLinked: row.bool(10), prepPack: row.bool(11),
      isDigital: row.text(12).map { $0 == "digital" }, presenter: row.text(13), waivedReason: row.text(14))
  }

  func pulse(_ row: Query) -> Pulse? {
    Pulse(
      id: row.text(1) ?? "", meetingID: row.text(2), submittedAt: row.moment(3, in: zone), valuable: row.int(4),
      missing: row.text(5))
  }

  func complaint(_ row: Query) -> Complaint? {
    Complaint(
      id: row.text(1) ?? "", loggedOn: row.day(2), closedOn: row.day(3),
      rootCause: row.word(4, Vocabulary.rootCause), owner: row.text(5), text: row.text(6))
  }

  func reading(_ row: Query) -> Reading? {
    row.day(2).map { Reading(insightID: row.text(1) ?? "", asOf: $0, coverage: row.percent(3)) }
  }

  func ticket(_ row: Query) -> Ticket? {
    Ticket(
      id: row.text(1) ?? "", openedAt: row.moment(2, in: zone), firstRespondedAt: row.moment(3, in: zone),
      resolvedAt: row.moment(4, in: zone), reopenedAt: row.moment(5, in: zone), priority: row.text(6),
      category: row.text(7), responseSLA: row.word(8, Vocabulary.serviceLevel),
      resolutionSLA: row.word(9, Vocabulary.serviceLevel))
  }

  func milestone(_ row: Query) -> Milestone? {
    Milestone(id: row.text(1) ?? "", initiativeID: row.text(2), dueOn: row.day(3), doneOn: row.day(4))
  }

  func alignment(_ row: Query) -> AlignmentCheck? {
    row.day(1).map { day in
      AlignmentCheck(
        asOf: day, presence: row.percent(2), perception: row.percent(3), performance: row.percent(4),
        deliverablesPresent: row.percent(5), effortFit: row.bool(6))
    }
  }

  func initiative(_ row: Query) -> Initiative? {
    Initiative(
      id: row.text(1) ?? "", title: row.text(2), summary: row.text(3),
      status: row.word(4, Vocabulary.initiativeStatus), statusChangedOn: row.day(5),
      lane: row.word(6, Vocabulary.lane), quarter: row.text(7), tier: row.int(8), kind: row.text(9),
      bigRock: row.bool(10), budgetLow: row.money(11), budgetHigh: row.money(12), owner: row.text(13),
      clientOwner: row.text(14), outcome: row.text(15), source: row.text(16), goal: row.text(17), tags: row.list(18),
      pm: row.text(19), readiness: row.text(20), declineReason: row.text(21))
  }

  func decision(_ row: Query) -> Decision? {
    Decision(
      id: row.text(1) ?? "", meetingID: row.text(2), initiativeID: row.text(3), loggedOn: row.day(4),
      decision: row.text(5), owner: row.text(6), dueOn: row.day(7), dueQuarter: row.text(8),
      budgetLow: row.money(9), budgetHigh: row.money(10), action: row.text(11), writtenRef: row.text(12),
      outcome: row.word(13, Vocabulary.decisionOutcome), proposedOn: row.day(14), decidedOn: row.day(15),
      declineReason: row.text(16))
  }

  func proposal(_ row: Query) -> Proposal? {
    Proposal(
      id: row.text(1) ?? "", initiativeID: row.text(2), title: row.text(3), presentedOn: row.day(4),
      decidedOn: row.day(5), lastMovedOn: row.day(6), outcome: row.word(7, Vocabulary.proposalOutcome),
      amount: row.money(8), declineReason: row.text(9))
  }

  func revision(_ row: Query) -> RoadmapRevision? {
    RoadmapRevision(version: row.int(1) ?? 0, on: row.day(2), moved: row.bool(3), note: row.text(4))
  }

  func assessment(_ row: Query) -> Assessment? {
    Assessment(id: row.text(1) ?? "", name: row.text(2), completedOn: row.day(3))
  }

  func callToAction(_ row: Query) -> CallToAction? {
    CallToAction(
      id: row.text(1) ?? "", trigger: row.text(2), title: row.text(3), owner: row.text(4),
      openedAt: row.moment(5, in: zone), firstActionAt: row.moment(6, in: zone), dueAt: row.moment(7, in: zone),
      closedAt: row.moment(8, in: zone))
  }

  func risk(_ row: Query) -> Risk? {
    Risk(
      id: row.text(1) ?? "", title: row.text(2), bucket: row.text(3), severity: row.word(4, Vocabulary.severity),
      openedOn: row.day(5), acknowledgedAt: row.moment(6, in: zone), planPublishedOn: row.day(7),
      lastMovedOn: row.day(8), closedOn: row.day(9))
  }
}
