public import Domain

/// What works on every screen alike.
extension AppViewModel {
  static let presentingReason = "Presenting: nothing can be changed until P ends it"

  /// Whether a command of the shell works; `nil` when it is none.
  func shellAvailability(of command: Command) -> Availability? {
    if let answer = lookAvailability(of: command) { return answer }
    let hasAccounts = header.map { $0.accounts > 0 } ?? false
    switch command {
    case .savedViews where isPresenting: return .disabled("Presenting: the names of views may say too much")
    case .presenter, .savedViews: return hasAccounts ? .enabled : .disabled("There is no portfolio yet")
    case .copyView, .exportView, .jump: return .enabled
    case .whoActs: return whoActsAvailability
    case .minutes:
      if isPresenting { return .disabled("Presenting: minutes name accounts and people") }
      return hasAccounts ? .enabled : .disabled("There is no portfolio yet")
    case .changeLog:
      if isPresenting { return .disabled("Presenting: the change log names accounts and people") }
      if case .log = top { return .disabled("This is the change log") }
      return hasAccounts ? .enabled : .disabled("There is no portfolio yet")
    case .copyAsCSV:
      return top.viewModel is any TableExport ? .enabled : .disabled("\(top.viewModel.title) is no list of rows")
    case .nextChange, .previousChange:
      guard top.list != nil else { return .disabled("\(top.viewModel.title) is no list of accounts") }
      return changes.isEmpty ? .disabled("Nothing has changed since you last looked") : .enabled
    default: return nil
    }
  }

  /// The accounts that changed since one last looked.
  public mutating func show(changes: Set<Int64>) {
    self.changes = changes
    updateAll { $0.show(changes: changes) }
    for tab in resting.keys { resting[tab]?.update { $0.show(changes: changes) } }
  }

  /// The CS team.
  public mutating func show(people: [Person]) { self.people = people }

  /// Masks have gone on or off: nothing that was read or typed before may be seen again.
  ///
  /// A few screens keep their place, since all they show is asked for again before the next frame; every other one, and
  /// so every new one, begins as if it had never been looked at. Filters are laid aside with what was typed into them, and
  /// come back when the masks go off.
  public mutating func startAfresh() {
    let filters = laidAside ?? filtersInForce
    laidAside = isPresenting ? filters : nil
    stack = stack.map { $0.afresh }
    resting = resting.mapValues { $0.afresh }
    (overlay, message) = (nil, nil)
    if !isPresenting { take(filters) }
    let (look, changes, header) = (look, changes, header)
    updateAll { screen in
      screen.show(look: look)
      screen.show(changes: changes)
      if let header { screen.show(header: header) }
    }
    layout(columns: layout.columns, rows: layout.rows)
    storeChanged()
  }

  /// The filters of the tabs.
  private var filtersInForce: [Tab: Filter] {
    var filters: [Tab: Filter] = [:]
    for screen in [stack[0]] + resting.values {
      if let tab = screen.tab { filters[tab] = screen.keptFilter }
    }
    return filters.filter { !$0.value.isEmpty }
  }

  private mutating func take(_ filters: [Tab: Filter]) {
    if let filter = stack[0].tab.flatMap({ filters[$0] }) { stack[0].update { $0.filter(by: filter) } }
    for tab in resting.keys {
      if let filter = filters[tab] { resting[tab]?.update { $0.filter(by: filter) } }
    }
  }

  /// Goes to the next or previous account of the list that changed; at the end it stays where it is.
  mutating func goToChange(by offset: Int) -> [Effect] {
    guard var list = top.list else { return [] }
    while list.step(by: offset) {
      guard let key = list.selectedKey, changes.contains(key) else { continue }
      stack[stack.count - 1].update { $0 = list }
      return []
    }
    return [.message(offset > 0 ? "No change further down" : "No change further up")]
  }

  mutating func scroll(by lines: Int, over target: HitTarget?) -> [Effect] {
    if overlay != nil {
      for _ in 0..<abs(lines) { overlay?.updateList { $0.handle(lines > 0 ? .moveDown : .moveUp) } }
      return []
    }
    stack[stack.count - 1].update { $0.scroll(by: lines, over: target) }
    return []
  }
}

extension ScreenState {
  /// The filter that is kept with a view: also one that the face in use does not follow.
  var keptFilter: Filter { (viewModel as? any SavableView)?.keptFilter ?? viewModel.filter }

  /// The screen without anything that could name a client.
  fileprivate var afresh: ScreenState {
    switch self {
    case .heatmap, .watchlist, .account, .explanation, .firstRun:
      var screen = self
      screen.update { screen in
        screen.endSearch(keeping: false)
        screen.filter(by: Filter())
      }
      return screen
    default: return tab?.screen ?? self
    }
  }
}
