public import Domain

extension ScoringEngine {
  /// Everything the roadmap of an account shows: its rows as they are on the day, its findings, and the gates that hold
  /// its cards.
  public func roadmapReport(_ facts: AccountFacts, asOf: Day) -> RoadmapReport {
    let evaluation = evaluation(facts, on: calendar(asOf))
    let inspection = RoadmapInspection(facts, asOf, evaluation.rules)
    var report = RoadmapReport(
      account: facts.account, asOf: asOf, segment: evaluation.today.segment,
      horizon: model.roadmap.horizonQuarters[evaluation.judged], bigRockLimit: model.roadmap.bigRocks,
      reviewLimit: model.roadmap.reviewDays[evaluation.judged])
    report.findings = inspection.findings
    report.lastReview = inspection.lastReview?.day
    report.lastRevision = facts.revisions.filter { $0.on.map { $0 <= asOf } ?? false }
      .max { ($0.on ?? asOf, $0.version) < ($1.on ?? asOf, $1.version) }
    report.initiatives = facts.initiatives.sorted { bytesPrecede($0.id, $1.id) }
    report.decisions = facts.decisions.filter { $0.loggedOn.map { $0 <= asOf } ?? true }
      .sorted { bytesPrecede($0.id, $1.id) }
    report.milestones = facts.milestones.sorted { bytesPrecede($0.id, $1.id) }
    report.proposals = facts.proposals.filter { $0.presentedOn.map { $0 <= asOf } ?? true }
      .sorted { bytesPrecede($0.id, $1.id) }
    report.gates = evaluation.gates.map {
      OpenGate(id: $0.rawValue, cause: evaluation.cause($0), blocks: $0.blocks)
    }
    report.holds = evaluation.holds
    report.shared = shared
    return report
  }
}

extension AccountEvaluation {
  /// Which open gates hold which open initiative.
  var holds: [String: [GateHold]] {
    let gates = gates
    guard !gates.isEmpty else { return [:] }
    var waiting: [ByteKey: [String]] = [:]
    for decision in facts.facts.decisions.sorted(by: { bytesPrecede($0.id, $1.id) })
    where decision.loggedOn.map({ $0 <= calendar.day }) ?? true && missing(decision).isEmpty {
      if let initiative = decision.initiativeID { waiting[ByteKey(initiative), default: []].append(decision.id) }
    }
    var holds: [String: [GateHold]] = [:]
    for initiative in facts.facts.initiatives where initiative.isOpen {
      let decisions = waiting[ByteKey(initiative.id)] ?? []
      let held = gates.compactMap { gate -> GateHold? in
        let credits = gate.blocksExpansion ? decisions : []
        let bars = gate.bars(initiative)
        guard bars || !credits.isEmpty else { return nil }
        return GateHold(
          gate: gate.rawValue, isBlocking: bars && !RoadmapInspection.isUnderWay(initiative), decisions: credits)
      }
      if !held.isEmpty { holds[initiative.id] = held }
    }
    return holds
  }
}

extension Gate {
  /// Whether the gate keeps an initiative of that kind and tier from being taken on (method §7). What is not known to
  /// be exempt is kept back, and only what is known to be of tier 2 by `G-8`.
  func bars(_ initiative: Initiative) -> Bool {
    switch self {
    case .experience, .engagement: false
    case .quality: initiative.kind != "quick_win" && initiative.kind != "risk_reduction"
    case .alignment: initiative.kind != "quick_win"
    case .fixFirst: initiative.kind != "risk_reduction"
    case .tier: initiative.tier == 2
    }
  }
}
