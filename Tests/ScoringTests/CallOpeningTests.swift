import Domain
import TestSupport
import Testing

@testable import Scoring

/// What firing triggers ask for: never twice, never a flood.
@Suite("Calls to action that triggers ask for")
struct CallOpeningTests {
  private func asked(_ facts: AccountFacts, _ engine: ScoringEngine, _ day: Day = march31, settled: [String: Day] = [:])
    -> [CallOpening]
  {
    engine.callOpenings(facts, on: engine.calendar(day), settled: settled)
  }

  /// The account with the calls opened as the plan has it.
  private func opened(_ calls: [CallOpening], in facts: AccountFacts, on day: Day) -> AccountFacts {
    var facts = facts
    for call in calls {
      facts.ctas.append(
        CallToAction(id: "new \(call.trigger.id)", trigger: call.trigger.id, owner: call.owner, openedAt: moment(day)))
    }
    return facts
  }

  @Test("running twice opens nothing the second time", arguments: UInt64(0)..<40)
  func idempotent(seed: UInt64) {
    var random = RandomFacts(seed: seed)
    let facts = random.facts()
    let engine = engine(RandomFacts.insights)
    let memory = OpeningMemory(hasOpened: true)
    let calls = asked(facts, engine, random.asOf)
    #expect(Set(calls.map(\.trigger.id)).count == calls.count)
    #expect(
      calls.map(\.trigger)
        == (engine.model.isChurned(facts.account, on: random.asOf) ? [] : engine.openings(facts, asOf: random.asOf)))
    let again = asked(opened(calls, in: facts, on: random.asOf), engine, random.asOf)
    #expect(OpeningPlan(again, memory: memory, day: random.asOf, batchSize: 20) == .nothing)
  }

  @Test("what was put aside or taken back asks again only as a closed call would", arguments: UInt64(0)..<40)
  func settled(seed: UInt64) {
    var random = RandomFacts(seed: seed)
    let facts = random.facts()
    let engine = engine(RandomFacts.insights)
    let calls = asked(facts, engine, random.asOf)
    let today = Dictionary(uniqueKeysWithValues: calls.map { ($0.trigger.id, random.asOf) })
    #expect(asked(facts, engine, random.asOf, settled: today).isEmpty)
    let longAgo = today.mapValues { $0 - engine.model.triggers.reopenDays }
    #expect(asked(facts, engine, random.asOf, settled: longAgo) == calls)
    // The same as a call that was closed at that moment.
    for back in [1, 5, 29] {
      var closed = facts
      for id in today.keys.sorted() {
        closed.ctas.append(
          CallToAction(
            id: "old \(id)", trigger: id, openedAt: moment(random.asOf - back - 1), closedAt: moment(random.asOf - back)
          ))
      }
      let settled = today.mapValues { $0 - back }
      #expect(
        asked(facts, engine, random.asOf, settled: settled).map(\.trigger.id)
          == asked(closed, engine, random.asOf).map(\.trigger.id))
    }
  }

  @Test("a call goes to the backup while its person is away, and to nobody where there is none")
  func owner() throws {
    var facts = TriggerListingTests.away()
    facts.account.csm = "p-1"
    facts.account.cadenceBackup = "p-3"
    let away = try #require(asked(facts, engine(people: [Person(id: "p-1", outOfOffice: true)])).first)
    #expect(away.owner == "p-3")
    #expect(away.isStandIn)
    facts.account.csm = nil
    let nobody = try #require(asked(facts, engine()).first)
    #expect(nobody.owner == nil)
  }

  @Test("hours count from the opening; an account that has left asks for nothing")
  func dueAndChurn() throws {
    var facts = TriggerListingTests.away()
    facts.complaints = [Complaint(id: "k", loggedOn: march31 - 1)]
    let complaint = try #require(asked(facts, engine()).first { $0.trigger.id == "T-CX-2" })
    #expect(complaint.dueHours == 72)
    let sponsor = try #require(asked(facts, engine()).first { $0.trigger.id == "T-CX-3" })
    #expect(sponsor.dueHours == nil)
    #expect(sponsor.trigger.due == march31 + 10)
    facts.account.churnedOn = march31
    #expect(asked(facts, engine()).isEmpty)
  }
}
