import Domain
import Testing

@testable import ViewModels

/// What the rows of the panes say.
@Suite struct AccountPaneTests {
  typealias Standing = AccountMeeting.Standing

  static func meeting(
    _ status: MeetingStatus, planned: String? = nil, held: String? = nil, recap: String? = nil, waived: String? = nil
  ) -> AccountMeeting {
    AccountMeeting(
      Meeting(
        id: "M", plannedOn: planned.map(AccountReports.day), status: status, heldAt: held.map(AccountReports.moment),
        recapSentAt: recap.map(AccountReports.moment), waivedReason: waived),
      AccountReports.setting())
  }

  @Test(arguments: [
    (meeting(.held, held: "2026-03-31T23:59:59Z"), Standing.held),
    (meeting(.held, planned: "2026-04-09", held: "2026-04-01T00:00:00Z"), .upcoming),
    (meeting(.held, planned: "2026-04-09"), .upcoming), (meeting(.held), .undated),
    (meeting(.missed, planned: "2026-03-31"), .missed), (meeting(.missed, planned: "2026-03-30"), .missed),
    (meeting(.missed, planned: "2026-04-02"), .upcoming), (meeting(.planned, planned: "2026-03-31"), .upcoming),
    (meeting(.booked, planned: "2026-03-24"), .open), (meeting(.booked, planned: "2026-03-23"), .missed),
    (meeting(.planned), .undated), (meeting(.cancelled, planned: "2026-04-02"), .cancelled),
    (meeting(.missed, planned: "2026-01-02", waived: "audit"), .waived),
    (meeting(.missed, planned: "2026-01-02", waived: ""), .missed),
  ])
  func aMeetingStandsWhereTheMethodPutsIt(meeting: AccountMeeting, standing: Standing) {
    #expect(meeting.standing == standing)
  }

  /// 48 hours are elapsed time; a recap after the day shown was not sent yet.
  @Test(arguments: [
    ("2026-03-10T10:00:00Z", "2026-03-12T10:00:00Z" as String?, AccountMeeting.Recap.onTime(48)),
    ("2026-03-10T10:00:00Z", "2026-03-12T10:00:01Z", .late(48)),
    ("2026-03-10T10:00:00Z", "2026-03-10T09:00:00Z", .onTime(0)),
    ("2026-03-10T10:00:00Z", "2026-04-01T00:00:00Z", .unsent(518)), ("2026-03-30T00:00:01Z", nil, .pending(1)),
    ("2026-03-30T00:00:00Z", nil, .unsent(48)), ("2026-03-31T12:00:00Z", nil, .pending(36)),
  ])
  func aRecapHasItsClock(held: String, sent: String?, recap: AccountMeeting.Recap) {
    #expect(Self.meeting(.held, held: held, recap: sent).recap == recap)
  }

  @Test(arguments: [("2026-03-03", true), ("2026-03-17", true), ("2026-03-02", false), ("2026-03-18", false)])
  func sevenDaysEitherSideAreOnTime(planned: String, isOnTime: Bool) {
    #expect(Self.meeting(.held, planned: planned, held: "2026-03-10T10:00:00Z").wasOnTime == isOnTime)
  }

  @Test func theTimelineIsNewestFirstAndTheComingSoonestFirst() {
    var report = AccountReports.report()
    report.facts.meetings = [
      Meeting(id: "b", plannedOn: AccountReports.day("2026-04-20")),
      Meeting(id: "a", plannedOn: AccountReports.day("2026-04-02")),
      Meeting(id: "x", status: .held, heldAt: AccountReports.moment("2026-01-02T10:00:00Z")),
      Meeting(id: "y", status: .held, heldAt: AccountReports.moment("2026-03-02T10:00:00Z")),
    ]
    let table = PaneTable.meetings(report, AccountReports.setting())
    #expect(table.sections[0].rows.map(\.id) == ["meeting a", "meeting b"])
    #expect(table.sections[1].rows.map(\.id) == ["meeting y", "meeting x"])
    #expect(table.isAlert, "both recaps are missing")
  }

