import Domain

// The rows behind each figure, chosen by the same conditions as the counting of a day.

extension AccountEvaluation {
  var pulseSources: SourceList {
    var list = SourceList()
    let limit = rules.pulse.yellow
    for pulse in facts.pulses where pulse.day <= day && pulse.day > day - rules.pulseDays {
      list.add(.pulses, facts.facts.pulses[Int(pulse.row)].id, isAdverse: Rational(Int64(pulse.value), 1) < limit)
    }
    return list
  }

  var complaintSources: SourceList {
    var list = SourceList()
    for complaint in facts.complaints where complaint.counts(on: day, monthStart: calendar.asOf.monthStart) {
      list.add(
        .complaints, facts.facts.complaints[Int(complaint.row)].id,
        isAdverse: complaint.closed > day || complaint.isEngagementCause)
    }
    return list
  }

  /// The rows in which the sponsor was last seen, or those that say that nobody has been.
  var sponsorSources: SourceList {
    var list = SourceList()
    switch today.measures.sponsor {
    case .missing: break
    case .neverSeen:
      for contact in facts.facts.contacts
      where contact.active == true && contact.execSponsor == true && contact.lastSeen == nil {
        list.add(.contacts, contact.id, isAdverse: true)
      }
    case .days(let days):
      let seen = day - Int32(days)
      for contact in facts.facts.contacts
      where contact.active == true && contact.execSponsor == true && contact.lastSeen?.number == seen {
        list.add(.contacts, contact.id)
      }
      for meeting in facts.meetings where meeting.execPresent && meeting.held == seen {
        list.add(.meetings, id(meeting))
      }
    }
    return list
  }

  func id(_ meeting: MeetingRow) -> String { facts.facts.meetings[Int(meeting.row)].id }

  /// Rows of `ENG-1`; adverse are those missed or not on time.
  var cadenceSources: SourceList {
    var list = SourceList()
    for meeting in facts.meetings
    where meeting.isStrategic(rules.isSegmentD) && meeting.planned > day - rules.engagementDays
      && meeting.planned <= day
    {
      switch meeting.state(on: day, grace: rules.missedAfterDays) {
      case .held:
        list.add(.meetings, id(meeting), isAdverse: abs(meeting.held - meeting.planned) > rules.onTimeDays)
      case .missed: list.add(.meetings, id(meeting), isAdverse: true)
      case .booked, .nothing: break
      }
    }
    return list
  }

  /// Held meetings of the last days, strategic ones only where asked.
  func held(_ days: Int32, strategic: Bool) -> [MeetingRow] {
    facts.meetings.filter { meeting in
      meeting.held <= day && meeting.held > day - days && (!strategic || meeting.isStrategic(rules.isSegmentD))
    }
  }

  var mixSources: SourceList {
    var list = SourceList()
    for meeting in held(rules.engagementDays, strategic: true) {
      if let isPresent = meeting.decisionMaker { list.add(.meetings, id(meeting), isAdverse: !isPresent) }
    }
    return list
  }

  /// Rows of `ENG-4` and `SQ-4`; adverse are late recaps. Pending ones are left out.
  func recapSources(_ days: Int32, strategic: Bool) -> SourceList {
    var list = SourceList()
    for meeting in held(days, strategic: strategic) {
      let state = meeting.recapState(calendar.asOf, limit: rules.recapLimit)
      if state != .pending { list.add(.meetings, id(meeting), isAdverse: state == .late) }
    }
    return list
  }

  var decisionSources: SourceList {
    var list = SourceList()
    for meeting in held(rules.decisionDays, strategic: false) where meeting.isQBR {
      list.add(.meetings, id(meeting), isAdverse: meeting.decided > day)
    }
    return list
  }

  /// Rows of `ENG-3`; adverse are those slower than the span at which a segment is Green.
  var velocitySources: SourceList {
    var list = SourceList()
    for item in facts.velocity
    where item.decided <= day && item.decided > day - rules.engagementDays && item.exists <= day {
      let isSlow = item.decided - item.proposed > Int32(model.engagement.velocitySpan)
      if item.isProposal {
        list.add(.proposals, facts.facts.proposals[Int(item.row)].id, isAdverse: isSlow)
      } else {
        list.add(.decisions, facts.facts.decisions[Int(item.row)].id, isAdverse: isSlow)
      }
    }
    return list
  }

  /// What moved within the window of the activity figure (method §4.7).
  var activitySources: SourceList {
    var list = SourceList()
    let window = (day - rules.activityDays + 1)...day
    for decision in facts.facts.decisions {
      if let logged = decision.loggedOn, window.contains(logged.number) { list.add(.decisions, decision.id) }
    }
    for initiative in facts.facts.initiatives {
      if let changed = initiative.statusChangedOn, window.contains(changed.number) {
        list.add(.initiatives, initiative.id)
      }
    }
    return list
  }

  var slaSources: SourceList {
    var list = SourceList()
    for ticket in facts.resolved
    where ticket.resolved <= day && ticket.resolved > day - rules.slaDays && ticket.opened <= day {
      list.add(.tickets, facts.facts.tickets[Int(ticket.row)].id, isAdverse: ticket.passesSLA == false)
    }
    return list
  }

  var milestoneSources: SourceList {
    var list = SourceList()
    for milestone in facts.milestones where milestone.due <= day && milestone.due > day - rules.onTimeMilestoneDays {
      list.add(.milestones, facts.facts.milestones[Int(milestone.row)].id, isAdverse: milestone.done > milestone.due)
    }
    return list
  }

  var repeatSources: SourceList {
    var list = SourceList()
    for ticket in facts.tickets where ticket.opened <= day && ticket.opened > day - rules.repeatDays {
      let isReopened = ticket.reopened <= day
      guard ticket.hasCategory || isReopened else { continue }
      list.add(
        .tickets, facts.facts.tickets[Int(ticket.row)].id, isAdverse: isReopened || ticket.repeatsCategory)
    }
    return list
  }

  /// The alignment row of the day, fresh or not.
  var alignmentSources: SourceList {
    var list = SourceList()
    if let index = today.measures.alignment {
      list.add(.alignment, account.id + "|" + Day(number: facts.alignment[index].day).iso)
    }
    return list
  }
}
