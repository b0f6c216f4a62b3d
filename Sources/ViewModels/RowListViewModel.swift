public import Domain

/// A list of rows of all accounts in one of its views: order, window, search, sort and the rows in sight.
///
/// It holds the ids of all rows and a few pages of rows. The selection is an id: whatever reorders the list, the cursor
/// stays on its row and, where it can, on its line of the screen.
public struct RowListViewModel: AccountListViewModel {
  public let list: RowList
  /// What is asked for.
  public internal(set) var query: RowQuery
  /// What is shown; the answer to an earlier query until the new one is there.
  public internal(set) var order: RowOrder?
  public internal(set) var window = ListWindow()
  public internal(set) var header: PortfolioHeader?
  /// The columns of the view shown that fit.
  public internal(set) var columns = PaneColumns([], width: 0)
  /// Where the row under the cursor is told in full.
  public internal(set) var preview = RowPreview.none
  /// Whether there is a line with the views.
  public internal(set) var hasChips = true
  /// Where the row under the cursor came from, as `file:line`, and of how many places these are.
  public internal(set) var source: (row: SourceRow, sources: [String], count: Int)? {
    get { origin.map { ($0.row, $0.sources, $0.count) } }
    set { origin = newValue.map { Origin(row: $0.row, sources: $0.sources, count: $0.count) } }
  }

  /// The rows that were marked, for what is done to many at once.
  var marks = RowMarks()
  /// The store keys of the accounts that changed since one last looked.
  var changed: Set<Int64> = []
  var counts: RowCounts?
  /// The counts of costly views that were looked at.
  var costly: [RowView: Int] = [:]
  /// The counts without any filter, for saying what is left of how many.
  var unfiltered: RowCounts?
  var search: RowSearch?
  /// The column under the cursor, by its place among those of the view.
  var column = 0
  var folded: Set<String?> = []
  var cache = WindowCache<String, ListedRow>()
  /// The row last selected in each view that was left.
  var places: [RowView: String] = [:]
  private(set) var area = ListArea()
  var isStale = false
  var needsCounts = true
  var orders = AwaitedAnswers<RowQuery>()
  var countings = AwaitedAnswers<RowQuery>()
  private var origin: Origin?
  private let isPart: Bool
  /// The tickets that repeat earlier ones: the engine knows, the row does not.
  var repeating: Set<String> = []
  /// The accounts of the rows, each once; asked for when somebody wants to go from account to account.
  var accounts: RowAccounts?
  var wantsAccounts = false
  var walks = AwaitedAnswers<RowQuery>()

  private struct Origin: Hashable, Sendable {
    let row: SourceRow
    let sources: [String]
    let count: Int
  }

  /// - Parameter isPart: whether it stands in a part of another screen, which tells the row under the cursor itself.
  public init(_ list: RowList, isPart: Bool = false) {
    self.list = list
    self.isPart = isPart
    query = RowQuery(list)
  }

  // MARK: What is drawn

  /// The view that is shown, or asked for as long as nothing is.
  public var view: RowView { order?.query.view ?? query.view }

  /// The columns of the view shown, those without room included.
  public var allColumns: [RowColumn] { view.columns }

  /// The place of the column under the cursor among `columns.places`.
  public var visibleColumn: Int {
    columns.places.lastIndex { $0.index <= column } ?? 0
  }

  /// A row of the window; `nil` while it is read.
  public func row(at index: Int) -> ListedRow? {
    guard let order, order.keys.indices.contains(index) else { return nil }
    return row(order.keys[index])
  }

  /// The id under the cursor.
  public var selectedID: String? {
    guard let order, let index = window.index, order.keys.indices.contains(index) else { return nil }
    return order.keys[index]
  }

  /// The row under the cursor, once it is read.
  public var selected: ListedRow? { selectedID.flatMap { row($0) } }

  /// Rows that are counts came with their order.
  private func row(_ id: String) -> ListedRow? {
    var row = order?.rows[id] ?? cache[id]
    if repeating.contains(id) { row?.values[.state] = .flag(true) }
    return row
  }

  /// How many rows a view has; `nil` while that is not known.
  public func count(of view: RowView) -> Int? {
    view.isCostly ? costly[view] : counts?.views[view]
  }

  /// The words in which days, hours and money are written.
  public var wording: AccountReportSetting? {
    order.map {
      AccountReportSetting(
        asOf: $0.setting.day, end: $0.setting.end, currency: header?.currency ?? "", people: [:],
        firstActionHours: $0.setting.firstActionHours)
    }
  }

  public var searchText: String { search?.text ?? "" }

  /// The number of the match under the cursor, 0 beside them, and how many there are; `nil` without a search.
  public var matchPosition: (number: Int, count: Int)? {
    guard let matches = search?.matches, !searchText.isEmpty else { return nil }
    return ((window.index.flatMap { matches.firstIndex(of: $0) } ?? -1) + 1, matches.count)
  }

  // MARK: Screen

