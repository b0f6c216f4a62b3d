import Domain
import TestSupport
import Testing
import ViewModels

@testable import Screens

/// Whole frames, as text: what a person sees without any colour.
@Suite struct GoldenTests {
  struct Frame: Sendable, CustomTestStringConvertible {
    var name: String
    var size: (columns: Int, rows: Int)
    var keys = ""
    var testDescription: String { name }
  }

  static let frames: [Frame] = [
    Frame(name: "heatmap-80x24", size: (80, 24)),
    Frame(name: "heatmap-120x40", size: (120, 40)),
    Frame(name: "heatmap-200x60", size: (200, 60)),
    Frame(name: "heatmap-60x15", size: (60, 15)),
    Frame(name: "heatmap-40x10", size: (40, 10)),
    Frame(name: "too-small-39x9", size: (39, 9)),
    Frame(name: "heatmap-sorted-by-name-120x40", size: (120, 40), keys: "h h h h h h h h h h s"),
    Frame(name: "heatmap-folded-120x40", size: (120, 40), keys: "o j j o G"),
    Frame(name: "heatmap-scrolled-80x24", size: (80, 24), keys: "PgDn PgDn h"),
    Frame(name: "heatmap-searching-120x40", size: (120, 40), keys: "/ c lient"),
    Frame(name: "heatmap-found-80x24", size: (80, 24), keys: "/ client Enter n n"),
    Frame(name: "heatmap-filtering-120x40", size: (120, 40), keys: "f seg:A,B _ hea"),
    Frame(name: "heatmap-filter-wrong-80x24", size: (80, 24), keys: "f seg:E"),
    Frame(name: "heatmap-filter-empty-80x24", size: (80, 24), keys: "f"),
    Frame(name: "heatmap-filtered-120x40", size: (120, 40), keys: "f health<80 Enter"),
    Frame(name: "heatmap-filtered-60x15", size: (60, 15), keys: "f health<80 Enter"),
    Frame(name: "heatmap-nothing-left-80x24", size: (80, 24), keys: "f zebra Enter"),
    Frame(name: "heatmap-wall-80x24", size: (80, 24), keys: "Tab Tab j j"),
    Frame(name: "heatmap-wall-120x40", size: (120, 40), keys: "Tab Tab"),
    Frame(name: "heatmap-wall-200x60", size: (200, 60), keys: "j Tab Tab"),
    Frame(name: "heatmap-wall-filtered-60x15", size: (60, 15), keys: "Tab Tab f seg:A Enter l"),
    Frame(name: "heatmap-frequency-80x24", size: (80, 24), keys: "F j j"),
    Frame(name: "heatmap-frequency-gates-120x40", size: (120, 40), keys: "l l F"),
    Frame(name: "heatmap-frequency-wall-120x40", size: (120, 40), keys: "Tab Tab F"),
    Frame(name: "watchlist-80x24", size: (80, 24), keys: "2"),
    Frame(name: "watchlist-120x40", size: (120, 40), keys: "2"),
    Frame(name: "watchlist-200x60", size: (200, 60), keys: "2 j"),
    Frame(name: "watchlist-40x10", size: (40, 10), keys: "2"),
    Frame(name: "watchlist-mine-120x40", size: (120, 40), keys: "2 Tab"),
    Frame(name: "watchlist-reasons-120x40", size: (120, 40), keys: "2 Tab Tab"),
    Frame(name: "watchlist-reasons-80x24", size: (80, 24), keys: "2 Tab Tab PgDn"),
    Frame(name: "watchlist-reasons-200x60", size: (200, 60), keys: "2 Tab Tab j o"),
    Frame(name: "watchlist-owners-120x40", size: (120, 40), keys: "2 Tab Tab Tab"),
    Frame(name: "watchlist-late-120x40", size: (120, 40), keys: "2 Tab Tab Tab Tab"),
    Frame(name: "watchlist-late-80x24", size: (80, 24), keys: "2 Tab Tab Tab Tab"),
    Frame(name: "watchlist-gates-120x40", size: (120, 40), keys: "2 Tab Tab Tab Tab Tab"),
    Frame(name: "watchlist-renewals-120x40", size: (120, 40), keys: "2 S-Tab S-Tab S-Tab S-Tab"),
    Frame(name: "watchlist-qbrs-120x40", size: (120, 40), keys: "2 S-Tab S-Tab S-Tab"),
    Frame(name: "watchlist-qbrs-80x24", size: (80, 24), keys: "2 S-Tab S-Tab S-Tab"),
    Frame(name: "watchlist-qbrs-200x60", size: (200, 60), keys: "2 S-Tab S-Tab S-Tab"),
    Frame(name: "watchlist-stale-120x40", size: (120, 40), keys: "2 S-Tab S-Tab"),
    Frame(name: "watchlist-snoozed-120x40", size: (120, 40), keys: "2 S-Tab"),
    Frame(name: "watchlist-snoozing-120x40", size: (120, 40), keys: "2 z fri"),
    Frame(name: "watchlist-snooze-refused-80x24", size: (80, 24), keys: "2 z soon Enter"),
    Frame(name: "watchlist-snooze-asked-40x10", size: (40, 10), keys: "2 z"),
    Frame(name: "radar-80x24", size: (80, 24), keys: "3"),
    Frame(name: "radar-120x40", size: (120, 40), keys: "3"),
    Frame(name: "radar-200x60", size: (200, 60), keys: "3"),
    Frame(name: "radar-40x10", size: (40, 10), keys: "3"),
    Frame(name: "radar-timeline-80x24", size: (80, 24), keys: "3 Tab Tab Tab j l l l l l l l l l"),
    Frame(
      name: "radar-timeline-end-80x24", size: (80, 24), keys: "3 Tab Tab Tab G" + String(repeating: " l", count: 60)),
    Frame(name: "radar-load-80x24", size: (80, 24), keys: "3 Tab Tab j l l"),
    Frame(name: "radar-coverage-80x24", size: (80, 24), keys: "3 Tab j"),
    Frame(name: "radar-queue-80x24", size: (80, 24), keys: "3 Tab Tab Tab Tab Tab j j"),
    Frame(name: "radar-load-120x40", size: (120, 40), keys: "3 Tab Tab j l l"),
    Frame(name: "radar-week-120x40", size: (120, 40), keys: "3 Tab Tab j l l Enter j"),
    Frame(name: "radar-due-120x40", size: (120, 40), keys: "3 Tab l Enter"),
    Frame(name: "radar-trigger-80x24", size: (80, 24), keys: "3 Tab Tab Tab Tab Enter j"),
    Frame(name: "radar-found-120x40", size: (120, 40), keys: "3 / client Enter n n"),
    Frame(name: "help-80x24", size: (80, 24), keys: "?"),
    Frame(name: "help-narrowed-120x40", size: (120, 40), keys: "? sort"),
    Frame(name: "palette-120x40", size: (120, 40), keys: ": orb"),
    Frame(name: "palette-40x10", size: (40, 10), keys: ":"),
    Frame(name: "refused-120x40", size: (120, 40), keys: "n"),
  ]

