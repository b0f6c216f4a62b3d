public import Domain

/// Where does it burn: all accounts by segment with their five dimensions, the key figures by segment, and the wall.
public struct HeatmapViewModel: AccountListViewModel {
  /// The ways to look at it, in the order of Tab.
  public enum Face: String, Hashable, Sendable, CaseIterable {
    case accounts, segments, wall

    public var title: String {
      switch self {
      case .accounts: "Accounts"
      case .segments: "Segments × KPI"
      case .wall: "Wall"
      }
    }
  }

  public internal(set) var face = Face.accounts
  public internal(set) var list = AccountList(ListQuery(.portfolio))
  public internal(set) var wall = PortfolioWall()
  public internal(set) var figures = SegmentFigures()
  /// The column under the cursor; it may be wider than the screen has room for, see `visibleColumn`.
  public internal(set) var column = HeatmapColumn.composite
  /// The columns that fit.
  public private(set) var columns: [HeatmapColumn.Placed] = []
  public private(set) var header: PortfolioHeader?
  /// How many rows there are for what is said about the cell.
  public private(set) var detailRows = 1
  /// The list as it was before a figure led to its accounts.
  var beforeDrill: (query: ListQuery, column: HeatmapColumn)? {
    get { drilledQuery.map { ($0, drilledColumn) } }
    set { (drilledQuery, drilledColumn) = (newValue?.query, newValue?.column ?? .composite) }
  }
  public private(set) var look = ShellLook()
  private var rows = 0
  private var width = 0
  private var drilledQuery: ListQuery?
  private var drilledColumn = HeatmapColumn.composite

  public init() {}

  public var title: String { face == .accounts ? "Heatmap" : face.title }
  public var contexts: [KeyContext] { [.list] }

  public var hints: [Command] {
    switch face {
    case .accounts:
      [.open, .nextMatch, .nextPane, .search, .filter, .moveLeft, .sort, .reverseSort, .fold, .frequency]
    case .segments: [.open, .nextPane, .moveDown, .moveLeft]
    case .wall: [.open, .nextMatch, .nextPane, .search, .filter, .moveDown, .moveLeft, .frequency]
    }
  }

  public var demand: Demand? {
    switch face {
    case .accounts: list.demand
    case .segments: figures.demand
    case .wall: wall.list.demand
    }
  }

  /// The list of the face, where it has one.
  var shownList: AccountList? {
    switch face {
    case .accounts: list
    case .segments: nil
    case .wall: wall.list
    }
  }

  public var selectedAccount: AccountSummary? { shownList?.selected }
  public var selectedKey: Int64? { shownList?.selectedKey }
  public var keysInSight: [Int64] { shownList?.keysInSight ?? [] }

  public var position: String {
    guard let shownList else { return figures.selected?.title ?? "" }
    if let match = shownList.matchPosition { return "match \(match.number)/\(match.count)" }
    return "\(shownList.position.number)/\(shownList.position.count)"
  }

  /// The cursor's column, or the nearest one on the left that fits.
  public var visibleColumn: HeatmapColumn {
    let order = HeatmapColumn.allCases
    guard let wanted = order.firstIndex(of: column) else { return .name }
    return columns.last { (order.firstIndex(of: $0.column) ?? 0) <= wanted }?.column ?? .name
  }

  /// One sentence about what is under the cursor: a cell, a group, a figure, or an account of the wall.
  public var detail: String {
    if face == .segments {
      guard let row = figures.selected, let header else { return "" }
      return SegmentCell.sentence(row, figures.column, asOf: header.asOf, currency: header.currency)
    }
    let list = shownList ?? list
    if let account = list.selected {
      return HeatmapSentence.about(account, column: face == .wall ? .name : visibleColumn, header: header)
    }
    if list.selectedKey == nil, let index = list.selectedGroup, let group = list.order?.groups[index] {
      return HeatmapSentence.about(group, currency: header?.currency ?? "")
    }
    return ""
  }

  /// Why the list is empty, when it is.
  public var emptyReason: String? {
    guard let order = shownList?.order, order.keys.isEmpty else { return nil }
    return filter.isEmpty
      ? RowWords.noAccount
      : "No account matches \(Format.name(filter.text)): Esc clears the filter, f changes it."
  }

  public mutating func layout(rows: Int, columns width: Int) {
    (self.rows, self.width) = (rows, width)
    layoutFace()
  }

