import Domain
import Testing

@testable import Scoring

@Suite("Explanations")
struct ExplanationTests {
  static func tree(_ dimension: Dimension?, _ facts: AccountFacts = DocumentTests.rich) -> Explanation {
    engine(DocumentTests.insights).explanation(facts, asOf: march31, dimension: dimension)
  }

  @Test("a share names what was counted and what missed")
  func sla() {
    let sla = ExplanationTests.tree(.quality).children[0]
    #expect(sla.rule == "SQ-1")
    #expect(sla.statement == "5 of 7 tickets resolved in 30 days within SLA. Missed: t-5, t-6.")
    #expect(sla.sources.prefix(2) == [SourceRow(.tickets, "t-5"), SourceRow(.tickets, "t-6")])
    #expect(sla.sources.count == 7)
    #expect(sla.weight == Points(30))
  }

  @Test("what does not apply says so and takes its weight out")
  func notApplicable() {
    let tree = ExplanationTests.tree(.quality)
    let onTime = tree.children[1]
    #expect(onTime.basis == .notApplicable)
    #expect(onTime.contribution == nil)
    #expect(tree.coverage == Points(100))
  }

  @Test("what is missing or stale says what that costs")
  func absence() {
    var facts = facts(.b)
    facts.readings = [reading("i-1", march31 - 300, "90"), reading("i-2", march31, "50")]
    let tree = ExplanationTests.tree(.adoption, facts)
    #expect(tree.children[0].basis == .stale)
    #expect(tree.value == nil)
    #expect(
      tree.statement.contains("42.86 % of the weight measured, too little for a score (60 % needed): i-1 stale (4)."))
    #expect(ExplanationTests.tree(.cx, facts).children[0].basis == .missing)
  }

  @Test("the colour names the rule that decided")
  func colour() {
    let tree = ExplanationTests.tree(.cx)
    #expect(tree.colour == .red)
    #expect(tree.children.last?.rule == "CX-C")
    #expect(
      tree.statement.hasPrefix(
        "Red: mean 3.75 of 5 over 4 pulses in the 90 days to 2026-03-31 (CX-1); sponsor last seen 135 days ago, on 2025-11-16 (limit 120) (CX-2)."
      ))
    #expect(ExplanationTests.tree(.quality).threshold == "Green ≥ 85 · Yellow ≥ 75 (segment A)")
  }

  @Test("natural keys are joined")
  func naturalKeys() {
    let reading = ExplanationTests.tree(.adoption).children[0]
    #expect(reading.sources == [SourceRow(.readings, "A-1|i-1|2026-03-28")])
    let effort = ExplanationTests.tree(.alignment).children[3]
    #expect(effort.sources == [SourceRow(.alignment, "A-1|2026-03-21")])
  }

  @Test("long lists keep what decided against the account and say how many there are")
  func cap() {
    var facts = facts(.b)
    facts.tickets = (0..<1000).map {
      ticket("t-\($0)", opened: march31 - 2, resolved: march31, response: $0 % 10 == 0 ? .missed : .met)
    }
    let sla = ExplanationTests.tree(.quality, facts).children[0]
    #expect(sla.sources.count == 200)
    #expect(sla.sources.prefix(100).allSatisfy { $0.id.hasSuffix("0") })
    #expect(sla.statement.contains("The first 200 of 1000 rows are listed."))
  }

  @Test("remainders go to the largest fractions, ties to the earlier part")
  func distribution() {
    let third = Rational(100, 3)
    let shares = Contributions.distribute([third, third, third], total: Points(100))
    #expect(shares.map(\.millionths) == [33_333_334, 33_333_333, 33_333_333])
    let uneven = Contributions.distribute([Rational(1, 6), Rational(2, 3), Rational(1, 6)], total: Points(1))
    #expect(
      uneven.map(\.millionths) == [166_667, 666_667, 166_666]
        || uneven.map(\.millionths) == [166_666, 666_667, 166_667])
    #expect(uneven.map(\.millionths).reduce(0, +) == 1_000_000)
  }

  @Test("names from files cannot break a line or speak to the terminal")
  func hostileNames() {
    let name = "\u{1B}[2J\nnext\u{202E}" + String(repeating: "x", count: 10_000)
    let engine = engine([Insight(id: "i", name: name, weight: 1, active: true)])
    let tree = engine.explanation(facts(.b), asOf: march31, dimension: .adoption)
    let title = tree.children[0].title
    #expect(title.count == 60)
    #expect(
      title.unicodeScalars.allSatisfy {
        $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
      })
  }

  @Test("the report holds five trees, the composite, the history and the gates")
  func report() {
    let report = engine(DocumentTests.insights).report(DocumentTests.rich, asOf: march31, band: 1)
    #expect(report.explanations.map(\.rule) == ["CX-S", "ADO-S", "ENG-S", "SQ-S", "ALN-S", "HLT-S"])
    #expect(report.history.count == 7)
    #expect(report.triggers.map(\.id) == report.summary.triggers)
    #expect(report.gates.map(\.id) == report.summary.gates)
    for trigger in report.triggers { #expect(trigger.cause.hasSuffix(".")) }
    for gate in report.gates { #expect(gate.cause.hasSuffix(".") && !gate.blocks.isEmpty) }
  }
}
