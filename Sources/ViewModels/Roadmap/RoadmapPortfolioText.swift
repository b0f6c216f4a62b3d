public import Domain

extension RoadmapViewModel {
  /// The name of a column over all accounts: the quarter of the calendar that lies as far ahead.
  public func title(of place: RoadmapPlace?) -> String {
    switch place {
    case .ahead(let offset):
      guard let asOf else { return "" }
      let quarter = FiscalQuarter(containing: asOf, startMonth: 1).adding(offset)
      let months = ["Jan–Mar", "Apr–Jun", "Jul–Sep", "Oct–Dec"][quarter.quarter - 1]
      let year = quarter.year % 100
      return offset == 0 ? "\(months) now" : "\(months) \(year < 10 ? "0" : "")\(year)"
    case .later: return "Later"
    case .past: return "Past, open"
    case .unplanned: return "No quarter"
    case nil: return "All"
    }
  }

  /// Days from a day to the day shown.
  public func days(since day: Day) -> Int { asOf.map { $0 - day } ?? 0 }

  /// A status as one reads it.
  public func words(of status: InitiativeStatus?) -> String { status?.words ?? "no status" }

  /// The title of an initiative.
  public func called(_ item: Initiative) -> String {
    RowNaming.called(item.title, .initiatives, item.id, currency: currency)
  }

  /// The name of a lane.
  public func title(of lane: RoadmapChoice.LaneChoice) -> String {
    switch lane {
    case .only(let lane?): lane.rawValue
    case .only(nil): "no lane"
    case .all: "all lanes"
    }
  }

  /// The line above the faces over all accounts.
  public var portfolioHeading: String {
    guard let totals = portfolio.totals else { return "All roadmaps: computing…" }
    let all = totals[RoadmapChoice()]
    return "All roadmaps · \(all.cards) open · \(all.sentence(currency: currency))"
      + " · quarters are counted from the one in force for each account"
  }

  /// What there is to say about what is under the cursor of the faces over all accounts.
  public var detailOfFaces: String {
    switch face {
    case .lanes: return ""
    case .reviews:
      guard let row = reviews.selected else { return "" }
      let found = zip(RoadmapFinding.rules, row.counts).filter { $1 > 0 }.map { rule, count in
        "\(rule) \(MethodNames.roadmapRule(rule).lowercased())" + (count > 1 ? " ×\(count)" : "")
      }
      return "\(Format.name(row.name)): " + found.joined(separator: " · ")
    case .portfolio:
      if let list = portfolio.list {
        guard let row = list.selected else { return "" }
        let item = row.initiative
        let budget = item.budget.map { Format.band($0.low, $0.high, currency: currency) } ?? "no budget"
        return "\(Format.name(row.accountName)): \(Format.name(called(item))) · "
          + "\(item.status?.words ?? "no status") · \(item.lane?.rawValue ?? "no lane") · \(budget) · "
          + (row.owner.map { "owner \(Format.name($0))" } ?? "nobody owns it")
      }
      guard let choice = portfolio.choice, let totals = portfolio.totals?[choice] else { return "" }
      let cards = totals.cards == 1 ? "1 initiative" : "\(totals.cards) initiatives"
      let budgets = totals.priced == totals.cards ? "" : " (\(totals.priced) with a budget that counts)"
      let lane = title(of: choice.lane)
      return "\(lane.prefix(1).uppercased())\(lane.dropFirst()), \(title(of: choice.place)): \(cards)\(budgets), "
        + "\(totals.sentence(currency: currency)), deferred left out"
    }
  }
}
