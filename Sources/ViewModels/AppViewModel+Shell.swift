public import Domain

/// What works on every screen alike.
extension AppViewModel {
  static let presentingReason = "Presenting: nothing can be changed until P ends it"

  /// Whether a command of the shell works; `nil` when it is none.
  func shellAvailability(of command: Command) -> Availability? {
    if let answer = lookAvailability(of: command) { return answer }
    let hasAccounts = header.map { $0.accounts > 0 } ?? false
    switch command {
    case .presenter, .savedViews: return hasAccounts ? .enabled : .disabled("There is no portfolio yet")
    case .copyView, .exportView, .jump: return .enabled
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
