/// One validated row of a bundle, in the table's column order.
public struct BundleRow: Hashable, Sendable {
  /// One value a column of `BundleTable.columns`; a column that the file did not have is `.null` here and absent from
  /// `BundleContent.present`.
  public var values: [BundleValue]
  /// Where it came from, such as `tickets.csv:1043`; several for a mapped row, capped, with the full count beside.
  public var sources: [String]
  /// How many source rows there were before capping.
  public var sourceCount: Int
  public init(values: [BundleValue], sources: [String] = [], sourceCount: Int? = nil) {
    self.values = values
    self.sources = sources
    self.sourceCount = sourceCount ?? sources.count
  }
}

/// The rows of one table that passed validation.
public struct BundleTableContent: Hashable, Sendable {
  /// The rows, in file order.
  public var rows: [BundleRow]
  /// The names of the columns the file had; an absent column keeps what the store has.
  public var present: Set<String>
  /// Data rows in the file, rejected ones included.
  public var read: Int
  public var rejected: Int
  public init(rows: [BundleRow] = [], present: Set<String> = [], read: Int = 0, rejected: Int = 0) {
    self.rows = rows
    self.present = present
    self.read = read
    self.rejected = rejected
  }
}

/// A bundle after validation: what may go in, and what was found on the way.
public struct BundleContent: Hashable, Sendable {
  public var tables: [BundleTable: BundleTableContent]
  public var findings: [ImportFinding]
  public init(tables: [BundleTable: BundleTableContent] = [:], findings: [ImportFinding] = []) {
    self.tables = tables
    self.findings = findings
  }
}

/// Something an import has to say about one place in a file.
public struct ImportFinding: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    /// The row stays out.
    case rejected
    /// The row goes in; the remark is for the reader.
    case note
    /// A value that a person edited in Huddle differs and stays.
    case kept
  }
  public var kind: Kind
  public var file: String
  /// 1-based; 0 is the file as a whole.
  public var line: Int
  public var column: String?
  public var value: String?
  public var reason: String
  public init(kind: Kind, file: String, line: Int, column: String? = nil, value: String? = nil, reason: String) {
    self.kind = kind
    self.file = file
    self.line = line
    self.column = column
    self.value = value
    self.reason = reason
  }
}

/// What an import did, or would do: `read = inserted + updated + unchanged + rejected` for every table.
public struct ImportOutcome: Hashable, Sendable {
  public struct Counts: Hashable, Sendable {
    public var read = 0
    public var inserted = 0
    public var updated = 0
    public var unchanged = 0
    public var rejected = 0
    public init() {}
  }
  /// Tables that had a file, in bundle order.
  public var tables: [(table: BundleTable, counts: Counts)] {
    BundleTable.allCases.compactMap { table in counts[table].map { (table, $0) } }
  }
  public var counts: [BundleTable: Counts]
  public var findings: [ImportFinding]
  /// Whether it was written.
  public var applied: Bool
  public init(counts: [BundleTable: Counts], findings: [ImportFinding], applied: Bool) {
    self.counts = counts
    self.findings = findings
    self.applied = applied
  }
}

/// The rows a store already has, for checking references: table → id → account id (empty where there is none).
public typealias ExistingKeys = [BundleTable: [String: String]]
