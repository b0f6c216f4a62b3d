public import Domain

/// The columns of the heatmap's accounts face, from left to right.
public enum HeatmapColumn: String, Hashable, Sendable, CaseIterable {
  case name, band, mrr
  case cx, adoption, engagement, quality, alignment
  case composite, delta7, delta30
  case gates, owner, sponsor, next, renewal, triggers, reasons

  /// The dimension of a cell column.
  public var dimension: Dimension? {
    switch self {
    case .cx: .cx
    case .adoption: .adoption
    case .engagement: .engagement
    case .quality: .quality
    case .alignment: .alignment
    default: nil
    }
  }

  /// The heading.
  public var heading: String {
    switch self {
    case .name: "Account"
    case .band: "Band"
    case .mrr: "MRR"
    case .cx: "CX"
    case .adoption: "ADO"
    case .engagement: "ENG"
    case .quality: "SQ"
    case .alignment: "ALN"
    case .composite: "Health"
    case .delta7: "Δ7"
    case .delta30: "Δ30"
    case .gates: "Gates"
    case .owner: "Owner"
    case .sponsor: "Sponsor"
    case .next: "Next"
    case .renewal: "Renewal"
    case .triggers: "Triggers"
    case .reasons: "Watch reasons"
    }
  }

  /// Numbers stand at the right of their column.
  public var isRightAligned: Bool { self == .mrr || self == .delta7 || self == .delta30 || self == .sponsor }

  /// What sorting by the column means.
  public var sortKey: ListQuery.SortKey {
    switch self {
    case .name: .name
    case .mrr: .mrr
    case .cx: .cx
    case .adoption: .adoption
    case .engagement: .engagement
    case .quality: .quality
    case .alignment: .alignment
    case .composite: .composite
    case .delta7: .delta7
    case .owner: .owner
    case .sponsor: .sponsor
    case .next: .nextDue
    case .band: .band
    case .delta30: .delta30
    case .gates: .gates
    case .renewal: .renewal
    case .triggers: .triggers
    case .reasons: .reasons
    }
  }

  /// The columns of a cell grid with their widths; the gap of one column follows each.
  public struct Placed: Hashable, Sendable {
    public var column: HeatmapColumn
    /// The first column of cells, counted from the left edge.
    public var start: Int
    public var width: Int
  }

  /// Left of the first column: the marker and a space.
  public static let margin = 2

  /// The columns that fit, most telling first, laid out over the whole width.
  ///
  /// The name takes what is left, up to 34 cells; the watch reasons the rest.
  ///
  /// Compact rows have narrow names; a comparison with the week before widens the scores.
  public static func placed(in total: Int, look: ShellLook = ShellLook()) -> [Placed] {
    var chosen: Set<HeatmapColumn> = [.name]
    let isCompact = look.density == .compact
    let comfortable = (first: comfortable.first, nameWidth: isCompact ? 0 : comfortable.nameWidth)
    var name = isCompact ? 14 : nameWidth.lowerBound
    func width(_ column: HeatmapColumn) -> Int { column.width + (look.showsWeek ? column.weekWidth : 0) }
    let dimensionsWidth = 5 * (width(.cx) + 1)
    var left = total - margin - name - 1
    for column in priority {
      if column == comfortable.first {
        let growth = max(0, min(left, comfortable.nameWidth - name))
        (name, left) = (name + growth, left - growth)
      }
      guard left >= width(column) + 1 else { continue }
      // A wall of five cells reads as one thing: all of them or none.
      if column.dimension != nil, left < dimensionsWidth, !chosen.contains(.cx) { continue }
      chosen.insert(column)
      left -= width(column) + 1
    }
    let growth = max(0, min(left, (isCompact ? 22 : nameWidth.upperBound) - name))
    (name, left) = (name + growth, left - growth)
    var start = margin
    return allCases.filter(chosen.contains).map { column in
      var columnWidth = width(column)
      if column == .name { columnWidth = min(total - margin, name) }
      if column == .reasons { columnWidth += max(0, left) }
      defer { start += columnWidth + 1 }
      return Placed(column: column, start: start, width: max(0, columnWidth))
    }
  }

  private static let nameWidth = 18...34
  /// Before this column is added, names get that much room.
  private static let comfortable = (first: HeatmapColumn.gates, nameWidth: 22)
  private static let priority: [HeatmapColumn] = [
    .composite, .cx, .adoption, .engagement, .quality, .alignment, .mrr, .delta7, .next, .gates, .owner, .sponsor,
    .band, .delta30, .renewal, .triggers, .reasons,
  ]

  /// How much wider the column is while it says what a week has changed.
  private var weekWidth: Int { dimension != nil || self == .composite ? 3 : 0 }

  private var width: Int {
    switch self {
    case .name: HeatmapColumn.nameWidth.lowerBound
    case .band: 7
    case .mrr: 7
    case .cx, .adoption, .engagement, .quality, .alignment: 5
    case .composite: 7
    case .delta7, .delta30: 7
    case .gates: 8
    case .owner: 5
    case .sponsor: 7
    case .next: 9
    case .renewal: 8
    case .triggers: 16
    case .reasons: 20
    }
  }
}

extension ListQuery.SortKey {
  /// Whether sorting by it begins with the largest: what one looks for in money, counts and days gone by.
  var isLargestFirst: Bool {
    switch self {
    case .mrr, .sponsor, .gates, .triggers, .reasons: true
    case .name, .composite, .cx, .adoption, .engagement, .quality, .alignment, .delta7, .delta30, .nextDue, .owner,
      .band, .renewal:
      false
    }
  }
}
