import Domain

/// What can be added to an account, found by a few letters.
public struct AddChooser: Hashable, Sendable {
  /// The account's id and name.
  public let account: String
  public let name: String
  public private(set) var field = TextField()
  public internal(set) var cursor = OverlayCursor()
  /// What matches, in its usual order.
  public private(set) var lines = FormKind.addable

  init(account: String, name: String) {
    self.account = account
    self.name = name
  }

  /// The form of what is under the cursor.
  var selected: FormRequest? {
    guard lines.indices.contains(cursor.line) else { return nil }
    let kind = lines[cursor.line]
    switch kind {
    case .person, .account: return FormRequest(kind, account: nil)
    // An override is a part of the account's own row.
    case .override: return FormRequest(kind, account: account, key: [.text(account)])
    default: return FormRequest(kind, account: account)
    }
  }

  private mutating func match() {
    let query = field.text
    lines = FormKind.addable.filter { FuzzyMatch(query, in: $0.choice) != nil }
    cursor.select(0, count: count)
  }
}

extension AddChooser: OverlayList {
  var count: Int { lines.count }

  mutating func insert(_ text: String) {
    field.insert(text)
    match()
  }

  mutating func handle(_ command: Command) -> Bool {
    if cursor.handle(command, count: count) { return true }
    guard field.handle(command) else { return false }
    match()
    return true
  }
}
