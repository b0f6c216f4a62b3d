public import Domain

/// What is promised when: the open initiatives of one account by lane and fiscal quarter.
public struct RoadmapViewModel: ScreenViewModel {
  /// How an account came to be shown.
  private enum Choice: Hashable, Sendable {
    /// Nobody has named one yet.
    case open
    /// The account with that store key, whose id is asked for.
    case key(Int64)
    case account(String)
  }

  public private(set) var report: RoadmapReport?
  public private(set) var board: RoadmapBoard?
  public internal(set) var cursor = RoadmapCursor()
  public private(set) var layout = RoadmapLayout(rows: 0, columns: 0, board: nil)
  /// What lies open over the board, or beside it.
  public private(set) var pane: RoadmapPane?
  public private(set) var walk: AccountWalk?
  /// Whether the answer was that there is no such account.
  public private(set) var isGone = false
  /// Whether the portfolio is empty.
  public private(set) var hasNoAccount = false
  public private(set) var currency = "USD"
  public private(set) var name: String?

  public internal(set) var face = RoadmapFace.lanes
  public internal(set) var portfolio = RoadmapPortfolioFace()
  public internal(set) var reviews = RoadmapReviewFace()
  /// What all faces are narrowed to and what is searched for.
  var narrowing = RoadmapNarrowing()

  private var choice = Choice.open
  private var needsReport = true
  private(set) var asOf: Day?
  private(set) var rows = 24
  private(set) var columns = 80
  private var isDense = false

  public init() {}

  /// The roadmap of one account, with the cursor on a card.
  public init(id: String, card: String? = nil, walk: AccountWalk? = nil) {
    choice = .account(id)
    self.walk = walk
    if let card { cursor.prefer(card) }
  }

  /// Shows the account that is in view elsewhere; the one shown already stays as it is.
  mutating func follow(id: String?, walk: AccountWalk?) {
    if let id {
      self.walk = walk
      if accountID != id { choose(.account(id)) }
    } else if let walk {
      let isSame = self.walk?.account == walk.account && choice != .open
      self.walk = walk
      if !isSame { choose(walk.account) }
    }
  }

  /// The account shown, once it is known.
  public var accountID: String? { if case .account(let id) = choice { id } else { nil } }

  // MARK: Screen

  public var title: String {
    face == .lanes ? name.map { "Roadmap of \(Format.name($0))" } ?? "Roadmap" : "\(face.title) of all roadmaps"
  }
  public var contexts: [KeyContext] { [.roadmap, .account, .list] }
  public var hints: [Command] {
    pane == nil || face != .lanes
      ? [
        .open, .nextMatch, .edit, .cardLater, .bigRock, .add, .nextPane, .moveLeft, .search, .filter, .nextAccount,
        .previousAccount,
      ]
      : [.moveDown, .open]
  }

  public var position: String {
    if let match = matchPosition { return "match \(match.number)/\(match.count)" }
    if face != .lanes { return positionOnFaces }
    if let pane {
      let (row, count) = pane.cursor.ordinal(in: pane.ids)
      return "\(row)/\(count)"
    }
    guard let board else { return "" }
    if let rule = cursor.rule, let index = board.rules.firstIndex(where: { $0.id == rule }) {
      return "finding \(index + 1)/\(board.rules.count)"
    }
    return cursor.card == nil ? "" : "card \(board.number(of: cursor.spot))/\(board.cardCount)"
  }

  public var demand: Demand? {
    if face != .lanes { return (questionOfFaces ?? narrowing.question(on: self)).map { .roadmaps($0) } }
    switch choice {
    case .open: return hasNoAccount ? nil : .order(RoadmapViewModel.everybody)
    case .key(let key): return .summaries([key])
    case .account(let id):
      return needsReport ? .roadmap(id) : narrowing.question(on: self).map { .roadmaps($0) } ?? pane?.demand
    }
  }

  public mutating func layout(rows: Int, columns: Int) {
    (self.rows, self.columns) = (rows, columns)
    arrange()
    arrangeFaces()
  }

