public import Domain

/// A row as it is, with the revision that tells whether it has changed since.
public struct StoredRow: Hashable, Sendable {
  /// In the order of `BundleTable.columns`.
  public var values: [BundleValue]
  public var revision: Int64
}

/// One group of the change log, as a person sees it.
public struct LogEntry: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable { case `import`, edit, undo, redo }
  public var id: Int64
  public var kind: Kind
  public var label: String
  public var author: String
  public var at: Instant
  /// The group that an undo or a redo takes back.
  public var undoes: Int64?
  /// How many rows it changed.
  public var rows: Int
  /// Whether a later group took it back.
  public var isUndone: Bool
}
