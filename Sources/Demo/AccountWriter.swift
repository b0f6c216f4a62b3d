import Domain

/// Writes all rows of one account from its plan; what earlier tables hold is kept for the later ones to refer to.
struct AccountWriter {
  let plan: AccountPlan
  let calendar: DemoCalendar
  /// The day the account's history ends: today, or the day it left.
  let today: Day
  /// The day the history starts.
  let start: Day
  let since: Day
  let team: DemoTeam
  let number: String
  let account: BundleValue
  let fiscalStart: Int
  /// Days to the renewal.
  let renewalDays: Int
  /// The month end on which surveys and alignment checks had run out; see `gap(…)`.
  let gap: Day?
  var random: DemoRandom
  var sponsorName = ""
  var held: [HeldMeeting] = []
  var initiatives: [PlannedInitiative] = []
  var meetingCount = 0
  var milestonesDue = 0
  var milestonesOnTime = 0
  var milestoneCount = 0
  var previousCategory = ""

  init(_ plan: AccountPlan, _ calendar: DemoCalendar) {
    var random = DemoRandom(seed: plan.seed, stream: plan.index)
    self.plan = plan
    self.calendar = calendar
    today = plan.kind == .churned ? calendar.today - random.number(40...120) : calendar.today
    since = plan.kind == .onboarding ? today - random.number(24...55) : today - random.number(600...3200)
    start = max(since, today.adding(months: -18))
    team = DemoTeam(accountIndex: plan.index)
    number = plan.number
    account = .text(plan.id)
    fiscalStart = random.happens(62) ? 1 : [4, 7, 10][random.number(0...2)]
    let isCalm = plan.kind == .healthy && plan.story == nil
    renewalDays =
      plan.story == .orphanRenewal
      ? 44 : isCalm && random.happens(12) ? random.number(12...88) : random.number(96...900)
    gap = AccountWriter.gap(plan, calendar, &random)
    self.random = random
  }

  /// Writes everything.
  mutating func write(_ rows: inout DemoRows) {
    writeAccount(&rows)
    writeContacts(&rows)
    writeMeetings(&rows)
    writePulses(&rows)
    writeComplaints(&rows)
    writeReadings(&rows)
    writeInitiatives(&rows)
    writeDecisions(&rows)
    writeProposals(&rows)
    writeTickets(&rows)
    writeAlignment(&rows)
    writeRevisions(&rows)
    writeCare(&rows)
  }

  /// The id of a row of the account.
  func id(_ prefix: String, _ count: Int) -> BundleValue { .text(prefix + "-" + number + "-" + String(count)) }
  /// A day as a cell.
  func cell(_ day: Day) -> BundleValue { .text(calendar.text(day)) }
  /// A moment as a cell.
  func cell(_ day: Day, second: Int) -> BundleValue { .text(calendar.text(day, second: second)) }

  /// The person who leads the account's rhythm.
  var csm: String { team.csms[plan.segment == .d ? 1 : 0] }
  var presenter: String { plan.segment == .a || plan.segment == .b ? team.vcio : csm }
  var isCloselyLedClass: Bool { plan.segment == .a || plan.segment == .b }

  /// The method offers a new segment when the data of three days in a row disagree with the rating (method §4.6), which
  /// good data nearly always do below class A. A survey wave and a check that came just after one of the two latest
  /// month ends leave that month end without a suggestion, as happens wherever such things are done by hand.
  private static func gap(_ plan: AccountPlan, _ calendar: DemoCalendar, _ random: inout DemoRandom) -> Day? {
    let prefersLatest = random.happens(50)
    guard plan.segment != .a, plan.story != .readyForSegmentB else { return nil }
    switch plan.kind {
    case .quiet, .onboarding, .churned: return nil
    default: break
    }
    let (latest, before) = (calendar.monthEnds[0], calendar.monthEnds[1])
    return prefersLatest && calendar.today - latest >= 12 ? latest : before
  }
}

/// A meeting that took place.
struct HeldMeeting {
  let id: BundleValue
  let type: MeetingType
  let day: Day
  let isStrategic: Bool
  let isRecapOnTime: Bool
}

/// An initiative that other rows refer to.
struct PlannedInitiative {
  let id: BundleValue
  let title: String
  let isDone: Bool
  let quarter: String
}
