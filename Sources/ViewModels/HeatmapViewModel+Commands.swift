import Domain

extension HeatmapViewModel {
  public func availability(of command: Command) -> Availability? {
    let isEmpty = shownList.map { $0.rows.count == 0 } ?? figures.rows.isEmpty
    let nothing = Availability.disabled(
      face == .segments ? "The figures are being computed" : "There is no account in the list")
    switch command {
    case .moveDown, .moveUp, .first, .last, .pageDown, .pageUp, .open: return isEmpty ? nothing : .enabled
    case .moveLeft, .moveRight, .nextPane, .previousPane: return .enabled
    case .search:
      if face == .segments { return .disabled("There is no account on this face: Tab leads to the wall") }
      return isEmpty ? .disabled("There is no account to search for") : .enabled
    case .nextMatch, .previousMatch:
      return shownList.map { MatchAvailability.of($0) } ?? .disabled("Nothing is searched for")
    case .sort, .reverseSort, .fold: return arranging(command, isEmpty: isEmpty)
    case .filter where face == .segments: return .disabled("The figures are those of all accounts: Tab to a list")
    case .frequency:
      if face == .accounts, visibleColumn == .name {
        return .disabled("Every account has its own name: h l to a column")
      }
      return nil
    case .back: return backsOut ? .enabled : nil
    default: return nil
    }
  }

  private func arranging(_ command: Command, isEmpty: Bool) -> Availability {
    switch face {
    case .segments: return .disabled("Segments stand in their order")
    case .wall: return .disabled("The wall stands by segment, the largest MRR first")
    case .accounts: break
    }
    switch command {
    case .reverseSort where list.query.sort == nil:
      return .disabled("The groups stand worst first: sort by a column to reverse it")
    case .fold where !list.hasHeadings || isEmpty: return .disabled("A sorted list has no groups to fold")
    default: return .enabled
    }
  }

  /// Whether Esc has something to undo on this face before it leaves.
  private var backsOut: Bool {
    guard let shownList else { return false }
    return shownList.search != nil || !filter.isEmpty || beforeDrill != nil
      || (face == .accounts && list.query.sort != nil)
  }

  public mutating func handle(_ command: Command) -> [Effect] {
    switch command {
    case .nextPane: turn(by: 1)
    case .previousPane: turn(by: -1)
    case .nextMatch: updateList { _ = $0.goToMatch(forward: true) }
    case .previousMatch: updateList { _ = $0.goToMatch(forward: false) }
    case .open: return open()
    case .back: back()
    default:
      switch face {
      case .accounts: handleInList(command)
      case .segments: figures.move(command)
      case .wall: wall.move(command)
      }
    }
    return []
  }

  private mutating func handleInList(_ command: Command) {
    if list.move(command) { return }
    switch command {
    case .moveLeft: moveColumn(by: -1)
    case .moveRight: moveColumn(by: 1)
    case .fold: list.toggleFold()
    case .sort: sort()
    case .reverseSort: list.query.isReversed.toggle()
    default: break
    }
  }

  public mutating func handle(hit: HitTarget, isDouble: Bool) -> [Effect] {
    if case .pane(let index) = hit, Face.allCases.indices.contains(index) {
      show(face: Face.allCases[index])
      return []
    }
    if case .heading(let index) = hit, face == .accounts, columns.indices.contains(index) {
      sort(byHeading: columns[index].column)
      return []
    }
    guard case .row(let row, let column) = hit else { return [] }
    switch face {
    case .segments:
      figures.select(row: row)
      if let column, SegmentColumn.allCases.indices.contains(column) { figures.column = SegmentColumn.allCases[column] }
    case .wall: wall.go(to: row)
    case .accounts:
      list.select(row: row)
      if case .heading = list.rows.item(at: row) {
        list.toggleFold()
        return []
      }
      if let column, columns.indices.contains(column) { self.column = columns[column].column }
    }
    return isDouble ? open() : []
  }

  // MARK: Steps

  private mutating func turn(by offset: Int) {
    let faces = Face.allCases
    let index = faces.firstIndex(of: face) ?? 0
    show(face: faces[(index + offset + faces.count) % faces.count])
  }

  /// Changes the face; the account under the cursor stays under it.
  mutating func show(face new: Face) {
    let key = shownList?.selectedKey
    beforeDrill = nil
    face = new
    layoutFace()
    guard let key else { return }
    list.select(key: key)
    wall.list.select(key: key)
    wall.scroll()
  }

  private mutating func moveColumn(by offset: Int) {
    guard let index = columns.firstIndex(where: { $0.column == visibleColumn }) else { return }
    column = columns[min(max(0, index + offset), columns.count - 1)].column
  }

  private mutating func open() -> [Effect] {
    if face == .segments { return drill() }
    guard let shownList, let account = shownList.selected else {
      if face == .accounts, list.selectedKey == nil { list.toggleFold() }
      return []
    }
    return [.go(.account(account.id, face == .accounts ? visibleColumn.dimension : nil))]
  }

  /// Leads from a figure to its accounts; Esc comes back to it.
  private mutating func drill() -> [Effect] {
    guard let row = figures.selected, let summary = figures.summary else { return [] }
    let drill = SegmentDrill(row, figures.column, coverageDays: summary.coverageDays)
    guard let filter = try? Filter(drill.filter, schema: AccountFilter.schema) else { return [] }
    beforeDrill = (list.query, column)
    column = drill.column
    list.search = nil
    list.query = ListQuery(
      .portfolio, sort: drill.sort, isReversed: drill.sort?.isLargestFirst ?? false, filter: filter)
    wall.list.filter(by: filter)
    face = .accounts
    layoutFace()
    return [.message(drill.message + " · Esc comes back")]
  }

  private mutating func back() {
    if shownList?.search != nil {
      updateList { $0.search = nil }
    } else if face == .accounts, let before = beforeDrill {
      beforeDrill = nil
      (list.query, column) = (before.query, before.column)
      wall.list.filter(by: before.query.filter)
      face = .segments
      layoutFace()
    } else if !filter.isEmpty {
      filter(by: Filter())
    } else {
      list.query = ListQuery(.portfolio)
    }
  }

  /// A click sorts by the column, a second one reverses it, a third one leads back to the groups.
  private mutating func sort(byHeading column: HeatmapColumn) {
    self.column = column
    let key = column.sortKey
    if key == list.query.sort, list.query.isReversed == key.isLargestFirst {
      list.query.isReversed.toggle()
    } else {
      sort()
    }
  }

  /// By the column under the cursor; the column it is sorted by already leads back to the groups.
  private mutating func sort() {
    let key = visibleColumn.sortKey
    guard key != list.query.sort else {
      list.query = ListQuery(.portfolio, filter: filter)
      return
    }
    list.query = ListQuery(.portfolio, sort: key, isReversed: key.isLargestFirst, filter: filter)
  }
}
