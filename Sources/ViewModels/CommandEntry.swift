/// A command as help and palette list it.
public struct CommandEntry: Hashable, Sendable {
  public var command: Command
  /// Its keys here, the preferred one first.
  public var keys: [String]
  /// Why it cannot run, where it cannot.
  public var disabledReason: String?
}

extension AppViewModel {
  /// The commands of the screen on top that help lists: all that have a key here.
  var helpEntries: [CommandEntry] {
    let entries = entries { !$0.isTextEditing }.filter { !$0.keys.isEmpty }
    // What belongs to the screen comes before what works everywhere.
    let contexts = top.viewModel.contexts
    let isOwn = { (entry: CommandEntry) in self.keys.key(for: entry.command, in: contexts) != nil }
    return entries.filter(isOwn) + entries.filter { !isOwn($0) }
  }

  /// The commands that one may look for by name: moving about by name makes no sense.
  var paletteEntries: [CommandEntry] {
    entries { command in
      switch command {
      case .moveDown, .moveUp, .moveLeft, .moveRight, .pageDown, .pageUp, .palette, .interrupt: false
      default: !command.isTextEditing
      }
    }
  }

  private func entries(where isWanted: (Command) -> Bool) -> [CommandEntry] {
    let contexts = top.viewModel.contexts + [.global]
    return Command.allCases.filter(isWanted).map { command in
      var reason: String?
      if case .disabled(let why) = availability(of: command) { reason = why }
      return CommandEntry(command: command, keys: keys.keys(for: command, in: contexts), disabledReason: reason)
    }
  }
}
