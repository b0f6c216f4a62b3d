import Domain
import Testing

@testable import Scoring

@Suite("Rule registry")
struct RuleRegistryTests {
  static let entries = RuleRegistry.entries

  @Test("every example comes out as the reference says", arguments: entries.map(\.id))
  func examples(_ id: String) throws {
    let entry = try #require(RuleRegistry.entry(id))
    for example in entry.examples {
      #expect(entry.outcome(of: example) == example.expected, "\(id): \(example.given)")
    }
  }

  @Test("the examples stand on both sides of every value that decides", arguments: entries.map(\.id))
  func bothSides(_ id: String) throws {
    let entry = try #require(RuleRegistry.entry(id))
    for field in entry.decidingFields {
      let changes = RuleRegistryTests.changes(of: field, in: entry.model)
      #expect(!changes.isEmpty, "\(field.key) cannot be changed")
      for change in changes {
        var model = entry.model
        guard field.set(change, in: &model) else { continue }
        let moved = entry.examples.contains { entry.outcome(of: $0, model: model) != $0.expected }
        #expect(moved, "\(id): no example notices \(field.key) = \(change)")
      }
    }
  }

  @Test("every kind of absence has its example, and no rule goes without one", arguments: entries.map(\.id))
  func absences(_ id: String) throws {
    let entry = try #require(RuleRegistry.entry(id))
    #expect(Set(entry.examples.compactMap(\.absence)) == Set(entry.absences))
    #expect(Set(entry.examples.map(\.given)).count == entry.examples.count, "\(id): the same case twice")
    #expect(Set(entry.examples.map(\.expected)).count > 1, "\(id): every example has the same outcome")
    // Complaints and activity are counts: where nothing is recorded they are 0, and known.
    if !["CX-3", "ENG-A"].contains(id) { #expect(entry.absences.contains(.missing)) }
  }

  @Test("names of columns and values exist", arguments: entries.map(\.id))
  func names(_ id: String) throws {
    let entry = try #require(RuleRegistry.entry(id))
    for input in entry.inputs {
      let parts = input.split(separator: ".").map(String.init)
      let table = try #require(BundleTable(rawValue: parts[0]), "\(input)")
      #expect(table.columns.contains { $0.name == parts[1] }, "\(id) reads \(input)")
    }
    for name in entry.deciding + entry.values {
      #expect(ScoringModel.fields.contains { $0.key == name || $0.key.hasPrefix(name + ".") }, "\(id) uses \(name)")
    }
  }

  @Test("every rule of the engine is in the registry, once")
  func complete() {
    let ids = RuleRegistryTests.entries.map(\.id)
    #expect(Set(ids).count == ids.count)
    let wanted =
      Trigger.allCases.map(\.rawValue) + Gate.allCases.map(\.rawValue) + WatchRule.allCases.map(\.rawValue)
      + (1...7).map { "RM-\($0)" } + (1...6).map { "CAD-\($0)" }
      + (1...4).flatMap { ["ENG-\($0)", "SQ-\($0)", "SLA-\($0)"] }
      + [
        "CX-1", "CX-2", "CX-3", "CX-C", "CX-S", "ADO-1", "ADO-S", "ADO-C", "ADO-F", "ADO-T1", "ENG-S", "ENG-C", "ENG-D",
        "ENG-A", "SQ-S", "SQ-C", "ALN-S", "ALN-C", "ALN-R", "HLT-S", "HLT-C", "IDX-M", "IDX-A", "GOAL-1", "SEG-1",
        "SEG-2", "LIFE-1", "BAND-1", "TCH-1", "TIER-1", "SPON-1", "CRED-1",
      ]
    #expect(Set(ids) == Set(wanted))
  }

  @Test("every rule that an explanation names is in the registry")
  func explained() {
    let facts = RuleRegistryTests.entries.flatMap(\.examples).map(\.scene)
    var named: Set<String> = []
    for (scene, model) in facts.flatMap({ scene in ScoringModel.shipped.map { (scene, $0) } }) {
      let report = engine(scene.insights, model: model, people: scene.people)
        .report(scene.facts, asOf: scene.asOf, band: nil)
      var open = report.explanations
      while let node = open.popLast() {
        named.insert(node.rule)
        open += node.children
      }
    }
    #expect(named.count > 25)
    #expect(named.subtracting(RuleRegistryTests.entries.map(\.id)).isEmpty)
  }

  /// The nearest other values: one more and one less of a number, the other answer, every other word.
  static func changes(of field: ModelField, in model: ScoringModel) -> [String] {
    let text = field.text(in: model)
    if let points = Points(text: text), points.millionths % 1_000_000 == 0 {
      let whole = Int(points.millionths / 1_000_000)
      return [String(whole + 1)] + (whole > 0 ? [String(whole - 1)] : [])
    }
    if let points = Points(text: text) {
      return [1_000_000, -1_000_000].map { Points(millionths: points.millionths + $0).shortest }
    }
    if text == "yes" || text == "no" { return [text == "yes" ? "no" : "yes"] }
    let words =
      Colour.allCases.map(\.rawValue) + CadenceInterval.allCases.map(\.rawValue)
      + [Touch.vip, .high, .mid, .low, .tech].map(\.rawValue)
    var copy = model
    return words.filter { $0 != text && field.set($0, in: &copy) }
  }
}
