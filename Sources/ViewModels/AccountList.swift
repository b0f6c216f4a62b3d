public import Domain

/// A list of accounts in an order that the store makes: cursor, window, folding, search and the summaries in view.
///
/// It holds the keys of all accounts and the summaries of a few pages. The cursor is an identity: whatever reorders the
/// list, it stays on its account and, where it can, on its line of the screen.
public struct AccountList: Hashable, Sendable {
  /// What makes a group the same group after a reload.
  public struct GroupID: Hashable, Sendable {
    public var segment: Segment?
    public var isOnboarding: Bool
    /// What the accounts have in common where that is not the segment.
    public var heading: String?
  }

  /// What is asked of the store.
  public internal(set) var query: ListQuery { didSet { isTouched = true } }
  /// What is shown; the answer to an earlier query until the new one is there.
  public private(set) var order: ListOrder?
  /// The rows of `order` with their folds, the cursor and what is in sight.
  private(set) var window = ListWindow()
  /// Accounts by their places in the order that the screen shows beside the window.
  var alsoShown = 0..<0
  /// The accounts that changed since one last looked.
  public internal(set) var changed: Set<Int64> = []
  var search: NameSearch?
  private var folded: Set<GroupID> = []
  private var summaries = SummaryCache()
  private var isStale = false
  /// Whether anybody has moved the cursor or asked for another order: until then it stays on the first account,
  /// whatever scores that come in make of the order.
  private var isTouched = false
  /// The account to go to as soon as its place is known.
  private var wanted: Int64?

  /// A list that has not been asked for yet.
  public init(_ query: ListQuery) { self.query = query }

  // MARK: What is where

  /// The row arithmetic of `order` with its folds.
  public var rows: GroupedRows { window.rows }
  /// The row under the cursor; meaningless while `rows` is empty.
  public var cursor: Int { window.cursor }
  /// The first row in the window.
  public var top: Int { window.top }
  /// The rows of the window.
  public var height: Int { window.height }
  /// Whether groups have headings: in the list's own order they do, sorted they do not.
  public var hasHeadings: Bool { window.hasHeadings }
  /// The group under the cursor.
  public var selectedGroup: Int? { window.group }
  /// The group whose heading stays at the top of the window while its accounts scroll below it.
  public var stickyGroup: Int? { window.stickyGroup }
  /// The 1-based number of the account under the cursor, or of the first of its folded group, and of all.
  public var position: (number: Int, count: Int) { window.position }

  /// The summary of an account, when it is loaded.
  public subscript(key: Int64) -> AccountSummary? { summaries[key] }

  /// The store key of the account under the cursor; `nil` on a heading and in an empty list.
  public var selectedKey: Int64? {
    guard let index = window.index, let order, index < order.keys.count else { return nil }
    return order.keys[index]
  }

  /// The summary under the cursor.
  public var selected: AccountSummary? { selectedKey.flatMap { summaries[$0] } }

  /// The accounts that are left by the filter, of how many; empty while the answer is not there.
  func filterTally(_ header: PortfolioHeader?) -> String {
    guard let order, order.query == query else { return "" }
    let all = query.list == .watchlist ? header?.watchlisted : header?.accounts
    return all.map { "\(order.keys.count) of \($0)" } ?? String(order.keys.count)
  }

  /// Narrows the list; the cursor stays on its account while that is listed.
  mutating func filter(by filter: Filter) {
    query.filter = filter
    search?.matches = nil
  }

  // MARK: Moving

  /// Does a command that moves the cursor up or down; `false` for any other.
  mutating func move(_ command: Command) -> Bool {
    guard window.move(command) else { return false }
    isTouched = true
    return true
  }

  /// Puts the cursor on a row, or on the nearest one it may rest on.
  mutating func select(row: Int) {
    isTouched = true
    window.select(row: row)
  }

  /// Puts the cursor where the one of another list is.
  mutating func follow(row: Int) {
    isTouched = true
    window.follow(row: row)
  }

  /// Goes back to where the cursor and the window were.
  mutating func restore(_ origin: (row: Int, top: Int)) { window.restore(cursor: origin.row, top: origin.top) }

  /// Moves to the next or previous other account that is not folded away; `false` at the end. Where an account may stand
  /// more than once, it is visited where it stands first.
  mutating func step(by offset: Int) -> Bool {
    if let order, order.query.list == .watch(.reasons), var place = window.index {
      while let next = order.keys.firstOccurrence(from: place, by: offset) {
        place = next
        guard let row = rows.row(ofAccount: next), case .account = rows.item(at: row) else { continue }
        select(row: row)
        return true
      }
      return false
    }
    var row = cursor + offset
    let key = selectedKey
    while row >= 0, row < rows.count {
      if case .account(let index, _) = rows.item(at: row), order?.keys[index] != key {
        select(row: row)
        return true
      }
      row += offset
    }
    return false
  }

