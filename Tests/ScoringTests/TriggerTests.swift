import Domain
import Testing

@testable import Scoring

@Suite("Triggers")
struct TriggerTests {
  static func fires(_ trigger: Trigger, _ facts: AccountFacts, _ insights: [Insight] = []) -> Bool {
    engine(insights).score(facts, asOf: march31).has(trigger)
  }

  @Test(
    "T-CX-2: an open complaint without an owner",
    arguments: [
      (nil, nil, true), ("p-1", nil, false), (nil, 0, false), (nil, -1, true), ("", nil, true),
    ] as [(String?, Int?, Bool)])
  func complaint(_ owner: String?, _ closedAgo: Int?, _ fires: Bool) {
    var facts = facts(.b)
    facts.complaints = [
      Complaint(id: "k", loggedOn: march31 - 3, closedOn: closedAgo.map { march31 - $0 }, owner: owner)
    ]
    #expect(TriggerTests.fires(.complaintUnowned, facts) == fires)
  }

  @Test(
    "T-CX-3 fires beyond 120 days and when never seen, in every segment",
    arguments: [
      (Day?.some(march31 - 120), false), (march31 - 121, true), (nil, true),
    ], [Segment?.some(.a), .d, nil])
  func sponsorAway(_ seen: (Day?, Bool), _ segment: Segment?) {
    var facts = facts(segment)
    facts.contacts = [sponsor(seen: seen.0)]
    #expect(TriggerTests.fires(.sponsorAway, facts) == seen.1)
  }

  @Test("T-ADO-3 fires under 95 %", arguments: [("94.999999", true), ("95", false)])
  func backup(_ coverage: String, _ fires: Bool) {
    var facts = facts(.d)
    facts.readings = [reading("i-1", march31, coverage)]
    #expect(TriggerTests.fires(.backupLow, facts, [insight("i-1", kind: .backup)]) == fires)
  }

  @Test(
    "T-ADO-4 fires when two steps moved less than two points while not Green",
    arguments: [
      (["60", "61.9", "60"], true), (["60", "62", "60"], false), (["80", "80", "80"], false), (["60", "60"], false),
      (["60", "58.1", "57"], true),
    ])
  func still(_ scores: [String], _ fires: Bool) {
    var facts = facts(.b)
    let months = [day("2026-01-05"), day("2026-02-05"), day("2026-03-05")].suffix(scores.count)
    facts.readings = zip(months, scores).map { reading("i-1", $0, $1) }
    #expect(TriggerTests.fires(.adoptionStuck, facts, [insight("i-1")]) == fires)
  }

  @Test("T-ADO-4 needs month ends on which the account existed")
  func stillSince() {
    var facts = facts(.b, since: day("2026-02-28"))
    facts.readings = [reading("i-1", day("2026-01-05"), "60")]
    #expect(!TriggerTests.fires(.adoptionStuck, facts, [insight("i-1")]))
    facts.account.since = day("2026-01-30")
    #expect(TriggerTests.fires(.adoptionStuck, facts, [insight("i-1")]))
  }

  @Test(
    "T-ENG-2 fires at 30 days, W-PROP lists from 31",
    arguments: [(29, false, false), (30, true, false), (31, true, true)])
  func proposal(_ age: Int, _ fires: Bool, _ isListed: Bool) {
    var facts = facts(.b)
    facts.proposals = [Proposal(id: "o", presentedOn: march31 - age, outcome: .open)]
    let result = engine().score(facts, asOf: march31)
    #expect(result.has(.proposalAging) == fires)
    #expect((result.weight(.proposal) != nil) == isListed)
  }

  @Test(
    "a proposal is open until it is decided",
    arguments: [
      (ProposalOutcome?.none, Day?.none, true), (.open, nil, true), (.approved, nil, false), (.closed, nil, false),
      (.declined, march31, false), (.declined, march31 + 1, true), (.open, march31 - 1, false),
    ] as [(ProposalOutcome?, Day?, Bool)])
  func openProposal(_ outcome: ProposalOutcome?, _ decided: Day?, _ isOpen: Bool) {
    var facts = facts(.b)
    facts.proposals = [Proposal(id: "o", presentedOn: march31 - 60, decidedOn: decided, outcome: outcome)]
    #expect(TriggerTests.fires(.proposalAging, facts) == isOpen)
  }

