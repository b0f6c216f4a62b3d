import Domain

/// How much there is behind a tab, as its name says it.
public struct TabBadge: Hashable, Sendable {
  public var text: String
  /// Whether somebody should look.
  public var isAlert: Bool
}

/// The counts of rows that the names of the tabs carry; they are wanted whatever screen is on.
struct TabCounts: Hashable, Sendable {
  private static let wanted = [RowQuery(.decisions), RowQuery(.actions)]

  private var counts: [RowQuery: RowCounts] = [:]
  private var stale = Set(wanted)
  private var awaited = AwaitedAnswers<RowQuery>()

  subscript(view: RowView) -> Int? { counts.values.lazy.compactMap { $0.views[view] }.first }

  var demand: Demand? {
    TabCounts.wanted.first { stale.contains($0) && !awaited.contains($0) }.map { .rowCounts($0) }
  }

  mutating func wait(for query: RowQuery) { awaited.wait(for: query) }

  mutating func show(_ answer: RowCounts) {
    guard TabCounts.wanted.contains(answer.query) else { return }
    counts[answer.query] = answer
    if awaited.receive(answer.query) { stale.remove(answer.query) }
  }

  mutating func fail(_ query: RowQuery) {
    if awaited.contains(query) { awaited.fail(query) }
  }

  mutating func invalidate() {
    stale = Set(TabCounts.wanted)
    awaited.invalidate()
  }
}

extension AppViewModel {
  /// What the name of a tab says besides; `nil` where there is nothing, or nothing is known yet.
  public func badge(of tab: Tab) -> TabBadge? {
    switch tab {
    case .watchlist:
      guard let count = header?.watchlisted, count > 0 else { return nil }
      return TabBadge(text: String(count), isAlert: true)
    case .radar:
      guard let count = header?.pastDue, count > 0 else { return nil }
      return TabBadge(text: "\(count)!", isAlert: true)
    case .decisions:
      guard let count = tabCounts[.decisionsOpen], count > 0 else { return nil }
      return TabBadge(text: String(count), isAlert: false)
    case .actions:
      guard let count = tabCounts[.callsOpen], count > 0 else { return nil }
      let late = tabCounts[.callsLate] ?? 0
      return TabBadge(text: late > 0 ? "\(count) (\(late)!)" : String(count), isAlert: late > 0)
    case .heatmap, .roadmap, .initiatives, .data: return nil
    }
  }
}

extension RowListViewModel {
  /// The tab whose screen this is; `nil` for a list that lies behind something.
  var tab: Tab? {
    switch list {
    case .decisions: .decisions
    case .initiatives: .initiatives
    case .actions: .actions
    case .data: .data
    case .behind, .breaking, .imported, .without, .tickets: nil
    }
  }
}
