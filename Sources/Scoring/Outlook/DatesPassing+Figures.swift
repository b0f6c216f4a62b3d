import Domain

// Which rows each figure gains and loses on a day, by the same windows as the counting of a day.

extension DatesPassing {
  private func meetings(_ isIncluded: (MeetingRow) -> Bool) -> [String] {
    facts.meetings.filter(isIncluded).map { facts.facts.meetings[Int($0.row)].id }
  }

  private func isStrategic(_ meeting: MeetingRow) -> Bool { meeting.isStrategic(rules.isSegmentD) }

  var pulse: Figure {
    func ids(_ on: Int32) -> [String] {
      facts.pulses.filter { $0.day == on }.map { facts.facts.pulses[Int($0.row)].id }
    }
    return Figure(
      copy: { $0.pulse = $1.pulse },
      passing: leaving("pulse", ids(today - rules.pulseDays), rules.pulseDays) + arriving("pulse", ids(today)))
  }

  var sponsor: Figure {
    let model = engine.model.experience
    var passing: [String] = []
    if case .days(let days) = after.measures.sponsor {
      passing = [model.sponsorDays, model.sponsorEarlyDays].filter { days == $0 + 1 }
        .map { "sponsor passes \($0) days" }
      if days == 0 { passing.append("sponsor is seen on \(day.day.iso)") }
    }
    return Figure(copy: { $0.sponsor = $1.sponsor }, passing: passing)
  }

  var complaints: Figure {
    func ids(_ isIncluded: (ComplaintRow) -> Bool) -> [String] {
      facts.complaints.filter(isIncluded).map { facts.facts.complaints[Int($0.row)].id }
    }
    let yesterday = (day.day - 1).firstOfMonth.number
    let over = ids {
      $0.counts(on: today - 1, monthStart: yesterday) && !$0.counts(on: today, monthStart: day.monthStart)
    }
    return Figure(
      copy: {
        $0.complaints = $1.complaints
        $0.hasEngagementComplaint = $1.hasEngagementComplaint
      },
      passing: arriving("complaint", ids { $0.logged == today })
        + phrase("complaint", over, "no longer counts", "no longer count"))
  }

  func reading(_ position: Int) -> Figure {
    let name = Words.quoted(engine.catalog.insights[position].name ?? engine.catalog.insights[position].id)
    let now = rules.latest(facts.readings[position], today)
    var passing: [String] = []
    if let now, now.reading.day == today {
      passing = ["reading of \(name) dated \(day.day.iso) begins to count"]
    } else if let now, !now.isFresh, today - 1 - now.reading.day <= rules.freshDays {
      passing = ["reading of \(name) goes stale (limit \(rules.freshDays) days)"]
    }
    return Figure(copy: { $0.readings[position] = $1.readings[position] }, passing: passing)
  }

  var cadence: Figure {
    let grace = rules.missedAfterDays
    let window = rules.engagementDays
    let leaving = meetings { isStrategic($0) && $0.planned == today - window }
    let missed = meetings { meeting in
      isStrategic(meeting) && meeting.state(on: today, grace: grace) == .missed
        && meeting.state(on: today - 1, grace: grace) != .missed
    }
    let held = meetings { isStrategic($0) && $0.held == today }
    return Figure(
      copy: { $0.cadenceRate = $1.cadenceRate },
      passing: phrase("meeting", missed, "counts as missed", "count as missed")
        + self.leaving("meeting", leaving, window) + arriving("meeting", held))
  }

  var mix: Figure {
    let window = rules.engagementDays
    return Figure(
      copy: { $0.mixRate = $1.mixRate },
      passing: leaving("meeting", meetings { isStrategic($0) && $0.held == today - window }, window)
        + arriving("meeting", meetings { isStrategic($0) && $0.held == today }))
  }

  var velocity: Figure {
    func ids(_ isIncluded: (VelocityRow) -> Bool, isProposal: Bool) -> [String] {
      facts.velocity.filter { $0.isProposal == isProposal && isIncluded($0) }.map { item in
        isProposal ? facts.facts.proposals[Int(item.row)].id : facts.facts.decisions[Int(item.row)].id
      }
    }
    let window = rules.engagementDays
    var passing: [String] = []
    for (noun, isProposal) in [("decision", false), ("proposal", true)] {
      passing += leaving(noun, ids({ $0.decided == today - window }, isProposal: isProposal), window)
      passing += arriving(noun, ids({ max($0.decided, $0.exists) == today }, isProposal: isProposal))
    }
    return Figure(copy: { $0.velocityDays = $1.velocityDays }, passing: passing)
  }

