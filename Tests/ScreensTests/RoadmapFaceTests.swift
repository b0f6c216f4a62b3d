import Domain
import TerminalKit
import TestSupport
import Testing
import ViewModels

@testable import Screens

/// The roadmap over all accounts as people see it.
@Suite struct RoadmapFaceTests {
  @Test(arguments: [
    ("roadmap-portfolio-80x24", 80, 24, "4 Tab"), ("roadmap-portfolio-120x40", 120, 40, "4 Tab j l"),
    ("roadmap-portfolio-200x60", 200, 60, "4 Tab"), ("roadmap-portfolio-40x10", 40, 10, "4 Tab"),
    ("roadmap-portfolio-cards-120x40", 120, 40, "4 Tab l Enter j"),
    ("roadmap-portfolio-cards-80x24", 80, 24, "4 Tab l Enter j"),
    ("roadmap-reviews-80x24", 80, 24, "4 Tab Tab"), ("roadmap-reviews-120x40", 120, 40, "4 Tab Tab l l j"),
    ("roadmap-reviews-200x60", 200, 60, "4 Tab Tab"),
    ("roadmap-filtered-80x24", 80, 24, "4 f lane:stability _ rock:yes Enter"),
    ("roadmap-filtered-120x40", 120, 40, "4 f lane:stability _ rock:yes Enter"),
    ("roadmap-filtered-200x60", 200, 60, "4 f lane:stability _ rock:yes Enter"),
    ("roadmap-searched-80x24", 80, 24, "4 / fire"), ("roadmap-searched-120x40", 120, 40, "4 / a Enter n n"),
    ("roadmap-searched-200x60", 200, 60, "4 / zebra"),
    ("roadmap-portfolio-filtered-120x40", 120, 40, "4 Tab f lane:growth Enter"),
    ("roadmap-cards-searched-120x40", 120, 40, "4 Tab G l Enter / fire Enter"),
    ("roadmap-reviews-filtered-120x40", 120, 40, "4 Tab Tab f lane:growth Enter"),
    ("roadmap-nothing-left-120x40", 120, 40, "4 f zebra Enter"),
  ])
  func theFacesLookAsTheyDid(name: String, columns: Int, rows: Int, keys: String) {
    let app = Portfolio().app(columns: columns, rows: rows, keys: keys)
    expectGolden(picture(app, columns: columns, rows: rows), name + ".txt")
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func denserLanesShowMoreQuarters(columns: Int, rows: Int) {
    let portfolio = Portfolio()
    var app = portfolio.app(columns: columns, rows: rows, keys: "4")
    let before = quarters(app)
    _ = app.handle(.command(.denser))
    portfolio.settle(&app, columns: columns, rows: rows)
    #expect(columns == 120 ? quarters(app) > before : quarters(app) >= before)
    expectGolden(picture(app, columns: columns, rows: rows), "roadmap-compact-\(columns)x\(rows).txt")
  }

  private func quarters(_ app: AppViewModel) -> Int {
    if case .roadmap(let screen) = app.top { screen.layout.shown.count } else { 0 }
  }
}
