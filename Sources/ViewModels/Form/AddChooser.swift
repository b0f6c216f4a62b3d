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

  /// The kind under the cursor.
  var selected: FormKind? { lines.indices.contains(cursor.line) ? lines[cursor.line] : nil }

  private mutating func match() {
    let query = field.text
    lines = FormKind.addable.filter { FuzzyMatch(query, in: $0.noun) != nil }
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
