public import Domain

extension RowListViewModel {
  public var demand: Demand? {
    if let wanted = orderDemand { return wanted }
    if let wanted = walkDemand { return wanted }
    if let match = matchQuery, search?.matches == nil, !orders.contains(match) { return .rowOrder(match) }
    if needsCounts, list.views.count > 1, !countings.contains(query.counted) { return .rowCounts(query.counted) }
    guard let order, order.query.view.source.table != nil else { return nil }
    let visible = ids(margin: 0, order)
    if visible.contains(where: cache.isMissing) {
      return .rows(order.query.view.source, ids(margin: window.height, order).filter(cache.isMissing))
    }
    return sourceDemand
  }

  private var orderDemand: Demand? {
    guard order == nil || isStale || order?.query != query, !orders.contains(query) else { return nil }
    return .rowOrder(query)
  }

  /// The origin of the row under the cursor, where there is room to say it.
  private var sourceDemand: Demand? {
    switch preview {
    case .none, .line: return nil
    case .below, .beside: break
    }
    guard let wanted = selectedSource, source?.row != wanted else { return nil }
    return .sources([wanted])
  }

  var selectedSource: SourceRow? {
    guard let table = view.source.table, let id = selectedID else { return nil }
    return SourceRow(table, id)
  }

  private func ids(margin: Int, _ order: RowOrder) -> [String] {
    window.indices(margin: margin).compactMap { order.keys.indices.contains($0) ? order.keys[$0] : nil }
  }

  // MARK: What came back

  public mutating func rowOrderIsComing(_ query: RowQuery) {
    if query.list == list { orders.wait(for: query) }
  }

  public mutating func rowCountsAreComing(_ query: RowQuery) {
    if query.list == list { countings.wait(for: query) }
  }

  public mutating func rowsFailed(_ query: RowQuery) {
    if orders.contains(query) { orders.fail(query) }
    if countings.contains(query) { countings.fail(query) }
    if walks.contains(query) { walks.fail(query) }
  }

  public mutating func show(rowCounts: RowCounts) {
    guard rowCounts.query == query.counted else { return }
    needsCounts = !countings.receive(rowCounts.query)
    counts = rowCounts
    if rowCounts.query.filter.isEmpty { unfiltered = rowCounts }
  }

  public mutating func show(rowOrder new: RowOrder) {
    guard new.query.list == list else { return }
    let isFresh = orders.receive(new.query)
    if new.query == matchQuery { return showMatches(new) }
    guard new.query == query else { return }
    isStale = !isFresh
    take(new)
  }

  /// Puts the cursor on its row, or on what took its place when it is gone.
  private mutating func take(_ new: RowOrder) {
    let isOtherView = order?.query.view != new.query.view
    let id = selectedID
    let place = window.index ?? 0
    let title = window.index == nil ? window.group.flatMap { order?.groups[$0].title } : nil
    order = new
    if new.query.view.isCostly {
      // A check that found nothing is listed, and is no finding.
      costly[new.query.view] =
        new.rows.isEmpty ? new.keys.count : new.rows.values.count { ($0[count: .count] ?? 0) > 0 }
    }
    let rows = groupedRows(new)
    // Who has not left the top of a view begins at the top of the next.
    let isAtTop = isOtherView && window.index == 0
    let known = [isAtTop ? nil : id, isOtherView ? places[new.query.view] : nil].compactMap { $0 }.lazy
      .compactMap { new.keys.index(of: $0) }.first
    let row: Int?
    if let known {
      row = rows.row(ofAccount: known)
    } else if id == nil, let title, let group = new.groups.firstIndex(where: { $0.title == title }) {
      row = rows.row(ofGroup: group)
    } else {
      row = rows.row(ofAccount: isOtherView ? 0 : min(place, max(0, new.keys.count - 1)))
    }
    window.arrange(rows, hasHeadings: hasHeadings(new), cursor: row ?? 0)
    // Columns and the room for the row depend on the view and on how long the list is.
    layout(rows: area.rows, columns: area.columns)
    search?.matches = nil
  }

  public mutating func show(rows: [String: ListedRow], of ids: [String], source: RowSource) {
    guard let order, order.query.view.source == source else { return }
    let window = { [self] in self.ids(margin: self.window.height, order) }
    cache.take(rows, of: ids, window: window)
  }

  public mutating func show(sources: [SourceRow: (sources: [String], count: Int)]) {
    guard let wanted = selectedSource, source?.row != wanted else { return }
    let found = sources[wanted]
    source = (wanted, found?.sources ?? [], found?.count ?? 0)
  }

  public mutating func show(header: PortfolioHeader) { self.header = header }

  public mutating func invalidate() {
    (isStale, needsCounts, costly) = (true, true, [:])
    orders.invalidate()
    countings.invalidate()
    walks.invalidate()
    accounts = nil
    cache.invalidate()
    source = nil
    search?.matches = nil
  }
}