  @Test(
    "T-ENG-3 needs two absences in a row, A to C",
    arguments: [
      ([false, false], Segment.c, true), ([false, false], .d, false), ([true, false], .a, false),
      ([false, true], .a, false), ([false, nil], .b, false), ([false], .b, false), ([true, false, false], .b, true),
    ] as [([Bool?], Segment, Bool)])
  func absent(_ present: [Bool?], _ segment: Segment, _ fires: Bool) {
    var facts = facts(segment)
    facts.meetings = present.enumerated().map { held("m-\($0)", march31 - 50 + $0, decisionMaker: $1) }
    #expect(TriggerTests.fires(.decisionMakerAbsent, facts) == fires)
  }

  @Test(
    "T-ENG-4 needs two late recaps in a row; a pending one is passed over",
    arguments: [
      ([49, 49], false, true), ([49, 48], false, false), ([48, 49], false, false), ([49], false, false),
      ([49, 49], true, true),
    ])
  func late(_ hours: [Int], _ withPending: Bool, _ fires: Bool) {
    var facts = facts(.b)
    facts.meetings = hours.enumerated().map { held("m-\($0)", march31 - 50 + $0, recapHours: $1) }
    if withPending { facts.meetings.append(held("m-9", march31, recapHours: nil)) }
    #expect(TriggerTests.fires(.recapsLate, facts) == fires)
  }

  @Test(
    "T-QUA-1 fires more than five points under the segment's SLA",
    arguments: [
      (Segment.a, 92, false), (.a, 91, true), (.b, 90, false), (.b, 89, true), (.c, 87, false), (.c, 86, true),
      (.d, 85, false), (.d, 84, true),
    ])
  func sla(_ segment: Segment, _ met: Int, _ fires: Bool) {
    var facts = facts(segment)
    facts.tickets = (0..<100).map {
      ticket("t-\($0)", opened: march31 - 5, resolved: march31 - 1, response: $0 < met ? .met : .missed)
    }
    #expect(TriggerTests.fires(.slaRed, facts) == fires)
  }

  @Test(
    "T-QUA-2 fires from 15 days past due",
    arguments: [
      (14, Day?.none, false), (15, nil, true), (15, march31, false), (15, march31 + 1, true), (400, nil, true),
    ] as [(Int, Day?, Bool)])
  func milestone(_ past: Int, _ done: Day?, _ fires: Bool) {
    var facts = facts(.b)
    facts.milestones = [Milestone(id: "s", dueOn: march31 - past, doneOn: done)]
    #expect(TriggerTests.fires(.milestoneLate, facts) == fires)
  }

  @Test(
    "T-QUA-3 fires above the segment's limit",
    arguments: [(Segment.b, 2, false), (.b, 3, true), (.c, 3, true), (.d, 3, false)])
  func repeats(_ segment: Segment, _ count: Int, _ fires: Bool) {
    var facts = facts(segment)
    facts.tickets = (0..<25).map {
      ticket("t-\($0)", opened: march31 - 3, category: "k-\($0)", reopened: $0 < count ? march31 : nil)
    }
    #expect(TriggerTests.fires(.repeatsHigh, facts) == fires)
  }

  @Test("T-QUA-4 fires under 80 %", arguments: [(4, false), (3, true)])
  func followThrough(_ onTime: Int, _ fires: Bool) {
    var facts = facts(.b)
    facts.meetings = (0..<5).map { held("m-\($0)", march31 - 10, type: .tactical, recapHours: $0 < onTime ? 1 : 90) }
    #expect(TriggerTests.fires(.followThroughLow, facts) == fires)
  }

  @Test(
    "T-ALN-1 fires below the segment's rubric yellow",
    arguments: [
      (Segment.a, "75", false), (.a, "74.9", true), (.d, "55", false), (.d, "54.9", true), (.b, "69.9", true),
      (.c, "60", false),
    ])
  func perception(_ segment: Segment, _ value: String, _ fires: Bool) {
    var facts = facts(segment)
    facts.alignment = [AlignmentCheck(asOf: march31, perception: percent(value))]
    #expect(TriggerTests.fires(.perceptionRed, facts) == fires)
  }

