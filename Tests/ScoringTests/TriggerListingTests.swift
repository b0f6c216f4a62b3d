import Domain
import Testing

@testable import Scoring

@Suite("Owners, dues and openings of calls to action")
struct TriggerListingTests {
  /// An account of a segment whose sponsor was never seen.
  static func away(_ segment: Segment = .b) -> AccountFacts {
    var facts = facts(segment)
    facts.contacts = [sponsor(seen: nil)]
    return facts
  }

  static func listing(_ trigger: Trigger, _ facts: AccountFacts, people: [Person] = []) -> FiringTrigger? {
    engine(people: people).triggers(facts, asOf: march31).first { $0.id == trigger.rawValue }
  }

  @Test("the role's person, else the cadence owner, else nobody")
  func person() {
    var facts = TriggerListingTests.away()
    #expect(TriggerListingTests.listing(.sponsorAway, facts)?.person == nil)
    facts.account.cadenceOwner = "p-2"
    #expect(TriggerListingTests.listing(.sponsorAway, facts)?.person == "p-2")
    facts.account.csm = "p-1"
    #expect(TriggerListingTests.listing(.sponsorAway, facts)?.person == "p-1")
    #expect(TriggerListingTests.listing(.sponsorAway, facts)?.ownerRole == "csm")
  }

  @Test("somebody out of office is stood in for by the backup")
  func standIn() {
    var facts = TriggerListingTests.away()
    facts.account.csm = "p-1"
    facts.account.cadenceBackup = "p-3"
    let here = TriggerListingTests.listing(.sponsorAway, facts, people: [Person(id: "p-1", outOfOffice: false)])
    #expect(here?.standIn == nil)
    let gone = TriggerListingTests.listing(.sponsorAway, facts, people: [Person(id: "p-1", outOfOffice: true)])
    #expect(gone?.standIn == "p-3")
    #expect(gone?.person == "p-1")
  }

  @Test("dues count from the opening of the call to action, else from the day")
  func due() {
    var facts = TriggerListingTests.away()
    #expect(TriggerListingTests.listing(.sponsorAway, facts)?.due == march31 + 10)
    facts.ctas = [CallToAction(id: "a", trigger: "T-CX-3", openedAt: moment(march31 - 4))]
    #expect(TriggerListingTests.listing(.sponsorAway, facts)?.due == march31 + 6)
    facts.ctas[0].closedAt = moment(march31)
    #expect(TriggerListingTests.listing(.sponsorAway, facts)?.due == march31 + 10)
  }

  @Test("the other kinds of due")
  func otherDues() {
    var facts = facts(.b)
    facts.account.fiscalYearStartMonth = 4
    facts.assessments = [Assessment(id: "e", completedOn: march31 - 4)]
    facts.alignment = [AlignmentCheck(asOf: march31, perception: percent("1"))]
    facts.proposals = [Proposal(id: "o", presentedOn: march31 - 40)]
    #expect(TriggerListingTests.listing(.budgetUnplanned, facts)?.due == march31)
    #expect(TriggerListingTests.listing(.budgetUnplanned, facts)?.ownerRole == "vcio")
    #expect(TriggerListingTests.listing(.assessmentUnreviewed, facts)?.due == march31 + 6)
    #expect(TriggerListingTests.listing(.perceptionRed, facts)?.due == day("2026-04-07"))
    let proposal = TriggerListingTests.listing(.proposalAging, facts)
    #expect(proposal?.due == march31 + 3)
    #expect(proposal?.within72Hours == true)
  }

  @Test("every trigger has an owner and a due in the model")
  func complete() {
    #expect(ScoringModel.blueprint.triggers.rules.map(\.trigger) == Trigger.allCases)
  }

  @Test("one call to action is opened for a trigger, and none while one is open")
  func openings() {
    var facts = TriggerListingTests.away()
    func opened() -> Bool { engine().openings(facts, asOf: march31).contains { $0.id == "T-CX-3" } }
    #expect(opened())
    facts.ctas = [CallToAction(id: "a", trigger: "T-CX-3", openedAt: moment(march31 - 60))]
    #expect(!opened())
    facts.ctas[0].closedAt = moment(march31 - 29)
    #expect(!opened())
    facts.ctas[0].closedAt = moment(march31 - 30)
    #expect(opened())
  }

  @Test("a trigger that was off since its call was closed opens again")
  func offSince() {
    var facts = facts(.b)
    facts.contacts = [sponsor(seen: march31 - 130)]
    facts.ctas = [
      CallToAction(id: "a", trigger: "T-CX-3", openedAt: moment(march31 - 9), closedAt: moment(march31 - 9))
    ]
    func opened() -> Bool { engine().openings(facts, asOf: march31).contains { $0.id == "T-CX-3" } }
    #expect(!opened())
    facts.contacts = [sponsor(seen: march31 - 129)]
    #expect(opened())
  }
}
