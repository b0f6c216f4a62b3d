import Domain

/// Reviewed marks and snoozes work wherever an account is under the cursor.
extension AppViewModel {
  /// The account that `m` and `z` mean: the list's, or the one that is open.
  var accountUnderCursor: (id: String, name: String)? {
    if let account = top.list?.selectedAccount { return (account.id, account.name) }
    if case .account(let account) = top, account.header != nil { return (account.id, account.title) }
    if case .roadmap(let roadmap) = top, roadmap.face == .lanes, let account = roadmap.report?.account {
      return (account.id, account.name ?? account.id)
    }
    if case .explanation(let screen) = top, !screen.isLoading, !screen.isGone { return (screen.id, screen.accountName) }
    if case .sourceRow(let screen) = top, let cell = screen.stored?["account_id"], let id = cell.value.text {
      return (id, cell.name ?? id)
    }
    return nil
  }

  /// Asks until when, or wakes what sleeps where that is listed.
  mutating func snooze() -> [Effect] {
    guard let account = accountUnderCursor, let header else { return [] }
    if case .watchlist(let watchlist) = top, watchlist.view == .snoozed {
      return [.wake(account: account.id, name: account.name)]
    }
    overlay = .snooze(SnoozePrompt(account: account.id, name: account.name, day: header.asOf))
    return []
  }

  /// Takes the answer, or says on the spot why it is none.
  mutating func confirm(_ prompt: SnoozePrompt) -> [Effect] {
    switch prompt.answer {
    case .sleep(let until, let reason):
      overlay = nil
      return [.snooze(account: prompt.account, name: prompt.name, until: until, reason: reason)]
    case .refused:
      overlay = .snooze(prompt.refused)
      return []
    }
  }
}
