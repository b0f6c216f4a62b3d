/// A question that is asked in the message line and answered in one line of text.
public protocol LinePrompt: Hashable, Sendable {
  var input: PromptInput { get set }
  /// What stands before the field.
  var label: String { get }
  /// What the text means, said while it is typed; why it is no answer, where it was refused.
  var reading: String { get }
}

/// The field of a question, and whether Enter was pressed on something that is no answer.
public struct PromptInput: Hashable, Sendable {
  public private(set) var field: TextField
  public private(set) var isRefused = false

  init(_ text: String = "") { field = TextField(text) }

  mutating func insert(_ text: String) {
    field.insert(text)
    isRefused = false
  }

  /// Does what a text command asks; `false` when it is none.
  @discardableResult
  mutating func handle(_ command: Command) -> Bool {
    isRefused = false
    return field.handle(command)
  }

  mutating func refuse() { isRefused = true }
}

extension LinePrompt {
  public var field: TextField { input.field }
  public var isRefused: Bool { input.isRefused }
  var isEmpty: Bool { input.field.isEmpty }

  /// The same question, after Enter was pressed on something that is no answer.
  var refused: Self {
    var prompt = self
    prompt.input.refuse()
    return prompt
  }
}

extension Overlay {
  /// The question in the message line, where one is asked.
  public var prompt: (any LinePrompt)? {
    switch self {
    case .snooze(let prompt): prompt
    case .pause(let prompt): prompt
    case .step(let prompt): prompt
    default: nil
    }
  }

  /// Changes the answer to the question.
  mutating func updateInput(_ change: (inout PromptInput) -> Void) {
    switch self {
    case .snooze(var prompt):
      change(&prompt.input)
      self = .snooze(prompt)
    case .pause(var prompt):
      change(&prompt.input)
      self = .pause(prompt)
    case .step(var prompt):
      change(&prompt.input)
      self = .step(prompt)
    default: break
    }
  }
}
