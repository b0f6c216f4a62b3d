public import Domain

/// A form in front of the screen: lines to fill in, what they mean, what is wrong with them and what would follow.
///
/// Nothing is changed before it is saved, and what was typed outlives the form: it is kept as a draft.
public struct FormViewModel: Hashable, Sendable {
  public let request: FormRequest
  /// What the form starts from; `nil` until it was read.
  public private(set) var source: FormSource?
  public internal(set) var entries: [FormEntry] = []
  /// The line with the caret.
  public internal(set) var focus = 0
  /// The choices that are being looked at.
  public internal(set) var picker: FormPicker?
  /// Whether saving was tried in vain: from then on every line says what it lacks.
  public internal(set) var isRefused = false
  /// Whether the form began with what was typed before.
  public private(set) var isFromDraft = false
  /// What saving would change in the account's figures; `nil` until it was computed.
  public private(set) var consequences: [FormConsequence]?
  /// The other version of the row, when somebody else saved first.
  public internal(set) var conflict: FormConflict?
  private var answered: [RowChange]?
  private var isWaiting = false

  /// A form that has still to be read.
  public init(_ request: FormRequest) { self.request = request }

  // MARK: What comes in

  /// What must be fetched next.
  var demand: Demand? {
    guard source != nil else { return .form(request) }
    guard !isWaiting, picker == nil, conflict == nil, !entries[focus].field.isProse || consequences == nil else {
      return nil
    }
    let changes = changes
    guard let account = request.account, isReadable, !changes.isEmpty, answered != changes else { return nil }
    return .trial(changes, account: account)
  }

  /// The answer to `Demand.form`.
  mutating func show(_ source: FormSource) {
    self.source = source
    let start = source.start
    entries = request.kind.fields.map { field in
      let choices = source.choices(field)
      let text = field.isRevisionNote ? "" : source.text(start, field, choices: choices)
      return FormEntry(field, text: text, choices: choices, reading: source.read(text, field, choices: choices))
    }
    for (index, entry) in entries.enumerated() {
      guard let typed = source.draft?[entry.field.column], typed != entry.text.text else { continue }
      entries[index].edit { $0 = TextField(typed, limit: TextField.proseLimit) }
      read(index)
      isFromDraft = true
    }
    // Whoever has chosen where a card goes only has to say why.
    focus = entries.firstIndex { $0.isMissing } ?? 0
  }

  /// The answer to `Demand.trial`: the account as it is, and as it would be.
  mutating func show(trial changes: [RowChange], was: AccountReport?, now: AccountReport?) {
    isWaiting = false
    answered = changes
    guard let was, let now else { return consequences = [] }
    let decision = request.kind == .decision ? source?.key.first?.text : nil
    consequences = FormConsequence.between(was, now, decision: decision)
  }

  /// The answer is being made and may take a while.
  mutating func trialIsComing() { isWaiting = true }

  // MARK: What it says

  public var title: String { request.kind.title(isNew: request.isNew) }

  /// The account's name, beside the title.
  public var subtitle: String {
    if request.kind.isBulk { return "\(request.rows.count) \(request.kind.noun)" }
    return source?.report.map { Format.name($0.summary.name) } ?? ""
  }

  /// The row as it would be.
  public var draft: RowDraft {
    guard let source else { return RowDraft(request.kind.table) }
    var row = source.start
    for entry in entries where !entry.field.isRevisionNote && entry.isChanged {
      guard let values = entry.reading.values else { continue }
      for (column, value) in zip(entry.field.columns, values) { row[column] = value }
    }
    for (column, value) in FormEffects.cells(of: row, in: source) { row[column] = value }
    return row
  }

  /// Whether every line means something.
  private var isReadable: Bool { entries.allSatisfy { $0.problem == nil } }

  /// What the rules say to the row as it would be (`EditRule`).
  public var findings: [EditRule.Finding] {
    guard let source, !request.kind.isBulk else { return [] }
    return EditRule.findings(draft, source.ruleSetting(for: draft))
  }

  /// The changes that saving would make; none while nothing is different.
  public var changes: [RowChange] {
    guard let source else { return [] }
    return FormEffects.changes(to: draft, in: source, note: revisionNote)
  }

  /// What saving would change in the account's figures, as far as it is computed.
  public var shownConsequences: [FormConsequence] { changes.isEmpty ? [] : consequences ?? [] }

  /// What is different from what the store has, as one reads it: the label, what was and what will be.
  public var differences: [(label: String, was: String, now: String)] {
    guard let source, !request.isNew else { return [] }
    if request.kind.isBulk { return source.preview(of: draft) }
    let (was, now) = (source.row, draft)
    return entries.compactMap { entry in
      guard entry.field.columns.contains(where: { was[$0] != now[$0] }) else { return nil }
      return (
        entry.field.label, source.text(was, entry.field, choices: entry.choices),
        source.text(now, entry.field, choices: entry.choices)
      )
    }
  }

  /// Whether something was typed that is not in the store.
  public var isDirty: Bool { isFromDraft || entries.contains(where: \.isChanged) }

  private var revisionNote: String? {
    entries.first { $0.field.isRevisionNote }?.text.text.trimmed
  }

  // MARK: Editing

  /// Reads a line again after its text has changed.
  mutating func read(_ index: Int) {
    guard let source else { return }
    let entry = entries[index]
    entries[index].reading = source.read(entry.text.text, entry.field, choices: entry.choices)
  }

  mutating func focus(_ index: Int) {
    guard entries.indices.contains(index) else { return }
    leave()
    focus = index
  }

  /// What is being picked is taken before the caret goes elsewhere.
  mutating func leave() {
    guard let picker else { return }
    self.picker = nil
    guard let choice = picker.selected, !entries[focus].text.isEmpty else { return }
    // A name that nobody on the team has is a name all the same: only what begins like one of theirs is taken for it.
    if entries[focus].field.kind == .name, !entries[focus].choices[choice].begins(with: entries[focus].text.text) {
      return
    }
    take(choice)
  }

  mutating func take(_ choice: Int) {
    let title = entries[focus].choices[choice].title
    entries[focus].edit { $0 = TextField(title, limit: TextField.proseLimit) }
    read(focus)
    picker = nil
  }
}
