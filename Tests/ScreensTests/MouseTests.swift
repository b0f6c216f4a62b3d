import Domain
import Foundation
import TerminalKit
import Testing
import ViewModels

@testable import Screens

/// What is clicked is what is drawn there.
@Suite struct MouseTests {
  private func zone(_ drawn: Drawn, _ column: Int, _ row: Int) -> HitTarget? {
    drawn.zones.last { $0.rect.contains(Position(column: column, row: row)) }?.target
  }

  @Test func aClickSelectsTheAccountAndTheCellItPointsAt() throws {
    let portfolio = Portfolio()
    var app = portfolio.app(columns: 120, rows: 40)
    var canvas = Canvas(size: Size(columns: 120, rows: 40))
    let drawn = draw(app, into: &canvas)
    let row = try #require((0..<40).first { canvas.text(row: $0).contains("Vale Clinics") })
    let cx = try #require(HeatmapColumn.placed(in: 120).first { $0.column == .cx })
    let target = try #require(zone(drawn, cx.start + 1, row))
    _ = app.handle(.hit(target))
    portfolio.settle(&app, columns: 120, rows: 40)
    guard case .heatmap(let heatmap) = app.top else { return #expect(Bool(false), "not on the heatmap") }
    #expect(heatmap.list.selected?.name == "Vale Clinics")
    #expect(heatmap.visibleColumn == .cx)
    _ = app.handle(.doubleHit(target))
    #expect(app.stack.count == 2)
  }

  @Test func aClickOnAHeadingFoldsIt() throws {
    let portfolio = Portfolio()
    var app = portfolio.app(columns: 120, rows: 40)
    var canvas = Canvas(size: Size(columns: 120, rows: 40))
    let drawn = draw(app, into: &canvas)
    let row = try #require((0..<40).first { canvas.text(row: $0).contains("B  Modernize") })
    _ = app.handle(.hit(try #require(zone(drawn, 30, row))))
    portfolio.settle(&app, columns: 120, rows: 40)
    #expect(!picture(app, columns: 120, rows: 40).contains("Vale Clinics"))
  }

  @Test func aViewIsClickedByItsName() throws {
    let portfolio = Portfolio()
    var app = portfolio.app(columns: 120, rows: 40, keys: "2")
    for title in ["Late CTAs", "Snoozed", "Attention"] {
      var canvas = Canvas(size: Size(columns: 120, rows: 40))
      let drawn = draw(app, into: &canvas)
      let line = canvas.text(row: 3)
      let name = try #require(line.range(of: title))
      _ = app.handle(.hit(try #require(zone(drawn, line.distance(from: line.startIndex, to: name.lowerBound), 3))))
      portfolio.settle(&app, columns: 120, rows: 40)
      #expect(picture(app, columns: 120, rows: 40).contains("[" + title))
    }
  }

  @Test func aHeadingOfTheWatchlistFoldsByAClick() throws {
    let portfolio = Portfolio()
    var app = portfolio.app(columns: 120, rows: 40, keys: "2 Tab Tab")
    var canvas = Canvas(size: Size(columns: 120, rows: 40))
    let drawn = draw(app, into: &canvas)
    let row = try #require((0..<40).first { canvas.text(row: $0).contains("▾ W-REN") })
    #expect(canvas.text(row: row + 1).contains("Vale Clinics"))
    _ = app.handle(.hit(try #require(zone(drawn, 30, row))))
    portfolio.settle(&app, columns: 120, rows: 40)
    let lines = picture(app, columns: 120, rows: 40).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[row].contains("▸ W-REN"))
    #expect(!lines[row + 1].contains("Vale Clinics"))
  }

  @Test func tabsAndHintsAreClicked() throws {
    let app = Portfolio().app(columns: 120, rows: 40)
    var canvas = Canvas(size: Size(columns: 120, rows: 40))
    let drawn = draw(app, into: &canvas)
    #expect(zone(drawn, 14, 1) == .command(.showWatchlist))
    let footer = canvas.text(row: 39)
    let help = try #require(footer.range(of: "? help"))
    #expect(zone(drawn, footer.distance(from: footer.startIndex, to: help.lowerBound), 39) == .command(.help))
  }

  @Test func anOverlayTakesTheClicksOfWhatItCovers() {
    let portfolio = Portfolio()
    let app = portfolio.app(columns: 80, rows: 24, keys: "?")
    var canvas = Canvas(size: Size(columns: 80, rows: 24))
    let drawn = draw(app, into: &canvas)
    for row in 5..<20 {
      if case .overlayRow? = zone(drawn, 10, row) {} else { Issue.record("row \(row) is not the overlay's") }
    }
  }
}
