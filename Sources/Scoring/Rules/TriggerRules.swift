import Domain

extension AccountEvaluation {
  /// The firing triggers in the order of their ids (method §6); one that is switched off is none of them.
  var triggers: [Trigger] { engine.triggers.filter(fires) }

  /// Whether a trigger's condition holds, be it switched on or off.
  func fires(_ trigger: Trigger) -> Bool {
    let limits = model.triggers
    let measures = today.measures
    switch trigger {
    case .cxRed: return today.experience.colour == .red
    case .complaintUnowned:
      return facts.complaints.contains { $0.logged <= day && $0.closed > day && $0.isUnowned }
    case .sponsorAway: return measures.sponsor.exceeds(model.experience.sponsorDays) == true
    case .mfaLow: return (today.adoption.mfa ?? .max) < rules.floors.mfa
    case .endpointLow: return (today.adoption.endpoint ?? .max) < rules.floors.endpoint
    case .backupLow: return (today.adoption.backup ?? .max) < rules.floors.backup
    case .adoptionStuck: return isAdoptionStuck
    case .missStreak: return cadence.missStreak >= limits.missStreak
    case .proposalAging: return (oldestOpenProposal ?? -1) >= limits.proposalDays
    case .decisionMakerAbsent: return isDecisionMakerAbsent
    case .recapsLate: return areRecapsLate
    case .engagementRed: return today.engagement.colour == .red
    case .slaRed: return rules.isSLARed(measures)
    case .milestoneLate:
      return facts.milestones.contains { $0.due < day - Int32(limits.milestoneDays) && $0.done > day }
    case .repeatsHigh: return measures.repeats.percent.map { $0 > rules.repeatLimit } ?? false
    case .followThroughLow:
      return measures.followThrough.percent.map { $0 < Rational(limits.followThroughFloor) } ?? false
    case .qualityReds: return reds(.quality) >= limits.qualityReds
    case .perceptionRed: return rules.isPerceptionRed(facts, measures)
    case .deliverablesMissing:
      let present = rules.freshAlignment(facts, measures)?.deliverables
      return (present ?? .max) < limits.deliverablesFloor.millionths
    case .segmentSuggested: return isSuggestionOffered
    case .renewalUnplanned: return isRenewalUnplanned
    case .budgetUnplanned: return isBudgetUnplanned
    case .assessmentUnreviewed: return unreviewedAssessment != nil
    case .kickoffMissing: return approvedWithoutKickoff != nil
    }
  }

  /// `T-ADO-4`: a drop between the two latest month ends, or two steps without movement while not Green.
  private var isAdoptionStuck: Bool {
    let months = history.months.map { $0.adoption.score }
    guard months.count >= 2, let latest = months[0].score, let before = months[1].score else { return false }
    if before - latest >= Rational(model.triggers.adoptionDrop) { return true }
    guard months.count >= 3, let first = months[2].score, months[0].colour != .green else { return false }
    let still = Rational(model.triggers.adoptionStill)
    return (latest - before).magnitude < still && (before - first).magnitude < still
  }

  /// Age in days of the oldest open proposal.
  var oldestOpenProposal: Int? {
    facts.openProposals.filter { $0.isOpen(on: day) }.map { Int(day - $0.from) }.max()
  }

  /// The latest held strategic meetings, newest first.
  var heldStrategic: [MeetingRow] {
    facts.meetings.reversed().filter { $0.held <= day && $0.isStrategic(rules.isSegmentD) }
  }

  private var isDecisionMakerAbsent: Bool {
    guard model.triggers.decisionMakerApplies[judged] else { return false }
    let latest = heldStrategic.prefix(2)
    return latest.count == 2 && latest.allSatisfy { $0.decisionMaker == false }
  }

  private var areRecapsLate: Bool {
    let states = heldStrategic.lazy.map { [rules, calendar] in
      $0.recapState(calendar.asOf, limit: rules.recapLimit)
    }
    let latest = states.filter { $0 != .pending }.prefix(2)
    return latest.count == 2 && latest.allSatisfy { $0 == .late }
  }

  private var isRenewalUnplanned: Bool {
    guard daysToRenewal(within: model.triggers.renewalDays) != nil else { return false }
    return !facts.isHeldOrBooked(
      .renewalPlanning, heldFrom: day - Int32(model.triggers.renewalMeetingDays) + 1, bookedFrom: day, day,
      grace: rules.missedAfterDays)
  }

  /// The last day of the running fiscal year (method §12).
  var fiscalYearEnd: Day { FiscalQuarter.yearEnd(onOrAfter: calendar.day, startMonth: account.fiscalYearStartMonth) }

  private var isBudgetUnplanned: Bool {
    guard fiscalYearEnd - calendar.day <= model.triggers.fiscalDays else { return false }
    return !facts.isHeldOrBooked(
      .budgetSession, heldFrom: day - Int32(model.triggers.budgetMeetingDays) + 1, bookedFrom: day, day,
      grace: rules.missedAfterDays)
  }

  /// The earliest assessment that still waits for a roadmap review (TRG-03).
  var unreviewedAssessment: OpenRow? {
    let waiting = facts.assessments.filter { assessment in
      assessment.from <= day && day - assessment.from <= Int32(model.triggers.assessmentDays)
        && !facts.isHeldOrBooked(
          .roadmapReview, heldFrom: assessment.from, bookedFrom: assessment.from, day, grace: rules.missedAfterDays)
    }
    return waiting.min { ($0.from, $0.row) < ($1.from, $1.row) }
  }

  /// The earliest approved initiative without a kickoff after its approval (TRG-04).
  var approvedWithoutKickoff: OpenRow? {
    let waiting = facts.approved.filter { approval in
      let after = approval.from == always ? always : approval.from + 1
      return approval.from <= day
        && !facts.isHeldOrBooked(.kickoff, heldFrom: after, bookedFrom: after, day, grace: rules.missedAfterDays)
    }
    return waiting.min { ($0.from, $0.row) < ($1.from, $1.row) }
  }
}
