public import Domain

/// Which rhythm is broken, who is overloaded: what is past due, the days around today, load, coverage and triggers.
public struct RadarViewModel: AccountListViewModel {
  /// Every account by its next strategic touch; its first group is what is past due.
  public internal(set) var list = AccountList(ListQuery(.cadence))
  public private(set) var header: PortfolioHeader?
  public private(set) var layout = RadarLayout(rows: 0, columns: 0)
  public internal(set) var timeline = RadarTimeline()
  public internal(set) var figures = RadarFigures()
  /// The row under the cursor of what is past due, and the window around it.
  public internal(set) var past = OverlayCursor()
  /// What a figure is made of, in place of the panes.
  public internal(set) var detail: RadarDetail?
  private var chosen: RadarPane?
  var lines = WindowCache<Int64, CadenceLine>()
  private var rows = 0
  private var columns = 0

  public init() {}

  // MARK: What is where

  /// The pane that the keys are for. Where nothing is past due, the timeline comes first.
  public var focus: RadarPane {
    chosen ?? (list.order != nil && pastDue == 0 ? .timeline : .pastDue)
  }

  /// How many accounts are past due.
  public var pastDue: Int { list.order?.groups.first?.count ?? 0 }

  /// The day shown; unknown until the header is there.
  public var asOf: Day? { header?.asOf }

  /// The summary of an account by its place in the order.
  public func account(at index: Int) -> AccountSummary? { key(at: index).flatMap { list[$0] } }

  /// The strategic meetings of an account, by its place in the order.
  public func line(at index: Int) -> CadenceLine? { key(at: index).flatMap { lines[$0] } }

  /// Whether an account, by its place in the order, has changed since one last looked.
  public func hasChanged(at index: Int) -> Bool { key(at: index).map(list.changed.contains) ?? false }

  private func key(at index: Int) -> Int64? {
    guard let keys = list.order?.keys, keys.indices.contains(index) else { return nil }
    return keys[index]
  }

  public var selectedKey: Int64? {
    guard detail == nil else { return nil }
    switch focus {
    case .pastDue: return pastDue == 0 ? nil : key(at: past.line)
    case .timeline: return list.selectedKey
    case .coverage, .load, .triggers, .queue: return nil
    }
  }

  public var keysInSight: [Int64] { list.keysInSight + list.alsoShown.compactMap(key(at:)) }

  public var selectedAccount: AccountSummary? {
    if let detail { return detail.account.map { AccountSummary(id: $0.id, name: $0.name) } }
    switch focus {
    case .pastDue: return pastDue == 0 ? nil : account(at: past.line)
    case .timeline: return list.selected
    case .queue:
      return figures.firingTrigger.map { AccountSummary(id: $0.accountID, name: $0.accountName) }
    case .coverage, .load, .triggers: return nil
    }
  }

  /// One sentence about what is under the cursor.
  public var sentence: String { RadarSentence.about(self) }

  // MARK: Screen

  public var title: String { "Radar" }
  public var contexts: [KeyContext] { [.radar, .list] }
  public var hints: [Command] {
    [.open, .nextPane] + (triggerUnderCursor == nil ? [] : [.pauseTrigger])
      + [.book, .markHeld, .rebook, .moveLeft, .nextMatch, .search, .filter, .sort]
  }

  public var position: String {
    if detail == nil, let match = list.matchPosition { return "match \(match.number)/\(match.count)" }
    let (line, count) = place
    return "\(count == 0 ? 0 : line + 1)/\(count)"
  }

  /// The row under the cursor and how many there are.
  var place: (line: Int, count: Int) {
    if let detail { return (detail.cursor.line, detail.rows.count) }
    return switch focus {
    case .pastDue: (past.line, pastDue)
    case .coverage: (figures.part, figures.parts.count)
    case .load: (figures.people.line, figures.load.count)
    case .timeline: (list.position.number - 1, list.position.count)
    case .triggers: (figures.triggers.line, figures.outcomes.count)
    case .queue: (figures.queue.line, figures.firing.count)
    }
  }

