public import Domain

/// A row as it is, with the revision that tells whether it has changed since.
public struct StoredRow: Hashable, Sendable {
  /// In the order of `BundleTable.columns`.
  public var values: [BundleValue]
  public var revision: Int64
}
