public import Domain

/// The whole interface as a value: a stack of screens, at most one overlay, the header and the message line.
///
/// The runtime turns keys into inputs, hands them in, answers `demand` until there is none, draws, and carries out the
/// effects that come back. Nothing here reads a clock, a file or a terminal.
public struct AppViewModel: Hashable, Sendable {
  /// The screens from the bottom to the one on top; never empty.
  public internal(set) var stack: [ScreenState]
  /// The other tabs that were looked at, as they were left.
  var resting: [Tab: ScreenState] = [:]
  /// What lies over the screen.
  public internal(set) var overlay: Overlay?
  public internal(set) var message: Message?
  public internal(set) var header: PortfolioHeader?
  /// The CS team, for the palette.
  public internal(set) var people: [Person] = []
  /// How all screens are to look.
  public internal(set) var look = ShellLook()
  /// The accounts that changed since whoever looks last looked; none while that is not known.
  public internal(set) var changes: Set<Int64> = []
  /// What triggers ask for and somebody has to go through before it is opened.
  public internal(set) var openings: [CallOpening] = []
  /// Who signs what is changed.
  public internal(set) var whoActs = WhoActs()
  /// The names of the keys.
  public let keys: KeyLabels
  /// What is wrong with the store as a whole, until the program is started again.
  public internal(set) var trouble: String?
  /// Who has which row of the terminal.
  public internal(set) var layout: ShellLayout
  /// The step to another account that waits for an answer.
  var awaitedStep: Int?
  /// What the tabs were filtered by when masks went on; `nil` without masks.
  var laidAside: [Tab: Filter]?
  /// What is being written, as long as that takes a while.
  public internal(set) var writing: WritingProgress?
  /// The counts beside the names of the tabs.
  var tabCounts = TabCounts()

  /// Starts on the heatmap; `keys` are the names of the keys (`Keymap.labels`).
  public init(keys: KeyLabels) {
    self.keys = keys
    stack = [.heatmap(HeatmapViewModel())]
    layout = ShellLayout(columns: 0, rows: 0)
  }

  /// The screen on top.
  public var top: ScreenState { stack[stack.count - 1] }

  /// Where keys are looked up, most specific first.
  public var contexts: [KeyContext] {
    switch overlay {
    case nil: top.viewModel.contexts + [.global]
    case .frequency: [.list, .global]
    case .openings: [.review, .list, .global]
    case .form: [.form, .text, .global]
    default: [.text, .global]
    }
  }

  /// Whether characters are text; then only keys with modifiers and named keys are commands.
  public var isTextEntry: Bool {
    switch overlay {
    case nil, .frequency, .openings: false
    default: true
    }
  }

  /// Tells the size of the terminal; called before every frame.
  public mutating func layout(columns: Int, rows: Int) {
    layout = ShellLayout(
      columns: columns, rows: rows, hasBanner: banner(columns: columns, rows: rows) != nil,
      isDense: look.density == .compact)
    let (bodyRows, bodyColumns) = (layout.bodyRows, layout.columns)
    for index in stack.indices { stack[index].update { $0.layout(rows: bodyRows, columns: bodyColumns) } }
    overlayLayout()
  }

  /// What must be fetched before the next frame can be drawn in full; ask again after every answer.
  public var demand: Demand? {
    if case .palette(let palette) = overlay, let demand = palette.demand { return demand }
    if case .frequency(let frequency) = overlay, let demand = frequency.demand { return demand }
    if case .form(let form) = overlay, let demand = form.demand { return demand }
    for screen in stack.reversed() {
      if let demand = screen.viewModel.demand { return demand }
    }
    return header == nil ? nil : tabCounts.demand
  }

  // MARK: What came back

  /// The answer to `Demand.order`.
  public mutating func show(order: ListOrder) {
    updateAll { $0.show(order: order) }
    if case .palette(var palette) = overlay {
      palette.show(order: order)
      overlay = .palette(palette)
    }
  }

  /// The answer to `Demand.summaries`: keys that were asked and have no summary are gone.
  public mutating func show(summaries: [Int64: AccountSummary], keys: [Int64]) {
    updateAll { $0.show(summaries: summaries, of: keys) }
    resumeStep()
    if case .palette(var palette) = overlay {
      palette.show(summaries: summaries, of: keys)
      overlay = .palette(palette)
    }
  }

  /// The answer to `Demand.report`; `nil` when there is no such account.
  public mutating func show(report: AccountReport?, for id: String) {
    updateAll { $0.show(report: report, of: id) }
  }

  /// The report is being made and may take a while: nobody asks for it again until `storeChanged`.
  public mutating func reportIsComing(for id: String) { updateAll { $0.reportIsComing(for: id) } }

  /// The answer to `Demand.roadmap`; `nil` when there is no such account.
  public mutating func show(roadmap: RoadmapReport?, for id: String) {
    updateAll { $0.show(roadmap: roadmap, of: id) }
  }

  /// The answer to `Demand.roadmaps`.
  public mutating func show(roadmaps answer: RoadmapAnswer) { updateAll { $0.show(roadmaps: answer) } }

  /// The roadmap is being made and may take a while.
  public mutating func roadmapIsComing(for id: String) { updateAll { $0.roadmapIsComing(for: id) } }

  /// The answer to `Demand.sources`.
  public mutating func show(sources: [SourceRow: (sources: [String], count: Int)]) {
    updateAll { $0.show(sources: sources) }
  }

  /// The answer to `Demand.watchCounts`; `nil` when they are being counted and nobody needs to ask again.
  public mutating func show(watchCounts: WatchCounts?) { updateAll { $0.show(watchCounts: watchCounts) } }

