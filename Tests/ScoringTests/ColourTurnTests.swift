import Domain
import TestSupport
import Testing

@testable import Scoring

/// The values that turn a colour, tried out on the formulas themselves and on facts (method §12).
@Suite("What would turn it green")
struct ColourTurnTests {
  /// One input set to a value in millionths of its unit.
  static func set(_ rule: String, _ millionths: Int64, in measures: inout DayMeasures) -> Bool {
    let share = Tally(hits: Int32(clamping: millionths), total: 100_000_000)
    switch rule {
    case "CX-1": (measures.pulseSum, measures.pulseCount) = (Int32(clamping: millionths), 1_000_000)
    case "CX-2", "SLA-3": measures.sponsor = .days(Int(millionths / 1_000_000))
    case "CX-3":
      measures.complaints = Int32(millionths / 1_000_000)
      measures.hasEngagementComplaint = millionths > 0
    case "ENG-1", "SLA-1": measures.cadence = share
    case "ENG-2": measures.mix = share
    case "ENG-3": (measures.velocityTwice, measures.velocityCount) = (millionths * 2 / 1_000_000, 1)
    case "ENG-4": measures.followUp = share
    case "ENG-D":
      measures.decisions = share
      measures.lastQBRsEmpty = false
    case "ENG-A": measures.activity = Int32(millionths / 1_000_000)
    case "SQ-1": measures.sla = share
    case "SQ-2": measures.onTime = share
    case "SQ-3": measures.repeats = share
    case "SQ-4": measures.followThrough = share
    default: return false
    }
    return true
  }

  /// Inputs that only move in whole steps, and those where less is better.
  static let whole: Set<String> = ["CX-2", "SLA-3", "CX-3", "ENG-A"]
  static let falling: Set<String> = ["CX-2", "SLA-3", "CX-3", "SQ-3", "ENG-3"]

  static func colour(_ dimension: Dimension, _ evaluation: AccountEvaluation, _ measures: DayMeasures) -> Colour {
    let rules = evaluation.rules
    return switch dimension {
    case .cx: rules.experience(measures).colour
    case .adoption: evaluation.today.adoption.score.colour
    case .engagement: rules.engagement(measures).colour
    case .quality: rules.quality(measures).colour
    case .alignment: rules.alignment(evaluation.facts, measures).colour
    }
  }

