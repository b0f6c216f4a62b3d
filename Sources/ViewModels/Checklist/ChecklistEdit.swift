public import Domain

/// What somebody does to the checklist of a call to action: one undo step each.
public enum ChecklistEdit: Hashable, Sendable {
  /// Adds a step at the end.
  case add(String, to: ChecklistCall)
  /// Ticks an open step, and takes the tick of a done one away.
  case tick(ChecklistStep, of: ChecklistCall)
  case reword(ChecklistStep, as: String, of: ChecklistCall)
  case delete(ChecklistStep, of: ChecklistCall)

  /// How the change log calls it.
  public var label: String {
    func said(_ verb: String, _ text: String, _ call: ChecklistCall) -> String {
      "\(verb) step \"\(Format.name(text))\" of CTA \"\(Format.name(call.name))\""
    }
    return switch self {
    case .add(let text, let call): said("Add", text, call)
    case .tick(let step, let call): said(step.isDone ? "Untick" : "Tick", step.text, call)
    case .reword(_, let text, let call): said("Reword", text, call)
    case .delete(let step, let call): said("Delete", step.text, call)
    }
  }
}

/// The call to action whose checklist is meant.
public struct ChecklistCall: Hashable, Sendable {
  public var id: String
  public var account: String
  /// What the call is about.
  public var name: String
  public init(id: String, account: String, name: String) {
    self.id = id
    self.account = account
    self.name = name
  }
}
