import Domain
import ViewModels

/// Accounts built by hand, in every state that a screen has to show.
enum AccountFixture {
  static let asOf = day("2026-03-31")

  static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }
  static func moment(_ iso: String) -> Moment {
    ZoneTable.utc.moment(Instant(rfc3339: iso) ?? Instant(microseconds: 0))
  }

  static let header = PortfolioHeader(
    workspaceName: "Northwind MSP", currency: "USD", accounts: 125, watchlisted: 14,
    mrr: Money(minorUnits: 48_200_000), mrrAtRisk: Money(minorUnits: 3_100_000), asOf: asOf, today: asOf,
    newestFact: asOf, modelName: "blueprint v1", modelFingerprint: "9f3c", scoring: nil)

  static let shared = SharedFacts(people: [
    Person(id: "P-1", name: "Mia Kowalski", initials: "MK"), Person(id: "P-2", name: "Jon Reyes", initials: "JR"),
    Person(id: "P-3", name: "Lee Ito", initials: "LI"),
  ])

  /// A red account with an overridden segment, gates, triggers, late recaps and late calls.
  static var burning: AccountReport {
    var report = AccountReport(
      summary: summary, explanations: AccountTrees.all, history: history,
      triggers: [
        FiringTrigger(
          id: "T-CX-1", cause: "Client Experience is Red: pulse 3.60.", ownerRole: "csm", person: "P-2",
          due: day("2026-04-07"), within72Hours: false),
        FiringTrigger(
          id: "T-ENG-1", cause: "Two strategic meetings in a row were missed.", ownerRole: "csm", person: nil, due: nil,
          within72Hours: true),
      ],
      gates: [
        OpenGate(id: "G-3", cause: "Client Experience was Red at 2 month ends in a row.", blocks: "expansion credit"),
        OpenGate(id: "G-7", cause: "MFA covers 54 % of users.", blocks: "new initiatives except risk reduction"),
      ],
      facts: facts, shared: shared, outlooks: outlooks, firstActionHours: 72)
    AccountPlanFixture.add(to: &report)
    return report
  }

  private static var outlooks: [Outlook] {
    func step(_ rule: String, _ title: String, _ sentence: String) -> TurnStep {
      TurnStep(rule: rule, title: title, value: nil, sentence: sentence)
    }
    let two = ColourTurn(
      colour: .yellow, steps: [], statement: "Turns Yellow only with two inputs or more: none does it alone.")
    let sponsor = ClockChange(
      day: day("2026-04-12"), colour: .yellow, cause: "milestone M-88 leaves the 90-day window",
      sentence: "2026-04-12: turns Yellow, milestone M-88 leaves the 90-day window.")
    let ways = [
      step("ADO-1", "MFA", "MFA 54 % → 72.5 % or better"), step("ADO-1", "Backup", "Backup 91 % → 99 % or better"),
      step("ADO-1", "Endpoint protection", "Endpoint protection 71 % → 97.5 % or better"),
    ]
    let turns = ColourTurn(
      colour: .green, steps: ways,
      statement: "Turns Green if \(ways.map(\.sentence).joined(separator: " · or ")).")
    return [
      Outlook(turns: [two], horizonDays: 120), Outlook(turns: [turns], horizonDays: 120), Outlook(),
      Outlook(
        turns: [
          ColourTurn(
            colour: .yellow, steps: [step("SQ-1", "SLA", "SLA falls below 80 %")],
            statement: "Turns Yellow if SLA falls below 80 %.")
        ], next: sponsor, horizonDays: 120),
      Outlook(missing: "25 % of the weight is measured and 60 % is needed: measure Deliverables.", horizonDays: 120),
      Outlook(turns: [two], next: sponsor, horizonDays: 120),
    ]
  }

  private static var summary: AccountSummary {
    var summary = AccountSummary(id: "A-1", name: "Harbor Dental")
    summary.segment = .a
    summary.goal = 4
    summary.band = 2
    summary.touch = .high
    summary.mrr = Money(minorUnits: 1_240_000)
    summary.dimensions = [
      ShownScore(score: Points(41), colour: .red, coverage: Points(100)),
      ShownScore(score: Points(82), colour: .yellow, coverage: Points(75)),
      ShownScore(score: Points(millionths: 55_250_000), colour: .red, coverage: Points(100)),
      ShownScore(score: Points(91), colour: .green, coverage: Points(100)),
      ShownScore(score: nil, colour: .noData, coverage: Points(50)),
    ]
    summary.composite = ShownScore(score: Points(millionths: 67_312_500), colour: .red, coverage: Points(80))
    summary.delta7 = Points(millionths: -6_200_000)
    summary.delta30 = Points(millionths: 1_000_000)
    summary.sponsorDays = 143
    summary.nextDue = day("2026-03-10")
    summary.daysPastDue = 21
    summary.missStreak = 2
    summary.renewalOn = day("2026-05-14")
    summary.triggers = ["T-CX-1", "T-ENG-1"]
    summary.gates = ["G-3", "G-7"]
    summary.watchlist = [
      WatchReason(id: "W-CX", weight: 3, detail: "CX red ×2", since: day("2026-02-27")),
      WatchReason(id: "W-SPON", weight: 3, detail: "sponsor 143d", since: day("2026-03-09")),
      WatchReason(id: "W-PAST", weight: 2, detail: "past due 21d", since: day("2026-03-11")),
      WatchReason(id: "W-RISK", weight: 1, detail: "risk R-2"),
    ]
    summary.consecutiveReds = [2, 0, 1, 0, 0]
    summary.scoredOn = asOf
    summary.isCurrent = true
    return summary
  }

  private static var history: [HistoryPoint] {
    let cycle: [Colour] = [
      .green, .green, .green, .yellow, .yellow, .noData, .green, .yellow, .yellow, .yellow, .red, .red,
    ]
    return (0..<12).map { index in
      let colours = (0..<5).map { cycle[(index + $0 * 3) % cycle.count] }
      let month = asOf.firstOfMonth.adding(months: index - 11)
      return HistoryPoint(
        day: month.monthEnd, dimensions: colours.map { ShownScore(colour: $0) },
        composite: ShownScore(colour: cycle[index]))
    }
  }

  private static var facts: AccountFacts {
    var facts = AccountFacts(
      account: Account(
        id: "A-1", name: "Harbor Dental", since: day("2023-05-02"), mrr: Money(minorUnits: 1_240_000), maturity: 2,
        appetite: 4, segmentOverride: .a, segmentOverrideReason: "Group of nine clinics signs in summer",
        segmentOverrideUntil: day("2026-06-30"), renewalOn: day("2026-05-14"), vertical: "health", vcio: "P-1",
        csm: "P-2", am: "P-3", cadenceOwner: "P-1", cadenceBackup: "P-2", cadenceOverride: .quarterly,
        cadenceOverrideReason: "Owner travels"))
    facts.contacts = [
      Contact(
        id: "C-1", name: "Dana Reed", title: "COO", execSponsor: true, decisionMaker: true, active: true,
        lastSeen: day("2025-11-08")),
      Contact(
        id: "C-2", name: "Ola Nyström", title: "IT lead", champion: true, active: true, lastSeen: day("2026-03-24")),
      Contact(id: "C-3", name: "Gone Person", active: false, lastSeen: day("2025-01-02")),
      Contact(id: "C-4", name: "New Owner", execSponsor: true, active: true),
    ]
    facts.meetings = AccountMeetingFixture.all
    facts.pulses = [
      Pulse(id: "PU-1", meetingID: "M-1", submittedAt: moment("2026-02-12T09:00:00Z"), valuable: 3, missing: "a plan"),
      Pulse(id: "PU-2", meetingID: "M-1", submittedAt: moment("2026-02-12T10:00:00Z"), valuable: 4),
    ]
    facts.ctas = [
      CallToAction(
        id: "CTA-1", trigger: "T-CX-1", title: "Executive intro call", owner: "P-2",
        openedAt: moment("2026-03-20T08:00:00Z"), dueAt: moment("2026-03-27T08:00:00Z")),
      CallToAction(
        id: "CTA-2", trigger: "T-ENG-1", owner: nil, openedAt: moment("2026-03-30T12:00:00Z"),
        dueAt: moment("2026-04-02T12:00:00Z")),
      CallToAction(
        id: "CTA-3", trigger: "T-ADO-1", title: "Enrol the front desks in MFA", owner: "P-9",
        openedAt: moment("2026-03-01T08:00:00Z"), firstActionAt: moment("2026-03-02T10:00:00Z"),
        dueAt: moment("2026-04-14T08:00:00Z")),
      CallToAction(
        id: "CTA-4", title: "Apologise for the outage", owner: "P-3", openedAt: moment("2026-01-05T08:00:00Z"),
        firstActionAt: moment("2026-01-05T12:00:00Z"), closedAt: moment("2026-01-09T08:00:00Z")),
    ]
    facts.risks = [
      Risk(
        id: "R-1", title: "Competitor pitches in April", bucket: "churn", severity: .high, openedOn: day("2026-03-12")),
      Risk(
        id: "R-2", title: "Two invoices disputed", severity: nil, openedOn: day("2026-02-20"),
        acknowledgedAt: moment("2026-02-21T08:00:00Z"), planPublishedOn: day("2026-02-25")),
      Risk(
        id: "R-3", title: "Backup vendor change", severity: .low, openedOn: day("2025-10-01"),
        closedOn: day("2025-12-01")),
    ]
    return facts
  }

  /// An account of which nothing but its row is known.
  static var unknown: AccountReport {
    var summary = AccountSummary(id: "A-2", name: "Blank Slate")
    summary.lifecycle = .onboarding
    summary.isCurrent = false
    return AccountReport(
      summary: summary, explanations: [], history: [], triggers: [], gates: [],
      facts: AccountFacts(account: Account(id: "A-2", name: "Blank Slate", lifecycle: .onboarding)), shared: shared,
      firstActionHours: 72)
  }

  /// An account whose texts do what texts from files may do.
  static var hostile: AccountReport {
    let evil =
      "\u{1B}[2J\u{202E}evil\u{0007}\u{200B}\r\n\tname 東京デンタル株式会社 👩‍👩‍👧‍👦 " + String(repeating: "e\u{301}長", count: 5000)
    var report = burning
    report.summary.name = evil
    report.facts.account.segmentOverrideReason = evil
    report.facts.contacts[0].name = evil
    report.facts.contacts[1].title = String(repeating: "界", count: 300)
    report.facts.meetings[0].waivedReason = evil
    report.facts.ctas[0].title = evil
    report.facts.risks[0].title = evil
    report.shared.people[0].name = evil
    report.gates[0].blocks = evil
    report.facts.decisions[0].decision = evil
    report.facts.decisions[0].owner = evil
    report.credits[0].credit = .missing([evil])
    report.facts.initiatives[0].title = evil
    report.facts.proposals[0].title = evil
    report.facts.complaints[0].text = evil
    report.findings[0].statement = evil
    report.insights[0].insight.name = evil
    report.insights[0].insight.category = evil
    report.triggers[0].cause = evil
    report.summary.watchlist[0].detail = evil
    report.explanations[0].title = evil
    report.explanations[0].children[0].statement = evil
    report.explanations[0].children[0].title = evil
    report.explanations[0].children[1].sources = [SourceRow(.contacts, evil)]
    return report
  }

  static func account(_ report: AccountReport, pane: AccountPane = .health, columns: Int = 120, rows: Int = 40)
    -> AccountViewModel
  {
    var model = AccountViewModel(id: report.summary.id, pane: pane)
    model.layout(rows: rows, columns: columns)
    model.show(header: header)
    model.show(report: report, of: report.summary.id)
    let isEmpty = report.tickets == nil
    while let demand = model.demand {
      switch demand {
      case .rowOrder(let query):
        model.show(
          rowOrder: isEmpty
            ? RowOrder(query: query, keys: RowKeys(), setting: RowFixture.setting)
            : RowFixture.order(query))
      case .rows(let source, let ids): model.show(rows: RowFixture.found(ids, source), of: ids, source: source)
      default: return model
      }
    }
    return model
  }

  static func explanation(_ report: AccountReport, _ dimension: Dimension?, columns: Int = 120, rows: Int = 40)
    -> ExplanationViewModel
  {
    var model = ExplanationViewModel(id: report.summary.id, dimension: dimension)
    model.layout(rows: rows, columns: columns)
    model.show(header: header)
    model.show(report: report, of: report.summary.id)
    model.show(sources: AccountTrees.origins)
    return model
  }
}
