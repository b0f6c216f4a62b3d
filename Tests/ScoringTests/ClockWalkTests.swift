import Domain
import TestSupport
import Testing

@testable import Scoring

/// What turns worse by the clock alone (method §12).
@Suite("The next change by the clock")
struct ClockWalkTests {
  static func isWorse(_ now: Colour, than start: Colour) -> Bool {
    switch (start, now) {
    case (.noData, .noData): false
    case (_, .noData): true
    case (.green, .yellow), (.green, .red), (.noData, .yellow), (.noData, .red), (.yellow, .red): true
    default: false
    }
  }

  @Test("is the first day on which a dimension's colour is worse", arguments: UInt64(0)..<120)
  func dimensions(_ seed: UInt64) {
    var random = RandomFacts(seed: seed)
    let facts = random.facts()
    let engine = PropertyTests.engine(seed)
    let outlooks = engine.report(facts, asOf: march31, band: nil).outlooks
    let results = (0...engine.model.outlook.horizonDays).map { engine.score(facts, asOf: march31 + $0) }
    for (index, dimension) in Dimension.allCases.enumerated() {
      let start = results[0][dimension].colour
      let first = results.firstIndex { ClockWalkTests.isWorse($0[dimension].colour, than: start) }
      let next = outlooks[index].next
      #expect(next?.day == first.map { march31 + $0 }, "\(dimension) of seed \(seed)")
      guard let next, let first else { continue }
      #expect(next.colour == results[first][dimension].colour)
      #expect(!next.cause.isEmpty && next.cause != "a date passes", "\(dimension) of seed \(seed): \(next.sentence)")
    }
    composite(outlooks[5].next, results, seed)
  }

  private func composite(_ next: ClockChange?, _ results: [ScoreResult], _ seed: UInt64) {
    func listed(_ result: ScoreResult) -> Set<String> {
      Set(result.triggers.map(\.rawValue) + result.gates.map(\.rawValue) + result.watchlist.map(\.rule.rawValue))
    }
    let standing = listed(results[0])
    let start = results[0].composite.colour
    let first = results.firstIndex { result in
      ClockWalkTests.isWorse(result.composite.colour, than: start) || !listed(result).isSubset(of: standing)
    }
    #expect(next?.day == first.map { march31 + $0 }, "composite of seed \(seed)")
    guard let next, let first else { return }
    #expect(next.colour == results[first].composite.colour)
    #expect(Set(next.appearing) == listed(results[first]).subtracting(standing))
  }

  @Test("names the sponsor that passes the limit")
  func sponsorPasses() {
    var facts = facts(.a)
    facts.contacts = [sponsor(seen: march31 - 100)]
    facts.pulses = [pulse("u-1", march31 - 10, 5)]
    let next = engine().outlook(facts, asOf: march31, dimension: .cx).next
    #expect(next?.day == march31 + 21)
    #expect(next?.colour == .red)
    #expect(next?.sentence == "2026-04-21: turns Red, sponsor passes 120 days.")
  }

  @Test("names the pulse that leaves its window")
  func pulseLeaves() {
    var facts = facts(.b)
    facts.contacts = [sponsor(seen: march31)]
    facts.pulses = [pulse("u-1", march31 - 80, 5), pulse("u-2", march31 - 10, 4)]
    let next = engine().outlook(facts, asOf: march31, dimension: .cx).next
    #expect(next?.day == march31 + 10)
    #expect(next?.sentence == "2026-04-10: turns Yellow, pulse u-1 leaves the 90-day window.")
  }

  @Test("names the reading that goes stale, and the alignment check")
  func stale() {
    var facts = facts(.b)
    facts.readings = [reading("i-1", march31 - 100, "95")]
    facts.alignment = [
      AlignmentCheck(asOf: march31 - 30, deliverablesPresent: percent("100"), effortFit: true)
    ]
    facts.contacts = [sponsor(seen: march31)]
    let engine = engine([insight("i-1")])
    let adoption = engine.outlook(facts, asOf: march31, dimension: .adoption).next
    #expect(adoption?.day == march31 + 21)
    #expect(adoption?.sentence == "2026-04-21: turns No data, reading of i-1 goes stale (limit 120 days).")
    let alignment = engine.outlook(facts, asOf: march31, dimension: .alignment).next
    #expect(alignment?.day == march31 + 33)
    #expect(alignment?.cause == "alignment check of 2026-03-01 goes stale (limit 62 days)")
  }

  @Test("names the milestone that falls due, the meeting that counts as missed, and the touch past due")
  func dueDates() {
    var facts = facts(.b, since: march31 - 80)
    facts.milestones = [
      Milestone(id: "M-1", dueOn: march31 - 5, doneOn: march31 - 5), Milestone(id: "M-2", dueOn: march31 + 12),
    ]
    facts.tickets = (0..<4).map {
      ticket("t-\($0)", opened: march31 - 1, resolved: march31, category: "c\($0)", response: $0 == 0 ? .missed : .met)
    }
    let quality = engine().outlook(facts, asOf: march31, dimension: .quality).next
    #expect(quality?.day == march31 + 12)
    #expect(quality?.cause == "milestone M-2 falls due and is not done")

    facts.milestones = []
    facts.tickets = []
    let due = engine().outlook(facts, asOf: march31, dimension: nil).next
    #expect(due?.day == day("2026-04-11"))
    #expect(due?.appearing == ["W-PAST"])
    #expect(due?.sentence == "2026-04-11: W-PAST appears; the next touch is past due.")
  }

  @Test("says nothing when nothing can change, and looks no further than the model")
  func nothing() {
    var model = ScoringModel.blueprint
    model.outlook.horizonDays = 20
    var facts = facts(.a)
    facts.contacts = [sponsor(seen: march31 - 100)]
    facts.pulses = [pulse("u-1", march31 - 10, 5)]
    let near = engine(model: model).outlook(facts, asOf: march31, dimension: .cx)
    #expect(near.next == nil)
    #expect(near.clockSentence == "Next change by the clock: nothing turns worse within 20 days.")
    model.outlook.horizonDays = 21
    #expect(engine(model: model).outlook(facts, asOf: march31, dimension: .cx).next?.day == march31 + 21)
    model.outlook.horizonDays = 0
    #expect(engine(model: model).outlook(facts, asOf: march31, dimension: .cx).next == nil)
  }
}
