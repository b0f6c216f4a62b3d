import Domain
import TestSupport
import Testing

@testable import Scoring

@Suite("Every random portfolio")
struct PropertyTests {
  static let models = [ScoringModel.blueprint, .composite62]

  static func engine(_ seed: UInt64) -> ScoringEngine {
    ScoringEngine(
      model: models[Int(seed % 2)],
      shared: SharedFacts(
        insights: RandomFacts.insights, people: [Person(id: "p-1", initials: "MK", outOfOffice: seed % 3 == 0)]))
  }

  /// The document, the report and the roadmap of a small portfolio, as one text.
  static func everything(_ portfolio: [AccountFacts], _ engine: ScoringEngine, _ asOf: Day) -> String {
    let scored = portfolio.map { ($0.account, engine.score($0, asOf: asOf)) }
    let order = portfolio.sorted { $0.account.id < $1.account.id }
    let reports = order.map { facts -> String in
      var report = engine.report(facts, asOf: asOf, band: 1)
      report.facts = AccountFacts(account: facts.account)
      report.shared = SharedFacts()
      // Sets and dictionaries have no order to be written in.
      let holds = report.holds.sorted { $0.key < $1.key }.map { "\($0)" }
      let repeating = report.tickets?.repeating.sorted() ?? []
      report.holds = [:]
      report.tickets?.repeating = []
      return
        "\(report) \(holds) \(repeating) \(engine.roadmapFindings(facts, asOf: asOf)) \(engine.credits(facts, asOf: asOf))"
    }
    return ScoreDocument.text(scored, asOf: asOf, model: engine.model) + reports.joined()
  }

