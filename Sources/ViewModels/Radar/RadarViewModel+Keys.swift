import Domain

extension RadarViewModel {
  public func availability(of command: Command) -> Availability? {
    switch command {
    case .moveDown, .moveUp, .first, .last, .pageDown, .pageUp, .open:
      if place.count > 0 { return .enabled }
      return .disabled(detail == nil ? RadarSentence.empty(focus, self) : "There is no row here")
    case .moveLeft, .moveRight:
      if detail != nil { return .disabled("Esc leads back to the panes") }
      switch focus {
      case .coverage, .load:
        return place.count > 0 ? .enabled : .disabled(RadarSentence.empty(focus, self))
      case .timeline: return .enabled
      case .pastDue, .triggers, .queue:
        return .disabled("\(focus.title) has no columns to move through; Tab goes to the next pane")
      }
    case .nextPane, .previousPane: return detail == nil ? .enabled : .disabled("Esc leads back to the panes")
    case .search:
      if detail != nil { return .disabled("Esc leads back to the panes, where accounts are searched") }
      return list.rows.count == 0 ? .disabled("There is no account to search for") : .enabled
    case .nextMatch, .previousMatch:
      return detail == nil ? MatchAvailability.of(list) : .disabled("Esc leads back to the panes")
    case .sort:
      return detail == nil && (focus == .timeline || focus == .pastDue)
        ? .enabled : .disabled("Only the accounts can be sorted: Past due and Timeline")
    case .reverseSort:
      return list.query.sort == nil
        ? .disabled("The longest past due stand first: sort to reverse") : .enabled
    case .back:
      return detail != nil || list.search != nil || !filter.isEmpty || list.query.sort != nil ? .enabled : nil
    case .book, .rebook, .markHeld, .markMissed, .waive: return bookingAvailability(of: command)
    case .pauseTrigger: return pauseAvailability
    default: return nil
    }
  }

  public mutating func handle(_ command: Command) -> [Effect] {
    switch command {
    case .book, .rebook, .markHeld, .markMissed, .waive: return book(command)
    case .nextPane: focus(on: focus.stepped(by: 1))
    case .previousPane: focus(on: focus.stepped(by: -1))
    case .open: return open()
    case .back: back()
    case .sort: sort()
    case .reverseSort: list.query.isReversed.toggle()
    case .nextMatch, .previousMatch:
      focus(on: .timeline)
      _ = list.goToMatch(forward: command == .nextMatch)
      followTimeline()
    default:
      if detail != nil { detail?.handle(command) } else { move(command, in: focus) }
    }
    return []
  }

  public mutating func handle(hit: HitTarget, isDouble: Bool) -> [Effect] {
    switch hit {
    case .pane(let index):
      if detail == nil, let pane = RadarPane(rawValue: index) { focus(on: pane) }
    case .row(let line, _):
      detail?.select(line)
      if isDouble, detail != nil { return open() }
    case .paneRow(let index, let row, let column):
      guard detail == nil, let pane = RadarPane(rawValue: index) else { return [] }
      focus(on: pane)
      select(row: row, column: column)
      return isDouble ? open() : []
    default: break
    }
    return []
  }

  /// The wheel moves the cursor of the pane it is over, and leaves the keys where they are.
  public mutating func scroll(by lines: Int, over target: HitTarget?) {
    let command: Command = lines > 0 ? .moveDown : .moveUp
    var pane = focus
    switch target {
    case .pane(let index), .paneRow(let index, _, _): pane = RadarPane(rawValue: index) ?? focus
    default: break
    }
    for _ in 0..<abs(lines) {
      if detail != nil { detail?.handle(command) } else { move(command, in: pane) }
    }
  }

  public mutating func step(by offset: Int) -> Bool {
    if let accounts = detail?.accounts {
      guard let next = accounts.firstOccurrence(from: place.line, by: offset) else { return false }
      detail?.select(next)
      return true
    }
    switch focus {
    case .timeline:
      let hasMoved = list.step(by: offset)
      followTimeline()
      return hasMoved
    case .queue:
      // A trigger is a row, and one account may have several.
      let accounts = figures.firing.map(\.accountID)
      guard let next = accounts.firstOccurrence(from: place.line, by: offset) else { return false }
      figures.queue.select(next, count: accounts.count)
      return true
    case .pastDue:
      let line = place.line
      move(offset > 0 ? .moveDown : .moveUp, in: focus)
      return place.line != line
    case .coverage, .load, .triggers: return false
    }
  }

