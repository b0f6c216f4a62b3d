import Domain

/// Segments × KPI as a table for other programs: a row as on the screen, with what every figure is made of.
enum SegmentTable {
  static func of(_ rows: [SegmentFigures.Row], currency: String) -> ExportedTable {
    ExportedTable(
      headings: ["Segment", "Accounts", "MRR"]
        + KeyFigure.ID.allCases.flatMap { [$0.title] + ($0.isCounted ? ["\($0.title): count", "of"] : []) + $0.target },
      rows: rows.map { row in
        let identity: [ExportedCell] = [
          .text(row.isTotal ? "All" : row.part.segment?.rawValue ?? "Unsegmented"), .count(row.part.accounts),
          .money(row.part.mrr, currency: currency),
        ]
        return identity + KeyFigure.ID.allCases.flatMap { cells(row.part[$0], currency: currency) }
      })
  }

  private static func cells(_ figure: KeyFigure, currency: String) -> [ExportedCell] {
    let value: ExportedCell =
      switch figure.id.unit {
      case .percent: .percent(figure.value)
      case .days, .accounts: .points(figure.value)
      case .money: .money(figure.value.map { Money(minorUnits: $0.millionths / 1_000_000) }, currency: currency)
      }
    return [value] + (figure.id.isCounted ? [.count(figure.hits), .count(figure.total)] : [])
      + (figure.id.target.isEmpty ? [] : [.percent(figure.target)])
  }
}

extension KeyFigure.ID {
  /// The heading of the figure; sponsors have one target in A and B and another elsewhere.
  fileprivate var title: String {
    switch self {
    case .recap: "Recap within 48 h %"
    case .firstAction: "First action within 72 h %"
    case .decisions: "Meetings with a decision %"
    case .prepPack: "Meetings with a prep pack %"
    case .sponsorAB: "Sponsor seen in A and B %"
    case .sponsorCD: "Sponsor seen in C and D %"
    case .coverage: "Coverage %"
    case .velocity: "Days from proposal to decision"
    case .declineReason: "Declines with a reason %"
    case .pastDue: "Past due"
    case .mrrAtRisk: "MRR at risk"
    }
  }

  /// Whether the figure is so many of so many; a count of accounts says that itself.
  fileprivate var isCounted: Bool { unit == .percent || unit == .money }

  /// The heading of its target, where it has one.
  fileprivate var target: [String] { unit == .percent ? ["target %"] : [] }
}
