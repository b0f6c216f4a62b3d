import Domain

/// The checklist of the call to action whose row is shown.
extension SourceRowViewModel {
  /// The call, where the row is one.
  private var call: ChecklistCall? {
    guard row.table == .ctas, let stored, let account = stored["account_id"]?.value.text else { return nil }
    let name = stored["title"]?.value.text ?? stored["trigger"]?.value.text ?? row.id
    return ChecklistCall(id: row.id, account: account, name: name)
  }

  /// Whether a command about the checklist works; `nil` when it is none, or is about the row instead.
  func checklistAvailability(of command: Command) -> Availability? {
    guard row.table == .ctas else { return nil }
    switch command {
    case .addStep: return call == nil ? .disabled("The row is being read") : .enabled
    case .tickStep:
      return line?.step == nil ? .disabled("There is no step of the checklist under the cursor") : .enabled
    case .edit, .delete: return line?.step == nil ? nil : .enabled
    case .duplicate:
      return line?.step == nil ? nil : .disabled("A step is not copied: a adds one")
    default: return nil
    }
  }

  /// What a command does to the checklist; `nil` when it is about something else.
  func checklistEffects(of command: Command) -> [Effect]? {
    guard let call else { return nil }
    switch (command, line?.step) {
    case (.addStep, _): return [.askStep(StepPrompt(call))]
    case (.tickStep, let step?): return [.checklist(.tick(step, of: call))]
    case (.edit, let step?): return [.askStep(StepPrompt(call, step: step))]
    case (.delete, let step?): return [.checklist(.delete(step, of: call))]
    default: return nil
    }
  }
}
