public import Domain

/// One full screen below the header: its state, what its keys do and what it needs to know.
public protocol ScreenViewModel: Hashable, Sendable {
  /// The name in the title and in the sentence that says where Esc leads.
  var title: String { get }
  /// The key contexts that apply, most specific first; `global` is implied.
  var contexts: [KeyContext] { get }
  /// The commands worth a hint in the footer, most useful first.
  var hints: [Command] { get }
  /// Does what the command asks, or nothing; what is beyond the screen comes back as effects.
  mutating func handle(_ command: Command) -> [Effect]
  /// The same for a click.
  mutating func handle(hit: HitTarget, isDouble: Bool) -> [Effect]
  /// Turns the wheel by lines, down or up, over what was drawn there. Moves the cursor unless the screen knows better.
  mutating func scroll(by lines: Int, over target: HitTarget?)
  /// Whether the command works now; `nil` when the screen does not know it.
  func availability(of command: Command) -> Availability?
  /// Tells the size of the screen's own area in cells; called before every frame.
  mutating func layout(rows: Int, columns: Int)
  /// What must be fetched before the next frame; asked again after every input.
  var demand: Demand? { get }
  /// The position line at the right of the footer, such as `3/125`.
  var position: String { get }

  // What came back from the store; a screen takes what it asked for and ignores the rest.
  mutating func show(order: ListOrder)
  /// The answer to `Demand.summaries(keys)`; keys without a summary are gone.
  mutating func show(summaries: [Int64: AccountSummary], of keys: [Int64])
  /// The answer to `Demand.report(id)`; `nil` when there is no such account.
  mutating func show(report: AccountReport?, of id: String)
  /// The report is being made and may take a while; the screen shows that it waits and asks no more.
  mutating func reportIsComing(for id: String)
  /// The answer to `Demand.roadmap(id)`; `nil` when there is no such account.
  mutating func show(roadmap: RoadmapReport?, of id: String)
  /// The same for a roadmap as `reportIsComing`.
  mutating func roadmapIsComing(for id: String)
  /// The answer to `Demand.roadmaps`.
  mutating func show(roadmaps answer: RoadmapAnswer)
  /// The answer to `Demand.sources`: where rows came from, and how many rows of origin there are in all.
  mutating func show(sources: [SourceRow: (sources: [String], count: Int)])
  /// The answer to `Demand.rowOrder`.
  mutating func show(rowOrder: RowOrder)
  /// The answer to `Demand.rowCounts`.
  mutating func show(rowCounts: RowCounts)
  /// The answer to `Demand.rows(source, ids)`; ids without a row are gone.
  mutating func show(rows: [String: ListedRow], of ids: [String], source: RowSource)
  /// The answer is being made and may take a while; the screen shows what it has and asks no more.
  mutating func rowOrderIsComing(_ query: RowQuery)
  mutating func rowCountsAreComing(_ query: RowQuery)
  /// The answer to `Demand.rowAccounts`.
  mutating func show(rowAccounts: RowAccounts)
  mutating func rowAccountsAreComing(_ query: RowQuery)
  /// The answer to `Demand.sourceContent(row)`; `nil` when there is no such row.
  mutating func show(sourceContent: SourceContent?, of row: SourceRow)
  /// The store could not say; asking again is of no use before something has changed.
  mutating func rowsFailed(_ query: RowQuery)
  /// The answer to `Demand.cadence(keys, days)`; keys without an account are gone.
  mutating func show(cadence lines: [Int64: CadenceLine], of keys: [Int64], days: ClosedRange<Day>)
  /// The answer to `Demand.log`.
  mutating func show(log answer: LogAnswer)
  /// The answer to `Demand.portfolio`.
  mutating func show(portfolio: PortfolioSummary)
  /// The portfolio's figures are being computed and may take a while: the screen shows what it has, says that it waits
  /// for that many accounts, and asks no more.
  mutating func portfolioIsComing(left: Int?)
  /// The count over all accounts that is in sight and still to come, as it was asked for.
  var awaitedCount: Demand? { get }
  /// A count was not begun, because nobody looked at it any more: it is asked for again when it is in sight.
  mutating func countIsGivenUp(_ demand: Demand)
  mutating func show(header: PortfolioHeader)
  /// The answer to `Demand.watchCounts`; `nil` as long as they are being counted.
  mutating func show(watchCounts: WatchCounts?)
  /// The answer to `Demand.watched`; keys without a detail are gone.
  mutating func show(watched: [Int64: WatchDetail], of keys: [Int64], in view: WatchView)
  /// The portfolio's figures, and what lists of them show, must not be seen any more; they are asked for again.
  mutating func forgetPortfolio()
  /// How the user wants all screens to look.
  mutating func show(look: ShellLook)
  /// The store keys of the accounts that changed since one last looked.
  mutating func show(changes: Set<Int64>)
  /// Facts, scores or the day have changed: what is shown stays until the new is there, but all is asked again.
  mutating func invalidate()