  @Test("the named value moves the colour and the next smaller step does not", arguments: UInt64(0)..<200)
  func bounds(_ seed: UInt64) {
    var random = RandomFacts(seed: seed)
    let facts = random.facts()
    let engine = PropertyTests.engine(seed)
    let evaluation = engine.evaluation(facts, on: engine.calendar(march31))
    for dimension in Dimension.allCases where dimension != .adoption {
      let now = evaluation.today[dimension].colour
      for turn in evaluation.outlook(dimension, ClockWalk(evaluation, dimensions: [], wantsComposite: false)).turns {
        for step in turn.steps {
          guard let value = step.value?.millionths else { continue }
          let size: Int64 =
            ColourTurnTests.whole.contains(step.rule) ? 1_000_000 : step.rule == "ENG-3" ? 500_000 : 1
          // Towards the colour it turns to.
          let sense: Int64 = (now == .green) == ColourTurnTests.falling.contains(step.rule) ? size : -size
          func colour(_ millionths: Int64) -> Colour? {
            var measures = evaluation.today.measures
            guard ColourTurnTests.set(step.rule, millionths, in: &measures) else { return nil }
            return ColourTurnTests.colour(dimension, evaluation, measures)
          }
          guard let beyond = colour(value + sense), let short = colour(value - sense) else { continue }
          let words = "\(dimension) of seed \(seed): \(step.sentence) to \(turn.colour) from \(now)"
          if now == .green {
            #expect(beyond == turn.colour, "\(words)")
            #expect(short == .green, "\(words)")
          } else {
            if !step.isBeyond { #expect(colour(value) == turn.colour, "\(words)") }
            if step.isBeyond { #expect(beyond == turn.colour, "\(words)") }
            // One meeting decides there, not the share.
            guard step.rule != "ENG-D" || !evaluation.today.measures.lastQBRsEmpty else { continue }
            #expect(!short.reaches(turn.colour), "\(words)")
          }
        }
      }
    }
  }

  @Test("an input that could turn the colour alone is always named", arguments: UInt64(0)..<200)
  func complete(_ seed: UInt64) {
    var random = RandomFacts(seed: seed)
    let facts = random.facts()
    let engine = PropertyTests.engine(seed)
    let evaluation = engine.evaluation(facts, on: engine.calendar(march31))
    for dimension in Dimension.allCases where dimension != .adoption {
      let outlook = engine.outlook(facts, asOf: march31, dimension: dimension)
      guard evaluation.today[dimension].colour != .green else { continue }
      let inputs = evaluation.outlookFormula(dimension).figures.map(\.rule)
      for rule in inputs {
        var measures = evaluation.today.measures
        let best: Int64 =
          ColourTurnTests.falling.contains(rule) ? 0 : rule == "CX-1" ? 5_000_000 : 100_000_000
        guard ColourTurnTests.set(rule, best, in: &measures) else { continue }
        let reached = ColourTurnTests.colour(dimension, evaluation, measures)
        for turn in outlook.turns where reached.reaches(turn.colour) {
          #expect(
            outlook.turns.contains { $0.colour.reaches(turn.colour) && $0.steps.contains { $0.rule == rule } },
            "\(dimension) of seed \(seed): \(rule) alone gives \(reached)")
        }
      }
    }
  }

  /// A reading of that coverage today instead of all earlier ones.
  static func replaced(_ facts: AccountFacts, _ insight: String, _ millionths: Int64) -> AccountFacts {
    var facts = facts
    facts.readings.removeAll { $0.insightID == insight && $0.asOf <= march31 }
    facts.readings.append(Reading(insightID: insight, asOf: march31, coverage: Percent(millionths: millionths)))
    return facts
  }

  @Test("readings with the named coverage turn Technology Adoption", arguments: UInt64(0)..<200)
  func adoption(_ seed: UInt64) {
    var random = RandomFacts(seed: seed)
    let facts = random.facts()
    let engine = PropertyTests.engine(seed)
    let now = engine.score(facts, asOf: march31)[.adoption].colour
    func colour(_ insight: String, _ millionths: Int64) -> Colour {
      engine.score(ColourTurnTests.replaced(facts, insight, millionths), asOf: march31)[.adoption].colour
    }
    let turns = engine.outlook(facts, asOf: march31, dimension: .adoption).turns
    for turn in turns {
      for step in turn.steps {
        guard let value = step.value?.millionths else {
          Issue.record("no value in \(step)")
          continue
        }
        if now == .green {
          #expect(colour(step.title, value - 1) == turn.colour, "\(step.sentence)")
          if value < 100_000_000 { #expect(colour(step.title, value + 1) == .green, "\(step.sentence)") }
        } else {
          #expect(colour(step.title, step.isBeyond ? value + 1 : value) == turn.colour, "\(step.sentence)")
          #expect(value == 0 || !colour(step.title, value - 1).reaches(turn.colour), "\(step.sentence)")
        }
      }
    }
    guard now != .green else { return }
    for insight in ["i-mfa", "i-edr", "i-backup", "i-m365"] {
      let best = colour(insight, 100_000_000)
      for turn in turns where best.reaches(turn.colour) {
        #expect(
          turns.contains { $0.colour.reaches(turn.colour) && $0.steps.contains { $0.title == insight } },
          "\(insight) alone gives \(best) for seed \(seed)")
      }
    }
  }

  @Test("cells of an alignment check with the named value turn Service Level Alignment", arguments: UInt64(0)..<200)
  func alignment(_ seed: UInt64) {
    var random = RandomFacts(seed: seed)
    let facts = random.facts()
    let engine = PropertyTests.engine(seed)
    let now = engine.score(facts, asOf: march31)[.alignment].colour
    let inForce = facts.alignment.filter { $0.asOf <= march31 && march31 - $0.asOf <= 62 }.max { $0.asOf < $1.asOf }
    func colour(_ title: String, _ millionths: Int64) -> Colour? {
      var check = inForce ?? AlignmentCheck(asOf: march31)
      let value = Percent(millionths: millionths)
      switch title {
      case "Presence": check.presence = value
      case "Perception": check.perception = value
      case "Performance": check.performance = value
      case "Deliverables": check.deliverablesPresent = value
      case "Effort mix": check.effortFit = millionths > 0
      default: return nil
      }
      var copy = facts
      copy.alignment.removeAll { $0.asOf == check.asOf }
      copy.alignment.append(check)
      return engine.score(copy, asOf: march31)[.alignment].colour
    }
    for turn in engine.outlook(facts, asOf: march31, dimension: .alignment).turns where now != .green {
      for step in turn.steps {
        let value = step.value?.millionths ?? 1
        guard let at = colour(step.title, step.isBeyond ? value + 1 : value) else { continue }
        #expect(at == turn.colour, "\(step.sentence)")
        if value > 0, let short = colour(step.title, value - 1) {
          #expect(!short.reaches(turn.colour), "\(step.sentence)")
        }
      }
    }
  }

  // MARK: Sentences

  static func sentences(_ facts: AccountFacts, _ dimension: Dimension?, _ engine: ScoringEngine) -> [String] {
    engine.outlook(facts, asOf: march31, dimension: dimension).turns.map(\.statement)
  }

  /// Segment B, everything at 100 but the service levels.
  static func tickets(met: Int, of total: Int) -> AccountFacts {
    var facts = facts(.b)
    facts.tickets = (0..<total).map {
      ticket(
        "t-\($0)", opened: march31 - 20, resolved: march31, category: "c-\($0)", response: $0 < met ? .met : .missed)
    }
    return facts
  }

  @Test("tells a share in rows of the same total")
  func rows() {
    // 30 × SLA and 25 × recurrence are known: (30 × 60 + 25 × 100) ÷ 55 = 78.18, and an SLA of 63.33 makes it 80.
    let facts = ColourTurnTests.tickets(met: 6, of: 10)
    #expect(
      ColourTurnTests.sentences(facts, .quality, engine()) == [
        "Turns Green if SLA 60 % → 63.34 % or better (1 fewer missed of 10 tickets) · or Follow-through unknown → 85 % "
          + "or better."
      ])
    var known = facts
    known.meetings = [held("m-1", march31 - 10, type: .tactical)]
    // With 20 × follow-through: (1800 + 2500 + 2000) ÷ 75 = 84.
    #expect(
      ColourTurnTests.sentences(known, .quality, engine()) == [
        "Turns Yellow if SLA falls below 50 % · or Repeat rate passes 4.8 % · or Follow-through falls below 85 %."
      ])
    known.tickets = ColourTurnTests.tickets(met: 4, of: 10).tickets
    #expect(
      ColourTurnTests.sentences(known, .quality, engine())
        == ["Turns Green if SLA 40 % → 50 % or better (1 fewer missed of 10 tickets)."])
  }

  @Test("says needs two when no input does it alone")
  func needsTwo() {
    var facts = facts(.a)
    facts.contacts = [sponsor(seen: march31 - 143)]
    facts.pulses = [pulse("u-1", march31 - 5, 3)]
    let outlook = engine().outlook(facts, asOf: march31, dimension: .cx)
    #expect(outlook.turns.map(\.colour) == [.yellow])
    #expect(outlook.turns.first?.needsTwo == true)
    #expect(
      outlook.turns.first?.statement == "Turns Yellow only with two inputs or more: none does it alone.")
  }

  @Test("names both steps where they differ, and Green alone where one value does both")
  func steps() {
    var facts = facts(.a)
    facts.contacts = [sponsor(seen: march31 - 5)]
    facts.pulses = [pulse("u-1", march31 - 5, 3)]
    #expect(
      ColourTurnTests.sentences(facts, .cx, engine())
        == ["Turns Yellow if Pulse 3 → 4 or better.", "Turns Green if Pulse 3 → 4.5 or better."])
    facts.contacts = [sponsor(seen: march31 - 143)]
    facts.pulses = [pulse("u-1", march31 - 5, 5)]
    #expect(
      ColourTurnTests.sentences(facts, .cx, engine())
        == ["Turns Green if Sponsor 143 days → 120 days or less."])
    facts.contacts = [sponsor(seen: march31 - 5)]
    facts.complaints = [Complaint(id: "k-1", loggedOn: march31)]
    #expect(ColourTurnTests.sentences(facts, .cx, engine()) == ["Turns Green if Complaints 1 → 0."])
    facts.complaints = []
    #expect(
      ColourTurnTests.sentences(facts, .cx, engine()) == [
        "Turns Yellow if Pulse falls below 4.5 · or Complaints reach 1.", "Turns Red if Sponsor passes 120 days.",
      ])
  }

  @Test("asks for more than a bound that is not Green itself")
  func exclusive() {
    var facts = facts(.b)
    facts.readings = [reading("i-1", march31, "80")]
    let outlook = engine([insight("i-1", target: "100")], model: .composite62)
      .outlook(facts, asOf: march31, dimension: .adoption)
    #expect(outlook.turns.map(\.statement) == ["Turns Green if i-1 80 % → more than 90 %."])
    #expect(outlook.turns.first?.steps.first?.isBeyond == true)
    #expect(outlook.turns.first?.steps.first?.value == Points(90))
  }

  @Test("says what is missing while there is no colour")
  func missing() {
    let catalog = [insight("i-1", weight: 5), insight("i-2", weight: 3), insight("i-3", weight: 2)]
    var facts = facts(.b)
    facts.readings = [reading("i-2", march31, "90")]
    let outlook = engine(catalog).outlook(facts, asOf: march31, dimension: .adoption)
    #expect(
      outlook.missing == "30 % of the weight is measured and 60 % is needed: measure i-1 (weight 5, enough alone), "
        + "i-3 (weight 2).")
    #expect(outlook.turns.map(\.statement) == ["Turns Green if i-1 unknown → 74 % or better."])
    facts.pulses = [pulse("u-1", march31, 5)]
    let experience = engine(catalog).outlook(facts, asOf: march31, dimension: .cx)
    #expect(experience.missing == "No colour while Sponsor (CX-2) is unknown.")
    #expect(experience.turns.map(\.statement) == ["Turns Green if Sponsor unknown → 120 days or less."])
    let composite = engine(catalog).outlook(facts, asOf: march31, dimension: nil)
    #expect(composite.missing?.hasPrefix("No colour while more than 1 dimension has none: Client Experience") == true)
    #expect(composite.turns.first?.needsTwo == true)
  }

  @Test("the composite turns by its only bad dimension, with that dimension's first step")
  func composite() {
    var facts = facts(.a)
    facts.contacts = [sponsor(seen: march31 - 143)]
    facts.pulses = [pulse("u-1", march31 - 5, 5)]
    facts.complaints = []
    facts.readings = [reading("i-1", march31, "95")]
    let outlook = engine([insight("i-1")]).outlook(facts, asOf: march31, dimension: nil)
    let colours = engine([insight("i-1")]).score(facts, asOf: march31).dimensions.map(\.colour)
    #expect(colours.count { $0 == .red } == 2, "the sponsor makes Engagement Red too: \(colours)")
    #expect(outlook.turns.map(\.needsTwo) == [true])
    var model = ScoringModel.blueprint
    model.engagement.sponsorRequired = BySegment(all: false)
    model.experience.sponsorOver = BySegment(all: .green)
    facts.pulses = [pulse("u-1", march31 - 5, 3)]
    let lone = engine([insight("i-1")], model: model).outlook(facts, asOf: march31, dimension: nil)
    #expect(
      lone.turns.first?.statement == "Turns Yellow if Client Experience turns Yellow (Pulse 3 → 4 or better).")
  }
}
