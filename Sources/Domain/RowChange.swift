/// One edit of one row: an insert without `before`, a delete without `after`, else an update of the named columns.
public struct RowChange: Hashable, Sendable {
  public var table: BundleTable
  /// The values of `BundleTable.key`, in its order.
  public var key: [BundleValue]
  /// The revision the caller saw; `nil` trusts the before-image alone.
  public var revision: Int64?
  /// What the caller saw in the columns that matter; another value there is a conflict. Empty for a delete of whatever
  /// is there.
  public var before: [String: BundleValue]?
  /// What the columns shall hold; columns that are not named keep what they have, or stay unknown in a new row.
  public var after: [String: BundleValue]?
  public init(
    table: BundleTable, key: [BundleValue], revision: Int64? = nil, before: [String: BundleValue]?,
    after: [String: BundleValue]?
  ) {
    self.table = table
    self.key = key
    self.revision = revision
    self.before = before
    self.after = after
  }
}
