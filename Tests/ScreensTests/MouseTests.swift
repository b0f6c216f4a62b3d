import Domain
import Foundation
import TerminalKit
import Testing
import Theming
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

  @Test func aCellOfTheWallIsItsAccount() throws {
    let portfolio = Portfolio()
    var app = portfolio.app(columns: 120, rows: 40, keys: "Tab Tab")
    var canvas = Canvas(size: Size(columns: 120, rows: 40))
    let drawn = draw(app, into: &canvas)
    // Pine Legal has the largest MRR of its segment, Orbit Foods the next.
    let zones = drawn.zones.filter { $0.target == .row(1, column: nil) }
    let zone = try #require(zones.first)
    #expect(
      canvas[Position(column: zone.rect.column + zone.rect.columns / 2, row: zone.rect.row)].role
        == Colour.yellow.cell.role)
    _ = app.handle(.doubleHit(zone.target))
    portfolio.settle(&app, columns: 120, rows: 40)
    #expect(app.stack.count == 2)
  }

  @Test func facesAndFiguresAreClicked() throws {
    var portfolio = Portfolio()
    portfolio.figures = SegmentFixture.summary
    var app = portfolio.app(columns: 120, rows: 40, keys: "Tab")
    var canvas = Canvas(size: Size(columns: 120, rows: 40))
    var drawn = draw(app, into: &canvas)
    let line = canvas.text(row: 3)
    let wall = try #require(line.range(of: "Wall"))
    #expect(zone(drawn, line.distance(from: line.startIndex, to: wall.lowerBound), 3) == .pane(2))
    _ = app.handle(.hit(.row(1, column: 7)))
    portfolio.settle(&app, columns: 120, rows: 40)
    drawn = draw(app, into: &canvas)
    guard case .heatmap(let heatmap) = app.top else { return #expect(Bool(false), "not on the heatmap") }
    #expect(heatmap.figures.column == .pastDue)
    #expect(heatmap.figures.selected?.part.segment == .b)
    _ = app.handle(.hit(.pane(2)))
    guard case .heatmap(let heatmap) = app.top else { return #expect(Bool(false), "not on the heatmap") }
    #expect(heatmap.face == .wall)
  }

  @Test func aLineOfAFrequencyIsClicked() {
    let portfolio = Portfolio()
    var app = portfolio.app(columns: 80, rows: 24, keys: "F")
    var canvas = Canvas(size: Size(columns: 80, rows: 24))
    let drawn = draw(app, into: &canvas)
    let row = (0..<24).first { canvas.text(row: $0).contains("50 to below 60") } ?? 0
    _ = app.handle(.doubleHit(zone(drawn, 10, row) ?? .pane(0)))
    portfolio.settle(&app, columns: 80, rows: 24)
    #expect(app.top.viewModel.filter.text == "health>=50 health<60")
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

  @Test func aClickOnTheTimelineTakesTheDayAndOneOnALoadLeadsToItsMeetings() throws {
    let portfolio = Portfolio()
    var app = portfolio.app(columns: 120, rows: 40, keys: "3")
    var canvas = Canvas(size: Size(columns: 120, rows: 40))
    let drawn = draw(app, into: &canvas)
    func row(_ text: String) throws -> Int { try #require((0..<40).first { canvas.text(row: $0).contains(text) }) }
    let timeline = try row("Orbit Foods")
    let today = try #require(RadarTimeline(cells: 91).cell(of: 0))
    _ = app.handle(.hit(try #require(zone(drawn, RadarLayout.timelineMargin + today + 9, timeline))))
    guard case .radar(let radar) = app.top else { return #expect(Bool(false), "not on the radar") }
    #expect(radar.focus == .timeline)
    #expect(radar.timeline.cursor == 9)
    #expect(radar.selectedAccount?.name == "Orbit Foods")
    let load = try row("Jon R.")
    let target = try #require(
      (60..<120).lazy.compactMap { zone(drawn, $0, load) }.first { target in
        if case .paneRow(_, _, column: 4) = target { true } else { false }
      })
    _ = app.handle(.hit(target))
    _ = app.handle(.doubleHit(target))
    #expect(picture(app, columns: 120, rows: 40).contains("24 strategic meetings of 12 a week"))
    let queue = try row("Old Clock Works")
    _ = app.handle(.command(.back))
    _ = app.handle(.doubleHit(try #require(zone(drawn, 70, queue))))
    #expect(app.stack.count == 2)
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
