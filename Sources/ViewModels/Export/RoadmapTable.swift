import Domain

/// The face in use, or what lies open over it, as a table for other programs.
extension RoadmapViewModel: TableExport {
  public var exported: ExportedRows? {
    switch face {
    case .lanes:
      if let pane { return ExportedRows(pane.table.exported) }
      guard let board, let report else { return nil }
      return ExportedRows(cards(board, report))
    case .portfolio:
      if let list = portfolio.list { return list.keys.map(initiatives) }
      return portfolio.totals.map { ExportedRows(sums($0)) }
    case .reviews: return reviews.reviews == nil ? nil : ExportedRows(findings)
    }
  }

  private var isMasked: Bool { RowNaming.isMasked(currency) }

  /// A row for every card of the board, lane by lane.
  private func cards(_ board: RoadmapBoard, _ report: RoadmapReport) -> ExportedTable {
    let initiatives = Dictionary(report.initiatives.map { ($0.id, $0) }) { first, _ in first }
    let ids = isMasked ? [] : ["Account id", "Id"]
    var rows: [[ExportedCell]] = []
    for lane in board.lanes.indices {
      for column in board.columns.indices {
        for card in board.cards(lane: lane, column: column) {
          guard let item = initiatives[card.id] else { continue }
          let gates = (report.holds[card.id] ?? []).filter(\.isBlocking).map(\.gate)
          rows.append(
            [.text(name ?? ""), .text(board.columns[column].title)] + described(item, owner: card.owner)
              + [.text(gates.joined(separator: " ")), .text(card.marks.joined(separator: " "))]
              + (ids.isEmpty ? [] : [.text(report.account.id), .text(card.id)]))
        }
      }
    }
    return ExportedTable(
      headings: ["Account", "Column"] + RoadmapViewModel.initiativeHeadings + ["Blocked by", "Findings"] + ids,
      rows: rows)
  }

  private static let initiativeHeadings = [
    "Lane", "Quarter", "Initiative", "Status", "Status since", "Big rock", "Budget low", "Budget high", "Owner",
  ]

  private func described(_ item: Initiative, owner: String?) -> [ExportedCell] {
    [
      .text(item.lane?.rawValue ?? "no lane"), .words(item.quarter), .text(item.title ?? ""),
      .text(words(of: item.status)), .day(item.statusChangedOn), .flag(item.bigRock ?? false),
      .money(item.budget?.low, currency: currency), .money(item.budget?.high, currency: currency), .words(owner),
    ]
  }

  /// A row for every cell, the sums of lanes and quarters included, as the screen has them.
  private func sums(_ totals: RoadmapPortfolio) -> ExportedTable {
    ExportedTable(
      headings: ["Lane", "Quarter", "Cards", "Big rocks", "With a budget", "Budget low", "Budget high"],
      rows: portfolio.lanes.flatMap { lane in
        portfolio.columns.map { place -> [ExportedCell] in
          let sum = totals[RoadmapChoice(place: place, lane: lane)]
          let hasBudget = sum.priced > 0
          return [
            .text(title(of: lane)), .text(label(of: place)), .count(sum.cards), .count(sum.rocks), .count(sum.priced),
            .money(hasBudget ? Money(minorUnits: sum.low) : nil, currency: currency),
            .money(hasBudget ? Money(minorUnits: sum.high) : nil, currency: currency),
          ]
        }
      })
  }

  /// A quarter as files write it.
  private func label(of place: RoadmapPlace?) -> String {
    guard case .ahead(let offset) = place, let asOf else { return title(of: place) }
    return FiscalQuarter(containing: asOf, startMonth: 1).adding(offset).label
  }

  /// The initiatives behind a cell.
  private func initiatives(_ keys: [RoadmapCardKey]) -> ExportedRows {
    let ids = isMasked ? [] : ["Account id", "Id"]
    return ExportedRows(
      headings: ["Account"] + RoadmapViewModel.initiativeHeadings + ids, count: keys.count
    ) {
      [.roadmaps(.rows(Array(keys[$0])))]
    } rows: { [self] range, answers in
      keys[range].compactMap { key in
        guard let row = answers.cards[key] else { return nil }
        return [.text(row.accountName)] + described(row.initiative, owner: row.owner)
          + (ids.isEmpty ? [] : [.text(row.accountID), .text(row.initiative.id)])
      }
    }
  }

  /// The accounts with findings, a column for every rule.
  private var findings: ExportedTable {
    let ids = isMasked ? [] : ["Id"]
    return ExportedTable(
      headings: ["Account", "Segment"] + RoadmapFinding.rules + ["Last review"] + ids,
      rows: reviews.rows.map { row in
        [.text(row.name), .words(row.segment?.rawValue)] + row.counts.map(ExportedCell.count)
          + [.day(row.lastReview)] + ids.map { _ in .text(row.id) }
      })
  }
}
