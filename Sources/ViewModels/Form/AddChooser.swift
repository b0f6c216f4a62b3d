import Domain

/// What can be added to an account, or without one, found by a few letters.
public struct AddChooser: Hashable, Sendable {
  public struct Account: Hashable, Sendable {
    public let id: String
    public let name: String
  }

  /// What is added to; `nil` where no account is under the cursor.
  public let account: Account?
  public internal(set) var field = TextField()
  public internal(set) var cursor = OverlayCursor()
  /// What matches, in its usual order.
  public private(set) var lines: [FormKind]

  init(account: (id: String, name: String)?) {
    self.account = account.map { Account(id: $0.id, name: $0.name) }
    lines = AddChooser.kinds(for: self.account)
  }

  private static func kinds(for account: Account?) -> [FormKind] {
    account == nil ? [.account, .person] : FormKind.addable
  }

  /// What a line says.
  public func words(_ kind: FormKind) -> String {
    account == nil && kind == .account ? kind.noun : kind.choice
  }

  /// The form of what is under the cursor.
  var selected: FormRequest? {
    guard lines.indices.contains(cursor.line) else { return nil }
    let kind = lines[cursor.line]
    switch kind {
    case .person, .account: return FormRequest(kind, account: nil)
    // An override is a part of the account's own row.
    case .override: return FormRequest(kind, account: account?.id, key: account.map { [.text($0.id)] })
    default: return FormRequest(kind, account: account?.id)
    }
  }

  mutating func narrow() {
    let query = field.text
    lines = AddChooser.kinds(for: account).filter { FuzzyMatch(query, in: words($0)) != nil }
    cursor.select(0, count: count)
  }
}

extension AddChooser: NarrowedList {
  var count: Int { lines.count }
}
