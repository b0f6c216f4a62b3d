import Domain

extension AppViewModel {
  /// Whether a command works here and now, and why not; the footer, help, palette and keys all ask this.
  public func availability(of command: Command) -> Availability {
    if isPresenting, command.changesPortfolio { return .disabled(AppViewModel.presentingReason) }
    if let answer = shellAvailability(of: command) { return answer }
    if Tab(command) != nil {
      if case .firstRun = stack[0] {
        return .disabled("There is no account yet: a adds one, D opens the demo, I imports")
      }
      return .enabled
    }
    switch command {
    case .help, .palette, .cycleTheme, .redraw, .suspend, .interrupt: return .enabled
    case .quit:
      return stack.count == 1 ? .enabled : .disabled("Esc goes back to \(stack[stack.count - 2].viewModel.title)")
    // Whether there is anything to undo is known to the store alone, which answers in a sentence.
    case .undo, .redo: return .enabled
    case .dayBack, .dayForward, .monthEndBack, .monthEndForward, .today, .lastDayWithData:
      guard let header, header.accounts > 0 else { return .disabled("There is no portfolio yet") }
      return ShownDay.availability(of: command, header: header)
    case .nextAccount, .previousAccount:
      if let answer = screenAvailability(of: command) { return answer }
      guard case .account = top else { return .disabled("Only an account has neighbours") }
      return listBelow == nil ? .disabled("This account was not opened from a list") : .enabled
    case .reviewOpenings: return reviewAvailability
    case .addStep, .tickStep:
      return screenAvailability(of: command) ?? .disabled("Checklists belong to CTAs: open the row of one")
    case .markReviewed, .snooze:
      return accountUnderCursor == nil ? .disabled("There is no account under the cursor") : .enabled
    case .frequency:
      if let answer = screenAvailability(of: .frequency) { return answer }
      return top.viewModel.frequency == nil
        ? .disabled("There is no column to count on \(top.viewModel.title)") : .enabled
    case .filter:
      if let answer = screenAvailability(of: .filter) { return answer }
      return top.viewModel.filterSchema == nil
        ? .disabled("There is nothing to filter on \(top.viewModel.title)") : .enabled
    case .back:
      if writing != nil { return .enabled }
      if let answer = screenAvailability(of: .back) { return answer }
      if !top.viewModel.filter.isEmpty { return .enabled }
      return stack.count > 1 ? .enabled : .disabled("This is the bottom: q quits")
    case .add, .edit, .duplicate, .delete, .newAction, .newDecision:
      return screenAvailability(of: command) ?? editAvailability(of: command)
    default:
      if command.isTextEditing { return .disabled("There is no text field here") }
      return screenAvailability(of: command) ?? .disabled("\(command.title) does not apply to \(top.viewModel.title)")
    }
  }

  func screenAvailability(of command: Command) -> Availability? { top.viewModel.availability(of: command) }

  /// The footer's commands that work now and have a key, most useful first.
  public var hints: [Command] {
    if let overlay {
      switch overlay {
      case .help, .palette, .export: return [.confirm, .moveDown, .cancel]
      case .views: return [.confirm, .moveDown, .deleteForward, .cancel]
      case .search, .filter, .snooze, .pause, .step: return [.confirm, .cancel]
      case .openings: return [.open, .toggleOpening, .toggleOpenings, .back]
      case .form(let form): return form.hints
      case .add, .actor: return [.confirm, .moveDown, .cancel]
      case .frequency: return [.open, .moveDown, .back]
      case .jump: return [.cancel]
      }
    }
    // A batch that waits to be gone through comes right behind what Enter does.
    let here = top.viewModel.hints
    let everywhere: [Command] = [.dayBack, .today, .back, .help, .palette, .quit]
    let wanted = here.prefix(1) + [.reviewOpenings] + here.dropFirst() + everywhere
    var seen: Set<Command> = []
    // Where no account is under the cursor only people and accounts can be added: that is news as long as there is none.
    let adds = accountUnderCursor != nil || header?.accounts == 0
    return wanted.filter {
      ($0 != .add || adds) && seen.insert($0).inserted && availability(of: $0) == .enabled
        && keys.key(for: $0, in: contexts) != nil
    }
  }

  /// What is said over the screen: that something is wrong with the store as a whole; where there is no header, what the
  /// header would have to say; and when the newest fact is more than 30 days older than the day shown, that.
  public var banner: String? { banner(columns: layout.columns, rows: layout.rows) }

  func banner(columns: Int, rows: Int) -> String? {
    let hasHeader = ShellLayout(columns: columns, rows: rows).headerRow != nil
    let parts = (hasHeader ? [] : [isPresenting ? "PRESENTING" : nil, otherDay]) + [oldData]
    let said = ([trouble] + parts).compactMap { $0 }
    return said.isEmpty ? nil : said.joined(separator: " · ")
  }

  /// Which day is shown, when it is not today, and the key that leads back.
  public var otherDay: String? {
    guard let header, header.asOf != header.today else { return nil }
    let key = keys.key(for: .today, in: [.global])
    return "AS OF \(Format.weekdayDay(header.asOf)), \(Format.distance(header.asOf - header.today))"
      + (key.map { " · \($0) today" } ?? "")
  }

  private var oldData: String? {
    guard let header, let newest = header.newestFact, header.asOf - newest > 30 else { return nil }
    let key = keys.key(for: .lastDayWithData, in: [.global])
    return "newest fact \(Format.day(newest))" + (key.map { " · \($0) goes there" } ?? "")
  }
}
