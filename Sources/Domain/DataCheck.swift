/// What can be wrong with the data itself; each is one question to the store, and leads to the rows that answer it.
public enum DataCheck: String, Hashable, Sendable, CaseIterable {
  // Accounts that lack something
  case noOwner, noBackup, noSegment, noSponsor, noMRR, noRenewal, neverMet, noReadings
  // Scores that rest on too little
  case cxCoverage, adoptionCoverage, engagementCoverage, qualityCoverage, alignmentCoverage
  // Old data
  case staleReadings, staleAlignment
  // Accounts whose rows are ignored or in doubt
  case overrideWithoutReason, sameName, unmarkedMeetings, undatedRows, complaintsWithoutOwner
  // Rows that lack something
  case callsWithoutOwner, callsWithoutDue, decisionsWithoutOwner, declinedWithoutReason
  case initiativesWithoutOwner, initiativesWithoutQuarter, initiativesWithoutBudget

  /// What the rows behind it are.
  public var source: RowSource {
    switch self {
    case .callsWithoutOwner, .callsWithoutDue: .calls
    case .decisionsWithoutOwner, .declinedWithoutReason: .decisions
    case .initiativesWithoutOwner, .initiativesWithoutQuarter, .initiativesWithoutBudget: .initiatives
    default: .accounts
    }
  }
}
