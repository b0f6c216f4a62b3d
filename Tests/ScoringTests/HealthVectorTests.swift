import Domain
import Testing

@testable import Scoring

/// The published vectors of the health dimensions, by their ids; four printed values do not add up, and the right ones
/// are used.
@Suite("Health vectors")
struct HealthVectorTests {
  static func rules(_ segment: Segment, _ model: ScoringModel = .blueprint) -> SegmentRules {
    SegmentRules(model, segment)
  }

  @Test("TV-05: Engagement 90/70/65/80 at B is 76.25 (printed 77.25)")
  func engagement() {
    var measures = DayMeasures()
    measures.cadence = Tally(hits: 9, total: 10)
    measures.mix = Tally(hits: 7, total: 10)
    measures.velocityTwice = 84
    measures.velocityCount = 1
    measures.followUp = Tally(hits: 8, total: 10)
    let rules = HealthVectorTests.rules(.b)
    #expect(rules.velocityValue(measures) == Rational(65))
    let score = rules.engagement(measures)
    #expect(score.score == exact("76.25"))
    #expect(rules.engagement.colour(score.score) == .green)
  }

  @Test(
    "TV-06: Quality 88/72/80/90 is 82.4 (printed 82.1)",
    arguments: [
      (Segment.a, Colour.yellow), (.b, .green), (.c, .green), (.d, .green),
    ])
  func quality(_ segment: Segment, _ colour: Colour) {
    var measures = DayMeasures()
    measures.sla = Tally(hits: 22, total: 25)
    measures.onTime = Tally(hits: 18, total: 25)
    measures.repeats = Tally(hits: 2, total: 25)
    measures.followThrough = Tally(hits: 9, total: 10)
    #expect(HealthVectorTests.rules(.b).quality(measures).score == exact("82.4"))
    #expect(HealthVectorTests.rules(segment).quality.colour(exact("82.4")) == colour)
  }

  @Test("TV-07: rubric 90/70/80 is 81 (printed 80)", arguments: [(Segment.b, Colour.green), (.a, .yellow)])
  func rubric(_ segment: Segment, _ colour: Colour) {
    var facts = facts(segment)
    facts.alignment = [
      AlignmentCheck(asOf: march31, presence: percent("90"), perception: percent("70"), performance: percent("80"))
    ]
    let result = engine().score(facts, asOf: march31)
    #expect(result.inputs.rubric == Rational(81))
    #expect(HealthVectorTests.rules(segment).rubric.colour(Rational(81)) == colour)
  }

  static let experienceVectors: [(String, Int, Int, Segment, Colour)] = [
    ("4.6", 30, 0, .a, .green), ("4.49", 120, 0, .a, .yellow), ("4.5", 120, 0, .a, .green),
    ("3.99", 10, 0, .a, .red), ("4.7", 10, 1, .a, .yellow), ("4.7", 10, 2, .a, .red), ("4.7", 121, 0, .a, .red),
    ("4.7", 121, 0, .b, .red), ("4.7", 121, 0, .c, .yellow), ("4.7", 121, 0, .d, .yellow),
  ]

  @Test("TV-15, TV-16: Client Experience by pulse, sponsor and complaints", arguments: experienceVectors)
  func experience(_ pulse: String, _ sponsor: Int, _ complaints: Int, _ segment: Segment, _ colour: Colour) {
    var measures = DayMeasures()
    measures.pulseSum = Int32((exact(pulse) * Rational(100)).ceiling)
    measures.pulseCount = 100
    measures.sponsor = .days(sponsor)
    measures.complaints = Int32(complaints)
    #expect(HealthVectorTests.rules(segment).experience(measures).colour == colour)
  }

  @Test(
    "TV-17: seven insights make 1690/23",
    arguments: [
      (Segment.c, Colour.green), (.b, .yellow), (.a, .red),
    ])
  func adoption(_ segment: Segment, _ colour: Colour) {
    let weights = [5, 4, 4, 3, 3, 2, 2]
    let coverages = ["60", "80", "95", "50", "90", "70", "65"]
    var facts = facts(segment)
    facts.readings = coverages.enumerated().map { reading("i-\($0)", march31, $1) }
    let result = engine(weights.enumerated().map { insight("i-\($0)", weight: $1) }).score(facts, asOf: march31)
    #expect(result[.adoption].score == Rational(1690, 23))
    #expect(result[.adoption].score?.points == Points(millionths: 73_478_261))
    #expect(result[.adoption].colour == colour)
  }

  @Test("TV-18: 72 % at C is Green")
  func adoptionGreen() {
    #expect(HealthVectorTests.rules(.c).adoption.colour(Rational(72)) == .green)
  }

