import Domain
import TestSupport
import Testing

@testable import ViewModels

/// What keys do in the tree behind a number.
@Suite struct ExplanationViewModelTests {
  static func shown(_ dimension: Dimension?, report: AccountReport = AccountReports.report(), rows: Int = 34)
    -> ExplanationViewModel
  {
    var model = ExplanationViewModel(id: "A-1", dimension: dimension)
    model.layout(rows: rows, columns: 120)
    model.show(header: AccountReports.header)
    model.show(report: report, of: "A-1")
    return model
  }

  @Test func theTreeListsThresholdInputsAndTheFirstSources() {
    let model = Self.shown(.cx)
    #expect(model.rows.prefix(7).map(\.id) == ["r", "r.t", "r.0", "r.0.s0", "r.0.s1", "r.0.s2", "r.0.more"])
    #expect(model.rows[6].content == .more(3))
    #expect(model.rows.map(\.depth).max() == 2)
    #expect(
      model.rows.filter { $0.depth == 1 }.map { $0.rails[0] }.last == false, "no line goes on below the last child")
  }

  @Test func theRestOfAListUnfoldsInItsPlaceAndFoldsWithItsNode() {
    var model = Self.shown(.cx)
    while model.row?.id != "r.0.more" { _ = model.handle(.moveDown) }
    #expect(model.detail.contains("3 more"))
    _ = model.handle(.open)
    #expect(model.row?.id == "r.0.s3", "the cursor is on the first row that came")
    #expect(model.rows.count { $0.parent == "r.0" } == 6)
    _ = model.handle(.moveLeft)
    #expect(model.row?.id == "r.0", "h goes up to the node first")
    _ = model.handle(.moveLeft)
    #expect(model.row?.isFolded == true && !model.rows.contains { $0.parent == "r.0" })
    _ = model.handle(.moveRight)
    #expect(model.rows.count { $0.parent == "r.0" } == 4, "a folded node forgets its long list")
    _ = model.handle(.moveRight)
    #expect(model.row?.id == "r.0.s0")
  }

  /// The lines below the tree: whole in the detail, their parts one by one when unfolded.
  @Test func whatWouldTurnTheColourStandsBelowTheTree() {
    let ways = ["SLA 80 % → 88.4 % or better", "On time 60 % → 72 % or better"].map {
      TurnStep(rule: "SQ-1", title: "SLA", value: nil, sentence: $0)
    }
    var report = AccountReports.report()
    report.outlooks = Array(
      repeating: Outlook(
        turns: [ColourTurn(colour: .green, steps: ways, statement: "Turns Green if one or the other.")],
        missing: "Not known.",
        horizonDays: 120), count: 6)
    var model = Self.shown(.cx, report: report)
    let tree = Self.shown(.cx)
    #expect(Array(model.rows.prefix(tree.rows.count)) == tree.rows, "the tree is as it was")
    #expect(model.rows.dropFirst(tree.rows.count).map(\.id) == ["o.0", "o.1", "o.2"])
    _ = model.handle(.last)
    #expect(model.detail == "Next change by the clock: nothing turns worse within 120 days.")
    _ = model.handle(.moveUp)
    #expect(model.detail == "Turns Green if one or the other." && model.row?.isFolded == true)
    _ = model.handle(.open)
    #expect(model.row?.isFolded == false)
    #expect(model.rows.suffix(4).map(\.id) == ["o.1", "o.1.0", "o.1.1", "o.2"])
    _ = model.handle(.moveDown)
    #expect(model.detail == "SLA 80 % → 88.4 % or better  (SQ-1)")
    _ = model.handle(.moveLeft)
    _ = model.handle(.moveLeft)
    #expect(model.row?.id == "o.1" && model.row?.isFolded == true)
    model.show(report: report, of: "A-1")
    #expect(model.row?.id == "o.1", "a new report keeps the place")
  }

  @Test func enterOnAChildOfTheCompositeGoesToItsDimension() {
    var model = Self.shown(nil)
    #expect(model.rows.count { $0.depth == 1 && $0.isFolded == true } == 5, "dimensions start folded")
    for dimension in Dimension.allCases {
      _ = model.handle(.moveDown)
      #expect(model.handle(.open) == [.go(.explanation("A-1", dimension))])
    }
    _ = model.handle(.fold)
    #expect(model.row?.isFolded == false, "o still unfolds in place")
  }

  @Test func askingForPlacesEndsEvenWhenNobodyKnowsThem() {
    var model = Self.shown(.cx)
    guard case .sources(let asked) = model.demand else {
      Issue.record("no demand for sources")
      return
    }
    #expect(Set(asked) == Set(model.rows.compactMap { if case .source(let row) = $0.content { row } else { nil } }))
    model.show(sources: [asked[0]: (["tickets.csv:7"], 3)])
    #expect(model.demand == nil)
    #expect(model.origin(of: asked[0])?.references == ["tickets.csv:7"])
    #expect(model.origin(of: asked[1])?.references == [])
    while model.row?.content != .source(asked[0]) { _ = model.handle(.moveDown) }
    #expect(model.detail.contains("tickets.csv:7 and 2 more"))
  }

  @Test func onlyVisibleSourcesAreAskedFor() {
    let model = Self.shown(.cx, rows: 10)
    guard case .sources(let asked) = model.demand else {
      Issue.record("no demand for sources")
      return
    }
    #expect(asked.count < 6)
  }

  @Test func aRowBelowTwoNodesIsAskedForOnce() {
    var report = AccountReports.report()
    report.explanations[0].children[1].sources = report.explanations[0].children[0].sources
    guard case .sources(let asked) = Self.shown(.cx, report: report).demand else {
      Issue.record("no demand for sources")
      return
    }
    #expect(Set(asked).count == asked.count)
  }

  /// Words that stand for a number of points are shown with it, unless they are that number.
  @Test(arguments: [("143 days", 0, "0.00" as String?), ("54 %", 54, nil), ("1", 60, "60.00"), ("60", 60, nil)])
  func wordsComeWithTheirPoints(words: String, value: Int, points: String?) {
    let node = Explanation(
      rule: "X", title: "X", value: Points(value), valueText: words, statement: "", basis: .measured)
    #expect(TreeRow.Node(node, cost: nil).points == points)
  }

  @Test func missingAndStalePartsSayWhatTheyCost() {
    func part(_ weight: Int?, _ basis: Explanation.Basis) -> Explanation {
      Explanation(rule: "X", title: "X", weight: weight.map { Points($0) }, statement: "", basis: basis)
    }
    let costs = Explanation.coverageCosts(of: [
      part(30, .measured), part(20, .missing), part(25, .stale), part(25, .notApplicable), part(nil, .missing),
    ])
    #expect(costs == [nil, "costs 26.7% coverage", "costs 33.3% coverage", nil, nil])
    #expect(Explanation.coverageCosts(of: [part(0, .missing)]) == [nil])
  }

  @Test func aReportWithoutThisTreeIsSaidToBeGone() {
    var model = Self.shown(.cx)
    #expect(!model.isLoading && !model.isGone)
    model.show(report: nil, of: "A-1")
    #expect(model.isGone && model.rows.isEmpty)
    #expect(model.demand == nil)
    for command in Command.allCases { #expect(model.handle(command).isEmpty) }
  }

  /// Whatever keys do, the tree stays a tree: the cursor is on a line, parents stand above their children.
  @Test(arguments: UInt64(0)..<100)
  func keysNeverLoseTheCursor(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var model = Self.shown(seed % 2 == 0 ? nil : .quality, rows: Int.random(in: 1..<40, using: &generator))
    let commands: [Command] = [
      .moveDown, .moveUp, .moveLeft, .moveRight, .fold, .open, .first, .last, .pageDown, .pageUp,
    ]
    for _ in 0..<80 {
      guard let command = commands.randomElement(using: &generator) else { return }
      let isPossible = model.availability(of: command) == .enabled
      let before = model
      let effects = model.handle(command)
      if !isPossible { #expect(model == before && effects.isEmpty, "\(command) is said to be impossible") }
      #expect(model.row != nil)
      var above: Set<String> = []
      for row in model.rows {
        if let parent = row.parent { #expect(above.contains(parent)) }
        above.insert(row.id)
      }
      #expect(above.count == model.rows.count, "ids are unique")
    }
  }
}
