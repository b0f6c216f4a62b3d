import Domain
import Testing

@testable import Scoring

@Suite("Model composite-6.2")
struct Composite62Tests {
  static func rules(_ segment: Segment) -> SegmentRules { SegmentRules(.composite62, segment) }

  @Test(
    "C10: adoption is the share of the target, at most all of it",
    arguments: [
      ([("10", "90", "81"), ("10", "95", "95"), ("5", "98", "88.2")], "94"),
      ([("10", "90", "100"), ("10", "95", "47.5")], "75"),
    ])
  func adoption(_ insights: [(weight: String, target: String, coverage: String)], _ score: String) {
    var facts = facts(.b)
    facts.readings = insights.enumerated().map { reading("i-\($0)", march31, $1.coverage) }
    let catalog = insights.enumerated().map { insight("i-\($0)", weight: Int($1.weight), target: $1.target) }
    let result = engine(catalog, model: .composite62).score(facts, asOf: march31)
    #expect(result[.adoption].score == exact(score))
  }

  @Test("an empty target and a target of 0 mean 100", arguments: [String?.none, "0"])
  func target(_ target: String?) {
    var facts = facts(.b)
    facts.readings = [reading("i-1", march31, "55.5")]
    let result = engine([insight("i-1", target: target)], model: .composite62).score(facts, asOf: march31)
    #expect(result[.adoption].score == exact("55.5"))
  }

  @Test("C10: Engagement 90/70/65/80 is 77.25")
  func engagement() {
    var measures = DayMeasures()
    measures.cadence = Tally(hits: 9, total: 10)
    measures.mix = Tally(hits: 7, total: 10)
    measures.velocityTwice = 102
    measures.velocityCount = 1
    measures.activity = 5
    let rules = Composite62Tests.rules(.b)
    #expect(rules.velocityValue(measures) == Rational(65))
    #expect(rules.activityValue(measures) == Rational(500, 6))
    #expect(rules.engagement(measures).score == exact("57.25") + Rational(125, 6))
    let target = Composite62Tests.rules(.a)
    measures.activity = 12
    #expect(target.activityValue(measures) == .hundred)
    measures.activity = 13
    #expect(target.activityValue(measures) == .hundred)
  }

  @Test(
    "C10: velocity",
    arguments: [
      (Segment.a, 14, Rational(100)), (.a, 15, Rational(2700, 28)), (.a, 28, Rational(50)), (.a, 42, Rational(0)),
      (.a, 43, Rational(0)), (.b, 45, Rational(75)), (.c, 60, Rational(250, 3)), (.d, 60, Rational(250, 3)),
    ] as [(Segment, Int64, Rational)])
  func velocity(_ segment: Segment, _ days: Int64, _ points: Rational) {
    var measures = DayMeasures()
    measures.velocityTwice = days * 2
    measures.velocityCount = 1
    #expect(Composite62Tests.rules(segment).velocityValue(measures) == points)
  }

  @Test("C10: Alignment 70/80/60 is 71")
  func alignment() {
    var facts = facts(.b)
    facts.alignment = [
      AlignmentCheck(asOf: march31, presence: percent("80"), perception: percent("60"), performance: percent("70"))
    ]
    let result = engine(model: .composite62).score(facts, asOf: march31)
    #expect(result[.alignment].score == Rational(71))
    #expect(result[.alignment].colour == .yellow)
    #expect(result.inputs.rubric == Rational(40 * 80 + 30 * 60 + 30 * 70, 100))
  }

  @Test("Quality takes the pulse and the rate as they are")
  func quality() {
    var measures = DayMeasures()
    measures.sla = Tally(hits: 92, total: 100)
    measures.onTime = Tally(hits: 8, total: 10)
    measures.repeats = Tally(hits: 8, total: 100)
    measures.pulseSum = 9
    measures.pulseCount = 2
    let score = Composite62Tests.rules(.b).quality(measures)
    #expect(score.score == exact("23") + exact("20") + exact("9.2") + exact("35"))
    #expect(score.coverage == .hundred)
  }

  static let bandVectors: [(Segment, Dimension, String, Colour)] = [
    (.d, .cx, "49.9", .red), (.d, .cx, "50", .yellow), (.d, .cx, "70", .yellow), (.d, .cx, "70.1", .green),
    (.c, .alignment, "85", .yellow), (.c, .alignment, "85.1", .green), (.c, .alignment, "59.9", .red),
    (.b, .quality, "95", .yellow), (.b, .quality, "95.1", .green), (.b, .quality, "79.9", .red),
    (.b, .quality, "80", .yellow), (.a, .quality, "94.9", .yellow), (.a, .quality, "95", .green),
    (.a, .adoption, "89.9", .yellow), (.a, .adoption, "90", .green), (.a, .adoption, "69.9", .red),
    (.c, .quality, "90", .yellow), (.c, .quality, "90.1", .green), (.a, .alignment, "75", .yellow),
    (.a, .alignment, "74.9", .red), (.a, .engagement, "90", .green), (.b, .engagement, "90", .yellow),
    (.d, .quality, "80.000001", .green), (.d, .alignment, "50", .yellow),
  ]

  @Test("C10: the bands of each segment", arguments: bandVectors)
  func band(_ segment: Segment, _ dimension: Dimension, _ value: String, _ colour: Colour) {
    let rules = Composite62Tests.rules(segment)
    let bounds =
      switch dimension {
      case .cx: rules.experience
      case .adoption: rules.adoption
      case .engagement: rules.engagement
      case .quality: rules.quality
      case .alignment: rules.alignment
      }
    #expect(bounds.colour(exact(value)) == colour)
  }

  @Test("the colours of CX and Engagement come from their scores")
  func colours() {
    var measures = DayMeasures()
    measures.pulseSum = 45
    measures.pulseCount = 10
    measures.sponsor = .days(10)
    measures.complaints = 2
    let score = Composite62Tests.rules(.c).experience(measures)
    #expect(score.score == Rational(75))
    #expect(score.colour == .yellow)
    #expect(SegmentRules(.blueprint, .c).experience(measures).colour == .red)
  }
}
