public import Domain

extension AccountViewModel {
  public func availability(of command: Command) -> Availability? {
    switch command {
    case .nextPane, .previousPane: return .enabled
    case .moveLeft, .moveRight: return .enabled
    case .open:
      guard let row else { return .disabled("There is no row here") }
      return row.opens == nil ? .disabled("Nothing lies behind this row; its full text is below the list") : .enabled
    case .moveDown, .moveUp, .first, .last, .pageDown, .pageUp:
      return row == nil && (pane != .tickets || tickets.list.window.rows.count == 0)
        ? .disabled("There is no row here") : .enabled
    case .fold:
      return foldable == nil ? .disabled("There is nothing to fold here") : .enabled
    case .search, .sort, .reverseSort, .nextMatch, .previousMatch, .back:
      return pane == .tickets ? tickets.list.availability(of: command) : nil
    default: return nil
    }
  }

  public mutating func handle(_ command: Command) -> [Effect] {
    switch command {
    case .nextPane: show(pane.stepped(by: 1))
    case .previousPane: show(pane.stepped(by: -1))
    case .open: return row?.opens.map { [.go($0)] } ?? []
    case .fold: fold()
    case .moveLeft, .moveRight: moveSideways(by: command == .moveRight ? 1 : -1)
    default:
      if pane == .tickets { return tickets.handle(command) }
      _ = cursors[pane.rawValue].move(command, in: ids)
    }
    return []
  }

  /// Through the columns of the tickets, which sort; beyond them, and on every other pane, from pane to pane.
  private mutating func moveSideways(by offset: Int) {
    if pane == .tickets, !tickets.isOnFigures {
      let before = tickets.list.visibleColumn
      tickets.updateList { _ = $0.handle(offset > 0 ? .moveRight : .moveLeft) }
      if tickets.list.visibleColumn != before { return }
    }
    show(pane.stepped(by: offset))
  }

  public mutating func handle(hit: HitTarget, isDouble: Bool) -> [Effect] {
    switch hit {
    case .pane(let index):
      if let pane = AccountPane(rawValue: index) { show(pane) }
    case .row, .paneRow, .heading:
      if pane == .tickets {
        tickets.handle(hit: hit)
      } else if case .row(let line, _) = hit {
        cursors[pane.rawValue].select(line: line, in: ids)
      }
      if isDouble, availability(of: .open) == .enabled, !hit.isHeading { return handle(.open) }
    case .command, .overlayRow: break
    }
    return []
  }

  mutating func show(_ pane: AccountPane) {
    self.pane = pane
    settle()
  }

  // MARK: Folds

  /// The row that `fold` acts on: the one under the cursor or the one above it that holds it.
  private var foldable: String? {
    guard pane == .health, let row else { return nil }
    return row.parent ?? (table(of: pane).isFoldable(row.id) ? row.id : nil)
  }

  private mutating func fold() {
    guard let foldable else { return }
    var folds = folds
    if folds.remove(foldable) == nil {
      cursors[pane.rawValue].select(foldable, in: ids)
      folds.insert(foldable)
    }
    chosenFolds = folds
    settle()
  }

  // MARK: Search and filter, of the tickets

  public mutating func beginSearch() { tickets.updateList { $0.beginSearch() } }
  public mutating func search(_ text: String) { tickets.updateList { $0.search(text) } }
  public mutating func endSearch(keeping: Bool) { tickets.updateList { $0.endSearch(keeping: keeping) } }
  public var filterSchema: FilterSchema? { pane == .tickets ? tickets.list.filterSchema : nil }
  public var filter: Filter { pane == .tickets ? tickets.list.filter : Filter() }
  public mutating func filter(by filter: Filter) { tickets.updateList { $0.filter(by: filter) } }
  public var filterTally: String { pane == .tickets ? tickets.list.filterTally : "" }
}

extension HitTarget {
  fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }
}
