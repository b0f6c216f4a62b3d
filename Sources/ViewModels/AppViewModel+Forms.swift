public import Domain

/// Forms in front of the screen, and the commands that open them.
extension AppViewModel {
  var isForm: Bool { if case .form = overlay { true } else { false } }

  /// Whether a command that edits has something to edit here.
  func editAvailability(of command: Command) -> Availability {
    switch command {
    case .add: return .enabled
    case .newAction, .newDecision:
      return accountUnderCursor == nil ? .disabled("There is no account under the cursor") : .enabled
    default:
      guard let target = editTarget else { return .disabled("There is nothing to edit under the cursor") }
      guard FormKind(editing: target.table) != nil else {
        return .disabled("\(RowWords.table(target.table.rawValue)) come with imports only")
      }
      if target.table == .accounts, command != .edit {
        return .disabled("An account is neither copied nor deleted: mark it as churned")
      }
      return .enabled
    }
  }

  /// The row under the cursor; where it is a line about an account, that account's own row.
  var editTarget: EditTarget? {
    if let target = top.viewModel.editTarget { return target }
    return accountUnderCursor.map {
      EditTarget(.accounts, key: [.text($0.id)], account: $0.id, name: $0.name)
    }
  }

  /// Opens the form that a command asks for.
  mutating func edit(_ command: Command) -> [Effect] {
    let account = accountUnderCursor
    switch command {
    case .newAction: return [.fill(FormRequest(.action, account: account?.id))]
    case .newDecision: return [.fill(FormRequest(.decision, account: account?.id))]
    case .add:
      if let account, let kind = top.viewModel.added { return [.fill(FormRequest(kind, account: account.id))] }
      overlay = .add(AddChooser(account: account))
      overlayLayout()
      return []
    default: break
    }
    guard let target = editTarget, let kind = FormKind(editing: target.table) else { return [] }
    if command == .delete { return [.delete(target)] }
    return [
      .fill(FormRequest(kind, account: target.account, key: target.key, isCopy: command == .duplicate))
    ]
  }

  /// Puts a form in front of the screen; it is drawn once the row was read.
  public mutating func fill(_ request: FormRequest) {
    overlay = .form(FormViewModel(request))
  }

  /// Closes the form and says why, if there is something to say.
  public mutating func closeForm(saying text: String) {
    overlay = nil
    message = text.isEmpty ? nil : Message(text)
  }

  /// The answer to `Demand.form`; `nil` when there is no such row any more.
  public mutating func show(form source: FormSource?, for request: FormRequest) {
    guard case .form(var form) = overlay, form.request == request else { return }
    guard let source else { return closeForm(saying: "The \(request.kind.noun) is gone") }
    form.show(source)
    overlay = .form(form)
    if form.isFromDraft { message = Message("Went on where the draft was left · C-x forgets it") }
  }

  /// The answer to `Demand.trial`.
  public mutating func show(trial changes: [RowChange], was: AccountReport?, now: AccountReport?) {
    guard case .form(var form) = overlay else { return }
    form.show(trial: changes, was: was, now: now)
    overlay = .form(form)
  }

  /// The trial is being computed and may take a while.
  public mutating func trialIsComing() {
    guard case .form(var form) = overlay else { return }
    form.trialIsComing()
    overlay = .form(form)
  }

  /// Somebody else saved the row first.
  public mutating func show(conflict: FormConflict) {
    guard case .form(var form) = overlay else { return }
    form.show(conflict)
    overlay = .form(form)
  }

  /// Closes the form whose changes were made.
  public mutating func formIsSaved() {
    guard case .form(let form) = overlay else { return }
    overlay = nil
    // What was marked was marked for this.
    if form.request.kind.isBulk, case .rows(var list) = top {
      list.marks = RowMarks()
      stack[stack.count - 1] = .rows(list)
    }
  }

  mutating func updateForm(_ change: (inout FormViewModel) -> [Effect]) -> [Effect] {
    guard case .form(var form) = overlay else { return [] }
    let effects = change(&form)
    overlay = .form(form)
    return effects
  }

  mutating func handleInForm(_ command: Command) -> [Effect] {
    guard case .form(var form) = overlay else { return [] }
    switch command {
    case .cancel where form.conflict == nil, .interrupt:
      if form.picker != nil {
        form.picker = nil
        overlay = .form(form)
        return []
      }
      return [.closeForm(form.isDirty && !form.request.kind.isBulk ? "Draft kept: the same key goes on with it" : "")]
    case .discardDraft:
      return [.keepDraft(form.request.draftKey, nil), .closeForm(form.isDirty ? "Forgot what was typed" : "")]
    default: return updateForm { $0.handle(command) }
    }
  }

}

extension FormViewModel {
  /// What the footer says.
  var hints: [Command] {
    if conflict != nil { return [.keepMine, .keepTheirs, .cancel] }
    if picker != nil { return [.confirm, .moveDown, .cancel] }
    let isPicked = entries.indices.contains(focus) && entries[focus].field.isPicked
    return [.save, .nextField] + (isPicked ? [.pick] : []) + [.undoText, .discardDraft, .cancel]
  }
}
