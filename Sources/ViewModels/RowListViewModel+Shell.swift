public import Domain

/// What the shell does with every list: keeps how it is set up, and marks what changed.
extension RowListViewModel: SavableView {
  public var setting: ViewSetting {
    ViewSetting(sort: query.sort?.rawValue, isReversed: query.isReversed, face: query.view.rawValue)
  }

  public mutating func apply(_ setting: ViewSetting) {
    if let view = setting.face.flatMap(RowView.init), list.views.contains(view) { show(view) }
    let field = setting.sort.flatMap(RowField.init)
    let place = query.view.columns.firstIndex { $0.field == field && $0.isSortable }
    sort(by: place == nil ? nil : field)
    query.isReversed = place != nil && setting.isReversed
    if let place { column = place }
  }
}

extension RowListViewModel {
  public var selectedKey: Int64? { selected?.accountKey }
  public var keysInSight: [Int64] { window.indices(margin: 0).compactMap { row(at: $0)?.accountKey } }

  public mutating func show(changes: Set<Int64>) { changed = changes }

  /// Whether the account of a row changed since one last looked.
  public func hasChanged(_ row: ListedRow) -> Bool { row.accountKey.map(changed.contains) ?? false }

  public mutating func forgetPortfolio() {
    places[query.view] = selectedID
    (order, counts, unfiltered, source, search) = (nil, nil, nil, nil, nil)
    cache = WindowCache()
    folded = []
    window.arrange(GroupedRows(groups: [], hasHeadings: false), hasHeadings: false, cursor: 0)
    // An answer with other masks is not shown any more.
    (orders, countings, walks) = (AwaitedAnswers(), AwaitedAnswers(), AwaitedAnswers())
    invalidate()
  }
}
