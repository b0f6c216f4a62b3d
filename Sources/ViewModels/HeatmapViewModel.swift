public import Domain

/// Where does it burn: all accounts by segment, their five dimensions as cells.
public struct HeatmapViewModel: AccountListViewModel {
  public private(set) var list = AccountList(ListQuery(.portfolio))
  /// The column under the cursor; it may be wider than the screen has room for, see `visibleColumn`.
  public private(set) var column = HeatmapColumn.composite
  /// The columns that fit.
  public private(set) var columns: [HeatmapColumn.Placed] = []
  public private(set) var header: PortfolioHeader?
  /// Whether there is a row for the sentence about the cell.
  public private(set) var hasDetail = true

  public private(set) var look = ShellLook()
  private var width = 0

  public init() {}

  public var title: String { "Heatmap" }
  public var contexts: [KeyContext] { [.list] }
  public var hints: [Command] { [.open, .nextMatch, .search, .filter, .moveLeft, .sort, .reverseSort, .fold] }
  public var demand: Demand? { list.demand }
  public var selectedAccount: AccountSummary? { list.selected }
  public var selectedKey: Int64? { list.selectedKey }
  public var keysInSight: [Int64] { list.keysInSight }

  public var position: String {
    if let match = list.matchPosition { return "match \(match.number)/\(match.count)" }
    return "\(list.position.number)/\(list.position.count)"
  }

  /// The cursor's column, or the nearest one on the left that fits.
  public var visibleColumn: HeatmapColumn {
    let order = HeatmapColumn.allCases
    guard let wanted = order.firstIndex(of: column) else { return .name }
    return columns.last { (order.firstIndex(of: $0.column) ?? 0) <= wanted }?.column ?? .name
  }

  /// One sentence about the cell under the cursor, or about the group.
  public var detail: String {
    if let account = list.selected {
      return HeatmapSentence.about(account, column: visibleColumn, header: header)
    }
    if list.selectedKey == nil, let index = list.selectedGroup, let group = list.order?.groups[index] {
      return HeatmapSentence.about(group, currency: header?.currency ?? "")
    }
    return ""
  }

  /// Why the list is empty, when it is.
  public var emptyReason: String? {
    guard let order = list.order, order.keys.isEmpty else { return nil }
    return filter.isEmpty
      ? "There is no account yet: huddle import FOLDER --apply brings yours."
      : "No account matches \(Format.name(filter.text)): Esc clears the filter, f changes it."
  }

  public mutating func layout(rows: Int, columns width: Int) {
    hasDetail = rows >= 4
    self.width = width
    columns = HeatmapColumn.placed(in: width, look: look)
    list.layout(height: max(0, rows - (hasDetail ? 2 : 1)))
  }

  public func availability(of command: Command) -> Availability? {
    let isEmpty = list.rows.count == 0
    switch command {
    case .moveDown, .moveUp, .first, .last, .pageDown, .pageUp:
      return isEmpty ? .disabled("There is no account in the list") : .enabled
    case .moveLeft, .moveRight: return .enabled
    case .open:
      if list.selectedKey == nil { return isEmpty ? .disabled("There is no account in the list") : .enabled }
      return .enabled
    case .search: return isEmpty ? .disabled("There is no account to search for") : .enabled
    case .nextMatch, .previousMatch: return MatchAvailability.of(list)
    case .sort: return .enabled
    case .reverseSort:
      return list.query.sort == nil
        ? .disabled("The groups stand worst first: sort by a column to reverse it") : .enabled
    case .fold: return list.hasHeadings && !isEmpty ? .enabled : .disabled("A sorted list has no groups to fold")
    case .back: return list.search != nil || !filter.isEmpty || list.query.sort != nil ? .enabled : nil
    default: return nil
    }
  }

