import Domain

/// Going from account to account, and from an account to its roadmap.
extension AppViewModel {
  /// Replaces the account on top by its neighbour in the list below, in the same pane. The list's cursor comes along,
  /// so that Esc leads to the row of the account that was looked at last.
  mutating func stepAccount(by offset: Int) {
    guard let below = listBelow, case .account = top, var list = stack[below].list else { return }
    list.prepareWalk()
    stack[below].update { $0 = list }
    guard !list.isWalkComing else {
      awaitedStep = offset
      return
    }
    guard list.step(by: offset) else {
      message = Message(offset > 0 ? "This is the last account of the list" : "This is the first account of the list")
      return
    }
    stack[below].update { $0 = list }
    arrive(from: below)
  }

  /// Goes on with a step when what it waited for has come.
  mutating func resumeStep() {
    guard let offset = awaitedStep else { return }
    awaitedStep = nil
    if offset == 0 { arrive(from: stack.count - 2) } else { stepAccount(by: offset) }
  }

  /// Shows the account under the cursor of a list; one that is not read yet is waited for.
  private mutating func arrive(from below: Int) {
    guard stack.indices.contains(below), case .account(let shown) = top else { return }
    guard let id = stack[below].list?.selectedAccountID else {
      awaitedStep = 0
      return
    }
    stack.removeLast()
    push(.account(shown.neighbour(id: id)))
  }

  /// The index of the list right below the account on top, when its cursor is on that account.
  var listBelow: Int? {
    let below = stack.count - 2
    guard below >= 0, case .account(let account) = top, stack[below].list?.selectedAccountID == account.id else {
      return nil
    }
    return below
  }

  /// From an account the roadmap is that account's, laid over it so that Esc comes back; from elsewhere it is the tab.
  func route(to tab: Tab) -> Route {
    guard tab == .roadmap, case .account(let account) = top, account.header != nil else { return .tab(tab) }
    return .roadmap(account.id, card: account.initiative)
  }
}

extension Array where Element: Hashable {
  /// The nearest place in a direction where something other than what stands at `place` stands for the first time.
  func firstOccurrence(from place: Int, by offset: Int) -> Int? {
    guard indices.contains(place) else { return nil }
    var seen: Set<Element> = []
    guard offset < 0 else {
      seen.formUnion(self[...place])
      return indices[(place + 1)...].first { seen.insert(self[$0]).inserted }
    }
    return self[..<place].indices.filter { seen.insert(self[$0]).inserted && self[$0] != self[place] }.last
  }
}
