import Domain

/// What a finding about the data costs, in a sentence.
enum FindingWords {
  /// The same for any row of the list of findings; empty for one that this version does not know.
  static func consequence(ofRow id: String, _ limits: RowSetting) -> String {
    if let check = DataCheck(rawValue: id) { return consequence(check, limits) }
    guard let rule = EditRule.Key(text: id).flatMap(EditRule.named) else { return "" }
    let force =
      rule.force == .block
      ? "The editor does not save such a row; imports bring it all the same." : "The editor warns of it and saves."
    return "\(force) Rule \(rule.id) [\(rule.source)]."
  }

  static func consequence(_ check: DataCheck, _ limits: RowSetting) -> String {
    switch check {
    case .noOwner: "They have neither a cadence owner nor a CSM: no trigger finds anybody."
    case .noSegment: "Maturity or appetite is unknown, so that the rules of C apply and no goal is set."
    case .noSponsor: "The sponsor clock has nothing to count, and Client Experience lacks it."
    case .noMRR: "They are in no MRR band and in no sum of money."
    case .noRenewal: "A renewal cannot be seen coming."
    case .neverMet: "No held meeting is on record: cadence and engagement know nothing."
    case .noReadings: "Adoption has nothing to go by."
    case .cxCoverage, .adoptionCoverage, .engagementCoverage, .qualityCoverage, .alignmentCoverage:
      "Less than \(limits.coverageFloor / 1_000_000)% of the weight was measured, so that there is no score."
    case .staleReadings:
      "The newest is older than \(limits.readingDays.map(String.init).joined(separator: ", ")) days (A, B, C, D)."
    case .staleAlignment: "The newest is older than \(limits.alignmentDays) days, so that it does not count."
    case .overrideWithoutReason: "An override of segment or cadence is ignored as long as it has no reason."
    case .sameName: "Whoever reads the name cannot tell them apart; one may be there twice."
    case .unmarkedMeetings: "Their day is more than a week past: mark them held, missed or cancelled."
    case .undatedRows: "A ticket, complaint, milestone or proposal without its date takes part in nothing."
    case .decisionsWithoutOwner: "Nobody brings them to a decision, and without an owner they earn no credit."
    case .initiativesWithoutOwner: "Nobody carries them."
    case .initiativesWithoutQuarter: "They are promised and stand in no quarter of the roadmap (RM-4)."
    case .initiativesWithoutBudget: "Their quarter adds up to too little."
    }
  }
}
