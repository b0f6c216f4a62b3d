/// How much one SELECT of a mapping may use before it is stopped.
///
/// Work is counted in instructions of SQLite's virtual machine rather than in seconds: the same mapping over the same
/// files then stops, or does not, on every machine alike.
public struct MappingLimits: Hashable, Sendable {
  /// Virtual machine instructions of one SELECT; the default is some seconds' worth.
  public var instructions: Int = 600_000_000
  /// Bytes SQLite may hold for the sources and for one SELECT's intermediate rows.
  public var memory: Int = 768 << 20
  /// Bytes of one text value, read, built or returned.
  public var textBytes: Int = 4 << 20
  /// Bytes of one SELECT's text.
  public var statementBytes: Int = 64 << 10
  /// Rows one SELECT may return.
  public var rows: Int = 2_000_000
  /// Source places kept for one row; the full count is kept beside them.
  public var sourcesPerRow: Int = 20

  public init() {}
}