  public mutating func layout(rows: Int, columns: Int) {
    (self.rows, self.columns) = (rows, columns)
    layout = RadarLayout(rows: rows, columns: columns, pastDue: pastDue, people: figures.load.count)
    timeline.layout(cells: layout.timelineCells)
    list.layout(height: layout.listRows(of: .timeline))
    past.layout(height: layout.listRows(of: .pastDue), count: pastDue, isBeside: layout.face != .single)
    list.alsoShown = past.top..<min(pastDue, past.top + past.height)
    figures.layout(layout)
    detail?.layout(height: max(0, rows - 2 - layout.sentenceRows))
  }

  public mutating func focus(on pane: RadarPane) { chosen = pane }

  // MARK: The store

  public var demand: Demand? {
    if let demand = list.demand { return demand }
    if let asOf, layout.area(of: .timeline, focus: focus) != nil, detail == nil {
      let missing = list.visibleKeys(margin: 0).contains(where: lines.isMissing)
      if missing {
        let keys = list.visibleKeys(margin: layout.listRows(of: .timeline)).filter(lines.isMissing)
        return .cadence(keys, days: timeline.dates(around: asOf))
      }
    }
    return figures.isWanted && asOf != nil ? .portfolio : nil
  }

  public mutating func show(order: ListOrder) {
    let key = key(at: past.line)
    list.show(order: order)
    guard order.query == list.query else { return }
    let place = key.flatMap { key in order.keys.prefix(pastDue).firstIndex(of: key) }
    past.select(place ?? past.line, count: pastDue)
    layout(rows: rows, columns: columns)
  }

  public mutating func show(summaries: [Int64: AccountSummary], of keys: [Int64]) {
    list.show(summaries: summaries, of: keys)
  }

  public mutating func show(cadence found: [Int64: CadenceLine], of keys: [Int64], days: ClosedRange<Day>) {
    guard let asOf, days == timeline.dates(around: asOf) else { return }
    let window = { [list] in list.visibleKeys(margin: list.rows.count == 0 ? 0 : 100) }
    lines.take(found, of: keys, window: window)
  }

  public mutating func show(portfolio: PortfolioSummary) {
    guard portfolio.asOf == asOf else { return }
    figures.show(portfolio)
    layout(rows: rows, columns: columns)
    detail?.show(portfolio)
  }

  public mutating func portfolioIsComing(left: Int?) { figures.wait(left: left) }
  public var awaitedCount: Demand? { figures.isCounting ? .portfolio : nil }
  public mutating func countIsGivenUp(_ demand: Demand) {
    if demand == .portfolio, figures.isCounting { figures.invalidate() }
  }

  public mutating func forgetPortfolio() {
    figures.forget()
    detail = nil
  }

  public mutating func show(changes: Set<Int64>) { list.changed = changes }

  public mutating func show(header: PortfolioHeader) {
    let isNewDay = self.header.map { $0.asOf != header.asOf } ?? false
    self.header = header
    figures.forget(unless: header.asOf)
    // The days of the lines are other days now.
    if isNewDay { lines = WindowCache() }
  }

  public mutating func invalidate() {
    list.invalidate()
    lines.invalidate()
    figures.invalidate()
  }

  public mutating func beginSearch() {
    // Accounts are found on the timeline, which has them all.
    chosen = .timeline
    list.beginSearch()
  }
  public mutating func search(_ text: String) { list.search(text) }
  public mutating func endSearch(keeping: Bool) { list.endSearch(keeping: keeping) }

  // MARK: Filter

  public var filterSchema: FilterSchema? { detail == nil ? AccountFilter.schema : nil }
  public var filter: Filter { list.query.filter }
  /// Narrows the accounts and the queue; the other figures stay those of the whole portfolio.
  public mutating func filter(by filter: Filter) {
    list.filter(by: filter)
    figures.filter(by: filter)
  }
  public var filterTally: String { list.filterTally(header) }
}

extension RadarViewModel {
  /// Why a pane has no rows, and what would bring some.
  public func emptyReason(of pane: RadarPane) -> String { RadarSentence.empty(pane, self) }

  /// What the list in place of the panes is about, and how to leave it.
  public var detailTitle: String {
    guard let detail, let summary = figures.summary else { return RadarSentence.counting(figures) }
    return RadarSentence.title(detail, summary) + " · Esc back"
  }
}
