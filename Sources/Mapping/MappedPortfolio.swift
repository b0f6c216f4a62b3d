public import Domain

/// What a mapping made of a folder: bundle tables that still have to pass the bundle's validation.
public struct MappedPortfolio: Hashable, Sendable {
  /// Rows of one source file, counted as they were read.
  public struct SourceCount: Hashable, Sendable {
    public var file: String
    /// Data rows in the file.
    public var read: Int
    /// Rows left out with a `rejected` finding; no SELECT saw them.
    public var rejected: Int
    public init(file: String, read: Int, rejected: Int) {
      self.file = file
      self.read = read
      self.rejected = rejected
    }
  }
  public var tables: [BundleTable: RawTable]
  /// In the order of the sources, then of the mapping's own checks.
  public var findings: [ImportFinding]
  /// One per source file that was there, in the mapping's order.
  public var sources: [SourceCount]

  public init(tables: [BundleTable: RawTable], findings: [ImportFinding], sources: [SourceCount]) {
    self.tables = tables
    self.findings = findings
    self.sources = sources
  }
}
