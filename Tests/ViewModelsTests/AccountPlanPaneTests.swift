import Domain
import Testing

@testable import ViewModels

/// What the panes say about decisions, initiatives, adoption and tickets.
@Suite struct AccountPlanPaneTests {
  private let setting = AccountReports.setting()

  private func cells(_ table: PaneTable, _ id: String) -> [PaneCell] {
    table.sections.lazy.flatMap(\.rows).first { $0.id == id }?.cells ?? []
  }

  private func ids(_ table: PaneTable, _ section: Int) -> [String] { table.sections[section].rows.map(\.id) }

  // MARK: Decisions

  @Test func decisionsStandNewestFirstAndThoseOfTheFutureNowhere() {
    var report = AccountReports.report()
    report.facts.decisions = [
      Decision(id: "undated"), Decision(id: "old", loggedOn: AccountReports.asOf - 90),
      Decision(id: "tomorrow", loggedOn: AccountReports.asOf + 1), Decision(id: "b", loggedOn: AccountReports.asOf),
      Decision(id: "a", loggedOn: AccountReports.asOf),
    ]
    let table = PaneTable.decisions(report, setting)
    #expect(ids(table, 0) == ["decision a", "decision b", "decision old", "decision undated"])
    #expect(table.badge == "4")
  }

  @Test(arguments: [
    (DecisionCredit.eligible, Colour.green, "eligible"), (.gated(["G-3", "G-6"]), .yellow, "gated: CX·ALN"),
    (.missing(["budget"]), .red, "missing: budget"),
    (.missing(["approval", "owner"]), .noData, "missing: approval, owner"),
  ])
  func creditIsASymbolAndWords(credit: DecisionCredit, colour: Colour, words: String) {
    var report = AccountReports.report()
    report.facts.decisions = [Decision(id: "d", loggedOn: AccountReports.asOf)]
    report.credits = [CreditedDecision(decision: "d", credit: credit)]
    let table = PaneTable.decisions(report, setting)
    #expect(cells(table, "decision d")[1] == .mark(colour, words))
    #expect(table.sections[0].title == "\(credit == .eligible ? 1 : 0) of 1 eligible")
    #expect(table.sections[0].rows[0].detail.contains(words))
  }

  /// What was decided later is open on the day shown; only what is open can be late.
  @Test(arguments: [
    (DecisionOutcome.approved as DecisionOutcome?, 1 as Int32?, "pending", true), (.approved, 0, "approved", false),
    (nil, nil, "pending", true), (.declined, -3, "declined", false),
  ])
  func aDecisionIsOpenUntilItIsTaken(outcome: DecisionOutcome?, days: Int32?, words: String, isLate: Bool) {
    var report = AccountReports.report()
    report.facts.decisions = [
      Decision(
        id: "d", loggedOn: AccountReports.asOf - 9, dueOn: AccountReports.asOf - 1, outcome: outcome,
        decidedOn: days.map { AccountReports.asOf + Int($0) })
    ]
    let table = PaneTable.decisions(report, setting)
    guard case .mark(_, let shown) = cells(table, "decision d")[2] else { return #expect(Bool(false), "no outcome") }
    #expect(shown == words)
    #expect(table.isAlert == isLate)
  }

  @Test(arguments: [(29, Colour.yellow), (30, .red)])
  func anOpenProposalAges(days: Int, colour: Colour) {
    var report = AccountReports.report()
    report.facts.proposals = [Proposal(id: "p", presentedOn: AccountReports.asOf - days, outcome: .open)]
    let cell = cells(PaneTable.decisions(report, setting), "proposal p")[1]
    #expect(cell == .mark(colour, "open \(days) d"))
  }

  // MARK: Initiatives

  @Test func initiativesStandByHowFarTheyAre() {
    let table = PaneTable.initiatives(AccountReports.full, setting)
    #expect(table.sections.map(\.title) == ["Roadmap", "Under way", "Ahead", "Deferred", "Done and declined"])
    #expect(
      (1...4).map { ids(table, $0) } == [
        ["initiative I-1"], ["initiative I-4"], ["initiative I-2"], ["initiative I-3"],
      ])
    #expect(table.badge == "3", "open ones count")
  }