  private func recaps(_ window: Int32, _ isIncluded: (MeetingRow) -> Bool) -> [String] {
    let yesterday = ScoringDay(day.day - 1, zone: engine.shared.zone)
    let late = meetings { meeting in
      isIncluded(meeting) && meeting.held > today - window && meeting.held <= today
        && meeting.recapState(day, limit: rules.recapLimit) == .late
        && (meeting.held == today || meeting.recapState(yesterday, limit: rules.recapLimit) == .pending)
    }
    let arrived = meetings { meeting in
      isIncluded(meeting) && meeting.recap == today && meeting.held <= today && meeting.held > today - window
    }
    let hours = engine.model.meetings.recapHours
    return phrase(
      "meeting", late, "is past its \(hours) hours without a recap", "are past their \(hours) hours without a recap")
      + leaving("meeting", meetings { isIncluded($0) && $0.held == today - window }, window)
      + phrase("meeting", arrived, "has its recap on \(day.day.iso)", "have their recap on \(day.day.iso)")
  }

  var followUp: Figure {
    Figure(copy: { $0.followUpRate = $1.followUpRate }, passing: recaps(rules.engagementDays, isStrategic))
  }

  var followThrough: Figure {
    Figure(
      copy: { $0.followThroughRate = $1.followThroughRate }, passing: recaps(rules.followThroughDays) { _ in true })
  }

  var decisions: Figure {
    let window = rules.decisionDays
    return Figure(
      copy: {
        $0.decisionRate = $1.decisionRate
        $0.lastQBRsEmpty = $1.lastQBRsEmpty
      },
      passing: leaving("QBR", meetings { $0.isQBR && $0.held == today - window }, window)
        + arriving("QBR", meetings { $0.isQBR && $0.held == today }))
  }

  var activity: Figure {
    let window = rules.activityDays
    guard rules.activityWeight > .zero else { return Figure(copy: { _, _ in }, passing: []) }
    let left = facts.activity.count { $0 == today - window }
    let came = facts.activity.count { $0 == today }
    return Figure(
      copy: { $0.activity = $1.activity },
      passing: (left == 0 ? [] : ["\(left) of the logged decisions and moves leave the \(window)-day window"])
        + (came == 0 ? [] : ["\(came) logged decisions and moves dated \(day.day.iso) begin to count"]))
  }

  private func tickets(_ rows: [TicketRow], _ isIncluded: (TicketRow) -> Bool) -> [String] {
    rows.filter(isIncluded).map { facts.facts.tickets[Int($0.row)].id }
  }

  var sla: Figure {
    Figure(
      copy: { $0.slaRate = $1.slaRate },
      passing: leaving("ticket", tickets(facts.resolved) { $0.resolved == today - rules.slaDays }, rules.slaDays)
        + arriving("ticket", tickets(facts.resolved) { max($0.resolved, $0.opened) == today }))
  }

  var onTime: Figure {
    func ids(_ on: Int32) -> [String] {
      facts.milestones.filter { $0.due == on }.map { facts.facts.milestones[Int($0.row)].id }
    }
    let window = rules.onTimeMilestoneDays
    let open = facts.milestones.filter { $0.due == today && $0.done > today }
      .map { facts.facts.milestones[Int($0.row)].id }
    let done = ids(today).filter { id in !open.contains(id) }
    return Figure(
      copy: { $0.onTimeRate = $1.onTimeRate },
      passing: phrase("milestone", open, "falls due and is not done", "fall due and are not done")
        + phrase("milestone", done, "falls due", "fall due") + leaving("milestone", ids(today - window), window))
  }

  var repeats: Figure {
    let window = rules.repeatDays
    return Figure(
      copy: { $0.repeatRate = $1.repeatRate },
      passing: leaving("ticket", tickets(facts.tickets) { $0.opened == today - window }, window)
        + arriving("ticket", tickets(facts.tickets) { $0.opened == today })
        + phrase(
          "ticket", tickets(facts.tickets) { $0.reopened == today && $0.opened <= today }, "is reopened", "are reopened"
        ))
  }

  var check: Figure {
    var passing: [String] = []
    if let index = after.measures.alignment {
      let row = facts.alignment[index]
      if row.day == today {
        passing = ["alignment check of \(Day(number: row.day).iso) begins to count"]
      } else if !after.measures.isAlignmentFresh, before.measures.isAlignmentFresh {
        passing = ["alignment check of \(Day(number: row.day).iso) goes stale (limit \(rules.alignmentDays) days)"]
      }
    }
    return Figure(copy: { $0.check = $1.check }, passing: passing)
  }
}
