import Domain

/// Where a cell of segments × KPI leads: the accounts behind it, as far as a list of accounts can tell them.
struct SegmentDrill: Hashable, Sendable {
  var filter: String
  var sort: ListQuery.SortKey?
  var column: HeatmapColumn
  /// What is shown, for the message line.
  var message: String

  init(_ row: SegmentFigures.Row, _ column: SegmentColumn, coverageDays: Int) {
    let segment =
      row.isTotal ? "" : Filter.written(AccountFilter.seg.rawValue, ":", row.part.segment?.rawValue ?? "none")
    var terms = ""
    let what: String
    switch column {
    case .recap:
      (self.column, sort) = (.quality, .quality)
      what = "by Service Quality: recaps stand in each account's meetings"
    case .firstAction:
      terms = "reason:W-CTA"
      (self.column, sort) = (.reasons, nil)
      what = "with a call to action that is late now"
    case .decisions:
      (self.column, sort) = (.engagement, .engagement)
      what = "by Engagement: decisions stand in each account's meetings"
    case .prepPack:
      (self.column, sort) = (.next, .nextDue)
      what = "by the next strategic touch: prep packs stand in each account's meetings"
    case .sponsor:
      terms = "sponsor>120"
      (self.column, sort) = (.sponsor, .sponsor)
      what = "whose sponsor has not been seen for more than 120 days"
    case .coverage:
      terms = "due<=\(coverageDays) booked:none,>\(coverageDays)"
      (self.column, sort) = (.next, .nextDue)
      what = "due in \(coverageDays) days and not booked"
    case .velocity, .declineReason:
      (self.column, sort) = (.engagement, .engagement)
      what = "by Engagement: proposals and decisions stand in each account"
    case .pastDue:
      terms = "past>0"
      (self.column, sort) = (.next, .nextDue)
      what = "past due"
    case .mrrAtRisk:
      terms = "color:red"
      (self.column, sort) = (.mrr, .mrr)
      what = "Red, by MRR"
    }
    filter = [segment, terms].filter { !$0.isEmpty }.joined(separator: " ")
    message = (row.isTotal ? "All accounts " : "\(row.title.split(separator: " ")[0]): accounts ") + what
  }
}
