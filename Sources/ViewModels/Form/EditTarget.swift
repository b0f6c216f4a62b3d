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
