import Domain
import TerminalKit
import TestSupport
import Testing
import ViewModels

@testable import Screens

/// The account as it is drawn; the three sizes are the smallest full one, the design size and the large one.
@Suite struct AccountScreenTests {
  static let sizes = [Size(columns: 80, rows: 20), Size(columns: 120, rows: 34), Size(columns: 200, rows: 54)]

  static func draw(_ account: AccountViewModel, _ size: Size) -> (canvas: Canvas, drawn: Drawn) {
    var account = account
    account.layout(rows: size.rows, columns: size.columns)
    var canvas = Canvas(size: size)
    var drawn = Drawn()
    AccountScreen.draw(account, in: canvas.bounds, into: &canvas, drawn: &drawn)
    return (canvas, drawn)
  }

  static func text(_ canvas: Canvas) -> String {
    (0..<canvas.size.rows).map { row in
      var line = canvas.text(row: row)
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }.joined(separator: "\n") + "\n"
  }

  @Test(arguments: AccountPane.allCases, sizes)
  func everyPaneAtEverySize(pane: AccountPane, size: Size) {
    let (canvas, _) = Self.draw(AccountFixture.account(AccountFixture.burning, pane: pane), size)
    expectGolden(Self.text(canvas), "account-\(pane.title.lowercased())-\(size.columns).txt")
  }

  @Test(arguments: sizes)
  func callsWithChecklistsSayHowFarTheyAre(size: Size) {
    var report = AccountFixture.burning
    let call = report.facts.ctas[0].id
    report.checklists = [call: RowFixture.steps(of: call)]
    let (canvas, _) = Self.draw(AccountFixture.account(report, pane: .actions), size)
    expectGolden(Self.text(canvas), "account-checklists-\(size.columns).txt")
  }

  @Test func anAccountOfWhichNothingIsKnown() {
    let (canvas, _) = Self.draw(AccountFixture.account(AccountFixture.unknown), Self.sizes[1])
    expectGolden(Self.text(canvas), "account-unknown-120.txt")
  }

  @Test func anAccountBeforeAndWithoutItsReport() {
    let size = Size(columns: 80, rows: 4)
    var account = AccountViewModel(id: "A-1")
    #expect(Self.text(Self.draw(account, size).canvas).contains("Reading A-1"))
    account.show(report: nil, of: "A-1")
    #expect(Self.text(Self.draw(account, size).canvas).contains("There is no account A-1"))
  }

