import Domain
import TestSupport

@testable import Scoring

/// Random but plausible accounts around one day, with every kind of gap: unknown cells, future dates, stale rows.
struct RandomFacts {
  var generator: SeededGenerator
  let asOf: Day
  let zone: ZoneTable

  init(seed: UInt64, asOf: Day = march31, zone: ZoneTable = .utc) {
    generator = SeededGenerator(seed: seed)
    self.asOf = asOf
    self.zone = zone
  }

  mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
  mutating func chance(_ percent: Int) -> Bool { int(1...100) <= percent }
  mutating func pick<Value>(_ values: [Value]) -> Value { values[int(0...(values.count - 1))] }
  mutating func maybe<Value>(_ percent: Int, _ value: (inout RandomFacts) -> Value) -> Value? {
    chance(percent) ? value(&self) : nil
  }
  mutating func day(_ back: Int = 460, _ ahead: Int = 40) -> Day { asOf + int(-back...ahead) }
  mutating func instant(_ back: Int = 460, _ ahead: Int = 40) -> Moment {
    zone.moment(Instant(utc: day(back, ahead), seconds: int(0...86_399)))
  }
  mutating func bool() -> Bool? { maybe(80) { $0.chance(60) } }
  mutating func percent() -> Percent? {
    maybe(90) { Percent(millionths: Int64($0.chance(70) ? $0.int(0...100) * 1_000_000 : $0.int(0...100_000_000))) }
  }

  static let insights: [Insight] = [
    Insight(id: "i-mfa", weight: 5, tier: 1, kind: .mfa, active: true),
    Insight(id: "i-edr", weight: 4, tier: 1, kind: .endpoint, active: true),
    Insight(id: "i-backup", weight: 4, tier: 1, target: Percent(millionths: 98_000_000), kind: .backup, active: true),
    Insight(id: "i-m365", weight: 3, tier: 2, target: Percent(millionths: 90_000_000), active: true),
    Insight(id: "i-none", tier: 1, kind: .mfa, active: true),
    Insight(id: "i-old", weight: 5, tier: 1, kind: .mfa, active: false),
  ]

  mutating func account(_ id: String) -> Account {
    Account(
      id: id, name: "Client \(id)", lifecycle: pick([.active, .active, .active, .onboarding, .churned]),
      since: maybe(70) { $0.day(900, 10) }, churnedOn: maybe(10) { $0.day() },
      mrr: maybe(90) { Money(minorUnits: Int64($0.int(0...2_000_000))) }, maturity: maybe(85) { $0.int(1...5) },
      appetite: maybe(85) { $0.int(1...5) }, segmentOverride: maybe(20) { $0.pick(Segment.allCases) },
      segmentOverrideReason: maybe(70) { _ in "strategy" }, segmentOverrideUntil: maybe(40) { $0.day(200, 100) },
      renewalOn: maybe(60) { $0.day(30, 300) }, fiscalYearStartMonth: int(1...12), csm: "p-1",
      cadenceOwner: maybe(50) { _ in "p-2" }, cadenceOverride: maybe(20) { $0.pick(CadenceInterval.allCases) },
      cadenceOverrideReason: maybe(60) { _ in "asked for" })
  }

  mutating func facts(_ id: String = "A-1") -> AccountFacts {
    var facts = AccountFacts(account: account(id))
    for index in 0..<int(0...3) {
      facts.contacts.append(
        Contact(
          id: "c-\(index)", execSponsor: bool(), active: bool(), lastSeen: maybe(70) { $0.day(250, 20) }))
    }
    for index in 0..<int(0...14) { facts.meetings.append(meeting("m-\(index)")) }
    for index in 0..<int(0...8) {
      facts.pulses.append(
        Pulse(id: "u-\(index)", submittedAt: maybe(95) { $0.instant(200, 20) }, valuable: maybe(90) { $0.int(1...5) }))
    }
    for index in 0..<int(0...4) {
      facts.complaints.append(
        Complaint(
          id: "k-\(index)", loggedOn: maybe(90) { $0.day(120, 10) }, closedOn: maybe(60) { $0.day(100, 20) },
          rootCause: maybe(70) { $0.pick(RootCause.allCases) }, owner: maybe(60) { _ in "p-1" }))
    }
    addReadings(&facts)
    addTickets(&facts)
    for index in 0..<int(0...6) {
      facts.milestones.append(
        Milestone(id: "s-\(index)", dueOn: maybe(90) { $0.day(200, 60) }, doneOn: maybe(60) { $0.day(200, 60) }))
    }
    var checks: Set<Day> = []
    for _ in 0..<int(0...6) { checks.insert(day(300, 20)) }
    for check in checks.sorted() {
      facts.alignment.append(
        AlignmentCheck(
          asOf: check, presence: percent(), perception: percent(), performance: percent(),
          deliverablesPresent: percent(), effortFit: bool()))
    }
    addPlans(&facts)
    return facts
  }

