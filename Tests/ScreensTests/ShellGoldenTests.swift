import Domain
import Foundation
import TerminalKit
import TestSupport
import Testing
import ViewModels

@testable import Screens

/// What lies over every screen, and what the shell says about it.
@Suite struct ShellGoldenTests {
  private func frame(_ app: AppViewModel, _ size: Size) -> String {
    picture(app, columns: size.columns, rows: size.rows)
  }

  static let sizes = [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 200, rows: 60)]

  private func name(_ name: String, _ size: Size) -> String { "\(name)-\(size.columns)x\(size.rows).txt" }

  @Test(arguments: sizes)
  func jumpLabelsStandOnWhatTheyClick(size: Size) {
    let portfolio = Portfolio()
    var app = portfolio.app(columns: size.columns, rows: size.rows)
    var canvas = Canvas(size: size)
    app.label(draw(app, into: &canvas).targets)
    expectGolden(frame(app, size), name("jump", size))
  }

  @Test(arguments: sizes)
  func aPresentationSaysSo(size: Size) {
    var portfolio = Portfolio()
    portfolio.header.isPresenting = true
    portfolio.header.currency = "USD~"
    portfolio.header.today = Portfolio.asOf + 1
    expectGolden(
      frame(portfolio.app(columns: size.columns, rows: size.rows), size), name("presenting", size))
  }

  @Test func aSmallPresentationSaysSoOverTheList() {
    var portfolio = Portfolio()
    portfolio.header.isPresenting = true
    portfolio.header.today = Portfolio.asOf + 1
    expectGolden(
      frame(portfolio.app(columns: 60, rows: 15), Size(columns: 60, rows: 15)), "presenting-60x15.txt")
  }

  @Test(arguments: sizes)
  func aWeekIsComparedInTheCells(size: Size) {
    var portfolio = Portfolio()
    for index in portfolio.accounts.indices {
      let account = portfolio.accounts[index]
      guard !account.dimensions.isEmpty else { continue }
      // A week ago everything was ten points better, and Green where it is Yellow now.
      portfolio.accounts[index].weekBefore = (account.dimensions + [account.composite]).map { shown in
        var was = shown
        was.score = shown.score.map { Points(millionths: min(100_000_000, $0.millionths + 10_000_000)) }
        was.colour = shown.colour == .yellow ? .green : shown.colour == .red ? .yellow : shown.colour
        return was
      }
    }
    var app = portfolio.app(columns: size.columns, rows: size.rows)
    _ = app.handle(.command(.weekMarks))
    portfolio.settle(&app, columns: size.columns, rows: size.rows)
    expectGolden(frame(app, size), name("week", size))
  }

  @Test(arguments: sizes)
  func changesAreMarkedAndCounted(size: Size) {
    let portfolio = Portfolio()
    var app = portfolio.app(columns: size.columns, rows: size.rows)
    app.show(changes: [0, 3, 5])
    portfolio.settle(&app, columns: size.columns, rows: size.rows)
    expectGolden(frame(app, size), name("changes", size))
    _ = app.handle(.command(.showWatchlist))
    portfolio.settle(&app, columns: size.columns, rows: size.rows)
    expectGolden(frame(app, size), name("changes-watchlist", size))
  }

  @Test func compactRowsHaveMoreRoom() {
    let portfolio = Portfolio()
    var app = portfolio.app(columns: 120, rows: 40)
    _ = app.handle(.command(.denser))
    portfolio.settle(&app, columns: 120, rows: 40)
    expectGolden(frame(app, Size(columns: 120, rows: 40)), "compact-120x40.txt")
  }

  @Test(arguments: sizes)
  func exportAndViewsAreLists(size: Size) {
    let portfolio = Portfolio()
    var app = portfolio.app(columns: size.columns, rows: size.rows)
    _ = app.handle(.command(.exportView))
    expectGolden(frame(app, size), name("export", size))
    app.leaveOverlay()
    app.show(views: [
      SavedView(name: "Mia's reds", tab: "heatmap", setting: ViewSetting(filter: "owner:mia color:red", sort: "mrr")),
      SavedView(name: "Evil\u{1B}[2J", tab: "watchlist", setting: ViewSetting()),
    ])
    expectGolden(frame(app, size), name("views", size))
  }

  /// A click on a heading sorts, a second one reverses, a third one leads back.
  @Test func headingsAreClicked() throws {
    let portfolio = Portfolio()
    var app = portfolio.app(columns: 120, rows: 40)
    var seen: [String] = []
    for _ in 0..<3 {
      var canvas = Canvas(size: Size(columns: 120, rows: 40))
      let drawn = draw(app, into: &canvas)
      let row = try #require(
        (0..<10).first { canvas.text(row: $0).contains("Account") && canvas.text(row: $0).contains("MRR") })
      let text = canvas.text(row: row)
      let column = try #require(text.range(of: "MRR")).lowerBound
      let at = Position(column: text.distance(from: text.startIndex, to: column), row: row)
      let target = try #require(drawn.zones.last { $0.rect.contains(at) }?.target)
      _ = app.handle(.hit(target))
      portfolio.settle(&app, columns: 120, rows: 40)
      guard case .heatmap(let heatmap) = app.top else { return #expect(Bool(false), "left") }
      let query = heatmap.list.query
      seen.append("\(query.sort?.rawValue ?? "groups") \(query.isReversed)")
    }
    #expect(seen == ["mrr true", "mrr false", "groups false"])
  }
}
