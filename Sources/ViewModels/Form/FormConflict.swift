public import Domain

/// Somebody else saved the row first: what they made of it, and what is to be done.
public struct FormConflict: Hashable, Sendable {
  /// The row as it is now; `nil` when it is gone.
  public var theirs: RowDraft?
  /// Who changed it; `nil` when that happened outside.
  public var author: String?
  public var at: Instant?
  public init(theirs: RowDraft?, author: String?, at: Instant?) {
    self.theirs = theirs
    self.author = author
    self.at = at
  }
}

extension FormViewModel {
  /// The other version has come: nothing was saved.
  mutating func show(_ conflict: FormConflict) { self.conflict = conflict }

  /// What the two versions say where they differ.
  public var disputed: [(label: String, mine: String, theirs: String)] {
    guard let source, let theirs = conflict?.theirs else { return [] }
    let mine = draft
    return entries.compactMap { entry in
      guard entry.field.columns.contains(where: { mine[$0] != theirs[$0] }) else { return nil }
      return (
        entry.field.label, source.text(mine, entry.field, choices: entry.choices),
        source.text(theirs, entry.field, choices: entry.choices)
      )
    }
  }

  /// Mine overwrites knowingly, theirs gives up what is disputed, Esc goes on editing on top of theirs.
  mutating func resolve(_ command: Command) -> [Effect] {
    guard let conflict else { return [] }
    switch command {
    case .keepMine:
      rebase(conflict.theirs)
      return save()
    case .keepTheirs:
      return [.keepDraft(request.draftKey, nil), .closeForm("Kept what is there")]
    case .cancel:
      rebase(conflict.theirs)
      return []
    default: return []
    }
  }

  /// Goes on from the other version with what was typed here.
  private mutating func rebase(_ theirs: RowDraft?) {
    conflict = nil
    guard var source, let theirs else { return }
    let typed = texts
    source.row = theirs
    source.draft = typed
    let place = focus
    show(source)
    focus = place
  }
}
