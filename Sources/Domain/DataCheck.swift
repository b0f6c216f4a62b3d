/// What can be wrong with the data itself beyond the rules of the editor (`EditRule`); each is one question to the store,
/// and leads to the rows that answer it.
public enum DataCheck: String, Hashable, Sendable, CaseIterable {
  // Accounts that lack something
  case noOwner, noSegment, noSponsor, noMRR, noRenewal, neverMet, noReadings
  // Scores that rest on too little
  case cxCoverage, adoptionCoverage, engagementCoverage, qualityCoverage, alignmentCoverage
  // Old data
  case staleReadings, staleAlignment
  // Accounts whose rows are ignored or in doubt
  case overrideWithoutReason, sameName, unmarkedMeetings, undatedRows
  // Rows that lack something
  case decisionsWithoutOwner
  case initiativesWithoutOwner, initiativesWithoutQuarter, initiativesWithoutBudget

  /// What the rows behind it are.
  public var source: RowSource {
    switch self {
    case .decisionsWithoutOwner: .decisions
    case .initiativesWithoutOwner, .initiativesWithoutQuarter, .initiativesWithoutBudget: .initiatives
    default: .accounts
    }
  }

  /// What a finding looks for: a check, or a rule of the editor; `nil` where there is none of that id.
  public static func title(ofFinding id: String) -> String? {
    DataCheck(rawValue: id)?.title ?? EditRule.Key(text: id).flatMap(EditRule.named)?.title
  }

  /// What it looks for, as a list of findings says it.
  public var title: String {
    switch self {
    case .noOwner: "Accounts nobody looks after"
    case .noSegment: "Accounts without a segment"
    case .noSponsor: "Accounts without an active executive sponsor"
    case .noMRR: "Accounts without MRR"
    case .noRenewal: "Accounts without a renewal date"
    case .neverMet: "Accounts that were never met"
    case .noReadings: "Accounts without any adoption reading"
    case .cxCoverage: "Client experience measured too thinly"
    case .adoptionCoverage: "Adoption measured too thinly"
    case .engagementCoverage: "Engagement measured too thinly"
    case .qualityCoverage: "Service quality measured too thinly"
    case .alignmentCoverage: "Alignment measured too thinly"
    case .staleReadings: "~ Adoption readings all stale"
    case .staleAlignment: "~ Alignment check stale"
    case .overrideWithoutReason: "Overrides without a reason"
    case .sameName: "Accounts of the same name"
    case .unmarkedMeetings: "Meetings neither held nor missed"
    case .undatedRows: "Rows without their date"
    case .decisionsWithoutOwner: "Open decisions without an owner"
    case .initiativesWithoutOwner: "Open initiatives without an owner"
    case .initiativesWithoutQuarter: "Approved initiatives without a quarter"
    case .initiativesWithoutBudget: "Planned initiatives without a budget"
    }
  }
}
