public import Domain

/// What all accounts together promise: lanes by quarters, and the initiatives behind a cell.
public struct RoadmapPortfolioFace: Hashable, Sendable {
  public private(set) var totals: RoadmapPortfolio?
  /// The columns there are something in; `nil` is the sum of all.
  public private(set) var columns: [RoadmapPlace?] = []
  /// The lanes, then all of them together.
  public private(set) var lanes: [RoadmapChoice.LaneChoice] = []
  /// The column and the lane under the cursor.
  public private(set) var column = 0
  public private(set) var lane = 0
  /// The initiatives behind a cell, while they are listed.
  public internal(set) var list: RoadmapCardList?
  /// The first column shown, and how many.
  public private(set) var first = 0
  public private(set) var window = 1
  public private(set) var cellWidth = 0
  /// Lines of a lane.
  public private(set) var laneRows = 1
  /// The lanes that there is room for.
  public private(set) var shownLanes = 0..<0
  /// What the sums and the lists are narrowed to.
  private(set) var filter = Filter()
  /// The open initiatives there are without any filter, as far as they were counted.
  private(set) var unfiltered: Int?
  private var needsTotals = true

  /// Columns of the names of the lanes; columns of a cell at least and at most; lines besides the lanes.
  public static let gutter = 12
  private static let widths = 13...22
  private static let otherRows = 4

  init() {}

  /// The cells that the cursor stands for.
  public var choice: RoadmapChoice? {
    guard columns.indices.contains(column), lanes.indices.contains(lane) else { return nil }
    return RoadmapChoice(place: columns[column], lane: lanes[lane])
  }

  var question: RoadmapQuestion? { needsTotals ? .totals(filter) : list?.question }

  mutating func filter(by filter: Filter) {
    guard filter != self.filter else { return }
    self.filter = filter
    needsTotals = true
    list?.filter(by: filter)
  }

  mutating func show(_ answer: RoadmapAnswer) {
    switch answer {
    case .totals(let portfolio, filter):
      needsTotals = false
      if filter.isEmpty { unfiltered = portfolio[RoadmapChoice()].cards }
      let kept = choice
      totals = portfolio
      let fixed: [RoadmapPlace] = (0..<RoadmapPortfolio.columns).map { .ahead($0) }
      let gathering: [RoadmapPlace] = [.later, .past, .unplanned]
      let others = gathering.filter { portfolio[RoadmapChoice(place: $0)].cards > 0 }
      columns = fixed.map { Optional.some($0) } + others.map { Optional.some($0) }
      columns.append(nil)
      var named: [RoadmapChoice.LaneChoice] = Lane.allCases.map { .only($0) }
      if portfolio[RoadmapChoice(lane: .only(nil))].cards > 0 { named.append(.only(nil)) }
      lanes = named + [.all]
      if let kept {
        column = columns.firstIndex(of: kept.place) ?? min(column, columns.count - 1)
        lane = lanes.firstIndex(of: kept.lane) ?? min(lane, lanes.count - 1)
      }
    case .isComing(.totals(filter), _): needsTotals = false
    default: list?.show(answer)
    }
  }

  mutating func invalidate() {
    needsTotals = true
    list?.invalidate()
  }

  mutating func layout(rows: Int, columns width: Int) {
    let side = max(0, width - Self.gutter)
    let all = max(1, columns.count)
    cellWidth = min(Self.widths.upperBound, max(side / all, min(side, Self.widths.lowerBound)))
    window = max(1, min(all, side / max(1, cellWidth)))
    first = max(0, min(max(min(first, column), column - window + 1), all - window))
    let room = max(1, rows - Self.otherRows)
    laneRows = max(1, min(4, room / max(1, lanes.count)))
    let count = min(lanes.count, room / laneRows)
    let start = max(0, min(max(min(shownLanes.lowerBound, lane), lane - count + 1), lanes.count - count))
    shownLanes = start..<start + count
    list?.layout(height: max(1, rows - 4))
  }

  mutating func move(_ command: Command) {
    guard list == nil else {
      list?.move(command)
      return
    }
    switch command {
    case .moveDown: lane = min(lane + 1, lanes.count - 1)
    case .moveUp: lane = max(lane - 1, 0)
    case .moveRight: column = min(column + 1, columns.count - 1)
    case .moveLeft: column = max(column - 1, 0)
    case .first, .pageUp: lane = 0
    case .last, .pageDown: lane = max(0, lanes.count - 1)
    default: break
    }
  }

  /// Puts the cursor on a cell by its numbers.
  mutating func select(lane: Int, column: Int) {
    guard lanes.indices.contains(lane), columns.indices.contains(column) else { return }
    (self.lane, self.column) = (lane, column)
  }

  /// Lists what is behind the cell.
  mutating func openCell() { list = choice.map { RoadmapCardList($0, filter) } }
}

/// The initiatives behind a cell: their keys, and the rows in sight.
public struct RoadmapCardList: Hashable, Sendable {
  public let choice: RoadmapChoice
  /// `nil` until the answer is there.
  public private(set) var keys: [RoadmapCardKey]?
  public private(set) var cursor = OverlayCursor()
  private var rows = WindowCache<RoadmapCardKey, RoadmapCardRow>()
  private var filter: Filter
  private var needsKeys = true

  init(_ choice: RoadmapChoice, _ filter: Filter) { (self.choice, self.filter) = (choice, filter) }

  mutating func filter(by filter: Filter) {
    self.filter = filter
    needsKeys = true
  }

  /// The row of a line, once it is read.
  public func row(_ line: Int) -> RoadmapCardRow? {
    guard let keys, keys.indices.contains(line) else { return nil }
    return rows[keys[line]]
  }

  /// The row under the cursor.
  public var selected: RoadmapCardRow? { row(cursor.line) }

  var question: RoadmapQuestion? {
    if needsKeys { return .cards(choice, filter) }
    let missing = shown.filter(rows.isMissing)
    return missing.isEmpty ? nil : .rows(missing)
  }

  mutating func show(_ answer: RoadmapAnswer) {
    switch answer {
    case .cards(choice, filter, let keys):
      needsKeys = false
      let kept = self.keys.flatMap { $0.indices.contains(cursor.line) ? $0[cursor.line] : nil }
      self.keys = keys
      // The cursor is on an initiative, wherever that is now.
      let line = kept.flatMap { keys.firstIndex(of: $0) } ?? cursor.line
      cursor.select(line, count: keys.count)
    case .rows(let found, let asked):
      let window = shown
      rows.take(found, of: asked) { window }
    case .isComing(.cards(choice, filter), _): needsKeys = false
    default: break
    }
  }

  mutating func invalidate() {
    needsKeys = true
    rows.invalidate()
  }

  mutating func layout(height: Int) { cursor.layout(height: height, count: keys?.count ?? 0) }

  mutating func move(_ command: Command) {
    let count = keys?.count ?? 0
    switch command {
    case .first: cursor.select(0, count: count)
    case .last: cursor.select(count, count: count)
    default: _ = cursor.handle(command, count: count)
    }
  }

  mutating func select(line: Int) { cursor.select(line, count: keys?.count ?? 0) }

  private var shown: [RoadmapCardKey] {
    guard let keys else { return [] }
    return Array(keys.dropFirst(cursor.top).prefix(cursor.height))
  }
}
