import Domain
import TestSupport
import Testing

@testable import ViewModels

/// Where the cursor goes, and who has which lines.
@Suite struct RoadmapCursorTests {
  private func board(_ items: [(id: String, lane: Lane, quarter: String)]) -> RoadmapBoard {
    var report = RoadmapReports.random(1, items: 0...0)
    report.account.fiscalYearStartMonth = 1
    report.horizon = 4
    report.initiatives = items.map { Initiative(id: $0.id, status: .draft, lane: $0.lane, quarter: $0.quarter) }
    report.findings = [RoadmapFinding(rule: "RM-3", statement: "No."), RoadmapFinding(rule: "RM-5", statement: "No.")]
    return RoadmapBoard(report, currency: "USD")
  }

  private var usual: RoadmapBoard {
    board([
      ("a", .stability, "2026-Q1"), ("b", .growth, "2026-Q1"), ("c", .growth, "2026-Q1"),
      ("d", .stability, "2026-Q3"), ("e", .growth, "2026-Q4"), ("f", .stability, "2026-Q4"),
    ])
  }

  private func walk(_ steps: String, from start: String? = nil) -> RoadmapCursor.Focus? {
    let board = usual
    var cursor = RoadmapCursor()
    if let start { cursor.prefer(start) }
    cursor.settle(on: board)
    for step in steps {
      switch step {
      case "j": cursor.moveVertically(by: 1, on: board)
      case "k": cursor.moveVertically(by: -1, on: board)
      case "l": cursor.moveSideways(by: 1, on: board)
      case "h": cursor.moveSideways(by: -1, on: board)
      case "v": cursor.moveLane(by: 1, on: board)
      case "^": cursor.moveLane(by: -1, on: board)
      case "G": cursor.moveToEnd(true, on: board)
      default: cursor.moveToEnd(false, on: board)
      }
    }
    return cursor.focus
  }

  @Test(arguments: [
    ("", "a"), ("j", "b"), ("jjj", "c"), ("jk", "a"), ("l", "d"), ("ll", "f"), ("lll", "f"), ("G", "c"), ("Gg", "a"),
    ("jlh", "b"), ("jjl", "d"), ("jjll", "e"), ("jjllh", "d"), ("jjllhh", "c"), ("v", "b"), ("jjv", "c"), ("jj^", "a"),
  ])
  func lettersLeadToCards(steps: String, card: String) {
    #expect(walk(steps) == .card(card))
  }

  @Test(arguments: [("k", "RM-3"), ("kl", "RM-5"), ("kll", "RM-5"), ("klh", "RM-3"), ("kk", "RM-3")])
  func aboveTheCardsAreTheFindings(steps: String, rule: String) {
    #expect(walk(steps) == .rule(rule))
  }

  @Test func fromTheFindingsOneComesBackToTheQuarterOneLeft() {
    #expect(walk("llkj") == .card("f"))
  }

  @Test func aCardThatIsGoneGivesTheCursorToItsNeighbour() {
    var cursor = RoadmapCursor()
    cursor.prefer("c")
    cursor.settle(on: usual)
    cursor.settle(on: board([("a", .stability, "2026-Q1"), ("b", .growth, "2026-Q1"), ("d", .stability, "2026-Q3")]))
    #expect(cursor.card == "b")
    cursor.settle(on: board([("d", .stability, "2026-Q3")]))
    #expect(cursor.card == "d")
    cursor.settle(on: board([]))
    #expect(cursor.focus == .rule("RM-3"))
  }

  @Test(arguments: UInt64(0)..<40)
  func everyCardCanBeReachedAndIsThenInSight(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let report = RoadmapReports.random(seed, items: 1...90)
    guard report.initiatives.contains(where: \.isOpen) else { return }
    let size = (rows: Int.random(in: 4...56, using: &generator), columns: Int.random(in: 22...200, using: &generator))
    var screen = RoadmapViewModel(id: report.account.id)
    screen.layout(rows: size.rows, columns: size.columns)
    screen.show(roadmap: report, of: report.account.id)
    var reached: Set<String> = []
    for _ in 0..<500 {
      let command =
        [Command.moveDown, .moveUp, .moveLeft, .moveRight, .pageDown, .last, .first]
        .randomElement(using: &generator) ?? .moveDown
      _ = screen.handle(command)
      guard let card = screen.cursor.card, let board = screen.board else { continue }
      reached.insert(card)
      let spot = screen.cursor.spot
      #expect(board[spot]?.id == card)
      #expect(screen.layout.shown.contains(spot.column), "the column of the cursor is on the screen")
      guard let lane = screen.layout.lanes.first(where: { $0.lane == spot.lane }), lane.rows > 0 else { continue }
      let cards = board.cards(lane: spot.lane, column: spot.column)
      let most = board.columns.indices.map { board.cards(lane: spot.lane, column: $0).count }.max() ?? 0
      let cell = RoadmapCellLayout(count: cards.count, most: most, rows: lane.rows)
      #expect((screen.cursor.top..<screen.cursor.top + cell.capacity).contains(spot.index), "the card is in sight")
    }
    #expect(!reached.isEmpty)
  }

