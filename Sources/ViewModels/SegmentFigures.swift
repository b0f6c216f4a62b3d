public import Domain

/// Segments × KPI: every key figure of each segment and of all, against its target, with its last month ends.
public struct SegmentFigures: Hashable, Sendable {
  /// One row: a segment, or all of them.
  public struct Row: Hashable, Sendable {
    public var part: PortfolioPart
    public var isTotal: Bool

    public var title: String {
      if isTotal { return "All" }
      return part.segment.map { "\($0.rawValue)  \($0.archetype)" } ?? "Unsegmented"
    }
  }

  /// The figures last known.
  public private(set) var summary: PortfolioSummary?
  /// Whether they are being computed, and of how many accounts still.
  public private(set) var isComing = false
  public private(set) var left: Int?
  public internal(set) var column = SegmentColumn.recap
  /// The index of the row under the cursor.
  public private(set) var row = 0
  /// The first row in the window, and how many lines one has.
  public private(set) var top = 0
  public private(set) var rowHeight = 1
  /// The columns that are in sight and how wide each is, with the gap before it.
  public private(set) var columns: Range<Int> = 0..<0
  public private(set) var columnWidth = 10
  private var isStale = false
  private var height = 0
  private var width = 0

  /// The width of the row titles.
  public static let titleWidth = 16

  init() {}

  /// Segments A to D, the unsegmented where there are any, and all.
  public var rows: [Row] {
    guard let summary else { return [] }
    return summary.segments.filter { $0.segment != nil || $0.accounts > 0 }.map { Row(part: $0, isTotal: false) }
      + [Row(part: summary.total, isTotal: true)]
  }

  public var selected: Row? { rows.indices.contains(row) ? rows[row] : nil }

  var demand: Demand? { (summary == nil || isStale) && !isComing ? .portfolio : nil }

  mutating func show(_ summary: PortfolioSummary) {
    self.summary = summary
    (isStale, isComing, left) = (false, false, nil)
    arrange()
  }

  mutating func isComing(left: Int?) { (isComing, self.left) = (true, left) }

  /// What is known must not be seen any more.
  mutating func forget() {
    summary = nil
    invalidate()
  }

  /// The count was not begun.
  mutating func giveUp() { (isComing, left) = (false, nil) }

  mutating func invalidate() { (isStale, isComing) = (true, false) }

  mutating func layout(height: Int, width: Int) {
    (self.height, self.width) = (max(0, height), width)
    arrange()
  }

  /// How many rows fit.
  public var visibleRows: Int { max(1, height / rowHeight) }

  mutating func move(_ command: Command) {
    let all = SegmentColumn.allCases
    let index = all.firstIndex(of: column) ?? 0
    switch command {
    case .moveDown: select(row: row + 1)
    case .moveUp: select(row: row - 1)
    case .pageDown: select(row: row + visibleRows)
    case .pageUp: select(row: row - visibleRows)
    case .first: select(row: 0)
    case .last: select(row: rows.count - 1)
    case .moveLeft: column = all[max(0, index - 1)]
    case .moveRight: column = all[min(all.count - 1, index + 1)]
    default: break
    }
    arrange()
  }

  mutating func select(row wanted: Int) {
    row = min(max(0, wanted), max(0, rows.count - 1))
    arrange()
  }

  /// As many lines a row as there are: its figures, their month ends, what they are made of, and a gap.
  private mutating func arrange() {
    let count = max(1, rows.count)
    rowHeight = min(4, max(1, height / count))
    row = min(row, count - 1)
    if row >= top + visibleRows { top = row - visibleRows + 1 }
    top = max(0, min(min(top, row), count - visibleRows))
    let all = SegmentColumn.allCases.count
    let room = max(0, width - SegmentFigures.titleWidth)
    columnWidth = min(18, max(10, room / all))
    let shown = max(1, min(all, room / columnWidth))
    let index = SegmentColumn.allCases.firstIndex(of: column) ?? 0
    var first = min(columns.lowerBound, all - shown)
    if index < first { first = index }
    if index >= first + shown { first = index - shown + 1 }
    columns = first..<first + shown
  }
}
