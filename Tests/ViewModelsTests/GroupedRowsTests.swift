import TestSupport
import Testing

@testable import ViewModels

/// The row arithmetic against a list that is simply written out.
@Suite struct GroupedRowsTests {
  @Test(arguments: UInt64(0)..<200)
  func everyRowIsWhatAWrittenOutListSays(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let groups = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
      (accounts: Int.random(in: 0...5, using: &generator), isFolded: Bool.random(using: &generator))
    }
    let hasHeadings = Bool.random(using: &generator)
    let rows = GroupedRows(groups: groups, hasHeadings: hasHeadings)

    var expected: [GroupedRows.Item] = []
    var account = 0
    for (group, content) in groups.enumerated() {
      if hasHeadings { expected.append(.heading(group: group)) }
      for offset in 0..<content.accounts where !(hasHeadings && content.isFolded) {
        expected.append(.account(index: account + offset, group: group))
      }
      account += content.accounts
    }
    #expect(rows.count == expected.count)
    #expect(rows.accounts == account)
    #expect((-1...expected.count).map(rows.item) == [nil] + expected + [nil])
    for index in 0..<account {
      guard let group = rows.group(ofAccount: index), let row = rows.row(ofAccount: index) else {
        Issue.record("account \(index) has no row")
        continue
      }
      let shown = GroupedRows.Item.account(index: index, group: group)
      #expect(rows.item(at: row) == (rows.isFolded(group) ? .heading(group: group) : shown))
    }
  }

  @Test(arguments: UInt64(0)..<200)
  func aStopIsFoundFromAnywhereAndIsTheNearestInItsDirection(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let groups = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
      (accounts: Int.random(in: 0...3, using: &generator), isFolded: Bool.random(using: &generator))
    }
    let rows = GroupedRows(groups: groups, hasHeadings: true)
    let stops = (0..<rows.count).filter(rows.isStop)
    for start in -2..<(rows.count + 2) {
      let clamped = min(max(0, start), rows.count - 1)
      #expect(rows.stop(near: start, goingDown: true) == (stops.first { $0 >= clamped } ?? stops.last))
      #expect(rows.stop(near: start, goingDown: false) == (stops.last { $0 <= clamped } ?? stops.first))
    }
  }

  @Test func aFoldedGroupIsOneRowAndItsAccountsAreOnIt() {
    let rows = GroupedRows(groups: [(3, true), (2, false)], hasHeadings: true)
    #expect(rows.count == 4)
    #expect(rows.row(ofAccount: 2) == 0)
    #expect(rows.row(ofAccount: 3) == 2)
    #expect(rows.isStop(0))
    #expect(!rows.isStop(1))
  }

  @Test func withoutHeadingsNothingFolds() {
    let rows = GroupedRows(groups: [(3, true)], hasHeadings: false)
    #expect(rows.count == 3)
    #expect(!rows.isFolded(0))
  }
}
