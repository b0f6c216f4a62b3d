public import Domain

/// A row under the cursor that can be edited.
public struct EditTarget: Hashable, Sendable {
  public var table: BundleTable
  public var key: [BundleValue]
  /// The account's id; `nil` for rows of none.
  public var account: String?
  /// What the row is called.
  public var name: String
  public init(_ table: BundleTable, key: [BundleValue], account: String?, name: String) {
    self.table = table
    self.key = key
    self.account = account
    self.name = name
  }
}

extension EditTarget {
  /// The row that explanations and panes name; `nil` where its name does not say its key.
  ///
  /// - Parameter account: the id of the account that is looked at, with which the keys of its rows begin.
  init?(_ source: SourceRow, account: String, name: String) {
    let table = source.table
    guard let key = EditTarget.key(of: source, account: account) else { return nil }
    let isItsOwn = table.belongsToAccount || table == .accounts
    self.init(table, key: key, account: isItsOwn ? account : nil, name: name)
  }

  /// The parts of a row's key, which its name has joined with `|`. Ids may hold one themselves, but no day does.
  private static func key(of source: SourceRow, account: String) -> [BundleValue]? {
    let columns = source.table.key
    guard columns.count > 1 else { return [.text(source.id)] }
    guard columns[0] == "account_id", source.id.hasPrefix(account + "|") else { return nil }
    let rest = source.id.dropFirst(account.count + 1)
    guard columns.count > 2 else { return [.text(account), .text(String(rest))] }
    guard columns.count == 3, let bar = rest.lastIndex(of: "|") else { return nil }
    return [.text(account), .text(String(rest[..<bar])), .text(String(rest[rest.index(after: bar)...]))]
  }
}