  @Test func findingsAndGatesStandWithTheInitiative() {
    var report = AccountReports.full
    report.facts.initiatives[0].statusChangedOn = AccountReports.asOf - 62
    report.findings.append(
      RoadmapFinding(rule: "stalled", statement: "Unchanged for 62 days.", initiatives: ["I-1"]))
    report.holds["I-4"] = [GateHold(gate: "G-3", isBlocking: false)]
    let table = PaneTable.initiatives(report, setting)
    #expect(cells(table, "initiative I-1")[3] == .text("⛔ G-7 RM-7 stalled 62d", .warning))
    #expect(cells(table, "initiative I-4")[3] == .text("◆ G-3", .warning))
    #expect(table.isAlert)
    let row = table.sections[1].rows[0]
    for words in ["G-7 blocks it: MFA.", "Stalled: Unchanged for 62 days."] {
      #expect(row.detail.contains(words), "\(row.detail)")
    }
    #expect(
      table.sections[0].rows.map(\.opens) == [
        .roadmap("A-1", card: nil), .roadmap("A-1", card: nil), .roadmap("A-1", card: "I-1"),
        .roadmap("A-1", card: "I-1"),
      ])
  }

  @Test func whatIsUnderWayStandsByQuarterAndThoseWithoutOneLast() {
    var report = AccountReports.report()
    report.facts.initiatives = [
      Initiative(id: "none", status: .approved), Initiative(id: "later", status: .approved, quarter: "2026-Q4"),
      Initiative(id: "near", status: .approved, quarter: "2026-Q2"),
      Initiative(id: "nearer", status: .inProgress, quarter: "2026-Q2"),
    ]
    #expect(
      ids(PaneTable.initiatives(report, setting), 1)
        == ["initiative nearer", "initiative near", "initiative later", "initiative none"])
  }

  // MARK: Adoption

  @Test func staleAndMissingReadingsAreNotGreen() {
    var report = AccountReports.report()
    report.insights = [
      AccountReports.standing("stale", coverage: 99, isFresh: false), AccountReports.standing("none", coverage: nil),
      AccountReports.standing("done", coverage: 95), AccountReports.standing("low", coverage: 50, gap: 4),
      AccountReports.standing("fix", coverage: 20, gap: 8, isFixFirst: true),
    ]
    let table = PaneTable.adoption(report, setting)
    #expect(cells(table, "insight stale")[1] == .mark(.noData, "~99%"))
    #expect(cells(table, "insight none")[1] == .mark(.noData, "missing"))
    #expect(cells(table, "insight done")[1] == .mark(.green, "95%"))
    #expect(cells(table, "insight low")[1] == .mark(.yellow, "50%"))
    #expect(cells(table, "insight fix")[1] == .mark(.red, "20%"))
    #expect(ids(table, 1) == ["gap fix", "gap low"])
    #expect(table.badge == "1!" && table.isAlert)
  }

  @Test func onlyThreeGapsAreNamedTheLargestFirst() {
    var report = AccountReports.report()
    report.insights = [3, 9, 1, 7, 9].enumerated().map { place, gap in
      AccountReports.standing("\(place)", coverage: 50, gap: Int64(gap))
    }
    #expect(ids(PaneTable.adoption(report, setting), 1) == ["gap 1", "gap 4", "gap 3"])
  }

  @Test func anInsightLeadsToItsReadingOrElseToItself() {
    let table = PaneTable.adoption(AccountReports.full, setting)
    let opens = Dictionary(uniqueKeysWithValues: table.sections[2].rows.map { ($0.id, $0.opens) })
    #expect(opens["insight a"] == .sourceRow(SourceRow(.readings, "A-1|a|2026-03-21")))
    #expect(opens["insight b"] == .sourceRow(SourceRow(.insights, "b")))
  }

  @Test func maturitySaysWhatTheDataSuggest() {
    var report = AccountReports.report()
    report.facts.account.maturity = 3
    report.ratings = RatingSuggestion(maturity: Points(61), appetite: nil, goal: 3, segment: .b, isOffered: true)
    let table = PaneTable.adoption(report, setting)
    guard case .rest(let spans)? = cells(table, "figure maturity").last else { return #expect(Bool(false), "no words") }
    #expect(spans.map(\.text).joined() == "rated 3 of 5 · the data suggest goal 3, segment B, offered")
  }

  // MARK: Tickets

  @Test(arguments: [
    (2, 9, Colour.red), (1, 20, .yellow), (0, 9, .green), (0, 0, .noData),
  ])
  func repeatsAreMeasuredAgainstTheLimit(repeats: Int, opened: Int, colour: Colour) {
    var report = AccountReports.report()
    report.tickets = AccountReports.tickets(opened: opened, repeats: repeats)
    #expect(cells(PaneTable.tickets(report), "figure repeats")[1] == .mark(colour, String(repeats)))
  }

  @Test func ticketsAreCountedInFewLetters() {
    #expect(PaneTable.tickets(AccountReports.full).badge == "12k")
    for (count, words) in [(999, "999"), (1_000, "1.0k"), (9_950, "9.9k"), (50_000, "50k"), (2_000_000, "2M")] {
      #expect(Format.count(count) == words)
    }
  }

  /// An account of which nothing is known says on every pane why there is nothing, and what brings it.
  @Test(arguments: AccountPane.allCases)
  func anEmptyPaneSaysWhy(pane: AccountPane) {
    let table = pane.table(AccountReports.report(inputs: 0), setting)
    for section in table.sections where section.rows.isEmpty {
      #expect(!section.whenEmpty.isEmpty, "\(pane.title): \(section.title)")
    }
    if pane == .decisions || pane == .initiatives || pane == .adoption {
      #expect(table.sections.contains { $0.whenEmpty.contains(".csv") })
    }
  }

  // MARK: Our own people

  @Test func whoIsAwayIsStoodInFor() {
    var report = AccountReports.report()
    report.facts.account.cadenceBackup = "P-2"
    report.shared.people = [Person(id: "P-1", name: "Mia", outOfOffice: true), Person(id: "P-2", name: "Jon")]
    let setting = AccountReportSetting(asOf: AccountReports.asOf, currency: "USD", shared: report.shared)
    let table = PaneTable.people(report, setting)
    #expect(cells(table, "team CSM")[2] == .text("out of office, Jon stands in", .warning))
    #expect(cells(table, "team vCIO")[1] == .text("nobody", .warning))
  }

  /// A day after the one shown says nothing about it.
  @Test func whoWasSeenLaterWasNotSeenYet() {
    var report = AccountReports.report()
    report.facts.contacts = [Contact(id: "c", name: "Dana", active: true, lastSeen: AccountReports.asOf + 1)]
    #expect(cells(PaneTable.people(report, setting), "contact c")[3] == .text("not yet", .warning))
  }
}
