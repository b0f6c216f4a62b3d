import Domain
import TerminalKit
import Testing
import Theming
import ViewModels

@testable import Screens

/// State, selection and focus are in the text, and roles say the rest.
@Suite struct WithoutColourTests {
  private func frame(_ keys: String, columns: Int = 120, rows: Int = 40) -> (canvas: Canvas, drawn: Drawn) {
    var canvas = Canvas(size: Size(columns: columns, rows: rows))
    let drawn = draw(Portfolio().app(columns: columns, rows: rows, keys: keys), into: &canvas)
    return (canvas, drawn)
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func exactlyOneRowHasTheMarkerAndTheCursorIsOnIt(columns: Int, rows: Int) {
    for keys in [
      "", "j j", "G", "2", "2 j", "2 Tab Tab o", "2 S-Tab S-Tab S-Tab j", "PgDn", "Tab Tab", "Tab Tab G", "Tab Tab j l",
      "3", "3 Tab Tab Tab j j", "5", "6 j",
      "7 G", "8 Tab",
    ] {
      let (canvas, drawn) = frame(keys, columns: columns, rows: rows)
      let marked = (0..<rows).filter { canvas.text(row: $0).prefix(4).contains("▸") }
      #expect(marked.count == 1, "after \(keys)")
      #expect(drawn.cursor?.row == marked.first)
    }
  }

  @Test func theCellUnderTheCursorIsInBrackets() {
    for steps in ["", "h", "h h", "l"] {
      let (canvas, drawn) = frame(steps)
      let row = canvas.text(row: drawn.cursor?.row ?? 0)
      #expect(row.count { $0 == "[" } == 1)
      #expect(row.count { $0 == "]" } == 1)
    }
  }

  @Test func asciiKeepsStateSelectionAndChange() {
    let canvas = GlyphTwins.ascii(frame("").canvas)
    let text = (0..<40).map { canvas.text(row: $0) }
    #expect(text.allSatisfy { $0.unicodeScalars.allSatisfy(\.isASCII) })
    let selected = text.first { $0.prefix(4).contains(">") } ?? ""
    #expect(selected.contains("[ R 67.8]"))
    #expect(selected.contains("-6.2 v"))
    #expect(text.contains { $0.contains(" Y 85.0") && $0.contains("+1.1 ^") })
    #expect(text.contains { $0.contains(" -58%") })
  }

  @Test func everyColourOfTheMethodHasItsOwnSymbolAndScope() {
    #expect(Set(Colour.allCases.map(\.symbol)).count == 4)
    #expect(Set(Colour.allCases.map(\.cell)).count == 4)
    #expect(Set(Colour.allCases.map(\.mark)).count == 4)
  }

  @Test func cellsCarryTheRoleOfTheirColour() {
    let (canvas, drawn) = frame("")
    let row = drawn.cursor?.row ?? 0
    let roles = (0..<120).map { canvas[Position(column: $0, row: row)].role }
    // Harbor Dental: CX 41 Red, ADO 82 Yellow, ENG 55 Red, SQ 91 Green, ALN 70 Yellow, Health Red.
    var runs: [Role] = []
    for role in roles where role != runs.last { runs.append(role) }
    let cells = [ThemeScope.cellRed, .cellYellow, .cellRed, .cellGreen, .cellYellow, .cellRed].map(\.role)
    #expect(runs.filter { cells.contains($0) } == cells)
  }

  @Test func theActiveTabAndWhatIsSelectedInAnOverlayAreMarkedInText() {
    #expect(frame("2").canvas.text(row: 1).contains("[2 Watchlist 3]"))
    let (canvas, _) = frame("? j")
    #expect((0..<40).count { canvas.text(row: $0).contains("│ ▸ ") } == 1)
  }

  @Test func theViewInUseStandsInBracketsAndWhatWasReviewedHasATick() {
    let canvas = GlyphTwins.ascii(frame("2 Tab Tab").canvas)
    #expect(canvas.text(row: 3).contains("[Reasons 3]"))
    let lines = (0..<40).map { GlyphTwins.ascii(frame("2").canvas).text(row: $0) }
    #expect(lines.contains { $0.hasPrefix(">v  1 Harbor Dental") })
    #expect(lines.contains { $0.hasPrefix("    2 Vale Clinics") && $0.contains("(no owner)") })
  }

  @Test func aScoreIsNeverShownWithAThresholdItHasNotReached() {
    let (canvas, _) = frame("")
    let pine = (0..<40).map { canvas.text(row: $0) }.first { $0.contains("Pine Legal") }
    #expect(pine?.contains("● 89") == true, "89.6 is not 90")
  }
}
