import Domain

extension RuleEntry {
  /// Strategic touches and people's load (method §5).
  static let cadence: [RuleEntry] = [interval, nextDue, booked, missStreak, coverage, load]

  private static let interval = RuleEntry(
    "CAD-1", "How often an account wants a strategic meeting.",
    formula: "the segment's interval; an override with a reason wins", source: "method §5 [L182]",
    inputs: ["accounts.cadence_override", "accounts.cadence_override_reason"], deciding: ["cadence.interval"],
    absences: [.missing],
    observe: {
      "\($0.evaluation.cadence.interval.rawValue)\($0.evaluation.cadence.isOverrideIgnored ? ", override ignored" : "")"
    },
    examples: [
      .when("no override", .a, is: "monthly"), .when("no override", .b, is: "quarterly"),
      .when("no override", .c, is: "semiannual"), .when("no override", .d, is: "annual"),
      .when("bimonthly, with a reason", is: "bimonthly") {
        $0.facts.account.cadenceOverride = .bimonthly
        $0.facts.account.cadenceOverrideReason = "merger"
      },
      .when("bimonthly, without a reason", is: "quarterly, override ignored") {
        $0.facts.account.cadenceOverride = .bimonthly
      },
      .missing("unsegmented, judged as C", nil, is: "semiannual"),
    ])

  private static let nextDue = RuleEntry(
    "CAD-2", "When the next strategic meeting is due.",
    formula: "(day of the last held strategic meeting, else `since`) + interval in calendar months",
    source: "method §5", inputs: ["meetings.held_at", "meetings.type", "accounts.since"],
    values: ["cadence.interval"], absences: [.missing],
    observe: { run in
      guard let due = run.evaluation.cadence.nextDue else { return "unknown" }
      return "\(due.iso), \(run.evaluation.cadence.daysPastDue ?? 0) days past due"
    },
    examples: [
      .when("held on 2025-12-31", is: "2026-03-31, 0 days past due") { $0.held(ago: 90) },
      .when("held on 2025-12-30", is: "2026-03-30, 1 days past due") { $0.held(ago: 91) },
      .when("nothing held, since 2026-01-01", is: "2026-04-01, 0 days past due") {
        $0.facts.account.since = Scene.today - 89
      },
      .missing("nothing held, no `since`", is: "unknown"),
    ])

  private static let booked = RuleEntry(
    "CAD-3", "The strategic meeting that is already in the calendar.",
    formula: "earliest planned or booked strategic meeting on or after the day", source: "method §5, §12",
    inputs: ["meetings.status", "meetings.planned_on", "meetings.type", "meetings.waived_reason"],
    absences: [.missing],
    observe: { run in run.evaluation.cadence.booked.map { "in \($0 - run.scene.asOf) days" } ?? "nothing" },
    examples: [
      .when("planned today and in a week", is: "in 0 days") {
        $0.plan(ago: -7)
        $0.plan(ago: 0)
      },
      .when("planned yesterday", is: "nothing") { $0.plan(ago: 1) },
      .when("cancelled, in a week", is: "nothing") { $0.plan(ago: -7, .qbr, .cancelled) },
      .when("a tactical meeting in a week", is: "nothing") { $0.plan(ago: -7, .tactical) },
      .missing("no meeting", is: "nothing"),
    ])

  private static let missStreak = RuleEntry(
    "CAD-4", "How many strategic meetings in a row were missed since the last one held.",
    formula: "missed strategic meetings planned after the day of the last held one; waived ones are skipped",
    source: "method §5 [L182–L183], §12", inputs: ["meetings.status", "meetings.planned_on", "meetings.waived_reason"],
    values: ["cadence.rebook-days", "cadence.review-streak"], deciding: ["meetings.missed-after-days"],
    absences: [.missing], observe: { "\($0.evaluation.cadence.missStreak)" },
    examples: [
      .when("planned 7 days ago and not held", is: "0") { $0.plan(ago: 7) },
      .when("planned 8 days ago and not held", is: "1") { $0.plan(ago: 8) },
      .when("missed, held, missed, missed", is: "2") {
        $0.plan(ago: 90, .qbr, .missed)
        $0.held(ago: 60)
        $0.plan(ago: 40, .qbr, .missed)
        $0.plan(ago: 20, .qbr, .missed)
      },
      .when("two missed, one waived", is: "1") {
        $0.plan(ago: 40, .qbr, .missed, waived: "strike")
        $0.plan(ago: 20, .qbr, .missed)
      },
      .missing("no meeting", is: "0"),
    ])