  @Test(arguments: UInt64(0)..<40)
  func linesNeverOverlapAndColumnsFit(seed: UInt64) {
    let board = RoadmapBoard(RoadmapReports.random(seed), currency: "USD")
    for rows in 0...60 {
      for columns in [0, 1, 39, 40, 59, 60, 80, 100, 120, 160, 200, 300] {
        let layout = RoadmapLayout(rows: rows, columns: columns, board: board)
        var taken: [Int] = [layout.accountRow, layout.rulesRow, layout.headingRow, layout.totalsRow, layout.ruleRow]
          .compactMap(\.self)
        taken += layout.detailRow..<layout.detailRow + layout.detailRows
        for lane in layout.lanes {
          taken += [lane.titleRow, lane.ruleRow].compactMap(\.self) + Array(lane.row..<lane.row + lane.rows)
        }
        #expect(Set(taken).count == taken.count, "at \(columns)×\(rows)")
        #expect(taken.allSatisfy { (0..<max(1, rows)).contains($0) }, "at \(columns)×\(rows)")
        #expect(layout.start(ofShown: layout.shown.count) <= max(columns, 1), "at \(columns)×\(rows)")
      }
    }
  }

  @Test(
    arguments: [
      (2, 2, 12, [0, 5], [4, 4], false), (2, 2, 8, [0, 4], [3, 3], false), (3, 3, 9, [0, 3, 6], [3, 3, 3], false),
      (3, 3, 8, [0, 2, 4], [2, 2, 2], false),
      (3, 3, 5, [0, 2, 4], [2, 2, 1], false), (5, 5, 4, [0, 1, 2], [1, 1, 1], true), (2, 2, 1, [0], [1], false),
      (1, 9, 6, [0], [2], false), (4, 4, 0, [], [], false),
    ] as [(Int, Int, Int, [Int], [Int], Bool)])
  func cardsGetAsManyLinesAsTheCellHas(
    count: Int, most: Int, rows: Int, starts: [Int], lines: [Int], hasMore: Bool
  ) {
    let cell = RoadmapCellLayout(count: count, most: most, rows: rows)
    #expect((0..<cell.capacity).map { cell.place(of: $0).row } == starts)
    #expect((0..<cell.capacity).map { cell.place(of: $0).rows } == lines)
    #expect(cell.hasMore == hasMore)
  }

  @Test func cardsNeverOverlapNorLeaveTheirCell() {
    for rows in 0...20 {
      for most in 1...24 {
        for count in 1...most {
          let cell = RoadmapCellLayout(count: count, most: most, rows: rows)
          var next = 0
          for index in 0..<cell.capacity {
            let place = cell.place(of: index)
            #expect(place.row >= next && place.rows >= 1, "\(count) of \(most) in \(rows)")
            next = place.row + place.rows
          }
          #expect(next + (cell.hasMore ? 1 : 0) <= rows, "\(count) of \(most) in \(rows)")
          #expect(cell.hasMore || cell.capacity == count || rows <= 1)
        }
      }
    }
  }

  @Test func lanesGetWhatTheyNeedAndShareTheRest() {
    #expect(RoadmapLayout.shares(of: 30, needs: [4, 2, 2]).reduce(0, +) == 30)
    #expect(RoadmapLayout.shares(of: 12, needs: [40, 2, 2]) == [8, 2, 2])
    #expect(RoadmapLayout.shares(of: 12, needs: [5, 2, 1]) == [7, 3, 2])
    #expect(RoadmapLayout.shares(of: 0, needs: [4, 2, 2]) == [0, 0, 0])
  }
}
