import Domain

/// Key figures of a portfolio: on target, off it, over nothing, and with histories that rise, fall and begin late.
enum SegmentFixture {
  static let summary = PortfolioSummary(
    asOf: Portfolio.asOf, total: part(nil, 125, 48_200_000),
    segments: zip(Segment.allCases, [7, 18, 40, 59]).map { part($0, $1, Int64($1) * 300_000) } + [part(nil, 1, 50_000)])

  private static func part(_ segment: Segment?, _ accounts: Int, _ mrr: Int64) -> PortfolioPart {
    PortfolioPart(
      segment: segment, accounts: accounts, mrr: Money(minorUnits: mrr),
      figures: KeyFigure.ID.allCases.enumerated().map { index, id in figure(id, index, accounts) })
  }

  private static func figure(_ id: KeyFigure.ID, _ index: Int, _ accounts: Int) -> KeyFigure {
    let total = accounts == 1 ? 0 : accounts * 2 + index
    let hits = max(0, total - (index % 3) * accounts / 6)
    let months: [Points?] = (0..<12).map { month in
      month < index % 4 ? nil : Points(min(100, 40 + month * 5 + (index % 2) * 9))
    }
    switch id.unit {
    case .percent:
      guard total > 0 else { return KeyFigure(id: id, hits: 0, total: 0, target: Points(90), history: months) }
      return KeyFigure(
        id: id, value: Points(hits * 100 / total), hits: hits, total: total, target: Points(id == .sponsorCD ? 75 : 90),
        isOnTarget: hits * 100 / total >= 90, history: months)
    case .days: return KeyFigure(id: id, value: total == 0 ? nil : Points(millionths: 12_500_000))
    case .accounts: return KeyFigure(id: id, value: Points(index), hits: index, total: accounts, history: months)
    case .money:
      return KeyFigure(
        id: id, value: Points(accounts * 40_000), hits: accounts / 5, total: accounts,
        history: months.map { $0.map { Points(millionths: $0.millionths * 5000) } })
    }
  }
}