  private static let coverage = RuleEntry(
    "CAD-5", "How many of the accounts due soon have a meeting booked soon.",
    formula: "of the accounts due within 30 days or past due, the share booked within 30 days",
    source: "method §5, §12",
    inputs: ["meetings.status", "meetings.planned_on", "meetings.held_at", "accounts.since"],
    values: ["cadence.coverage-target"], deciding: ["cadence.coverage-days"], absences: [.missing],
    observe: { run in
      let entries = ([run.scene.facts] + run.scene.others).map { facts in
        PortfolioEntry(run.engine.score(facts, asOf: run.scene.asOf), account: facts.account, model: run.model)
      }
      return run.shown(Portfolio(entries, asOf: run.scene.asOf, model: run.model).coverage)
    },
    examples: [
      .when("due in 30 days, booked in 30 days", is: "100") {
        $0.held(ago: 60)
        $0.plan(ago: -30)
      },
      .when("due in 30 days, booked in 31 days", is: "0") {
        $0.held(ago: 60)
        $0.plan(ago: -31)
      },
      .when("due in 31 days", is: "unknown") { $0.held(ago: 58) },
      .missing("no due day", is: "unknown"),
    ])

  private static let load = RuleEntry(
    "CAD-6", "How full a person's week is with strategic meetings.",
    formula: "strategic meetings presented in an ISO week ÷ the person's limit, else the largest limit of the roles",
    source: "method §5, §12",
    inputs: ["meetings.presenter", "meetings.planned_on", "people.roles", "people.weekly_strategic_limit"],
    values: ["cadence.weeks-ahead"],
    deciding: ["cadence.green-load", "cadence.amber-load", "cadence.limits"], absences: [.missing],
    observe: { run in
      var load = PresenterLoad(run.engine, asOf: run.scene.asOf)
      load.add(run.scene.facts)
      guard let week = load.people.first?.weeks.first else { return "nobody" }
      return "\(run.shown(week.percent)) % \(run.shown(week.colour(run.model)))"
    },
    examples: [
      .when("8 meetings, own limit 10", is: "80 % green") { $0.presents("p", roles: [], limit: 10, meetings: 8) },
      .when("17 meetings, own limit 21", is: "80.95 % yellow") { $0.presents("p", roles: [], limit: 21, meetings: 17) },
      .when("9 meetings, own limit 10", is: "90 % yellow") { $0.presents("p", roles: [], limit: 10, meetings: 9) },
      .when("10 meetings, own limit 11", is: "90.91 % red") { $0.presents("p", roles: [], limit: 11, meetings: 10) },
      .when("6 meetings of a vCIO", is: "75 % green") { $0.presents("p", roles: ["vcio"], meetings: 6) },
      .when("6 meetings of a CSM", is: "50 % green") { $0.presents("p", roles: ["csm"], meetings: 6) },
      .when("6 meetings of a TAM", is: "60 % green") { $0.presents("p", roles: ["tam"], meetings: 6) },
      .when("6 meetings of an AM", is: "60 % green") { $0.presents("p", roles: ["am"], meetings: 6) },
      .when("6 meetings of a vCIO who is a CSM too", is: "50 % green") {
        $0.presents("p", roles: ["vcio", "csm"], meetings: 6)
      },
      .missing("no role with a limit", is: "unknown % no data") { $0.presents("p", roles: ["cs_lead"], meetings: 6) },
    ])
}
