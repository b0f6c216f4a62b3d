import Domain

/// The short names of the method's gates, triggers and watchlist reasons.
public enum MethodNames {
  /// What a gate stands for, as in `CX·ENG` (method §7).
  public static func gate(_ id: String) -> String {
    switch id {
    case "G-3": "CX"
    case "G-4": "ENG"
    case "G-5": "SQ"
    case "G-6": "ALN"
    case "G-7": "FIX"
    case "G-8": "TIER"
    default: id
    }
  }

  /// What an open gate blocks (method §7).
  public static func blocked(by gate: String) -> String {
    switch gate {
    case "G-3", "G-4": "expansion credit"
    case "G-5": "new initiatives except quick wins and risk reduction"
    case "G-6": "expansion credit and new initiatives except quick wins"
    case "G-7": "new initiatives except risk reduction"
    case "G-8": "tier-2 initiatives"
    default: ""
    }
  }

  /// A watchlist reason in a sentence (method §8).
  public static func reason(_ id: String) -> String {
    switch id {
    case "W-CX": "Client experience stays Red"
    case "W-SPON": "The sponsor has not been seen for too long"
    case "W-PAST": "The strategic touch is past due"
    case "W-ENG": "Engagement is Red"
    case "W-QUA": "Service quality is Red"
    case "W-ADO": "Adoption is Red, or something must be fixed first"
    case "W-ALN": "Alignment is Red"
    case "W-RISK": "A risk is open"
    case "W-GATE": "A gate is open"
    case "W-CTA": "A call to action is late"
    case "W-REN": "The renewal is near and health is not Green"
    case "W-PROP": "A proposal has been open for more than 30 days"
    case "W-DROP": "Health is falling fast"
    case "W-SEG": "The segment is missing, or another one is suggested"
    case "W-DATA": "Too little data to judge"
    default: id
    }
  }

  /// What a rule of the roadmap asks for (method §9).
  public static func roadmapRule(_ id: String) -> String {
    switch id {
    case "RM-1": "Too many big rocks in a quarter"
    case "RM-2": "An empty quarter before a filled one"
    case "RM-3": "Nothing about security"
    case "RM-4": "Approved work without a quarter"
    case "RM-5": "Not reviewed for too long"
    case "RM-6": "Revised without anything moving"
    case "RM-7": "Past quarters still open"
    case "stalled": "Under way without any progress"
    default: id
    }
  }

  /// What makes a trigger fire, in a few words (method §6).
  public static func trigger(_ id: String) -> String {
    switch id {
    case "T-CX-1": "experience Red"
    case "T-CX-2": "complaint unowned"
    case "T-CX-3": "sponsor away"
    case "T-ADO-1": "MFA low"
    case "T-ADO-2": "endpoint low"
    case "T-ADO-3": "backup low"
    case "T-ADO-4": "adoption stuck"
    case "T-ENG-1": "two touches missed"
    case "T-ENG-2": "proposal ageing"
    case "T-ENG-3": "no decision maker"
    case "T-ENG-4": "recaps late"
    case "T-ENG-5": "engagement Red"
    case "T-QUA-1": "SLA low"
    case "T-QUA-2": "milestone late"
    case "T-QUA-3": "tickets repeat"
    case "T-QUA-4": "follow-through low"
    case "T-QUA-7": "quality Red twice"
    case "T-ALN-1": "perception Red"
    case "T-ALN-2": "deliverables missing"
    case "T-ALN-4": "segment suggested"
    case "TRG-01": "renewal unplanned"
    case "TRG-02": "budget unplanned"
    case "TRG-03": "assessment unread"
    case "TRG-04": "kickoff missing"
    default: id
    }
  }

  /// The reasons and triggers that speak about a dimension.
  static func concerns(_ id: String, _ dimension: Dimension) -> Bool {
    switch dimension {
    case .cx: id == "W-CX" || id == "W-SPON" || id.hasPrefix("T-CX-")
    case .adoption: id == "W-ADO" || id.hasPrefix("T-ADO-")
    case .engagement: id == "W-ENG" || id == "W-PAST" || id == "W-PROP" || id.hasPrefix("T-ENG-")
    case .quality: id == "W-QUA" || id.hasPrefix("T-QUA-")
    case .alignment: id == "W-ALN" || id.hasPrefix("T-ALN-")
    }
  }
}
