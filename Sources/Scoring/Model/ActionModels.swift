public import Domain

/// The conditions of the triggers and what they ask for (method §6).
public struct TriggerModel: Hashable, Sendable {
  public var adoptionDrop = Points(10)
  public var adoptionStill = Points(2)
  public var missStreak = 2
  public var proposalDays = 30
  public var slaGreen = BySegment(Points(97), Points(95), Points(92), Points(90))
  /// How far below the green bound the SLA may lie before it is Red.
  public var slaMargin = Points(5)
  public var milestoneDays = 14
  public var followThroughFloor = Points(80)
  public var qualityReds = 2
  public var deliverablesFloor = Points(100)
  public var renewalDays = 90
  public var renewalMeetingDays = 120
  public var fiscalDays = 30
  public var budgetMeetingDays = 60
  public var assessmentDays = 10
  /// Whether an absent decision maker matters (T-ENG-3).
  public var decisionMakerApplies = BySegment(true, true, true, false)
  /// Hours within which every call to action wants its first action.
  public var firstActionHours = 72
  /// Days after which a trigger that never went off may open again.
  public var reopenDays = 30
  /// More than this many at once are offered for review instead of opened.
  public var batchSize = 20
  /// The window in which triggers are judged by what came of them, and how soon a meeting counts.
  public var efficacyDays = 90
  public var efficacyMeetingDays = 30
  /// A trigger is noisy from so many calls to action of which fewer than so many percent were acted on.
  public var noisyFrom = 10
  public var noisyBelow = Points(25)
  /// The triggers with their owner and due, in the method's order; each trigger has one.
  public private(set) var rules: [TriggerRule] = TriggerRule.shipped
  public init() {}

  /// The rule of a trigger.
  public subscript(trigger: Trigger) -> TriggerRule {
    get {
      rules.first { $0.trigger == trigger } ?? TriggerRule(trigger, BySegment(all: .csm), .hours(firstActionHours))
    }
    set {
      guard let position = rules.firstIndex(where: { $0.trigger == trigger }) else { return }
      rules[position] = newValue
    }
  }
}

/// The weights and limits of the watchlist (method §8).
public struct WatchlistModel: Hashable, Sendable {
  public var experience = 3
  public var sponsor = 3
  public var pastDue = 2
  public var pastDueStreak = 3
  public var engagement = 2
  public var engagementRepeated = 3
  public var quality = 2
  public var qualityRepeated = 3
  public var adoption = 2
  public var alignment = 2
  public var riskHigh = 3
  public var riskMedium = 2
  public var riskLow = 1
  public var gate = 2
  public var callToAction = 2
  public var renewal = 3
  public var proposal = 1
  public var drop = 2
  public var segment = 1
  public var data = 1
  /// W-CX: so many Reds among so many month ends, or so many red inputs at once.
  public var experienceReds = 2
  public var experienceMonthEnds = 3
  public var experienceInputs = 2
  /// Whether an unseen sponsor puts an account on the list.
  public var sponsorApplies = BySegment(true, true, false, false)
  public var pastDueMisses = 2
  public var repeatedReds = 2
  public var renewalDays = 90
  public var proposalDays = 30
  public var shortDrop = Points(10)
  public var longDrop = Points(15)
  public init() {}
}