  @Test func callsAreOpenOnTheDayShownAndTheLateOnesComeFirst() {
    var report = AccountReports.report()
    report.facts.ctas = [
      CallToAction(
        id: "soon", openedAt: AccountReports.moment("2026-03-31T00:00:00Z"),
        dueAt: AccountReports.moment("2026-04-02T00:00:00Z")),
      CallToAction(
        id: "late", openedAt: AccountReports.moment("2026-03-01T00:00:00Z"),
        dueAt: AccountReports.moment("2026-03-30T00:00:00Z")),
      CallToAction(id: "closed later", closedAt: AccountReports.moment("2026-04-01T00:00:00Z")),
      CallToAction(id: "closed", closedAt: AccountReports.moment("2026-03-31T23:00:00Z")),
      CallToAction(id: "opened later", openedAt: AccountReports.moment("2026-04-01T00:00:00Z")),
    ]
    report.facts.risks = [
      Risk(id: "low", severity: .low), Risk(id: "none"), Risk(id: "high", severity: .high),
      Risk(id: "old", severity: .high, closedOn: AccountReports.asOf),
    ]
    let table = PaneTable.actions(report, AccountReports.setting())
    #expect(table.sections[0].rows.map(\.id) == ["cta late", "cta soon", "cta closed later"])
    #expect(table.sections[1].rows.map(\.id) == ["risk high", "risk low", "risk none"])
    #expect(Set(table.sections.first { $0.title == "Closed" }?.rows.map(\.id) ?? []) == ["cta closed", "risk old"])
    #expect(table.badge == "6" && table.isAlert)
  }

  /// More than 72 hours without a first action are late; exactly 72 are not.
  @Test(arguments: [("2026-03-29T00:00:00Z", false), ("2026-03-28T23:59:59Z", true)])
  func silenceIsLate(opened: String, isLate: Bool) {
    var report = AccountReports.report()
    report.facts.ctas = [CallToAction(id: "c", openedAt: AccountReports.moment(opened))]
    #expect(PaneTable.actions(report, AccountReports.setting()).isAlert == isLate)
  }

  @Test func peopleGoByNameThenIdThenNobody() {
    let table = PaneTable.people(AccountReports.report(), AccountReports.setting())
    let names = table.sections[1].rows.map { $0.cells[1] }
    #expect(names[1] == .text("Mia", .plain))
    #expect(names[0] == .text("nobody", .warning))
    let unnamed = PaneTable.people(AccountReports.report(), AccountReports.setting([:]))
    #expect(unnamed.sections[1].rows[1].cells[1] == .text("P-1", .plain))
  }

  /// Everything a narrow cell may cut off is in the row's full text.
  @Test func theFullTextHoldsWhatTheInputSays() throws {
    var report = AccountReports.report()
    report.explanations[0].children[0].threshold = "Green ≥ 4.5"
    let table = PaneTable.health(report, AccountReports.setting())
    let input = try #require(table.sections[0].rows.first { $0.parent == "cx" })
    for part in ["Input 0", "0.0", "Green ≥ 4.5", "Statement 0.", "I-0"] { #expect(input.detail.contains(part)) }
  }

  @Test(arguments: [
    (Segment.a as Segment?, nil as String?, nil as String?, "override A ignored: no reason"),
    (.a, "", nil, "override A ignored"),
    (.a, "why", nil, "override"), (.a, "why", "2026-03-30", "override A ended"),
    (.a, "why", "2026-03-31", "override to 31 Mar"),
    (nil, nil, nil, "by ratings"),
  ])
  func theHeaderSaysWhereTheSegmentComesFrom(override: Segment?, reason: String?, until: String?, words: String) {
    var report = AccountReports.report()
    report.summary.segment = .a
    report.facts.account.segmentOverride = override
    report.facts.account.segmentOverrideReason = reason
    report.facts.account.segmentOverrideUntil = until.map(AccountReports.day)
    let fact = AccountHeader(report, AccountReports.setting()).identity[0]
    #expect(fact.text.contains(words), "\(fact.text)")
    #expect((fact.tone == .warning) == (override != nil))
  }

  /// A child that only picks a colour gives way to what it picks from; what is listed already is not repeated.
  @Test func inputsAreListedOnce() {
    func node(_ rule: String, _ basis: Explanation.Basis, _ children: [Explanation] = []) -> Explanation {
      Explanation(rule: rule, title: rule, statement: "", basis: basis, children: children)
    }
    let colour = node("ENG-C", .combined, [node("ENG-1", .measured), node("ENG-D", .measured)])
    let root = node("ENG-S", .combined, [node("ENG-1", .measured), node("ENG-2", .missing), colour])
    #expect(root.inputs.map(\.rule) == ["ENG-1", "ENG-2", "ENG-D"])
  }

  @Test func gatesThatBlockTheSameAreNamedTogether() {
    var report = AccountReports.report()
    report.gates = ["G-3", "G-5", "G-6"].map { OpenGate(id: $0, cause: "", blocks: $0 == "G-5" ? "rocks" : "credit") }
    let facts = AccountHeader(report, AccountReports.setting()).gates
    #expect(facts.map { "\($0.label) \($0.text)" } == ["G-3 G-6 block credit", "G-5 blocks rocks"])
  }

  @Test(arguments: [(nil as Int?, "no sponsor known"), (-1, "never"), (0, "today"), (91, "91 d ago")])
  func theSponsorClockSpeaks(days: Int?, words: String) {
    #expect(AccountHeader.sponsorWords(days).contains(words))
  }
}
