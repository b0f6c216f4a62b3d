public import Domain

/// Who first: the accounts with a reason of method §8, in attention order.
public struct WatchlistViewModel: AccountListViewModel {
  public private(set) var list = AccountList(ListQuery(.watchlist))
  public private(set) var header: PortfolioHeader?
  /// Where the preview of the account under the cursor is.
  public private(set) var preview = Preview.none

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

  public var title: String { "Watchlist" }
  public var contexts: [KeyContext] { [.list] }
  public var hints: [Command] { [.open, .nextMatch, .search, .filter] }
  public var demand: Demand? { list.demand }
  public var selectedAccount: AccountSummary? { list.selected }
  public var walk: AccountWalk? { list.walk(source: title) }
  public var selectedKey: Int64? { list.selectedKey }
  public var keysInSight: [Int64] { list.keysInSight }

  public var position: String {
    if let match = list.matchPosition { return "match \(match.number)/\(match.count)" }
    return "\(list.position.number)/\(list.position.count)"
  }

  /// Why the list is empty, when it is.
  public var emptyReason: String? {
    guard let order = list.order, order.keys.isEmpty else { return nil }
    guard let header, header.accounts > 0 else { return "There is no account yet." }
    if !filter.isEmpty {
      return "No account of the watchlist matches \(Format.name(filter.text)). Esc clears the filter."
    }
    let day = Format.day(header.asOf)
    return "No reason of the watchlist holds for any of the \(header.accounts) accounts on \(day)."
  }

  public mutating func layout(rows: Int, columns: Int) {
    (self.rows, self.columns) = (rows, columns)
    var below = 0
    if list.rows.count == 0 {
      preview = .none
    } else if columns >= 160, rows >= 18 {
      preview = .beside(columns: columns * 2 / 5)
    } else if rows >= 16 {
      // A short list leaves its room to the reasons.
      let free = rows - 2 - list.rows.count
      below = rows >= 28 ? max(10, min(18, free)) : max(7, min(12, free))
      preview = .below(rows: below)
    } else if rows >= 6 {
      below = 1
      preview = .line
    } else {
      preview = .none
    }
    list.layout(height: max(0, rows - 1 - below))
  }

  public func availability(of command: Command) -> Availability? {
    switch command {
    case .moveDown, .moveUp, .first, .last, .pageDown, .pageUp, .open, .search:
      list.rows.count == 0 ? .disabled("The watchlist is empty") : .enabled
    case .nextMatch, .previousMatch: MatchAvailability.of(list)
    case .sort: .disabled("The watchlist is in attention order: the heaviest reasons first")
    case .back: list.search != nil ? .enabled : nil
    default: nil
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
    case .open: return open()
    case .nextMatch: _ = list.goToMatch(forward: true)
    case .previousMatch: _ = list.goToMatch(forward: false)
    case .back: list.search = nil
    default: break
    }
    return []
  }

  public mutating func handle(hit: HitTarget, isDouble: Bool) -> [Effect] {
    guard case .row(let row, _) = hit else { return [] }
    list.select(row: row)
    return isDouble ? open() : []
  }

  public mutating func step(by offset: Int) -> Bool { list.step(by: offset) }
  public mutating func show(order: ListOrder) {
    list.show(order: order)
    // How much room the reasons get depends on the length of the list.
    layout(rows: rows, columns: columns)
  }
  public mutating func show(summaries: [Int64: AccountSummary], of keys: [Int64]) {
    list.show(summaries: summaries, of: keys)
  }
  public mutating func show(header: PortfolioHeader) { self.header = header }
  public mutating func show(changes: Set<Int64>) { list.changed = changes }
  public mutating func invalidate() { list.invalidate() }
  public mutating func beginSearch() { list.beginSearch() }
  public mutating func search(_ text: String) { list.search(text) }
  public mutating func endSearch(keeping: Bool) { list.endSearch(keeping: keeping) }

  public var filterSchema: FilterSchema? { AccountFilter.schema }
  public var filter: Filter { list.query.filter }
  public mutating func filter(by filter: Filter) { list.filter(by: filter) }
  public var filterTally: String { list.filterTally(header) }

  private func open() -> [Effect] {
    list.selected.map { [.go(.account($0.id, nil))] } ?? []
  }
}
