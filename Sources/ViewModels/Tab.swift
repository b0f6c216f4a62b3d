import Domain

/// A screen with a key of its own: one of them is always at the bottom of the stack. In the order of the tab line.
public enum Tab: String, Hashable, Sendable, CaseIterable {
  case heatmap, watchlist, radar, roadmap, decisions, initiatives, actions, data

  /// The command that goes there.
  public var command: Command {
    switch self {
    case .heatmap: .showHeatmap
    case .watchlist: .showWatchlist
    case .decisions: .showDecisions
    case .initiatives: .showInitiatives
    case .actions: .showActions
    case .data: .showData
    case .radar: .showRadar
    case .roadmap: .showRoadmap
    }
  }

  /// The name in the tab line.
  public var title: String {
    switch self {
    case .heatmap: "Heatmap"
    case .watchlist: "Watchlist"
    case .decisions: "Decisions"
    case .initiatives: "Initiatives"
    case .actions: "CTAs"
    case .data: "Data"
    case .radar: "Radar"
    case .roadmap: "Roadmap"
    }
  }

  /// The name where the line has little room.
  public var shortTitle: String {
    switch self {
    case .heatmap: "Heat"
    case .watchlist: "Watch"
    case .roadmap: "Road"
    case .decisions: "Decide"
    case .initiatives: "Init"
    case .actions, .data, .radar: title
    }
  }

  /// The screen as it is when first looked at.
  var screen: ScreenState {
    switch self {
    case .heatmap: .heatmap(HeatmapViewModel())
    case .watchlist: .watchlist(WatchlistViewModel())
    case .decisions: .rows(RowListViewModel(.decisions))
    case .initiatives: .rows(RowListViewModel(.initiatives))
    case .actions: .rows(RowListViewModel(.actions))
    case .data: .rows(RowListViewModel(.data))
    case .radar: .radar(RadarViewModel())
    case .roadmap: .roadmap(RoadmapViewModel())
    }
  }

  /// The tab that a command goes to.
  init?(_ command: Command) {
    guard let tab = Tab.allCases.first(where: { $0.command == command }) else { return nil }
    self = tab
  }
}

extension AppViewModel {
  /// The tab whose screen is at the bottom of the stack; `nil` on the first-run screen.
  public var tab: Tab? { stack[0].tab }

  /// The way from the tab to the screen on top, without the tab; what a step has from the one before is not repeated.
  public var path: [String] {
    let titles = stack.map { Format.name($0.viewModel.title) }
    return zip(titles.dropFirst(), titles).map { title, before in
      title.hasPrefix(before + ": ") ? String(title.dropFirst(before.count + 2)) : title
    }
  }

  /// Changes to a tab. The one that is left keeps its state until one comes back.
  mutating func show(_ tab: Tab) {
    if stack[0].tab == tab { return stack.removeLast(stack.count - 1) }
    let inView = accountInView
    if let left = stack[0].tab { resting[left] = stack[0] }
    stack = [resting.removeValue(forKey: tab) ?? tab.screen]
    stack[0].follow(inView)
    prepareTop()
  }
}
