import Domain
import TerminalKit
import TestSupport
import Testing
import ViewModels

@testable import Screens

/// A row of the portfolio as it is drawn.
@Suite struct SourceRowScreenTests {
  private func screen(_ row: SourceRow, _ size: Size, header: PortfolioHeader = AccountFixture.header)
    -> SourceRowViewModel
  {
    var model = SourceRowViewModel(row)
    model.layout(rows: size.rows, columns: size.columns)
    model.show(header: header)
    model.show(sourceContent: RowFixture.content(row), of: row)
    return model
  }

  private func draw(_ screen: SourceRowViewModel, _ size: Size) -> (canvas: Canvas, drawn: Drawn) {
    var canvas = Canvas(size: size)
    var drawn = Drawn()
    SourceRowScreen.draw(screen, in: canvas.bounds, into: &canvas, drawn: &drawn)
    return (canvas, drawn)
  }

  @Test(arguments: AccountScreenTests.sizes)
  func aDecisionAtEverySize(size: Size) {
    let (canvas, _) = draw(screen(SourceRow(.decisions, "D-12"), size), size)
    expectGolden(AccountScreenTests.text(canvas), "row-decision-\(size.columns).txt")
  }

  @Test func aTicket() {
    let size = AccountScreenTests.sizes[0]
    var model = screen(SourceRow(.tickets, "T-1043"), size)
    _ = model.handle(.last)
    expectGolden(AccountScreenTests.text(draw(model, size).canvas), "row-ticket-80.txt")
  }

  @Test(arguments: AccountScreenTests.sizes)
  func aCallWithItsChecklistAtEverySize(size: Size) {
    let (canvas, _) = draw(screen(SourceRow(.ctas, "C-7"), size), size)
    expectGolden(AccountScreenTests.text(canvas), "row-checklist-\(size.columns).txt")
  }

  @Test func aCallWithoutAChecklistSaysHowToBeginOne() {
    let size = AccountScreenTests.sizes[0]
    let text = AccountScreenTests.text(draw(screen(SourceRow(.ctas, "bare"), size), size).canvas)
    #expect(text.contains("No step is written down: a adds what has to be done."))
  }

  @Test func aSecondClickOnAStepTicksIt() throws {
    let size = AccountScreenTests.sizes[1]
    var model = screen(SourceRow(.ctas, "C-7"), size)
    let (canvas, drawn) = draw(model, size)
    let row = try #require((0..<size.rows).first { canvas.text(row: $0).contains("[ ] Send the invitation") })
    let zone = try #require(drawn.zones.first { $0.rect.row == row })
    #expect(model.handle(hit: zone.target, isDouble: false).isEmpty)
    #expect(model.handle(hit: zone.target, isDouble: true) == [.command(.tickStep)])
    #expect(model.line?.step?.text == "Send the invitation")
  }

  @Test func aRowThatIsGoneOrNotReadYetSaysSo() {
    let size = Size(columns: 80, rows: 6)
    #expect(AccountScreenTests.text(draw(SourceRowViewModel(SourceRow(.risks, "R")), size).canvas).contains("Reading"))
    let gone = screen(SourceRow(.risks, "gone"), size)
    #expect(AccountScreenTests.text(draw(gone, size).canvas).contains("no such row any more"))
  }

  @Test(arguments: BundleTable.allCases)
  func everyTableAtEverySizeHasItsCursorOnTheMarkedRow(table: BundleTable) throws {
    for columns in [1, 7, 30, 60, 80, 200] {
      for rows in [1, 2, 4, 9, 20, 50] {
        let size = Size(columns: columns, rows: rows)
        var model = screen(SourceRow(table, "X"), size)
        _ = model.handle(.moveDown)
        let (canvas, drawn) = draw(model, size)
        let cursor = try #require(drawn.cursor)
        #expect(Rect(size).contains(cursor))
        if model.layout.listRows > 0 { #expect(canvas.text(row: cursor.row).hasPrefix("▸")) }
        for zone in drawn.zones { #expect(zone.rect.intersection(Rect(size)) == zone.rect) }
      }
    }
  }

  @Test func aClickSelectsAndASecondOneOpens() throws {
    let size = AccountScreenTests.sizes[1]
    var model = screen(SourceRow(.decisions, "D-12"), size)
    let (canvas, drawn) = draw(model, size)
    let row = try #require((0..<size.rows).first { canvas.text(row: $0).contains("Meeting ") })
    let zone = try #require(drawn.zones.first { $0.rect.row == row })
    #expect(model.handle(hit: zone.target, isDouble: false).isEmpty)
    #expect(draw(model, size).drawn.cursor?.row == row)
    #expect(model.handle(hit: zone.target, isDouble: true) == [.go(.sourceRow(SourceRow(.meetings, "A-1")))])
  }

  @Test func hostileTextStaysInItsPlace() throws {
    let evil = "\u{1B}[2J\u{202E}evil\u{7}\r\n\t" + String(repeating: "東京e\u{301}", count: 4000)
    let row = SourceRow(.decisions, evil)
    var content = try #require(RowFixture.content(row))
    for place in content.cells.indices where content.cells[place].column.type == .text {
      content.cells[place].value = .text(evil)
    }
    content.sources = [evil]
    for size in AccountScreenTests.sizes {
      var model = screen(row, size)
      model.show(sourceContent: content, of: row)
      for _ in 0..<30 {
        let text = AccountScreenTests.text(draw(model, size).canvas)
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
        _ = model.handle(.moveDown)
      }
    }
  }
}
