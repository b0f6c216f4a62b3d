import Domain

/// A search by name in a list: the store finds, the list stays whole, the cursor goes from match to match.
struct NameSearch: Hashable, Sendable {
  var text = ""
  /// The keys that match `text`, in the list's order; `nil` until the store has answered.
  var matches: [Int64]?
  /// Where the cursor and the window were when the search began.
  var origin: (row: Int, top: Int) {
    get { (originRow, originTop) }
    set { (originRow, originTop) = newValue }
  }
  private var originRow = 0
  private var originTop = 0
  /// Whether the text is still being typed: then the cursor follows the first match.
  var isOpen = true

  init(origin: (row: Int, top: Int)) { (originRow, originTop) = origin }
}

extension AccountList {
  /// What is looked for; empty when nothing is.
  public var searchText: String { search?.text ?? "" }

  /// The number of the match under the cursor, 0 beside them, and how many there are; `nil` without a search.
  public var matchPosition: (number: Int, count: Int)? {
    guard let matches = search?.matches, !searchText.isEmpty else { return nil }
    let number = selectedKey.flatMap { matches.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    return (number, matches.count)
  }

  mutating func beginSearch() { search = NameSearch(origin: (cursor, top)) }

  mutating func search(_ text: String) {
    guard search?.text != text else { return }
    search?.text = text
    search?.matches = nil
    if text.isEmpty, let origin = search?.origin { restore(origin) }
  }

  mutating func endSearch(keeping: Bool) {
    search?.isOpen = false
    guard !keeping || searchText.isEmpty else { return }
    if !keeping, let origin = search?.origin { restore(origin) }
    search = nil
  }

  /// Goes to the next match in a direction, round the ends; `false` when there is none.
  mutating func goToMatch(forward: Bool) -> Bool {
    guard let order, let matches = search?.matches, !matches.isEmpty else { return false }
    let from: Int
    switch rows.item(at: cursor) {
    case .account(let index, _): from = index + (forward ? 1 : -1)
    case .heading(let group): from = (rows.firstAccount(ofGroup: group) ?? 0) - (forward ? 0 : 1)
    case nil: return false
    }
    guard let index = match(from: from, forward: forward, in: order.keys, matches: matches) else { return false }
    reveal(account: index)
    return true
  }

  /// The query that finds the matches, while it has not been answered.
  var searchDemand: Demand? {
    guard let search, !search.text.isEmpty, search.matches == nil else { return nil }
    return .order(matchQuery(search.text))
  }

  /// Takes an order that answers the search; `false` when it is something else.
  mutating func showMatches(_ order: ListOrder) -> Bool {
    guard let search, !search.text.isEmpty, order.query == matchQuery(search.text) else { return false }
    self.search?.matches = order.keys
    guard search.isOpen, let all = self.order?.keys else { return true }
    let start: Int
    switch rows.item(at: search.origin.row) {
    case .account(let index, _): start = index
    case .heading(let group): start = rows.firstAccount(ofGroup: group) ?? 0
    case nil: start = 0
    }
    if let index = match(from: start, forward: true, in: all, matches: order.keys) {
      reveal(account: index)
    } else {
      restore(search.origin)
    }
    return true
  }

  private func matchQuery(_ text: String) -> ListQuery {
    var wanted = query
    wanted.nameContains = text
    return wanted
  }

  private func match(from start: Int, forward: Bool, in keys: [Int64], matches: [Int64]) -> Int? {
    guard !keys.isEmpty, !matches.isEmpty else { return nil }
    let wanted = Set(matches)
    for offset in 0..<keys.count {
      let step = forward ? offset : -offset
      let index = ((start + step) % keys.count + keys.count) % keys.count
      if wanted.contains(keys[index]) { return index }
    }
    return nil
  }
}
