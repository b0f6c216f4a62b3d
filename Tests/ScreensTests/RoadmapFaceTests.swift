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

  @Test(arguments: [
    ("roadmap-portfolio-hostile-120x40", 120, 40, "4 Tab l Enter j"),
    ("roadmap-portfolio-hostile-80x24", 80, 24, "4 Tab l Enter"),
    ("roadmap-reviews-hostile-80x24", 80, 24, "4 Tab Tab"), ("roadmap-reviews-hostile-200x60", 200, 60, "4 Tab Tab l"),
  ])
  func hostileNamesStayInTheirColumns(name: String, columns: Int, rows: Int, keys: String) {
    let names = [
      "\u{1B}[2J\u{202E}evil\u{7}\u{200B}\r\n\tname", String(repeating: "Long ", count: 2000), "東京データ株式会社の移行計画",
      "مرحبا بالعالم خارطة الطريق", String(repeating: "e\u{301}", count: 400), "👩‍👩‍👧‍👦 family", "",
    ]
    var portfolio = Portfolio()
    var report = RoadmapFixture.crowded(name: names[0] + names[2])
    for index in report.initiatives.indices {
      report.initiatives[index].title = names[index % names.count]
      report.initiatives[index].owner = names[(index + 1) % names.count]
    }
    portfolio.roadmap = report
    let app = portfolio.app(columns: columns, rows: rows, keys: keys)
    var canvas = Canvas(size: Size(columns: columns, rows: rows))
    let drawn = draw(app, into: &canvas)
    for row in 0..<rows {
      for scalar in canvas.text(row: row).unicodeScalars {
        #expect(
          !(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)))
      }
    }
    for zone in drawn.zones { #expect(zone.rect.intersection(canvas.bounds) == zone.rect) }
    expectGolden(picture(app, columns: columns, rows: rows), name + ".txt")
  }
}
