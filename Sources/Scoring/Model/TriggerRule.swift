/// When a call to action is due.
public enum TriggerDue: Hashable, Sendable {
  case hours(Int)
  case days(Int)
  case businessDays(Int)
  /// The day on which the fiscal year ends.
  case fiscalYearEnd
  /// So many days after the assessment was completed.
  case afterCompletion(Int)

  /// As files and listings show it, such as `5 business days`.
  public var text: String {
    switch self {
    case .hours(let count): "\(count) hours"
    case .days(let count): "\(count) days"
    case .businessDays(let count): "\(count) business days"
    case .fiscalYearEnd: "fiscal year end"
    case .afterCompletion(let count): "\(count) days after completion"
    }
  }

  /// Reads what `text` shows; `nil` for anything else and for more than ten years.
  init?(text: String) {
    if text == "fiscal year end" {
      self = .fiscalYearEnd
      return
    }
    let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let count = Int(parts[0]), String(count) == parts[0], (0...3650).contains(count) else {
      return nil
    }
    switch parts[1] {
    case "hours": self = .hours(count)
    case "days": self = .days(count)
    case "business days": self = .businessDays(count)
    case "days after completion": self = .afterCompletion(count)
    default: return nil
    }
  }
}

/// Who is asked by a trigger and until when.
public struct TriggerRule: Hashable, Sendable {
  public let trigger: Trigger
  /// A trigger that is switched off never fires.
  public var isOn = true
  public var owner: BySegment<OwnerRole>
  public var due: TriggerDue
  /// A rule.
  public init(_ trigger: Trigger, _ owner: BySegment<OwnerRole>, _ due: TriggerDue) {
    self.trigger = trigger
    self.owner = owner
    self.due = due
  }

  private static func all(_ trigger: Trigger, _ role: OwnerRole, _ due: TriggerDue) -> TriggerRule {
    TriggerRule(trigger, BySegment(all: role), due)
  }

  static let shipped: [TriggerRule] = [
    all(.cxRed, .csm, .days(7)),
    all(.complaintUnowned, .csm, .hours(72)),
    all(.sponsorAway, .csm, .days(10)),
    all(.mfaLow, .tam, .days(14)),
    all(.endpointLow, .tam, .days(14)),
    all(.backupLow, .tam, .days(3)),
    TriggerRule(.adoptionStuck, BySegment(.vcio, .vcio, .csm, .csm), .days(7)),
    all(.missStreak, .csm, .hours(72)),
    all(.proposalAging, .am, .hours(72)),
    all(.decisionMakerAbsent, .csm, .days(5)),
    all(.recapsLate, .csm, .hours(72)),
    all(.engagementRed, .csm, .hours(72)),
    all(.slaRed, .tam, .days(5)),
    TriggerRule(.milestoneLate, BySegment(.vcio, .vcio, .tam, .tam), .hours(72)),
    all(.repeatsHigh, .tam, .days(7)),
    all(.followThroughLow, .csm, .hours(72)),
    all(.qualityReds, .vcio, .days(7)),
    all(.perceptionRed, .csm, .businessDays(5)),
    all(.deliverablesMissing, .tam, .days(10)),
    all(.segmentSuggested, .csm, .days(7)),
    all(.renewalUnplanned, .am, .days(14)),
    TriggerRule(.budgetUnplanned, BySegment(.vcio, .vcio, .csm, .csm), .fiscalYearEnd),
    TriggerRule(.assessmentUnreviewed, BySegment(.vcio, .vcio, .csm, .csm), .afterCompletion(10)),
    all(.kickoffMissing, .csm, .businessDays(5)),
  ]
}
