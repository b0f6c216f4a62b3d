/// One entry of the stack of screens.
public enum ScreenState: Hashable, Sendable {
  case heatmap(HeatmapViewModel)
  case watchlist(WatchlistViewModel)
  case rows(RowListViewModel)
  case radar(RadarViewModel)
  case roadmap(RoadmapViewModel)
  case log(LogViewModel)
  case account(AccountViewModel)
  case explanation(ExplanationViewModel)
  case sourceRow(SourceRowViewModel)
  case firstRun(FirstRunViewModel)

  /// The tab whose screen this is.
  public var tab: Tab? {
    switch self {
    case .heatmap: .heatmap
    case .watchlist: .watchlist
    case .rows(let viewModel): viewModel.tab
    case .radar: .radar
    case .roadmap: .roadmap
    case .account, .explanation, .sourceRow, .firstRun, .log: nil
    }
  }

  /// The screen's view model, whichever it is.
  public var viewModel: any ScreenViewModel {
    switch self {
    case .heatmap(let viewModel): viewModel
    case .watchlist(let viewModel): viewModel
    case .rows(let viewModel): viewModel
    case .radar(let viewModel): viewModel
    case .roadmap(let viewModel): viewModel
    case .log(let viewModel): viewModel
    case .account(let viewModel): viewModel
    case .explanation(let viewModel): viewModel
    case .sourceRow(let viewModel): viewModel
    case .firstRun(let viewModel): viewModel
    }
  }

  /// The list, where the screen is one.
  public var list: (any AccountListViewModel)? { viewModel as? any AccountListViewModel }

  /// Changes the screen's view model in place.
  mutating func update<Result>(_ change: (inout any ScreenViewModel) -> Result) -> Result {
    func changed<Model: ScreenViewModel>(_ model: Model, _ wrap: (Model) -> ScreenState) -> (ScreenState, Result) {
      var box: any ScreenViewModel = model
      let result = change(&box)
      return (wrap(box as? Model ?? model), result)
    }
    let result: Result
    switch self {
    case .heatmap(let viewModel): (self, result) = changed(viewModel, ScreenState.heatmap)
    case .watchlist(let viewModel): (self, result) = changed(viewModel, ScreenState.watchlist)
    case .rows(let viewModel): (self, result) = changed(viewModel, ScreenState.rows)
    case .radar(let viewModel): (self, result) = changed(viewModel, ScreenState.radar)
    case .roadmap(let viewModel): (self, result) = changed(viewModel, ScreenState.roadmap)
    case .log(let viewModel): (self, result) = changed(viewModel, ScreenState.log)
    case .account(let viewModel): (self, result) = changed(viewModel, ScreenState.account)
    case .explanation(let viewModel): (self, result) = changed(viewModel, ScreenState.explanation)
    case .sourceRow(let viewModel): (self, result) = changed(viewModel, ScreenState.sourceRow)
    case .firstRun(let viewModel): (self, result) = changed(viewModel, ScreenState.firstRun)
    }
    return result
  }
}
