import Domain
import ViewModels

extension RoadmapFixture {
  /// Answers about all accounts: a roadmap thrice over.
  static func answer(_ question: RoadmapQuestion, from report: RoadmapReport = crowded()) -> RoadmapAnswer {
    let open = report.initiatives.filter(\.isOpen)
    let name = report.account.name ?? ""
    func place(_ item: Initiative) -> RoadmapPlace {
      RoadmapPlace(
        item.quarter.flatMap(FiscalQuarter.init(label:)), current: report.currentQuarter,
        columns: RoadmapPortfolio.columns)
    }
    switch question {
    case .totals(let filter):
      let open = open.filter { isLeft($0, by: RoadmapTerms(filter)) }
      return .totals(
        RoadmapPortfolio(
          cells: open.map { item in
            RoadmapPortfolio.Cell(place: place(item), lane: item.lane, totals: RoadmapTotals([item, item, item]))
          }), filter)
    case .reviews:
      return .reviews(
        RoadmapReviews([
          RoadmapReviews.Row(
            id: "A-Har", name: name, segment: .a, counts: [1, 1, 1, 1, 1, 0, 1, 1], lastReview: asOf - 132
          ),
          RoadmapReviews.Row(
            id: "A-Orb", name: "Orbit Foods", segment: .a, counts: [0, 2, 0, 0, 0, 0, 0, 0], lastReview: asOf - 3),
          RoadmapReviews.Row(
            id: "A-Evi", name: "Evil\u{1B}[2J\u{202E}", segment: nil, counts: [0, 0, 1, 0, 1, 1, 0, 0], lastReview: nil),
        ]))
    case .matches(let terms):
      let found = open.filter { isLeft($0, by: terms) }
      return .matches(RoadmapMatches(terms: terms, initiatives: Set(found.map(\.id)), accounts: ["A-Har"]))
    case .cards(let choice, let filter):
      let open = open.filter { isLeft($0, by: RoadmapTerms(filter)) }
      return .cards(
        choice, filter,
        open.filter { choice.contains(place($0), $0.lane) }.map { RoadmapCardKey(account: 1, initiative: $0.id) })
    case .rows(let keys):
      var rows: [RoadmapCardKey: RoadmapCardRow] = [:]
      for key in keys {
        guard let item = open.first(where: { $0.id == key.initiative }) else { continue }
        rows[key] = RoadmapCardRow(
          accountID: "A-Har", accountName: name, initiative: item,
          owner: item.owner.map { $0.hasPrefix("P-") ? "MK" : $0 })
      }
      return .rows(rows, of: keys)
    }
  }

  /// Whether a filter and a search leave an initiative; only a few fields are known here.
  private static func isLeft(_ item: Initiative, by terms: RoadmapTerms) -> Bool {
    let title = item.title ?? ""
    return TextNeedle(terms.contains).isIn(title)
      && terms.filter.matches(asOf: asOf) { field in
        switch RowFilter(rawValue: field) {
        case .lane: .words(item.lane.map { [$0.rawValue] } ?? [])
        case .rock: .flag(item.bigRock ?? false)
        case .status: .words(item.status.map { [$0.rawValue] } ?? [])
        case nil: .texts([title])
        default: .missing
        }
      }
  }
}
