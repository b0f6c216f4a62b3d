import Domain

/// Who has which rows and columns of the roadmap's area; pure arithmetic, so that view model and screen agree.
public struct RoadmapLayout: Hashable, Sendable {
  /// The lines of one lane.
  public struct LaneRows: Hashable, Sendable {
    public var lane: Int
    /// The line with the lane's name, where there is no room for it at the left.
    public var titleRow: Int?
    public var row: Int
    public var rows: Int
    /// The line between this lane and the one above.
    public var ruleRow: Int?
  }

  public let rows: Int
  /// Columns of the board, without those of an open pane.
  public let columns: Int
  /// Columns of a pane at the right, the line beside it included; 0 without one, or where it covers the board.
  public let sideColumns: Int
  /// Whether an open pane takes the place of the board.
  public let paneCovers: Bool
  /// Lines of an open pane's list.
  public private(set) var paneRows = 0
  public private(set) var accountRow: Int?
  public private(set) var rulesRow: Int?
  public private(set) var headingRow: Int?
  public private(set) var lanes: [LaneRows] = []
  public private(set) var totalsRow: Int?
  public private(set) var ruleRow: Int?
  public private(set) var detailRow = 0
  public private(set) var detailRows = 0
  private let isDense: Bool
  /// Columns for the names of the lanes.
  public let gutter: Int
  /// Columns of a quarter, its line at the left included.
  public private(set) var cellWidth = 0
  /// The board's columns that are shown, from left to right.
  public private(set) var shown: [Int] = []
  /// The first one of those that scroll.
  public private(set) var first = 0
  /// How many scroll.
  public private(set) var scrolling = 0
  /// How many of the scrolling ones are shown at a time.
  public private(set) var window = 0

  /// The layout of an area of that many cells.
  ///
  /// - Parameters:
  ///   - hasPane: whether a pane is open.
  ///   - first: the first quarter that should be shown.
  ///   - focus: the cell that has to be in sight; its lane is the one shown where there is room for one.
  ///   - isDense: whether quarters are as narrow as they may be, and no lines stand between the lanes.
  public init(
    rows: Int, columns: Int, hasPane: Bool = false, board: RoadmapBoard?, first: Int = 0,
    focus: RoadmapBoard.Spot? = nil, isDense: Bool = false
  ) {
    self.isDense = isDense
    self.rows = max(0, rows)
    let isBeside = hasPane && columns >= 100 && rows >= 12
    sideColumns = isBeside ? max(50, columns * 2 / 5) : 0
    paneCovers = hasPane && !isBeside
    self.columns = max(0, columns - sideColumns)
    gutter = columns >= 60 ? 12 : 0
    let body = placeLines()
    paneRows = max(1, detailRow - (ruleRow == nil ? 0 : 1) - (rulesRow ?? accountRow ?? -1) - 2)
    guard let board else { return }
    placeColumns(board, first: first, focus: focus?.column)
    placeLanes(board, focus: focus?.lane ?? 0, in: body)
  }

  /// The left edge of the board's column at a place of `shown`.
  public func start(ofShown place: Int) -> Int { gutter + place * cellWidth }

  // MARK: Steps

  /// Gives the single lines their places and answers what is left for the lanes.
  private mutating func placeLines() -> Range<Int> {
    var top = 0
    func take(_ wanted: Bool) -> Int? {
      guard wanted else { return nil }
      defer { top += 1 }
      return top
    }
    accountRow = take(rows >= 5)
    rulesRow = take(rows >= 7)
    headingRow = take(rows >= 3)
    detailRows = rows >= 44 ? 4 : rows >= 28 ? 3 : rows >= 17 ? 2 : rows >= 4 ? 1 : 0
    var bottom = rows - detailRows
    detailRow = bottom
    if rows >= 28 {
      bottom -= 1
      ruleRow = bottom
    }
    if rows >= 12 {
      bottom -= 1
      totalsRow = bottom
    }
    return top..<max(top, bottom)
  }

  private mutating func placeColumns(_ board: RoadmapBoard, first wanted: Int, focus: Int?) {
    let count = board.columns.count
    let ahead = board.columns.count(where: \.isAhead)
    let room = columns - gutter
    guard count > 0, room > 0 else { return }
    if room / count >= RoadmapLayout.least {
      cellWidth = min(RoadmapLayout.most, room / count)
      (scrolling, window) = (count, count)
      shown = Array(0..<count)
      return
    }
    let fitting = max(1, room / (columns >= 100 && !isDense ? RoadmapLayout.comfortable : RoadmapLayout.least))
    // What is overdue or has no quarter stays in sight, as long as two quarters do beside it.
    let pinned = fitting - (count - ahead) >= 2 ? count - ahead : 0
    cellWidth = room / fitting
    scrolling = count - pinned
    window = min(scrolling, fitting - pinned)
    first = wanted
    if let focus, focus < scrolling { first = min(max(first, focus - window + 1), focus) }
    first = max(0, min(first, scrolling - window))
    shown = Array(first..<first + window) + Array(scrolling..<count)
  }

  private mutating func placeLanes(_ board: RoadmapBoard, focus: Int, in body: Range<Int>) {
    let count = board.lanes.count
    // Too low for all lanes: the one in focus.
    guard body.count >= count * 3 else {
      let hasTitle = body.count >= 2 && gutter == 0
      lanes = [
        LaneRows(
          lane: min(focus, count - 1), titleRow: hasTitle ? body.lowerBound : nil,
          row: body.lowerBound + (hasTitle ? 1 : 0), rows: max(0, body.count - (hasTitle ? 1 : 0)))
      ]
      return
    }
    let hasTitles = gutter == 0
    let hasRules = !hasTitles && !isDense && body.count >= count * 4 + count - 1
    let extra = hasTitles ? count : hasRules ? count - 1 : 0
    let needs = board.lanes.indices.map { lane in
      board.columns.indices.map { board.cards(lane: lane, column: $0).count }.max() ?? 0
    }
    var row = body.lowerBound
    for (lane, height) in RoadmapLayout.shares(of: body.count - extra, needs: needs).enumerated() {
      var ruleRow: Int?
      if hasRules, lane > 0 {
        ruleRow = row
        row += 1
      }
      var titleRow: Int?
      if hasTitles {
        titleRow = row
        row += 1
      }
      lanes.append(LaneRows(lane: lane, titleRow: titleRow, row: row, rows: height, ruleRow: ruleRow))
      row += height
    }
  }

  /// Divides lines among lanes: a line for every card first, then a second one, then all share the rest.
  ///
  /// - Parameter needs: the cards of the fullest cell of each lane.
  static func shares(of total: Int, needs: [Int]) -> [Int] {
    guard !needs.isEmpty else { return [] }
    let least = min(2, total / needs.count)
    var shares = needs.map { _ in least }
    var left = total - least * needs.count
    for lines in [1, 2] {
      // One line at a time to the lane with the smallest part of what it needs; the first of equals.
      while left > 0 {
        let wanting = needs.indices.filter { shares[$0] < needs[$0] * lines }
        guard let lane = wanting.min(by: { shares[$0] * needs[$1] < shares[$1] * needs[$0] }) else { break }
        shares[lane] += 1
        left -= 1
      }
    }
    for offset in 0..<left { shares[offset % shares.count] += 1 }
    return shares
  }

  /// The narrowest quarter that still says something, one that reads well, and the widest.
  private static let least = 20
  private static let comfortable = 24
  private static let most = 60
}
