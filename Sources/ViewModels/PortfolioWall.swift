import Domain

/// Every account as one cell in its colour, grouped by segment, the largest MRR first.
public struct PortfolioWall: Hashable, Sendable {
  public internal(set) var list = AccountList(ListQuery(.wall))
  /// Where the accounts stand.
  public private(set) var layout = WallLayout(groups: [], columns: 0, rows: 0)
  /// The first line in the window.
  public private(set) var top = 0
  private var columns = 0
  private var height = 0
  /// The place in a line that moving up and down keeps to.
  private var wanted: Int?

  init() {}

  /// The account under the cursor, by its index in the order.
  public var cursor: Int? {
    guard case .account(let index, _) = list.rows.item(at: list.cursor) else { return nil }
    return index
  }

  mutating func layout(height: Int, columns: Int) {
    (self.height, self.columns) = (max(0, height), columns)
    // One account is explained; its neighbours are read along, so that the next step finds them. A window with a line
    // for every account, as an export has, reads them all.
    list.layout(height: height > list.rows.count ? max(1, list.rows.count) : 1)
    arrange()
  }

  mutating func show(order: ListOrder) {
    list.show(order: order)
    arrange()
  }

  /// Does what a moving command asks.
  mutating func move(_ command: Command) {
    guard let cursor else { return }
    let column = wanted ?? layout.place(of: cursor)?.column ?? 0
    switch command {
    case .moveLeft: go(to: cursor - 1)
    case .moveRight: go(to: cursor + 1)
    case .first: go(to: 0)
    case .last: go(to: list.rows.accounts - 1)
    case .moveDown, .moveUp, .pageDown, .pageUp:
      let page = max(1, height - 2)
      let lines = command == .moveDown ? 1 : command == .moveUp ? -1 : command == .pageDown ? page : -page
      if let found = layout.account(from: cursor, lines: lines, column: column) { go(to: found) }
      wanted = column
    default: break
    }
  }

  mutating func go(to index: Int) {
    guard index >= 0, index < list.rows.accounts else { return }
    list.reveal(account: index)
    wanted = nil
    scroll()
  }

  /// Keeps the cursor's line in the window, with the heading of the first line of a group.
  mutating func scroll() {
    guard height > 0, let cursor, let line = layout.place(of: cursor)?.line else {
      top = 0
      return
    }
    if line >= top + height { top = line - height + 1 }
    if line <= top { top = max(0, line - 1) }
    top = max(0, min(top, layout.lines.count - height))
  }

  private mutating func arrange() {
    layout = WallLayout(groups: list.order?.groups.map(\.count) ?? [], columns: columns, rows: height)
    scroll()
  }
}
