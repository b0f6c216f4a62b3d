/// Which cells of the radar belong to which pane: pure arithmetic, so that view model and screen agree.
public struct RadarLayout: Hashable, Sendable {
  /// How the panes stand.
  public enum Face: Hashable, Sendable {
    /// One pane at a time below a line that names them all.
    case single
    /// What is past due beside coverage and load, the timeline below, then triggers beside the queue.
    case stacked
    /// The timeline with more days and rows, and everything else at the right of it.
    case wide
  }

  /// A rectangle of the screen, its heading included.
  public struct Area: Hashable, Sendable {
    public var column: Int
    public var row: Int
    public var columns: Int
    public var rows: Int
  }

  /// Columns of a line of the timeline before its first day, at least: the name, the segment and the next touch.
  public static let timelineMargin = 29
  /// The days from 30 back to 60 ahead, today with them; columns beyond them are the names' first.
  private static let timelineDays = 91
  /// The columns at the right in the wide face, and the gap before them.
  private static let side = 62
  private static let gap = 2

  public let face: Face
  /// Lines of the sentence at the bottom.
  public let sentenceRows: Int
  private let rows: Int
  private let columns: Int
  private let pastDue: Int
  private let people: Int

  /// The layout of a body of that many cells, for so many accounts past due and people in the team.
  public init(rows: Int, columns: Int, pastDue: Int = 0, people: Int = 0) {
    self.pastDue = pastDue
    self.people = people
    self.rows = max(0, rows)
    self.columns = max(0, columns)
    if columns >= 170, rows >= 36 {
      face = .wide
    } else {
      face = columns >= 110 && rows >= 26 ? .stacked : .single
    }
    sentenceRows = rows < 6 ? 0 : columns < 170 && rows >= 14 ? 2 : 1
  }

  /// Where a pane stands; `nil` while another one has its place.
  public func area(of pane: RadarPane, focus: RadarPane) -> Area? {
    let height = max(0, rows - sentenceRows)
    switch face {
    case .single:
      return pane == focus ? Area(column: 0, row: 1, columns: columns, rows: max(0, height - 1)) : nil
    case .stacked: return stacked(pane, height)
    case .wide: return wide(pane, height)
    }
  }

  private func stacked(_ pane: RadarPane, _ height: Int) -> Area {
    let top = max(6, min(height / 4 + 1, 1 + max(pastDue, people + 2)))
    let bottom = max(5, min(9, height / 4))
    let middle = height - top - bottom
    let left = (columns - Self.gap) / 2
    let right = Area(column: left + Self.gap, row: 0, columns: columns - left - Self.gap, rows: top)
    switch pane {
    case .pastDue: return Area(column: 0, row: 0, columns: left, rows: top)
    case .coverage: return Area(column: right.column, row: 0, columns: right.columns, rows: 2)
    case .load: return Area(column: right.column, row: 2, columns: right.columns, rows: top - 2)
    case .timeline: return Area(column: 0, row: top, columns: columns, rows: middle)
    case .triggers: return Area(column: 0, row: top + middle, columns: left, rows: bottom)
    case .queue: return Area(column: right.column, row: top + middle, columns: right.columns, rows: bottom)
    }
  }

  private func wide(_ pane: RadarPane, _ height: Int) -> Area {
    let main = columns - Self.side - Self.gap
    let top = max(4, min(height / 4, pastDue + 2))
    let coverage = 7
    let load = max(4, min(height / 4, people + 2))
    let triggers = (height - coverage - load) / 2
    func side(_ row: Int, _ rows: Int) -> Area {
      Area(column: main + Self.gap, row: row, columns: Self.side, rows: rows)
    }
    switch pane {
    case .pastDue: return Area(column: 0, row: 0, columns: main, rows: top)
    case .timeline: return Area(column: 0, row: top, columns: main, rows: height - top)
    case .coverage: return side(0, coverage)
    case .load: return side(coverage, load)
    case .triggers: return side(coverage + load, triggers)
    case .queue: return side(coverage + load + triggers, height - coverage - load - triggers)
    }
  }

  /// Whether the last line of the timeline says what its marks mean.
  public var hasLegend: Bool { (area(of: .timeline, focus: .timeline)?.rows ?? 0) >= 9 }

  /// The lines for rows of a pane, were it in focus.
  func listRows(of pane: RadarPane) -> Int {
    let legend = pane == .timeline && hasLegend ? 1 : 0
    return max(0, (area(of: pane, focus: pane)?.rows ?? 0) - pane.headingRows - legend)
  }

  /// Columns of a line of the timeline before its first day.
  public var timelineMargin: Int {
    let columns = area(of: .timeline, focus: .timeline)?.columns ?? 0
    return max(RadarLayout.timelineMargin, min(42, columns - RadarLayout.timelineDays))
  }

  /// The days there is room for.
  var timelineCells: Int {
    max(0, (area(of: .timeline, focus: .timeline)?.columns ?? 0) - timelineMargin)
  }
}
