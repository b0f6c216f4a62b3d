import Domain
import Testing

@testable import ViewModels

/// Segments × KPI: what a cell says and where it leads.
@Suite struct SegmentFiguresTests {
  private static let asOf = FakeStore.day

  private func row(_ figure: KeyFigure, segment: Segment? = .a, isTotal: Bool = false) -> SegmentFigures.Row {
    SegmentFigures.Row(
      part: PortfolioPart(segment: segment, accounts: 7, mrr: Money(minorUnits: 100_000), figures: [figure]),
      isTotal: isTotal)
  }

  private func sentence(_ figure: KeyFigure, _ column: SegmentColumn, asOf: Day = asOf) -> String {
    SegmentCell.sentence(row(figure), column, asOf: asOf, currency: "USD")
  }

  private func share(_ hits: Int, _ total: Int, target: Int = 95, history: [Points?] = []) -> KeyFigure {
    let value = total == 0 ? nil : Points(millionths: Int64(hits) * 100_000_000 / Int64(total))
    return KeyFigure(
      id: .recap, value: value, hits: hits, total: total, target: Points(target),
      isOnTarget: value.map { $0 >= Points(target) }, history: history)
  }

  @Test(arguments: [
    (18, 21, "18 of 21 recaps within 48 h in 30 days (85%) · target 95%: 2 more would reach it"),
    (19, 20, "19 of 20 recaps within 48 h in 30 days (95%) · target 95% reached"),
    (0, 1, "0 of 1 recaps within 48 h in 30 days (0%) · target 95%: 1 more would reach it"),
    (94, 100, "94 of 100 recaps within 48 h in 30 days (94%) · target 95%: 1 more would reach it"),
    (0, 0, "nothing to count, so nothing is known: recaps within 48 h in 30 days"),
  ])
  func theSentenceSaysHitsTargetAndWhatIsMissing(hits: Int, total: Int, expected: String) {
    #expect(sentence(share(hits, total), .recap) == "A Transform: " + expected)
  }

