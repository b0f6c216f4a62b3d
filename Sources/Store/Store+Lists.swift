public import Domain
import GRDB

extension Store {
  /// The accounts of a list, in order and in groups; churned ones (method LIFE-1) are on no list. Accounts without
  /// scores of the day and model are placed by the latest ones of another day, else of another model, else as unscored.
  ///
  /// Sorted by a column, a list is one group without heading: ascending, or descending when reversed, unknown values
  /// last either way, and equal ones by name and id.
  public func order(_ query: ListQuery, day: Day, model: String) throws(StoreError) -> ListOrder {
    try read { database in
      try ListRows(database, day: day, model: model, query: query).order(query, database, day: day)
    }
  }

  /// How often each value of a field occurs in a list; accounts without scores of the day and model count by the latest
  /// ones, as they do in the list.
  public func frequency(_ query: FrequencyQuery, day: Day, model: String) throws(StoreError) -> Frequency {
    try read { database in
      let rows = try ListRows(database, day: day, model: model, query: query.list, counting: query.field)
      let places = try rows.places(query.list, database, day: day)
      return Frequency(query, places.lazy.map { (rows.counted[$0], rows.rows[$0].mrr) }, asOf: day)
    }
  }

  /// What a list shows of these accounts, in the order of the keys; an account that is gone comes with an empty id.
  ///
  /// - Parameter comparedWith: the day whose scores, where the store keeps them, go into `AccountSummary.weekBefore`.
  public func summaries(
    keys: [Int64], day: Day, model: String, comparedWith: Day? = nil
  ) throws(StoreError) -> [AccountSummary] {
    try read { database in
      let reader = try SummaryReader(database, day: day, model: model, comparedWith: comparedWith)
      return try keys.map { try reader.summary($0) ?? AccountSummary(id: "", name: "") }
    }
  }

  /// The figures of the header.
  ///
  /// - Parameters:
  ///   - day: the day shown; `today`: today in the workspace's time zone.
  ///   - model: the model's fingerprint; `modelName`: how it is called.
  public func header(day: Day, today: Day, model: String, modelName: String) throws(StoreError) -> PortfolioHeader {
    try read { database in
      let rows = try ListRows(database, day: day, model: model, query: ListQuery(.portfolio))
      return try rows.header(database, day: day, today: today, model: model, modelName: modelName)
    }
  }

  /// A list and the header at once, for a start and after a change: the accounts are read once for both.
  public func overview(
    _ query: ListQuery, day: Day, today: Day, model: String, modelName: String
  ) throws(StoreError) -> (order: ListOrder, header: PortfolioHeader) {
    try read { database in
      let listed = try ListRows(database, day: day, model: model, query: query)
      let isWhole = query.nameContains.isEmpty && query.filter.isEmpty
      let all = isWhole ? listed : try ListRows(database, day: day, model: model, query: ListQuery(.portfolio))
      return (
        try listed.order(query, database, day: day),
        try all.header(database, day: day, today: today, model: model, modelName: modelName)
      )
    }
  }
}

extension ListRows {
  /// The places of the rows that are listed, in their order.
  fileprivate func places(_ query: ListQuery, _ database: Database, day: Day) throws -> [Int] {
    if query.sort != nil { return flatOrder(watched: query.list == .watchlist, isReversed: query.isReversed) }
    switch query.list {
    case .watch(let view): return try WatchOrdering(self, database, day: day).places(view, query)
    case .cadence: return flatOrder(watched: false, isReversed: false)
    case .wall: return wallOrder()
    case .portfolio: return portfolioOrder()
    }
  }

  fileprivate func order(_ query: ListQuery, _ database: Database, day: Day) throws -> ListOrder {
    if query.sort == nil, case .watch(let view) = query.list {
      return try WatchOrdering(self, database, day: day).order(view, query)
    }
    let places = try places(query, database, day: day)
    if query.list == .cadence {
      let halves = [places.filter { rows[$0].isPastDue }, places.filter { !rows[$0].isPastDue }]
      return ListOrder(
        query: query, keys: halves.joined().map { rows[$0].key },
        groups: halves.map { total($0[...], segment: nil, isOnboarding: false) })
    }
    let grouped = (query.list == .portfolio || query.list == .wall) && query.sort == nil
    return ListOrder(
      query: query, keys: places.map { rows[$0].key }, groups: grouped ? groups(places) : whole(places),
      colours: query.list == .wall ? places.map { rows[$0].colour } : [])
  }

  fileprivate func header(
    _ database: Database, day: Day, today: Day, model: String, modelName: String
  ) throws -> PortfolioHeader {
    let workspace = try Shared.workspace(database)
    let waiting = rows.count { !$0.isCurrent }
    func money(_ isCounted: (Row) -> Bool) -> Money {
      Money(minorUnits: rows.reduce(0) { $0 + (isCounted($1) ? $1.mrr ?? 0 : 0) })
    }
    return PortfolioHeader(
      workspaceName: workspace.name ?? "", currency: workspace.currency, accounts: rows.count,
      watchlisted: rows.count(where: \.isOnWatchlist), mrr: money { _ in true },
      mrrAtRisk: money { $0.colour == .red }, asOf: day, today: today,
      newestFact: try Shared.newestFact(database, upTo: day), modelName: modelName,
      modelFingerprint: String(model.prefix(4)), scoring: waiting == 0 ? nil : waiting,
      pastDue: rows.count(where: \.isPastDue))
  }
}

extension ListQuery {
  /// The column that is read to order by; the list of cadence is in the order of its next due days.
  var readSort: SortKey? { sort ?? (list == .cadence ? .nextDue : nil) }
}
