import Domain

extension RowListViewModel {
  // MARK: Views and columns

  mutating func step(view offset: Int) {
    let views = list.views
    guard let place = views.firstIndex(of: query.view) else { return }
    show(views[(place + offset + views.count) % views.count])
  }

  /// Changes the view; each remembers the row one was on, and all of them share the row when it is in both.
  mutating func show(_ view: RowView) {
    guard view != query.view else { return }
    if view.source != query.view.source { marks = RowMarks() }
    places[query.view] = selectedID
    let isSameTable = view.source == query.view.source
    let filter = query.filter
    query = RowQuery(list, view)
    search = nil
    if isSameTable { query.filter = filter } else { column = 0 }
  }

  var columnTitle: String {
    let place = columns.places.indices.contains(visibleColumn) ? columns.places[visibleColumn].index : 0
    return allColumns.indices.contains(place) ? allColumns[place].column.title : ""
  }

  /// What sorting by the column under the cursor means.
  var sortField: RowField? {
    guard columns.places.indices.contains(visibleColumn) else { return nil }
    let column = allColumns[columns.places[visibleColumn].index]
    return column.isSortable ? column.field : nil
  }

  mutating func moveColumn(by offset: Int) {
    guard !columns.places.isEmpty else { return }
    column = columns.places[min(max(0, visibleColumn + offset), columns.places.count - 1)].index
  }

  /// By the column under the cursor; the column it is sorted by already leads back to the view's own order.
  mutating func sort() { sort(by: sortField == query.sort ? nil : sortField) }

  mutating func sort(by field: RowField?) {
    query.sort = field
    query.isReversed = false
  }

  // MARK: Groups

  mutating func toggleFold(_ item: GroupedRows.Item? = nil) {
    let group: Int?
    if case .heading(let clicked) = item { group = clicked } else { group = window.group }
    guard window.hasHeadings, let group, let order, order.groups.indices.contains(group) else { return }
    let title = order.groups[group].title
    let isFolded = folded.remove(title) == nil
    if isFolded { folded.insert(title) }
    let rows = groupedRows(order)
    let row = rows.row(ofGroup: group) ?? 0
    window.arrange(rows, hasHeadings: true, cursor: isFolded ? row : row + 1)
    window.show(row: row)
  }

  func groupedRows(_ order: RowOrder) -> GroupedRows {
    GroupedRows(
      groups: order.groups.map { ($0.count, folded.contains($0.title)) }, hasHeadings: hasHeadings(order))
  }

  func hasHeadings(_ order: RowOrder) -> Bool { order.query.view.isGrouped && order.query.sort == nil }

  // MARK: Going in

  /// Opens the group of a row, so that it can be selected.
  mutating func reveal(_ index: Int) {
    if let order, let group = window.rows.group(ofAccount: index), window.rows.isFolded(group) {
      folded.remove(order.groups[group].title)
      let rows = groupedRows(order)
      window.arrange(rows, hasHeadings: hasHeadings(order), cursor: rows.row(ofAccount: index) ?? 0)
    }
    window.select(row: window.rows.row(ofAccount: index) ?? window.cursor)
  }

  var opening: Availability {
    if window.rows.count == 0 { return .disabled("There is no row to open") }
    if window.index == nil { return .enabled }
    guard let row = selected else { return .disabled("The row is being read") }
    return RowWords.destination(of: row, in: view) == nil
      ? .disabled(RowWords.noDestination(row, in: view)) : .enabled
  }

  mutating func open() -> [Effect] {
    guard window.index != nil else {
      toggleFold()
      return []
    }
    guard let row = selected, let route = RowWords.destination(of: row, in: view) else { return [] }
    return [.go(route)]
  }

  // MARK: Search

  public mutating func beginSearch() { search = RowSearch(cursor: window.cursor, top: window.top) }

  public mutating func search(_ text: String) {
    guard let old = search, old.text != text else { return }
    search?.text = text
    search?.matches = nil
    if text.isEmpty { window.restore(cursor: old.cursor, top: old.top) }
  }

  public mutating func endSearch(keeping: Bool) {
    search?.isOpen = false
    guard let ended = search, !keeping || ended.text.isEmpty else { return }
    if !keeping { window.restore(cursor: ended.cursor, top: ended.top) }
    search = nil
  }

  mutating func goToMatch(forward: Bool) {
    let place = window.index ?? window.group.flatMap { window.rows.firstAccount(ofGroup: $0) }.map { $0 - 1 } ?? 0
    if let match = search?.match(from: place, forward: forward) { reveal(match) }
  }

  /// The query that finds the matches.
  var matchQuery: RowQuery? {
    guard let search, !search.text.isEmpty else { return nil }
    var wanted = query
    wanted.contains = search.text
    return wanted
  }

  /// Takes what a search found.
  mutating func showMatches(_ found: RowOrder) {
    guard let order, found.query == matchQuery else { return }
    search?.matches = RowSearch.places(of: found.keys, in: order.keys)
    guard let search, search.isOpen else { return }
    let start: Int? = if case .account(let index, _) = window.rows.item(at: search.cursor) { index } else { nil }
    // The row one began on counts as well.
    if let match = search.match(from: (start ?? 0) - 1, forward: true) {
      reveal(match)
    } else {
      window.restore(cursor: search.cursor, top: search.top)
    }
  }
}