  /// The last month end is the day shown itself on 31 March, and the one before elsewhere.
  @Test(
    arguments: [
      (Day(year: 2026, month: 3, day: 31), [Points(70), Points(80)], "70% at 27 Feb 2026"),
      (Day(year: 2026, month: 3, day: 30), [Points(70), Points(80)], "80% at 27 Feb 2026"),
      (Day(year: 2026, month: 4, day: 1), [Points(70), Points(80)], "80% at 31 Mar 2026"),
      (Day(year: 2026, month: 3, day: 30), [Points(70), nil], nil), (Day(year: 2026, month: 3, day: 31), [], nil),
    ] as [(Day?, [Points?], String?)])
  func theMonthEndBeforeIsNamed(day: Day?, history: [Points?], expected: String?) throws {
    let text = sentence(share(9, 10, history: history), .recap, asOf: try #require(day))
    #expect(text.hasSuffix(expected ?? "reach it"), "\(text)")
  }

  @Test func moneyAndMediansSayWhatTheyAre() {
    #expect(
      sentence(
        KeyFigure(id: .mrrAtRisk, value: Points(40_000), hits: 2, total: 7, history: [Points(20_000), nil]), .mrrAtRisk)
        == "A Transform: 2 of 7 accounts Red · $400 of $1.0k MRR at risk · $200 at 27 Feb 2026")
    #expect(
      sentence(KeyFigure(id: .velocity, value: Points(millionths: 12_500_000)), .velocity)
        == "A Transform: 12.5 d: median days from proposal to decision")
  }

  @Test func allSponsorsAreTwoFiguresAgainstTwoTargets() {
    var total = row(
      KeyFigure(id: .sponsorAB, value: Points(96), hits: 24, total: 25, target: Points(90), isOnTarget: true),
      segment: nil, isTotal: true)
    total.part.figures.append(
      KeyFigure(id: .sponsorCD, value: Points(70), hits: 7, total: 10, target: Points(75), isOnTarget: false))
    #expect(SegmentCell.text(total, .sponsor, currency: "USD") == "96·70")
    #expect(SegmentCell.colour(total, .sponsor) == .red)
    #expect(SegmentCell.isSplit(total, .sponsor))
    #expect(
      SegmentCell.sentence(total, .sponsor, asOf: Self.asOf, currency: "USD")
        == "A and B: 24 of 25 sponsors seen in time (96%) · target 90% reached · "
        + "C and D: 7 of 10 sponsors seen in time (70%) · target 75%: 1 more would reach it")
  }

  @Test(arguments: [(19, 20, Colour.green), (18, 20, .red), (0, 0, .noData)])
  func aValueIsJudgedAgainstItsTarget(hits: Int, total: Int, expected: Colour) {
    #expect(SegmentCell.colour(row(share(hits, total)), .recap) == expected)
  }

  @Test func whatHasNoTargetIsNotJudged() {
    #expect(SegmentCell.colour(row(KeyFigure(id: .pastDue, value: Points(3))), .pastDue) == nil)
    #expect(SegmentCell.colour(row(KeyFigure(id: .velocity)), .velocity) == .noData)
  }

  @Test func sharesStandAgainstTheWholeAndSumsAgainstTheirLargest() {
    #expect(
      SegmentCell.bars(row(share(1, 1, history: [nil, Points(0), Points(50), Points(100)])), .recap, count: 4)
        == [nil, 0, 4, 8])
    let money = KeyFigure(id: .mrrAtRisk, history: [Points(0), Points(10), Points(40), Points(20)])
    #expect(SegmentCell.bars(row(money), .mrrAtRisk, count: 3) == [2, 8, 4])
    #expect(SegmentCell.bars(row(KeyFigure(id: .pastDue, history: [Points(0)])), .pastDue, count: 3) == [0])
  }

  // MARK: - Where a cell leads

  private func summary() -> PortfolioSummary {
    let part = { (segment: Segment?, accounts: Int) in
      PortfolioPart(
        segment: segment, accounts: accounts, mrr: Money(minorUnits: 1),
        figures: KeyFigure.ID.allCases.map { KeyFigure(id: $0, value: Points(1), hits: 1, total: 2) })
    }
    return PortfolioSummary(
      asOf: Self.asOf, total: part(nil, 6),
      segments: Segment.allCases.map { part($0, 2) } + [part(nil, 0)])
  }

  private func app() -> (FakeStore, AppViewModel) {
    var store = FakeStore([2, 2, 2])
    var app = store.app()
    store.run(.nextPane, on: &app)
    app.show(portfolio: summary())
    store.settle(&app)
    return (store, app)
  }

  @Test(arguments: SegmentColumn.allCases, [0, 3, 4])
  func everyCellLeadsToAFilterThatIsOneAndBackToItself(column: SegmentColumn, row: Int) throws {
    var (store, app) = app()
    for _ in 0..<row { store.run(.moveDown, on: &app) }
    for _ in 0..<20 where app.heatmap?.figures.column != column { store.run(.moveRight, on: &app) }
    #expect(app.heatmap?.figures.column == column)
    store.run(.open, on: &app)
    let heatmap = try #require(app.heatmap)
    #expect(heatmap.face == .accounts)
    #expect(heatmap.filter.text.hasPrefix("seg:") == (row < 4), "all segments are not narrowed to one")
    #expect(app.message?.text.hasSuffix("Esc comes back") == true)
    store.run(.back, on: &app)
    #expect(app.heatmap?.face == .segments)
    #expect(app.heatmap?.figures.column == column)
    #expect(app.heatmap?.figures.row == row)
    #expect(app.heatmap?.list.query == ListQuery(.portfolio))
  }

  @Test(arguments: [
    (SegmentColumn.sponsor, "seg:A sponsor>120"), (.coverage, "seg:A due<=30 booked:none,>30"),
    (.pastDue, "seg:A past>0"),
    (.mrrAtRisk, "seg:A color:red"), (.firstAction, "seg:A reason:W-CTA"), (.recap, "seg:A"),
  ])
  func aCellLeadsToItsAccounts(column: SegmentColumn, filter: String) {
    var (store, app) = app()
    for _ in 0..<20 where app.heatmap?.figures.column != column { store.run(.moveRight, on: &app) }
    store.run(.open, on: &app)
    #expect(app.heatmap?.filter.text == filter)
  }

  @Test func anotherFilterIsNotTheWayBack() {
    var (store, app) = app()
    store.run(.open, .filter, on: &app)
    store.type("zzz", into: &app)
    store.run(.confirm, .back, on: &app)
    #expect(app.heatmap?.face == .accounts)
    #expect(app.heatmap?.filter.isEmpty == true)
  }

  @Test func theFiguresAreAskedForOnceUntilSomethingChanges() {
    var store = FakeStore([2])
    var app = store.app()
    store.asked = []
    store.run(.nextPane, .moveDown, .moveRight, on: &app)
    #expect(store.asked.filter { $0 == .portfolio }.count == 1)
    #expect(app.heatmap?.figures.isComing == true)
    app.show(portfolio: summary())
    #expect(app.heatmap?.figures.isComing == false)
    store.run(.moveDown, on: &app)
    #expect(store.asked.filter { $0 == .portfolio }.count == 1)
    app.storeChanged()
    store.settle(&app)
    #expect(store.asked.filter { $0 == .portfolio }.count == 2)
    #expect(app.heatmap?.figures.summary != nil, "the last figures stay until the new ones are there")
  }

  @Test func theUnsegmentedHaveARowWhereThereAreAny() {
    var (_, app) = app()
    #expect(app.heatmap?.figures.rows.count == 5)
    var summary = summary()
    summary.segments[4].accounts = 1
    app.show(portfolio: summary)
    #expect(
      app.heatmap?.figures.rows.map(\.title) == [
        "A  Transform", "B  Modernize", "C  Educate", "D  Sustain", "Unsegmented", "All",
      ])
  }

  @Test func theColumnUnderTheCursorIsInSightAtAnyWidth() {
    for width in [20, 40, 80, 120, 200] {
      var figures = SegmentFigures()
      figures.show(summary())
      figures.layout(height: 20, width: width)
      for command in Array(repeating: Command.moveRight, count: 12) + Array(repeating: .moveLeft, count: 12) {
        figures.move(command)
        let index = SegmentColumn.allCases.firstIndex(of: figures.column) ?? 0
        #expect(figures.columns.contains(index))
      }
    }
  }
}
