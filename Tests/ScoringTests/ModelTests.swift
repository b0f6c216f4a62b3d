import Domain
import TestSupport
import Testing

@testable import Scoring

@Suite("Scoring models")
struct ModelTests {
  /// The values at the leaves of a model: of a trigger's rule those but its name.
  static func leaves(_ value: Any) -> Int {
    if value is Points || value is TriggerDue || value is Trigger { return value is Trigger ? 0 : 1 }
    let children = Mirror(reflecting: value).children
    if children.isEmpty { return 1 }
    return children.reduce(0) { $0 + leaves($1.value) }
  }

  @Test("every value of a model is a field", arguments: ScoringModel.shipped)
  func complete(_ model: ScoringModel) {
    #expect(ScoringModel.fields.count == ModelTests.leaves(model) - 2)
    #expect(Set(ScoringModel.fields.map(\.key)).count == ScoringModel.fields.count)
  }

  @Test("a field reads back what it shows, and changing it changes the fingerprint")
  func fields() {
    var seen: Set<String> = [ScoringModel.blueprint.fingerprint]
    for field in ScoringModel.fields {
      var model = ScoringModel.composite62
      #expect(field.set(field.text(in: .blueprint), in: &model), "\(field.key)")
      #expect(field.text(in: model) == field.text(in: .blueprint))
      #expect(!field.set("no such value", in: &model))
      var changed = ScoringModel.blueprint
      let others = [
        "7", "3", "2", "0", "no", "yes", "bands", "rules", "target", "ratings", "grace", "complement", "green",
        "yellow",
        "mid", "low", "annual", "monthly", "11111", "csm", "tam",
        "9 days",
      ]
      let isChanged = others.contains { text in
        text != field.text(in: changed) && field.set(text, in: &changed)
          && field.text(in: changed) != field.text(in: .blueprint)
      }
      #expect(isChanged, "\(field.key)")
      #expect(seen.insert(changed.fingerprint).inserted, "\(field.key)")
    }
  }

  @Test("the values of the shipped models", arguments: ScoringModel.shipped)
  func listing(_ model: ScoringModel) {
    expectGolden(model.listing, "model-\(model.name).txt")
    #expect(model.fingerprint.utf8.count == 16)
    #expect(ScoringModel.blueprint.fingerprint != ScoringModel.composite62.fingerprint)
  }

  @Test(
    "SEG-2: an override counts with a reason until its last day",
    arguments: [
      ("strategy", nil, SegmentSource.override), ("strategy", 0, .override), ("strategy", -1, .quadrant),
      (nil, nil, .quadrant), ("", nil, .quadrant),
    ] as [(String?, Int?, SegmentSource)])
  func override(_ reason: String?, _ until: Int?, _ source: SegmentSource) {
    var facts = facts(.a)
    facts.account.segmentOverride = .d
    facts.account.segmentOverrideReason = reason
    facts.account.segmentOverrideUntil = until.map { march31 + $0 }
    let result = engine().score(facts, asOf: march31)
    #expect(result.segmentSource == source)
    #expect(result.segment == (source == .override ? .d : .a))
    #expect(result.goal == (source == .override ? 1 : 4))
    #expect(result.isOverrideIgnored == !(reason.map { !$0.isEmpty } ?? false))
  }

  @Test("an override to A has goal 4, whatever the ratings")
  func overrideGoal() {
    var facts = facts(.a)
    facts.account.maturity = 5
    facts.account.appetite = 5
    facts.account.segmentOverride = .a
    facts.account.segmentOverrideReason = "strategy"
    #expect(engine().score(facts, asOf: march31).goal == 4)
  }

  @Test("an account without a segment is judged as C")
  func unsegmented() {
    var facts = facts(nil)
    facts.readings = [reading("i-1", march31 - 200, "70")]
    let result = engine([insight("i-1")]).score(facts, asOf: march31)
    #expect(result.segment == nil && result.segmentSource == .none && result.goal == nil)
    #expect(result.judgedAs == .c)
    #expect(result[.adoption].colour == .green)
    #expect(result.cadence.interval == .semiannual)
  }
}
