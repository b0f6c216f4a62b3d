import Domain
import Testing

@testable import ViewModels

/// What is on the board, and where.
@Suite struct RoadmapBoardTests {
  @Test(arguments: UInt64(0)..<60)
  func everyOpenInitiativeIsInExactlyOneCell(seed: UInt64) {
    let report = RoadmapReports.random(seed)
    let board = RoadmapBoard(report, currency: "USD")
    var seen: [String] = []
    for lane in board.lanes.indices {
      for column in board.columns.indices {
        for card in board.cards(lane: lane, column: column) { seen.append(card.id) }
      }
    }
    #expect(seen.sorted() == report.initiatives.filter(\.isOpen).map(\.id).sorted())
    for id in seen { #expect(board.spot(of: id).flatMap { board[$0]?.id } == id) }
    #expect(
      (1...max(1, seen.count)).compactMap { board.spot(numbered: $0) }.map(board.number(of:))
        == Array(1..<seen.count + 1))
  }

  @Test(arguments: UInt64(0)..<60)
  func columnsAndLanesAddUpToTheWhole(seed: UInt64) {
    let report = RoadmapReports.random(seed)
    let board = RoadmapBoard(report, currency: "USD")
    let whole = RoadmapTotals(report.initiatives)
    #expect(board.columns.reduce(RoadmapTotals()) { $0 + $1.totals } == whole)
    #expect(board.laneTotals.reduce(RoadmapTotals(), +) == whole)
    #expect(board.cardCount == whole.cards)
  }

  @Test func theCurrentFiscalQuarterComesFirstAndTheHorizonIsWhole() {
    var report = RoadmapReports.random(1, items: 0...0)
    report.account.fiscalYearStartMonth = 4
    report.horizon = 4
    #expect(
      RoadmapBoard(report, currency: "USD").columns.map(\.title) == [
        "FY26 Q4 (now)", "FY27 Q1", "FY27 Q2", "FY27 Q3",
      ])
    report.initiatives = [
      Initiative(id: "a", quarter: "2026-Q3"), Initiative(id: "b"), Initiative(id: "c", quarter: "2027-Q4"),
      Initiative(id: "d", quarter: "not a quarter"),
    ]
    let board = RoadmapBoard(report, currency: "USD")
    #expect(board.columns.map(\.title).suffix(3) == ["Later", "Past, still open", "No quarter"])
    #expect(board.lanes == [.stability, .efficiency, .growth, nil])
    #expect(board.spots(inColumn: 6).compactMap { board[$0]?.id } == ["b", "d"])
  }

  @Test func whatIsDeferredIsShownButNotPromised() {
    var report = RoadmapReports.random(1, items: 0...0)
    let money = Money(minorUnits: 100_000)
    report.initiatives = [
      Initiative(id: "a", status: .deferred, bigRock: true, budgetLow: money),
      Initiative(id: "b", status: .draft, bigRock: true, budgetLow: money, budgetHigh: Money(minorUnits: 50_000)),
    ]
    let totals = RoadmapTotals(report.initiatives)
    #expect((totals.cards, totals.rocks, totals.priced) == (2, 1, 1))
    #expect((totals.low, totals.high) == (50_000, 100_000), "the lower end comes first however it was written")
  }

  @Test(arguments: [
    (1_800_000, 2_200_000, "$18–22k"), (1_800_000, 1_800_000, "$18k"), (50_000, 120_000, "$500–$1.2k"),
    (90_000_000, 210_000_000, "$900k–2.1M"), (0, 0, "$0"), (1_850_000, 2_200_000, "$18.5–22k"),
  ])
  func bandsAreShort(low: Int64, high: Int64, text: String) {
    let band = Format.band(Money(minorUnits: low), Money(minorUnits: high), currency: "USD")
    #expect(band == text.replacing("–$", with: "–"))
  }

  @Test func findingsStandWhereTheyBelong() {
    var report = RoadmapReports.random(1, items: 0...0)
    report.account.fiscalYearStartMonth = 1
    report.horizon = 4
    report.initiatives = [
      Initiative(id: "late", status: .draft, quarter: "2025-Q4"), Initiative(id: "loose", status: .approved),
      Initiative(id: "slow", status: .inProgress, statusChangedOn: report.asOf - 60, quarter: "2026-Q2"),
    ]
    report.findings = [
      RoadmapFinding(rule: "RM-1", statement: "", quarter: "2026-Q2", initiatives: ["slow"]),
      RoadmapFinding(rule: "RM-2", statement: "", quarter: "2026-Q1"),
      RoadmapFinding(rule: "RM-4", statement: "", initiatives: ["loose"]),
      RoadmapFinding(rule: "RM-7", statement: "", initiatives: ["late"]),
      RoadmapFinding(rule: "stalled", statement: "", initiatives: ["slow"]),
    ]
    let board = RoadmapBoard(report, currency: "USD")
    #expect(board.columns.map { $0.findings.map(\.rule) } == [["RM-2"], ["RM-1"], [], [], ["RM-7"], ["RM-4"]])
    func marks(_ id: String) -> [String]? { board.spot(of: id).flatMap { board[$0]?.marks } }
    #expect(marks("late") == ["RM-7"])
    #expect(marks("loose") == ["RM-4"])
    #expect(marks("slow") == ["stalled 60d"])
    #expect(board.rules.map(\.id) == ["RM-1", "RM-2", "RM-4", "RM-7", "stalled"])
  }
}
