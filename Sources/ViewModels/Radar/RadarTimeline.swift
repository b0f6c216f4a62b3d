import Domain

/// The days of the timeline: which of them are shown, and the one under the time cursor. Days count from the day shown;
/// a negative one is past.
public struct RadarTimeline: Hashable, Sendable {
  /// A timeline of that many cells with the cursor on today.
  public init(cells: Int = 0) { layout(cells: cells) }

  /// The days one can always go to, however few fit the screen (product §5).
  static let reach = -30...60

  /// How many days are shown.
  public private(set) var cells = 0
  /// The first day shown.
  public private(set) var first = 0
  /// The day under the time cursor.
  public private(set) var cursor = 0

  /// The days the time cursor can be on.
  public var days: ClosedRange<Int> {
    let start = RadarTimeline.start(cells)
    return min(Self.reach.lowerBound, start)...max(Self.reach.upperBound, start + cells - 1)
  }

  /// The cell of a day; `nil` outside the screen.
  public func cell(of day: Int) -> Int? { (first..<first + cells).contains(day) ? day - first : nil }

  /// A third of the cells is past, the rest ahead.
  private static func start(_ cells: Int) -> Int { -max(0, cells - 1) / 3 }

  mutating func layout(cells: Int) {
    guard cells != self.cells else { return }
    self.cells = max(0, cells)
    first = RadarTimeline.start(self.cells)
    move(to: cursor)
  }

  mutating func move(by count: Int) { move(to: cursor + count) }

  /// Goes to a day; the days shown move along by whole weeks when it would leave the screen.
  ///
  /// A sweep that slides on by a day at every step would be painted anew at every step.
  mutating func move(to day: Int) {
    cursor = min(max(day, days.lowerBound), days.upperBound)
    guard cells > 0 else { return }
    let stride = min(7, cells)
    let last = max(days.lowerBound, days.upperBound - cells + 1)
    if cursor < first { first = max(days.lowerBound, cursor - stride + 1) }
    if cursor >= first + cells { first = min(last, cursor - cells + stride) }
  }

  /// The same days by their dates.
  func dates(around asOf: Day) -> ClosedRange<Day> { (asOf + days.lowerBound)...(asOf + days.upperBound) }
}
