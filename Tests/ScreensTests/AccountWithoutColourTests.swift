import Domain
import TerminalKit
import Testing
import Theming
import ViewModels

@testable import Screens

/// The account and the explanation where there is neither colour nor anything beyond ASCII.
@Suite struct AccountWithoutColourTests {
  static let size = Size(columns: 120, rows: 34)

  private func lines(_ canvas: Canvas) -> [String] {
    let ascii = GlyphTwins.ascii(canvas)
    return (0..<ascii.size.rows).map { ascii.text(row: $0) }
  }

  @Test(arguments: AccountPane.allCases, AccountScreenTests.sizes)
  func everyPaneIsASCIIWithOneMarkedRowAndOneMarkedName(pane: AccountPane, size: Size) throws {
    let (canvas, drawn) = AccountScreenTests.draw(AccountFixture.account(AccountFixture.burning, pane: pane), size)
    let lines = lines(canvas)
    for line in lines { #expect(line.utf8.allSatisfy { $0 < 0x80 }) }
    let marked = lines.indices.filter { lines[$0].hasPrefix(">") }
    let cursor = try #require(drawn.cursor)
    #expect(marked == [cursor.row])
    func isActive(_ pane: AccountPane) -> Bool {
      lines.contains { $0.contains("[\(pane.title)") || $0.contains("[\(pane.shortTitle)") }
    }
    #expect(AccountPane.allCases.filter(isActive) == [pane])
  }

  /// The letters of the method stand where the colours are: in scores, in month ends, in outcomes.
  @Test func colourIsALetter() throws {
    let health = lines(
      AccountScreenTests.draw(AccountFixture.account(AccountFixture.burning), Self.size).canvas)
    for (name, score, months) in [
      ("Client Experience", "R 41.0", "G   G   G   Y   Y   -   G   Y   Y   Y   R   R"),
      ("Service Quality", "G 91.0", "Y   R   R   G   G   G   Y   Y   -   G   Y   Y"),
      ("Technology Adoption", "Y 82.0", "Y   Y   -   G   Y   Y   Y   R   R   G   G   G"),
    ] {
      let line = try #require(health.first { $0.contains(name) })
      #expect(line.contains(score) && line.contains(months), "\(line)")
    }
    let unscored = try #require(health.first { $0.contains("Service Level Alignment") })
    #expect(unscored.contains("- -") && unscored.contains("50%"))
    let meetings = lines(
      AccountScreenTests.draw(AccountFixture.account(AccountFixture.burning, pane: .meetings), Self.size).canvas)
    for words in ["R missed", "G held", "Y open", "Y 16 h left", "R late, 4 d", "R none, 26 d"] {
      #expect(meetings.contains { $0.contains(words) }, "\(words)")
    }
  }

  @Test func whatIsAbsentSaysHowInWords() throws {
    let text = lines(
      ExplanationScreenTests.draw(AccountFixture.explanation(AccountFixture.burning, .adoption), Self.size).canvas)
    let stale = try #require(text.first { $0.contains("Backup") })
    #expect(stale.contains("~99.00") && stale.contains("costs 33.3% coverage"))
    let missing = try #require(text.first { $0.contains("Endpoint") })
    #expect(missing.contains("missing") && missing.contains("costs 25% coverage"))
    let quality = lines(
      ExplanationScreenTests.draw(AccountFixture.explanation(AccountFixture.burning, .quality), Self.size).canvas)
    #expect(quality.contains { $0.contains("On time") && $0.contains("n/a") })
  }

  @Test(arguments: ExplanationScreenTests.subjects)
  func everyTreeIsASCIIWithItsLinesAndOneMarkedRow(dimension: Dimension?) throws {
    var tree = AccountFixture.explanation(AccountFixture.burning, dimension)
    for _ in 0..<4 {
      let (canvas, drawn) = ExplanationScreenTests.draw(tree, Self.size)
      let lines = lines(canvas)
      for line in lines { #expect(line.utf8.allSatisfy { $0 < 0x80 }) }
      let cursor = try #require(drawn.cursor)
      #expect(lines.indices.filter { lines[$0].hasPrefix(">") } == [cursor.row])
      #expect(lines.contains { $0.contains("  + ") })
      _ = tree.handle(.moveDown)
    }
  }

  /// Where there is no colour the theme still has attributes to tell these from plain text.
  @Test func stateAndSelectionHaveRolesOfTheirOwn() throws {
    let (canvas, drawn) = AccountScreenTests.draw(AccountFixture.account(AccountFixture.burning), Self.size)
    let row = try #require(drawn.cursor).row
    let roles = (0..<Self.size.columns).map { canvas[Position(column: $0, row: row)].role }
    for scope in [ThemeScope.marker, .selectedName, .markRed, .cellRed, .cellYellow, .cellGreen, .cellNoData] {
      #expect(roles.contains(scope.role), "\(scope)")
    }
    #expect(canvas.row(0).contains { $0.role == ThemeScope.textStrong.role })
    let all = (0..<Self.size.rows).flatMap { canvas.row($0) }
    for scope in [ThemeScope.overdue, .tabActive, .group, .columnHeading, .stale] {
      #expect(all.contains { $0.role == scope.role }, "\(scope)")
    }
  }
}