  public var title: String { RowWords.title(list) }
  public var contexts: [KeyContext] { [.list] }
  public var hints: [Command] {
    [
      .open, .edit, .add, .select, .assign, .nextPane, .nextMatch, .search, .filter, .sort, .reverseSort, .moveLeft,
      .fold,
    ]
  }
  public var selectedAccount: AccountSummary? { selected?.account }
  public var editTarget: EditTarget? {
    guard let row = selected, let table = view.source.table else { return nil }
    return EditTarget(
      table, key: [.text(row.id)], account: row.account?.id,
      name: RowDetail.title(row, in: view, currency: wording?.currency ?? ""))
  }
  public var added: FormKind? { view.source.table.flatMap { $0 == .accounts ? nil : FormKind(editing: $0) } }

  public var position: String {
    let marked = markedCount
    if marked > 0 { return "\(marked) marked  \(window.position.number)/\(window.position.count)" }
    if let match = matchPosition { return "match \(match.number)/\(match.count)" }
    return "\(window.position.number)/\(window.position.count)"
  }

  /// Why there is no row, when there is none.
  public var emptyReason: String? {
    guard let order, order.keys.isEmpty else { return nil }
    return RowWords.empty(order.query, setting: order.setting, header: header)
  }

  public mutating func layout(rows: Int, columns width: Int) {
    area = ListArea(rows: rows, columns: width)
    hasChips = rows >= 5 && list.views.count > 1
    var left = rows - 1 - (hasChips ? 1 : 0)
    preview = RowPreview(
      rows: left, columns: width, listed: window.rows.count,
      fields: RowDetail.most(view.source))
    if isPart { preview = .none }
    if case .below(let rows) = preview { left -= rows }
    if preview == .line { left -= 1 }
    var listWidth = width
    if case .beside(let columns) = preview { listWidth -= columns + RowColumn.gap }
    // Where there is room, the last column does not touch the edge.
    let room = max(0, listWidth - RowColumn.margin - (width >= 92 ? 1 : 0))
    columns = PaneColumns(allColumns.map(\.column), width: room).fitting(room)
    window.layout(height: max(0, left))
  }

  public func availability(of command: Command) -> Availability? {
    switch command {
    case .moveDown, .moveUp, .first, .last, .pageDown, .pageUp, .search:
      return window.rows.count == 0 ? .disabled("There is no row in this list") : .enabled
    case .moveLeft, .moveRight: return .enabled
    case .nextPane, .previousPane:
      return list.views.count > 1 ? .enabled : .disabled("\(title) has no other view")
    case .open: return opening
    case .nextMatch, .previousMatch:
      guard let position = matchPosition else { return .disabled("Nothing is searched for") }
      return position.count > 0 ? .enabled : .disabled("No row matches")
    case .sort:
      return sortField == nil && query.sort == nil
        ? .disabled("\(columnTitle) has no order to sort by") : .enabled
    case .reverseSort:
      return query.sort == nil ? .disabled("Sort by a column to reverse it") : .enabled
    case .fold:
      return window.hasHeadings ? .enabled : .disabled("There are no groups to fold here")
    case .select, .selectRange, .assign: return marking
    case .back: return !marks.isEmpty || search != nil || query.sort != nil ? .enabled : nil
    default: return nil
    }
  }

  public mutating func handle(_ command: Command) -> [Effect] {
    if window.move(command) { return [] }
    switch command {
    case .moveLeft: moveColumn(by: -1)
    case .moveRight: moveColumn(by: 1)
    case .nextPane: step(view: 1)
    case .previousPane: step(view: -1)
    case .open: return open()
    case .fold: toggleFold()
    case .sort: sort()
    case .reverseSort: query.isReversed.toggle()
    case .nextMatch: goToMatch(forward: true)
    case .previousMatch: goToMatch(forward: false)
    case .select, .selectRange: mark(command)
    case .assign: return assign()
    case .back:
      if !marks.isEmpty { marks = RowMarks() } else if search != nil { search = nil } else { sort(by: nil) }
    default: break
    }
    return []
  }

  public mutating func handle(hit: HitTarget, isDouble: Bool) -> [Effect] {
    switch hit {
    case .pane(let place):
      if list.views.indices.contains(place) { show(list.views[place]) }
    case .heading(let place):
      guard columns.places.indices.contains(place) else { return [] }
      column = columns.places[place].index
      if sortField != nil { sort() }
    case .row(let row, let place):
      if case .heading = window.rows.item(at: row) {
        window.select(row: row)
        toggleFold(window.rows.item(at: row))
        return []
      }
      window.select(row: row)
      if let place, columns.places.indices.contains(place) { column = columns.places[place].index }
      if isDouble { return open() }
    case .command, .overlayRow, .paneRow: break
    }
    return []
  }

  public var filterSchema: FilterSchema? { RowFilter.schema(of: query.view.source) }
  public var filter: Filter { query.filter }
  public var filterTally: String {
    guard let order, order.query == query else { return "" }
    let all = unfiltered?.views[order.query.view]
    return all.map { "\(order.keys.count) of \($0)" } ?? String(order.keys.count)
  }

  public mutating func filter(by filter: Filter) {
    query.filter = filter
    (needsCounts, costly) = (true, [:])
    search?.matches = nil
  }
}
