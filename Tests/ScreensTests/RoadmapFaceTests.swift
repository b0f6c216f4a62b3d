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
  ])
  func theFacesLookAsTheyDid(name: String, columns: Int, rows: Int, keys: String) {
    let app = Portfolio().app(columns: columns, rows: rows, keys: keys)
    expectGolden(picture(app, columns: columns, rows: rows), name + ".txt")
  }
}
