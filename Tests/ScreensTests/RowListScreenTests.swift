import Domain
import Foundation
import TerminalKit
import TestSupport
import Testing
import Theming
import ViewModels

@testable import Screens

/// The lists of decisions, initiatives, calls to action and data, as text and under the mouse.
@Suite struct RowListScreenTests {
  static let tabs = [("decisions", "5"), ("initiatives", "6"), ("ctas", "7"), ("data", "8")]
  static let sizes = [(80, 24), (120, 40), (200, 60)]
  /// The rule about calls to action that nobody owns.
  private static let unrecapped = EditRule.all.filter { $0.table == .meetings && $0.id == "LNT-04" }[0].key
  private static let ownerless = EditRule.all.filter { $0.table == .ctas && $0.column == "owner" }[0].key

  @Test(arguments: tabs, sizes)
  func everyTabLooksAsItDid(tab: (name: String, key: String), size: (columns: Int, rows: Int)) {
    let app = Portfolio().app(columns: size.columns, rows: size.rows, keys: tab.key)
    expectGolden(
      picture(app, columns: size.columns, rows: size.rows), "\(tab.name)-\(size.columns)x\(size.rows).txt")
  }

  @Test(arguments: [
    ("ctas-by-owner-120x40", 120, 40, "7 Tab Tab Tab j j o"), ("ctas-mine-80x24", 80, 24, "7 Tab Tab Tab Tab"),
    ("ctas-sorted-120x40", 120, 40, "7 l l l s S j"), ("ctas-searching-120x40", 120, 40, "7 / number"),
    ("ctas-40x10", 40, 10, "7 j"), ("ctas-60x15", 60, 15, "7 G"),
    ("decisions-without-credit-120x40", 120, 40, "5 Tab Tab Tab Tab"), ("initiatives-by-status-80x24", 80, 24, "6 Tab"),
    ("data-provenance-120x40", 120, 40, "8 Tab j"), ("data-provenance-80x24", 80, 24, "8 Tab"),
    ("data-imports-120x40", 120, 40, "8 Tab Tab"), ("data-imports-80x24", 80, 24, "8 Tab Tab"),
  ])
  func everyFaceLooksAsItDid(name: String, columns: Int, rows: Int, keys: String) {
    let app = Portfolio().app(columns: columns, rows: rows, keys: keys)
    expectGolden(picture(app, columns: columns, rows: rows), name + ".txt")
  }

  @Test(arguments: [
    ("data-accounts-behind-120x40", RowList.behind(.noOwner)), ("data-import-120x40", .imported(3)),
    ("data-ctas-behind-120x40", .breaking(ownerless)), ("data-meetings-behind-120x40", .breaking(unrecapped)),
  ])
  func whatLiesBehindLooksAsItDid(name: String, list: RowList) {
    let portfolio = Portfolio()
    var app = portfolio.app(columns: 120, rows: 40, keys: "8")
    app.go(.rows(list))
    portfolio.settle(&app, columns: 120, rows: 40)
    expectGolden(picture(app, columns: 120, rows: 40), name + ".txt")
  }

  // MARK: - The mouse

  private func target(_ text: String, _ app: AppViewModel) throws -> HitTarget {
    var canvas = Canvas(size: Size(columns: 120, rows: 40))
    let drawn = draw(app, into: &canvas)
    for row in 0..<40 {
      let line = canvas.text(row: row)
      guard let range = line.range(of: text) else { continue }
      let column = line.distance(from: line.startIndex, to: range.lowerBound) + 1
      let position = Position(column: column, row: row)
      return try #require(drawn.zones.last { $0.rect.contains(position) }?.target)
    }
    Issue.record("\(text) is not on the screen")
    return .pane(0)
  }

  @Test func chipsHeadingsAndRowsAreClicked() throws {
    let portfolio = Portfolio()
    var app = portfolio.app(columns: 120, rows: 40, keys: "7")
    func list() throws -> RowListViewModel {
      guard case .rows(let list) = app.stack[0] else { throw Missing() }
      return list
    }
    _ = app.handle(.hit(try target("Late 5", app)))
    portfolio.settle(&app, columns: 120, rows: 40)
    #expect(try list().view == .callsLate)
    _ = app.handle(.hit(try target("What", app)))
    portfolio.settle(&app, columns: 120, rows: 40)
    #expect(try list().query.sort == .title)
    _ = app.handle(.hit(try target("Renewal plan", app)))
    #expect(try list().selectedID == "C-2")
    let effects = app.handle(.doubleHit(try target("Renewal plan", app)))
    #expect(effects.isEmpty)
    guard case .account(let account) = app.top else { throw Missing() }
    #expect(account.pane == .actions)
  }

  @Test func aClickOnAGroupFoldsIt() throws {
    let portfolio = Portfolio()
    var app = portfolio.app(columns: 120, rows: 40, keys: "7 Tab Tab Tab")
    let before = picture(app, columns: 120, rows: 40)
    _ = app.handle(.hit(try target("Mia Keller  2", app)))
    portfolio.settle(&app, columns: 120, rows: 40)
    let after = picture(app, columns: 120, rows: 40)
    #expect(before.contains("▾ Mia Keller"))
    #expect(after.contains("▸ Mia Keller"))
  }

  @Test(arguments: RowView.allCases, [40, 60, 80, 118, 160, 198])
  func columnsFitAndKeepWhatNamesTheRow(view: RowView, width: Int) {
    let placed = PaneColumns(view.columns.map(\.column), width: width - RowColumn.margin)
    for (left, right) in zip(placed.places, placed.places.dropFirst()) {
      #expect(left.offset + left.width + PaneColumns.gap <= right.offset)
    }
    #expect(placed.places.contains { view.columns[$0.index].isName }, "the name stays")
    if width >= 80, let last = placed.places.last { #expect(last.offset + last.width <= width - RowColumn.margin) }
  }

  private struct Missing: Error {}
}
