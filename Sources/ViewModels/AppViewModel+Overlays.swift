import Domain

extension AppViewModel {
  mutating func openHelp() {
    overlay = .help(HelpViewModel(entries: helpEntries))
    overlayLayout()
  }

  mutating func openPalette() {
    var hasAccounts = true
    if case .firstRun = stack[0] { hasAccounts = false }
    overlay = .palette(PaletteViewModel(entries: paletteEntries, people: people, hasAccounts: hasAccounts))
    overlayLayout()
  }

  mutating func openExport() {
    overlay = .export(ExportChooser(hasTable: top.viewModel is any TableExport, title: top.viewModel.title))
    overlayLayout()
  }

  /// Tells the overlay how many lines its list has room for.
  mutating func overlayLayout() {
    let height = OverlayLayout(layout, lines: overlay?.fixedLines, note: overlay?.note).listRows
    overlay?.updateList { $0.cursor.layout(height: height, count: $0.count) }
  }

  /// Typed or pasted text goes into the field of the overlay; without one it is nobody's.
  mutating func type(_ text: String) -> [Effect] {
    switch overlay {
    case .search(var field):
      field.insert(text)
      searched(field)
    case .snooze, .pause, .step: overlay?.updateInput { $0.insert(text) }
    case .filter(var prompt):
      prompt.insert(text)
      filtered(prompt)
    case .jump: return jump(text)
    case .form: return updateForm { $0.insert(text) }
    default: overlay?.updateList { $0.insert(text) }
    }
    return []
  }

  /// The overlay takes every command; only what concerns the terminal itself goes on below it.
  mutating func handleInOverlay(_ command: Command) -> [Effect] {
    switch command {
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case _ where isForm: return handleInForm(command)
    case .cancel, .interrupt, .back:
      if command != .interrupt, case .actor(let chooser) = overlay { return leave(chooser) }
      closeOverlay(keeping: false)
      return []
    case .confirm, .open: return confirm()
    default: break
    }
    switch overlay {
    case .search(var field):
      if field.isEmpty, command == .deleteBackward {
        closeOverlay(keeping: false)
      } else if field.handle(command) {
        searched(field)
      }
    case .snooze, .pause, .step:
      if command == .deleteBackward, overlay?.prompt?.isEmpty == true {
        overlay = nil
      } else {
        overlay?.updateInput { $0.handle(command) }
      }
    case .filter(var prompt):
      if prompt.field.isEmpty, command == .deleteBackward {
        overlay = nil
      } else if prompt.handle(command) {
        filtered(prompt)
      }
    case .frequency where command == .frequency: overlay = nil
    case .jump(var jump):
      if command == .deleteBackward, jump.untype() { overlay = .jump(jump) } else { overlay = nil }
    case .views(let views) where command == .deleteForward && views.field.textBeforeCaret == views.field.text:
      return forget(views)
    default: overlay?.updateList { $0.handle(command) }
    }
    return []
  }

  mutating func pointInOverlay(at target: HitTarget, isDouble: Bool) -> [Effect] {
    if case .jump = overlay {
      overlay = nil
      return point(at: target, isDouble: isDouble)
    }
    if isForm { return updateForm { $0.point(at: target) } }
    guard case .overlayRow(let line) = target, overlay?.updateList({ $0.select(line: line) }) != nil else { return [] }
    if case .openings = overlay {
      if isDouble { overlay?.updateList { _ = $0.handle(.toggleOpening) } }
      return []
    }
    return isDouble ? confirm() : []
  }

  private mutating func confirm() -> [Effect] {
    switch overlay {
    case .help(let help):
      return help.selected.map { run($0) } ?? []
    case .palette(let palette):
      switch palette.selected {
      case .command(let entry): return run(entry)
      case .account(let account):
        overlay = nil
        return [.go(.account(account.id, nil))]
      case .person(let person):
        overlay = nil
        return [.go(.view(person.watchlist))]
      case nil: return [.message("Nothing matches \(palette.field.text)")]
      }
    case .export(let chooser):
      guard let line = chooser.selected else { return [] }
      if let reason = line.disabledReason { return [.message(reason)] }
      overlay = nil
      return [.export(line.format)]
    case .views(let views): return confirm(views)
    case .search:
      closeOverlay(keeping: true)
      return []
    case .snooze(let prompt): return confirm(prompt)
    case .pause(let prompt): return confirm(prompt)
    case .step(let prompt): return confirm(prompt)
    case .openings(let review): return confirm(review)
    case .filter(let prompt): return keepFilter(prompt)
    case .frequency(let frequency): return keepFrequency(frequency)
    case .actor(let chooser): return confirm(chooser)
    case .add(let chooser):
      guard let request = chooser.selected else { return [] }
      fill(request)
      return []
    case .form, .jump, nil:
      overlay = nil
      return []
    }
  }

  /// Runs a listed command on the screen below; one that cannot run says why and leaves the list open.
  private mutating func run(_ entry: CommandEntry) -> [Effect] {
    if let reason = entry.disabledReason { return [.message(reason)] }
    overlay = nil
    return handle(entry.command)
  }

  private mutating func searched(_ field: TextField) {
    overlay = .search(field)
    stack[stack.count - 1].update { $0.search(field.text) }
  }

  /// Closes whatever lies over the screen, keeping nothing of it.
  public mutating func leaveOverlay() { closeOverlay(keeping: true) }

  private mutating func closeOverlay(keeping: Bool) {
    if case .search = overlay { stack[stack.count - 1].update { $0.endSearch(keeping: keeping) } }
    if case .filter(let prompt) = overlay, !keeping { filter(by: prompt.original) }
    overlay = nil
  }
}
