public import Domain

/// What a form wants done: the changes, as one undo step.
public struct FormSubmission: Hashable, Sendable {
  public var changes: [RowChange]
  /// How the change log calls it.
  public var label: String
  /// The account it is about.
  public var account: String?
  /// Under which name the draft was kept that is now of no use.
  public var draftKey: String?
  public init(changes: [RowChange], label: String, account: String? = nil, draftKey: String? = nil) {
    self.changes = changes
    self.label = label
    self.account = account
    self.draftKey = draftKey
  }
}