  @Test("T-ALN-2 fires under 100 %", arguments: [("99.999999", true), ("100", false)])
  func deliverables(_ value: String, _ fires: Bool) {
    var facts = facts(.b)
    facts.alignment = [AlignmentCheck(asOf: march31, deliverablesPresent: percent(value))]
    #expect(TriggerTests.fires(.deliverablesMissing, facts) == fires)
  }

  @Test("TRG-01: 0 to 90 days before the renewal", arguments: [(0, true), (90, true), (91, false), (-1, false)])
  func renewal(_ days: Int, _ fires: Bool) {
    var facts = facts(.b)
    facts.account.renewalOn = march31 + days
    #expect(TriggerTests.fires(.renewalUnplanned, facts) == fires)
  }

  @Test(
    "TRG-01 is satisfied by a meeting held in 120 days or booked",
    arguments: [
      (held("m", march31 - 119, type: .renewalPlanning), false),
      (held("m", march31 - 120, type: .renewalPlanning), true),
      (planned("m", march31, type: .renewalPlanning), false), (planned("m", march31 - 1, type: .renewalPlanning), true),
      (planned("m", march31 + 5, type: .qbr), true),
    ])
  func renewalMeeting(_ meeting: Meeting, _ fires: Bool) {
    var facts = facts(.b)
    facts.account.renewalOn = march31 + 60
    facts.meetings = [meeting]
    #expect(TriggerTests.fires(.renewalUnplanned, facts) == fires)
  }

  @Test(
    "TRG-02: within 30 days of the fiscal year's end",
    arguments: [
      (4, true), (5, true), (6, false), (3, false), (1, false),
    ])
  func fiscalYear(_ startMonth: Int, _ fires: Bool) {
    var facts = facts(.b)
    facts.account.fiscalYearStartMonth = startMonth
    #expect(TriggerTests.fires(.budgetUnplanned, facts) == fires)
  }

  @Test(
    "the fiscal year ends on the day before its start month",
    arguments: [
      ("2026-03-31", 4, "2026-03-31"), ("2026-04-01", 4, "2027-03-31"), ("2026-03-31", 1, "2026-12-31"),
      ("2026-12-31", 1, "2026-12-31"), ("2027-01-01", 1, "2027-12-31"), ("2024-02-10", 3, "2024-02-29"),
      ("2026-03-31", 3, "2027-02-28"),
    ])
  func yearEnd(_ today: String, _ startMonth: Int, _ end: String) {
    #expect(FiscalQuarter.yearEnd(onOrAfter: day(today), startMonth: startMonth) == day(end))
  }

  @Test(
    "TRG-03: ten days after an assessment, until a review on or after it",
    arguments: [
      (0, nil, true), (10, nil, true), (11, nil, false), (-1, nil, false), (5, 5, false), (5, 6, true), (5, 0, false),
    ] as [(Int, Int?, Bool)])
  func assessment(_ age: Int, _ reviewedAgo: Int?, _ fires: Bool) {
    var facts = facts(.b)
    facts.assessments = [Assessment(id: "e", completedOn: march31 - age)]
    if let reviewedAgo { facts.meetings = [held("m", march31 - reviewedAgo, type: .roadmapReview)] }
    #expect(TriggerTests.fires(.assessmentUnreviewed, facts) == fires)
  }

  @Test(
    "TRG-04: approved without a kickoff after the approval",
    arguments: [
      (5, nil, true), (5, 5, true), (5, 4, false), (nil, 400, false), (nil, nil, true), (-1, nil, false),
    ] as [(Int?, Int?, Bool)])
  func kickoff(_ approvedAgo: Int?, _ kickoffAgo: Int?, _ fires: Bool) {
    var facts = facts(.b)
    facts.initiatives = [Initiative(id: "n", status: .approved, statusChangedOn: approvedAgo.map { march31 - $0 })]
    if let kickoffAgo { facts.meetings = [held("m", march31 - kickoffAgo, type: .kickoff)] }
    #expect(TriggerTests.fires(.kickoffMissing, facts) == fires)
  }
}
