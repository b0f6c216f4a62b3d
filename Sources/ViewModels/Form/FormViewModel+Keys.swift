import Domain

/// What keys do in a form.
extension FormViewModel {
  /// Typed or pasted text.
  mutating func insert(_ text: String) -> [Effect] {
    guard source != nil, conflict == nil else { return [] }
    edit { field, isWhole in
      // A value that was picked is replaced by what is typed, not continued.
      if isWhole { _ = field.handle(.clearText) }
      field.insert(text)
    }
    return kept
  }

  /// Does what a command asks.
  mutating func handle(_ command: Command) -> [Effect] {
    guard source != nil else { return [] }
    if conflict != nil { return resolve(command) }
    switch command {
    case .nextField: move(by: 1)
    case .previousField: move(by: -1)
    case .moveDown, .moveUp, .pageDown, .pageUp:
      if var picker {
        _ = picker.cursor.handle(command, count: picker.matches.count)
        self.picker = picker
      } else {
        move(by: command == .moveDown ? 1 : command == .moveUp ? -1 : command == .pageDown ? 8 : -8, wraps: false)
      }
    case .confirm: return confirm()
    case .pick:
      if entries[focus].field.isPicked { open(query: "") }
    case .undoText, .redoText:
      if entries[focus].step(back: command == .undoText) {
        picker = nil
        read(focus)
        return kept
      }
    case .caretLeft where isPickedWhole, .caretRight where isPickedWhole:
      cycle(by: command == .caretLeft ? -1 : 1)
      return kept
    case .save: return save()
    default:
      edit { field, isWhole in
        if isWhole, command == .deleteBackward || command == .deleteWordBackward {
          _ = field.handle(.clearText)
        } else {
          _ = field.handle(command)
        }
      }
      return kept
    }
    return []
  }

  /// A click on a line, or on a choice.
  mutating func point(at target: HitTarget) -> [Effect] {
    switch target {
    case .overlayRow(let index): focus(index)
    case .paneRow(_, let row, _):
      guard let picker, picker.matches.indices.contains(row) else { return [] }
      take(picker.matches[row])
      return kept
    default: break
    }
    return []
  }

  /// Reads the form and saves it without anybody having seen it.
  public mutating func submit(_ source: FormSource) -> [Effect] {
    show(source)
    return save()
  }

  /// Saves, or says on the spot why it cannot.
  mutating func save() -> [Effect] {
    leave()
    if let index = entries.firstIndex(where: { $0.problem != nil || $0.isMissing }) {
      isRefused = true
      focus = index
      let entry = entries[index]
      return [.message("\(entry.field.label): \(entry.problem ?? "is missing")")]
    }
    if let finding = findings.first(where: { $0.force == .block }) {
      isRefused = true
      focus = entries.firstIndex { $0.field.columns.contains(finding.column) } ?? focus
      return [.message("Not saved, \(finding.rule): \(finding.sentence)")]
    }
    let changes = changes
    guard !changes.isEmpty else { return [.closeForm("Nothing was changed")] }
    return [
      .save(
        FormSubmission(
          changes: changes, label: label, account: request.account, draftKey: request.draftKey))
    ]
  }

  /// How the change log calls what was done: `Edit decision "MFA for all staff" of Harbor Dental`.
  private var label: String {
    if request.kind.isBulk { return "Assign \(changes.count) \(request.kind.noun)" }
    let row = draft
    let name = ["decision", "title", "name", "text"].lazy.compactMap { row.text($0) }.first
    let verb: String
    switch request.kind {
    case .move: verb = "Move"
    case .held: verb = "Held"
    case .rebook: verb = "Book anew"
    case .waive: verb = "Waive"
    default: verb = request.isNew ? "Add" : "Edit"
    }
    let isKnown = (request.kind == .account && !request.isNew) || request.kind == .override
    let quoted = name.map { isKnown ? "" : " \"\(Format.name($0))\"" }
    let place = subtitle.isEmpty ? "" : " of \(subtitle)"
    return "\(verb) \(request.kind.noun)\(quoted ?? "")\(place)"
  }

  /// What is typed is kept.
  private var kept: [Effect] {
    // What is meant for a handful of marked rows is of no use for the next handful.
    request.kind.isBulk ? [] : [.keepDraft(request.draftKey, isDirty ? texts : nil)]
  }

  /// What stands in the lines that were changed, by column.
  var texts: [String: String] {
    Dictionary(uniqueKeysWithValues: entries.filter(\.isChanged).map { ($0.field.column, $0.text.text) })
  }

  private var isPickedWhole: Bool { picker == nil && entries[focus].field.isPicked }

  private mutating func edit(_ change: (inout TextField, Bool) -> Void) {
    let isWhole = isPickedWhole && entries[focus].field.kind != .name
    let before = entries[focus].text.text
    entries[focus].edit { change(&$0, isWhole) }
    guard entries[focus].text.text != before else { return }
    read(focus)
    if entries[focus].field.isPicked { open(query: entries[focus].text.text) }
  }

  private mutating func open(query: String) { picker = FormPicker(entries[focus].choices, query: query) }

  private mutating func move(by count: Int, wraps: Bool = true) {
    let target = focus + count
    if wraps {
      focus((target % entries.count + entries.count) % entries.count)
    } else {
      focus(min(max(0, target), entries.count - 1))
    }
  }

  private mutating func cycle(by count: Int) {
    let choices = entries[focus].choices
    guard !choices.isEmpty else { return }
    let shown = choices.firstIndex { $0.title == entries[focus].text.text }
    take(shown.map { ($0 + count + choices.count) % choices.count } ?? (count > 0 ? 0 : choices.count - 1))
  }

  /// Enter takes the choice, goes to the next line, and saves on the last one.
  private mutating func confirm() -> [Effect] {
    if let picker {
      guard let choice = picker.selected else {
        leave()
        return []
      }
      take(choice)
      move(by: 1, wraps: false)
      return kept
    }
    if focus == entries.count - 1 { return save() }
    move(by: 1)
    return []
  }
}
