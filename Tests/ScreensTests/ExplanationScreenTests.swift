import Domain
import TerminalKit
import TestSupport
import Testing
import ViewModels

@testable import Screens

/// The tree as it is drawn.
@Suite struct ExplanationScreenTests {
  static func draw(_ tree: ExplanationViewModel, _ size: Size) -> (canvas: Canvas, drawn: Drawn) {
    var tree = tree
    tree.layout(rows: size.rows, columns: size.columns)
    var canvas = Canvas(size: size)
    var drawn = Drawn()
    ExplanationScreen.draw(tree, in: canvas.bounds, into: &canvas, drawn: &drawn)
    return (canvas, drawn)
  }

  static let subjects: [Dimension?] = [nil, .cx, .adoption, .quality, .alignment]

  @Test(arguments: subjects, AccountScreenTests.sizes)
  func everyTreeAtEverySize(dimension: Dimension?, size: Size) {
    let (canvas, _) = Self.draw(AccountFixture.explanation(AccountFixture.burning, dimension), size)
    expectGolden(
      AccountScreenTests.text(canvas), "explanation-\(dimension?.rawValue ?? "composite")-\(size.columns).txt")
  }

  @Test func anUnfoldedListAndItsPlaces() {
    let size = AccountScreenTests.sizes[1]
    var tree = AccountFixture.explanation(AccountFixture.burning, .quality)
    tree.layout(rows: size.rows, columns: size.columns)
    while tree.row?.id != "r.0.more" { _ = tree.handle(.moveDown) }
    _ = tree.handle(.fold)
    tree.show(sources: AccountTrees.origins)
    let text = AccountScreenTests.text(Self.draw(tree, size).canvas)
    #expect(text.contains("tickets.csv:1043") && text.contains("tickets T-1005"))
    #expect(!text.contains("more source rows; o"))
  }

  @Test(arguments: subjects)
  func everySizeSurvives(dimension: Dimension?) {
    for report in [AccountFixture.burning, AccountFixture.unknown, AccountFixture.hostile] {
      let tree = AccountFixture.explanation(report, dimension)
      for columns in [1, 2, 3, 5, 9, 17, 39, 40, 59, 61, 79, 100, 159, 160, 230] {
        for rows in [1, 2, 3, 4, 5, 6, 9, 10, 16, 28, 70] {
          let size = Size(columns: columns, rows: rows)
          let (_, drawn) = Self.draw(tree, size)
          guard let cursor = drawn.cursor else {
            Issue.record("no cursor at \(size)")
            continue
          }
          #expect(Rect(size).contains(cursor), "cursor \(cursor) at \(size)")
        }
      }
    }
  }

  @Test func hostileTextStaysInItsPlace() {
    let (canvas, _) = Self.draw(
      AccountFixture.explanation(AccountFixture.hostile, .cx), AccountScreenTests.sizes[1])
    let text = AccountScreenTests.text(canvas)
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" || $0 == "\u{200B}" })
    for part in ["CX-S", "CX-1", "143 days", "Complaints", "as of"] { #expect(text.contains(part), "\(part)") }
  }

  /// A detail area never cuts what it could show, and nothing is lost between its lines.
  @Test(arguments: [8, 20, 33, 80])
  func wrappedTextIsWhole(columns: Int) {
    let text = "Pulse 3.50 of 5 — 東京デンタル株式会社 answered abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz twice."
    let lines = PaneText.wrapped(text, columns: columns, lines: 99)
    #expect(lines.allSatisfy { TextWidth.of($0) <= columns })
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    let cut = PaneText.wrapped(text, columns: columns, lines: 1)
    #expect(cut.count == 1 && (lines.count == 1 || cut[0].hasSuffix("…")))
  }
}
