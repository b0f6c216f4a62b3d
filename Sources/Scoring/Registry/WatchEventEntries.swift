import Domain

extension RuleEntry {
  /// The reasons of the watchlist that come from a day or a row (method §8).
  static let eventReasons: [RuleEntry] = [
    reason(
      .pastDue, "A strategic meeting is past due.", "`CAD-2` before the day; heavier from a miss streak of 2",
      inputs: ["meetings.held_at", "meetings.planned_on", "accounts.since"],
      deciding: ["watchlist.past-due", "watchlist.past-due-streak", "watchlist.past-due-misses"],
      examples: [
        .when("due today", is: "not listed") { $0.held(ago: 90) },
        .when("due yesterday", is: "weight 2") { $0.held(ago: 91) },
        .when("due yesterday, one missed", is: "weight 2") {
          $0.held(ago: 91)
          $0.plan(ago: 20, .qbr, .missed)
        },
        .when("due yesterday, two missed", is: "weight 3") {
          $0.held(ago: 91)
          $0.plan(ago: 20, .qbr, .missed)
          $0.plan(ago: 10, .qbr, .missed)
        },
        .missing("no due day", is: "not listed"),
      ]),
    reason(
      .risk, "A risk is open.", "an open risk, by its severity; unknown weighs as low",
      inputs: ["risks.opened_on", "risks.closed_on", "risks.severity"],
      deciding: ["watchlist.risk-high", "watchlist.risk-medium", "watchlist.risk-low"],
      examples: [
        risk("high", .high, is: "weight 3"), risk("medium", .medium, is: "weight 2"), risk("low", .low, is: "weight 1"),
        risk("high, closed today", .high, closed: 0, is: "not listed"),
        .missing("severity unknown", is: "weight 1") { $0.facts.risks = [Risk(id: "r")] },
      ]),
    reason(
      .callToAction, "A call to action is late.", "past its due day, or 72 h without a first action",
      inputs: ["ctas.opened_at", "ctas.first_action_at", "ctas.due_at", "ctas.closed_at"],
      deciding: ["watchlist.call-to-action", "triggers.first-action-hours"],
      examples: [
        .when("due yesterday", is: "weight 2") {
          $0.facts.ctas = [CallToAction(id: "x", dueAt: Scene.moment(ago: 1))]
        },
        .when("due today", is: "not listed") { $0.facts.ctas = [CallToAction(id: "x", dueAt: Scene.moment(ago: 0))] },
        .when("opened 73 h before the day ends, no action", is: "weight 2") {
          $0.facts.ctas = [CallToAction(id: "x", openedAt: Scene.moment(ago: 3, hours: 23))]
        },
        .when("opened 72 h before the day ends, no action", is: "not listed") {
          $0.facts.ctas = [CallToAction(id: "x", openedAt: Scene.moment(ago: 2, hours: 0))]
        },
        .missing("no call to action", is: "not listed"),
      ]),
    reason(
      .renewal, "A renewal is near and the account is not Green.", "0 ≤ renewal − day ≤ 90 and `HLT-C` not Green",
      inputs: ["accounts.renewal_on"], deciding: ["watchlist.renewal", "watchlist.renewal-days"],
      examples: [
        .when("in 90 days, health unknown", is: "weight 3") { $0.facts.account.renewalOn = Scene.today + 90 },
        .when("in 91 days, health unknown", is: "not listed") { $0.facts.account.renewalOn = Scene.today + 91 },
        .when("in 60 days, health Green", is: "not listed") {
          $0.everything()
          $0.facts.account.renewalOn = Scene.today + 60
        },
        .missing("no renewal day", is: "not listed"),
      ]),
    reason(
      .proposal, "A proposal has been open for more than a month.", "an open proposal presented > 30 days ago",
      inputs: ["proposals.presented_on", "proposals.outcome"],
      deciding: ["watchlist.proposal", "watchlist.proposal-days"],
      examples: [
        .when("presented 30 days ago", is: "not listed") { $0.proposal(ago: 30) },
        .when("presented 31 days ago", is: "weight 1") { $0.proposal(ago: 31) },
        .missing("presented on no day", is: "not listed") { $0.facts.proposals = [Proposal(id: "o")] },
      ]),
    reason(
      .segment, "The account has no segment, or its health suggests another one.", "unsegmented, or `GOAL-1` offered",
      inputs: ["accounts.maturity", "accounts.appetite"], deciding: ["watchlist.segment", "history.offer-month-ends"],
      examples: [
        .when("A suggested at two month ends", .d, is: "weight 1") { $0.thriving(since: 35) },
        .when("A suggested at one month end", .d, is: "not listed") { $0.thriving(since: 20) },
        .missing("not rated", nil, is: "weight 1"),
      ]),
  ]

  private static func risk(
    _ given: String, _ severity: RiskSeverity, closed: Int? = nil, is expected: String
  ) -> RuleExample {
    .when(given, is: expected) {
      $0.facts.risks = [
        Risk(
          id: "r", severity: severity, openedOn: Scene.today - 9, closedOn: closed.map { Scene.today - $0 })
      ]
    }
  }
}
