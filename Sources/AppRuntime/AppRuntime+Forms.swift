import Dispatch
import Domain
import Scoring
import Store
import ViewModels

/// What forms ask for, and what they do.
extension AppRuntime {
  /// Reads what a form starts from.
  func satisfyForm(_ request: FormRequest) throws(StoreError) {
    app.show(form: try formSource(request), for: request)
  }

  /// The row, the account around it and the draft; `nil` when the row or the account is gone.
  private func formSource(_ request: FormRequest) throws(StoreError) -> FormSource? {
    let table = request.kind.table
    var row = RowDraft(table)
    if let key = request.key {
      guard let stored = try session.store.row(of: table, key: key) else { return nil }
      row = RowDraft(table, values: stored.values)
    }
    var report: AccountReport?
    if let account = request.account {
      report = try Self.report(account, session: session, day: day)
      guard report != nil else { return nil }
    }
    if request.isCopy { for column in table.key { row[column] = .null } }
    let key = request.isNew ? [BundleValue.text(try newID(request))] : request.key ?? []
    let kept = request.kind.isBulk ? nil : try session.store.draft(request.draftKey)
    var source = FormSource(
      request: request, key: key, row: row, report: report, shared: session.shared, day: day, now: session.now(),
      currency: app.header?.currency ?? "USD", person: session.actor.person, draft: kept.map { Draft.texts($0.state) })
    for id in request.rows {
      guard let stored = try session.store.row(of: table, key: [.text(id)]) else { continue }
      source.rows.append(RowDraft(table, values: stored.values))
    }
    return source
  }

  private func newID(_ request: FormRequest) throws(StoreError) -> String {
    let (store, table) = (session.store, request.kind.table)
    return try newID("\(request.kind.noun.lowercased().filter { $0 != " " })-") { id throws(StoreError) in
      // Some rows are known by what they say and need no id.
      if table.key.count > 1 { return false }
      return try store.row(of: table, key: [.text(id)]) != nil
    }
  }

  /// A moment names a new row, behind how its id begins; the next free one where two fall together.
  func newID(
    _ beginning: String, isTaken: (String) throws(StoreError) -> Bool
  ) throws(StoreError) -> String {
    var moment = session.now().microseconds
    while try isTaken(beginning + String(moment, radix: 36)) { moment += 1 }
    return beginning + String(moment, radix: 36)
  }

  /// What the account would be after the changes, beside the main thread.
  func satisfyTrial(_ changes: [RowChange], account: String) throws(StoreError) {
    app.trialIsComing()
    try beside { session, day throws(StoreError) -> (was: AccountReport?, now: AccountReport?) in
      let was = try Self.report(account, session: session, day: day)
      do throws(StoreError) {
        let now = try session.store.trial(changes, account: account)
        return (was, now.map { session.engine.report($0, asOf: day, band: was?.summary.band) })
      } catch .conflict, .constraint, .busy, .readOnly {
        // What stands in the way of saving is said when somebody saves.
        return (nil, nil)
      }
    } show: {
      $0.app.show(trial: changes, was: $1.was, now: $1.now)
    }
  }

  /// Makes the changes of a form; what somebody else saved meanwhile is shown beside it.
  func save(_ submission: FormSubmission) {
    do throws(StoreError) {
      try session.store.apply(
        submission.changes, label: submission.label, author: session.author, at: session.now())
      if let key = submission.draftKey {
        // What waits to be written was saved: it must not come back as a draft.
        drafts.removeValue(forKey: key)
        try session.store.deleteDraft(key)
      }
      app.formIsSaved()
      storeChanged("\(submission.label) · u undo")
    } catch .conflict(let conflict) {
      show(conflict, of: submission)
    } catch { app.show(message: error.message, isError: true) }
  }

  private func show(_ conflict: StoreError.Conflict, of submission: FormSubmission) {
    let theirs = submission.changes.first { $0.table == conflict.row.table }.flatMap { change in
      try? session.store.row(of: change.table, key: change.key).map { RowDraft(change.table, values: $0.values) }
    }
    app.show(conflict: FormConflict(theirs: theirs, author: conflict.author, at: conflict.at))
    app.show(message: StoreError.conflict(conflict).message, isError: true)
  }

  /// Does what a form would do that is saved as it opens.
  func apply(_ request: FormRequest) {
    attempt { () throws(StoreError) in
      guard var source = try formSource(request) else { return app.show(message: "It is gone", isError: true) }
      source.draft = nil
      var form = FormViewModel(request)
      perform(form.submit(source))
    }
  }

  /// Keeps what was typed once nobody has typed for a moment: a crash then loses no more than that.
  func keepDraft(_ key: String, _ texts: [String: String]?) {
    drafts[key] = .some(texts)
    if isSynchronous { return writeDrafts() }
    draftsTurn += 1
    let turn = draftsTurn
    DispatchQueue.main.asyncAfter(deadline: .now() + .milliseconds(300)) {
      MainActor.assumeIsolated {
        if self.draftsTurn == turn { self.writeDrafts() }
      }
    }
  }

  /// Writes what was typed and is not written yet.
  func writeDrafts() {
    let waiting = drafts.sorted { $0.key < $1.key }
    drafts = [:]
    attempt { () throws(StoreError) in
      for (key, texts) in waiting {
        if let texts {
          try session.store.saveDraft(
            Draft(key: key, state: Draft.state(texts), at: session.now(), author: session.author))
        } else {
          try session.store.deleteDraft(key)
        }
      }
    }
  }

  /// Deletes a row in one step with the references to it.
  func delete(_ target: EditTarget) {
    attempt { () throws(StoreError) in
      guard let row = try session.store.row(of: target.table, key: target.key) else {
        return app.show(message: "\(Format.name(target.name)) is gone already", isError: false)
      }
      let cells = RowDraft(target.table, values: row.values).cells
      let references = try session.store.references(to: target.table, key: target.key)
      let unlinked = references.map { reference in
        RowChange(
          table: reference.table, key: reference.key, before: [reference.column: target.key[0]],
          after: [reference.column: .null])
      }
      let deletion = RowChange(table: target.table, key: target.key, before: cells, after: nil)
      let noun = FormKind(editing: target.table)?.noun ?? "row"
      let depending = references.isEmpty ? "" : "; \(references.count) rows no longer refer to it"
      let label = "Delete \(noun) \"\(Format.name(target.name))\""
      try session.store.apply(unlinked + [deletion], label: label, author: session.author, at: session.now())
      storeChanged("\(label)\(depending) · u undo")
    }
  }
}

extension Draft {
  /// A line a field; what is typed into a field never has a line end.
  static func state(_ texts: [String: String]) -> String {
    texts.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "\n")
  }

  /// The texts by column.
  static func texts(_ state: String) -> [String: String] {
    let pairs = state.split(separator: "\n").compactMap { line -> (String, String)? in
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
    }
    return Dictionary(pairs) { first, _ in first }
  }
}
