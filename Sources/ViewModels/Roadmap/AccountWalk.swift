import Domain

/// The accounts of a list in its order and the one that is shown, for going to the next or the previous one.
public struct AccountWalk: Hashable, Sendable {
  /// Store keys of the accounts; never empty.
  public let keys: [Int64]
  public private(set) var index: Int
  /// The name of the list.
  public let source: String

  /// A walk over a list; `nil` for an empty one.
  public init?(keys: [Int64], index: Int, source: String) {
    guard !keys.isEmpty else { return nil }
    self.keys = keys
    self.index = min(max(0, index), keys.count - 1)
    self.source = source
  }

  /// The account that is shown.
  public var key: Int64 { keys[index] }

  /// Goes on by that many accounts; `false` at the end.
  mutating func step(by offset: Int) -> Bool {
    guard keys.indices.contains(index + offset) else { return false }
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

extension AppViewModel {
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
