import Domain
import Testing

@testable import Scoring

@Suite("Meetings, recaps and cadence")
struct MeetingRuleTests {
  static func score(_ meetings: [Meeting], _ segment: Segment = .b, since: Day? = nil, asOf: Day = march31)
    -> ScoreResult
  {
    var facts = facts(segment, since: since)
    facts.meetings = meetings
    return engine().score(facts, asOf: asOf)
  }

  @Test("ENG-1 is on time within seven days either side", arguments: [(7, "100"), (8, "0"), (-7, "100"), (-8, "0")])
  func onTime(_ late: Int, _ percent: String) {
    let meeting = held("m", march31 - 40 + late, planned: march31 - 40)
    #expect(MeetingRuleTests.score([meeting]).inputs.cadence == exact(percent))
  }

  @Test(
    "ENG-1 leaves out a plan that is at most seven days past, and counts it as missed after",
    arguments: [
      (7, nil), (8, "0"), (0, nil), (-3, nil),
    ] as [(Int, String?)])
  func grace(_ past: Int, _ percent: String?) {
    for status in [MeetingStatus.planned, .booked] {
      #expect(
        MeetingRuleTests.score([planned("m", march31 - past, status: status)]).inputs.cadence == percent.map(exact))
    }
  }

  @Test(
    "ENG-1 goes by the planned day",
    arguments: [
      (Segment.a, 179, true), (.a, 180, false), (.c, 364, true), (.c, 365, false),
    ])
  func cadenceWindow(_ segment: Segment, _ age: Int, _ counts: Bool) {
    let meeting = held("m", march31 - 2, planned: march31 - age)
    #expect((MeetingRuleTests.score([meeting], segment).inputs.cadence != nil) == counts)
  }

  @Test(
    "ENG-2 and ENG-4 go by the held day",
    arguments: [
      (Segment.b, 179, true), (.b, 180, false), (.d, 364, true), (.d, 365, false),
    ])
  func heldWindow(_ segment: Segment, _ age: Int, _ counts: Bool) {
    let meeting = held("m", march31 - age, planned: march31 - 400, decisionMaker: true)
    let inputs = MeetingRuleTests.score([meeting], segment).inputs
    #expect((inputs.mix != nil) == counts)
    #expect((inputs.followUp != nil) == counts)
  }

  @Test(
    "a held meeting without its instant, or with a later one, is booked",
    arguments: [Moment?.none, moment(march31 + 1)])
  func notYetHeld(_ at: Moment?) {
    let meeting = Meeting(id: "m", type: .qbr, plannedOn: march31 + 3, status: .held, heldAt: at)
    let result = MeetingRuleTests.score([meeting])
    #expect(result.cadence.booked == march31 + 3)
    #expect(result.cadence.lastHeld == nil)
  }

  @Test(
    "a missed meeting is booked until its day",
    arguments: [(1, march31 + 1, 0), (0, nil, 1), (-30, nil, 1)] as [(Int, Day?, Int)])
  func missed(_ ahead: Int, _ booked: Day?, _ streak: Int) {
    let cadence = MeetingRuleTests.score([planned("m", march31 + ahead, status: .missed)]).cadence
    #expect(cadence.booked == booked)
    #expect(cadence.missStreak == streak)
  }

  @Test("a waived or cancelled meeting is neither held, missed nor booked")
  func waived() {
    for (reason, status) in [("holiday", MeetingStatus.held), ("holiday", .missed), (nil, .cancelled)]
      as [(String?, MeetingStatus)]
    {
      var meetings = [held("m-1", march31 - 20), planned("m-2", march31 - 20), planned("m-3", march31 + 5)]
      for index in meetings.indices {
        if reason == nil { meetings[index].status = status }
        meetings[index].waivedReason = reason
      }
      let result = MeetingRuleTests.score(meetings)
      #expect(result.inputs.cadence == nil)
      #expect(result.inputs.followThrough == nil)
      #expect(result.cadence.booked == nil && result.cadence.missStreak == 0 && result.cadence.nextDue == nil)
    }
  }

  @Test(
    "TV-29: a recap is on time for 48 hours and no minute more",
    arguments: [
      (48, 0, "100"), (48, 1, "0"), (0, 0, "100"), (-5, 0, "100"), (47, 59, "100"),
    ])
  func recap(_ hours: Int, _ minutes: Int, _ percent: String) {
    let meeting = held("m", march31 - 20, recapHours: hours, recapMinutes: minutes)
    #expect(MeetingRuleTests.score([meeting]).inputs.followUp == exact(percent))
    #expect(MeetingRuleTests.score([meeting]).inputs.followThrough == exact(percent))
  }

  @Test(
    "a meeting is pending while it is younger than 48 hours at the end of the day",
    arguments: [
      (Instant(utc: march31 - 1), "0"), (Instant(microseconds: Instant(utc: march31 - 1).microseconds + 1), nil),
    ] as [(Instant, String?)])
  func pending(_ end: Instant, _ percent: String?) {
    var meeting = held("m", march31 - 1, recapHours: nil)
    meeting.heldAt = ZoneTable.utc.moment(end)
    #expect(MeetingRuleTests.score([meeting]).inputs.followUp == percent.map(exact))
  }

  @Test("a recap sent after the day counts as not sent")
  func laterRecap() {
    var meeting = held("m", march31 - 1)
    meeting.recapSentAt = moment(march31 + 1, hour: 0)
    #expect(MeetingRuleTests.score([meeting]).inputs.followUp == nil)
    #expect(MeetingRuleTests.score([meeting], asOf: march31 + 1).inputs.followUp == exact("100"))
  }

  @Test("SQ-4 takes meetings of any type of 60 days", arguments: [(59, true), (60, false)])
  func followThrough(_ age: Int, _ counts: Bool) {
    var meeting = held("m", march31 - age, type: .tactical)
    #expect((MeetingRuleTests.score([meeting]).inputs.followThrough != nil) == counts)
    meeting.type = nil
    #expect((MeetingRuleTests.score([meeting]).inputs.followThrough != nil) == counts)
  }

  @Test(
    "service reviews and ops check-ins are strategic for D alone",
    arguments: [
      (Segment.d, true), (.c, false), (.a, false),
    ])
  func strategic(_ segment: Segment, _ counts: Bool) {
    for type in [MeetingType.serviceReview, .opsCheckin] {
      #expect((MeetingRuleTests.score([held("m", march31 - 5, type: type)], segment).inputs.cadence != nil) == counts)
    }
  }

  @Test(
    "CAD-1, CAD-2: the next touch is due an interval after the last one, at the month's end at the latest",
    arguments: [
      (Segment.a, "2026-02-28"), (.b, "2026-04-30"), (.c, "2026-07-31"), (.d, "2027-01-31"),
    ])
  func nextDue(_ segment: Segment, _ due: String) {
    let cadence = MeetingRuleTests.score([held("m", day("2026-01-31"))], segment).cadence
    #expect(cadence.nextDue == day(due))
    #expect(cadence.daysPastDue == max(0, march31 - day(due)))
    #expect(cadence.isPastDue == (segment == .a))
  }

  @Test("CAD-2 starts from since, and is unknown without it")
  func since() {
    #expect(MeetingRuleTests.score([], .b, since: day("2026-01-15")).cadence.nextDue == day("2026-04-15"))
    let unknown = MeetingRuleTests.score([], .b).cadence
    #expect(unknown.nextDue == nil && unknown.daysPastDue == nil)
  }

  @Test(
    "CAD-1: an override counts with a reason",
    arguments: [("asked", CadenceInterval.bimonthly), (nil, .quarterly), ("", .quarterly)]
      as [(String?, CadenceInterval)])
  func override(_ reason: String?, _ interval: CadenceInterval) {
    var facts = facts(.b)
    facts.account.cadenceOverride = .bimonthly
    facts.account.cadenceOverrideReason = reason
    let cadence = engine().score(facts, asOf: march31).cadence
    #expect(cadence.interval == interval)
    #expect(cadence.isOverrideIgnored == (interval == .quarterly))
  }

  @Test("CAD-3: the earliest booking on or after the day")
  func booked() {
    let meetings = [
      planned("m-1", march31 + 20), planned("m-2", march31), planned("m-3", march31 - 1),
      planned("m-4", march31, type: .tactical),
    ]
    #expect(MeetingRuleTests.score(meetings).cadence.booked == march31)
    #expect(MeetingRuleTests.score(Array(meetings.dropFirst(2))).cadence.booked == nil)
  }

  @Test("CAD-4 counts misses planned after the day of the last held one")
  func streak() {
    let meetings = [
      planned("m-1", march31 - 60, status: .missed), held("m-2", march31 - 50),
      planned("m-3", march31 - 50, status: .missed),
      planned("m-4", march31 - 49, status: .missed), planned("m-5", march31 - 8), planned("m-6", march31 - 7),
    ]
    let result = MeetingRuleTests.score(meetings)
    #expect(result.cadence.missStreak == 2)
    #expect(result.has(.missStreak))
    #expect(!MeetingRuleTests.score(Array(meetings.prefix(4))).has(.missStreak))
  }

  @Test("ENG-C: decisions of the QBRs of 365 days", arguments: [(364, true), (365, false)])
  func decisionWindow(_ age: Int, _ counts: Bool) {
    #expect((MeetingRuleTests.score([held("m", march31 - age)]).inputs.decisionRate != nil) == counts)
  }

  @Test(
    "ENG-C: what a decision is",
    arguments: [
      (DecisionOutcome?.none, Day?.none, "100"), (.parked, march31, "100"), (.noDecision, march31, "0"),
      (.approved, march31 + 1, "0"),
    ] as [(DecisionOutcome?, Day?, String)])
  func decision(_ outcome: DecisionOutcome?, _ logged: Day?, _ rate: String) {
    var facts = facts(.b)
    facts.meetings = [held("m", march31 - 30)]
    facts.decisions = [Decision(id: "d", meetingID: "m", loggedOn: logged, outcome: outcome)]
    #expect(engine().score(facts, asOf: march31).inputs.decisionRate == exact(rate))
  }

  @Test("ENG-C is Red when the two latest QBRs have no decision, Yellow after a single one")
  func emptyQBRs() {
    var facts = facts(.c)
    facts.meetings = [held("m-1", march31 - 30, decisionMaker: true)]
    #expect(engine().score(facts, asOf: march31)[.engagement].colour == .yellow)
    facts.meetings.append(held("m-2", march31 - 20))
    #expect(engine().score(facts, asOf: march31)[.engagement].colour == .red)
    facts.decisions = [Decision(id: "d", meetingID: "m-2")]
    #expect(engine().score(facts, asOf: march31)[.engagement].colour == .yellow)
  }

  @Test("ENG-3 is the median over decisions and closed proposals")
  func velocity() {
    var facts = facts(.b)
    facts.decisions = [
      Decision(id: "d-1", proposedOn: march31 - 40, decidedOn: march31 - 30),
      Decision(id: "d-2", proposedOn: march31 - 20, decidedOn: march31 - 25),
      Decision(id: "d-3", loggedOn: march31 + 1, proposedOn: march31 - 20, decidedOn: march31),
      Decision(id: "d-4", proposedOn: march31 - 300, decidedOn: march31 - 180),
    ]
    facts.proposals = [
      Proposal(id: "o-1", presentedOn: march31 - 50, decidedOn: march31 - 20, outcome: .declined),
      Proposal(id: "o-2", presentedOn: march31 - 50, decidedOn: march31 - 20, outcome: .deferred),
      Proposal(id: "o-3", presentedOn: march31 - 33, decidedOn: march31, outcome: .approved),
    ]
    #expect(engine().score(facts, asOf: march31).inputs.velocityDays == Rational(20))
    facts.proposals.removeLast()
    #expect(engine().score(facts, asOf: march31).inputs.velocityDays == Rational(10))
  }
}