  public mutating func show(header: PortfolioHeader) {
    guard asOf != header.asOf || currency != header.currency else { return }
    (asOf, currency) = (header.asOf, header.currency)
    build()
  }

  public mutating func show(order: ListOrder) {
    guard choice == .open, order.query == RoadmapViewModel.everybody else { return }
    walk = AccountWalk(keys: order.keys, index: 0, source: "portfolio")
    hasNoAccount = walk == nil
    if let walk { choose(walk.account) }
  }

  public mutating func show(summaries: [Int64: AccountSummary], of keys: [Int64]) {
    guard case .key(let key) = choice, keys.contains(key) else { return }
    if let summary = summaries[key] {
      choose(.account(summary.id))
    } else {
      choose(.account(""))
      (isGone, needsReport) = (true, false)
    }
  }

  public mutating func show(roadmap: RoadmapReport?, of id: String) {
    guard id == accountID else { return }
    report = roadmap
    isGone = roadmap == nil
    needsReport = false
    build()
  }

  public mutating func roadmapIsComing(for id: String) {
    if id == accountID { needsReport = false }
  }

  public mutating func show(sources: [SourceRow: (sources: [String], count: Int)]) { pane?.show(sources: sources) }

  public mutating func invalidate() {
    needsReport = true
    hasNoAccount = false
    portfolio.invalidate()
    reviews.invalidate()
    narrowing.invalidate()
  }

  public func availability(of command: Command) -> Availability? {
    if let answer = availabilityOfSearch(command) ?? availabilityOnFaces(of: command) { return answer }
    switch command {
    case .nextPane, .previousPane: return .enabled
    case .back where face != .lanes: return nil
    case .moveDown, .moveUp, .first, .last, .pageDown, .pageUp:
      return cursor.focus == nil ? .disabled("There is no card on this roadmap") : .enabled
    case .moveLeft, .moveRight:
      if pane != nil { return .disabled("Esc closes the pane; then \(command.title.lowercased()) moves on the board") }
      return cursor.focus == nil ? .disabled("There is no card on this roadmap") : .enabled
    case .open:
      if let pane { return pane.card == nil ? .disabled("The full text of this row is below the list") : .enabled }
      return cursor.focus == nil ? .disabled("There is no card on this roadmap") : .enabled
    case .nextAccount, .previousAccount:
      guard let walk else { return .disabled("This roadmap was not opened from a list") }
      let isEnd = command == .nextAccount ? walk.index == walk.count - 1 : walk.index == 0
      return isEnd
        ? .disabled("This is the \(command == .nextAccount ? "last" : "first") account of \(walk.source)") : .enabled
    case .back: return pane == nil ? nil : .enabled
    case .cardLater, .cardEarlier, .cardDown, .cardUp, .bigRock: return moveAvailability
    default: return nil
    }
  }

  public mutating func handle(_ command: Command) -> [Effect] {
    switch command {
    case .nextPane, .previousPane:
      show(face: face.stepped(by: command == .nextPane ? 1 : -1))
      return []
    case .nextMatch, .previousMatch:
      goToMatch(forward: command == .nextMatch)
      return []
    case .back where narrowing.search != nil:
      narrowing.search = nil
      return []
    default: break
    }
    guard face == .lanes else { return handleOnFaces(command) }
    switch command {
    case .cardLater, .cardEarlier, .cardDown, .cardUp, .bigRock: return moveCard(command)
    case .nextAccount: step(by: 1)
    case .previousAccount: step(by: -1)
    case .back: close()
    case .open: open()
    default:
      if pane != nil {
        pane?.handle(command)
      } else if let board {
        move(command, on: board)
      }
    }
    return []
  }

