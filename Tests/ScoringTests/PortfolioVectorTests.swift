import Domain
import Testing

@testable import Scoring

@Suite("Segment, band and index vectors")
struct PortfolioVectorTests {
  @Test("TV-01: bands by the share of MRR ranked before")
  func bands() {
    let amounts: [Int64] = [12000, 8000, 6000, 5000, 4000, 3000, 2500, 2000, 1500, 1000]
    let entries = amounts.enumerated().map {
      MRRBandEntry(id: "A-\($0)", mrr: Money(minorUnits: $1 * 100), isChurned: false)
    }
    #expect(MRRBands.assign(entries, model: .blueprint) == [1, 2, 2, 3, 3, 4, 4, 4, 4, 4])
  }

  @Test("BAND-1: ties go by id, churned and unknown stay out, a share on the bound falls into the next band")
  func bandTies() {
    let entries = [("b", 25, false), ("a", 25, false), ("c", 25, false), ("d", 25, false), ("e", 400, true)]
      .map { MRRBandEntry(id: $0.0, mrr: Money(minorUnits: $0.1), isChurned: $0.2) }
    let unknown = MRRBandEntry(id: "f", mrr: nil, isChurned: false)
    #expect(MRRBands.assign(entries + [unknown], model: .blueprint) == [2, 1, 3, 4, nil, nil])
    let free = [MRRBandEntry(id: "a", mrr: Money(minorUnits: 0), isChurned: false)]
    #expect(MRRBands.assign(free, model: .blueprint) == [nil])
  }

  @Test(
    "TV-02: the quadrant and its goal",
    arguments: [
      (2, 2, Segment.d, 1), (3, 2, .c, 2), (2, 3, .b, 3), (3, 3, .a, 4), (5, 1, .c, 2), (1, 5, .b, 3), (5, 5, .a, 5),
      (4, 5, .a, 5), (4, 4, .a, 4), (5, 3, .a, 4),
    ])
  func quadrant(_ maturity: Int, _ appetite: Int, _ segment: Segment, _ goal: Int) {
    var facts = facts(nil)
    facts.account.maturity = maturity
    facts.account.appetite = appetite
    let result = engine().score(facts, asOf: march31)
    #expect(result.segment == segment)
    #expect(result.segmentSource == .quadrant)
    #expect(result.goal == goal)
  }

  @Test(
    "TV-03: touch by segment and MRR level",
    arguments: [
      (Segment.a, 1, Touch.vip), (.b, 2, .high), (.a, 4, .mid), (.c, 1, .high), (.d, 3, .mid), (.c, 4, .tech),
    ])
  func touch(_ segment: Segment, _ band: Int, _ touch: Touch) {
    #expect(ScoringModel.blueprint.touch(segment, band: band) == touch)
  }

  @Test("touch is unknown without a segment or a band")
  func touchUnknown() {
    #expect(ScoringModel.blueprint.touch(nil, band: 1) == nil)
    #expect(ScoringModel.blueprint.touch(.a, band: nil) == nil)
  }

  @Test(
    "TIER-1: each tier begins at its bound",
    arguments: [
      (1_000_000, Touch.vip), (999_999, .high), (500_000, .high), (499_999, .mid), (250_000, .mid), (249_999, .low),
    ] as [(Int64, Touch)])
  func tier(_ mrr: Int64, _ tier: Touch) {
    #expect(ScoringModel.blueprint.tier(of: Money(minorUnits: mrr)) == tier)
  }

  static func health(_ scores: [Rational?]) -> DayHealth {
    let exact = scores.map { ExactScore(score: $0, colour: .green, coverage: .hundred) }
    let composite = CompositeRules(.blueprint)
    return DayHealth(
      day: march31, segment: .a, measures: DayMeasures(), adoption: AdoptionHealth(score: exact[1]),
      experience: exact[0], engagement: exact[2], quality: exact[3], alignment: exact[4],
      composite: composite.composite(exact))
  }

  static let indices: [([Int], String, String, String, Int)] = [
    ([80, 60, 70, 90, 75], "75", "72.5", "72.5", 4), ([92, 91, 88, 96, 93], "92", "92.1", "90.7", 5),
    ([55, 48, 52, 78, 50], "56.6", "58", "52.2", 2), ([40, 85, 45, 92, 65], "65.4", "77.1", "53", 3),
    ([85, 35, 82, 60, 70], "66.4", "55.4", "72.6", 3), ([30, 25, 20, 45, 30], "30", "30.5", "26", 1),
    ([71, 70, 70, 80, 70], "72.2", "73", "70.4", 4), ([100, 100, 100, 100, 100], "100", "100", "100", 5),
    ([0, 0, 0, 0, 0], "0", "0", "0", 1),
  ]

  @Test("C10: composite, indices and the goal of the grid", arguments: indices)
  func composite(_ scores: [Int], _ mean: String, _ maturity: String, _ appetite: String, _ goal: Int) {
    let health = PortfolioVectorTests.health(scores.map { Rational($0) })
    let rules = CompositeRules(.blueprint)
    #expect(health.composite.score == exact(mean))
    #expect(rules.maturity(health) == exact(maturity))
    #expect(rules.appetite(health) == exact(appetite))
    #expect(rules.goal(health) == goal)
  }

  @Test(
    "GOAL-1: an index on a bound belongs to the lower band",
    arguments: [
      ("40", "80", 3), ("60.000001", "60", 3), ("60", "60", 2), ("80.000001", "80.000001", 5), ("80", "80", 4),
      ("0", "100", 3), ("100", "20", 2),
    ])
  func grid(_ maturity: String, _ appetite: String, _ goal: Int) {
    let rules = CompositeRules(.blueprint)
    let row = rules.grid[min(max(1, (exact(appetite) / Rational(20)).ceiling), 5) - 1]
    #expect(row[min(max(1, (exact(maturity) / Rational(20)).ceiling), 5) - 1] == goal)
  }

  @Test("an index exists from 60 % of its weight")
  func indexCoverage() {
    let rules = CompositeRules(.blueprint)
    let without = PortfolioVectorTests.health([Rational(80), nil, Rational(70), Rational(90), Rational(75)])
    #expect(rules.maturity(without) == (exact("27") + exact("14") + exact("7.5")) * .hundred / Rational(60))
    let less = PortfolioVectorTests.health([Rational(80), nil, Rational(70), Rational(90), nil])
    #expect(rules.maturity(less) == nil)
    #expect(rules.goal(less) == nil)
  }

  @Test("the composite needs three scores, Green at most one unknown colour")
  func compositeCoverage() {
    let rules = CompositeRules(.blueprint)
    func scores(_ known: Int, _ colour: Colour = .green) -> [ExactScore] {
      (0..<5).map { index in
        index < known ? ExactScore(score: Rational(90), colour: colour, coverage: .hundred) : .unknown
      }
    }
    #expect(rules.composite(scores(5)).colour == .green)
    #expect(rules.composite(scores(4)).colour == .green)
    #expect(rules.composite(scores(3)).colour == .noData)
    #expect(rules.composite(scores(3)).score == Rational(90))
    #expect(rules.composite(scores(3)).coverage == Rational(60))
    #expect(rules.composite(scores(2)).score == nil)
    #expect(rules.composite(scores(2)).coverage == Rational(40))
    #expect(rules.composite(scores(1, .yellow)).colour == .yellow)
    #expect(rules.composite(scores(1, .red)).colour == .red)
  }
}
