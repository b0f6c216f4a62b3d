import Domain
import Store
import ViewModels

extension AppRuntime {
  /// Changes a checklist, as one undo step.
  func change(_ edit: ChecklistEdit) {
    attempt { () throws(StoreError) in
      let (store, author, now) = (session.store, session.author, session.now())
      let was: ChecklistStep?
      var step: ChecklistStep?
      switch edit {
      case .add(let text, let call):
        was = nil
        let steps = try store.checklist(call: call.id)
        let id = try newID("\(call.id)/") { id throws(StoreError) in steps.contains { $0.id == id } }
        step = ChecklistStep(
          id: id, call: call.id, account: call.account, position: (steps.last?.position ?? 0) + 1, text: text)
      case .tick(let old, _):
        (was, step) = (old, old)
        step?.doneOn = old.isDone ? nil : day
        step?.doneBy = old.isDone ? nil : author
      case .reword(let old, let text, _):
        (was, step) = (old, old)
        step?.text = text
      case .delete(let old, _): was = old
      }
      try store.change(step: was, to: step, label: edit.label, author: author, at: now)
      storeChanged("\(edit.label) · u undo")
    }
  }
}
