/// One step of the checklist of a call to action. Checklists belong to the store, not to the bundle (bundle.md).
public struct ChecklistStep: Hashable, Sendable {
  public var id: String
  /// The call it belongs to, and that one's account.
  public var call: String
  public var account: String
  /// Its place among the steps of the call; equal places go by id.
  public var position: Int
  public var text: String
  /// The day it was ticked on; `nil` while it is open.
  public var doneOn: Day?
  /// Who ticked it, as the change log names them.
  public var doneBy: String?
  public init(
    id: String, call: String, account: String, position: Int, text: String, doneOn: Day? = nil, doneBy: String? = nil
  ) {
    self.id = id
    self.call = call
    self.account = account
    self.position = position
    self.text = text
    self.doneOn = doneOn
    self.doneBy = doneBy
  }

  public var isDone: Bool { doneOn != nil }
}

/// How far a checklist is.
public struct ChecklistCount: Hashable, Sendable {
  public var done: Int
  public var total: Int
  public init(done: Int, total: Int) {
    self.done = done
    self.total = total
  }

  public init(_ steps: some Sequence<ChecklistStep>) {
    self.init(done: 0, total: 0)
    for step in steps {
      total += 1
      if step.isDone { done += 1 }
    }
  }

  public var open: Int { total - done }
}