  // Search, where `availability(of: .search)` is enabled; the prompt itself belongs to the shell.
  mutating func beginSearch()
  /// The text so far; called after every change of it.
  mutating func search(_ text: String)
  /// Enter keeps the matches for `nextMatch`; Esc restores what was before.
  mutating func endSearch(keeping: Bool)

  /// The fields that `f` filters by; `nil` where there is nothing to filter. The prompt, the line that says what is in
  /// force, and Esc to clear it belong to the shell.
  var filterSchema: FilterSchema? { get }
  /// The filter in force.
  var filter: Filter { get }
  /// Narrows what is shown to what matches; called after every change of the prompt that is a filter.
  mutating func filter(by filter: Filter)
  /// The row that `e`, `d` and `E` mean.
  var editTarget: EditTarget? { get }
  /// What `a` adds here; `nil` asks.
  var added: FormKind? { get }
  /// How many rows are left of how many, such as `12 of 125`; empty while it is not known.
  var filterTally: String { get }
  /// What `F` counts: the column under the cursor over the list as it is filtered; `nil` where there is none.
  var frequency: FrequencyViewModel? { get }
}

extension ScreenViewModel {
  public mutating func handle(hit: HitTarget, isDouble: Bool) -> [Effect] { [] }
  public mutating func show(order: ListOrder) {}
  public mutating func show(summaries: [Int64: AccountSummary], of keys: [Int64]) {}
  public mutating func show(report: AccountReport?, of id: String) {}
  public mutating func reportIsComing(for id: String) {}
  public mutating func show(roadmap: RoadmapReport?, of id: String) {}
  public mutating func roadmapIsComing(for id: String) {}
  public mutating func show(roadmaps answer: RoadmapAnswer) {}
  public mutating func show(sources: [SourceRow: (sources: [String], count: Int)]) {}
  public mutating func show(rowOrder: RowOrder) {}
  public mutating func show(rowCounts: RowCounts) {}
  public mutating func show(rows: [String: ListedRow], of ids: [String], source: RowSource) {}
  public mutating func rowOrderIsComing(_ query: RowQuery) {}
  public mutating func rowCountsAreComing(_ query: RowQuery) {}
  public mutating func rowsFailed(_ query: RowQuery) {}
  public mutating func show(rowAccounts: RowAccounts) {}
  public mutating func rowAccountsAreComing(_ query: RowQuery) {}
  public mutating func show(sourceContent: SourceContent?, of row: SourceRow) {}
  public mutating func show(cadence lines: [Int64: CadenceLine], of keys: [Int64], days: ClosedRange<Day>) {}
  public mutating func show(log answer: LogAnswer) {}
  public mutating func show(portfolio: PortfolioSummary) {}
  public mutating func portfolioIsComing(left: Int?) {}
  public var awaitedCount: Demand? { nil }
  public mutating func countIsGivenUp(_ demand: Demand) {}
  public mutating func forgetPortfolio() {}
  public mutating func show(header: PortfolioHeader) {}
  public mutating func show(watchCounts: WatchCounts?) {}
  public mutating func show(watched: [Int64: WatchDetail], of keys: [Int64], in view: WatchView) {}
  public mutating func show(look: ShellLook) {}
  public mutating func show(changes: Set<Int64>) {}
  public mutating func scroll(by lines: Int, over target: HitTarget?) {
    for _ in 0..<abs(lines) { _ = handle(lines > 0 ? .moveDown : .moveUp) }
  }
  public mutating func invalidate() {}
  public mutating func beginSearch() {}
  public mutating func search(_ text: String) {}
  public mutating func endSearch(keeping: Bool) {}
  public var filterSchema: FilterSchema? { nil }
  public var filter: Filter { Filter() }
  public mutating func filter(by filter: Filter) {}
  public var editTarget: EditTarget? { nil }
  public var added: FormKind? { nil }
  public var filterTally: String { "" }
  public var frequency: FrequencyViewModel? { nil }
}

