/// The triggers of method §6; the raw value is the method's id.
public enum Trigger: String, Hashable, Sendable, CaseIterable {
  case cxRed = "T-CX-1"
  case complaintUnowned = "T-CX-2"
  case sponsorAway = "T-CX-3"
  case mfaLow = "T-ADO-1"
  case endpointLow = "T-ADO-2"
  case backupLow = "T-ADO-3"
  case adoptionStuck = "T-ADO-4"
  case missStreak = "T-ENG-1"
  case proposalAging = "T-ENG-2"
  case decisionMakerAbsent = "T-ENG-3"
  case recapsLate = "T-ENG-4"
  case engagementRed = "T-ENG-5"
  case slaRed = "T-QUA-1"
  case milestoneLate = "T-QUA-2"
  case repeatsHigh = "T-QUA-3"
  case followThroughLow = "T-QUA-4"
  case qualityReds = "T-QUA-7"
  case perceptionRed = "T-ALN-1"
  case deliverablesMissing = "T-ALN-2"
  case segmentSuggested = "T-ALN-4"
  case renewalUnplanned = "TRG-01"
  case budgetUnplanned = "TRG-02"
  case assessmentUnreviewed = "TRG-03"
  case kickoffMissing = "TRG-04"

  /// Position in ascending order of ids, so that a set of triggers lists itself sorted.
  static let sortedByID: [Trigger] = allCases.sorted { $0.rawValue.utf8.lexicographicallyPrecedes($1.rawValue.utf8) }
}

/// The role that answers for a trigger.
public enum OwnerRole: String, Hashable, Sendable, CaseIterable { case csm, tam, am, vcio }

/// The gates of method §7, in the order of their ids.
public enum Gate: String, Hashable, Sendable, CaseIterable {
  case experience = "G-3"
  case engagement = "G-4"
  case quality = "G-5"
  case alignment = "G-6"
  case fixFirst = "G-7"
  case tier = "G-8"

  /// Whether the gate holds back credit for expansion (method CRED-1).
  public var blocksExpansion: Bool { self == .experience || self == .engagement || self == .alignment }

  /// What the gate blocks, in words.
  public var blocks: String {
    switch self {
    case .experience, .engagement: "expansion credit"
    case .quality: "new initiatives except quick wins and risk reduction"
    case .alignment: "expansion credit, and new initiatives except quick wins"
    case .fixFirst: "new initiatives except risk reduction"
    case .tier: "tier-2 initiatives"
    }
  }
}

/// The reasons of the watchlist (method §8), in the order of their ids.
public enum WatchRule: String, Hashable, Sendable, CaseIterable {
  case adoption = "W-ADO"
  case alignment = "W-ALN"
  case callToAction = "W-CTA"
  case experience = "W-CX"
  case data = "W-DATA"
  case drop = "W-DROP"
  case engagement = "W-ENG"
  case gate = "W-GATE"
  case pastDue = "W-PAST"
  case proposal = "W-PROP"
  case quality = "W-QUA"
  case renewal = "W-REN"
  case risk = "W-RISK"
  case segment = "W-SEG"
  case sponsor = "W-SPON"
}
