import TestSupport
import Testing

@testable import ViewModels

/// A window that goes after the cursor of another list.
@Suite struct ListWindowTests {
  private func window(rows: Int, height: Int) -> ListWindow {
    var window = ListWindow()
    window.rows = GroupedRows(groups: [(accounts: rows, isFolded: false)], hasHeadings: false)
    window.layout(height: height)
    return window
  }

  @Test func aFollowedCursorMovesTheWindowByHalves() {
    var window = window(rows: 40, height: 10)
    var tops: [Int] = []
    for row in 0..<40 {
      window.follow(row: row)
      tops.append(window.top)
    }
    #expect(tops == [Int](repeating: 0, count: 10) + (2...7).flatMap { [Int](repeating: $0 * 5 - 5, count: 5) })
    for row in stride(from: 39, through: 0, by: -1) {
      window.follow(row: row)
      #expect((window.top..<window.top + 10).contains(row))
    }
    #expect(window.top == 0)
  }

  @Test(arguments: UInt64(0)..<100)
  func whereverItIsTheCursorIsInAFullWindow(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let (rows, height) = (Int.random(in: 1...30, using: &generator), Int.random(in: 1...12, using: &generator))
    var window = window(rows: rows, height: height)
    for _ in 0..<40 {
      let row = Int.random(in: -2...(rows + 2), using: &generator)
      if Bool.random(using: &generator) { window.follow(row: row) } else { window.select(row: row) }
      #expect(window.cursor == min(max(0, row), rows - 1))
      #expect((window.top..<window.top + height).contains(window.cursor))
      #expect(window.top == 0 || window.top + height <= rows)
    }
  }
}
