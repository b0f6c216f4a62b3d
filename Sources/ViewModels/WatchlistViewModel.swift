public import Domain

/// Who first: the accounts with a reason of method §8 in attention order, and other ways to look at them.
public struct WatchlistViewModel: AccountListViewModel {
  /// The view in use.
  public private(set) var view = WatchView.attention
  public private(set) var header: PortfolioHeader?
  /// Where the preview of the account under the cursor is.
  public private(set) var preview = Preview.none
  /// How many accounts each view has; the last ones known while they are counted again.
  public private(set) var counts: WatchCounts?

  /// Every view that was looked at, as it was left.
  private var lists: [WatchView: AccountList] = [:]
  private var details = WindowCache<Int64, WatchDetail>()
  private var needsCounts = true
  public private(set) var filter = Filter()
  private var changed: Set<Int64> = []
  private var rows = 0
  private var columns = 0

  /// The place of the preview pane.
  public enum Preview: Hashable, Sendable {
    case none
    /// One line below the list.
    case line
    /// A pane of that many rows below the list, its frame included.
    case below(rows: Int)
    /// A pane of that many columns at the right.
    case beside(columns: Int)
  }

  public init() {}

  /// The list of the view in use.
  public private(set) var list: AccountList {
    get { lists[view] ?? AccountList(query(view)) }
    set { lists[view] = newValue }
  }

  /// What the view in use adds about an account.
  public func detail(_ key: Int64) -> WatchDetail? { details[key] }

  /// The same about the account under the cursor.
  public var selectedDetail: WatchDetail? { list.selectedKey.flatMap { details[$0] } }

  public var title: String { "Watchlist" }
  public var contexts: [KeyContext] { [.list] }
  public var hints: [Command] { [.open, .nextMatch, .nextPane, .fold, .markReviewed, .snooze, .search, .filter] }
  public var demand: Demand? {
    guard !isNobody else { return needsCounts ? .watchCounts(person: nil) : nil }
    if let demand = list.demand { return demand }
    if list.visibleKeys(margin: 0).contains(where: details.isMissing) {
      return .watched(list.visibleKeys(margin: list.height).filter(details.isMissing), view)
    }
    return needsCounts ? .watchCounts(person: header?.actor?.person) : nil
  }
  public var selectedAccount: AccountSummary? { list.selected }
  public var walk: AccountWalk? { list.walk(source: title) }
  public var selectedKey: Int64? { list.selectedKey }
  public var keysInSight: [Int64] { list.keysInSight }

  public var position: String {
    if let match = list.matchPosition { return "match \(match.number)/\(match.count)" }
    return "\(list.position.number)/\(list.position.count)"
  }

  public mutating func layout(rows: Int, columns: Int) {
    (self.rows, self.columns) = (rows, columns)
    var below = 0
    if list.rows.count == 0 {
      preview = .none
    } else if columns >= 180, rows >= 18 {
      preview = .beside(columns: 60)
    } else if rows >= 16 {
      // A short list leaves its room to the reasons.
      let free = rows - 2 - chipRows - list.rows.count
      below = rows >= 28 ? max(10, min(18, free)) : max(7, min(12, free))
      preview = .below(rows: below)
    } else if rows >= 6 {
      below = 1
      preview = .line
    } else {
      preview = .none
    }
    list.layout(height: max(0, rows - 1 - chipRows - below))
  }

  /// Whether the names of the views have a line.
  public var hasChips: Bool { rows >= 5 }
  private var chipRows: Int { hasChips ? 1 : 0 }

  public func availability(of command: Command) -> Availability? {
    switch command {
    case .moveDown, .moveUp, .first, .last, .pageDown, .pageUp, .open, .search:
      list.rows.count == 0 ? .disabled("This view is empty") : .enabled
    case .nextPane, .previousPane: .enabled
    case .fold: list.hasHeadings && list.rows.count > 0 ? .enabled : .disabled("This view has no groups to fold")
    case .nextMatch, .previousMatch: MatchAvailability.of(list)
    case .sort: .disabled("Every view has its order: Tab goes to the next one")
    case .back: list.search != nil ? .enabled : nil
    default: nil
    }
  }