  @Test(
    "TV-19, C10: the fix-first gate opens just below its floors",
    arguments: [
      (InsightKind.mfa, "59.9", true), (.mfa, "60", false), (.endpoint, "79.9", true), (.endpoint, "80", false),
    ])
  func fixFirst(_ kind: InsightKind, _ coverage: String, _ isOpen: Bool) {
    var facts = facts(.b)
    facts.readings = [reading("i-1", march31, coverage)]
    let result = engine([insight("i-1", kind: kind)]).score(facts, asOf: march31)
    #expect(result.inputs.isFixFirst == isOpen)
    #expect(result.has(.fixFirst) == isOpen)
    #expect(result.has(kind == .mfa ? .mfaLow : .endpointLow) == isOpen)
  }

  @Test("TV-20: a fall of ten points between month ends fires", arguments: [("72", true), ("72.1", false)])
  func adoptionDrop(_ now: String, _ fires: Bool) {
    var facts = facts(.b)
    facts.readings = [reading("i-1", day("2026-02-10"), "82"), reading("i-1", day("2026-03-10"), now)]
    #expect(engine([insight("i-1")]).score(facts, asOf: march31).has(.adoptionStuck) == fires)
  }

  static let colourInputs: [(Int32, Int32, Int, Int32, Bool, Bool, Colour)] = [
    (92, 96, 100, 75, false, false, .green), (85, 96, 100, 75, false, false, .yellow),
    (79, 96, 100, 75, false, false, .red), (92, 94, 100, 75, false, false, .yellow),
    (92, 79, 100, 75, false, false, .red), (92, 96, 100, 0, true, false, .red),
    (92, 96, 100, 75, false, true, .red), (92, 96, 121, 75, false, false, .red),
    (92, 96, 100, 69, false, false, .yellow), (92, 96, 100, 70, false, false, .green),
    (90, 95, 120, 70, false, false, .green), (80, 80, 120, 70, false, false, .yellow),
  ]

  @Test("TV-21: the colour of Engagement is its worst input", arguments: colourInputs)
  func engagementColour(
    _ cadence: Int32, _ recap: Int32, _ sponsor: Int, _ decisions: Int32, _ isEmpty: Bool, _ isTagged: Bool,
    _ colour: Colour
  ) {
    var measures = DayMeasures()
    measures.cadence = Tally(hits: cadence, total: 100)
    measures.followUp = Tally(hits: recap, total: 100)
    measures.sponsor = .days(sponsor)
    measures.decisions = Tally(hits: decisions, total: 100)
    measures.lastQBRsEmpty = isEmpty
    measures.hasEngagementComplaint = isTagged
    #expect(HealthVectorTests.rules(.b).engagement(measures).colour == colour)
  }

  @Test(
    "TV-22: recurrence points",
    arguments: [
      (Segment.b, 8, "80"), (.a, 5, "85"), (.c, 10, "75"), (.d, 15, "70"), (.b, 10, "75"), (.b, 45, "0"), (.b, 40, "0"),
      (.b, 0, "100"),
    ] as [(Segment, Int32, String)])
  func recurrence(_ segment: Segment, _ rate: Int32, _ points: String) {
    var measures = DayMeasures()
    measures.repeats = Tally(hits: rate, total: 100)
    #expect(HealthVectorTests.rules(segment).recurrenceValue(measures) == exact(points))
  }

  @Test("TV-23: velocity points at A", arguments: [(0, 100), (30, 80), (60, 60), (150, 0), (-9, 100), (151, 0)])
  func velocity(_ days: Int64, _ points: Int) {
    var measures = DayMeasures()
    measures.velocityTwice = days * 2
    measures.velocityCount = 3
    #expect(HealthVectorTests.rules(.a).velocityValue(measures) == Rational(points))
  }

  @Test(
    "TV-24: alignment points",
    arguments: [
      ("100", Colour.green), ("85", .green), ("84.9", .yellow), ("75", .yellow), ("65", .yellow), ("64.9", .red),
      ("50", .red),
    ], [Segment.a, .d])
  func alignment(_ vector: (String, Colour), _ segment: Segment) {
    #expect(HealthVectorTests.rules(segment).alignment.colour(exact(vector.0)) == vector.1)
  }

  @Test("TV-24: two of three checks at C make 66.7, Yellow", arguments: [Segment.c, .d])
  func alignmentChecks(_ segment: Segment) {
    var facts = facts(segment)
    facts.meetings = [held("m-1", march31 - 30)]
    facts.alignment = [AlignmentCheck(asOf: march31, deliverablesPresent: percent("100"), effortFit: false)]
    let score = engine().score(facts, asOf: march31)[.alignment]
    #expect(score.score == Rational(200, 3))
    #expect(score.colour == .yellow)
    #expect(score.coverage == .hundred)
  }
}
