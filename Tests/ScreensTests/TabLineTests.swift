import Domain
import TerminalKit
import TestSupport
import Testing
import Theming
import ViewModels

@testable import Screens

/// The line of tabs says where one is at any width, and never loses a screen or an alert.
@Suite struct TabLineTests {
  private static let widths = [80, 90, 100, 110, 120, 140, 160, 200]

  /// The line, with what it says in the scope of alerts.
  private func line(_ app: AppViewModel, columns: Int) -> (text: String, alerts: String, drawn: Drawn) {
    var canvas = Canvas(size: Size(columns: columns, rows: 40))
    let drawn = draw(app, into: &canvas)
    var alerts = ""
    for column in 0..<columns {
      let cell = canvas[Position(column: column, row: 1)]
      if cell.role == ThemeScope.tabAlert.role { alerts.unicodeScalars.append(cell.base) }
    }
    return (canvas.text(row: 1), alerts, drawn)
  }

  private func app(_ route: Route?, columns: Int, keys: String = "", name: String? = nil) -> AppViewModel {
    let portfolio = Portfolio()
    var app = portfolio.app(columns: columns, rows: 40, keys: keys)
    if let route { app.go(route) }
    var report = AccountFixture.burning
    if let name { report.summary.name = name }
    portfolio.settle(&app, columns: columns, rows: 40)
    app.show(report: report, for: "A-1")
    app.layout(columns: columns, rows: 40)
    return app
  }

  @Test(arguments: widths, ["1", "2", "3", "4", "5", "6", "7", "8"])
  func everyScreenIsInTheLine(columns: Int, key: String) {
    let (text, alerts, drawn) = line(app(nil, columns: columns, keys: key), columns: columns)
    for tab in Tab.allCases.indices { #expect(text.contains("\(tab + 1)"), "\(text)") }
    #expect(text.contains("[\(key) "), "the one in use is whole: \(text)")
    let tabs = drawn.zones.filter { $0.rect.row == 1 }.map(\.target)
    for tab in Tab.allCases { #expect(tabs.contains(.command(tab.command)), "\(tab) can be clicked") }
    // The watchlist and what is past due want somebody to look, unless somebody does.
    if key != "2", key != "3" { #expect(alerts.count { $0 == "!" || $0.isNumber } >= 2, "\(alerts) of \(text)") }
  }

  @Test(arguments: widths, ["2", "3", "5", "7"])
  func theOneInUseKeepsItsCount(columns: Int, key: String) throws {
    let app = app(nil, columns: columns, keys: key)
    let badge = try #require(app.tab.flatMap(app.badge(of:)))
    let text = line(app, columns: columns).text
    #expect(text.contains(" \(badge.text)]"), "\(text)")
  }

  @Test(arguments: widths)
  func theWayToWhatIsOpenIsInTheBrackets(columns: Int) {
    let account = line(app(.account("A-1", nil), columns: columns), columns: columns).text
    #expect(account.contains("[1 Heatmap › Harbor Dental]"), "\(account)")
    let tree = line(app(.explanation("A-1", .quality), columns: columns), columns: columns).text
    #expect(tree.contains("Service Quality]"), "\(tree)")
    #expect(tree.contains("8"), "the last screen is still there: \(tree)")
  }

  @Test(arguments: widths)
  func hostileNamesLeaveTheOtherScreensTheirKeys(columns: Int) {
    for name in [String(repeating: "Long ", count: 2000), "\u{1B}[2J\u{202E}evil", "東京データ株式会社", "مرحبا بالعالم"] {
      let (text, _, drawn) = line(app(.account("A-1", nil), columns: columns, name: name), columns: columns)
      for key in 2...8 { #expect(text.contains(" \(key)"), "\(key) in \(text)") }
      #expect(text.contains("]"), "the brackets are closed: \(text)")
      for zone in drawn.zones where zone.rect.row == 1 { #expect(zone.rect.maxColumn <= columns) }
    }
  }

  @Test func aClickOnTheWayGoesBackToIt() throws {
    var app = app(.account("A-1", nil), columns: 120)
    app.go(.explanation("A-1", .quality))
    app.layout(columns: 120, rows: 40)
    let drawn = line(app, columns: 120).drawn
    let back = try #require(drawn.zones.first { $0.rect.row == 1 && $0.target == .command(.back) })
    _ = app.handle(.hit(back.target))
    guard case .account = app.top else { return #expect(Bool(false), "the account is on top") }
  }
}
