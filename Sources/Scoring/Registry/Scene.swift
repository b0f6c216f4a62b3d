import Domain

/// The small facts of an example, in short words. Everything is dated relative to one day.
struct Scene: Sendable {
  /// 31 March 2026, a Tuesday, a month end and the end of a fiscal quarter.
  static let today = Day(number: 20_543)

  var facts: AccountFacts
  var insights: [Insight] = []
  var people: [Person] = []
  /// The day the example is evaluated at.
  var asOf = today
  /// Further accounts, for rules over a portfolio.
  var others: [AccountFacts] = []

  /// An account whose ratings put it into a segment.
  init(_ segment: Segment?) {
    facts = AccountFacts(account: Scene.account(segment, "A-1"))
  }

  static func account(_ segment: Segment?, _ id: String) -> Account {
    let ratings: (Int, Int)? =
      switch segment {
      case .a: (4, 4)
      case .b: (2, 4)
      case .c: (4, 2)
      case .d: (2, 2)
      case nil: nil
      }
    return Account(id: id, maturity: ratings?.0, appetite: ratings?.1)
  }

  static func percent(_ whole: Int, millionths: Int64 = 0) -> Percent {
    Percent(millionths: Int64(whole) * 1_000_000 + millionths)
  }

  static func moment(ago: Int, hours: Int = 12) -> Moment {
    ZoneTable.utc.moment(Instant(utc: today - ago, seconds: hours * 3600))
  }

  private func next(_ letter: String, _ count: Int) -> String { "\(letter)-\(count + 1)" }

  /// A meeting held that many days ago at noon. `late` is how many days after its plan; a recap takes that many hours.
  mutating func held(
    ago: Int, _ type: MeetingType = .roadmapReview, late: Int = 0, recap: Int? = 1, exec: Bool? = nil,
    decider: Bool? = nil
  ) {
    facts.meetings.append(
      Meeting(
        id: next("m", facts.meetings.count), type: type, plannedOn: Scene.today - (ago + late), status: .held,
        heldAt: Scene.moment(ago: ago), recapSentAt: recap.map { Scene.moment(ago: ago, hours: 12 + $0) },
        execPresent: exec, decisionMakerPresent: decider))
  }

  /// Strategic meetings held a month ago of which so many were on time, and so many had their recap in time.
  mutating func meetings(_ count: Int, onTime: Int, recaps: Int, type: MeetingType = .roadmapReview) {
    for index in 0..<count {
      held(ago: 40 + index, type, late: index < onTime ? 0 : 8, recap: index < recaps ? 1 : 90)
    }
  }

  /// A meeting that was not held, planned that many days ago; negative is ahead.
  mutating func plan(
    ago: Int, _ type: MeetingType = .roadmapReview, _ status: MeetingStatus = .planned, waived: String? = nil,
    presenter: String? = nil
  ) {
    facts.meetings.append(
      Meeting(
        id: next("m", facts.meetings.count), type: type, plannedOn: Scene.today - ago, status: status,
        presenter: presenter, waivedReason: waived))
  }

  mutating func pulse(_ values: Int..., ago: Int = 0) {
    for value in values {
      facts.pulses.append(
        Pulse(id: next("p", facts.pulses.count), submittedAt: Scene.moment(ago: ago), valuable: value))
    }
  }

  /// An active executive sponsor; without a day one who was never seen.
  mutating func sponsor(ago: Int?) {
    facts.contacts.append(
      Contact(
        id: next("c", facts.contacts.count), execSponsor: true, active: true, lastSeen: ago.map { Scene.today - $0 }))
  }

  mutating func complaint(ago: Int = 1, closed: Int? = nil, cause: RootCause? = nil, owner: String? = "p-1") {
    facts.complaints.append(
      Complaint(
        id: next("k", facts.complaints.count), loggedOn: Scene.today - ago, closedOn: closed.map { Scene.today - $0 },
        rootCause: cause, owner: owner))
  }

  /// A reading of an insight of its own.
  mutating func reading(
    _ whole: Int, millionths: Int64 = 0, ago: Int = 0, weight: Int? = 1, tier: Int? = nil, kind: InsightKind? = nil,
    target: Int? = nil
  ) {
    let id = next("i", insights.count)
    insights.append(
      Insight(
        id: id, weight: weight, tier: tier, target: target.map { Scene.percent($0) }, kind: kind, active: true))
    facts.readings.append(
      Reading(insightID: id, asOf: Scene.today - ago, coverage: Scene.percent(whole, millionths: millionths)))
  }

  mutating func ticket(
    opened: Int, resolved: Int? = nil, reopened: Int? = nil, category: String? = nil, sla: ServiceLevel? = nil
  ) {
    facts.tickets.append(
      Ticket(
        id: next("t", facts.tickets.count), openedAt: Scene.moment(ago: opened),
        resolvedAt: resolved.map { Scene.moment(ago: $0) }, reopenedAt: reopened.map { Scene.moment(ago: $0) },
        category: category, responseSLA: sla))
  }

  /// Resolved tickets of which so many met their service level.
  mutating func resolved(_ count: Int, met: Int) {
    for index in 0..<count { ticket(opened: 5, resolved: 1, sla: index < met ? .met : .missed) }
  }

  mutating func milestone(due: Int, done: Int? = nil) {
    facts.milestones.append(
      Milestone(
        id: next("s", facts.milestones.count), dueOn: Scene.today - due, doneOn: done.map { Scene.today - $0 }))
  }

  mutating func alignment(
    ago: Int = 0, presence: Int? = nil, perception: Percent? = nil, performance: Int? = nil,
    deliverables: Percent? = nil,
    effort: Bool? = nil
  ) {
    facts.alignment.append(
      AlignmentCheck(
        asOf: Scene.today - ago, presence: presence.map { Scene.percent($0) }, perception: perception,
        performance: performance.map { Scene.percent($0) }, deliverablesPresent: deliverables, effortFit: effort))
  }

  /// A decision that took some days and was taken that many days ago.
  mutating func decision(took: Int, ago: Int) {
    facts.decisions.append(
      Decision(
        id: next("d", facts.decisions.count), loggedOn: Scene.today - (ago + took), outcome: .approved,
        proposedOn: Scene.today - (ago + took), decidedOn: Scene.today - ago))
  }

  /// QBRs held one after the other, the newest 40 days ago; the latest ones ended with a decision.
  mutating func reviews(_ count: Int, decided: Int) {
    for index in 0..<count {
      held(ago: 40 + (count - index), .qbr)
      if index >= count - decided, let meeting = facts.meetings.last {
        facts.decisions.append(
          Decision(
            id: next("d", facts.decisions.count), meetingID: meeting.id, loggedOn: meeting.plannedOn,
            outcome: .approved))
      }
    }
  }

  mutating func initiative(
    _ status: InitiativeStatus, changed: Int? = nil, quarter: String? = nil, bigRock: Bool? = nil, tags: [String] = []
  ) {
    facts.initiatives.append(
      Initiative(
        id: next("n", facts.initiatives.count), status: status, statusChangedOn: changed.map { Scene.today - $0 },
        quarter: quarter, bigRock: bigRock, tags: tags))
  }
}