  public mutating func handle(_ command: Command) -> [Effect] {
    if list.move(command) { return [] }
    switch command {
    case .open: return open()
    case .fold: list.toggleFold()
    case .nextPane: show(stepped(by: 1))
    case .previousPane: show(stepped(by: -1))
    case .nextMatch: _ = list.goToMatch(forward: true)
    case .previousMatch: _ = list.goToMatch(forward: false)
    case .back: list.search = nil
    default: break
    }
    return []
  }

  public mutating func handle(hit: HitTarget, isDouble: Bool) -> [Effect] {
    switch hit {
    case .pane(let index):
      if WatchView.allCases.indices.contains(index) { show(WatchView.allCases[index]) }
    case .row(let row, _):
      if case .heading = list.rows.item(at: row) {
        list.select(row: row)
        list.toggleFold()
        return []
      }
      list.select(row: row)
      return isDouble ? open() : []
    default: break
    }
    return []
  }

  public mutating func step(by offset: Int) -> Bool { list.step(by: offset) }
  public mutating func show(order: ListOrder) {
    guard case .watch(view) = order.query.list else { return }
    list.show(order: order)
    // How much room the reasons get depends on the length of the list.
    layout(rows: rows, columns: columns)
  }
  public mutating func show(summaries: [Int64: AccountSummary], of keys: [Int64]) {
    list.show(summaries: summaries, of: keys)
  }
  public mutating func show(header: PortfolioHeader) {
    if header.actor != self.header?.actor {
      lists[.mine] = nil
      needsCounts = true
    }
    self.header = header
  }
  public mutating func show(watchCounts: WatchCounts?) {
    needsCounts = false
    if let watchCounts { counts = watchCounts }
  }
  public mutating func show(watched: [Int64: WatchDetail], of keys: [Int64], in view: WatchView) {
    guard view == self.view else { return }
    details.take(watched, of: keys) { [list] in list.visibleKeys(margin: list.height) }
  }
  public mutating func show(changes: Set<Int64>) {
    changed = changes
    list.changed = changes
  }
  public mutating func forgetPortfolio() {
    details = WindowCache()
    // The views out of sight begin anew, with what was searched for in them.
    lists = lists.filter { $0.key == view }
  }
  public mutating func invalidate() {
    for view in lists.keys { lists[view]?.invalidate() }
    details.invalidate()
    needsCounts = true
  }
  public mutating func beginSearch() { list.beginSearch() }
  public mutating func search(_ text: String) { list.search(text) }
  public mutating func endSearch(keeping: Bool) { list.endSearch(keeping: keeping) }

  public var filterSchema: FilterSchema? { AccountFilter.schema }
  /// The filter holds for every view.
  public mutating func filter(by filter: Filter) {
    self.filter = filter
    list.filter(by: filter)
  }
  public var filterTally: String { list.filterTally(header) }

  private mutating func open() -> [Effect] {
    if list.selectedKey == nil { list.toggleFold() }
    return list.selected.map { [.go(.account($0.id, nil))] } ?? []
  }

  // MARK: Views

  private func query(_ view: WatchView) -> ListQuery {
    var query = ListQuery(.watch(view), filter: filter)
    if view == .mine { query.person = header?.actor?.person }
    return query
  }

  private func stepped(by offset: Int) -> WatchView {
    let all = WatchView.allCases
    let index = (all.firstIndex(of: view) ?? 0) + offset
    return all[(index + all.count) % all.count]
  }

  private mutating func show(_ view: WatchView) {
    guard view != self.view else { return }
    self.view = view
    // What one view shows about an account says nothing about another's.
    details = WindowCache()
    list.filter(by: filter)
    list.changed = changed
    layout(rows: rows, columns: columns)
  }
}

extension WatchlistViewModel: SavableView {
  public var setting: ViewSetting { ViewSetting(face: view.rawValue) }

  /// Without a view it is the attention list: so a person of the palette leads there.
  public mutating func apply(_ setting: ViewSetting) { show(setting.face.flatMap(WatchView.init) ?? .attention) }
}
