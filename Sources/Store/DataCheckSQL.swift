import Domain

extension DataCheck {
  /// Which rows of its source a finding is about. The rows are `r`, see `RowTable`.
  var condition: String {
    switch self {
    case .noOwner: "r.cadence_owner IS NULL AND r.csm IS NULL"
    case .noSegment: "snap.run IS NOT NULL AND snap.segment IS NULL"
    case .noSponsor:
      "NOT EXISTS (SELECT 1 FROM contacts k WHERE \(Self.its("k")) AND k.exec_sponsor = 1 AND k.active = 1)"
    case .noMRR: "r.mrr IS NULL"
    case .noRenewal: "r.renewal_on IS NULL"
    case .neverMet:
      "NOT EXISTS (SELECT 1 FROM meetings k WHERE \(Self.its("k")) AND k.status = 'held' AND k.held_at < ?2)"
    case .noReadings: "NOT EXISTS (SELECT 1 FROM readings k WHERE \(Self.its("k")) AND k.as_of <= ?1)"
    case .cxCoverage: Self.isThin("cx_coverage")
    case .adoptionCoverage: Self.isThin("adoption_coverage")
    case .engagementCoverage: Self.isThin("engagement_coverage")
    case .qualityCoverage: Self.isThin("quality_coverage")
    case .alignmentCoverage: Self.isThin("alignment_coverage")
    // An account without a segment takes the limits of C (method §12).
    case .staleReadings:
      """
      (SELECT max(k.as_of) FROM readings k WHERE \(Self.its("k")) AND k.as_of <= ?1)
        < CASE coalesce(snap.segment, 'C') WHEN 'A' THEN ?11 WHEN 'B' THEN ?12 WHEN 'C' THEN ?13 ELSE ?14 END
      """
    case .staleAlignment: "(SELECT max(k.as_of) FROM alignment k WHERE \(Self.its("k")) AND k.as_of <= ?1) < ?15"
    case .overrideWithoutReason:
      """
      (r.segment_override IS NOT NULL AND coalesce(r.segment_override_reason, '') = ''
        OR r.cadence_override IS NOT NULL AND coalesce(r.cadence_override_reason, '') = '')
      """
    case .sameName: "r.name IN (SELECT name FROM accounts GROUP BY name HAVING count(*) > 1)"
    case .unmarkedMeetings:
      """
      EXISTS (SELECT 1 FROM meetings k WHERE \(Self.its("k")) AND coalesce(k.status, 'planned') IN ('planned', 'booked')
        AND coalesce(k.waived_reason, '') = '' AND k.planned_on < ?17)
      """
    case .undatedRows:
      """
      (EXISTS (SELECT 1 FROM tickets k WHERE \(Self.its("k")) AND k.opened_at IS NULL)
        OR EXISTS (SELECT 1 FROM complaints k WHERE \(Self.its("k")) AND k.logged_on IS NULL)
        OR EXISTS (SELECT 1 FROM milestones k WHERE \(Self.its("k")) AND k.due_on IS NULL)
        OR EXISTS (SELECT 1 FROM proposals k WHERE \(Self.its("k")) AND k.presented_on IS NULL))
      """
    case .decisionsWithoutOwner: "\(RowView.isOpenDecision) AND coalesce(r.owner, '') = ''"
    case .initiativesWithoutOwner: "\(RowView.isOpenInitiative) AND r.owner IS NULL"
    case .initiativesWithoutQuarter:
      "r.status IN ('approved', 'kicked_off', 'in_progress') AND coalesce(r.quarter, '') = ''"
    case .initiativesWithoutBudget:
      "\(RowView.isOpenInitiative) AND r.quarter IS NOT NULL AND r.budget_low IS NULL AND r.budget_high IS NULL"
    }
  }

  private static func its(_ alias: String) -> String { "\(alias).account_id = r.account_id" }
  private static func isThin(_ column: String) -> String { "snap.\(column) < ?10" }
}