  private mutating func meeting(_ id: String) -> Meeting {
    let planned = maybe(92) { $0.day(400, 60) }
    let status = pick([.held, .held, .held, .planned, .booked, .missed, .cancelled] as [MeetingStatus])
    let heldAt = maybe(status == .held ? 95 : 10) { random in
      random.zone.moment(
        Instant(utc: (planned ?? random.day()) + random.int(-12...12), seconds: random.int(0...86_399)))
    }
    let recap = heldAt.flatMap { moment in
      maybe(75) { random in
        random.zone.moment(
          Instant(microseconds: moment.instant.microseconds + Int64(random.int(-2...120)) * 1_800_000_000))
      }
    }
    return Meeting(
      id: id, type: maybe(97) { $0.pick(MeetingType.allCases) }, plannedOn: planned, status: status, heldAt: heldAt,
      recapSentAt: recap, execPresent: bool(), decisionMakerPresent: bool(), prepPack: bool(),
      isDigital: bool(), presenter: maybe(80) { _ in "p-1" }, waivedReason: maybe(8) { _ in "holiday" })
  }

  private mutating func addReadings(_ facts: inout AccountFacts) {
    for insight in RandomFacts.insights {
      var days: Set<Day> = []
      for _ in 0..<int(0...4) { days.insert(day(400, 20)) }
      for on in days.sorted() {
        facts.readings.append(Reading(insightID: insight.id, asOf: on, coverage: percent()))
      }
    }
  }

  private mutating func addTickets(_ facts: inout AccountFacts) {
    for index in 0..<int(0...30) {
      let opened = maybe(95) { $0.instant(150, 10) }
      facts.tickets.append(
        Ticket(
          id: "t-\(index)", openedAt: opened, resolvedAt: maybe(80) { $0.instant(100, 10) },
          reopenedAt: maybe(8) { $0.instant(60, 20) },
          category: maybe(80) { $0.pick(["mail", "vpn", "printer", "e\u{301}", "\u{e9}"]) },
          responseSLA: maybe(80) { $0.pick([.met, .met, .met, .missed, .excluded]) },
          resolutionSLA: maybe(80) { $0.pick([.met, .met, .met, .missed, .excluded]) }))
    }
  }

  private mutating func addPlans(_ facts: inout AccountFacts) {
    for index in 0..<int(0...5) {
      facts.initiatives.append(
        Initiative(
          id: "n-\(index)", status: maybe(95) { $0.pick(InitiativeStatus.allCases) },
          statusChangedOn: maybe(80) { $0.day(120, 20) },
          quarter: maybe(70) { random in "\(random.int(2025...2027))-Q\(random.int(1...4))" }, bigRock: bool(),
          tags: chance(30) ? ["security"] : []))
    }
    for index in 0..<int(0...6) {
      facts.decisions.append(
        Decision(
          id: "d-\(index)", meetingID: maybe(80) { "m-\($0.int(0...13))" }, loggedOn: maybe(85) { $0.day(300, 20) },
          owner: maybe(70) { _ in "Dana" }, outcome: maybe(90) { $0.pick(DecisionOutcome.allCases) },
          proposedOn: maybe(80) { $0.day(300, 20) }, decidedOn: maybe(70) { $0.day(200, 20) }))
    }
    for index in 0..<int(0...4) {
      facts.proposals.append(
        Proposal(
          id: "o-\(index)", presentedOn: maybe(90) { $0.day(150, 20) }, decidedOn: maybe(50) { $0.day(100, 20) },
          outcome: maybe(80) { $0.pick(ProposalOutcome.allCases) }, declineReason: maybe(40) { _ in "price" }))
    }
    for version in 0..<int(0...3) {
      facts.revisions.append(
        RoadmapRevision(version: version, on: maybe(90) { $0.day(300, 20) }, moved: bool()))
    }
    for index in 0..<int(0...2) {
      facts.assessments.append(Assessment(id: "e-\(index)", completedOn: maybe(90) { $0.day(30, 10) }))
    }
    for index in 0..<int(0...3) {
      facts.ctas.append(
        CallToAction(
          id: "a-\(index)", trigger: maybe(80) { $0.pick(Trigger.allCases).rawValue },
          openedAt: maybe(90) { $0.instant(60, 10) }, firstActionAt: maybe(50) { $0.instant(60, 10) },
          dueAt: maybe(80) { $0.instant(40, 30) }, closedAt: maybe(40) { $0.instant(30, 10) }))
    }
    for index in 0..<int(0...2) {
      facts.risks.append(
        Risk(
          id: "r-\(index)", severity: maybe(85) { $0.pick(RiskSeverity.allCases) },
          openedOn: maybe(85) { $0.day(90, 10) },
          closedOn: maybe(40) { $0.day(60, 20) }))
    }
  }
}

extension AccountFacts {
  /// The same rows in another order.
  func shuffled(using generator: inout SeededGenerator) -> AccountFacts {
    var copy = self
    copy.contacts.shuffle(using: &generator)
    copy.meetings.shuffle(using: &generator)
    copy.pulses.shuffle(using: &generator)
    copy.complaints.shuffle(using: &generator)
    copy.readings.shuffle(using: &generator)
    copy.tickets.shuffle(using: &generator)
    copy.milestones.shuffle(using: &generator)
    copy.alignment.shuffle(using: &generator)
    copy.initiatives.shuffle(using: &generator)
    copy.decisions.shuffle(using: &generator)
    copy.proposals.shuffle(using: &generator)
    copy.revisions.shuffle(using: &generator)
    copy.assessments.shuffle(using: &generator)
    copy.ctas.shuffle(using: &generator)
    copy.risks.shuffle(using: &generator)
    return copy
  }
}
