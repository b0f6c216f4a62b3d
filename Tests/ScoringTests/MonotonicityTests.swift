import Domain
import TestSupport
import Testing

@testable import Scoring

/// A better fact never lowers a score.
@Suite("Monotonicity")
struct MonotonicityTests {
  static func scores(_ facts: AccountFacts, _ seed: UInt64) -> [Rational?] {
    let result = PropertyTests.engine(seed).score(facts, asOf: march31)
    return result.dimensions.map(\.score) + [result.composite.score]
  }

  /// Whether no score that existed has fallen or vanished.
  static func neverFalls(_ before: [Rational?], _ after: [Rational?]) -> Bool {
    zip(before, after).allSatisfy { old, new in
      guard let old else { return true }
      return new.map { $0 >= old } ?? false
    }
  }

  @Test("a better pulse, reading, service level or recap", arguments: UInt64(0)..<200)
  func better(_ seed: UInt64) {
    var random = RandomFacts(seed: seed)
    let facts = random.facts()
    let before = MonotonicityTests.scores(facts, seed)
    var improved: [AccountFacts] = []
    for index in facts.pulses.indices {
      guard let value = facts.pulses[index].valuable, value < 5 else { continue }
      improved.append(facts)
      improved[improved.count - 1].pulses[index].valuable = value + 1
    }
    for index in facts.readings.indices {
      guard let coverage = facts.readings[index].coverage, coverage.millionths < 90_000_000 else { continue }
      improved.append(facts)
      improved[improved.count - 1].readings[index].coverage = Percent(millionths: coverage.millionths + 10_000_000)
    }
    for index in facts.tickets.indices {
      guard facts.tickets[index].responseSLA == .missed else { continue }
      improved.append(facts)
      improved[improved.count - 1].tickets[index].responseSLA = .met
    }
    for index in facts.meetings.indices {
      guard let end = facts.meetings[index].heldAt, facts.meetings[index].recapSentAt != nil else { continue }
      improved.append(facts)
      improved[improved.count - 1].meetings[index].recapSentAt = end
    }
    for index in facts.meetings.indices where facts.meetings[index].decisionMakerPresent == false {
      improved.append(facts)
      improved[improved.count - 1].meetings[index].decisionMakerPresent = true
    }
    for better in improved {
      #expect(MonotonicityTests.neverFalls(before, MonotonicityTests.scores(better, seed)))
    }
  }
}