  @Test("scores the same whatever the order of its rows", arguments: UInt64(0)..<200)
  func shuffled(_ seed: UInt64) {
    var random = RandomFacts(seed: seed)
    let portfolio = (0..<4).map { random.facts("A-\($0)") }
    let engine = PropertyTests.engine(seed)
    var mixed = portfolio.map { $0.shuffled(using: &random.generator) }
    mixed.shuffle(using: &random.generator)
    let other = ScoringEngine(
      model: engine.model,
      shared: SharedFacts(
        insights: engine.shared.insights.shuffled(using: &random.generator), people: engine.shared.people))
    let (first, second) = (
      PropertyTests.everything(portfolio, engine, march31), PropertyTests.everything(mixed, other, march31)
    )
    let isSame = first == second
    let place = zip(first.utf8, second.utf8).prefix { $0 == $1 }.count
    #expect(
      isSame, "differs after \(String(decoding: first.utf8.dropFirst(max(0, place - 80)).prefix(160), as: UTF8.self))")
  }

  @Test("never shows Green where nothing is known, and covers 0 to 100 %", arguments: UInt64(0)..<200)
  func colours(_ seed: UInt64) {
    var random = RandomFacts(seed: seed)
    let engine = PropertyTests.engine(seed)
    let result = engine.score(random.facts(), asOf: march31)
    for score in result.dimensions + [result.composite] {
      #expect(score.coverage >= .zero && score.coverage <= .hundred)
      if let value = score.score { #expect(value >= .zero && value <= .hundred) }
      if score.coverage == .zero { #expect(score.score == nil && score.colour != .green) }
      if score.score != nil { #expect(score.coverage >= Rational(60)) }
    }
    for dimension in [Dimension.adoption, .quality, .alignment] where result[dimension].score == nil {
      #expect(result[dimension].colour == .noData)
    }
  }

  @Test("has parts that add up exactly, and as many rows as it counted", arguments: UInt64(0)..<200)
  func explanations(_ seed: UInt64) {
    var random = RandomFacts(seed: seed)
    let facts = random.facts()
    let engine = PropertyTests.engine(seed)
    let result = engine.score(facts, asOf: march31)
    let report = engine.report(facts, asOf: march31, band: nil)
    #expect(
      report.explanations.map(\.value) == result.dimensions.map { $0.score?.points } + [result.composite.score?.points])
    #expect(report.explanations.map(\.colour) == result.dimensions.map(\.colour) + [result.composite.colour])
    for tree in report.explanations { check(tree) }
    let evaluation = engine.evaluation(facts, on: engine.calendar(march31))
    let measures = evaluation.today.measures
    let tallies: [(Tally, SourceList)] = [
      (measures.cadence, evaluation.cadenceSources), (measures.mix, evaluation.mixSources),
      (measures.followUp, evaluation.recapSources(evaluation.rules.engagementDays, strategic: true)),
      (measures.followThrough, evaluation.recapSources(evaluation.rules.followThroughDays, strategic: false)),
      (measures.decisions, evaluation.decisionSources), (measures.sla, evaluation.slaSources),
      (measures.onTime, evaluation.milestoneSources),
    ]
    for (tally, sources) in tallies {
      #expect(Int(tally.total) == sources.count)
      #expect(Int(tally.hits) == sources.other.count)
    }
    #expect(Int(measures.repeats.total) == evaluation.repeatSources.count)
    #expect(Int(measures.repeats.hits) == evaluation.repeatSources.adverse.count)
    #expect(Int(measures.pulseCount) == evaluation.pulseSources.count)
    #expect(Int(measures.velocityCount) == evaluation.velocitySources.count)
    #expect(Int(measures.complaints) == evaluation.complaintSources.count)
  }

  private func check(_ node: Explanation) {
    let shares = node.children.compactMap(\.contribution)
    if let value = node.value, !shares.isEmpty {
      #expect(shares.reduce(0) { $0 + $1.millionths } == value.millionths, "\(node.rule) \(node.title)")
    }
    #expect(!node.statement.isEmpty)
    #expect(node.sources.count <= SourceList.limit)
    for child in node.children { check(child) }
  }

  @Test("shows in its history what it showed on the day", arguments: UInt64(0)..<100)
  func history(_ seed: UInt64) {
    var random = RandomFacts(seed: seed)
    let facts = random.facts()
    let engine = PropertyTests.engine(seed)
    for point in engine.history(facts, asOf: march31) {
      let then = engine.score(facts, asOf: point.day)
      #expect(point.dimensions == then.dimensions.map(\.shown))
      #expect(point.composite == then.composite.shown)
    }
    let result = engine.score(facts, asOf: march31)
    for (days, delta) in [(7, result.shortDelta), (30, result.longDelta)] {
      let before = engine.score(facts, asOf: march31 - days).composite.score
      if let score = result.composite.score, let before {
        #expect(delta == score - before)
      } else {
        #expect(delta == nil)
      }
    }
  }

  @Test("is the same on a past day when everything dated later is taken away", arguments: UInt64(0)..<200)
  func past(_ seed: UInt64) {
    var random = RandomFacts(seed: seed)
    let facts = random.facts()
    let engine = PropertyTests.engine(seed)
    let then = march31 - Int(seed % 60)
    #expect(engine.score(facts, asOf: then) == engine.score(facts.known(on: then), asOf: then))
  }
}

extension AccountFacts {
  /// The facts without those dated after a day (method §1.2).
  func known(on day: Day) -> AccountFacts {
    var known = self
    func isKnown(_ date: Day?) -> Bool { date.map { $0 <= day } ?? true }
    known.pulses.removeAll { !isKnown($0.submittedAt?.day) }
    known.complaints.removeAll { !isKnown($0.loggedOn) }
    known.readings.removeAll { !isKnown($0.asOf) }
    known.tickets.removeAll { !isKnown($0.openedAt?.day) }
    known.alignment.removeAll { !isKnown($0.asOf) }
    known.decisions.removeAll { !isKnown($0.loggedOn) }
    known.proposals.removeAll { !isKnown($0.presentedOn) }
    known.revisions.removeAll { !isKnown($0.on) }
    known.assessments.removeAll { !isKnown($0.completedOn) }
    known.ctas.removeAll { !isKnown($0.openedAt?.day) }
    known.risks.removeAll { !isKnown($0.openedOn) }
    for index in known.tickets.indices {
      if !isKnown(known.tickets[index].resolvedAt?.day) { known.tickets[index].resolvedAt = nil }
      if !isKnown(known.tickets[index].reopenedAt?.day) { known.tickets[index].reopenedAt = nil }
    }
    for index in known.complaints.indices where !isKnown(known.complaints[index].closedOn) {
      known.complaints[index].closedOn = nil
    }
    for index in known.milestones.indices where !isKnown(known.milestones[index].doneOn) {
      known.milestones[index].doneOn = nil
    }
    for index in known.meetings.indices where !isKnown(known.meetings[index].recapSentAt?.day) {
      known.meetings[index].recapSentAt = nil
    }
    for index in known.meetings.indices where !isKnown(known.meetings[index].heldAt?.day) {
      if known.meetings[index].status == .held { known.meetings[index].status = .booked }
      known.meetings[index].heldAt = nil
    }
    for index in known.risks.indices where !isKnown(known.risks[index].closedOn) { known.risks[index].closedOn = nil }
    for index in known.ctas.indices {
      if !isKnown(known.ctas[index].closedAt?.day) { known.ctas[index].closedAt = nil }
      if !isKnown(known.ctas[index].firstActionAt?.day) { known.ctas[index].firstActionAt = nil }
    }
    return known
  }
}
