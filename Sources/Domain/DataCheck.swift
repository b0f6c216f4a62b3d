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
}