  /// The answer to `Demand.watched`.
  public mutating func show(watched: [Int64: WatchDetail], of keys: [Int64], in view: WatchView) {
    updateAll { $0.show(watched: watched, of: keys, in: view) }
  }

  /// The answer to `Demand.rowOrder`.
  public mutating func show(rowOrder: RowOrder) { updateEverywhere { $0.show(rowOrder: rowOrder) } }

  /// The answer to `Demand.rowCounts`.
  public mutating func show(rowCounts: RowCounts) {
    tabCounts.show(rowCounts)
    updateEverywhere { $0.show(rowCounts: rowCounts) }
  }

  /// The answer to `Demand.rows`.
  public mutating func show(rows: [String: ListedRow], of ids: [String], source: RowSource) {
    updateAll { $0.show(rows: rows, of: ids, source: source) }
  }

  /// The answer is being made and may take a while: nobody asks for it again until it has come.
  public mutating func rowOrderIsComing(_ query: RowQuery) { updateAll { $0.rowOrderIsComing(query) } }

  /// The same for counts.
  public mutating func rowCountsAreComing(_ query: RowQuery) {
    tabCounts.wait(for: query)
    updateAll { $0.rowCountsAreComing(query) }
  }

  /// The store could not say.
  public mutating func rowsFailed(_ query: RowQuery) {
    tabCounts.fail(query)
    awaitedStep = nil
    updateEverywhere { $0.rowsFailed(query) }
  }

  /// The answer to `Demand.rowAccounts`.
  public mutating func show(rowAccounts: RowAccounts) {
    updateAll { $0.show(rowAccounts: rowAccounts) }
    resumeStep()
  }

  /// The accounts of a list are being found.
  public mutating func rowAccountsAreComing(_ query: RowQuery) { updateAll { $0.rowAccountsAreComing(query) } }

  /// The answer to `Demand.sourceContent`.
  public mutating func show(sourceContent: SourceContent?, of row: SourceRow) {
    updateAll { $0.show(sourceContent: sourceContent, of: row) }
  }

  /// The answer to `Demand.cadence`.
  public mutating func show(cadence lines: [Int64: CadenceLine], keys: [Int64], days: ClosedRange<Day>) {
    updateAll { $0.show(cadence: lines, of: keys, days: days) }
  }

  /// The answer to `Demand.log`.
  public mutating func show(log answer: LogAnswer) { updateAll { $0.show(log: answer) } }

  /// The answer to `Demand.portfolio`.
  public mutating func show(portfolio: PortfolioSummary) { updateAll { $0.show(portfolio: portfolio) } }

  /// The answer to `Demand.frequency`.
  public mutating func show(frequency: Frequency) {
    guard case .frequency(var shown) = overlay else { return }
    shown.show(frequency)
    overlay = .frequency(shown)
    overlayLayout()
  }

  /// What is known of the portfolio must not be seen any more: it is computed anew before it is shown again.
  public mutating func forgetPortfolio() {
    tabCounts = TabCounts()
    openings = []
    updateEverywhere { $0.forgetPortfolio() }
  }

  /// The portfolio's figures are being computed; nobody asks again until `storeChanged`.
  public mutating func portfolioIsComing(left: Int? = nil) { updateAll { $0.portfolioIsComing(left: left) } }

  /// Whether a count over all accounts is in sight and still to come.
  public func awaits(_ count: Demand) -> Bool { stack.contains { $0.viewModel.awaitedCount == count } }

  /// A count was not begun, because nobody looked at it any more.
  public mutating func countIsGivenUp(_ count: Demand) { updateEverywhere { $0.countIsGivenUp(count) } }

  /// The header's figures; another day makes every screen ask again.
  public mutating func show(header: PortfolioHeader) {
    let isNewDay = self.header.map { $0.asOf != header.asOf } ?? false
    self.header = header
    updateAll { $0.show(header: header) }
    if isNewDay { storeChanged() }
  }

  /// Only the number of accounts still to be scored has changed.
  public mutating func show(scoringLeft: Int) {
    guard var header else { return }
    header.scoring = scoringLeft
    self.header = header
    updateAll { $0.show(header: header) }
  }

  /// The store has no account: the first-run screen, alone.
  public mutating func showFirstRun() {
    (stack, resting, overlay) = ([.firstRun(FirstRunViewModel())], [:], nil)
  }

  /// The first account has come: there is something to show.
  public mutating func leaveFirstRun() {
    guard case .firstRun = stack[0], let header, header.accounts > 0 else { return }
    go(.tab(.heatmap))
  }

  /// Facts or scores have changed: every screen asks again, and shows what it had until the answer is there.
  public mutating func storeChanged() {
    tabCounts.invalidate()
    updateAll { $0.invalidate() }
    if case .frequency(var frequency) = overlay {
      frequency.invalidate()
      overlay = .frequency(frequency)
    }
    for tab in resting.keys { resting[tab]?.update { $0.invalidate() } }
  }

  /// A sentence for the message line; it stays until the next input.
  public mutating func show(message text: String, isError: Bool = false) { message = Message(text, isError: isError) }

  /// A sentence for the banner; it stays.
  public mutating func show(trouble text: String) { trouble = text }

  /// Updates the tabs at rest as well: who waits for an answer gets it wherever one has gone meanwhile.
  private mutating func updateEverywhere(_ change: (inout any ScreenViewModel) -> Void) {
    updateAll(change)
    for tab in resting.keys { resting[tab]?.update(change) }
  }

  mutating func updateAll(_ change: (inout any ScreenViewModel) -> Void) {
    for index in stack.indices { stack[index].update(change) }
  }
}
