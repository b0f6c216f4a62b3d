import Domain

extension PreparedFacts {
  /// Counts everything the scores of a day need. `scratch` is working space that callers reuse.
  func measures(_ day: ScoringDay, _ rules: SegmentRules, scratch: inout [Int32]) -> DayMeasures {
    var measures = DayMeasures()
    countExperience(day, rules, &measures)
    countMeetings(day, rules, &measures)
    countVelocity(day, rules, &measures, &scratch)
    countQuality(day, rules, &measures)
    countAlignment(day, rules, &measures)
    return measures
  }

  private func countExperience(_ day: ScoringDay, _ rules: SegmentRules, _ measures: inout DayMeasures) {
    let first = pulses.firstIndex(atLeast: day.number - rules.pulseDays + 1) { $0.day }
    for index in first..<pulses.count {
      if pulses[index].day > day.number { break }
      measures.pulseSum += pulses[index].value
      measures.pulseCount += 1
    }
    for complaint in complaints where complaint.counts(on: day.number, monthStart: day.monthStart) {
      measures.complaints += 1
      if complaint.isEngagementCause { measures.hasEngagementComplaint = true }
    }
  }

  /// One pass over the meetings: cadence, mix, recaps, decisions, sponsor.
  private func countMeetings(_ day: ScoringDay, _ rules: SegmentRules, _ measures: inout DayMeasures) {
    let today = day.number
    let window = today - rules.engagementDays
    var sponsorSeenOn = sponsorSeen.last { $0 <= today } ?? always
    var latestQBRs: (Bool?, Bool?) = (nil, nil)
    for meeting in meetings {
      let isStrategic = meeting.isStrategic(rules.isSegmentD)
      if isStrategic, meeting.planned > window, meeting.planned <= today {
        switch meeting.state(on: today, grace: rules.missedAfterDays) {
        case .held: measures.cadence.count(abs(meeting.held - meeting.planned) <= rules.onTimeDays)
        case .missed: measures.cadence.count(false)
        case .booked, .nothing: break
        }
      }
      guard meeting.held <= today else { continue }
      if meeting.execPresent { sponsorSeenOn = max(sponsorSeenOn, meeting.held) }
      if meeting.isQBR, meeting.held > today - rules.decisionDays {
        let isDecided = meeting.decided <= today
        measures.decisions.count(isDecided)
        latestQBRs = (isDecided, latestQBRs.0)
      }
      let isInFollowThrough = meeting.held > today - rules.followThroughDays
      let isInEngagement = isStrategic && meeting.held > window
      if isInEngagement, let isPresent = meeting.decisionMaker { measures.mix.count(isPresent) }
      if isInFollowThrough || isInEngagement {
        let recap = meeting.recapState(day, limit: rules.recapLimit)
        if recap != .pending {
          if isInFollowThrough { measures.followThrough.count(recap == .onTime) }
          if isInEngagement { measures.followUp.count(recap == .onTime) }
        }
      }
    }
    measures.lastQBRsEmpty = latestQBRs.0 == false && latestQBRs.1 == false
    measures.sponsor =
      sponsorSeenOn != always ? .days(Int(today - sponsorSeenOn)) : hasUnseenSponsor ? .neverSeen : .missing
  }

  private func countVelocity(
    _ day: ScoringDay, _ rules: SegmentRules, _ measures: inout DayMeasures, _ scratch: inout [Int32]
  ) {
    scratch.removeAll(keepingCapacity: true)
    let first = velocity.firstIndex(atLeast: day.number - rules.engagementDays + 1) { $0.decided }
    for index in first..<velocity.count {
      let item = velocity[index]
      if item.decided > day.number { break }
      if item.exists <= day.number { scratch.append(item.decided - item.proposed) }
    }
    measures.velocityCount = Int32(scratch.count)
    if !scratch.isEmpty {
      scratch.sort()
      let middle = scratch.count / 2
      measures.velocityTwice =
        scratch.count % 2 == 1
        ? 2 * Int64(scratch[middle]) : Int64(scratch[middle - 1]) + Int64(scratch[middle])
    }
    guard rules.activityWeight > .zero else { return }
    let from = activity.firstIndex(atLeast: day.number - rules.activityDays + 1) { $0 }
    let to = activity.firstIndex(atLeast: day.number + 1) { $0 }
    measures.activity = Int32(to - from)
  }

  private func countQuality(_ day: ScoringDay, _ rules: SegmentRules, _ measures: inout DayMeasures) {
    let today = day.number
    for index in resolved.firstIndex(atLeast: today - rules.slaDays + 1, { $0.resolved })..<resolved.count {
      let ticket = resolved[index]
      if ticket.resolved > today { break }
      if ticket.opened <= today { measures.sla.count(ticket.passesSLA == true) }
    }
    for index in milestones.firstIndex(atLeast: today - rules.onTimeMilestoneDays + 1, { $0.due })..<milestones.count {
      let milestone = milestones[index]
      if milestone.due > today { break }
      measures.onTime.count(milestone.done <= milestone.due)
    }
    for index in tickets.firstIndex(atLeast: today - rules.repeatDays + 1, { $0.opened })..<tickets.count {
      let ticket = tickets[index]
      if ticket.opened > today { break }
      let isReopened = ticket.reopened <= today
      if ticket.hasCategory || isReopened { measures.repeats.count(isReopened || ticket.repeatsCategory) }
    }
  }

  private func countAlignment(_ day: ScoringDay, _ rules: SegmentRules, _ measures: inout DayMeasures) {
    let after = alignment.firstIndex(atLeast: day.number + 1) { $0.day }
    guard after > 0 else { return }
    measures.alignment = after - 1
    measures.isAlignmentFresh = day.number - alignment[after - 1].day <= rules.alignmentDays
  }
}
