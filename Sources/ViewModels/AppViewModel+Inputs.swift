import Domain

extension AppViewModel {
  /// Does what the user asked and says what is left for the runtime.
  public mutating func handle(_ input: Input) -> [Effect] {
    (message, awaitedStep) = (nil, nil)
    let effects: [Effect]
    switch input {
    case .command(let command): effects = handle(command)
    case .text(let text): effects = type(text)
    case .hit(let target): effects = point(at: target, isDouble: false)
    case .doubleHit(let target): effects = point(at: target, isDouble: true)
    case .wheel(let lines, let target): effects = scroll(by: lines, over: target)
    }
    return settle(effects)
  }

  /// Carries out the effects that concern the interface alone and returns the others.
  private mutating func settle(_ effects: [Effect]) -> [Effect] {
    var left: [Effect] = []
    for effect in effects {
      switch effect {
      case .go(let route): go(route)
      case .message(let text): message = Message(text)
      case .fill(let request): fill(request)
      case .askStep(let prompt): overlay = .step(prompt)
      case .closeForm(let text): closeForm(saying: text)
      case .command(let command): left += settle(handle(command))
      default: left.append(effect)
      }
    }
    return left
  }

  /// Runs a command if it works here, or says why it does not.
  mutating func handle(_ command: Command) -> [Effect] {
    if overlay != nil { return handleInOverlay(command) }
    if case .disabled(let reason) = availability(of: command) { return [.message(reason)] }
    if let tab = Tab(command) { return [.go(route(to: tab))] }
    if command.changesPortfolio, mustAskWhoActs {
      askWhoActs(before: command)
      return []
    }
    switch command {
    case .whoActs: askWhoActs(before: nil)
    case .help: openHelp()
    case .palette: openPalette()
    case .search:
      stack[stack.count - 1].update { $0.beginSearch() }
      overlay = .search(TextField())
    case .weekMarks, .denser, .looser: return changeLook(command)
    case .presenter: return [.present(!isPresenting)]
    case .savedViews: return [.readViews]
    case .copyView: return [.copy(.markdown)]
    case .copyAsCSV: return [.copy(.csv)]
    case .exportView: openExport()
    case .jump: return [.labelTargets]
    case .nextChange: return goToChange(by: 1)
    case .previousChange: return goToChange(by: -1)
    case .filter: openFilter()
    case .frequency: openFrequency()
    case .undo: return [.undo]
    case .redo: return [.redo]
    case .dayBack, .dayForward, .monthEndBack, .monthEndForward, .today, .lastDayWithData:
      return header.flatMap { ShownDay.after(command, header: $0) }.map { [.showDay($0)] } ?? []
    case .cycleTheme: return [.cycleTheme]
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit, .interrupt: return [.quit]
    case .markReviewed:
      return accountUnderCursor.map { [.review(account: $0.id, name: $0.name)] } ?? []
    case .snooze: return snooze()
    case .reviewOpenings: reviewOpenings()
    case .pauseTrigger: return pauseTrigger()
    case .minutes: return [.minutes]
    case .changeLog: return [.go(.log(account: accountUnderCursor?.id))]
    case .add, .edit, .duplicate, .delete, .newAction, .newDecision:
      // What a screen edits itself, it also does.
      if screenAvailability(of: command) == nil { return edit(command) }
      return stack[stack.count - 1].update { $0.handle(command) }
    case .nextAccount where screenAvailability(of: command) == nil: stepAccount(by: 1)
    case .previousAccount where screenAvailability(of: command) == nil: stepAccount(by: -1)
    case .back where writing != nil: return [.stopWriting]
    default:
      if command == .back, screenAvailability(of: .back) == nil {
        if top.viewModel.filter.isEmpty { stack.removeLast() } else { filter(by: Filter()) }
        return []
      }
      let effects = stack[stack.count - 1].update { $0.handle(command) }
      if command == .nextAccount || command == .previousAccount { followRoadmap() }
      return effects
    }
    return []
  }

  mutating func point(at target: HitTarget, isDouble: Bool) -> [Effect] {
    if case .command(let command) = target { return handle(command) }
    if overlay != nil { return pointInOverlay(at: target, isDouble: isDouble) }
    return stack[stack.count - 1].update { $0.handle(hit: target, isDouble: isDouble) }
  }

  // MARK: Where one is

  /// Goes to a screen. The tabs change places at the bottom of the stack and keep their state; everything else goes
  /// on top.
  public mutating func go(_ route: Route) {
    overlay = nil
    switch route {
    case .tab(let tab): show(tab)
    case .account(let id, let dimension): push(.account(AccountViewModel(id: id, dimension: dimension)))
    case .accountRow(let id, let pane, let row): push(.account(AccountViewModel(id: id, pane: pane, row: row)))
    case .log(let account): push(.log(LogViewModel(account: account)))
    case .rows(let list): push(.rows(RowListViewModel(list)))
    case .sourceRow(let row): push(.sourceRow(SourceRowViewModel(row)))
    case .accountPane(let id, let pane): push(.account(AccountViewModel(id: id, pane: pane)))
    case .roadmap(let id, let card):
      push(.roadmap(RoadmapViewModel(id: id, card: card, walk: walk(forRoadmapOf: id))))
    case .view(let view): show(view)
    case .explanation(let id, let dimension): push(.explanation(ExplanationViewModel(id: id, dimension: dimension)))
    }
  }

  mutating func push(_ screen: ScreenState) {
    stack.append(screen)
    prepareTop()
  }

  mutating func prepareTop() {
    let (rows, columns, header, look, changes) = (layout.bodyRows, layout.columns, header, look, changes)
    stack[stack.count - 1].update { screen in
      screen.show(look: look)
      screen.show(changes: changes)
      screen.layout(rows: rows, columns: columns)
      if let header { screen.show(header: header) }
    }
  }
}
