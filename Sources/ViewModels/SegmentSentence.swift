public import Domain

/// What a cell of segments × KPI says: its mark, its text, and in one sentence what it is made of.
public enum SegmentCell {
  /// Green on target, Red off it, no data over nothing; `nil` without a target.
  public static func colour(_ row: SegmentFigures.Row, _ column: SegmentColumn) -> Colour? {
    let figures = figures(row, column)
    guard figures.contains(where: { $0.target != nil }) else {
      return figures.allSatisfy { $0.value == nil } ? .noData : nil
    }
    let answers = figures.compactMap(\.isOnTarget)
    if answers.isEmpty { return .noData }
    return answers.allSatisfy { $0 } ? .green : .red
  }

  /// The value; of all segments the sponsors of A and B, then of the others.
  public static func text(_ row: SegmentFigures.Row, _ column: SegmentColumn, currency: String) -> String {
    let figures = figures(row, column)
    guard figures.count == 1 else {
      let values = figures.map { $0.value.map { String(Format.percent($0).dropLast()) } ?? Format.none }
      return values.joined(separator: "·")
    }
    return text(figures[0], currency: currency)
  }

  static func text(_ figure: KeyFigure, currency: String) -> String {
    text(figure.value, figure.id.unit, currency: currency)
  }

  private static func text(_ value: Points?, _ unit: KeyFigure.ID.Unit, currency: String) -> String {
    guard let value else { return Format.none }
    switch unit {
    case .percent: return Format.percent(value)
    case .days: return Format.points(value) + " d"
    case .accounts: return Format.wholePoints(value)
    case .money: return Format.money(Money(minorUnits: value.millionths / 1_000_000), currency: currency)
    }
  }

  /// What the value is made of, such as `18/21`; empty for a median and for two figures in one cell.
  public static func parts(_ row: SegmentFigures.Row, _ column: SegmentColumn) -> String {
    let figures = figures(row, column)
    guard figures.count == 1, let total = figures[0].total else { return "" }
    return "\(figures[0].hits ?? 0)/\(total)"
  }

  /// Whether the cell has two figures: the sponsors of A and B, and of the others.
  public static func isSplit(_ row: SegmentFigures.Row, _ column: SegmentColumn) -> Bool {
    figures(row, column).count > 1
  }

  /// The target under the heading.
  public static func target(_ column: SegmentColumn, _ summary: PortfolioSummary?) -> String {
    guard let total = summary?.total else { return column.limit }
    let targets = figures(SegmentFigures.Row(part: total, isTotal: true), column).compactMap(\.target)
    if targets.isEmpty { return column.limit }
    return "≥ " + targets.map { Format.wholePoints($0) }.joined(separator: "·") + "%"
  }

  /// The values at the last month ends as eighths of a cell, 0 to 8; `nil` where nothing was known.
  public static func bars(_ row: SegmentFigures.Row, _ column: SegmentColumn, count: Int) -> [Int?] {
    let figures = figures(row, column)
    guard figures.count == 1, let figure = figures.first else { return [] }
    let values = figure.history.suffix(count)
    // A share stands against the whole; a sum against the largest it has been.
    let most = figure.id.unit == .percent ? Points(100).millionths : values.compactMap { $0?.millionths }.max() ?? 0
    return values.map { value in
      value.map { most <= 0 ? 0 : Int((max(0, min($0.millionths, most)) * 8 + most / 2) / most) }
    }
  }

  /// The sentence about a cell.
  static func sentence(_ row: SegmentFigures.Row, _ column: SegmentColumn, asOf: Day, currency: String) -> String {
    let figures = figures(row, column)
    let isSplit = figures.count > 1
    let parts = figures.map { figure -> String in
      let name = isSplit ? (figure.id == .sponsorAB ? "A and B: " : "C and D: ") : ""
      return name + about(figure, column, row, asOf: asOf, currency: currency)
    }
    return (isSplit ? "" : row.title.replacingDoubleSpace + ": ") + parts.joined(separator: " · ")
  }

  private static func about(
    _ figure: KeyFigure, _ column: SegmentColumn, _ row: SegmentFigures.Row, asOf: Day, currency: String
  ) -> String {
    guard let value = figure.value else { return "nothing to count, so nothing is known: \(column.counted)" }
    var parts: [String] = []
    if let hits = figure.hits, let total = figure.total {
      let share = figure.id.unit == .percent ? " (\(Format.percent(value)))" : ""
      parts.append("\(hits) of \(total) \(column.counted)" + share)
      if figure.id == .mrrAtRisk {
        parts.append(
          "\(text(figure, currency: currency)) of \(Format.money(row.part.mrr, currency: currency)) MRR at risk")
      }
      if let target = figure.target { parts.append(missing(hits, total, target)) }
    } else {
      parts.append("\(text(figure, currency: currency)): median \(column.counted)")
    }
    if let before = previous(figure, asOf) {
      parts.append("\(text(before.value, figure.id.unit, currency: currency)) at \(Format.day(before.day))")
    }
    return parts.joined(separator: " · ")
  }

  /// How many more it takes to reach the target.
  private static func missing(_ hits: Int, _ total: Int, _ target: Points) -> String {
    let whole = Points(100).millionths
    let needed = (target.millionths * Int64(total) + whole - 1) / whole
    let goal = "target \(Format.percent(target))"
    return Int64(hits) >= needed ? goal + " reached" : goal + ": \(needed - Int64(hits)) more would reach it"
  }

  /// The latest month end before the day shown at which the figure was known.
  private static func previous(_ figure: KeyFigure, _ asOf: Day) -> (value: Points, day: Day)? {
    var day = asOf.monthEnd <= asOf ? asOf.monthEnd : (asOf.firstOfMonth - 1).monthEnd
    for value in figure.history.reversed() {
      if day < asOf, let value { return (value, day) }
      if day < asOf { return nil }
      day = (day.firstOfMonth - 1).monthEnd
    }
    return nil
  }

  private static func figures(_ row: SegmentFigures.Row, _ column: SegmentColumn) -> [KeyFigure] {
    row.isTotal && column == .sponsor ? [row.part[.sponsorAB], row.part[.sponsorCD]] : [column.figure(of: row.part)]
  }
}

extension String {
  fileprivate var replacingDoubleSpace: String { split(separator: " ").joined(separator: " ") }
}