  /// Opens or closes the group under the cursor.
  mutating func toggleFold() {
    guard hasHeadings, let group = selectedGroup, let id = groupID(group) else { return }
    let isFolded = folded.remove(id) == nil
    if isFolded { folded.insert(id) }
    arrangeRows()
    let row = rows.row(ofGroup: group) ?? 0
    select(row: isFolded ? row : row + 1)
    window.show(row: row)
  }

  /// Opens the group of an account, so that it can be selected.
  mutating func reveal(account index: Int) {
    if let group = rows.group(ofAccount: index), rows.isFolded(group), let id = groupID(group) {
      folded.remove(id)
      arrangeRows()
    }
    select(row: rows.row(ofAccount: index) ?? cursor)
  }

  /// Goes to an account, now or when the order that has it is there.
  mutating func select(key: Int64) {
    guard let index = order?.keys.firstIndex(of: key) else {
      wanted = key
      return
    }
    wanted = nil
    reveal(account: index)
  }

  // MARK: The store

  mutating func layout(height: Int) { window.layout(height: height) }

  var demand: Demand? {
    if order == nil || isStale || order?.query != query { return .order(query) }
    if let wanted = searchDemand { return wanted }
    let beside = alsoShown.clamped(to: 0..<(order?.keys.count ?? 0)).compactMap { order?.keys[$0] }
    guard (visibleKeys(margin: 0) + beside).contains(where: summaries.isMissing) else { return nil }
    var wanted = visibleKeys(margin: height)
    let known = Set(wanted)
    wanted += beside.filter { !known.contains($0) }
    return .summaries(wanted.filter(summaries.isMissing))
  }

  mutating func invalidate() {
    isStale = true
    summaries.invalidate()
    search?.matches = nil
  }

  mutating func show(summaries found: [Int64: AccountSummary], of keys: [Int64]) {
    // Another list's answer may name keys this one never shows; they would only push out its own.
    guard order != nil else { return }
    let window = { [self] in
      visibleKeys(margin: height) + alsoShown.clamped(to: 0..<(order?.keys.count ?? 0)).compactMap { order?.keys[$0] }
    }
    summaries.take(found, of: keys, window: window)
  }

  /// Takes an order, keeping the cursor on its account, or on what took its place when it is gone.
  mutating func show(order new: ListOrder) {
    if showMatches(new) { return }
    guard new.query == query else { return }
    let key = selectedKey
    let group = selectedGroup.flatMap(groupID)
    let place = position.number - 1
    order = new
    isStale = false
    arrangeRows()
    if let wanted {
      select(key: wanted)
      self.wanted = nil
      if selectedKey == wanted { return }
    }
    let row: Int? =
      if !isTouched {
        0
      } else if let key, let index = position(of: key, in: group) {
        rows.row(ofAccount: index)
      } else if key == nil, let group, let index = new.groups.indices.first(where: { groupID($0) == group }) {
        rows.row(ofGroup: index)
      } else {
        rows.row(ofAccount: min(max(0, place), max(0, new.keys.count - 1)))
      }
    window.arrange(rows, hasHeadings: hasHeadings, cursor: row ?? 0)
  }

  /// Where an account is now: in the same group if it stands there again, else wherever it stands first.
  private func position(of key: Int64, in group: GroupID?) -> Int? {
    guard let order else { return nil }
    if let group, let index = order.groups.indices.first(where: { groupID($0) == group }),
      let start = rows.firstAccount(ofGroup: index),
      let found = order.keys[start..<start + order.groups[index].count].firstIndex(of: key)
    {
      return found
    }
    return order.keys.firstIndex(of: key)
  }

  func groupID(_ group: Int) -> GroupID? {
    guard let order, order.groups.indices.contains(group) else { return nil }
    let group = order.groups[group]
    return GroupID(segment: group.segment, isOnboarding: group.isOnboarding, heading: group.heading?.id)
  }

  private mutating func arrangeRows() {
    let groups = (order?.groups ?? []).indices.map { group in
      (accounts: order?.groups[group].count ?? 0, isFolded: groupID(group).map(folded.contains) ?? false)
    }
    let hasHeadings = order.map { $0.query.list.isGrouped && $0.query.sort == nil } ?? false
    window.rows = GroupedRows(groups: groups, hasHeadings: hasHeadings)
    window.hasHeadings = hasHeadings
  }

  /// The keys of the accounts in the window.
  var keysInSight: [Int64] { visibleKeys(margin: 0) }

  /// The summaries in the window, in its order.
  var summariesInSight: [AccountSummary] { keysInSight.compactMap { summaries[$0] } }

  /// The keys of the accounts in the window and that many rows around it, each once.
  func visibleKeys(margin: Int) -> [Int64] {
    guard let order else { return [] }
    var seen: Set<Int64> = []
    return (max(0, top - margin)..<max(0, min(rows.count, top + height + margin))).compactMap { row in
      guard case .account(let index, _) = rows.item(at: row), index < order.keys.count,
        seen.insert(order.keys[index]).inserted
      else { return nil }
      return order.keys[index]
    }
  }
}