  public mutating func handle(_ command: Command) -> [Effect] {
    switch command {
    case .moveDown: list.move(by: 1)
    case .moveUp: list.move(by: -1)
    case .pageDown: list.move(by: list.page)
    case .pageUp: list.move(by: -list.page)
    case .first: list.select(row: 0)
    case .last: list.move(by: list.rows.count)
    case .moveLeft: moveColumn(by: -1)
    case .moveRight: moveColumn(by: 1)
    case .open: return open()
    case .fold: list.toggleFold()
    case .sort: sort()
    case .reverseSort: list.query.isReversed.toggle()
    case .nextMatch: _ = list.goToMatch(forward: true)
    case .previousMatch: _ = list.goToMatch(forward: false)
    case .back:
      if list.search != nil {
        list.search = nil
      } else if !filter.isEmpty {
        filter(by: Filter())
      } else {
        list.query = ListQuery(.portfolio)
      }
    default: break
    }
    return []
  }

  public mutating func handle(hit: HitTarget, isDouble: Bool) -> [Effect] {
    if case .heading(let index) = hit, columns.indices.contains(index) {
      sort(byHeading: columns[index].column)
      return []
    }
    guard case .row(let row, let column) = hit else { return [] }
    if case .heading = list.rows.item(at: row) {
      list.select(row: row)
      list.toggleFold()
      return []
    }
    list.select(row: row)
    if let column, columns.indices.contains(column) { self.column = columns[column].column }
    return isDouble ? open() : []
  }

  public mutating func step(by offset: Int) -> Bool { list.step(by: offset) }

  // MARK: The store and the search

  public mutating func show(order: ListOrder) { list.show(order: order) }
  public mutating func show(summaries: [Int64: AccountSummary], of keys: [Int64]) {
    list.show(summaries: summaries, of: keys)
  }
  public mutating func show(header: PortfolioHeader) { self.header = header }
  public mutating func show(changes: Set<Int64>) { list.changed = changes }
  public mutating func show(look: ShellLook) {
    self.look = look
    columns = HeatmapColumn.placed(in: width, look: look)
  }
  public mutating func invalidate() { list.invalidate() }
  public mutating func beginSearch() { list.beginSearch() }
  public mutating func search(_ text: String) { list.search(text) }
  public mutating func endSearch(keeping: Bool) { list.endSearch(keeping: keeping) }

  public var filterSchema: FilterSchema? { AccountFilter.schema }
  public var filter: Filter { list.query.filter }
  public mutating func filter(by filter: Filter) { list.filter(by: filter) }
  public var filterTally: String { list.filterTally(header) }

  // MARK: Steps

  private mutating func moveColumn(by offset: Int) {
    guard let index = columns.firstIndex(where: { $0.column == visibleColumn }) else { return }
    column = columns[min(max(0, index + offset), columns.count - 1)].column
  }

  private mutating func open() -> [Effect] {
    guard let account = list.selected else {
      if list.selectedKey == nil { list.toggleFold() }
      return []
    }
    return [.go(.account(account.id, visibleColumn.dimension))]
  }

  /// A click sorts by the column, a second one reverses it, a third one leads back to the groups.
  private mutating func sort(byHeading column: HeatmapColumn) {
    self.column = column
    let key = column.sortKey
    if key == list.query.sort, list.query.isReversed == key.isLargestFirst {
      list.query.isReversed.toggle()
    } else {
      sort()
    }
  }

  /// By the column under the cursor; the column it is sorted by already leads back to the groups.
  private mutating func sort() {
    let key = visibleColumn.sortKey
    guard key != list.query.sort else {
      list.query = ListQuery(.portfolio, filter: filter)
      return
    }
    list.query = ListQuery(.portfolio, sort: key, isReversed: key.isLargestFirst, filter: filter)
  }
}

extension HeatmapViewModel: SavableView {
  public var setting: ViewSetting {
    ViewSetting(sort: list.query.sort?.rawValue, isReversed: list.query.isReversed)
  }

  public mutating func apply(_ setting: ViewSetting) {
    let key = setting.sort.flatMap(ListQuery.SortKey.init)
    list.query = ListQuery(.portfolio, sort: key, isReversed: key != nil && setting.isReversed, filter: filter)
    if let key, let sorted = HeatmapColumn.allCases.first(where: { $0.sortKey == key }) { column = sorted }
  }
}

/// Why the next match can or cannot be gone to.
enum MatchAvailability {
  static func of(_ list: AccountList) -> Availability {
    guard let position = list.matchPosition else { return .disabled("Nothing is searched for") }
    return position.count > 0 ? .enabled : .disabled("No name matches")
  }
}
