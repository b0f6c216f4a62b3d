import Domain

extension AppViewModel {
  mutating func openHelp() {
    overlay = .help(HelpViewModel(entries: helpEntries))
    overlayLayout()
  }

  mutating func openPalette() {
    var hasAccounts = true
    if case .firstRun = stack[0] { hasAccounts = false }
    overlay = .palette(PaletteViewModel(entries: paletteEntries, hasAccounts: hasAccounts))
    overlayLayout()
  }

  /// Tells the overlay how many lines its list has room for.
  mutating func overlayLayout() {
    let height = OverlayLayout(layout).listRows
    switch overlay {
    case .help(var help):
      help.cursor.layout(height: height, count: help.lines.count)
      overlay = .help(help)
    case .palette(var palette):
      palette.cursor.layout(height: height, count: palette.lines.count)
      overlay = .palette(palette)
    case .search, .snooze, nil: break
    }
  }

  /// Typed or pasted text goes into the field of the overlay; without one it is nobody's.
  mutating func type(_ text: String) -> [Effect] {
    switch overlay {
    case .help(var help):
      help.insert(text)
      overlay = .help(help)
    case .palette(var palette):
      palette.insert(text)
      overlay = .palette(palette)
    case .search(var field):
      field.insert(text)
      searched(field)
    case .snooze(var prompt):
      prompt.insert(text)
      overlay = .snooze(prompt)
    case nil: break
    }
    return []
  }

  /// The overlay takes every command; only what concerns the terminal itself goes on below it.
  mutating func handleInOverlay(_ command: Command) -> [Effect] {
    switch command {
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .cancel, .interrupt, .back:
      closeOverlay(keeping: false)
      return []
    case .confirm, .open: return confirm()
    default: break
    }
    switch overlay {
    case .help(var help):
      if help.handle(command) { overlay = .help(help) }
    case .palette(var palette):
      if palette.handle(command) { overlay = .palette(palette) }
    case .search(var field):
      if field.isEmpty, command == .deleteBackward {
        closeOverlay(keeping: false)
      } else if field.handle(command) {
        searched(field)
      }
    case .snooze(var prompt):
      if prompt.isEmpty, command == .deleteBackward {
        closeOverlay(keeping: false)
      } else if prompt.handle(command) {
        overlay = .snooze(prompt)
      }
    case nil: break
    }
    return []
  }

  mutating func pointInOverlay(at target: HitTarget, isDouble: Bool) -> [Effect] {
    guard case .overlayRow(let line) = target else { return [] }
    switch overlay {
    case .help(var help):
      help.select(line: line)
      overlay = .help(help)
    case .palette(var palette):
      palette.select(line: line)
      overlay = .palette(palette)
    case .search, .snooze, nil: return []
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
      case nil: return [.message("Nothing matches \(palette.field.text)")]
      }
    case .search:
      closeOverlay(keeping: true)
      return []
    case .snooze(let prompt): return confirm(prompt)
    case nil: return []
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

  private mutating func closeOverlay(keeping: Bool) {
    if case .search = overlay { stack[stack.count - 1].update { $0.endSearch(keeping: keeping) } }
    overlay = nil
  }
}
