import Domain
import Testing

@Suite struct PromiseTests {
  private let day = Day(iso: "2026-03-31") ?? Day(number: 0)
  private func moment(_ day: Day) -> Moment { Moment(instant: Instant(utc: day, seconds: 43_200), day: day) }

  private func call(opened: Day, due: Day? = nil, closed: Day? = nil) -> CallToAction {
    CallToAction(
      id: "c", title: "Call Dana", owner: "p-1", openedAt: moment(opened), dueAt: due.map(moment),
      closedAt: closed.map(moment))
  }

  private func lately(_ call: CallToAction) -> Promise? {
    let promise = Promise(call, account: "A")
    return promise.isLately(on: day) ? promise : nil
  }

  @Test func aHuddleLooksBackToTheSameWeekdayAWeekAgo() {
    #expect(lately(call(opened: day - 8)) == nil)
    #expect(lately(call(opened: day - 7)) != nil)
    #expect(lately(call(opened: day)) != nil)
    #expect(lately(call(opened: day + 1)) == nil)
    #expect(lately(CallToAction(id: "c")) == nil)
  }

  @Test func aCallIsDoneLateOrOpen() {
    func outcome(_ call: CallToAction) -> Promise.State? { lately(call)?.state(on: day) }
    #expect(outcome(call(opened: day - 7, due: day - 1)) == .overdue(days: 1))
    #expect(outcome(call(opened: day - 7, due: day)) == .open)
    #expect(outcome(call(opened: day - 7)) == .open)
    #expect(outcome(call(opened: day - 7, due: day - 3, closed: day - 1)) == .kept(day - 1))
    // What is closed tomorrow was not done today.
    #expect(outcome(call(opened: day - 7, due: day - 1, closed: day + 1)) == .overdue(days: 1))
  }

  private func decision(_ outcome: DecisionOutcome?, due: Day? = nil, decided: Day? = nil) -> Decision {
    Decision(
      id: "d", loggedOn: day - 2, decision: "MFA for all", owner: "Dana", dueOn: due, outcome: outcome,
      decidedOn: decided)
  }

  @Test func aDecisionHappensByBeingDecidedAndByItsInitiative() {
    func outcome(_ decision: Decision, _ status: InitiativeStatus? = nil, since: Day? = nil) -> Promise.State {
      let initiative = status.map { Initiative(id: "i", status: $0, statusChangedOn: since) }
      return Promise(decision, initiative: initiative, account: "A", asOf: day).state(on: day)
    }
    #expect(outcome(decision(nil)) == .open)
    #expect(outcome(decision(.pending, due: day - 1)) == .overdue(days: 1))
    #expect(outcome(decision(.approved, decided: day - 1)) == .kept(day - 1))
    #expect(outcome(decision(.approved, decided: day + 1)) == .open)
    #expect(outcome(decision(.approved, due: day + 5, decided: day - 1), .inProgress) == .open)
    #expect(outcome(decision(.approved, due: day - 1, decided: day - 2), .inProgress) == .overdue(days: 1))
    #expect(outcome(decision(.approved, due: day - 1, decided: day - 2), .completed) == .kept(day - 2))
    #expect(outcome(decision(.approved, decided: day - 2), .reviewed, since: day - 1) == .kept(day - 1))
    #expect(outcome(decision(.approved, decided: day - 2), .completed, since: day + 1) == .open, "not yet completed")
    #expect(outcome(decision(.approved, due: day - 1, decided: day - 2), .kickedOff) == .overdue(days: 1))
    #expect(outcome(decision(.declined, decided: day - 1)) == .dropped)
    #expect(outcome(decision(.parked)) == .dropped)
  }

  @Test func whatDidNotHappenStandsFirst() {
    var facts = AccountFacts(account: Account(id: "A"))
    facts.ctas = [
      CallToAction(id: "done", openedAt: moment(day - 3), closedAt: moment(day - 1)),
      CallToAction(id: "open", openedAt: moment(day - 3), dueAt: moment(day + 2)),
      CallToAction(id: "late", openedAt: moment(day - 3), dueAt: moment(day - 1)),
      CallToAction(id: "older", openedAt: moment(day - 5), dueAt: moment(day - 2)),
      CallToAction(id: "long ago", openedAt: moment(day - 50)),
    ]
    facts.initiatives = [Initiative(id: "i", status: .inProgress)]
    facts.decisions = [
      Decision(id: "decided", initiativeID: "i", loggedOn: day - 1, dueOn: day + 1, outcome: .approved)
    ]
    #expect(Promise.all(of: facts, asOf: day).map(\.id) == ["older", "late", "decided", "open", "done"])
  }
}
