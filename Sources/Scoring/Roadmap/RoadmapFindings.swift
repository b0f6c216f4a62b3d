public import Domain

extension ScoringEngine {
  /// The findings `RM-1` … `RM-7` and stalled initiatives of an account, in that order (method §9).
  public func roadmapFindings(_ facts: AccountFacts, asOf: Day) -> [RoadmapFinding] {
    RoadmapInspection(facts, asOf, rules(model.segment(of: facts.account, on: asOf).segment)).findings
  }
}

/// One roadmap on one day.
struct RoadmapInspection {
  let facts: AccountFacts
  let day: Day
  let rules: SegmentRules
  let limits: RoadmapModel
  /// Open initiatives without deferred ones, in the order of their ids.
  let items: [Initiative]
  let current: FiscalQuarter

  init(_ facts: AccountFacts, _ day: Day, _ rules: SegmentRules) {
    self.facts = facts
    self.day = day
    self.rules = rules
    limits = rules.model.roadmap
    items = facts.initiatives.filter { $0.isOpen && $0.status != .deferred }
      .sorted { bytesPrecede($0.id, $1.id) }
    current = FiscalQuarter(containing: day, startMonth: facts.account.fiscalYearStartMonth)
  }

  var findings: [RoadmapFinding] {
    bigRocks + gaps + security + unplanned + review + movement + past + stalled
  }

  private func quarter(_ item: Initiative) -> FiscalQuarter? { item.quarter.flatMap(FiscalQuarter.init(label:)) }

  private var bigRocks: [RoadmapFinding] {
    let rocks = items.filter { $0.bigRock == true }
    return Set(rocks.compactMap(quarter)).sorted().compactMap { wanted in
      let here = rocks.filter { quarter($0) == wanted }
      guard here.count > limits.bigRocks else { return nil }
      return RoadmapFinding(
        rule: "RM-1", statement: "\(here.count) big rocks in \(wanted.label), at most \(limits.bigRocks).",
        quarter: wanted.label, initiatives: here.map(\.id))
    }
  }

  private var gaps: [RoadmapFinding] {
    let filled = Set(items.compactMap(quarter))
    guard let last = filled.max() else { return [] }
    return (0..<limits.horizonQuarters[rules.segment]).map(current.adding)
      .filter { $0 < last && !filled.contains($0) }
      .map { empty in
        RoadmapFinding(
          rule: "RM-2", statement: "\(empty.label) is empty, though later quarters are planned.",
          quarter: empty.label,
          rows: items.filter { quarter($0).map { $0 > empty } ?? false }.map { SourceRow(.initiatives, $0.id) })
      }
  }

  private var security: [RoadmapFinding] {
    guard limits.securityApplies[rules.segment],
      !items.contains(where: { $0.tags.contains { ByteKey($0) == ByteKey("security") } })
    else { return [] }
    return [RoadmapFinding(rule: "RM-3", statement: "No open item is tagged security.")]
  }

  /// Approved or later, and not done: the states of `RM-4` and of stalled items.
  static func isUnderWay(_ item: Initiative) -> Bool {
    item.status == .approved || item.status == .kickedOff || item.status == .inProgress
  }

  private var unplanned: [RoadmapFinding] {
    let without = items.filter { Self.isUnderWay($0) && !$0.quarter.isFilled }
    return without.isEmpty
      ? []
      : [
        RoadmapFinding(
          rule: "RM-4", statement: "\(Words.count(without.count, "approved item")) without a quarter.",
          initiatives: without.map(\.id))
      ]
  }

  /// A day with the row that says so.
  typealias Witness = (day: Day, row: SourceRow)

  /// The latest witness by asOf; of two on one day the first of the table, then of the ids.
  private func latest(_ witnesses: [Witness]) -> Witness? {
    let past = witnesses.filter { $0.day <= day }
    guard let last = past.map(\.day).max() else { return nil }
    return past.first { $0.day == last }
  }

  private func revisions(_ isIncluded: (RoadmapRevision) -> Bool) -> [Witness] {
    facts.revisions.filter(isIncluded).sorted { $0.version < $1.version }.compactMap { revision in
      revision.on.map { ($0, SourceRow(.roadmapRevisions, "\(facts.account.id)|\(revision.version)")) }
    }
  }

  /// The latest held roadmap review or revision.
  var lastReview: Witness? {
    let reviews = facts.meetings
      .filter { $0.type == .roadmapReview && $0.status == .held && !$0.waivedReason.isFilled }
      .sorted { bytesPrecede($0.id, $1.id) }
      .compactMap { meeting in meeting.heldAt.map { ($0.day, SourceRow(.meetings, meeting.id)) } }
    return latest(reviews + revisions { _ in true })
  }

  private var review: [RoadmapFinding] {
    let limit = limits.reviewDays[rules.segment]
    guard let last = lastReview else {
      return [RoadmapFinding(rule: "RM-5", statement: "Never reviewed or revised.")]
    }
    guard day - last.day > limit else { return [] }
    return [
      RoadmapFinding(
        rule: "RM-5",
        statement: "Last reviewed or revised \(day - last.day) days ago, on \(last.day.iso) (limit \(limit)).",
        rows: [last.row])
    ]
  }

  private var movement: [RoadmapFinding] {
    let limit = limits.movedDays[rules.segment]
    guard limit > 0 else { return [] }
    guard let last = latest(revisions { $0.moved == true }) else {
      return [RoadmapFinding(rule: "RM-6", statement: "No revision has moved an item.")]
    }
    guard day - last.day >= limit else { return [] }
    return [
      RoadmapFinding(
        rule: "RM-6",
        statement: "Nothing has moved for \(day - last.day) days, since \(last.day.iso) (limit \(limit)).",
        rows: [last.row])
    ]
  }

  private var past: [RoadmapFinding] {
    let late = items.filter { quarter($0).map { $0 < current } ?? false }
    return late.isEmpty
      ? []
      : [
        RoadmapFinding(
          rule: "RM-7", statement: "\(Words.count(late.count, "item")) of past quarters still open.",
          initiatives: late.map(\.id))
      ]
  }

  private var stalled: [RoadmapFinding] {
    items.compactMap { item in
      guard Self.isUnderWay(item), let changed = item.statusChangedOn, day - changed > limits.stalledDays else {
        return nil
      }
      return RoadmapFinding(
        rule: "stalled",
        statement: "Unchanged for \(day - changed) days, since \(changed.iso) (limit \(limits.stalledDays)).",
        initiatives: [item.id])
    }
  }
}