  // MARK: Steps

  private mutating func move(_ command: Command, in pane: RadarPane) {
    switch pane {
    case .pastDue:
      if past.handle(command, count: pastDue) { followPast() }
    case .timeline: moveTimeline(command)
    case .load:
      let weeks = figures.load.first?.weeks.count ?? 1
      switch command {
      case .moveLeft: figures.week = max(0, figures.week - 1)
      case .moveRight: figures.week = min(weeks - 1, figures.week + 1)
      default: _ = figures.people.handle(command, count: figures.load.count)
      }
    case .coverage:
      let count = figures.parts.count
      switch command {
      case .moveLeft, .moveUp: figures.part = max(0, figures.part - 1)
      case .moveRight, .moveDown: figures.part = min(max(0, count - 1), figures.part + 1)
      case .first, .pageUp: figures.part = 0
      case .last, .pageDown: figures.part = max(0, count - 1)
      default: break
      }
    case .triggers: _ = figures.triggers.handle(command, count: figures.outcomes.count)
    case .queue: _ = figures.queue.handle(command, count: figures.firing.count)
    }
  }

  private mutating func moveTimeline(_ command: Command) {
    if !list.move(command) {
      switch command {
      case .moveLeft: timeline.move(by: -1)
      case .moveRight: timeline.move(by: 1)
      default: break
      }
    }
    followTimeline()
  }

  /// What is past due has one cursor on the timeline and beside it.
  private mutating func followTimeline() {
    if list.cursor < pastDue { past.select(list.cursor, count: pastDue) }
  }

  private mutating func followPast() {
    if pastDue > 0 { list.follow(row: past.line) }
  }

  private mutating func select(row: Int, column: Int?) {
    switch focus {
    case .pastDue:
      past.select(row, count: pastDue)
      followPast()
    case .timeline:
      list.select(row: row)
      if let column { timeline.move(to: timeline.first + column) }
      followTimeline()
    case .load:
      figures.people.select(row, count: figures.load.count)
      if let column { figures.week = column }
    case .coverage: figures.part = min(max(0, row), max(0, figures.parts.count - 1))
    case .triggers: figures.triggers.select(row, count: figures.outcomes.count)
    case .queue: figures.queue.select(row, count: figures.firing.count)
    }
  }

  private mutating func open() -> [Effect] {
    if let detail {
      return detail.account.map { [.go(.accountPane($0.id, detail.pane))] } ?? []
    }
    switch focus {
    case .pastDue, .timeline: return selectedAccount.map { [.go(.accountPane($0.id, .meetings))] } ?? []
    case .queue: return selectedAccount.map { [.go(.accountPane($0.id, .actions))] } ?? []
    case .load:
      guard let person = figures.person, person.weeks.indices.contains(figures.week) else { return [] }
      return show(.week(person: person.id, monday: person.weeks[figures.week].monday))
    case .coverage:
      guard figures.parts.indices.contains(figures.part) else { return [] }
      return show(.due(figures.parts[figures.part].scope))
    case .triggers: return figures.outcome.map { show(.trigger($0.id)) } ?? []
    }
  }

  /// Lists what a figure is made of, or says that there is nothing.
  private mutating func show(_ subject: RadarDetail.Subject) -> [Effect] {
    guard let summary = figures.summary else { return [] }
    let detail = RadarDetail(subject, summary)
    guard detail.rows.count > 0 else { return [.message(RadarSentence.nothing(behind: subject, summary))] }
    self.detail = detail
    return []
  }

  private mutating func back() {
    if detail != nil {
      detail = nil
    } else if list.search != nil {
      list.search = nil
    } else if !filter.isEmpty {
      filter(by: Filter())
    } else {
      list.query = ListQuery(.cadence)
    }
  }

  /// By owner, then by name, then by the next due day again.
  private mutating func sort() {
    switch list.query.sort {
    case nil: list.query = ListQuery(.cadence, sort: .owner, filter: filter)
    case .owner: list.query = ListQuery(.cadence, sort: .name, filter: filter)
    default: list.query = ListQuery(.cadence, filter: filter)
    }
  }
}
