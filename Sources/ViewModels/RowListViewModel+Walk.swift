public import Domain

/// Going from account to account through the rows of a list.
extension RowListViewModel {
  /// The account under the cursor, also while its row is being read.
  public var selectedAccountID: String? {
    if let account = selected?.account { return account.id }
    guard let accounts, let id = selectedID, let place = accounts.rows.index(of: id) else { return nil }
    return accounts.accounts[place]
  }

  /// Whether stepping has to wait for the accounts of the list.
  public var isWalkComing: Bool { wantsAccounts && accounts == nil }

  /// Asks for the accounts of the list, unless they are known.
  public mutating func prepareWalk() { wantsAccounts = true }

  /// Goes to the first row of the next account: each is visited once, in the order in which the rows name them first.
  public mutating func step(by offset: Int) -> Bool {
    guard let accounts, let order, let account = selectedAccountID,
      let place = accounts.accounts.index(of: account), accounts.rows.indices.contains(place + offset),
      let index = order.keys.index(of: accounts.rows[place + offset])
    else { return false }
    reveal(index)
    return true
  }

  var walkDemand: Demand? {
    guard wantsAccounts, accounts?.query != query, let order, order.query == query,
      order.query.view.source.table != nil,
      !walks.contains(query)
    else { return nil }
    return .rowAccounts(query)
  }

  public mutating func rowAccountsAreComing(_ query: RowQuery) {
    if query.list == list { walks.wait(for: query) }
  }

  public mutating func show(rowAccounts found: RowAccounts) {
    guard found.query.list == list, walks.receive(found.query), found.query == query else { return }
    accounts = found
  }
}
