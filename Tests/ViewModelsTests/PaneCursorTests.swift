import TestSupport
import Testing

@testable import ViewModels

/// A cursor among lines of which some cannot be selected.
@Suite struct PaneCursorTests {
  static let lines: [Int?] = [nil, 1, 2, nil, nil, 3, 4, 5]

  @Test func movesOverHeadingsAndStopsAtTheEnds() {
    var cursor = PaneCursor<Int>()
    cursor.settle(in: Self.lines, height: 3)
    #expect(cursor.selection == 1)
    #expect(cursor.top == 0, "the heading above the first row stays in sight")
    cursor.move(by: 2, in: Self.lines)
    #expect(cursor.selection == 3)
    cursor.move(by: 99, in: Self.lines)
    #expect(cursor.selection == 5)
    #expect(cursor.ordinal(in: Self.lines) == (5, 5))
    cursor.moveToEnd(false, in: Self.lines)
    #expect(cursor.selection == 1 && cursor.top == 0)
  }

  @Test func staysOnItsRowWhenOthersComeAndGo() {
    var cursor = PaneCursor<Int>()
    cursor.settle(in: Self.lines, height: 8)
    cursor.select(4, in: Self.lines)
    cursor.settle(in: [nil, 9, 8, 7, 4, 1])
    #expect(cursor.selection == 4)
    cursor.settle(in: [nil, 9, 8, 7, 1])
    #expect(cursor.selection == 1, "the row that is now at its place")
    cursor.settle(in: [nil])
    #expect(cursor.selection == nil)
    cursor.settle(in: Self.lines)
    #expect(cursor.selection != nil)
  }

  @Test(arguments: UInt64(0)..<200)
  func theSelectionIsAlwaysInSight(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var lines: [Int?] = []
    var cursor = PaneCursor<Int>()
    for _ in 0..<60 {
      switch Int.random(in: 0..<8, using: &generator) {
      case 0:
        let count = Int.random(in: 0..<30, using: &generator)
        lines = (0..<count).map { Int.random(in: 0..<4, using: &generator) == 0 ? nil : $0 }
        cursor.settle(in: lines, height: Int.random(in: 0..<12, using: &generator))
      case 1: cursor.move(by: Int.random(in: -9...9, using: &generator), in: lines)
      case 2: cursor.movePage(forward: Bool.random(using: &generator), in: lines)
      case 3: cursor.moveToEnd(Bool.random(using: &generator), in: lines)
      case 4: cursor.select(line: Int.random(in: -2..<32, using: &generator), in: lines)
      case 5: cursor.select(Int.random(in: 0..<30, using: &generator), in: lines)
      default: cursor.move(by: 1, in: lines)
      }
      guard let selection = cursor.selection else {
        #expect(lines.allSatisfy { $0 == nil })
        continue
      }
      let line = lines.firstIndex(of: selection)
      #expect(line != nil)
      #expect((cursor.top..<cursor.top + cursor.height).contains(line ?? -1))
      #expect(cursor.top >= 0 && (cursor.top == 0 || cursor.top + cursor.height <= lines.count))
    }
  }
}
