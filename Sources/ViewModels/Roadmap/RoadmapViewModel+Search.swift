public import Domain

/// Filter and search, over all faces alike.
extension RoadmapViewModel {
  // MARK: Filter

  public var filterSchema: FilterSchema? { RowFilter.schema(of: .initiatives) }
  public var filter: Filter { narrowing.filter }

  /// Narrows all faces: the cards and sums by their initiatives, the reviews to the accounts that have one of those, or
  /// that match by themselves.
  public mutating func filter(by filter: Filter) {
    narrowing.filter = filter
    narrowing.search?.found = nil
    portfolio.filter(by: filter)
    narrow()
  }

  /// The cards, or the accounts, that are left of how many.
  public var filterTally: String {
    switch face {
    case .lanes:
      guard let board, let report else { return "" }
      return "\(board.cardCount) of \(report.initiatives.count(where: \.isOpen)) cards"
    case .portfolio:
      guard let cards = portfolio.totals?[RoadmapChoice()].cards else { return "" }
      return "\(cards)" + (portfolio.unfiltered.map { " of \($0)" } ?? "") + " cards"
    case .reviews:
      return reviews.reviews.map { "\(reviews.rows.count) of \($0.rows.count) accounts" } ?? ""
    }
  }

  /// Shows what the filter leaves.
  mutating func narrow() {
    reviews.narrow(to: narrowing.accounts)
    build()
    followSearch()
    arrangeFaces()
  }

  // MARK: Search

  /// Whether the initiatives behind a cell are listed.
  var listsCards: Bool { face == .portfolio && portfolio.list != nil }

  func availabilityOfSearch(_ command: Command) -> Availability? {
    switch command {
    case .search:
      if face == .portfolio, portfolio.list == nil { return .disabled("These are sums: Enter lists what is in a cell") }
      if pane != nil, face == .lanes { return .disabled("Esc closes the pane; then the board is searched") }
      return searchable == 0 ? .disabled("There is nothing to search") : .enabled
    case .nextMatch, .previousMatch:
      guard let position = matchPosition else { return .disabled("Nothing is searched for") }
      return position.count > 0 ? .enabled : .disabled("Nothing matches")
    case .back: return narrowing.search == nil ? nil : .enabled
    default: return nil
    }
  }

  public mutating func beginSearch() { narrowing.search = .init(origin: place) }

  public mutating func search(_ text: String) {
    guard narrowing.search?.text != text else { return }
    narrowing.search?.text = text
    followSearch()
  }

  public mutating func endSearch(keeping: Bool) {
    narrowing.search?.isOpen = false
    guard let ended = narrowing.search, !keeping || ended.text.isEmpty else { return }
    narrowing.search = nil
    if !keeping { go(to: ended.origin) }
  }

  /// While one types, the cursor goes to the first match from where it was.
  private mutating func followSearch() {
    guard let search = narrowing.search, search.isOpen else { return }
    go(to: matches.first { $0 >= search.origin } ?? matches.first ?? search.origin)
  }

  /// Round the ends.
  mutating func goToMatch(forward: Bool) {
    let (matches, place) = (matches, place)
    let next = forward ? matches.first { $0 > place } ?? matches.first : matches.last { $0 < place } ?? matches.last
    if let next { go(to: next) }
  }

  /// The number of the match under the cursor, 0 beside them, and how many there are; `nil` without a search.
  public var matchPosition: (number: Int, count: Int)? {
    guard let search = narrowing.search, !search.text.isEmpty else { return nil }
    let matches = matches
    return ((matches.firstIndex(of: place) ?? -1) + 1, matches.count)
  }

  // MARK: Places, counted from 0 in the order of the face

  private var searchable: Int {
    switch face {
    case .lanes: board?.cardCount ?? 0
    case .portfolio: portfolio.list?.keys?.count ?? 0
    case .reviews: reviews.rows.count
    }
  }

  private var place: Int {
    switch face {
    case .lanes: cursor.card == nil ? -1 : (board?.number(of: cursor.spot) ?? 0) - 1
    case .portfolio: portfolio.list?.cursor.line ?? 0
    case .reviews: reviews.cursor.line
    }
  }

  private var matches: [Int] {
    guard let search = narrowing.search, !search.text.isEmpty else { return [] }
    let needle = TextNeedle(search.text)
    switch face {
    case .lanes:
      guard let board else { return [] }
      return (0..<board.cardCount).filter { number in
        guard let card = board.spot(numbered: number + 1).flatMap({ board[$0] }) else { return false }
        return [card.title, card.id, card.owner ?? ""].contains { needle.isIn($0) }
      }
    case .portfolio:
      guard let keys = portfolio.list?.keys, let found = search.found else { return [] }
      return keys.indices.filter { found.initiatives.contains(keys[$0].initiative) }
    case .reviews:
      return reviews.rows.indices.filter { needle.isIn(reviews.rows[$0].name) || needle.isIn(reviews.rows[$0].id) }
    }
  }

  private mutating func go(to place: Int) {
    switch face {
    case .lanes:
      guard let board, let spot = board.spot(numbered: place + 1) else { return }
      cursor.select(spot, on: board)
      arrange()
    case .portfolio: portfolio.list?.select(line: place)
    case .reviews: reviews.select(line: place)
    }
    arrangeFaces()
  }
}