  public mutating func handle(hit: HitTarget, isDouble: Bool) -> [Effect] {
    guard face == .lanes else { return hitOnFaces(hit, isDouble: isDouble) }
    switch hit {
    case .row(let line, nil): pane?.select(line: line)
    case .row(let number, _?):
      guard let board, let spot = board.spot(numbered: number) else { return [] }
      cursor.select(spot, on: board)
      followFocus()
    case .pane(let index):
      guard let board, board.rules.indices.contains(index) else { return [] }
      cursor.select(rule: board.rules[index].id)
      followFocus()
    default: return []
    }
    arrange()
    if isDouble { open() }
    return []
  }

  // MARK: Steps

  /// Every account that has not left, the order of the heatmap.
  private static let everybody = ListQuery(.portfolio)

  private mutating func choose(_ choice: Choice) {
    // Who goes from the key of an account to its id goes on with the same account.
    self.choice = choice
    (report, board, pane) = (nil, nil, nil)
    (isGone, needsReport) = (false, true)
  }

  private mutating func choose(_ account: AccountWalk.Account) {
    switch account {
    case .key(let key): choose(Choice.key(key))
    case .id(let id): choose(Choice.account(id))
    }
  }

  private mutating func step(by offset: Int) {
    guard walk?.step(by: offset) == true, let account = walk?.account else { return }
    choose(account)
  }

  private mutating func move(_ command: Command, on board: RoadmapBoard) {
    switch command {
    case .moveDown: cursor.moveVertically(by: 1, on: board)
    case .moveUp: cursor.moveVertically(by: -1, on: board)
    case .moveLeft: cursor.moveSideways(by: -1, on: board)
    case .moveRight: cursor.moveSideways(by: 1, on: board)
    case .pageDown: cursor.moveLane(by: 1, on: board)
    case .pageUp: cursor.moveLane(by: -1, on: board)
    case .first: cursor.moveToEnd(false, on: board)
    case .last: cursor.moveToEnd(true, on: board)
    default: break
    }
    arrange()
  }

  /// Opens what lies behind the focus; in the pane, goes to the card that a row is about.
  private mutating func open() {
    if let pane {
      guard let card = pane.card, let board, let spot = board.spot(of: card) else { return }
      self.pane = nil
      cursor.select(spot, on: board)
      return arrange()
    }
    switch cursor.focus {
    case .card(let id): show(.card(id))
    case .rule(let id): show(.rule(id))
    case nil: break
    }
  }

  /// An open pane shows what was clicked.
  private mutating func followFocus() {
    guard pane != nil else { return }
    pane = nil
    open()
  }

  private mutating func show(_ subject: RoadmapPane.Subject) {
    guard let report else { return }
    pane = RoadmapPane(subject)
    arrange()
    pane?.build(report, currency: currency, height: layout.paneRows)
  }

  private mutating func close() {
    pane = nil
    arrange()
  }

  /// Takes how all screens are to look.
  public mutating func show(look: ShellLook) {
    isDense = look.density == .compact
    arrange()
  }

  mutating func build() {
    guard let report else {
      board = nil
      pane = nil
      return arrange()
    }
    name = report.account.name ?? report.account.id
    board = RoadmapBoard(report, currency: currency, shown: narrowing.initiatives)
    arrange()
    pane?.build(report, currency: currency, height: layout.paneRows)
  }

  /// Settles the cursor on the board and the board in its area.
  mutating func arrange() {
    if let board { cursor.settle(on: board) }
    let focus = cursor.card == nil ? nil : cursor.spot
    layout = RoadmapLayout(
      rows: rows, columns: columns, hasPane: pane != nil, board: board, first: layout.first, focus: focus,
      isDense: isDense)
    pane?.layout(height: layout.paneRows)
    guard let board, let focus, let lane = layout.lanes.first(where: { $0.lane == focus.lane }) else { return }
    let count = board.cards(lane: focus.lane, column: focus.column).count
    let most = board.columns.indices.map { board.cards(lane: focus.lane, column: $0).count }.max() ?? 0
    cursor.reveal(
      capacity: RoadmapCellLayout(count: count, most: most, rows: lane.rows).capacity, count: count)
  }
}
