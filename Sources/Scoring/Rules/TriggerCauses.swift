import Domain

extension AccountEvaluation {
  /// One sentence with the figure that makes a trigger fire.
  func cause(_ trigger: Trigger) -> String {
    let measures = today.measures
    let limits = model.triggers
    switch trigger {
    case .cxRed: return colourCause(.cx, experienceExplanation)
    case .complaintUnowned:
      let open = facts.complaints.filter { $0.logged <= day && $0.closed > day && $0.isUnowned }
      return "\(Words.count(open.count, "open complaint")) without an owner."
    case .sponsorAway: return sponsorSentence
    case .mfaLow: return reading("MFA", today.adoption.mfa, model.adoption.mfaFloor)
    case .endpointLow: return reading("Endpoint", today.adoption.endpoint, model.adoption.endpointFloor)
    case .backupLow: return reading("Backup", today.adoption.backup, model.adoption.backupFloor)
    case .adoptionStuck: return adoptionCause
    case .missStreak: return "\(Words.count(cadence.missStreak, "strategic meeting")) missed in a row."
    case .proposalAging:
      return "A proposal has been open for \(oldestOpenProposal ?? 0) days (limit \(limits.proposalDays))."
    case .decisionMakerAbsent:
      return "No decision maker at the two latest strategic meetings (\(latest(2) { _ in true }))."
    case .recapsLate:
      let held = latest(2) { $0.recapState(calendar.asOf, limit: rules.recapLimit) != .pending }
      return "The recaps of the two latest strategic meetings were late (\(held))."
    case .engagementRed: return colourCause(.engagement, engagementExplanation)
    case .slaRed:
      return "\(measures.sla.hits) of \(Words.count(Int(measures.sla.total), "ticket")) within SLA, "
        + "\(Words.number(measures.sla.percent ?? .zero)) % against \(Words.number(limits.slaGreen[judged])) %."
    case .milestoneLate:
      let late = facts.milestones.filter { $0.due < day - Int32(limits.milestoneDays) && $0.done > day }
      return "\(Words.count(late.count, "milestone")) more than \(limits.milestoneDays) days past due."
    case .repeatsHigh:
      return "Repeat rate \(Words.number(measures.repeats.percent ?? .zero)) % against a limit of "
        + "\(Words.number(rules.repeatLimit)) %."
    case .followThroughLow:
      return "\(measures.followThrough.hits) of \(Words.count(Int(measures.followThrough.total), "recap")) on time, "
        + "under \(Words.number(limits.followThroughFloor)) %."
    case .qualityReds: return "Service Quality Red at \(reds(.quality)) month ends in a row."
    case .perceptionRed:
      let perception = Rational(rules.freshAlignment(facts, measures)?.perception ?? 0, 1_000_000)
      return "Perception \(Words.number(perception)) is below \(Words.number(rules.rubric.yellow))."
    case .deliverablesMissing:
      let present = Rational(rules.freshAlignment(facts, measures)?.deliverables ?? 0, 1_000_000)
      return "\(Words.number(present)) % of the deliverables are present."
    case .segmentSuggested:
      let segment = suggestedGoal.map { CompositeRules.segment(ofGoal: $0).rawValue } ?? "another segment"
      return "The indices have suggested \(segment) since the last two month ends."
    case .renewalUnplanned:
      return "Renewal in \(daysToRenewal(within: limits.renewalDays) ?? 0) days without a planning meeting."
    case .budgetUnplanned:
      return "The fiscal year ends on \(fiscalYearEnd.iso) without a budget session."
    case .assessmentUnreviewed:
      let completed = unreviewedAssessment.map { Day(number: $0.from).iso } ?? ""
      return "The assessment completed on \(completed) has no roadmap review yet."
    case .kickoffMissing:
      guard let approval = approvedWithoutKickoff else { return "An approved initiative has no kickoff." }
      let since = approval.from == always ? "" : " on \(Day(number: approval.from).iso)"
      return "An initiative approved\(since) has no kickoff held or booked."
    }
  }

  /// Why a gate is open, in one sentence.
  func cause(_ gate: Gate) -> String {
    switch gate {
    case .experience: redsCause(.cx)
    case .engagement:
      reds(.engagement) >= history.gateReds
        ? redsCause(.engagement) : "Engagement is better, but no QBR has been held since the gate opened."
    case .quality: redsCause(.quality)
    case .alignment: redsCause(.alignment)
    case .fixFirst: fixFirstCause
    case .tier:
      today.adoption.tier.score.map {
        "Tier \(model.adoption.gateTier) stands at \(Words.number($0)), Green from \(Words.number(rules.adoption.green))."
      } ?? "Tier \(model.adoption.gateTier) has too few fresh readings to be Green."
    }
  }

  private func redsCause(_ dimension: Dimension) -> String {
    "\(dimension.title) Red at \(reds(dimension)) month ends in a row."
  }

  private var fixFirstCause: String {
    var causes: [String] = []
    if (today.adoption.mfa ?? .max) < rules.floors.mfa {
      causes.append(reading("MFA", today.adoption.mfa, model.adoption.mfaFloor))
    }
    if (today.adoption.endpoint ?? .max) < rules.floors.endpoint {
      causes.append(reading("Endpoint", today.adoption.endpoint, model.adoption.endpointFloor))
    }
    return causes.joined(separator: " ")
  }

  private func colourCause(_ dimension: Dimension, _ explanation: Explanation) -> String {
    let colour = explanation.children.last { $0.rule == "CX-C" || $0.rule == "ENG-C" }
    return "\(dimension.title) \((colour ?? explanation).statement)"
  }

  private func reading(_ name: String, _ millionths: Int64?, _ floor: Points) -> String {
    "\(name) \(Words.number(Rational(millionths ?? 0, 1_000_000))) % is below \(Words.number(floor)) %."
  }

  private var adoptionCause: String {
    let months = history.months.prefix(3).map { $0.adoption.score.score }
    let shown = months.reversed().map { $0.map(Words.number) ?? "unknown" }.joined(separator: ", ")
    return "Adoption at the latest month ends: \(shown)."
  }

  private func latest(_ count: Int, where isCounted: (MeetingRow) -> Bool) -> String {
    heldStrategic.filter(isCounted).prefix(count).map { Day(number: $0.held).iso }.joined(separator: ", ")
  }
}
