import Domain
import TestSupport
import Testing

@Suite struct OpeningPlanTests {
  private let day = Day(iso: "2026-03-31") ?? Day(number: 0)

  private func asked(_ count: Int, trigger: String = "T-CX-1") -> [CallOpening] {
    (0..<count).map { number in
      CallOpening(
        accountID: "A\(number)", accountName: "Account \(number)", segment: .b,
        trigger: FiringTrigger(
          id: trigger, cause: "Because.", ownerRole: "csm", person: "p-1", due: day + 7, within72Hours: false))
    }
  }

  private func memory(_ hasOpened: Bool, _ pauses: [TriggerPause] = []) -> OpeningMemory {
    OpeningMemory(hasOpened: hasOpened, pauses: pauses)
  }

  /// What a plan opens by itself.
  private func opened(_ plan: OpeningPlan) -> [CallOpening] {
    if case .open(let calls) = plan { calls } else { [] }
  }

  @Test(arguments: [(0, "nothing"), (1, "open"), (20, "open"), (21, "review"), (500, "review")])
  func moreThanABatchIsReviewedFirst(count: Int, what: String) {
    let plan = OpeningPlan(asked(count), memory: memory(true), day: day, batchSize: 20)
    switch plan {
    case .nothing: #expect(what == "nothing")
    case .open(let calls): #expect(what == "open" && calls.count == count)
    case .review(let calls): #expect(what == "review" && calls.count == count)
    }
  }

  @Test func theFirstRunOpensNothingUnasked() {
    #expect(OpeningPlan(asked(0), memory: memory(false), day: day, batchSize: 20) == .nothing)
    guard case .review(let calls) = OpeningPlan(asked(1), memory: memory(false), day: day, batchSize: 20) else {
      Issue.record("one call was opened unasked")
      return
    }
    #expect(calls.count == 1)
  }

  @Test func aTriggerThatRestsAsksForNothingUntilItsDay() {
    func pause(_ until: Day?) -> [TriggerPause] {
      [TriggerPause(trigger: "T-CX-1", reason: "import runs", author: "mia", at: Instant(utc: day), until: until)]
    }
    func plan(_ pauses: [TriggerPause]) -> OpeningPlan {
      OpeningPlan(asked(2) + asked(1, trigger: "T-CX-3"), memory: memory(true, pauses), day: day, batchSize: 20)
    }
    for until in [nil, day + 1] {
      let calls = opened(plan(pause(until)))
      #expect(calls.map(\.trigger.id) == ["T-CX-3"])
    }
    #expect(opened(plan(pause(day))).count == 3)
  }

  @Test func aPauseKeepsAFloodBelowTheBatch() {
    let pause = TriggerPause(trigger: "T-CX-3", reason: "r", author: "a", at: Instant(utc: day))
    let all = asked(15) + asked(15, trigger: "T-CX-3")
    #expect(opened(OpeningPlan(all, memory: memory(true, [pause]), day: day, batchSize: 20)).count == 15)
  }

  @Test(arguments: UInt64(0)..<20)
  func theOrderOfWhatIsAskedDoesNotMatter(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let all = asked(12) + asked(12, trigger: "T-ENG-1")
    let plan = OpeningPlan(all, memory: memory(true), day: day, batchSize: 30)
    #expect(OpeningPlan(all.shuffled(using: &generator), memory: memory(true), day: day, batchSize: 30) == plan)
  }

  @Test func aCallSaysWhyWhoAndUntilWhen() {
    var call = asked(1)[0]
    let noon = Instant(utc: day, seconds: 12 * 3600)
    let row = call.row(openedAt: noon, zone: .utc)
    #expect(row.key == [.text("T-CX-1/A0/2026-03-31")])
    #expect(row.before == nil)
    #expect(row.after?["title"] == .text("Because"))
    #expect(row.after?["owner"] == .text("p-1"))
    #expect(row.after?["due_at"] == .text("2026-04-07T23:59:59Z"))
    call.dueHours = 72
    #expect(call.row(openedAt: noon, zone: .utc).after?["due_at"] == .text("2026-04-03T12:00:00Z"))
    call.trigger.standIn = "p-9"
    #expect(call.row(openedAt: noon, zone: .utc).after?["owner"] == .text("p-9"))
    #expect(call.isStandIn)
    (call.trigger.standIn, call.trigger.person, call.trigger.due, call.dueHours) = (nil, nil, nil, nil)
    let nobody = call.row(openedAt: noon, zone: .utc).after
    #expect(nobody?["owner"] == nil)
    #expect(nobody?["due_at"] == nil)
  }

  @Test func whatWasPutAsideIsNoPauseOfTheTrigger() {
    let key = TriggerPause.aside("T-CX-1", account: "an account with spaces")
    let aside = TriggerPause(trigger: key, reason: "r", author: "a", at: Instant(utc: day))
    #expect(aside.asideParts?.trigger == "T-CX-1")
    #expect(aside.asideParts?.account == "an account with spaces")
    #expect(TriggerPause(trigger: "T-CX-1", reason: "r", author: "a", at: Instant(utc: day)).asideParts == nil)
  }
}
