import Domain

/// The accounts of a list in its order and the one that is shown, for going to the next or the previous one.
public struct AccountWalk: Hashable, Sendable {
  /// How a list knows an account.
  public enum Account: Hashable, Sendable {
    /// By its store key.
    case key(Int64)
    case id(String)
  }

  private enum Accounts: Hashable, Sendable {
    case keys([Int64])
    case ids([String])
  }

  /// Never empty.
  private let accounts: Accounts
  public private(set) var index: Int
  /// The name of the list.
  public let source: String

  /// A walk over a list; `nil` for an empty one.
  public init?(keys: [Int64], index: Int, source: String) {
    self.init(.keys(keys), count: keys.count, index: index, source: source)
  }

  /// The same over accounts by their ids.
  public init?(ids: [String], index: Int, source: String) {
    self.init(.ids(ids), count: ids.count, index: index, source: source)
  }

  private init?(_ accounts: Accounts, count: Int, index: Int, source: String) {
    guard count > 0 else { return nil }
    self.accounts = accounts
    self.index = min(max(0, index), count - 1)
    self.source = source
  }

  /// How many accounts there are.
  public var count: Int {
    switch accounts {
    case .keys(let keys): keys.count
    case .ids(let ids): ids.count
    }
  }

  /// The account that is shown.
  public var account: Account {
    switch accounts {
    case .keys(let keys): .key(keys[index])
    case .ids(let ids): .id(ids[index])
    }
  }

  /// Goes on by that many accounts; `false` at the end.
  mutating func step(by offset: Int) -> Bool {
    guard (0..<count).contains(index + offset) else { return false }
    index += offset
    return true
  }
}

extension AccountList {
  /// The walk over this list from the account under the cursor, or from the first of the group under it.
  func walk(source: String) -> AccountWalk? {
    order.flatMap { AccountWalk(keys: $0.keys, index: position.number - 1, source: source) }
  }
}

extension HeatmapViewModel {
  public var walk: AccountWalk? { list.walk(source: title) }
}

extension RadarViewModel {
  public var walk: AccountWalk? {
    guard let key = selectedKey, let keys = list.order?.keys, let index = keys.firstIndex(of: key) else { return nil }
    return AccountWalk(keys: keys, index: index, source: title)
  }
}

extension RoadmapViewModel {
  /// The accounts of the list on a face over all accounts, each once, from the one under the cursor.
  var faceWalk: AccountWalk? {
    switch face {
    case .lanes: return nil
    case .reviews:
      return AccountWalk(ids: reviews.rows.map(\.id), index: reviews.cursor.line, source: face.title)
    case .portfolio:
      guard let list = portfolio.list, let cards = list.keys, cards.indices.contains(list.cursor.line) else {
        return nil
      }
      var seen: Set<Int64> = []
      let keys = cards.map(\.account).filter { seen.insert($0).inserted }
      let here = cards[list.cursor.line].account
      return AccountWalk(keys: keys, index: keys.firstIndex(of: here) ?? 0, source: face.title)
    }
  }
}

extension RoadmapViewModel {
  /// Puts the cursor of the list on a face over all accounts on the first row of an account, if it has one.
  mutating func reveal(_ account: AccountWalk.Account) {
    switch (face, account) {
    case (.reviews, .id(let id)):
      if let line = reviews.rows.firstIndex(where: { $0.id == id }) { reviews.select(line: line) }
    case (.portfolio, .key(let key)):
      if let line = portfolio.list?.keys?.firstIndex(where: { $0.account == key }) {
        portfolio.list?.select(line: line)
      }
    default: break
    }
  }
}

extension AppViewModel {
  /// Lets the cursor of the list come along with the roadmap that was opened from it, so that Esc leads to the row of
  /// the account that was looked at last.
  mutating func followRoadmap() {
    let below = stack.count - 2
    guard below >= 0, case .roadmap(let shown) = top, let account = shown.walk?.account,
      case .roadmap(var list) = stack[below]
    else { return }
    list.reveal(account)
    stack[below] = .roadmap(list)
  }

  /// The walk that goes on from the roadmap of an account.
  func walk(forRoadmapOf id: String) -> AccountWalk? {
    if case .roadmap(let below) = top, below.face != .lanes { return below.faceWalk }
    let inView = accountInView
    return inView.id == id ? inView.walk : nil
  }

  /// The account in view, as far as the screens in use tell: the one on top, else the one under the list's cursor.
  var accountInView: (id: String?, walk: AccountWalk?) {
    let list = stack.last { $0.list != nil }?.list
    let walk = list?.walk
    guard let id = top.accountID else { return (nil, walk) }
    // An account that was found by name has no neighbours.
    return (id, list?.selectedAccount?.id == id ? walk : nil)
  }
}

extension ScreenState {
  /// The account that the screen is about, where it is about one.
  var accountID: String? {
    switch self {
    case .account(let screen): screen.id
    case .explanation(let screen): screen.id
    case .roadmap(let screen): screen.accountID
    default: nil
    }
  }
}

extension ScreenState {
  /// Tells a screen about one account which one is in view elsewhere.
  mutating func follow(_ inView: (id: String?, walk: AccountWalk?)) {
    guard case .roadmap(var screen) = self else { return }
    screen.follow(id: inView.id, walk: inView.walk)
    self = .roadmap(screen)
  }
}