  /// The wall says more about its account than the other faces about their cells.
  mutating func layoutFace() {
    detailRows = rows < 4 ? 0 : face == .wall && rows >= 16 ? 3 : 1
    columns = HeatmapColumn.placed(in: width, look: look)
    list.layout(height: max(0, rows - 1 - min(1, detailRows)))
    wall.layout(height: max(0, rows - 1 - detailRows), columns: width)
    // Headings and targets above the rows.
    figures.layout(height: max(0, rows - 3 - detailRows), width: width)
  }

  public mutating func step(by offset: Int) -> Bool {
    guard face == .wall else { return list.step(by: offset) }
    defer { wall.scroll() }
    return wall.list.step(by: offset)
  }

  // MARK: The store

  public mutating func show(order: ListOrder) {
    list.show(order: order)
    wall.show(order: order)
  }
  public mutating func show(summaries: [Int64: AccountSummary], of keys: [Int64]) {
    list.show(summaries: summaries, of: keys)
    wall.list.show(summaries: summaries, of: keys)
  }
  public mutating func show(header: PortfolioHeader) { self.header = header }
  public mutating func show(changes: Set<Int64>) {
    list.changed = changes
    wall.list.changed = changes
  }
  public mutating func show(look: ShellLook) {
    self.look = look
    layoutFace()
  }
  public mutating func show(portfolio: PortfolioSummary) { figures.show(portfolio) }
  public mutating func forgetPortfolio() {
    figures.forget()
    // What was searched for on the face out of sight is no more for strangers than what is in sight.
    (list.search, wall.list.search) = (nil, nil)
  }
  public mutating func portfolioIsComing(left: Int?) { figures.isComing(left: left) }
  public var awaitedCount: Demand? { face == .segments && figures.isComing ? .portfolio : nil }
  public mutating func countIsGivenUp(_ demand: Demand) { if demand == .portfolio { figures.giveUp() } }
  public mutating func invalidate() {
    list.invalidate()
    wall.list.invalidate()
    figures.invalidate()
  }

  // MARK: Search and filter

  public mutating func beginSearch() { updateList { $0.beginSearch() } }
  public mutating func search(_ text: String) { updateList { $0.search(text) } }
  public mutating func endSearch(keeping: Bool) { updateList { $0.endSearch(keeping: keeping) } }

  public var filterSchema: FilterSchema? { AccountFilter.schema }
  /// The figures by segment are always those of the whole portfolio.
  public var filter: Filter { shownList?.query.filter ?? Filter() }
  public mutating func filter(by filter: Filter) {
    beforeDrill = nil
    list.filter(by: filter)
    wall.list.filter(by: filter)
  }
  public var filterTally: String { shownList?.filterTally(header) ?? "" }

  public var frequency: FrequencyViewModel? {
    let currency = header?.currency ?? ""
    switch face {
    case .accounts: return visibleColumn.counted(currency: currency).map { .init(list.query, $0, currency: currency) }
    case .segments: return nil
    case .wall:
      return FrequencyViewModel(wall.list.query, CountedColumn("Colour", .color), currency: currency)
    }
  }

  mutating func updateList(_ change: (inout AccountList) -> Void) {
    if face == .wall {
      change(&wall.list)
      wall.scroll()
    } else {
      change(&list)
    }
  }
}

extension HeatmapViewModel: SavableView {
  public var keptFilter: Filter { list.query.filter }
  public var setting: ViewSetting {
    ViewSetting(sort: list.query.sort?.rawValue, isReversed: list.query.isReversed, face: face.rawValue)
  }

  public mutating func apply(_ setting: ViewSetting) {
    let key = setting.sort.flatMap(ListQuery.SortKey.init)
    list.query.sort = key
    list.query.isReversed = key != nil && setting.isReversed
    if let key, let sorted = HeatmapColumn.allCases.first(where: { $0.sortKey == key }) { column = sorted }
    show(face: setting.face.flatMap(Face.init) ?? .accounts)
  }
}

/// Why the next match can or cannot be gone to.
enum MatchAvailability {
  static func of(_ list: AccountList) -> Availability {
    guard let position = list.matchPosition else { return .disabled("Nothing is searched for") }
    return position.count > 0 ? .enabled : .disabled("No name matches")
  }
}
