import Domain
import TerminalKit
import TestSupport
import Testing
import ViewModels

@testable import Screens

/// What must hold for every frame, whatever its size.
@Suite struct EverySizeTests {
  private static let visits = [
    "5 Enter", "6 Enter", "7 Enter Enter", "5", "6 Tab G", "7 j", "7 Tab Tab Tab o", "7 / number", "8 Tab",
    "", "G", "2", "2 G", "2 Tab Tab", "2 S-Tab S-Tab S-Tab", "2 z fri", "3", "3 Tab l", "3 Tab Tab G l Enter",
    "3 Tab Tab Tab G h h", "3 Tab Tab Tab Tab Enter",
    "3 Tab Tab Tab Tab Tab G", "3 f seg:A Enter", "?", ": cl", "/ harb", "f seg:A _ owner:x", "f seg:E",
    "f zebra Enter", "Tab", "Tab G l", "Tab Tab G", "F G", "n",
    "o", "s S", "Enter", "Enter Enter", "4", "4 k", "4 l l Enter", "4 ) j", "4 Tab j l l", "4 Tab l Enter G",
    "4 Tab Tab G l", "2 D", "2 D Tab m", "2 D ↑ ↑", "a", "a co Enter", "e", "4 L", "5 e", "7 Space v j A",
    "7 Space v j", "7 Enter Enter a step", "4 / fire Enter n", "4 f lane:growth Enter", "4 f zebra Enter",
    "4 Tab Tab / har Enter n",
  ]

  /// Draws the frame and checks what holds for all frames.
  private func check(_ app: AppViewModel, _ size: Size) {
    var canvas = Canvas(size: size)
    let drawn = draw(app, into: &canvas)
    if let cursor = drawn.cursor {
      #expect(canvas.bounds.contains(cursor), "the cursor is at \(cursor) of \(size)")
    }
    for zone in drawn.zones {
      #expect(zone.rect.intersection(canvas.bounds) == zone.rect, "\(zone.target) lies outside \(size)")
    }
    for row in 0..<size.rows {
      for scalar in canvas.text(row: row).unicodeScalars {
        #expect(
          !(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)))
      }
    }
  }

  @Test(arguments: 1...60)
  func everySmallSizeSurvives(columns: Int) {
    let portfolio = Portfolio()
    for rows in 1...20 {
      for keys in columns % 20 == 0 || rows % 10 == 0 ? Self.visits : ["", "2", "3", "4", "?"] {
        check(portfolio.app(columns: columns, rows: rows, keys: keys), Size(columns: columns, rows: rows))
      }
    }
  }

  @Test(arguments: [
    (0, 0), (1, 200), (300, 1), (79, 23), (80, 23), (79, 24), (80, 24), (80, 29), (80, 30), (120, 40), (159, 30),
    (160, 30), (200, 60), (500, 150),
  ])
  func everyOddSizeSurvives(columns: Int, rows: Int) {
    for keys in Self.visits {
      check(Portfolio().app(columns: columns, rows: rows, keys: keys), Size(columns: columns, rows: rows))
    }
  }

  @Test(arguments: UInt64(0)..<60)
  func resizingWhileWorkingKeepsTheFrameWhole(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let portfolio = Portfolio()
    var app = portfolio.app(columns: 120, rows: 40)
    let keys = [
      "5", "6", "7", "8",
      "j", "k", "G", "g", "PgDn", "PgUp", "h", "l", "o", "s", "S", "1", "2", "3", "4", "Enter", "Esc", "?", ":", "/",
      "n",
      "N",
      "a",
      "f", "F", "Tab", "S-Tab", "Bksp", "(", "m", "z", ")", "t", "u",
    ]
    for _ in 0..<40 {
      portfolio.press(keys.randomElement(using: &generator) ?? "j", &app)
      let size = Size(
        columns: Int.random(in: 1...160, using: &generator), rows: Int.random(in: 1...50, using: &generator))
      portfolio.settle(&app, columns: size.columns, rows: size.rows)
      check(app, size)
    }
  }

  @Test func columnsFillTheWidthAndNeverOverlap() {
    for width in 0...300 {
      let placed = HeatmapColumn.placed(in: width)
      for (left, right) in zip(placed, placed.dropFirst()) { #expect(left.start + left.width < right.start) }
      if width >= 40, let last = placed.last { #expect(last.start + last.width <= width, "at \(width)") }
      let cells = placed.count { $0.column.dimension != nil }
      #expect(cells == 0 || cells == 5, "at \(width)")
    }
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func moreRoomShowsMoreColumns(columns: Int, rows: Int) {
    let shown = Set(HeatmapColumn.placed(in: columns).map(\.column))
    let smaller = Set(HeatmapColumn.placed(in: columns - 40).map(\.column))
    #expect(smaller.isStrictSubset(of: shown))
  }
}