  @Test(arguments: frames)
  func frameLooksAsItDid(frame: Frame) {
    let app = Portfolio().app(columns: frame.size.columns, rows: frame.size.rows, keys: frame.keys)
    expectGolden(picture(app, columns: frame.size.columns, rows: frame.size.rows), frame.name + ".txt")
  }

  @Test(arguments: [
    ("80x24", 80, 24, "Tab j l l"), ("120x40", 120, 40, "Tab"), ("200x60", 200, 60, "Tab G l l l l"),
    ("60x15", 60, 15, "Tab j l l l l l l l l"), ("40x10", 40, 10, "Tab G"),
  ])
  func segmentsStandAgainstTheirTargets(name: String, columns: Int, rows: Int, keys: String) {
    var portfolio = Portfolio()
    portfolio.figures = SegmentFixture.summary
    let app = portfolio.app(columns: columns, rows: rows, keys: keys)
    expectGolden(picture(app, columns: columns, rows: rows), "heatmap-segments-\(name).txt")
  }

  @Test func figuresThatAreBeingComputedSaySo() {
    var portfolio = Portfolio()
    portfolio.figures = nil
    let app = portfolio.app(columns: 80, rows: 24, keys: "Tab")
    expectGolden(picture(app, columns: 80, rows: 24), "heatmap-computing-80x24.txt")
  }

  @Test func aWallOfManyScrolls() {
    let many = (0..<1800).map { number in
      Portfolio.account(
        "Client \(number)", Segment.allCases[number * 4 / 1800], 2, Int64(number), [], Colour.allCases[number % 4], nil,
        delta: nil)
    }
    let app = Portfolio(many).app(columns: 120, rows: 40, keys: "Tab Tab G")
    expectGolden(picture(app, columns: 120, rows: 40), "heatmap-wall-many-120x40.txt")
  }

  @Test func oldDataIsSaidOverTheList() {
    var portfolio = Portfolio()
    portfolio.header.newestFact = Portfolio.asOf - 31
    portfolio.header.asOf = Portfolio.asOf
    portfolio.header.today = Portfolio.asOf + 12
    portfolio.header.scoring = 34
    let app = portfolio.app(columns: 120, rows: 40)
    expectGolden(picture(app, columns: 120, rows: 40), "banner-120x40.txt")
  }

  @Test func anEmptyWatchlistSaysWhy() {
    let app = Portfolio(Portfolio.usual.filter { $0.watchlist.isEmpty }).app(columns: 80, rows: 24, keys: "2")
    expectGolden(picture(app, columns: 80, rows: 24), "watchlist-empty-80x24.txt")
  }

  @Test func figuresThatAreStillCountedSaySoInTheirPlace() {
    var portfolio = Portfolio()
    portfolio.figures = nil
    let app = portfolio.app(columns: 120, rows: 40, keys: "3 Tab Tab")
    expectGolden(picture(app, columns: 120, rows: 40), "radar-computing-120x40.txt")
  }

  @Test func nothingPastDueSaysSo() {
    let app = Portfolio(Portfolio.usual.filter { $0.missStreak == 0 }).app(columns: 120, rows: 40, keys: "3")
    expectGolden(picture(app, columns: 120, rows: 40), "radar-nothing-late-120x40.txt")
  }

  @Test(arguments: [
    ("first-run-80x24", 80, 24, ""), ("first-run-import-120x40", 120, 40, "I"), ("first-run-40x10", 40, 10, "j"),
  ])
  func firstRunOffersThreeWays(name: String, columns: Int, rows: Int, keys: String) {
    let portfolio = Portfolio([])
    var app = portfolio.app(columns: columns, rows: rows)
    app.showFirstRun()
    portfolio.settle(&app, columns: columns, rows: rows)
    if !keys.isEmpty { portfolio.press(keys, &app) }
    expectGolden(picture(app, columns: columns, rows: rows), name + ".txt")
  }
}
