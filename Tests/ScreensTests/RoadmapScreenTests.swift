import Domain
import Foundation
import TerminalKit
import TestSupport
import Testing
import Theming
import ViewModels

@testable import Screens

/// The roadmap lanes as people see them.
@Suite struct RoadmapScreenTests {
  static let frames: [(name: String, columns: Int, rows: Int, keys: String)] = [
    ("roadmap-80x24", 80, 24, "4"), ("roadmap-120x40", 120, 40, "4"), ("roadmap-200x60", 200, 60, "4"),
    ("roadmap-60x15", 60, 15, "4 l"), ("roadmap-40x10", 40, 10, "4 l j"),
    ("roadmap-crowded-lane-80x24", 80, 24, "4 l j j j j"), ("roadmap-scrolled-120x40", 120, 40, "4 l l l l"),
    ("roadmap-rule-120x40", 120, 40, "4 k l"), ("roadmap-card-120x40", 120, 40, "4 Enter"),
    ("roadmap-card-80x24", 80, 24, "4 Enter j"), ("roadmap-card-200x60", 200, 60, "4 Enter G"),
    ("roadmap-rows-of-a-rule-120x40", 120, 40, "4 k Enter"), ("roadmap-next-account-120x40", 120, 40, "4 )"),
  ]

  @Test(arguments: frames)
  func theLanesLookAsTheyDid(name: String, columns: Int, rows: Int, keys: String) {
    let app = Portfolio().app(columns: columns, rows: rows, keys: keys)
    expectGolden(picture(app, columns: columns, rows: rows), name + ".txt")
  }

  private func screen(_ report: RoadmapReport, columns: Int = 120, rows: Int = 40) -> (canvas: Canvas, drawn: Drawn) {
    var app = Portfolio().app(columns: columns, rows: rows, keys: "4")
    app.show(roadmap: report, for: "A-Har")
    app.layout(columns: columns, rows: rows)
    var canvas = Canvas(size: Size(columns: columns, rows: rows))
    let drawn = draw(app, into: &canvas)
    return (canvas, drawn)
  }

  private func text(_ canvas: Canvas) -> String {
    (0..<canvas.size.rows).map { canvas.text(row: $0) }.joined(separator: "\n")
  }

  @Test func anEmptyRoadmapSaysWhatWouldFillIt() {
    var report = RoadmapFixture.crowded()
    report.initiatives = []
    report.findings = []
    #expect(text(screen(report).canvas).contains("initiatives.csv"))
    report.initiatives = [RoadmapFixture.item(1, "Done", .completed, .growth, "2026-Q4")]
    #expect(text(screen(report).canvas).contains("the only initiative is done or declined"))
  }

  @Test func aBlockedCardIsToldInASCIIToo() {
    let ascii = GlyphTwins.ascii(screen(RoadmapFixture.crowded()).canvas)
    let lines = (0..<40).map { ascii.text(row: $0) }
    let firewall = lines.first { $0.contains("Firewall") } ?? ""
    #expect(firewall.contains("R Firewall refresh X G-8"), "\(firewall)")
    #expect(lines.contains { $0.contains("MFA for all staff") && $0.contains("^") })
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func hostileTitlesStayInTheirCells(columns: Int, rows: Int) {
    let titles = [
      "\u{1B}[2J\u{202E}evil\u{7}\u{200B}\r\n\tname", String(repeating: "Long ", count: 2000),
      "東京データ株式会社の移行計画と予算", "مرحبا بالعالم خارطة الطريق", String(repeating: "e\u{301}", count: 400),
      "👩‍👩‍👧‍👦 family", "",
    ]
    var report = RoadmapFixture.crowded(name: titles[0] + titles[1])
    for index in report.initiatives.indices {
      report.initiatives[index].title = titles[index % titles.count]
      report.initiatives[index].owner = titles[(index + 1) % titles.count]
      report.initiatives[index].summary = titles[(index + 2) % titles.count]
    }
    report.lastRevision?.note = titles[0] + titles[2]
    report.gates[1].cause = titles[0]
    for keys in ["4", "4 l Enter", "4 k Enter"] {
      var portfolio = Portfolio()
      portfolio.roadmap = report
      let app = portfolio.app(columns: columns, rows: rows, keys: keys)
      var canvas = Canvas(size: Size(columns: columns, rows: rows))
      let drawn = draw(app, into: &canvas)
      for row in 0..<rows {
        for scalar in canvas.text(row: row).unicodeScalars {
          #expect(
            !(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
              || scalar.value == 0x200B))
        }
      }
      for zone in drawn.zones { #expect(zone.rect.intersection(canvas.bounds) == zone.rect) }
      // The lines between quarters are where they were: no title has pushed them.
      guard keys == "4", case .roadmap(let roadmap) = app.top else { continue }
      let layout = roadmap.layout
      for lane in layout.lanes {
        for place in layout.shown.indices {
          let cell = Position(column: layout.start(ofShown: place), row: app.layout.bodyRow + lane.row)
          #expect(canvas[cell].base == "│")
        }
      }
    }
  }

  @Test func aClickSelectsTheCardAndASecondOneOpensIt() throws {
    let portfolio = Portfolio()
    var app = portfolio.app(columns: 120, rows: 40, keys: "4")
    var canvas = Canvas(size: Size(columns: 120, rows: 40))
    let drawn = draw(app, into: &canvas)
    let row = try #require((0..<40).first { canvas.text(row: $0).contains("BI pilot") })
    let text = canvas.text(row: row)
    let column = text.distance(from: text.startIndex, to: try #require(text.range(of: "BI pilot")).lowerBound)
    let target = try #require(drawn.zones.last { $0.rect.contains(Position(column: column, row: row)) }?.target)
    _ = app.handle(.hit(target))
    guard case .roadmap(let roadmap) = app.top else { return #expect(Bool(false), "not on the roadmap") }
    #expect(roadmap.cursor.card == "IN-4")
    _ = app.handle(.doubleHit(target))
    portfolio.settle(&app, columns: 120, rows: 40)
    #expect(picture(app, columns: 120, rows: 40).contains("Initiative IN-4"))
  }

  @Test func aCursorMoveRepaintsLittle() {
    let portfolio = Portfolio()
    var app = portfolio.app(columns: 120, rows: 40, keys: "4")
    func frame() -> Canvas {
      var canvas = Canvas(size: Size(columns: 120, rows: 40))
      _ = draw(app, into: &canvas)
      return canvas
    }
    let before = frame()
    portfolio.press("j", &app)
    portfolio.settle(&app, columns: 120, rows: 40)
    let after = frame()
    // Two cards, the sentence of up to three lines, the heading, the position.
    #expect((0..<40).count { !before.sameRow($0, as: after) } <= 7)
  }
}