/// A list of accounts from which one is opened, and whose neighbours `nextAccount` walks.
public protocol AccountListViewModel: ScreenViewModel {
  /// The account under the cursor, once its summary is there.
  var selectedAccount: AccountSummary? { get }
  /// The accounts of the list from the one under the cursor; `nil` while the list is empty or not read.
  var walk: AccountWalk? { get }
  /// The store key of the account under the cursor.
  var selectedKey: Int64? { get }
  /// The store keys of the accounts in sight.
  var keysInSight: [Int64] { get }
  /// The id of the account under the cursor.
  var selectedAccountID: String? { get }
  /// Moves the cursor to the next or previous account, each account once; `false` at the end of the list.
  mutating func step(by offset: Int) -> Bool
  /// Whether `step` has to wait for an answer that is asked for.
  var isWalkComing: Bool { get }
  /// Somebody wants to step: what that takes is asked for.
  mutating func prepareWalk()
}

extension AccountListViewModel {
  public var selectedAccountID: String? { selectedAccount?.id }
  public var isWalkComing: Bool { false }
  public mutating func prepareWalk() {}
  public var walk: AccountWalk? { nil }
}

/// What a screen needs from the store.
public enum Demand: Hashable, Sendable {
  /// The order of a list: all account keys, grouped.
  case order(ListQuery)
  /// The summaries of these account keys.
  case summaries([Int64])
  /// The whole report of one account.
  case report(String)
  /// The roadmap of one account.
  case roadmap(String)
  /// About the roadmaps of all accounts.
  case roadmaps(RoadmapQuestion)
  /// Where these source rows came from.
  case sources([SourceRow])
  /// How many accounts each view of the watchlist has, with the person whose accounts `mine` counts.
  case watchCounts(person: String?)
  /// What a view of the watchlist shows of these accounts beyond their summaries.
  case watched([Int64], WatchView)
  /// The ids of a list of rows, in order.
  case rowOrder(RowQuery)
  /// How many rows the views of a list have.
  case rowCounts(RowQuery)
  /// Rows by id.
  case rows(RowSource, [String])
  /// The accounts of a list of rows, each once.
  case rowAccounts(RowQuery)
  /// A row as it is stored, with where it came from.
  case sourceContent(SourceRow)
  /// The strategic meetings of these accounts on these days.
  case cadence([Int64], days: ClosedRange<Day>)
  /// About the change log.
  case log(LogQuestion)
  /// What a form starts from.
  case form(FormRequest)
  /// An account as it is, and as it would be after some changes.
  case trial([RowChange], account: String)
  /// The figures of the whole portfolio: computed in the background, kept as long as nothing has changed.
  case portfolio
  /// How often each value of a field occurs in a list.
  case frequency(FrequencyQuery)
}
