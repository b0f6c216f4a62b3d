import Domain

/// Asks what a step of a checklist says: a new one, and then the next, or one that is there.
public struct StepPrompt: LinePrompt {
  public enum Answer: Hashable, Sendable {
    case edit(ChecklistEdit)
    /// There is nothing more to write.
    case done
    /// Why it is no answer, as a sentence.
    case refused(String)
  }

  let call: ChecklistCall
  /// The step that is written anew; `nil` for a new one.
  let step: ChecklistStep?
  public var input: PromptInput

  init(_ call: ChecklistCall, step: ChecklistStep? = nil) {
    self.call = call
    self.step = step
    input = PromptInput(step?.text ?? "")
  }

  public var label: String { step == nil ? "New step: " : "Step: " }

  public var reading: String {
    switch answer {
    case .edit: step == nil ? "Enter adds it and asks for the next" : "Enter keeps it"
    case .done: step == nil ? "what has to be done · Esc ends" : "unchanged"
    case .refused(let sentence): isRefused ? sentence : "d deletes a step"
    }
  }

  var answer: Answer {
    let text = field.text.trimmed
    guard let step else { return text.isEmpty ? .done : .edit(.add(text, to: call)) }
    if text.isEmpty { return .refused("A step needs words") }
    return text == step.text ? .done : .edit(.reword(step, as: text, of: call))
  }
}

extension AppViewModel {
  /// Takes the step; after a new one the next is asked for.
  mutating func confirm(_ prompt: StepPrompt) -> [Effect] {
    switch prompt.answer {
    case .edit(let edit):
      overlay = prompt.step == nil ? .step(StepPrompt(prompt.call)) : nil
      return [.checklist(edit)]
    case .done: overlay = nil
    case .refused: overlay = .step(prompt.refused)
    }
    return []
  }
}
