import Domain
import TestSupport
import Testing

@testable import Scoring

@Suite("Triggers and gates that are switched off")
struct ModelSwitchTests {
  static func engine(_ model: ScoringModel) -> ScoringEngine {
    ScoringEngine(model: model, shared: SharedFacts(insights: RandomFacts.insights))
  }

  @Test("a trigger that is off is listed, opened and reported nowhere, and nothing else changes")
  func triggers() {
    var fired: Set<Trigger> = []
    for seed in UInt64(0)..<40 {
      var random = RandomFacts(seed: seed)
      let facts = random.facts()
      let before = ModelSwitchTests.engine(.blueprint).score(facts, asOf: march31)
      for trigger in before.triggers where fired.insert(trigger).inserted {
        var model = ScoringModel.blueprint
        model.triggers[trigger].isOn = false
        let engine = ModelSwitchTests.engine(model)
        let after = engine.score(facts, asOf: march31)
        #expect(after.triggers == before.triggers.filter { $0 != trigger })
        #expect(after.gates == before.gates && after.watchlist == before.watchlist)
        #expect(!engine.triggers(facts, asOf: march31).contains { $0.id == trigger.rawValue })
        let report = engine.report(facts, asOf: march31, band: nil)
        #expect(!report.triggers.contains { $0.id == trigger.rawValue })
        #expect(!report.summary.triggers.contains(trigger.rawValue))
      }
    }
    #expect(fired.count > 15)
  }

  @Test("a trigger asks whom and by when the model says")
  func rule() throws {
    var model = ScoringModel.blueprint
    model.triggers[.cxRed].owner.c = .tam
    model.triggers[.cxRed].due = .days(3)
    var facts = facts(.c)
    facts.account.tam = "p-9"
    facts.pulses = [pulse("u-1", march31 - 3, 1)]
    let listing = try #require(
      ModelSwitchTests.engine(model).triggers(facts, asOf: march31).first { $0.id == "T-CX-1" })
    #expect(listing.ownerRole == "tam" && listing.person == "p-9" && listing.due == march31 + 3)
  }

  private static func nodes(_ tree: Explanation) -> [String] { [tree.rule] + tree.children.flatMap(nodes) }

  @Test("a gate that is off is open nowhere and holds nothing back")
  func gates() {
    var opened: Set<Gate> = []
    for seed in UInt64(0)..<60 {
      var random = RandomFacts(seed: seed)
      let facts = random.facts()
      let before = ModelSwitchTests.engine(.blueprint).score(facts, asOf: march31)
      for gate in before.gates where opened.insert(gate).inserted {
        var model = ScoringModel.blueprint
        ModelSwitchTests.switchOff(gate, &model)
        let engine = ModelSwitchTests.engine(model)
        let report = engine.report(facts, asOf: march31, band: nil)
        let rest = before.gates.filter { $0 != gate }.map(\.rawValue)
        #expect(report.summary.gates == rest)
        #expect(report.gates.map(\.id) == rest)
        let isWatched = rest.contains { ["G-3", "G-4", "G-5", "G-6"].contains($0) }
        #expect(report.summary.watchlist.contains { $0.id == "W-GATE" } == isWatched)
        #expect(!report.summary.watchlist.contains { $0.detail.contains(gate.rawValue) })
        let rules = report.explanations.flatMap(ModelSwitchTests.nodes)
        #expect(rules.contains("ADO-F") == (gate != .fixFirst))
        #expect(rules.contains("ADO-T1") == (gate != .tier))
        for credit in engine.credits(facts, asOf: march31) {
          if case .gated(let gates) = credit.credit { #expect(!gates.contains(gate.rawValue)) }
        }
      }
    }
    #expect(opened == Set(Gate.allCases))
  }

  static func switchOff(_ gate: Gate, _ model: inout ScoringModel) {
    let field = ScoringModel.fieldsByKey["gates." + gate.rawValue]
    #expect(field?.set("no", in: &model) == true)
  }

  @Test("without G-7 nothing has to be fixed first on the watchlist")
  func fixFirst() {
    var facts = facts(.d)
    facts.readings = [reading("i-1", march31, "10"), reading("i-2", march31, "100")]
    let insights = [insight("i-1", kind: .mfa), insight("i-2", weight: 9)]
    var model = ScoringModel.blueprint
    #expect(fixing(insights, model).score(facts, asOf: march31).weight(.adoption) == 2)
    model.gates.fixFirst = false
    #expect(fixing(insights, model).score(facts, asOf: march31).weight(.adoption) == nil)
  }

  private func fixing(_ insights: [Insight], _ model: ScoringModel) -> ScoringEngine {
    ScoringEngine(model: model, shared: SharedFacts(insights: insights))
  }

  @Test("any single value a file may state scores, and between 0 and 100", arguments: ScoringModel.fields.map(\.key))
  func extremes(_ key: String) throws {
    let field = try #require(ScoringModel.fieldsByKey[key])
    let texts: [String]
    switch field.kind {
    case .decimal(let range), .whole(let range): texts = ["\(range.lowerBound)", "\(range.upperBound)"]
    case .flag: texts = ["yes", "no"]
    case .word(let words): texts = words
    case .goals: texts = ["11111", "55555"]
    case .due: texts = ["0 hours", "3650 business days", "fiscal year end"]
    }
    for (index, text) in texts.enumerated() {
      var model = index % 2 == 0 ? ScoringModel.blueprint : .composite62
      // Two month ends reach every rule of the history and keep the many cases short.
      model.history.monthEnds = 2
      #expect(field.set(text, in: &model))
      var random = RandomFacts(seed: UInt64(index))
      let report = ModelSwitchTests.engine(model).report(random.facts(), asOf: march31, band: 1)
      for cell in report.summary.dimensions + [report.summary.composite] {
        if let score = cell.score { #expect((Points(0)...Points(100)).contains(score)) }
      }
    }
  }

  @Test("the shipped models are sound")
  func sound() {
    for model in ScoringModel.shipped { #expect(model.problems.isEmpty) }
  }
}