  @Test func hostileTextStaysInItsPlace() {
    let (canvas, _) = Self.draw(AccountFixture.account(AccountFixture.hostile), Self.sizes[1])
    let text = Self.text(canvas)
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" || $0 == "\u{200B}" })
    // What follows hostile text is still there.
    for part in ["Client Experience", "41.0", "renews", "Health", "G-3"] { #expect(text.contains(part), "\(part)") }
  }

  @Test(arguments: AccountPane.allCases)
  func everySizeSurvives(pane: AccountPane) {
    for report in [AccountFixture.burning, AccountFixture.unknown, AccountFixture.hostile] {
      let account = AccountFixture.account(report, pane: pane)
      for columns in [1, 2, 3, 5, 9, 17, 39, 40, 61, 79, 100, 159, 160, 230] {
        for rows in [1, 2, 3, 4, 5, 6, 9, 12, 14, 18, 28, 70] {
          let size = Size(columns: columns, rows: rows)
          let (_, drawn) = Self.draw(account, size)
          guard let cursor = drawn.cursor else {
            Issue.record("no cursor at \(size)")
            continue
          }
          #expect(Rect(size).contains(cursor), "cursor \(cursor) at \(size)")
          for zone in drawn.zones where zone.rect.intersection(Rect(size)) != zone.rect {
            Issue.record("zone \(zone) leaves \(size)")
          }
        }
      }
    }
  }

  @Test(arguments: sizes)
  func theHardwareCursorIsOnTheMarkedRow(size: Size) throws {
    var account = AccountFixture.account(AccountFixture.burning)
    account.layout(rows: size.rows, columns: size.columns)
    for _ in 0..<40 {
      let (canvas, drawn) = Self.draw(account, size)
      let cursor = try #require(drawn.cursor)
      #expect(canvas.text(row: cursor.row).hasPrefix("▸"))
      #expect((0..<size.rows).count { canvas.text(row: $0).hasPrefix("▸") } == 1)
      _ = account.handle(.moveDown)
    }
  }

  @Test func aClickOnAZoneSelectsWhatIsDrawnThere() {
    let size = Self.sizes[1]
    var account = AccountFixture.account(AccountFixture.burning)
    account.layout(rows: size.rows, columns: size.columns)
    let (_, drawn) = Self.draw(account, size)
    for zone in drawn.zones {
      guard case .row = zone.target else { continue }
      _ = account.handle(hit: zone.target, isDouble: false)
      let after = Self.draw(account, size).drawn
      #expect(after.cursor?.row == zone.rect.row)
    }
  }

  /// The names of eight panes share a line of eighty columns; the one in use is in sight however narrow it is.
  @Test(arguments: AccountPane.allCases)
  func theNamesOfThePanesFit(pane: AccountPane) throws {
    for columns in [20, 40, 60, 79, 80, 100, 120] {
      let size = Size(columns: columns, rows: 24)
      let (canvas, drawn) = Self.draw(AccountFixture.account(AccountFixture.burning, pane: pane), size)
      let line = try #require((0..<24).map { canvas.text(row: $0) }.first { $0.contains("[") })
      #expect(line.contains("[\(pane.shortTitle.prefix(4))"), "\(columns): \(line)")
      let zones = drawn.zones.filter { if case .pane = $0.target { true } else { false } }
      if columns >= 79 { #expect(zones.count == AccountPane.allCases.count, "\(line)") }
      for (left, right) in zip(zones, zones.dropFirst()) { #expect(left.rect.maxColumn <= right.rect.column) }
    }
  }

  @Test(arguments: AccountPane.allCases)
  func anEmptyPaneSaysWhyItIsEmpty(pane: AccountPane) {
    let (canvas, _) = Self.draw(AccountFixture.account(AccountFixture.unknown, pane: pane), Self.sizes[1])
    expectGolden(Self.text(canvas), "account-empty-\(pane.title.lowercased())-120.txt")
  }

  @Test(arguments: AccountPane.allCases, sizes)
  func hostileTextStaysInItsPaneAtEverySize(pane: AccountPane, size: Size) {
    let (canvas, _) = Self.draw(AccountFixture.account(AccountFixture.hostile, pane: pane), size)
    let text = Self.text(canvas)
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" || $0 == "\u{200B}" })
    #expect(text.contains("[\(pane.shortTitle.prefix(4))"))
    for row in 0..<size.rows { #expect(TextWidth.of(canvas.text(row: row)) <= size.columns) }
  }

  /// A click on a ticket selects the ticket, one on a figure the figure; only one row is ever marked.
  @Test(arguments: sizes)
  func ticketsAndTheirFiguresAreClicked(size: Size) throws {
    var account = AccountFixture.account(AccountFixture.burning, pane: .tickets, columns: size.columns, rows: size.rows)
    account.layout(rows: size.rows, columns: size.columns)
    let zones = Self.draw(account, size).drawn.zones
    var seen: Set<String> = []
    for zone in zones {
      switch zone.target {
      case .row(_, nil), .paneRow: break
      default: continue
      }
      _ = account.handle(hit: zone.target, isDouble: false)
      let (canvas, drawn) = Self.draw(account, size)
      #expect(drawn.cursor?.row == zone.rect.row)
      #expect((0..<size.rows).count { canvas.text(row: $0).hasPrefix("▸") } == 1)
      seen.insert(try #require(account.row).id)
    }
    #expect(seen.count > 5 && seen.contains("figure missed"))
  }
}
