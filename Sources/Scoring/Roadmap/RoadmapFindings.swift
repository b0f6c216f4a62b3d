public import Domain

extension ScoringEngine {
  /// The findings `RM-1` … `RM-7` and stalled initiatives of an account, in that order (method §9).
  public func roadmapFindings(_ facts: AccountFacts, asOf: Day) -> [RoadmapFinding] {
    RoadmapInspection(facts, asOf, rules(model.segment(of: facts.account, on: asOf).segment)).findings
  }
}

/// One roadmap on one day.
private struct RoadmapInspection {
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
    items = facts.initiatives.filter { $0.status?.isOpen ?? true && $0.status != .deferred }
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
          quarter: empty.label)
      }
  }

  private var security: [RoadmapFinding] {
    guard limits.securityApplies[rules.segment],
      !items.contains(where: { $0.tags.contains { ByteKey($0) == ByteKey("security") } })
    else { return [] }
    return [RoadmapFinding(rule: "RM-3", statement: "No open item is tagged security.")]
  }

  private func isUnderWay(_ item: Initiative) -> Bool {
    item.status == .approved || item.status == .kickedOff || item.status == .inProgress
  }

  private var unplanned: [RoadmapFinding] {
    let without = items.filter { isUnderWay($0) && !$0.quarter.isFilled }
    return without.isEmpty
      ? []
      : [
        RoadmapFinding(
          rule: "RM-4", statement: "\(Words.count(without.count, "approved item")) without a quarter.",
          initiatives: without.map(\.id))
      ]
  }

  /// The latest day of a held roadmap review or a revision.
  private var lastReview: Day? {
    let reviews = facts.meetings
      .filter { $0.type == .roadmapReview && $0.status == .held && !$0.waivedReason.isFilled }
      .compactMap { $0.heldAt?.day }
    return (reviews + facts.revisions.compactMap(\.on)).filter { $0 <= day }.max()
  }

  private var review: [RoadmapFinding] {
    let limit = limits.reviewDays[rules.segment]
    guard let last = lastReview else {
      return [RoadmapFinding(rule: "RM-5", statement: "Never reviewed or revised.")]
    }
    guard day - last > limit else { return [] }
    return [
      RoadmapFinding(
        rule: "RM-5", statement: "Last reviewed or revised \(day - last) days ago, on \(last.iso) (limit \(limit)).")
    ]
  }

  private var movement: [RoadmapFinding] {
    let limit = limits.movedDays[rules.segment]
    guard limit > 0 else { return [] }
    guard let last = facts.revisions.filter({ $0.moved == true }).compactMap(\.on).filter({ $0 <= day }).max() else {
      return [RoadmapFinding(rule: "RM-6", statement: "No revision has moved an item.")]
    }
    guard day - last >= limit else { return [] }
    return [
      RoadmapFinding(
        rule: "RM-6", statement: "Nothing has moved for \(day - last) days, since \(last.iso) (limit \(limit)).")
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
      guard isUnderWay(item), let changed = item.statusChangedOn, day - changed > limits.stalledDays else { return nil }
      return RoadmapFinding(
        rule: "stalled",
        statement: "Unchanged for \(day - changed) days, since \(changed.iso) (limit \(limits.stalledDays)).",
        initiatives: [item.id])
    }
  }
}
