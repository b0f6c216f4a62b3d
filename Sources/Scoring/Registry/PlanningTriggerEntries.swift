import Domain

extension RuleEntry {
  /// Triggers of the planning year (method §6, TRG-01 … TRG-04).
  static let planningTriggers: [RuleEntry] = [
    .trigger(
      .renewalUnplanned, "A renewal is near and no meeting plans it.",
      when: "0 ≤ renewal − day ≤ 90 and no renewal_planning held in 120 days or booked",
      inputs: ["accounts.renewal_on", "meetings.type", "meetings.held_at", "meetings.planned_on"],
      deciding: ["triggers.renewal-days", "triggers.renewal-meeting-days"],
      examples: [
        .when("renewal in 90 days", is: "fires") { $0.facts.account.renewalOn = Scene.today + 90 },
        .when("renewal in 91 days", is: "quiet") { $0.facts.account.renewalOn = Scene.today + 91 },
        .when("renewal yesterday", is: "quiet") { $0.facts.account.renewalOn = Scene.today - 1 },
        .when("renewal in 60 days, planned 119 days ago", is: "quiet") {
          $0.facts.account.renewalOn = Scene.today + 60
          $0.held(ago: 119, .renewalPlanning)
        },
        .when("renewal in 60 days, planned 120 days ago", is: "fires") {
          $0.facts.account.renewalOn = Scene.today + 60
          $0.held(ago: 120, .renewalPlanning)
        },
        .when("renewal in 60 days, meeting booked", is: "quiet") {
          $0.facts.account.renewalOn = Scene.today + 60
          $0.plan(ago: -9, .renewalPlanning)
        },
        .missing("no renewal day", is: "quiet"),
      ]),
    .trigger(
      .budgetUnplanned, "The fiscal year ends soon and no budget session took place.",
      when: "fiscal year end within 30 days and no budget_session held in 60 days or booked",
      inputs: ["accounts.fiscal_year_start_month", "meetings.type", "meetings.held_at"],
      deciding: ["triggers.fiscal-days", "triggers.budget-meeting-days"],
      examples: [
        .when("year starts in May, on 31 March", is: "fires") { $0.facts.account.fiscalYearStartMonth = 5 },
        .when("year starts in May, on 30 March", is: "quiet") {
          $0.facts.account.fiscalYearStartMonth = 5
          $0.asOf = Scene.today - 1
        },
        .when("year starts in May, session 59 days ago", is: "quiet") {
          $0.facts.account.fiscalYearStartMonth = 5
          $0.held(ago: 59, .budgetSession)
        },
        .when("year starts in May, session 60 days ago", is: "fires") {
          $0.facts.account.fiscalYearStartMonth = 5
          $0.held(ago: 60, .budgetSession)
        },
        .missing("no start month: January", is: "quiet"),
      ]),
    .trigger(
      .assessmentUnreviewed, "An assessment was finished and its results were not talked over.",
      when: "completed ≤ 10 days ago, no roadmap_review held or booked on or after that day",
      inputs: ["assessments.completed_on", "meetings.type", "meetings.held_at"], deciding: ["triggers.assessment-days"],
      examples: [
        .when("completed 10 days ago", is: "fires") { $0.assessed(ago: 10) },
        .when("completed 11 days ago", is: "quiet") { $0.assessed(ago: 11) },
        .when("completed 5 days ago, reviewed the same day", is: "quiet") {
          $0.assessed(ago: 5)
          $0.held(ago: 5)
        },
        .when("completed 5 days ago, reviewed the day before", is: "fires") {
          $0.assessed(ago: 5)
          $0.held(ago: 6)
        },
        .missing("no day of completion", is: "quiet") { $0.facts.assessments = [Assessment(id: "e")] },
      ]),
    .trigger(
      .kickoffMissing, "An initiative was approved and nobody kicked it off.",
      when: "status approved, no kickoff held or booked after `status_changed_on`",
      inputs: ["initiatives.status", "initiatives.status_changed_on", "meetings.type", "meetings.held_at"],
      examples: [
        .when("approved 5 days ago", is: "fires") { $0.initiative(.approved, changed: 5) },
        .when("approved 5 days ago, kickoff the same day", is: "fires") {
          $0.initiative(.approved, changed: 5)
          $0.held(ago: 5, .kickoff)
        },
        .when("approved 5 days ago, kickoff a day later", is: "quiet") {
          $0.initiative(.approved, changed: 5)
          $0.held(ago: 4, .kickoff)
        },
        .missing("approved on no day, a kickoff long ago", is: "quiet") {
          $0.initiative(.approved)
          $0.held(ago: 400, .kickoff)
        },
      ]),
  ]
}

extension Scene {
  mutating func proposal(ago: Int, _ outcome: ProposalOutcome = .open) {
    facts.proposals.append(
      Proposal(id: "o-\(facts.proposals.count + 1)", presentedOn: Scene.today - ago, outcome: outcome))
  }

  mutating func assessed(ago: Int) {
    facts.assessments.append(
      Assessment(id: "e-\(facts.assessments.count + 1)", completedOn: Scene.today - ago))
  }

  /// Tactical meetings of which so many had their recap in time.
  mutating func recaps(_ count: Int, inTime: Int) {
    for index in 0..<count { held(ago: 20, .tactical, recap: index < inTime ? 1 : 90) }
  }
}
